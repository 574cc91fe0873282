import { expect, it } from "vitest";
import { keylessJunctions } from "../../src/schema/junctions.ts";
import { readText } from "../support/read.ts";

const COLUMNS = `
  user: uuid("user_id").notNull().references(() => users.id), role: uuid("role_id").notNull().references(() => roles.id),`;

/** Whether a table of these columns and extras joins the same rows twice, and what would be its key. */
function told(columns: string, extras = ""): string | undefined {
  const { tables } = readText(`
    import { isNotNull, sql } from "drizzle-orm";
    import { foreignKey, index, pgTable, primaryKey, text, timestamp, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
    import { missing } from "./missing";
    const users = pgTable("users", { id: uuid("id").primaryKey() });
    const roles = pgTable("roles", { id: uuid("id").primaryKey() });
    export const joins = pgTable("joins", { ${columns} }, (t) => [${extras}]);`);
  const [junction] = keylessJunctions(tables);
  return (
    junction &&
    `${junction.columns.map(({ key }) => key).join(", ")}${junction.isPair ? " as a pair" : ""}`
  );
}

it("two foreign keys, with their timestamps at most", () => {
  expect(told(COLUMNS)).toBe("user, role as a pair");
  expect(told(`${COLUMNS} createdAt: timestamp(), updatedAt: timestamp(),`)).toBe(
    "user, role as a pair",
  );
  expect(told(`${COLUMNS} updatedAt: timestamp(),`)).toBe("user, role as a pair");
});

it("three foreign keys are no pair", () => {
  expect(told(`${COLUMNS} by: uuid("by").references(() => users.id),`)).toBe("user, role, by");
});

it("not one foreign key, or two on one column", () => {
  expect(told(`user: uuid("user_id").references(() => users.id),`)).toBeUndefined();
  expect(
    told(
      `user: uuid("user_id").references(() => users.id),`,
      `foreignKey({ columns: [t.user], foreignColumns: [roles.id] })`,
    ),
  ).toBeUndefined();
});

it("not a log, or what has more to say", () => {
  expect(told(`${COLUMNS} createdAt: timestamp(),`)).toBeUndefined();
  expect(told(`${COLUMNS} updatedAt: timestamp(), note: text(),`)).toBeUndefined();
  expect(told(`${COLUMNS} note: text(),`)).toBeUndefined();
});

it("not where a foreign key is set to null", () => {
  expect(
    told(
      `user: uuid("user_id").references(() => users.id), role: uuid("role_id").references(() => roles.id, { onDelete: "set null" }),`,
    ),
  ).toBeUndefined();
});

it("not where there may be more than was read", () => {
  expect(told(`${COLUMNS} ...missing,`)).toBeUndefined();
  expect(told(COLUMNS, "missing")).toBeUndefined();
  expect(told(`${COLUMNS} other: missing(),`)).toBeUndefined();
});

it("a key keeps the same rows from being joined twice", () => {
  expect(told(COLUMNS, `primaryKey({ columns: [t.user, t.role] })`)).toBeUndefined();
  expect(told(COLUMNS, `unique().on(t.user, t.role)`)).toBeUndefined();
  expect(told(COLUMNS, `uniqueIndex().on(t.user, t.role)`)).toBeUndefined();
});

it("a unique that a null gets around does not", () => {
  const columns = `user: uuid("user_id").notNull().references(() => users.id), role: uuid("role_id").references(() => roles.id),`;
  expect(told(columns, `unique().on(t.user, t.role)`)).toBe("user, role as a pair");
  expect(told(columns, `uniqueIndex().on(t.user, t.role)`)).toBe("user, role as a pair");
  expect(told(columns, `unique().on(t.user, t.role).nullsNotDistinct()`)).toBeUndefined();
});

it("an index that is not unique, is on an expression, or leaves rows out does not", () => {
  expect(told(COLUMNS, `index().on(t.user, t.role)`)).toBe("user, role as a pair");
  expect(told(COLUMNS, "uniqueIndex().on(t.user, sql`lower(role_id)`)")).toBe(
    "user, role as a pair",
  );
  expect(told(COLUMNS, "uniqueIndex().on(t.user, t.role).where(sql`true`)")).toBe(
    "user, role as a pair",
  );
});
