import type { PGlite } from "@electric-sql/pglite";
import { migrationBetween, migrationTo, snapshotOf } from "../support/drizzle-kit.ts";
import type { Project } from "../support/read.ts";
import { realModule } from "../support/real-drizzle.ts";
import { typeCheck } from "../support/type-check.ts";
import {
  columnsOfTables,
  contentsOf,
  type Contents,
  empty,
  type Faults,
  faultsIn,
  namesIn,
} from "./catalog.ts";
import { exportsOf, snapshotOfProject, type Surroundings } from "./schema-project.ts";
import { kindOf } from "./statement.ts";

/** A way that a team's database goes. */
export interface Journey extends Surroundings {
  /** The schema that the database has. */
  readonly before: Project;
  /** The schema that it shall have. */
  readonly after: Project;
  /** Statements that fill the tables. */
  readonly rows: string;
  /** What is said to be renamed, not new. */
  readonly renamed?: Readonly<Record<string, string>> | undefined;
}

/** Where the way led. */
export interface Outcome extends Faults {
  /** What the compiler complains of in the schema after. */
  readonly complaints: readonly string[];
  /** The tables whose rows are not as they were. */
  readonly changed: readonly string[];
  /** What the statements of the migration do, in the order of the alphabet. */
  readonly migration: readonly string[];
  /** The indexes and foreign keys that there are, by their names. */
  readonly named: readonly string[];
}

/**
 * Takes a database with rows in it from one schema to another, as drizzle-kit writes the migration, and reads the rows
 * through the schema after. Rejects where a schema does not load and where a statement or a question fails.
 */
export async function migrate(db: PGlite, journey: Journey): Promise<Outcome> {
  const { release, casing, before, after, renamed, rows } = journey;
  await empty(db);
  const snapshotBefore = await snapshotOfProject(before, journey);
  await apply(db, await migrationTo(snapshotBefore, release));
  await db.exec(rows);
  const columns = await columnsOfTables(db);
  const contents = await contentsOf(db, columns);

  const complaints = typeCheck(after, release);
  const exported = await exportsOf(after, release);
  const statements = await migrationBetween(
    snapshotBefore,
    await snapshotOf(exported, release, casing),
    release,
    renamed,
  );
  await apply(db, statements);
  await selectAll(db, exported, journey);
  return {
    complaints,
    changed: differences(contents, await contentsOf(db, columns)),
    migration: statements.map(kindOf).sort(),
    named: await namesIn(db),
    ...(await faultsIn(db)),
  };
}

async function apply(db: PGlite, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await db.exec(statement);
}

function differences(before: Contents, after: Contents): readonly string[] {
  return [...before.keys()].filter(
    (table) => JSON.stringify(before.get(table)) !== JSON.stringify(after.get(table)),
  );
}

interface Database {
  select(): { from(table: unknown): PromiseLike<readonly unknown[]> };
}

/** Reads all tables as the team's own code would. Rejects where a column is not in the database. */
async function selectAll(
  client: PGlite,
  exported: Readonly<Record<string, unknown>>,
  { release, casing }: Surroundings,
): Promise<void> {
  const { is, Table } = realModule("drizzle-orm", release) as {
    is: (value: unknown, type: unknown) => boolean;
    Table: unknown;
  };
  const { drizzle } = realModule("drizzle-orm/pglite", release) as {
    drizzle: (options: object) => Database;
  };
  const db = drizzle({ client, casing });
  for (const value of Object.values(exported)) if (is(value, Table)) await db.select().from(value);
}
