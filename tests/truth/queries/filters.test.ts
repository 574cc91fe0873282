import { describe, expect, it } from "vitest";
import { lint } from "../../support/lint.ts";
import { beside } from "../../support/rule-cases.ts";
import { loadReal, type RealRelease, versionOf } from "../../support/real-drizzle.ts";

const SCHEMA = `
import { and, eq, exists, gt, inArray, isNotNull, isNull, max, or, sql } from "drizzle-orm";
import { alias, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/pglite";
const users = pgTable("users", { id: uuid("id").primaryKey(), name: text("name"), deletedAt: timestamp("deleted_at") });
const tags = pgTable("tags", { id: uuid("id").primaryKey(), name: text("name") });
const boss = alias(users, "boss");
const db: any = drizzle.mock();
const alive = isNull(users.deletedAt);
const only = (table: any, ...more: any[]) => and(isNull(table.deletedAt), ...more);`;

/** Selects of users and of aliases of them. */
const SELECTS: readonly string[] = [
  "db.select().from(users)",
  "db.select({ id: users.id }).from(users)",
  "db.select({ id: users.id }).from(users).where(eq(users.name, 'a'))",
  "db.select({ id: users.id }).from(users).where(alive)",
  "db.select({ id: users.id }).from(users).where(or(eq(users.name, 'a'), and(undefined, alive)))",
  "db.select({ id: users.id }).from(users).where(alive).where(eq(users.name, 'a'))",
  "db.select({ id: users.id }).from(users).where(only(users))",
  "db.select({ id: users.id }).from(users).where(only(users, eq(users.name, 'a')))",
  "db.select({ id: users.id }).from(users).where(sql`${users.deletedAt} is null`)",
  "db.select({ id: users.id }).from(users).where(sql`${users.name} = ${'a'}`)",
  "db.select({ id: users.id }).from(users).where(gt(users.deletedAt, new Date(0)))",
  "db.select({ last: max(users.deletedAt) }).from(users)",
  "db.select({ id: users.id }).from(users).orderBy(users.deletedAt)",
  "db.select({ id: users.id }).from(users).having(isNotNull(users.deletedAt))",
  "db.select({ id: users.id }).from(tags).innerJoin(users, eq(users.name, tags.name))",
  "db.select({ id: users.id }).from(tags).innerJoin(users, and(eq(users.name, tags.name), alive))",
  "db.select({ id: users.id }).from(tags).leftJoin(users, eq(users.name, tags.name)).where(alive)",
  "db.select({ id: boss.id }).from(boss).where(isNull(boss.deletedAt))",
  "db.select({ id: boss.id }).from(boss).where(eq(boss.name, 'a'))",
  "db.select({ id: tags.id }).from(tags).where(exists(db.select({ id: users.id }).from(users)))",
  "db.select({ id: tags.id }).from(tags).where(inArray(tags.id, db.select({ id: users.id }).from(users).where(alive)))",
];

describe.each<RealRelease>(["0.x", "1.0"])(
  "a select is said to leave deleted rows in where its SQL does not speak of the column, in drizzle-orm %s",
  (release) => {
    it.each(SELECTS)("%s", async (select) => {
      const text = `${SCHEMA}\nexport const statement = ${select}.toSQL();`;
      const { statement } = await loadReal(text, release);
      const { sql } = statement as { sql: string };
      // All columns of a table are chosen where none is.
      const spoken = sql.replace(/^select "id", "name", "deleted_at"/, "select *");
      const file = beside({
        "package.json": JSON.stringify({ dependencies: { "drizzle-orm": versionOf(release) } }),
      });
      const messages = lint(file, text, {
        rules: { "drizzle-schema/require-soft-delete-filter": "error" },
      });
      expect(messages).toHaveLength(spoken.includes('"deleted_at"') ? 0 : 1);
    });
  },
);
