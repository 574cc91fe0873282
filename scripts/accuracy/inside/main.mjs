// Runs inside of the fence: loads the files of a repository and tells what they say. Everything that it needs is bundled.
import { isStub } from "./stub.mjs";
import { Describer, isTable, CORES } from "./tables.mjs";
import { closeWorld } from "./world.mjs";
import { isOfView, noteActions, noteTables, placesIn } from "./registry.mjs";

/**
 * @param job What is to be told: of what `kind`, "tables" or "configuration"; between which `mark`s it is written; and what
 *   the world looks like (`cwd`, `dialect`, `isFull`, `casing`).
 * @param files The files to load: `[path, load]`.
 * @param drizzle Loads a module of drizzle-orm by the rest of its path.
 */
export async function start(job, files, drizzle) {
  const end = closeWorld(job);
  const tell = (reply) => end(job.mark + JSON.stringify(reply, plain) + job.mark);
  try {
    const made = noteTables();
    const orm = drizzle("");
    const told = new Set();
    for (const { core } of Object.values(CORES)) {
      const Builder = moduleOrNone(() => drizzle(`/${core}-core`))?.ForeignKeyBuilder;
      if (Builder) told.add(noteActions(Builder));
    }
    const { errors, loaded } = await load(files);
    if (job.kind === "configuration") return tell({ errors, ...(await configurationsOf(loaded)) });
    const describer = new Describer({
      orm,
      coreModule: (core) => drizzle(`/${core}-core`),
      casing: casingOf(job.casing, drizzle),
      casingWord: job.casing,
      told: { has: (key) => [...told].some((each) => each.has(key)) },
    });
    tell({ errors, ...tablesOf(made, loaded, describer) });
  } catch (error) {
    tell({ failed: wordsOf(error) });
  }
}

function moduleOrNone(load) {
  try {
    return load();
  } catch {
    return undefined;
  }
}

/** One file that throws leaves the others. */
async function load(files) {
  const loaded = [];
  const errors = {};
  for (const [file, load] of files)
    try {
      const exported = load();
      loaded.push(isPromise(exported) ? await exported : exported);
    } catch (error) {
      errors[file] = wordsOf(error);
    }
  return { errors, loaded };
}

async function configurationsOf(loaded) {
  const found = [];
  for (const exported of loaded) {
    let value = exported?.default ?? exported;
    if (typeof value === "function" && !isStub(value)) value = value();
    if (isPromise(value)) value = await value;
    found.push(...(Array.isArray(value) ? value : [value]));
  }
  const fields = ["dialect", "driver", "schema", "casing"];
  return {
    configurations: found
      .filter((each) => typeof each === "object" && each !== null && !isStub(each))
      .map((each) => Object.fromEntries(fields.map((field) => [field, each[field]]))),
  };
}

function tablesOf(made, loaded, describer) {
  const exported = new Set(
    loaded.flatMap((each) => (isStub(each) ? [] : Object.values(each ?? {}).filter(isTable))),
  );
  const tables = [];
  const unread = [];
  for (const [table, stack] of made) {
    if (isOfView(stack) || !isTable(table)) continue;
    try {
      tables.push({
        ...describer.describe(table),
        isExported: exported.has(table),
        places: placesIn(stack),
      });
    } catch (error) {
      unread.push({ why: wordsOf(error), places: placesIn(stack) });
    }
  }
  return { tables, unread };
}

/** How a name is made of a key, where the configuration has a casing. */
function casingOf(casing, drizzle) {
  if (!casing) return undefined;
  const { toCamelCase, toSnakeCase } = drizzle("/casing");
  return casing === "snake_case" ? toSnakeCase : toCamelCase;
}

function isPromise(value) {
  return typeof value?.then === "function" && !isStub(value);
}

function wordsOf(error) {
  return String(error?.message ?? error).slice(0, 400);
}

function plain(_, value) {
  if (typeof value === "bigint") return String(value);
  if (isStub(value)) return "stub:";
  return typeof value === "function" || typeof value === "symbol" ? undefined : value;
}
