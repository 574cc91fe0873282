import { beforeEach, describe, expect, it, vi } from "vitest";
import { presetRules } from "../src/presets.ts";
import { lint, reports } from "./support/lint.ts";
import type { Project } from "./support/read.ts";
import { beside } from "./support/rule-cases.ts";
import { migrationsOf0x } from "./support/snapshots.ts";

const SCHEMA = `
import { bigserial, integer, pgTable, serial, text, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  id: serial("id").primaryKey(),
  firstName: text("firstName"),
  parent: integer("parent").references(() => users.id, { onDelete: "cascade" }),
});`;

const SHARED = `
import { serial, text } from "drizzle-orm/pg-core";
export const shared = { id: serial("id").primaryKey(), createdBy: text("createdBy") };`;

const rules = presetRules("recommended");

/** The rules of the preset recommended that speak, in the order of what they say. */
function speakers(
  project: Project,
  { schema = SCHEMA, shipped = "ignore" }: { schema?: string; shipped?: string } = {},
): readonly string[] {
  const settings = { "drizzle-schema": { shipped } };
  return reports(lint(beside(project), schema, { rules, settings })).map(
    (report) => report.split(" ")[1] ?? "",
  );
}

const ALL = ["require-timestamps", "no-serial-id", "snake-case-columns", "fk-needs-index"];

describe('shipped: "ignore"', () => {
  it("a table that has shipped with all of its columns is left alone", () => {
    const project = migrationsOf0x({ users: ["id", "firstName", "parent"] });
    expect(speakers(project)).toEqual([]);
    expect(speakers(project, { shipped: "report" })).toEqual(ALL);
  });

  it("a table that has not shipped is spoken of", () => {
    expect(speakers(migrationsOf0x({ posts: ["id"] }))).toEqual(ALL);
  });

  it.each([
    [["firstName", "parent"], ["no-serial-id"]],
    [["id", "parent"], ["snake-case-columns"]],
    [["id", "firstName"], ["fk-needs-index"]],
  ])("of a table with the columns %j that have shipped, by %j", (columns, expected) => {
    expect(speakers(migrationsOf0x({ users: columns }))).toEqual(expected);
  });

  it("a foreign key is left alone once all of its columns have shipped, and not before", () => {
    const schema = `
import { foreignKey, pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const members = pgTable("members", {
  id: uuid("id").primaryKey().defaultRandom(),
  team: uuid("team"),
  user: uuid("user"),
  createdAt: timestamp("created_at"),
  updatedAt: timestamp("updated_at").$onUpdate(() => new Date()),
}, (t) => [foreignKey({ columns: [t.team, t.user], foreignColumns: [t.user, t.team] }).onDelete("cascade")]);`;
    expect(speakers(migrationsOf0x({ members: ["team"] }), { schema })).toEqual(["fk-needs-index"]);
    expect(speakers(migrationsOf0x({ members: ["team", "user"] }), { schema })).toEqual([]);
  });

  it("a shared column is left alone where a table has one of its name", () => {
    const schema = SHARED;
    expect(speakers(migrationsOf0x({ posts: ["id", "createdBy"] }), { schema })).toEqual([]);
    expect(speakers(migrationsOf0x({ posts: ["id"] }), { schema })).toEqual(["snake-case-columns"]);
  });

  it.each([
    ["no-dropped-extras", `{ a: text("a") }, () => [index("by_a")]`],
    ["no-duplicate-columns", `{ a: text("a"), b: text("a") }`],
    ["no-lost-modifiers", `{ a: text("a").notNull().array() }`],
    ["no-reused-builders", `{ a: shared, b: shared }`],
  ] as const)("what drizzle-orm makes otherwise than it is written: %s", (rule, rest) => {
    const schema = `
import { index, pgTable, text } from "drizzle-orm/pg-core";
const shared = text();
export const posts = pgTable("posts", ${rest});`;
    const speakers = (project: Project) =>
      lint(beside(project), schema, {
        rules: { [`drizzle-schema/${rule}`]: "error" },
        settings: { "drizzle-schema": { shipped: "ignore" } },
      });
    expect(speakers(migrationsOf0x({ posts: ["a"] }))).toEqual([]);
    expect(speakers(migrationsOf0x({ tags: ["a"] }))).toHaveLength(1);
  });

  it("a malformed timestamp is left alone where it has shipped", () => {
    const schema = `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  createdAt: timestamp("created_at"),
  updatedAt: timestamp("updated_at"),
});`;
    const file = beside(migrationsOf0x({ posts: ["id", "created_at"] }));
    const messages = lint(file, schema, {
      rules: { "drizzle-schema/require-timestamps": ["error", { shape: "contract" }] },
      settings: { "drizzle-schema": { shipped: "ignore" } },
    });
    expect(messages.map(({ message }) => message)).toEqual([
      expect.stringContaining('"posts"."updated_at" may be null'),
    ]);
  });

  it("a delete is spoken of all the same: the rule is about a statement", () => {
    const schema = `
import { eq } from "drizzle-orm";
import { db } from "./db";
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  id: uuid("id").primaryKey(),
  createdAt: timestamp("created_at"),
  updatedAt: timestamp("updated_at"),
});
db.delete(users).where(eq(users.id, id));`;
    const project = migrationsOf0x({ users: ["id", "created_at", "updated_at"] });
    expect(speakers(project, { schema })).toEqual(["no-hard-delete-on-user-tables"]);
  });
});

describe("what is said about migrations that cannot be read", () => {
  const emitWarning = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
  const warnings = () => emitWarning.mock.calls.map(([text, name]) => [text, name]);

  beforeEach(() => {
    emitWarning.mockClear();
    vi.resetModules();
  });

  /** Lints twice with a plugin that has said nothing yet. */
  async function lintTwice(project: Project, shipped: string): Promise<readonly string[]> {
    const fresh = await import("./support/lint.ts");
    const settings = { "drizzle-schema": { shipped } };
    const file = beside(project);
    const messages = [0, 1].flatMap(() => fresh.lint(file, SCHEMA, { rules, settings }));
    return messages.map(({ ruleId }) => ruleId ?? "");
  }

  it('none with "ignore": the rules speak of everything, and what to do is said once', async () => {
    expect(await lintTwice({}, "ignore")).toHaveLength(2 * ALL.length);
    expect(warnings()).toEqual([
      [
        'settings["drizzle-schema"].shipped is "ignore", but no migration snapshot was found, so the rules speak of everything. Make migrations with drizzle-kit generate, name the configuration in settings["drizzle-schema"].drizzleConfig, or take the setting out.',
        "DrizzleSchemaWarning",
      ],
    ]);
  });

  it('none with "report": there is nothing to say', async () => {
    expect(await lintTwice({}, "report")).toHaveLength(2 * ALL.length);
    expect(warnings()).toEqual([]);
  });

  it("a broken one", async () => {
    const project = { ...migrationsOf0x({}), "drizzle/meta/0000_snapshot.json": "{" };
    expect(await lintTwice(project, "ignore")).toHaveLength(2 * ALL.length);
    expect(warnings()).toEqual([
      [
        expect.stringMatching(
          /0000_snapshot\.json is not valid JSON, so nobody can tell what has shipped\. Bring that file back/,
        ),
        "DrizzleSchemaWarning",
      ],
    ]);
  });
});
