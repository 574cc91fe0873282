import { describe, expect, it } from "vitest";
import { lint, type RULE_NAMES } from "../support/lint.ts";
import { beside } from "../support/rule-cases.ts";

/** A text once the fix of its first report was made, or else its first suggestion. */
function mended(rule: (typeof RULE_NAMES)[number], code: string): string {
  const [first] = lint(beside({}), code, { rules: { [`drizzle-schema/${rule}`]: "error" } });
  const fix = first?.fix ?? first?.suggestions?.[0]?.fix;
  if (!fix) return "no edit";
  return code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]);
}

describe("the filter of rows that are not deleted", () => {
  const IMPORTS = `import { and, eq, isNull } from "drizzle-orm";
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
const posts = pgTable("posts", { id: text("id"), a: text("a"), deletedAt: timestamp("deleted_at") });
`;
  const filtered = (query: string) =>
    mended("require-soft-delete-filter", IMPORTS + query).replace(IMPORTS, "");

  it.each([
    [
      "behind the last of several conditions",
      `const all = await db.select().from(posts).where(and(eq(posts.a, "1"), eq(posts.id, "2"), eq(posts.id, "3")));`,
      `const all = await db.select().from(posts).where(and(eq(posts.a, "1"), eq(posts.id, "2"), eq(posts.id, "3"), isNull(posts.deletedAt)));`,
    ],
    [
      "beside the only condition",
      `const all = await db.select().from(posts).where(eq(posts.a, "1"));`,
      `const all = await db.select().from(posts).where(and(eq(posts.a, "1"), isNull(posts.deletedAt)));`,
    ],
    [
      "behind the table, before what comes after it",
      `const all = await db.select().from(posts).limit(10).offset(5);`,
      `const all = await db.select().from(posts).where(isNull(posts.deletedAt)).limit(10).offset(5);`,
    ],
    [
      "behind the last join",
      `const all = await db.select().from(posts).leftJoin(other, eq(posts.a, other.a)).orderBy(posts.id);`,
      `const all = await db.select().from(posts).leftJoin(other, eq(posts.a, other.a)).where(isNull(posts.deletedAt)).orderBy(posts.id);`,
    ],
    [
      "on a line of its own where the table is on one",
      `const all = await db\n  .select()\n  .from(posts)\n  .limit(10);`,
      `const all = await db\n  .select()\n  .from(posts)\n  .where(isNull(posts.deletedAt))\n  .limit(10);`,
    ],
  ])("is put %s", (_, query, expected) => {
    expect(filtered(query)).toBe(expected);
  });
});

describe("a timestamp that is added", () => {
  const IMPORT = `import { pgTable, text, timestamp } from "drizzle-orm/pg-core";\n`;
  const added = (code: string) => mended("require-timestamps", IMPORT + code).replace(IMPORT, "");

  it("has a key as the table's own keys are", () => {
    expect(
      added(`export const posts = pgTable("posts", {\n  post_id: text("post_id"),\n});\n`),
    ).toContain(`  created_at: timestamp`);
    expect(
      added(`export const posts = pgTable("posts", {\n  postId: text("post_id"),\n});\n`),
    ).toContain(`  createdAt: timestamp`);
  });

  it("has a key as those of the file's other tables are, where the table's own are one word each", () => {
    const other = `export const users = pgTable("users", {\n  user_id: text("user_id"),\n  created_on: text("created_on"),\n});\n`;
    const posts = `export const posts = pgTable("posts", {\n  id: text("id"),\n});\n`;
    expect(added(posts + other)).toMatch(
      /"posts", \{\n {2}id: text\("id"\),\n {2}created_at: timestamp/,
    );
    expect(added(posts)).toContain("  createdAt: timestamp");
  });

  it.each([
    ["\t", "a tab"],
    ["    ", "four spaces"],
  ])("is indented by %j, as the file is", (indent) => {
    expect(
      added(`export const posts = pgTable("posts", {\n${indent}id: text("id"),\n});\n`),
    ).toContain(`\n${indent}createdAt: timestamp`);
  });

  it("has a comma behind it where some lists of the file have one", () => {
    const listed = `export const list = [\n  1,\n  2,\n];\nexport const more = [\n  1,\n  2\n];\n`;
    expect(
      added(`${listed}export const posts = pgTable("posts", {\n  id: text("id"),\n});\n`),
    ).toMatch(/updatedAt: .*,\n\}\);\n$/);
  });

  it("is in the quotes that the file uses most", () => {
    const quoted = `export const posts = pgTable('posts', {\n  id: text('id'),\n});\n`;
    expect(added(quoted)).toContain("timestamp('created_at'");
    expect(added(`export const posts = pgTable("posts", {\n  id: text('id'),\n});\n`)).toContain(
      `timestamp("created_at"`,
    );
  });
});
