import rule from "../../src/rules/soft-delete-column.ts";
import { beside, DRIZZLE_1_0, testRule } from "../support/rule-cases.ts";

const NO_TIMESTAMP = "is no timestamp, so it cannot be compared with other times";
const NOT_NULL = "may not be null, so isNull() finds no row that is not deleted";
const DEFAULT = "has a default, so new rows count as deleted";

function told(fault: string) {
  return {
    messageId: "column" as const,
    data: { table: "users", column: "deleted_at", fault },
    line: 4,
    column: 3,
    endLine: 4,
    endColumn: 12,
  };
}

function takenOut(output: string) {
  return [{ messageId: "takeOut" as const, data: {}, output }];
}

testRule("soft-delete-column: as the contract has it", rule, {
  valid: [
    {
      name: "a nullable timestamp",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", { deletedAt: timestamp("deleted_at", { withTimezone: true }) });`,
    },
    {
      name: "a default of null",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  deletedAt: timestamp("deleted_at").default(null),
  updatedAt: timestamp("updated_at"),
});`,
    },
    {
      name: "numbers and texts of SQLite, which has no timestamps",
      code: `
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
export const users = sqliteTable("users", { deletedAt: integer("deleted_at") });
export const posts = sqliteTable("posts", { deletedAt: text("deleted_at") });`,
    },
    {
      name: "other columns",
      code: `
import { boolean, pgTable } from "drizzle-orm/pg-core";
export const users = pgTable("users", { isDeleted: boolean("is_deleted").notNull().default(false) });`,
    },
    {
      name: "a column that was not read, and one that a spread may replace",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
import { deletedAt, timestamps } from "./missing";
export const users = pgTable("users", { deletedAt });
export const posts = pgTable("posts", { deletedAt: text("deleted_at"), ...timestamps });`,
    },
    {
      name: "a table that records what was deleted, by its name",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const bin = pgTable("recycle_bin", {
  deletedAt: timestamp("deleted_at").notNull().defaultNow(),
  updatedAt: timestamp("updated_at"),
});`,
    },
    {
      name: "a table whose rows are never changed, so that they cannot be marked either",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const removals = pgTable("removals", {
  song: text("song"),
  deletedAt: timestamp("deleted_at").notNull().defaultNow(),
});`,
    },
  ],
  invalid: [
    {
      name: "a boolean",
      code: `
import { boolean, pgTable } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  deletedAt: boolean("deleted_at").notNull().default(false),
});`,
      errors: [told(NO_TIMESTAMP)],
    },
    {
      name: "a number, in 1.0",
      code: `
import { bigint, pgTable } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  deletedAt: bigint("deleted_at", { mode: "number" }),
});`,
      filename: beside(DRIZZLE_1_0),
      errors: [told(NO_TIMESTAMP)],
    },
    {
      name: "a text",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  deletedAt: text("deleted_at"),
});`,
      errors: [told(NO_TIMESTAMP)],
    },
    {
      name: "a boolean of SQLite",
      code: `
import { integer, sqliteTable } from "drizzle-orm/sqlite-core";
export const users = sqliteTable("users", {
  deletedAt: integer("deleted_at", { mode: "boolean" }),
});`,
      errors: [told(NO_TIMESTAMP)],
    },
    {
      name: "not null",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  deletedAt: timestamp("deleted_at").notNull(),
  updatedAt: timestamp("updated_at"),
});`,
      errors: [
        {
          ...told(NOT_NULL),
          suggestions: takenOut(`
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  deletedAt: timestamp("deleted_at"),
  updatedAt: timestamp("updated_at"),
});`),
        },
      ],
    },
    {
      name: "copied from createdAt",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  deletedAt: timestamp("deleted_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`,
      errors: [
        {
          ...told(NOT_NULL),
          suggestions: takenOut(`
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  deletedAt: timestamp("deleted_at"),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`),
        },
      ],
    },
    {
      name: "a default",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  deletedAt: timestamp("deleted_at").defaultNow(),
  updatedAt: timestamp("updated_at"),
});`,
      errors: [
        {
          ...told(DEFAULT),
          suggestions: takenOut(`
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  deletedAt: timestamp("deleted_at"),
  updatedAt: timestamp("updated_at"),
});`),
        },
      ],
    },
    {
      name: "a default of drizzle-orm's own, or one that each update sets",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  deletedAt: timestamp("deleted_at").$defaultFn(() => new Date()).$onUpdate(() => new Date()),
  updatedAt: timestamp("updated_at"),
});`,
      errors: [
        {
          ...told(DEFAULT),
          suggestions: takenOut(`
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  deletedAt: timestamp("deleted_at"),
  updatedAt: timestamp("updated_at"),
});`),
        },
      ],
    },
    {
      name: "a default that is written elsewhere is told of without a suggestion",
      code: `
import { pgTable } from "drizzle-orm/pg-core"; import { timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  deletedAt: now("deleted_at"),
  updatedAt: now("updated_at"),
});
function now(name) { return timestamp(name).defaultNow(); }`,
      errors: [told(DEFAULT)],
    },
    {
      name: "a column that tables share, once",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const softDelete = {
  deletedAt: timestamp("deleted_at").defaultNow(),
};
export const users = pgTable("users", { ...softDelete });
export const posts = pgTable("posts", { ...softDelete });`,
      errors: [
        {
          messageId: "sharedColumn",
          data: { column: "deleted_at", fault: DEFAULT },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 12,
          suggestions: takenOut(`
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const softDelete = {
  deletedAt: timestamp("deleted_at"),
};
export const users = pgTable("users", { ...softDelete });
export const posts = pgTable("posts", { ...softDelete });`),
        },
      ],
    },
  ],
});

testRule("soft-delete-column: options", rule, {
  valid: [
    {
      name: "a table that is ignored",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { deletedAt: text("deleted_at") });`,
      options: [{ ignoreTables: ["users"] }],
    },
    {
      name: "the usual name where another is meant",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { deletedAt: text("deleted_at") });`,
      options: [{ softDeleteColumns: ["archivedAt"] }],
    },
  ],
  invalid: [
    {
      name: "a boolean that is named",
      code: `
import { boolean, pgTable } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  isDeleted: boolean("is_deleted").notNull().default(false),
});`,
      options: [{ softDeleteColumns: ["isDeleted"] }],
      errors: [
        {
          ...told(NO_TIMESTAMP),
          data: { table: "users", column: "is_deleted", fault: NO_TIMESTAMP },
        },
      ],
    },
  ],
});
