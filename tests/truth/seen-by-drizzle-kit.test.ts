import path from "node:path";
import { describe, expect, it } from "vitest";
import { createFiles, isUnreadable } from "../../src/files/index.ts";
import { readSchema } from "../../src/reading/read-schema.ts";
import { readSeenTables } from "../../src/reading/seen-tables.ts";
import { Session } from "../../src/reading/session.ts";
import { migrationTo, snapshotOf } from "../support/drizzle-kit.ts";
import { type Project, writeProject } from "../support/read.ts";
import { loadReal, type RealRelease } from "../support/real-drizzle.ts";

/** The tables that drizzle-kit makes of what a file exports. */
async function madeOf(project: Project, release: RealRelease): Promise<readonly string[]> {
  const exported = await loadReal(project, release, "index.ts");
  const statements = await migrationTo(await snapshotOf(exported, release), release);
  return statements
    .flatMap((statement) => /^CREATE TABLE "(\w+)"/.exec(statement)?.[1] ?? [])
    .sort();
}

/** The tables of a project that the model says drizzle-kit sees. */
function seenIn(project: Project): readonly string[] {
  const root = writeProject({
    "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./index.ts" };`,
    ...project,
  });
  const neighbourhood = createFiles().neighbourhood();
  return Object.keys(project)
    .flatMap((name) => {
      const source = neighbourhood.open(path.join(root, name));
      if (isUnreadable(source)) throw new Error(source.problem);
      const session = new Session(source, { neighbourhood });
      const [seen] = readSeenTables(session, "postgresql");
      return readSchema(source, { neighbourhood }).tables.filter((table) => seen?.sees(table));
    })
    .map(({ name }) => name)
    .sort();
}

const PARTS = `
import { pgTable, text } from "drizzle-orm/pg-core";
export const a = pgTable("a", { id: text("id") });
export const b = pgTable("b", { id: text("id").references(() => hidden.id) });
const hidden = pgTable("hidden", { id: text("id") });
export const inObject = { c: pgTable("c", { id: text("id") }) };
const d = pgTable("d", { id: text("id") });
export { d as renamed };
export default pgTable("e", { id: text("id") });`;

describe.each(["0.x", "1.0"] as const)("drizzle-kit for drizzle-orm %s sees", (release) => {
  it.each<[string, string, readonly string[]]>([
    [
      "everything that a file hands on, but the default",
      `export * from "./parts";`,
      ["a", "b", "d"],
    ],
    ["what it hands on by name", `export { a, default as other } from "./parts";`, ["a", "e"]],
    [
      "what it imports and exports",
      `import e, { b } from "./parts"; export { b }; export default e;`,
      ["b", "e"],
    ],
    ["nothing of a namespace", `export * as parts from "./parts";`, []],
    ["nothing of an object", `import { a } from "./parts"; export const schema = { a };`, []],
  ])("%s", async (_, index, expected) => {
    const project = { "index.ts": index, "parts.ts": PARTS };
    expect(await madeOf(project, release)).toEqual(expected);
    expect(seenIn(project)).toEqual(expected);
  });
});

const TWICE: Project = {
  "index.ts": `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: text("id") });
export const people = pgTable("users", { name: text("name") });`,
};

describe("of two tables of one name, drizzle-kit", () => {
  it("makes the last one for 0.x", async () => {
    const snapshot = await snapshotOf(await loadReal(TWICE, "0.x", "index.ts"), "0.x");
    const statements = await migrationTo(snapshot, "0.x");
    expect(statements.join("\n")).toContain(`"name" text`);
    expect(statements.join("\n")).not.toContain(`"id" text`);
  });

  it("makes none for 1.0", async () => {
    const exported = await loadReal(TWICE, "1.0", "index.ts");
    await expect(snapshotOf(exported, "1.0")).rejects.toThrow();
  });
});
