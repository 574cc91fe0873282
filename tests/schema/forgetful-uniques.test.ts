import { describe, expect, it } from "vitest";
import { forgetfulUniques, isReferenced } from "../../src/schema/forgetful-uniques.ts";
import { readText } from "../support/read.ts";

/** The uniques of a table that forget its deleted rows; those that a foreign key points to have a star. */
function told(extras: string, more = "", columns = ""): readonly string[] {
  const { tables } = readText(`
    import { isNull, sql } from "drizzle-orm";
    import { foreignKey, pgSchema, pgTable, text, timestamp, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
    import { missing } from "./missing";
    export const users = pgTable("users", {
      id: uuid("id").primaryKey(), email: text("email"), name: text("name"), code: uuid("code"),
      deletedAt: timestamp("deleted_at"), ${columns}
    }, (t) => [${extras}]);
    ${more}`);
  const users = tables.find(({ name, schema }) => name === "users" && schema === undefined);
  const deletedAt = users?.columns.find(({ key }) => key === "deletedAt");
  if (!users || !deletedAt) throw new Error("no table was read");
  return forgetfulUniques(users, deletedAt).map(
    (each) => `${each.columns.join(", ")}: ${each.why}${isReferenced(each, tables) ? "*" : ""}`,
  );
}

const EMAIL = `unique().on(t.email)`;

describe("a unique that takes no account of deleted rows", () => {
  it("keeps the values of deleted rows from new ones", () => {
    expect(told(EMAIL)).toEqual(["email: keepsValues"]);
    expect(told(`uniqueIndex().on(t.email, t.name)`)).toEqual(["email, name: keepsValues"]);
    expect(told("uniqueIndex().on(sql`lower(email)`)")).toEqual(["lower(email): keepsValues"]);
    expect(told("uniqueIndex().on(t.code, sql`lower(email)`)")).toEqual([
      "code, lower(email): keepsValues",
    ]);
  });

  it("lets live rows be alike where the time of deletion is part of it", () => {
    expect(told(`unique().on(t.email, t.deletedAt)`)).toEqual(["email, deleted_at: admitsTwins"]);
    expect(told(`uniqueIndex().on(t.email, t.deletedAt)`)).toEqual([
      "email, deleted_at: admitsTwins",
    ]);
    expect(told(`unique().on(t.email, t.deletedAt).nullsNotDistinct()`)).toEqual([]);
    expect(told(`unique().on(t.deletedAt)`)).toEqual([]);
  });

  it("is none where only live rows are looked at", () => {
    expect(told(`uniqueIndex().on(t.email).where(isNull(t.deletedAt))`)).toEqual([]);
    expect(told("uniqueIndex().on(t.email, sql`coalesce(deleted_at, 'infinity')`)")).toEqual([]);
  });

  it("is none where nobody wants the value again", () => {
    expect(told(`unique().on(t.code)`)).toEqual([]);
  });

  it("is not told where it was not read in full", () => {
    expect(told(`unique().on(t.other)`, "", "other: text(missing),")).toEqual([]);
    expect(told("uniqueIndex().on(t.email, sql.raw(missing))")).toEqual([]);
  });
});

describe("a foreign key points to it", () => {
  const posts = (key: string, columns = "") =>
    `export const posts = pgTable("posts", { email: text("email"), name: text("name"), ${columns} }, (t) => [${key}]);`;

  it("by its columns, in any order", () => {
    expect(told(EMAIL, posts("", `by: text("by").references(() => users.email)`))).toEqual([
      "email: keepsValues*",
    ]);
    expect(
      told(
        `unique().on(t.email, t.name)`,
        posts(
          `foreignKey({ columns: [t.name, t.email], foreignColumns: [users.name, users.email] })`,
        ),
      ),
    ).toEqual(["email, name: keepsValues*"]);
  });

  it("not by other columns, or by one of them", () => {
    expect(told(EMAIL, posts("", `by: uuid("by").references(() => users.id)`))).toEqual([
      "email: keepsValues",
    ]);
    expect(
      told(
        `unique().on(t.email, t.name)`,
        posts("", `by: text("by").references(() => users.email)`),
      ),
    ).toEqual(["email, name: keepsValues"]);
    expect(
      told(
        `unique().on(t.email, t.name)`,
        posts(
          `foreignKey({ columns: [t.name, t.email], foreignColumns: [users.id, users.email] })`,
        ),
      ),
    ).toEqual(["email, name: keepsValues"]);
    expect(
      told(
        EMAIL,
        posts(
          `foreignKey({ columns: [t.name, t.email], foreignColumns: [users.name, users.email] })`,
        ),
      ),
    ).toEqual(["email: keepsValues"]);
  });

  it("not where it leads to another table, or one of that name in another schema", () => {
    expect(
      told(
        EMAIL,
        `const others = pgTable("others", { email: text("email") }); ${posts("", `by: text("by").references(() => others.email)`)}`,
      ),
    ).toEqual(["email: keepsValues"]);
    expect(
      told(
        EMAIL,
        `const others = pgSchema("old").table("users", { email: text("email") }); ${posts("", `by: text("by").references(() => others.email)`)}`,
      ),
    ).toEqual(["email: keepsValues"]);
  });

  it("not where what it leads to was not read", () => {
    expect(told(EMAIL, posts("", `by: text("by").references(() => missing.email)`))).toEqual([
      "email: keepsValues",
    ]);
  });
});
