import { describe, expect, it } from "vitest";
import { Linter } from "eslint";
import * as parser from "@typescript-eslint/parser";
import plugin from "../../../src/index.ts";
import { writeProject } from "../../support/read.ts";
import { loadReal, type RealRelease, versionOf } from "../../support/real-drizzle.ts";

const SCHEMA = `
import { and, eq, exists, inArray, isNull, not, or, sql } from "drizzle-orm";
import { boolean, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/pglite";
export const users = pgTable("users", { id: uuid("id").primaryKey(), name: text("name"), isAdmin: boolean("is_admin") });
export const posts = pgTable("posts", { id: uuid("id").primaryKey(), userId: uuid("user_id") });
const db: any = drizzle.mock();
const nothing = undefined;
const active = isNull(users.name);
const byId = (id?: string) => (id ? eq(users.id, id) : undefined);
const filters: any[] = [];
const pushed: any[] = [];
pushed.push(active);
function locally() {
  const conditions: any[] = [];
  conditions.push(eq(users.id, "1"));
  return db.delete(users).where(and(...conditions)).toSQL();
}
function fromArrow() {
  const conditions: any[] = [];
  ["1", "2"].forEach((id) => conditions.push(eq(users.id, id)));
  return db.delete(users).where(or(...conditions)).toSQL();
}
function handedOn() {
  const conditions: any[] = [];
  const also = conditions;
  also.push(active);
  return db.delete(users).where(and(...conditions)).toSQL();
}`;

/** Statements by what they act on: `every` row, `some` of them, or what only one release makes of it. */
const STATEMENTS: readonly (readonly [statement: string, rows: string])[] = [
  ["db.delete(users).toSQL()", "every"],
  ["db.update(users).set({ name: 'a' }).toSQL()", "every"],
  ["db.delete(users).where().toSQL()", "every"],
  ["db.delete(users).where(undefined).toSQL()", "every"],
  ["db.delete(users).where(null).toSQL()", "every"],
  ["db.delete(users).where(false).toSQL()", "every"],
  ["db.delete(users).where(nothing).toSQL()", "every"],
  ["db.delete(users).where(and()).toSQL()", "every"],
  ["db.delete(users).where(or(undefined, and())).toSQL()", "every"],
  ["db.delete(users).where(and(undefined, byId())).toSQL()", "every"],
  ["db.delete(users).where(and(...filters)).toSQL()", "every"],
  ["db.delete(users).where(eq(users.id, '1')).where(undefined).toSQL()", "every"],
  ["db.delete(users).where(eq(users.id, '1').if(undefined)).toSQL()", "every"],
  ["db.update(users).set({ name: 'a' }).where(and(nothing)).returning().toSQL()", "every"],
  ["db.delete(users).where(true).toSQL()", "every"],
  ["db.delete(users).where(eq(users.id, '1')).toSQL()", "some"],
  ["db.delete(users).where(byId('1')).toSQL()", "some"],
  ["db.delete(users).where(active).toSQL()", "some"],
  ["db.delete(users).where(and(active)).toSQL()", "some"],
  ["db.delete(users).where(and(...pushed)).toSQL()", "some"],
  ["db.delete(users).where(users.isAdmin).toSQL()", "some"],
  ["db.delete(users).where(undefined).where(active).toSQL()", "some"],
  ["db.delete(users).where(inArray(users.id, [])).toSQL()", "some"],
  ["db.delete(users).where(exists(db.select().from(posts))).toSQL()", "some"],
  ["db.delete(users).where(sql`name = 'a'`).toSQL()", "some"],
  ["locally()", "some"],
  ["fromArrow()", "some"],
  ["handedOn()", "some"],
  ["db.delete(users).where(not(undefined)).toSQL()", "every in 1.0"],
];

const RELEASES: readonly RealRelease[] = ["0.x", "1.0"];

describe.each(RELEASES)("the rows that a statement acts on, in drizzle-orm %s", (release) => {
  it.each(STATEMENTS)("%s: %s", async (statement, rows) => {
    const text = `${SCHEMA}\nexport const statement = ${statement};\n`;
    const { statement: real } = (await loadReal(text, release)) as { statement: { sql: string } };
    const isEvery = rows === "every" || rows === `every in ${release}`;
    // A `where` that is only true, or nothing at all, chooses nothing.
    expect(/ where (?!\$\d+$|$)/.test(real.sql) || / where\s*not\s*$/.test(real.sql)).toBe(
      !isEvery,
    );
    expect(reportsIn(text, release)).toEqual(isEvery ? [statement] : []);
  });
});

/** The calls of the text in which every row is said to be acted on. */
function reportsIn(text: string, release: RealRelease): readonly string[] {
  const root = writeProject({
    "package.json": JSON.stringify({ dependencies: { "drizzle-orm": versionOf(release) } }),
  });
  return new Linter({ cwd: "/" })
    .verify(
      text,
      {
        files: ["**/*.ts"],
        languageOptions: { parser },
        plugins: { "drizzle-schema": plugin },
        rules: { "drizzle-schema/require-where": "error" },
      },
      { filename: `${root}/schema.ts` },
    )
    .map(({ line, message }) =>
      message.startsWith("Every row")
        ? (text.split("\n")[line - 1] ?? "").replace(/^export const statement = |;$/g, "")
        : message,
    );
}
