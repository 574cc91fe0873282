import rule from "../../src/rules/require-where.ts";
import { beside, testRule } from "../support/rule-cases.ts";

const SCHEMA = `
import { pgTable, text, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid().primaryKey(), name: text() });
export const posts = pgTable("posts", { id: uuid().primaryKey(), userId: uuid("user_id") });`;

const inQueries = (neighbours = {}) => beside({ "schema.ts": SCHEMA, ...neighbours }, "queries.ts");

/** Statements of a file that imports what they need. */
const query = (code: string) => `
import { and, eq, or, sql } from "drizzle-orm";
import { db } from "./db";
import { posts, users } from "./schema";
${code}`;

const valid = (name: string, code: string) => ({ name, code: query(code), filename: inQueries() });

type MessageId = "noWhere" | "noCondition" | "replaced" | "callback";

const invalid = (
  name: string,
  code: string,
  messageId: MessageId,
  [line, column, endColumn]: readonly [number, number, number],
  method: "update" | "delete" = "delete",
) => ({
  name,
  code: query(code),
  filename: inQueries(),
  errors: [
    {
      messageId,
      data: { table: "users", done: `${method}d`, method },
      line: line + 4,
      column,
      endLine: line + 4,
      endColumn,
    },
  ],
});

testRule("require-where: no condition at all", rule, {
  valid: [
    valid("a delete with a condition", "await db.delete(users).where(eq(users.id, id));"),
    valid(
      "an update with a condition",
      "await db.update(users).set({ name }).where(eq(users.id, id)).returning();",
    ),
    valid("all rows, said so", "await db.delete(users).where(sql`true`);"),
    valid("a limit", "await db.delete(users).limit(1);"),
    valid("a join", "await db.update(users).set({ name }).from(posts);"),
    valid("no update at all", "const update = db.update(users);"),
    valid("a table that was not read", "await db.delete(table);"),
    valid("a map of tables", "const seen = new Map();\nseen.delete(users);"),
    valid("a method of another thing", "await repository.delete(users, id);"),
    valid(
      "an insert that updates",
      "await db.insert(users).values(user).onConflictDoUpdate({ target: users.id, set: { name } });",
    ),
    valid("a method that is not drizzle-orm's", "await db.delete(users).whereId(id);"),
  ],
  invalid: [
    invalid("a delete", "await db.delete(users);", "noWhere", [1, 10, 16]),
    invalid("a delete that nobody waits for", "db.delete(users);", "noWhere", [1, 4, 10]),
    invalid(
      "an update",
      "await db.update(users).set({ name: null });",
      "noWhere",
      [1, 10, 16],
      "update",
    ),
    invalid(
      "an update that tells its rows",
      "const rows = await db.update(users).set({ name: null }).returning();",
      "noWhere",
      [1, 23, 29],
      "update",
    ),
    invalid("a delete with a CTE", "await db.with(cte).delete(users);", "noWhere", [1, 20, 26]),
    invalid("a statement that is run at once", "db.delete(users).run();", "noWhere", [1, 4, 10]),
    invalid(
      "a statement among others",
      "await Promise.all([db.delete(users), db.delete(posts).where(eq(posts.id, id))]);",
      "noWhere",
      [1, 23, 29],
    ),
    invalid(
      "what an async function returns",
      "const clear = async () => db.delete(users);",
      "noWhere",
      [1, 30, 36],
    ),
    invalid(
      "what a transaction waits for",
      "await db.transaction((tx) => tx.delete(users));",
      "noWhere",
      [1, 33, 39],
    ),
    invalid(
      "what a function returns as a promise",
      "function clear(): Promise<unknown> {\n  return db.delete(users);\n}",
      "noWhere",
      [2, 13, 19],
    ),
    invalid(
      "one of two statements",
      "await (all ? db.delete(users) : db.delete(posts).where(eq(posts.id, id)));",
      "noWhere",
      [1, 17, 23],
    ),
    invalid(
      "an effect",
      "function* clear() {\n  yield* db.delete(users);\n}",
      "noWhere",
      [2, 13, 19],
    ),
    invalid("optional chaining", "await db?.delete(users);", "noWhere", [1, 11, 17]),
  ],
});

testRule("require-where: a condition that is none", rule, {
  valid: [
    valid("a condition that was not read", "await db.delete(users).where(conditionOf(user));"),
    valid(
      "a condition that may be one",
      "await db.delete(users).where(id ? eq(users.id, id) : undefined);",
    ),
    valid("conditions that were not read", "await db.delete(users).where(and(...conditions));"),
    valid(
      "conditions that are collected",
      "async function clear(id: string) {\n  const conditions = [];\n  if (id) conditions.push(eq(users.id, id));\n  await db.delete(users).where(and(...conditions));\n}",
    ),
    valid(
      "conditions that another function collects",
      "async function clear(id: string) {\n  const conditions = [];\n  await collect(conditions);\n  await db.delete(users).where(and(...conditions));\n}",
    ),
    valid(
      "a condition that is set later",
      "async function clear(id: string) {\n  let where;\n  if (id) where = eq(users.id, id);\n  await db.delete(users).where(where);\n}",
    ),
    valid("a parameter", "const clear = async (where) => db.delete(users).where(where);"),
  ],
  invalid: [
    invalid("nothing", "await db.delete(users).where();", "noCondition", [1, 24, 29]),
    invalid("undefined", "await db.delete(users).where(undefined);", "noCondition", [1, 24, 29]),
    invalid("an empty and()", "await db.delete(users).where(and());", "noCondition", [1, 24, 29]),
    invalid(
      "and() of nothing",
      "await db.delete(users).where(and(undefined, or()));",
      "noCondition",
      [1, 24, 29],
    ),
    invalid("true", "await db.delete(users).where(true);", "noCondition", [1, 24, 29]),
    invalid(
      "no condition of an update",
      "await db.update(users).set({ name: null }).where(and());",
      "noCondition",
      [1, 44, 49],
      "update",
    ),
    invalid(
      "a list that stays empty",
      "async function clear() {\n  const conditions = [];\n  await db.delete(users).where(and(...conditions));\n}",
      "noCondition",
      [3, 26, 31],
    ),
    invalid(
      "a function of the project that returns none",
      "const byId = (id) => (id ? eq(users.id, id) : undefined);\nawait db.delete(users).where(byId());",
      "noCondition",
      [2, 24, 29],
    ),
  ],
});

testRule("require-where: a condition that is lost", rule, {
  valid: [
    valid(
      "the first one was none",
      "await db.delete(users).where(undefined).where(eq(users.id, id));",
    ),
    valid(
      "a statement that goes on elsewhere",
      "const query = db.delete(users).$dynamic();\nif (id) query.where(eq(users.id, id));",
    ),
  ],
  invalid: [
    invalid(
      "a second condition",
      "await db.delete(users).where(eq(users.id, id)).where(eq(users.name, name));",
      "replaced",
      [1, 48, 53],
    ),
    invalid(
      "a second one that is none",
      "await db.delete(users).where(eq(users.id, id)).where(undefined);",
      "noCondition",
      [1, 48, 53],
    ),
    invalid(
      "a callback",
      "await db.delete(users).where((user) => eq(user.id, id));",
      "callback",
      [1, 24, 29],
    ),
  ],
});

testRule("require-where: options", rule, {
  valid: [
    {
      name: "a table that is ignored",
      code: query("await db.delete(users);"),
      filename: inQueries(),
      options: [{ ignoreTables: ["us*"] }],
    },
  ],
  invalid: [
    {
      ...invalid(
        "another table that is ignored",
        "await db.delete(users);",
        "noWhere",
        [1, 10, 16],
      ),
      options: [{ ignoreTables: ["posts"] }],
    },
  ],
});
