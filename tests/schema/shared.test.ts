import { describe, expect, it } from "vitest";
import type { Column } from "../../src/schema/model.ts";
import { isFreeName, snakeCaseProposal } from "../../src/schema/renames.ts";
import { writtenKeys } from "../../src/schema/written-keys.ts";
import { lint } from "../support/lint.ts";
import { readText } from "../support/read.ts";
import { beside } from "../support/rule-cases.ts";

function read(code: string) {
  return readText(`
    import { foreignKey, pgTable, text } from "drizzle-orm/pg-core";
    import { missing } from "./missing";
    const users = pgTable("users", { id: text("id") });
    ${code}`);
}

function byKey(columns: readonly Column[], key: string): Column {
  const column = columns.find((each) => each.key === key);
  if (!column) throw new Error(`no ${key} was read`);
  return column;
}

describe("a new name for a column", () => {
  it("is snake_case, where that makes a name", () => {
    expect(snakeCaseProposal("createdAt")).toBe("created_at");
    expect(snakeCaseProposal("1st")).toBeUndefined();
    expect(snakeCaseProposal("__")).toBeUndefined();
  });

  it("is free where no column beside it has it, or would get it", () => {
    const columns =
      read(
        `export const t = pgTable("t", { a: text("userName"), b: text("user_name"), c: text("UserName"), d: text(missing), e: text("other") });`,
      ).tables.at(-1)?.columns ?? [];
    const isFree = (...beside: string[]) =>
      isFreeName(
        "user_name",
        byKey(columns, "a"),
        beside.map((key) => byKey(columns, key)),
      );
    expect(isFree("a", "d", "e")).toBe(true);
    expect(isFree("b")).toBe(false);
    expect(isFree("c")).toBe(false);
  });

  it("is looked for beside a shared column in its object, and in the tables that spread it", () => {
    const isOffered = (code: string) => {
      const messages = lint(
        beside({}),
        `import { pgTable, text } from "drizzle-orm/pg-core";\n${code}`,
        {
          rules: { "drizzle-schema/snake-case-columns": "error" },
        },
      );
      expect(messages).toHaveLength(1);
      return messages.some(
        ({ fix, suggestions = [] }) => fix !== undefined || suggestions.length > 0,
      );
    };
    const ONE = `export const one = { a: text("userName") };`;
    expect(isOffered(ONE)).toBe(true);
    expect(isOffered(`export const one = { a: text("userName"), b: text("user_name") };`)).toBe(
      false,
    );
    expect(isOffered(`${ONE} export const two = { b: text("user_name") };`)).toBe(true);
    expect(
      isOffered(`${ONE} export const t = pgTable("t", { ...one, b: text("user_name") });`),
    ).toBe(false);
    expect(isOffered(`${ONE} export const t = pgTable("t", { b: text("user_name") });`)).toBe(true);
  });
});

describe("a foreign key is told of once, where it is written", () => {
  const told = (code: string) =>
    writtenKeys(read(code)).map(
      ({ key, table }) =>
        `${key.columns.map((each) => each.key).join(", ")} of ${table?.name ?? "all"}`,
    );

  it("with its table, where it is written there", () => {
    expect(
      told(`export const t = pgTable("t", { a: text("a").references(() => users.id) });`),
    ).toEqual(["a of t"]);
  });

  it("without one, where tables share it", () => {
    expect(
      told(`const shared = { a: text("a").references(() => users.id) };
        export const t = pgTable("t", shared), u = pgTable("u", { ...shared });`),
    ).toEqual(["a of all"]);
  });

  it("without one, where one of its columns is shared", () => {
    expect(
      told(`export const shared = { a: text("a") };
        export const t = pgTable("t", { ...shared, b: text("b") }, (t) => [
          foreignKey({ columns: [t.a, t.b], foreignColumns: [users.id, users.id] }),
        ]);`),
    ).toEqual(["a, b of all"]);
  });

  it("also where no table has it", () => {
    expect(told(`export const shared = { a: text("a").references(() => users.id) };`)).toEqual([
      "a of all",
    ]);
  });
});
