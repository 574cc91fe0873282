import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createFiles, isBroken } from "../../src/files/index.ts";
import { type Project, writeProject } from "../support/read.ts";
import { journalOf, migrationsOf0x, snapshotOf0x, snapshotOf10 } from "../support/snapshots.ts";

/** What the configuration in a folder of a project has migrated: a line a column, or what is broken. */
function migrated(project: Project, out = "./drizzle", folder = ""): string | readonly string[] {
  return migratedAt(writeProject(project), out, folder);
}

function migratedAt(root: string, out = "./drizzle", folder = ""): string | readonly string[] {
  const config = path.join(root, folder, "drizzle.config.ts");
  const migrations = createFiles().neighbourhood().migrations(config, out);
  if (!migrations) return "nothing";
  if (isBroken(migrations))
    return `${path.relative(root, migrations.file).replaceAll("\\", "/")} ${migrations.problem}`;
  return migrations.snapshots.flatMap(({ dialect, tables }) =>
    [...tables].map(([table, columns]) => `${dialect} ${table}(${[...columns].join(", ")})`),
  );
}

const JOURNAL = "drizzle/meta/_journal.json";
const USERS = { users: ["id", "first_name"] };

describe("the layout of 0.x", () => {
  it("PostgreSQL, with a schema of its own", () => {
    const project = migrationsOf0x({ ...USERS, "auth.sessions": ["token"] });
    expect(migrated(project)).toEqual([
      "postgresql users(id, first_name)",
      "postgresql auth.sessions(token)",
    ]);
  });

  it.each(["mysql", "sqlite", "singlestore"])("%s", (dialect) => {
    expect(migrated(migrationsOf0x(USERS, dialect))).toEqual([`${dialect} users(id, first_name)`]);
  });

  it("the table public.users by its key and its schema is users", () => {
    const snapshot = `{ "dialect": "postgresql", "tables": { "public.users": { "name": "users", "schema": "public", "columns": {} } } }`;
    const project = { ...migrationsOf0x({}), "drizzle/meta/0000_snapshot.json": snapshot };
    expect(migrated(project)).toEqual(["postgresql users()"]);
  });

  it("the last entry of the journal counts, not the last file", () => {
    const project = {
      [JOURNAL]: journalOf("postgresql", "0000_first", "0001_second"),
      "drizzle/meta/0000_snapshot.json": snapshotOf0x("postgresql", { users: ["id"] }),
      "drizzle/meta/0001_snapshot.json": snapshotOf0x("postgresql", { users: ["id", "name"] }),
      "drizzle/meta/0002_snapshot.json": snapshotOf0x("postgresql", { users: ["id", "age"] }),
    };
    expect(migrated(project)).toEqual(["postgresql users(id, name)"]);
  });

  it.each([
    ["a timestamp", "20260101120000_first", "20260101120000_snapshot.json"],
    ["seconds", "1767268800_first", "1767268800_snapshot.json"],
    ["nothing", "_first", "_snapshot.json"],
  ])("migrations that begin with %s", (_, tag, name) => {
    const project = {
      [JOURNAL]: journalOf("postgresql", tag),
      [`drizzle/meta/${name}`]: snapshotOf0x("postgresql", USERS),
    };
    expect(migrated(project)).toEqual(["postgresql users(id, first_name)"]);
  });

  it("a database without tables was migrated all the same", () => {
    expect(migrated(migrationsOf0x({}))).toEqual([]);
  });

  it("a text that begins with a byte order mark", () => {
    const project = migrationsOf0x(USERS);
    const snapshot = `\uFEFF${project["drizzle/meta/0000_snapshot.json"] ?? ""}`;
    expect(migrated({ ...project, "drizzle/meta/0000_snapshot.json": snapshot })).toEqual([
      "postgresql users(id, first_name)",
    ]);
  });
});

describe("the layout of 1.0", () => {
  it("PostgreSQL, with a schema of its own", () => {
    const project = {
      "drizzle/20260101000000_first/migration.sql": "",
      "drizzle/20260101000000_first/snapshot.json": snapshotOf10("postgres", {
        ...USERS,
        "auth.sessions": ["token"],
      }),
    };
    expect(migrated(project)).toEqual([
      "postgres users(id, first_name)",
      "postgres auth.sessions(token)",
    ]);
  });

  it.each(["mysql", "sqlite"])("%s", (dialect) => {
    const project = { "drizzle/1_first/snapshot.json": snapshotOf10(dialect, USERS) };
    expect(migrated(project)).toEqual([`${dialect} users(id, first_name)`]);
  });

  it("the migration that no other follows counts", () => {
    const project = {
      "drizzle/1_first/snapshot.json": snapshotOf10("postgres", { users: ["id"] }, "a", "0"),
      "drizzle/2_second/snapshot.json": snapshotOf10("postgres", { posts: ["id"] }, "b", "a"),
    };
    expect(migrated(project)).toEqual(["postgres posts(id)"]);
  });

  it("all of them, where branches were not merged yet", () => {
    const project = {
      "drizzle/1_first/snapshot.json": snapshotOf10("postgres", { users: ["id"] }, "a", "0"),
      "drizzle/2_left/snapshot.json": snapshotOf10("postgres", { posts: ["id"] }, "b", "a"),
      "drizzle/3_right/snapshot.json": snapshotOf10("postgres", { tags: ["id"] }, "c", "a"),
    };
    expect(migrated(project)).toEqual(["postgres posts(id)", "postgres tags(id)"]);
  });

  it("the one that merges them, once there is one", () => {
    const project = {
      "drizzle/1_left/snapshot.json": snapshotOf10("postgres", { posts: ["id"] }, "a", "0"),
      "drizzle/2_right/snapshot.json": snapshotOf10("postgres", { tags: ["id"] }, "b", "0"),
      "drizzle/3_both/snapshot.json": snapshotOf10("postgres", { both: ["id"] }, "c", "a", "b"),
    };
    expect(migrated(project)).toEqual(["postgres both(id)"]);
  });

  it("a migration without a snapshot is passed over", () => {
    const project = {
      "drizzle/1_first/snapshot.json": snapshotOf10("postgres", USERS),
      "drizzle/2_by_hand/migration.sql": "",
    };
    expect(migrated(project)).toEqual(["postgres users(id, first_name)"]);
  });

  it("a column of a table that is not there is passed over", () => {
    const snapshot = `{ "dialect": "postgres", "id": "a", "prevIds": [], "ddl": [{ "entityType": "columns", "schema": "public", "table": "users", "name": "id" }] }`;
    expect(migrated({ "drizzle/1_first/snapshot.json": snapshot })).toEqual([]);
  });

  it("both layouts in one folder", () => {
    const project = {
      ...migrationsOf0x({ users: ["id"] }),
      "drizzle/1_first/snapshot.json": snapshotOf10("postgres", { posts: ["id"] }),
    };
    expect(migrated(project)).toEqual(["postgresql users(id)", "postgres posts(id)"]);
  });
});

describe("where there is nothing", () => {
  it.each<[string, Project]>([
    ["no folder", {}],
    ["an empty folder", { "drizzle/.gitkeep": "" }],
    ["a file instead of a folder", { drizzle: "" }],
    ["migrations by hand", { "drizzle/0000_first.sql": "create table users ();" }],
    ["a journal without entries", { [JOURNAL]: journalOf("postgresql") }],
    ["1.0 without snapshots", { "drizzle/1_first/migration.sql": "" }],
  ])("%s", (_, project) => {
    expect(migrated(project)).toBe("nothing");
  });
});

describe("what is broken or written in part is named", () => {
  const JSON_PROBLEM = "is not valid JSON";
  const SHAPE_PROBLEM = "does not have the shape of a migration snapshot";

  it.each([
    ["nothing", "", JSON_PROBLEM],
    ["half of it", snapshotOf0x("postgresql", USERS).slice(0, 80), JSON_PROBLEM],
    ["marks of a conflict", "<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> main", JSON_PROBLEM],
    ["null", "null", SHAPE_PROBLEM],
    ["a list", "[]", SHAPE_PROBLEM],
    ["a number", "1", SHAPE_PROBLEM],
    ["no tables", `{ "dialect": "postgresql" }`, SHAPE_PROBLEM],
    ["no dialect", `{ "tables": {} }`, SHAPE_PROBLEM],
    ["a dialect that is no text", `{ "dialect": 1, "tables": {} }`, SHAPE_PROBLEM],
    ["tables that are a list", `{ "dialect": "pg", "tables": [] }`, SHAPE_PROBLEM],
    ["a table that is null", `{ "dialect": "pg", "tables": { "a": null } }`, SHAPE_PROBLEM],
    [
      "a table without a name",
      `{ "dialect": "pg", "tables": { "a": { "columns": {} } } }`,
      SHAPE_PROBLEM,
    ],
    [
      "a table without columns",
      `{ "dialect": "pg", "tables": { "a": { "name": "a" } } }`,
      SHAPE_PROBLEM,
    ],
    [
      "a column that is no object",
      `{ "dialect": "pg", "tables": { "a": { "name": "a", "columns": { "id": 1 } } } }`,
      SHAPE_PROBLEM,
    ],
    ["lists in lists without end", "[".repeat(200_000), JSON_PROBLEM],
    ["lists in lists", "[".repeat(20_000) + "]".repeat(20_000), SHAPE_PROBLEM],
  ])("a snapshot of 0.x that holds %s", (_, text, problem) => {
    const project = { ...migrationsOf0x(USERS), "drizzle/meta/0000_snapshot.json": text };
    expect(migrated(project)).toBe(`drizzle/meta/0000_snapshot.json ${problem}`);
  });

  it("a snapshot that the journal names and that is not there", () => {
    const project = {
      ...migrationsOf0x(USERS),
      [JOURNAL]: journalOf("postgresql", "0000_first", "0001_second"),
    };
    expect(migrated(project)).toBe("drizzle/meta/0001_snapshot.json does not exist");
  });

  it("a journal that is not there", () => {
    const project = { "drizzle/meta/0000_snapshot.json": snapshotOf0x("postgresql", USERS) };
    expect(migrated(project)).toBe(`${JOURNAL} does not exist`);
  });

  it.each([
    ["nothing", "", JSON_PROBLEM],
    ["no entries", "{}", "does not have the shape of a migration journal"],
    [
      "an entry that is null",
      `{ "entries": [null] }`,
      "does not have the shape of a migration journal",
    ],
    [
      "a tag that is no text",
      `{ "entries": [{ "tag": 1 }] }`,
      "does not have the shape of a migration journal",
    ],
    [
      "a tag that leads out of the folder",
      `{ "entries": [{ "tag": "../../secret_a" }] }`,
      "does not have the shape of a migration journal",
    ],
  ])("a journal that holds %s", (_, text, problem) => {
    expect(migrated({ ...migrationsOf0x(USERS), [JOURNAL]: text })).toBe(`${JOURNAL} ${problem}`);
  });

  it.each([
    ["half of it", snapshotOf10("postgres", USERS).slice(0, 80), JSON_PROBLEM],
    ["no id", `{ "dialect": "postgres", "prevIds": [], "ddl": [] }`, SHAPE_PROBLEM],
    [
      "ids that are no texts",
      `{ "dialect": "p", "id": "a", "prevIds": [1], "ddl": [] }`,
      SHAPE_PROBLEM,
    ],
    [
      "an entity that is null",
      `{ "dialect": "p", "id": "a", "prevIds": [], "ddl": [null] }`,
      SHAPE_PROBLEM,
    ],
    ["no ddl", `{ "dialect": "p", "id": "a", "prevIds": [] }`, SHAPE_PROBLEM],
  ])("a snapshot of 1.0 that holds %s", (_, text, problem) => {
    expect(migrated({ "drizzle/1_first/snapshot.json": text })).toBe(
      `drizzle/1_first/snapshot.json ${problem}`,
    );
  });

  it("one that was followed already, for what follows may be among what it hides", () => {
    const project = {
      "drizzle/1_first/snapshot.json": "{",
      "drizzle/2_second/snapshot.json": snapshotOf10("postgres", USERS, "b", "a"),
    };
    expect(migrated(project)).toBe("drizzle/1_first/snapshot.json is not valid JSON");
  });

  it("migrations in a circle", () => {
    const project = {
      "drizzle/1_first/snapshot.json": snapshotOf10("postgres", USERS, "a", "b"),
      "drizzle/2_second/snapshot.json": snapshotOf10("postgres", USERS, "b", "a"),
    };
    expect(migrated(project)).toBe("drizzle holds migrations that follow each other in a circle");
  });

  it("one layout beside another that is whole", () => {
    const project = { ...migrationsOf0x(USERS), "drizzle/1_first/snapshot.json": "" };
    expect(migrated(project)).toBe("drizzle/1_first/snapshot.json is not valid JSON");
  });

  it("names of JavaScript's own are names like any other", () => {
    const snapshot = `{ "dialect": "postgresql", "tables": {
      "__proto__": { "name": "__proto__", "schema": "", "columns": { "constructor": { "name": "constructor" } } },
      "toString": { "name": "toString", "schema": "", "columns": { "__proto__": { "name": "__proto__" } } } } }`;
    const project = { ...migrationsOf0x({}), "drizzle/meta/0000_snapshot.json": snapshot };
    expect(migrated(project)).toEqual([
      "postgresql __proto__(constructor)",
      "postgresql toString(__proto__)",
    ]);
  });
});

describe("where migrations are looked for", () => {
  it("in another folder", () => {
    expect(migrated(migrationsOf0x(USERS, "mysql", "db/migrations"), "db/migrations")).toEqual([
      "mysql users(id, first_name)",
    ]);
  });

  it("by an absolute path", () => {
    const root = writeProject(migrationsOf0x(USERS, "mysql", "migrations"));
    expect(migratedAt(root, path.join(root, "migrations"))).toEqual([
      "mysql users(id, first_name)",
    ]);
  });

  it("beside the configuration first", () => {
    const project = {
      ...migrationsOf0x({ above: [] }),
      ...migrationsOf0x({ beside: [] }, "postgresql", "packages/db/drizzle"),
    };
    expect(migrated(project, "./drizzle", "packages/db")).toEqual(["postgresql beside()"]);
  });

  it("above the configuration, where drizzle-kit may be run", () => {
    const project = { ...migrationsOf0x({ above: [] }), "packages/db/drizzle/.gitkeep": "" };
    expect(migrated(project, "./drizzle", "packages/db")).toEqual(["postgresql above()"]);
  });

  it("not above the repository", () => {
    const project = { ...migrationsOf0x({ above: [] }), "repository/.git/HEAD": "" };
    expect(migrated(project, "./drizzle", "repository/db")).toBe("nothing");
  });
});

it("a change of the disk is seen by the next neighbourhood", () => {
  const root = writeProject(migrationsOf0x({ users: [] }));
  const files = createFiles();
  const tables = () => {
    const found = files.neighbourhood().migrations(path.join(root, "drizzle.config.ts"), "drizzle");
    return found && !isBroken(found) ? [...(found.snapshots[0]?.tables.keys() ?? [])] : [];
  };
  expect(tables()).toEqual(["users"]);
  fs.writeFileSync(
    path.join(root, "drizzle/meta/0000_snapshot.json"),
    snapshotOf0x("postgresql", { users: [], posts: [] }),
  );
  expect(tables()).toEqual(["users", "posts"]);
});
