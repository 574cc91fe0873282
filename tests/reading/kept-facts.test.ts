import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createFiles, isUnreadable } from "../../src/files/index.ts";
import { keepFacts } from "../../src/reading/kept-facts.ts";
import { readReferencingTables } from "../../src/reading/references-elsewhere.ts";
import { readSchema } from "../../src/reading/read-schema.ts";
import { Session } from "../../src/reading/session.ts";
import { writeProject } from "../support/read.ts";

describe("facts are kept", () => {
  it("for as long as what was asked for them has the same answer", () => {
    const root = writeProject({ "a.ts": "export const a = 1;", "b.ts": "export const b = 1;" });
    const [a, b] = [path.join(root, "a.ts"), path.join(root, "b.ts")];
    const files = createFiles();
    const kept = keepFacts<number>(100);
    let made = 0;
    const ask = () =>
      kept.get("fact", 1, files.neighbourhood(), (neighbourhood) => {
        neighbourhood.open(a);
        return (made += 1);
      });
    expect([ask(), ask()]).toEqual([1, 1]);
    fs.writeFileSync(b, "export const b = 12345;");
    expect(ask()).toBe(1);
    fs.writeFileSync(a, "export const a = 12345;");
    expect([ask(), ask()]).toEqual([2, 2]);
  });

  it("only as many as there is room for, those that were asked for last", () => {
    const kept = keepFacts<string>(2);
    const neighbourhood = createFiles().neighbourhood();
    const made: string[] = [];
    for (const key of ["a", "b", "a", "c", "a", "b"])
      kept.get(key, 1, neighbourhood, () => {
        made.push(key);
        return key;
      });
    expect(made).toEqual(["a", "b", "c", "b"]);
  });
});

const HEAD = `import { integer, pgTable, serial } from "drizzle-orm/pg-core";\n`;

/** Texts that the files of a project take turns to have. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  "db/users.ts": [
    `${HEAD}export const users = pgTable("users", { id: serial("id").primaryKey() });`,
    `${HEAD}export const users = pgTable("people", { id: serial("id").primaryKey() });`,
  ],
  "db/posts.ts": [
    `${HEAD}import { owned } from "../owned";\nexport const posts = pgTable("posts", { ...owned });`,
    `${HEAD}import { users } from "./users";\nexport const posts = pgTable("posts", { by: integer().references(() => users.id) });`,
    `${HEAD}import { users } from "./nowhere";\nexport const posts = pgTable("posts", { by: integer().references(() => users.id) });`,
    `${HEAD}export const posts = pgTable("posts", { by: integer() });`,
  ],
  "owned.ts": [
    `${HEAD}import { users } from "./db/users";\nexport const owned = { owner: integer().references(() => users.id) };`,
    `${HEAD}export const owned = { owner: integer() };`,
  ],
};

describe("what references a file", () => {
  it("is the same, kept or read anew, whatever was changed and linted before", () => {
    const root = writeProject({
      ...Object.fromEntries(Object.entries(TEXTS).map(([file, [text = ""]]) => [file, text])),
      "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./db/*.ts" };`,
    });
    const files = createFiles();
    const told = ({ neighbourhood }: ReturnType<typeof createFiles>) => {
      const now = neighbourhood();
      const source = now.open(path.join(root, "db/users.ts"));
      if (isUnreadable(source)) throw new Error(source.problem);
      const options = { neighbourhood: now };
      const own = readSchema(source, options).tables;
      const { isComplete, tables } = readReferencingTables(
        new Session(source, options),
        "postgresql",
        own,
      );
      return `${String(isComplete)} ${tables.map(({ name }) => name).join()}`;
    };
    const seen = new Set<string>();
    let random = 7;
    for (let step = 0; step < 60; step += 1) {
      random = (random * 16807) % 2147483647;
      const names = Object.keys(TEXTS);
      const file = names[random % names.length] ?? "";
      const texts = TEXTS[file] ?? [];
      fs.writeFileSync(path.join(root, file), texts[(random >> 4) % texts.length] ?? "");
      const kept = told(files);
      // The texts of another door to the disk are other objects, so that nothing that was kept holds for them.
      expect(kept).toBe(told(createFiles()));
      seen.add(kept);
    }
    expect([...seen].sort()).toEqual(["false ", "true ", "true posts"]);
  });
});
