import { describe, expect, it } from "vitest";
import { parse } from "../../src/files/parse.ts";
import { chainsOnItsOwn } from "../../src/reading/mutations.ts";

function chains(code: string): boolean {
  const program = parse(
    "schema.ts",
    `import { pgEnum, pgEnum as choice, pgSchema, pgTable, text } from "drizzle-orm/pg-core";\n${code}`,
  );
  if (!program) throw new Error("a syntax error");
  return chainsOnItsOwn(program);
}

describe("a module that says more to a column which it made before", () => {
  it.each([
    [
      "a column with a name of its own",
      `const name = text("name"); const required = name.notNull();`,
    ],
    [
      "what a function of its own returns, which may be the same column each time",
      `const shared = text(); const name = () => shared; const users = pgTable("users", { name: name().notNull() });`,
    ],
    [
      "a name that is no enum of the database, though its function is called like one",
      `const pgEnum2 = () => () => shared; const role = pgEnum2(); const shared = text(); const users = pgTable("users", { role: role("role").notNull() });`,
    ],
  ])("%s", (_, code) => {
    expect(chains(code)).toBe(true);
  });
});

describe("a module that makes a new column each time", () => {
  it.each([
    [
      "with an enum of the database",
      `export const role = pgEnum("role", ["a"]); export const users = pgTable("users", { role: role("role").notNull() });`,
    ],
    [
      "with an enum by another name of pgEnum",
      `const role = choice("role", ["a"]); export const users = pgTable("users", { role: role("role").notNull() });`,
    ],
    [
      "with an enum of a schema",
      `const app = pgSchema("app"); const role = app.enum("role", ["a"]); export const users = app.table("users", { role: role("role").notNull() });`,
    ],
    [
      "with drizzle-orm's own functions",
      `const users = pgTable("users", { name: text("name").notNull() });`,
    ],
  ])("%s", (_, code) => {
    expect(chains(code)).toBe(false);
  });
});
