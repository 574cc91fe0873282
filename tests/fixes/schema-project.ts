import { type Snapshot, migrationTo, snapshotOf } from "../support/drizzle-kit.ts";
import type { Project } from "../support/read.ts";
import { loadReal, type RealRelease, versionOf } from "../support/real-drizzle.ts";

/** What drizzle.config and package.json say of a project. */
export interface Surroundings {
  readonly release: RealRelease;
  /** The casing of drizzle.config, which 0.x has. */
  readonly casing?: "snake_case" | "camelCase" | undefined;
}

/** The files of a schema with the package.json and the drizzle.config that it lives beside. */
export function inSurroundings(schema: Project, { release, casing }: Surroundings): Project {
  const casingLine = casing ? ` casing: "${casing}",` : "";
  return {
    "package.json": JSON.stringify({ dependencies: { "drizzle-orm": versionOf(release) } }),
    "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./db",${casingLine} out: "./drizzle" };\n`,
    ...schema,
  };
}

/** Everything that the schema files of a project export, as drizzle-kit sees it: under names that do not matter. */
export async function exportsOf(
  project: Project,
  release: RealRelease,
): Promise<Readonly<Record<string, unknown>>> {
  const schemaFiles = Object.keys(project).filter(
    (name) => name.endsWith(".ts") && name !== "drizzle.config.ts",
  );
  const every = schemaFiles.map((name, i) => `export * as file${String(i)} from "./${name}";`);
  const modules = await loadReal({ ...project, "every.ts": every.join("\n") }, release, "every.ts");
  const values = Object.values(modules).flatMap((module) =>
    Object.values(module as Readonly<Record<string, unknown>>),
  );
  return Object.fromEntries([...new Set(values)].map((value, i) => [`export${String(i)}`, value]));
}

/** The snapshot that drizzle-kit takes of a project. */
export async function snapshotOfProject(
  project: Project,
  { release, casing }: Surroundings,
): Promise<Snapshot> {
  return snapshotOf(await exportsOf(project, release), release, casing);
}

/** The files that `drizzle-kit generate` leaves in `out` when a schema is the first that it sees. */
export async function migrationFiles(
  shipped: Project,
  surroundings: Surroundings,
): Promise<Project> {
  const { release } = surroundings;
  const snapshot = await snapshotOfProject(shipped, surroundings);
  const statements = await migrationTo(snapshot, release);
  const sql = statements.join("\n--> statement-breakpoint\n");
  const json = JSON.stringify(snapshot, null, 2);
  if (release === "1.0")
    return {
      "drizzle/20260101000000_first/migration.sql": sql,
      "drizzle/20260101000000_first/snapshot.json": json,
    };
  const entry = { idx: 0, version: "7", when: 1767225600000, tag: "0000_first", breakpoints: true };
  return {
    "drizzle/0000_first.sql": sql,
    "drizzle/meta/0000_snapshot.json": json,
    "drizzle/meta/_journal.json": JSON.stringify({
      version: "7",
      dialect: "postgresql",
      entries: [entry],
    }),
  };
}
