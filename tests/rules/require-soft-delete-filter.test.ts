import rule from "../../src/rules/require-soft-delete-filter.ts";
import { beside, testRule } from "../support/rule-cases.ts";

const SCHEMA = `
import { boolean, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { missing } from "./missing";
export const users = pgTable("users", { id: uuid().primaryKey(), email: text().unique(), name: text(), deletedAt: timestamp("deleted_at") });
export const posts = pgTable("posts", { id: uuid().primaryKey(), userId: uuid("user_id"), deletedAt: timestamp("deleted_at") });
export const tags = pgTable("tags", { id: uuid().primaryKey(), postId: uuid("post_id") });
export const files = pgTable("files", { id: uuid().primaryKey(), isDeleted: boolean("is_deleted").notNull(), deletedAt: timestamp("deleted_at") });
export const marks = pgTable("marks", { id: uuid().primaryKey(), gone: boolean("gone").notNull() });`;

const inQueries = (neighbours = {}) => beside({ "schema.ts": SCHEMA, ...neighbours }, "queries.ts");

/** Queries of a file that imports what they need. */
const query = (code: string) => `
import { alias } from "drizzle-orm/pg-core";
import { and, asc, count, eq, exists, getTableColumns, gt, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { db } from "./db";
import { files, posts, tags, users } from "./schema";
${code}`;

const valid = (name: string, code: string) => ({ name, code: query(code), filename: inQueries() });

const FIRST = 6;

const invalid = (
  name: string,
  code: string,
  after: string,
  [line, column, endColumn]: readonly [number, number, number],
  { table = "users", messageId = "unfiltered" as "unfiltered" | "unfilteredJoin" } = {},
) => {
  const condition = `isNull(${table}.deletedAt)`;
  return {
    name,
    code: query(code),
    filename: inQueries(),
    errors: [
      {
        messageId,
        data: { table, column: "deleted_at", condition },
        line: FIRST - 1 + line,
        column,
        endLine: FIRST - 1 + line,
        endColumn,
        suggestions: [
          { messageId: "addFilter" as const, data: { condition }, output: query(after) },
        ],
      },
    ],
  };
};

testRule("require-soft-delete-filter: selects", rule, {
  valid: [
    valid("a filter", "await db.select().from(users).where(isNull(users.deletedAt));"),
    valid(
      "a filter among others",
      "await db.select().from(users).where(and(eq(users.id, id), isNull(users.deletedAt)));",
    ),
    valid("the deleted rows", "await db.select().from(users).where(isNotNull(users.deletedAt));"),
    valid(
      "the rows that were deleted since",
      "await db.select().from(users).where(gt(users.deletedAt, since));",
    ),
    valid(
      "a filter in raw SQL",
      "await db.select().from(users).where(sql`${users.deletedAt} is null`);",
    ),
    valid(
      "a filter in raw SQL that names the column",
      "await db.select().from(users).where(sql`deleted_at is null`);",
    ),
    valid(
      "a filter of a variable",
      "const alive = isNull(users.deletedAt);\nawait db.select().from(users).where(and(eq(users.id, id), alive));",
    ),
    valid(
      "a filter of a function of the project",
      "const alive = (table) => isNull(table.deletedAt);\nawait db.select().from(users).where(alive(users));",
    ),
    valid(
      "conditions that are collected",
      "function find(name) {\n  const conditions = [eq(users.name, name)];\n  conditions.push(isNull(users.deletedAt));\n  return Promise.resolve(db.select().from(users).where(and(...conditions)));\n}",
    ),
    valid("a condition that was not read", "await db.select().from(users).where(filterOf(user));"),
    valid(
      "a condition that depends on something",
      "await db.select().from(users).where(and(eq(users.id, id), all ? undefined : isNull(users.deletedAt)));",
    ),
    valid(
      "part of raw SQL that was not read",
      "await db.select().from(users).where(sql`${alive} and ${users.id} = ${id}`);",
    ),
    valid("a callback", "await db.select().from(users).where((user) => isNull(user.deletedAt));"),
    valid(
      "the column is chosen",
      "await db.select({ id: users.id, deletedAt: users.deletedAt }).from(users);",
    ),
    valid(
      "the column is chosen within an expression",
      "await db.select({ id: users.id, isDeleted: isNotNull(users.deletedAt) }).from(users);",
    ),
    valid("the order speaks of it", "await db.select().from(users).orderBy(asc(users.deletedAt));"),
    valid("a table without such a column", "await db.select().from(tags);"),
    valid(
      "another column that tells of deleted rows",
      "await db.select().from(files).where(eq(files.isDeleted, false));",
    ),
    valid("a query that is handed on", "export const query = db.select().from(users);"),
    valid("a query that a function returns", "export const all = () => db.select().from(users);"),
    valid("a query that a function is handed", "await page(db.select().from(users));"),
    valid(
      "a query that is built further",
      "const query = db.select().from(users).where(eq(users.id, id)).$dynamic();",
    ),
    valid(
      "another method called from",
      "const all = Array.from(users);\nconst some = db.select(users);",
    ),
    valid("a table that was not read", "await db.select().from(missing);"),
    valid(
      "another alias that is filtered",
      "const boss = alias(users, 'boss');\nawait db.select().from(boss).where(isNull(boss.deletedAt));",
    ),
    valid(
      "what is looked at afterwards",
      "async function load(id) {\n  const [user] = await db.select().from(users).where(eq(users.id, id));\n  return user.deletedAt ? undefined : user;\n}",
    ),
    valid(
      "what is taken apart afterwards",
      "async function load(id) {\n  const [user] = await db.select().from(users).where(eq(users.id, id));\n  const { deletedAt, ...rest } = user;\n}",
    ),
    valid(
      "what is brought back afterwards",
      "async function restore(id) {\n  const [user] = await db.select().from(users).where(eq(users.id, id));\n  await db.update(users).set({ deletedAt: null }).where(eq(users.id, user.id));\n}",
    ),
  ],
  invalid: [
    invalid(
      "no condition",
      "await db.select().from(users);",
      "await db.select().from(users).where(isNull(users.deletedAt));",
      [1, 24, 29],
    ),
    invalid(
      "another condition",
      "await db.select().from(users).where(eq(users.id, id));",
      "await db.select().from(users).where(and(eq(users.id, id), isNull(users.deletedAt)));",
      [1, 24, 29],
    ),
    invalid(
      "several conditions",
      "await db.select().from(users).where(and(eq(users.id, id), eq(users.name, name)));",
      "await db.select().from(users).where(and(eq(users.id, id), eq(users.name, name), isNull(users.deletedAt)));",
      [1, 24, 29],
    ),
    invalid(
      "alternatives",
      "await db.select().from(users).where(or(eq(users.id, id), eq(users.name, name)));",
      "await db.select().from(users).where(and(or(eq(users.id, id), eq(users.name, name)), isNull(users.deletedAt)));",
      [1, 24, 29],
    ),
    invalid(
      "a condition that is none",
      "await db.select().from(users).where();",
      "await db.select().from(users).where(isNull(users.deletedAt));",
      [1, 24, 29],
    ),
    invalid(
      "the last where counts",
      "await db.select().from(users).where(eq(users.name, name)).where(eq(users.id, id));",
      "await db.select().from(users).where(eq(users.name, name)).where(and(eq(users.id, id), isNull(users.deletedAt)));",
      [1, 24, 29],
    ),
    invalid(
      "a count",
      "await db.select({ value: count() }).from(users);",
      "await db.select({ value: count() }).from(users).where(isNull(users.deletedAt));",
      [1, 42, 47],
    ),
    invalid(
      "all columns together",
      "await db.select({ ...getTableColumns(users) }).from(users);",
      "await db.select({ ...getTableColumns(users) }).from(users).where(isNull(users.deletedAt));",
      [1, 53, 58],
    ),
    invalid(
      "a filter of another table",
      "await db.select().from(users).where(exists(db.select().from(posts).where(isNull(posts.deletedAt))));",
      "await db.select().from(users).where(and(exists(db.select().from(posts).where(isNull(posts.deletedAt))), isNull(users.deletedAt)));",
      [1, 24, 29],
    ),
    invalid(
      "a filter of an alias",
      "const boss = alias(users, 'boss');\nawait db.select().from(users).leftJoin(boss, isNull(boss.deletedAt));",
      "const boss = alias(users, 'boss');\nawait db.select().from(users).leftJoin(boss, isNull(boss.deletedAt)).where(isNull(users.deletedAt));",
      [2, 24, 29],
    ),
    invalid(
      "a subquery that tells whether a row is there",
      "await db.select().from(tags).where(exists(db.select().from(users).where(eq(users.id, tags.id))));",
      "await db.select().from(tags).where(exists(db.select().from(users).where(and(eq(users.id, tags.id), isNull(users.deletedAt)))));",
      [1, 60, 65],
    ),
    invalid(
      "a subquery for a list",
      "await db.select().from(tags).where(inArray(tags.id, db.select({ id: users.id }).from(users)));",
      "await db.select().from(tags).where(inArray(tags.id, db.select({ id: users.id }).from(users).where(isNull(users.deletedAt))));",
      [1, 86, 91],
    ),
    invalid(
      "a subquery with a name",
      "const sq = db.select().from(users).as('sq');",
      "const sq = db.select().from(users).where(isNull(users.deletedAt)).as('sq');",
      [1, 29, 34],
    ),
    invalid(
      "what an async function returns",
      "export const all = async () => db.select().from(users).orderBy(users.name);",
      "export const all = async () => db.select().from(users).where(isNull(users.deletedAt)).orderBy(users.name);",
      [1, 49, 54],
    ),
    invalid(
      "a chain over several lines",
      "await db\n  .select()\n  .from(users)\n  .limit(1);",
      "await db\n  .select()\n  .from(users)\n  .where(isNull(users.deletedAt))\n  .limit(1);",
      [3, 9, 14],
    ),
    invalid(
      "the key of another table's row",
      "async function load(id) {\n  const [user] = await db.select().from(users).where(eq(users.id, id));\n  return db.update(posts).set({ userId: user.id }).where(isNull(posts.deletedAt));\n}",
      "async function load(id) {\n  const [user] = await db.select().from(users).where(and(eq(users.id, id), isNull(users.deletedAt)));\n  return db.update(posts).set({ userId: user.id }).where(isNull(posts.deletedAt));\n}",
      [2, 41, 46],
    ),
  ],
});

testRule("require-soft-delete-filter: joins", rule, {
  valid: [
    valid(
      "a filter in the condition of the join",
      "await db.select().from(tags).leftJoin(posts, and(eq(posts.userId, tags.id), isNull(posts.deletedAt)));",
    ),
    valid(
      "a filter in the where of an inner join",
      "await db.select().from(tags).innerJoin(posts, eq(posts.userId, tags.id)).where(isNull(posts.deletedAt));",
    ),
    valid(
      "a join that looks up one row by its key",
      "await db.select().from(tags).innerJoin(posts, eq(tags.postId, posts.id));",
    ),
    valid(
      "a join that looks up one row by what is unique",
      "await db.select().from(tags).innerJoin(users, eq(users.email, tags.id));",
    ),
    valid(
      "the condition of the join was not read",
      "await db.select().from(tags).leftJoin(posts, onPosts(tags));",
    ),
  ],
  invalid: [
    invalid(
      "a left join",
      "await db.select().from(tags).leftJoin(posts, eq(posts.userId, tags.id));",
      "await db.select().from(tags).leftJoin(posts, and(eq(posts.userId, tags.id), isNull(posts.deletedAt)));",
      [1, 39, 44],
      { table: "posts", messageId: "unfilteredJoin" },
    ),
    invalid(
      "an inner join of a query with a condition",
      "await db.select().from(tags).innerJoin(posts, eq(posts.userId, tags.id)).where(eq(tags.id, id));",
      "await db.select().from(tags).innerJoin(posts, and(eq(posts.userId, tags.id), isNull(posts.deletedAt))).where(eq(tags.id, id));",
      [1, 40, 45],
      { table: "posts", messageId: "unfilteredJoin" },
    ),
    invalid(
      "a cross join",
      "await db.select().from(tags).crossJoin(posts);",
      "await db.select().from(tags).crossJoin(posts).where(isNull(posts.deletedAt));",
      [1, 40, 45],
      { table: "posts", messageId: "unfilteredJoin" },
    ),
    {
      ...invalid(
        "a lookup, with the option",
        "await db.select().from(tags).innerJoin(posts, eq(tags.postId, posts.id));",
        "await db.select().from(tags).innerJoin(posts, and(eq(tags.postId, posts.id), isNull(posts.deletedAt)));",
        [1, 40, 45],
        { table: "posts", messageId: "unfilteredJoin" },
      ),
      options: [{ lookups: true }],
    },
  ],
});

testRule("require-soft-delete-filter: options and imports", rule, {
  valid: [
    {
      name: "a table that is ignored",
      code: query("await db.select().from(users);"),
      filename: inQueries(),
      options: [{ ignoreTables: ["user*"] }],
    },
    {
      name: "a column that is none of those",
      code: query("await db.select().from(users);"),
      filename: inQueries(),
      options: [{ softDeleteColumns: ["archivedAt"] }],
    },
  ],
  invalid: [
    {
      name: "a boolean column, and names that are imported for it",
      code: `
import { gt } from "drizzle-orm";
import { marks } from "./schema";
await db.select().from(marks).where(gt(marks.id, "a"));`,
      filename: inQueries(),
      options: [{ softDeleteColumns: ["gone"] }],
      errors: [
        {
          messageId: "unfiltered",
          data: { table: "marks", column: "gone", condition: "eq(marks.gone, false)" },
          line: 4,
          column: 24,
          endLine: 4,
          endColumn: 29,
          suggestions: [
            {
              messageId: "addFilter",
              data: { condition: "eq(marks.gone, false)" },
              output: `
import { gt, and, eq } from "drizzle-orm";
import { marks } from "./schema";
await db.select().from(marks).where(and(gt(marks.id, "a"), eq(marks.gone, false)));`,
            },
          ],
        },
      ],
    },
    {
      name: "names that other things have",
      code: `
import * as orm from "drizzle-orm";
import * as schema from "./schema";
await db.select().from(schema.users).where(orm.eq(schema.users.id, and));`,
      filename: inQueries(),
      errors: [
        {
          messageId: "unfiltered",
          data: {
            table: "users",
            column: "deleted_at",
            condition: "isNull(schema.users.deletedAt)",
          },
          line: 4,
          column: 24,
          endLine: 4,
          endColumn: 36,
          suggestions: [
            {
              messageId: "addFilter",
              data: { condition: "isNull(schema.users.deletedAt)" },
              output: `
import * as orm from "drizzle-orm";
import * as schema from "./schema";
await db.select().from(schema.users).where(orm.and(orm.eq(schema.users.id, and), orm.isNull(schema.users.deletedAt)));`,
            },
          ],
        },
      ],
    },
  ],
});
