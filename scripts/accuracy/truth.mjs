// What the tables of a repository are, by running its schema with drizzle-orm.
import fs from "node:fs";
import { SourceMap } from "node:module";
import path from "node:path";
import picomatch from "picomatch";
import { bundle } from "./bundle.mjs";
import { runFenced } from "./fence.mjs";

/** How many seconds each of them may compute: a configuration, all files of a schema, and one of them alone. */
const SECONDS = { configuration: 10, tables: 30, oneFile: 10 };
/** For how many milliseconds the files of one repository are tried one by one. */
const PATIENCE = 180_000;

/** Worlds to try, until nothing throws in one. */
const WORLDS = [{}, { isFull: true }, { isFull: true, isZodStubbed: true }];

const DIALECTS = { pg: "postgresql", "better-sqlite": "sqlite", libsql: "sqlite", mysql2: "mysql" };

/**
 * Runs all schemas of a repository: those that its configurations of drizzle-kit name, and then the files that make tables
 * and that none of them reaches.
 *
 * @param project The repository, laid out.
 * @param seconds How long its code may compute.
 * @returns `{ schemas, problems }`. Each schema has its `tables`, with places in files relative to the root, and says
 *   whether drizzle-kit sees it (`isListed`).
 */
export async function truthOf(project, seconds = SECONDS) {
  const problems = [];
  const schemas = [];
  const reached = new Set();
  const casings = new Map();
  for (const schema of await listedSchemas(project, seconds, problems)) {
    casings.set(path.dirname(path.join(project.root, schema.configuration)), schema.casing);
    const told = await tablesOf(project, schema, seconds, problems);
    schemas.push({ ...schema, ...told, isListed: true });
    for (const file of told.files) reached.add(file);
  }
  for (const schema of strays(project, reached, casings)) {
    const told = await tablesOf(project, schema, seconds, problems);
    schemas.push({ ...schema, ...told, isListed: false });
  }
  return { schemas, problems };
}

/** The schemas that configurations name, each once. */
async function listedSchemas(project, seconds, problems) {
  const seen = new Set();
  const schemas = [];
  for (const file of project.configurations()) {
    const { release, hasCasing } = project.releaseFor(file);
    for (const { casing, schema } of await configurationsIn(
      project,
      file,
      release,
      seconds,
      problems,
    )) {
      const files = schemaFiles(project, schema, path.dirname(file));
      if (files.length === 0) {
        problems.push(
          `${project.relative(file)}: its schema names no file: ${JSON.stringify(schema)}`,
        );
        continue;
      }
      const each = { release, casing: hasCasing ? (casing ?? undefined) : undefined, files };
      const key = JSON.stringify(each);
      if (!seen.has(key)) schemas.push({ ...each, configuration: project.relative(file) });
      seen.add(key);
    }
  }
  return schemas;
}

async function configurationsIn(project, file, release, seconds, problems) {
  const written = textualConfiguration(project.text(file));
  if (file.endsWith(".json")) {
    try {
      return [JSON.parse(project.text(file))];
    } catch {
      return [written];
    }
  }
  for (const world of WORLDS) {
    const job = {
      kind: "configuration",
      cwd: path.dirname(file),
      dialect: DIALECTS[written.dialect] ?? written.dialect,
      ...world,
    };
    const { reply } = await run(project, [file], release, job, seconds.configuration);
    const found = (reply.configurations ?? []).filter(({ schema }) => isReadable(schema));
    if (found.length > 0) return found;
    if (reply.failed !== undefined) break;
  }
  problems.push(`${project.relative(file)}: it is read by its text, for running it told nothing`);
  return [written];
}

/** A stub is told as a text that says so. */
function isReadable(schema) {
  return schema !== undefined && !JSON.stringify(schema).includes("stub:");
}

/** What the text of a configuration says where it cannot be run. */
function textualConfiguration(text) {
  const value = (key) => new RegExp(`\\b${key}\\s*:\\s*(['"\`])([^'"\`]+)\\1`).exec(text)?.[2];
  const [, list] = /\bschema\s*:\s*\[([^\]]*)\]/.exec(text) ?? [];
  return {
    dialect: value("dialect"),
    casing: value("casing"),
    schema: list
      ? Array.from(list.matchAll(/['"`]([^'"`]+)['"`]/g), ([, each]) => each)
      : value("schema"),
  };
}

/** The files that `schema` means: paths, folders or globs, from the folder of the configuration or one above it. */
function schemaFiles(project, schema, folder) {
  const patterns = (
    typeof schema === "object" && schema !== null ? Object.values(schema) : [schema]
  )
    .filter((each) => typeof each === "string")
    .map((each) => each.replaceAll("\\", "/"));
  const bases = project.foldersAbove(path.join(folder, "drizzle.config"));
  const found = patterns.flatMap((pattern) => {
    for (const variant of [pattern, ...sourcesOf(pattern)])
      for (const base of bases) {
        const files = filesMatching(project, path.resolve(base, variant));
        if (files.length > 0) return files;
      }
    return [];
  });
  return [...new Set(found)].sort();
}

/** Where the source of what a build makes may be. */
function sourcesOf(pattern) {
  if (!/(?:^|\/)(?:dist|build|out)\//.test(pattern)) return [];
  return ["src/", "", "lib/"].map((folder) =>
    pattern
      .replace(/(^|\/)(?:dist|build|out)\/(?:src\/)?/, `$1${folder}`)
      .replace(/(?:\.d)?\.[cm]?[jt]s$/, ".ts"),
  );
}

function filesMatching(project, pattern) {
  const isModule = (file) => /\.[cm]?[jt]sx?$/.test(file) && !/\.d\.[cm]?ts$/.test(file);
  const exact = [pattern, `${pattern}.ts`, `${pattern}.js`].find(isFile);
  if (exact) {
    // By way of node_modules, a configuration may name a file of another package of the repository.
    const file = fs.realpathSync(exact);
    return isModule(file) && file.startsWith(project.root + path.sep) ? [file] : [];
  }
  // A folder, named or matched, stands for the files directly in it.
  const isMeant = picomatch([pattern, `${pattern.replace(/\/$/, "")}/*`]);
  return project.files
    .map((file) => path.join(project.root, file))
    .filter((file) => isModule(file) && isMeant(file));
}

function isFile(file) {
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

/**
 * Files that make tables and that no configuration reaches, in groups that can be run together.
 *
 * @param casings What configurations say, by their folders: it is taken to hold for the files below.
 */
function strays(project, reached, casings) {
  const groups = new Map();
  for (const { file, isTest } of project.tableFiles()) {
    if (reached.has(project.relative(file))) continue;
    const { release } = project.releaseFor(file);
    const casing = casings.get(project.foldersAbove(file).find((folder) => casings.has(folder)));
    const key = `${release} ${casing} ${isTest}`;
    if (!groups.has(key)) groups.set(key, { release, casing, files: [] });
    groups.get(key).files.push(file);
  }
  return [...groups.values()];
}

/** The tables of a schema; file by file where its files cannot be run together. */
async function tablesOf(project, schema, seconds, problems) {
  const best = await tryWorlds(project, schema, schema.files, seconds.tables);
  if (best.failed === undefined || schema.files.length === 1) {
    if (best.failed !== undefined) problems.push(`${namesOf(project, schema)}: ${best.failed}`);
    return finish(project, best, problems);
  }
  problems.push(`${namesOf(project, schema)}: ${best.failed}; its files were run one by one`);
  const all = { tables: [], files: [], stubs: [], errors: {} };
  const end = Date.now() + PATIENCE;
  for (const file of schema.files) {
    if (Date.now() > end) {
      problems.push(
        `${project.relative(file)} and the files behind it were not run: it took too long`,
      );
      break;
    }
    const one = await tryWorlds(project, schema, [file], seconds.oneFile);
    if (one.failed !== undefined) problems.push(`${project.relative(file)}: ${one.failed}`);
    all.tables.push(...(one.tables ?? []));
    all.files.push(...(one.files ?? []));
    Object.assign(all.errors, one.errors);
  }
  return finish(project, all, problems);
}

function namesOf(project, { configuration, files }) {
  return (
    configuration ??
    files
      .map((file) => project.relative(file))
      .join(", ")
      .slice(0, 200)
  );
}

function finish(project, { errors = {}, files = [], tables = [] }, problems) {
  for (const [file, error] of Object.entries(errors))
    problems.push(`${project.relative(file)}: ${error}`);
  return { tables, files: [...new Set(files)] };
}

async function tryWorlds(project, { casing, release }, files, seconds) {
  let best;
  for (const world of WORLDS) {
    const told = await runTables(project, files, release, { casing, ...world }, seconds);
    if (!best || costOf(told) < costOf(best)) best = told;
    if (costOf(best) <= 0 || /did not end|ended by|too much/.test(told.failed ?? "")) break;
  }
  return best;
}

/** How bad an answer is: nothing at all, files that threw, tables that are not there. */
function costOf({ errors = {}, failed, tables = [] }) {
  if (failed !== undefined) return Infinity;
  const threw = Object.keys(errors).length;
  return threw === 0 ? 0 : threw - tables.length / 1000;
}

async function runTables(project, files, release, job, seconds) {
  const told = await run(
    project,
    files,
    release,
    { kind: "tables", cwd: project.root, ...job },
    seconds,
  );
  const { made, map, reply } = told;
  if (reply.failed !== undefined || !Array.isArray(reply.tables))
    return { failed: String(reply.failed ?? "it told nothing of tables") };
  const placeOf = placesBy(project, map);
  return {
    files: made.files,
    errors: reply.errors,
    tables: reply.tables.map(({ places, ...table }) => ({
      ...table,
      places: places.flatMap((place) => placeOf(place) ?? []).slice(0, 6),
    })),
  };
}

/** Tells where a place of a bundle is in the repository: its file and line. */
function placesBy(project, map) {
  const sources = new SourceMap(JSON.parse(map ?? '{"version":3,"sources":[],"mappings":""}'));
  return ([line, column]) => {
    const { originalLine, originalSource } = sources.findEntry(line - 1, column - 1);
    if (originalSource === undefined) return undefined;
    // esbuild writes sources relative to the folder of the bundle, or with the namespace before them.
    const source = originalSource.replace(/^(?:file:\/\/|user:)/, "").replace(/\.as\.cjs$/, "");
    const at = source.indexOf(project.root.slice(1));
    const file = at === -1 ? undefined : `/${source.slice(at)}`;
    if (file === undefined || !fs.existsSync(file)) return undefined;
    return { file: project.relative(file), line: originalLine + 1 };
  };
}

async function run(project, files, release, { isZodStubbed, ...job }, seconds) {
  try {
    return await runFenced(
      (outfile, mark) =>
        bundle(project, files, { release, job: { ...job, mark }, isZodStubbed }, outfile),
      { seconds },
    );
  } catch (error) {
    return { reply: { failed: String(error?.message ?? error).slice(0, 600) } };
  }
}
