// Generated projects: the shape of real ones, none of their code, and the same for the same seed.
import fs from "node:fs";
import path from "node:path";
import { LAYOUTS } from "./layouts.mjs";
import { migrationFiles } from "./migration.mjs";
import { extensionOf, PLAIN_KINDS, plainText } from "./plain-text.mjs";
import { QUERY_FAULTS, queryText } from "./query-text.mjs";
import { randomFrom } from "./random.mjs";
import { planTables } from "./tables.mjs";
import { capital, THINGS, VERBS } from "./words.mjs";

/** Tables and query files, of all files. */
const TABLES = 0.05;
const QUERIES = 0.08;
/** Files that import a table's type and query nothing. */
const TYPES = 0.02;

/**
 * How projects write it. `adopted` is one that lives with `strict`: a fault in one table of ten, foreign keys by name. `found`
 * is one that was never linted: half of the tables lack something, and foreign keys are written as `.references()`. In
 * `clean` nothing is at fault.
 */
const STYLES = {
  adopted: { faults: 0.1, named: 0.9, queries: 0.1 },
  found: { faults: 0.6, named: 0.1, queries: 0.3 },
  clean: { faults: 0, named: 0.9, queries: 0 },
};

/**
 * @typedef {object} Project
 * @property {[file: string, kind: string, text: string][]} files What is linted.
 * @property {Record<string, string>} rest What lies beside it.
 * @property {readonly [link: string, target: string][]} links
 * @property {number} tables How many there are.
 * @property {Record<string, number>} planted Reports, by rule, that there have to be.
 */

/**
 * @param {{ size: number, layout: string, style?: string, seed?: number, tables?: number }} spec
 * @returns {Project}
 */
export function generate({ size, layout: name, style = "adopted", seed = 1, tables: wanted }) {
  const layout = LAYOUTS[name];
  const shares = STYLES[style];
  const random = randomFrom(seed);
  const tables = planTables(wanted ?? Math.max(4, Math.round(size * TABLES)), random, shares);
  const planted = {};
  const plant = (fault) => {
    if (fault) planted[fault] = (planted[fault] ?? 0) + 1;
  };
  for (const { fault } of tables) plant(fault);

  const files = layout.files(tables);
  const queried = tables.slice(1);
  for (let at = 0; at < Math.round(size * QUERIES); at += 1) {
    const table = queried[at % queried.length];
    const fault = random.chance(shares.queries)
      ? QUERY_FAULTS[at % QUERY_FAULTS.length]
      : undefined;
    const spec = { table, schema: layout.schema, client: layout.client, fault, users: tables[0] };
    // What holds user data must not be deleted, so these two are one fault there.
    if (fault === "enforce-delete-with-where" && table.softDelete) plant(QUERY_FAULTS[0]);
    plant(fault);
    files.push([
      `${layout.app}/services/${fileName(table.name, at)}.ts`,
      "query",
      queryText(spec, random),
    ]);
  }
  for (let at = 0; at < Math.round(size * TYPES); at += 1)
    files.push([
      `${layout.app}/types/view-${at}.ts`,
      "types",
      typesText(random.pick(tables), layout.schema, plainText("module", `View${at}`, random)),
    ]);

  const kinds = PLAIN_KINDS.flatMap(([kind, share]) => Array(share).fill(kind));
  for (let at = 0; files.length < size; at += 1) {
    const kind = random.pick(kinds);
    const called = `${capital(random.pick(VERBS))}${capital(random.pick(THINGS))}${at}`;
    // Some forty files a folder.
    const folder = `${layout.app}/features/f${Math.floor(at / 40)}`;
    files.push([`${folder}/${called}.${extensionOf(kind)}`, kind, plainText(kind, called, random)]);
  }
  const migrations = Object.entries(migrationFiles(tables)).map(([file, text]) => [
    `${layout.migrations}/${file}`,
    text,
  ]);
  const rest = {
    ".gitignore": "node_modules/\n",
    ...layout.rest,
    ...Object.fromEntries(migrations),
  };
  return { files, rest, links: layout.links, tables: tables.length, planted };
}

const fileName = (name, at) => `${name.replaceAll("_", "-")}-${at}`;

function typesText(table, schema, plain) {
  const name = capital(table.constant);
  return `import type { ${table.constant} } from "${schema}";\n\nexport type ${name}Row = typeof ${table.constant}.$inferSelect;\n\n${plain}`;
}

/**
 * Writes a project where none is, with drizzle-orm installed in it.
 *
 * @param {Project} project
 * @param {string} folder
 * @param {string} drizzle The folder of drizzle-orm.
 */
export function writeProject(project, folder, drizzle) {
  // A folder ends where its repository begins.
  fs.mkdirSync(path.join(folder, ".git"), { recursive: true });
  const write = (file, text) => {
    const target = path.join(folder, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, text);
  };
  for (const [file, , text] of project.files) write(file, text);
  for (const [file, text] of Object.entries(project.rest)) write(file, text);
  for (const [link, target] of [
    ...project.links.map(([one, other]) => [one, path.join(folder, other)]),
    ["node_modules/drizzle-orm", drizzle],
  ]) {
    fs.mkdirSync(path.dirname(path.join(folder, link)), { recursive: true });
    fs.symlinkSync(target, path.join(folder, link), "junction");
  }
}
