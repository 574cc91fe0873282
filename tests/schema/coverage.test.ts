import { describe, expect, it } from "vitest";
import { coverageOf } from "../../src/schema/coverage.ts";
import { readText } from "../support/read.ts";

/** How the extras of a table serve its foreign key on some columns. */
function coverage(key: string, extras: string) {
  const [, posts] = readText(`
    import { isNotNull, sql } from "drizzle-orm";
    import { foreignKey, index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
    import { missing } from "./missing";
    const users = pgTable("users", { id: text("id"), org: text("org") });
    export const posts = pgTable("posts", {
      author: text("author_id"), org: text("org_id"), title: text("title"), other: text(missing),
    }, (t) => [
      ${extras}
      foreignKey({ columns: [${key}], foreignColumns: [users.id, users.org].slice(0, ${String(key.split(",").length)}) }),
    ]);`).tables;
  const [only] = posts?.foreignKeys ?? [];
  if (!posts || !only) throw new Error("no foreign key was read");
  return coverageOf(only, posts);
}

const ONE = "t.author";
const TWO = "t.author, t.org";

describe("what covers a foreign key is named", () => {
  it.each([
    ["an index", `index("i").on(t.author),`, "index", "i"],
    ["a unique index", `uniqueIndex("i").on(t.author, t.title),`, "index", "i"],
    ["a unique constraint", `unique("u").on(t.author, t.title),`, "unique constraint", "u"],
    ["a key", `primaryKey({ name: "p", columns: [t.author, t.title] }),`, "primary key", "p"],
    [
      "a key without a name",
      `primaryKey({ columns: [t.author, t.title] }),`,
      "primary key",
      undefined,
    ],
  ])("%s", (_, extras, kind, index) => {
    expect(coverage(ONE, extras)).toEqual({ verdict: "covered", by: { kind, index } });
  });

  it("an index on the columns in another order", () => {
    expect(coverage(TWO, `index("i").on(t.org, t.author),`)).toEqual({
      verdict: "covered",
      by: { kind: "index", index: "i" },
    });
  });
});

describe("an index that was not read in full", () => {
  it("may cover the key where it begins with what was not read", () => {
    expect(coverage(ONE, `index("i").on(sql.raw(missing)),`)).toEqual({ verdict: "unknown" });
    expect(coverage(TWO, `index("i").on(t.author, sql.raw(missing)),`)).toEqual({
      verdict: "unknown",
    });
  });

  it("does not where something else stands there", () => {
    expect(coverage(ONE, `index("i").on(t.title, sql.raw(missing)),`)).toEqual({
      verdict: "missing",
      nearest: undefined,
    });
  });

  it("makes nothing uncertain beside one that covers the key", () => {
    expect(coverage(ONE, `index("i").on(sql.raw(missing)), index("j").on(t.author),`).verdict).toBe(
      "covered",
    );
  });

  it("may cover the key where its predicate was not read", () => {
    expect(coverage(ONE, `index("i").on(t.author).where(missing),`)).toEqual({
      verdict: "unknown",
    });
  });
});

describe("what comes nearest", () => {
  it.each([
    ["an index in second place", ONE, `index("i").on(t.title, t.author),`, "i", "position"],
    ["one of two columns", TWO, `index("i").on(t.author),`, "i", "incomplete"],
    ["a hash of two columns", TWO, `index("i").using("hash", t.author, t.org),`, "i", "method"],
    ["another method", ONE, `index("i").using("gin", t.author),`, "i", "method"],
    ["some rows", ONE, `index("i").on(t.author).where(sql\`title = 'a'\`),`, "i", "partial"],
    [
      "the first of two alike",
      TWO,
      `index("i").on(t.author), index("j").on(t.org),`,
      "i",
      "incomplete",
    ],
    [
      "the nearer one, which comes first",
      ONE,
      `index("i").on(t.author).where(sql\`title = 'a'\`), index("j").on(t.title, t.author),`,
      "i",
      "partial",
    ],
    [
      "the nearer one, which comes last",
      ONE,
      `index("j").on(t.title, t.author), index("i").using("gin", t.author),`,
      "i",
      "method",
    ],
  ])("%s", (_, key, extras, index, why) => {
    expect(coverage(key, extras)).toEqual({
      verdict: "missing",
      nearest: { kind: "index", index, why },
    });
  });

  it("nothing, where no index has a column of the key", () => {
    expect(coverage(ONE, `index("i").on(t.title), index("e").on(sql\`lower(title)\`),`)).toEqual({
      verdict: "missing",
      nearest: undefined,
    });
  });
});

describe("a partial index that leaves out only rows without the key", () => {
  it.each([
    ["as drizzle-orm writes it", "isNotNull(t.author)"],
    ["in capitals", "sql`author_id IS NOT NULL`"],
    ["in quotes", 'sql`"author_id" is not null`'],
    ["with its table", 'sql`"posts"."author_id" is not null`'],
    ["with more space", "sql`author_id  is   not\n null `"],
    ["in parentheses", "sql`((author_id is not null))`"],
    ["twice, with no space", "sql`(author_id is not null)and(author_id is not null)`"],
  ])("covers it, %s", (_, where) => {
    expect(coverage(ONE, `index("i").on(t.author).where(${where}),`).verdict).toBe("covered");
  });

  it.each([
    ["of another column", "sql`title is not null`"],
    ["the other way round", "sql`author_id is null`"],
    ["and more", "sql`author_id is not null and title is not null`"],
    ["and something in front", "sql`not author_id is not null`"],
  ])("does not, %s", (_, where) => {
    expect(coverage(ONE, `index("i").on(t.author).where(${where}),`)).toMatchObject({
      nearest: { why: "partial" },
    });
  });

  it("covers a key of two columns with one of them, or both", () => {
    const on = (where: string) =>
      coverage(TWO, `index("i").on(t.author, t.org).where(sql\`${where}\`),`).verdict;
    expect(on("author_id is not null")).toBe("covered");
    expect(on("author_id is not null AND org_id is not null")).toBe("covered");
  });

  it("does not where the name of the key's column was not read", () => {
    expect(coverage("t.other", `index("i").on(t.other).where(sql\`title = 'a'\`),`)).toMatchObject({
      nearest: { why: "partial" },
    });
  });
});
