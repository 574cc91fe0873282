import type { PGlite } from "@electric-sql/pglite";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { packageFolder, realModule, type RealRelease } from "./real-drizzle.ts";

/** What drizzle-kit knows of a schema: the text of its `snapshot.json`. */
export type Snapshot = Readonly<Record<string, unknown>>;

interface Api {
  generateDrizzleJson(
    exports: Readonly<Record<string, unknown>>,
    previousId: undefined,
    schemaFilters: undefined,
    casing: string | undefined,
  ): Snapshot | Promise<Snapshot>;
  generateMigration(
    before: Snapshot,
    after: Snapshot,
    options?: { readonly hints: readonly object[] },
  ): Promise<readonly string[]>;
}

/** What 1.0 asks: whether something is new, or renamed. */
interface Question {
  readonly kind: string;
  readonly entity: readonly [schema: string, table: string, name: string];
}

/** Only that of 0.x is asked: the one of 1.0 has another signature. */
interface Api0 extends Api {
  pushSchema(
    exports: Readonly<Record<string, unknown>>,
    database: unknown,
  ): Promise<{ readonly statementsToExecute: readonly string[] }>;
}

const load = createRequire(import.meta.url);
let copyOfKit1: string | undefined;

function apiOf(release: RealRelease): Api {
  if (release === "0.x") return load("drizzle-kit/api") as Api;
  copyOfKit1 ??= copyKit1();
  return load(copyOfKit1) as Api;
}

/** A copy, not a link: it must find drizzle-orm 1.0 under the name that belongs to 0.45 in our own node_modules. */
function copyKit1(): string {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "drizzle-kit-")));
  const copy = path.join(root, "api-postgres.js");
  fs.copyFileSync(load.resolve("drizzle-kit-rc/api-postgres"), copy);
  fs.mkdirSync(path.join(root, "node_modules"));
  fs.symlinkSync(packageFolder("1.0"), path.join(root, "node_modules/drizzle-orm"), "junction");
  return copy;
}

/**
 * Takes the snapshot of a schema.
 *
 * @param exported The values that its files export, by whatever names.
 * @param casing What drizzle.config says of it; 1.0 has no such word.
 */
export async function snapshotOf(
  exported: Readonly<Record<string, unknown>>,
  release: RealRelease,
  casing?: string,
): Promise<Snapshot> {
  return apiOf(release).generateDrizzleJson(exported, undefined, undefined, casing);
}

/**
 * The statements that lead from one schema to another. Rejects where drizzle-kit would ask whether a column is new or
 * renamed: without a terminal it cannot ask.
 *
 * @param renamed The answers for indexes and foreign keys, of which 1.0 asks as well: their old names by the new ones.
 */
export async function migrationBetween(
  before: Snapshot,
  after: Snapshot,
  release: RealRelease,
  renamed: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const api = apiOf(release);
  try {
    return await api.generateMigration(before, after);
  } catch (error) {
    const { missingHints = [] } = error as { readonly missingHints?: readonly Question[] };
    const hints = missingHints.flatMap(({ kind, entity: [schema, table, name] }) => {
      const old = renamed[name];
      return old === undefined
        ? []
        : [{ type: "rename", kind, from: [schema, table, old], to: [schema, table, name] }];
    });
    if (hints.length === 0) throw error;
    return api.generateMigration(before, after, { hints });
  }
}

/** The statements that make a schema in an empty database. */
export async function migrationTo(
  snapshot: Snapshot,
  release: RealRelease,
): Promise<readonly string[]> {
  return migrationBetween(await snapshotOf({}, release), snapshot, release);
}

/** The statements that `drizzle-kit push` of 0.x would run against a database. */
export async function pushStatements(
  exported: Readonly<Record<string, unknown>>,
  client: PGlite,
): Promise<readonly string[]> {
  const { drizzle } = realModule("drizzle-orm/pglite", "0.x") as {
    drizzle: (options: object) => unknown;
  };
  const api = apiOf("0.x") as Api0;
  const { statementsToExecute } = await api.pushSchema({ ...exported }, drizzle({ client }));
  return statementsToExecute;
}
