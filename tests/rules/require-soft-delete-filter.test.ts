import rule from "../../src/rules/require-soft-delete-filter.ts";
import { beside, DRIZZLE_1_0, testRule } from "../support/rule-cases.ts";

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
  {
    table = "users",
    messageId = "unfiltered",
  }: { table?: string; messageId?: "unfiltered" | "unfilteredJoin" } = {},
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

const counted = (
  name: string,
  code: string,
  after: string,
  [column, endColumn]: readonly [number, number],
) => {
  const condition = "isNull(users.deletedAt)";
  return {
    name,
    code: query(code),
    filename: inQueries(),
    errors: [
      {
        messageId: "unfilteredCount" as const,
        data: { table: "users", column: "deleted_at", condition },
        line: FIRST,
        column,
        endLine: FIRST,
        endColumn,
        suggestions: [
          { messageId: "addFilter" as const, data: { condition }, output: query(after) },
        ],
      },
    ],
  };
};

testRule("require-soft-delete-filter: counts", rule, {
  valid: [
    valid("a filter", "await db.$count(users, isNull(users.deletedAt));"),
    valid("a filter that was not read", "await db.$count(users, filter);"),
    valid("a table without such a column", "await db.$count(tags);"),
    valid("a count of a query", "await db.$count(db.select().from(tags));"),
  ],
  invalid: [
    counted(
      "no filter",
      "await db.$count(users);",
      "await db.$count(users, isNull(users.deletedAt));",
      [17, 22],
    ),
    counted(
      "another filter",
      "await db.$count(users, eq(users.name, name));",
      "await db.$count(users, and(eq(users.name, name), isNull(users.deletedAt)));",
      [17, 22],
    ),
  ],
});

const CLIENT = `
import { drizzle } from "drizzle-orm/postgres-js";
import * as schema from "./schema";
export const db = drizzle(url, { schema });`;

const CLIENT_1_0 = `
import { defineRelations } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import * as schema from "./schema";
export const relations = defineRelations(schema, (r) => ({ users: { posts: r.many.posts() } }));
export const db = drizzle(url, { relations });`;

const CONFIG = `export default { dialect: "postgresql", schema: "./schema.ts" };`;

const in0x = (neighbours = {}) => inQueries({ "db.ts": CLIENT, ...neighbours });

const in10 = (neighbours = {}) => inQueries({ ...DRIZZLE_1_0, "db.ts": CLIENT_1_0, ...neighbours });

/** A file that cannot see how its `db` is made, in a project of which drizzle-kit sees `schema.ts`. */
const inConfigured = (neighbours = {}) => inQueries({ "drizzle.config.ts": CONFIG, ...neighbours });

const found = (
  name: string,
  code: string,
  filename: string,
  [line, column, endColumn]: readonly [number, number, number],
  {
    key = "users",
    condition = `isNull(${key}.deletedAt)`,
  }: { key?: string; condition?: string } = {},
) => ({
  name,
  code: query(code),
  filename,
  errors: [
    {
      messageId: "unfilteredFind" as const,
      data: { table: "users", column: "deleted_at", condition },
      line: FIRST - 1 + line,
      column,
      endLine: FIRST - 1 + line,
      endColumn,
    },
  ],
});

const notFound = (name: string, code: string, filename: string) => ({
  name,
  code: query(code),
  filename,
});

testRule("require-soft-delete-filter: relational queries of 0.x", rule, {
  valid: [
    notFound(
      "a filter of a callback",
      "await db.query.users.findMany({ where: (user, { isNull }) => isNull(user.deletedAt) });",
      in0x(),
    ),
    notFound(
      "a filter of a callback with a body, among others",
      "await db.query.users.findFirst({ where(user, { and, eq, isNull }) { return and(eq(user.id, id), isNull(user.deletedAt)); } });",
      in0x(),
    ),
    notFound(
      "a filter of SQL",
      "await db.query.users.findMany({ where: and(eq(users.id, id), isNull(users.deletedAt)) });",
      in0x(),
    ),
    notFound(
      "a filter that was not read",
      "await db.query.users.findMany({ where: filterOf(user) });",
      in0x(),
    ),
    notFound(
      "a callback that was not read",
      "await db.query.users.findMany({ where: (user, { and, eq }) => and(eq(user.id, id), filter) });",
      in0x(),
    ),
    notFound("a configuration that was not read", "await db.query.users.findMany(config);", in0x()),
    notFound(
      "part of a configuration that was not read",
      "await db.query.users.findMany({ limit: 1, ...config });",
      in0x(),
    ),
    notFound(
      "the column is chosen",
      "await db.query.users.findMany({ columns: { id: true, deletedAt: true } });",
      in0x(),
    ),
    notFound(
      "the order speaks of it",
      "await db.query.users.findMany({ orderBy: (user, { desc }) => [desc(user.deletedAt)] });",
      in0x(),
    ),
    notFound(
      "what is looked at afterwards",
      "async function load(id) {\n  const user = await db.query.users.findFirst({ where: eq(users.id, id) });\n  return user?.deletedAt ? undefined : user;\n}",
      in0x(),
    ),
    notFound("a table without such a column", "await db.query.tags.findMany();", in0x()),
    notFound("a key that the schema does not have", "await db.query.people.findMany();", in0x()),
    notFound(
      "a key that is another table's",
      "await db.query.users.findMany();",
      in0x({
        "drizzle.config.ts": CONFIG,
        "db.ts":
          'import { drizzle } from "drizzle-orm/postgres-js";\nimport { tags } from "./schema";\nexport const db = drizzle(url, { schema: { users: tags } });',
      }),
    ),
    notFound("findMany of something else", "await prisma.users.findMany();", in0x()),
  ],
  invalid: [
    found("no configuration", "await db.query.users.findMany();", in0x(), [1, 16, 21]),
    found(
      "a callback",
      "await db.query.users.findFirst({ where: (user, { eq }) => eq(user.id, id) });",
      in0x(),
      [1, 16, 21],
    ),
    found(
      "SQL",
      "await db.query.users.findFirst({ where: eq(users.id, id) });",
      in0x(),
      [1, 16, 21],
    ),
    found(
      "SQL about another table",
      "await db.query.users.findFirst({ where: isNull(posts.deletedAt) });",
      in0x(),
      [1, 16, 21],
    ),
    found(
      "the column is left out",
      "await db.query.users.findMany({ columns: { deletedAt: false } });",
      in0x(),
      [1, 16, 21],
    ),
    found(
      "what is read along",
      "await db.query.users.findMany({ with: { posts: { where: (post, { isNull }) => isNull(post.deletedAt) } } });",
      in0x(),
      [1, 16, 21],
    ),
    found(
      "another query of the same function, with a callback of its own",
      "async function load(id) {\n  const post = await db.query.posts.findFirst({ where: (post, { isNull }) => isNull(post.deletedAt) });\n  const user = await db.query.users.findFirst({ where: (user, { eq }) => eq(user.id, id) });\n}",
      in0x(),
      [3, 31, 36],
    ),
    found(
      "a transaction",
      "await db.transaction(async (tx) => { await tx.transaction(async (inner) => inner.query.users.findMany()); });",
      in0x(),
      [1, 88, 93],
    ),
    found(
      "a key of its own",
      'await db.query["people"].findMany();',
      in0x({
        "db.ts":
          'import { drizzle } from "drizzle-orm/node-postgres";\nimport * as schema from "./schema";\nexport const db = drizzle({ client, schema: { ...schema, people: schema.users } });',
      }),
      [1, 16, 24],
      { key: "people" },
    ),
  ],
});

testRule("require-soft-delete-filter: relational queries of 1.0", rule, {
  valid: [
    notFound(
      "a filter",
      "await db.query.users.findMany({ where: { id, deletedAt: { isNull: true } } });",
      in10(),
    ),
    notFound(
      "a filter in AND",
      "await db.query.users.findMany({ where: { AND: [{ id }, { deletedAt: { isNull: true } }] } });",
      in10(),
    ),
    notFound(
      "a filter in OR and NOT",
      "await db.query.users.findMany({ where: { OR: [{ id }, { NOT: { deletedAt: { isNotNull: true } } }] } });",
      in10(),
    ),
    notFound(
      "a filter in RAW",
      "await db.query.users.findMany({ where: { RAW: (user, { isNull }) => isNull(user.deletedAt) } });",
      in10(),
    ),
    notFound("a filter that was not read", "await db.query.users.findMany({ where });", in10()),
    notFound(
      "part of a filter that was not read",
      "await db.query.users.findMany({ where: { id, AND: [...filters] } });",
      in10(),
    ),
    notFound(
      "a callback, which is ignored",
      "await db.query.users.findMany({ where: (user) => eq(user.id, id) });",
      in10(),
    ),
    notFound(
      "the order speaks of it",
      'await db.query.users.findMany({ orderBy: { deletedAt: "desc" } });',
      in10(),
    ),
    notFound(
      "a beta, of which it is not known",
      "await db.query.users.findMany();",
      inConfigured({ "package.json": `{ "dependencies": { "drizzle-orm": "1.0.0-beta.1" } }` }),
    ),
  ],
  invalid: [
    found(
      "a filter by the key",
      "await db.query.users.findFirst({ where: { id } });",
      in10(),
      [1, 16, 21],
      {
        condition: "{ deletedAt: { isNull: true } }",
      },
    ),
    found(
      "a filter by what is related",
      "await db.query.users.findMany({ where: { posts: { deletedAt: { isNull: true } } } });",
      in10(),
      [1, 16, 21],
      { condition: "{ deletedAt: { isNull: true } }" },
    ),
    found(
      "another filter in RAW",
      "await db.query.users.findMany({ where: { RAW: (user, { eq }) => eq(user.id, id) } });",
      in10(),
      [1, 16, 21],
      { condition: "{ deletedAt: { isNull: true } }" },
    ),
  ],
});

testRule("require-soft-delete-filter: relational queries of an unknown db", rule, {
  valid: [
    notFound(
      "a filter",
      "export const load = (ctx) => ctx.db.query.users.findMany({ where: isNull(users.deletedAt) });",
      inConfigured(),
    ),
    notFound(
      "a project whose schema is not known",
      "export const load = (ctx) => ctx.db.query.users.findMany();",
      inQueries(),
    ),
    notFound(
      "a name that two files export",
      "export const load = (ctx) => ctx.db.query.users.findMany();",
      inConfigured({
        "drizzle.config.ts": `export default { dialect: "postgresql", schema: ["./schema.ts", "./other.ts"] };`,
        "other.ts": `import { pgTable } from "drizzle-orm/pg-core";\nexport const users = pgTable("people", {});`,
      }),
    ),
    notFound(
      "a schema that may have more",
      "export const load = (ctx) => ctx.db.query.users.findMany();",
      inConfigured({
        "drizzle.config.ts": `export default { dialect: "postgresql", schema: ["./schema.ts", "./other.ts"] };`,
        "other.ts": `export * from "./schema";\nmodule.exports = tables;`,
      }),
    ),
    notFound(
      "an object with queries of its own",
      "const db = { query: { users: { findMany: () => [] } } };\nawait db.query.users.findMany();",
      inConfigured(),
    ),
  ],
  invalid: [
    found(
      "a property of a parameter",
      "export const load = (ctx) => ctx.db.query.users.findMany();",
      inConfigured(),
      [1, 43, 48],
    ),
    found(
      "a table that the schema hands on",
      "export const load = (ctx) => ctx.db.query.people.findMany();",
      inConfigured({
        "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./index.ts" };`,
        "index.ts": `export { users as people } from "./schema";`,
      }),
      [1, 43, 49],
      { key: "people" },
    ),
  ],
});
