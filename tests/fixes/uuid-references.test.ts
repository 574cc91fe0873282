import noSerialId from "../../src/rules/no-serial-id.ts";
import { beside, testRule } from "../support/rule-cases.ts";
import { migrationsOf0x } from "../support/snapshots.ts";

/** A project whose migrations hold a table of tags, and nothing else. */
const UNSHIPPED = {
  "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./db/*.ts", out: "./drizzle" };`,
  "db/schema.ts": "",
  ...migrationsOf0x({ tags: ["name"] }),
};

const SERIAL_ID = {
  messageId: "serialKey",
  data: {
    table: "posts",
    column: "id",
    kind: "serial",
    remedy: "uuid().primaryKey().defaultRandom()",
  },
  line: 4,
  column: 3,
  endLine: 4,
  endColumn: 5,
} as const;

testRule("the fix of no-serial-id: what references the key", noSerialId, {
  valid: [],
  invalid: [
    {
      name: "a column of another table",
      code: `
import { integer, pgTable, serial } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: serial("id").primaryKey(),
});
export const comments = pgTable("comments", {
  postId: integer("post_id").notNull().references(() => posts.id, { onDelete: "cascade" }),
});
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
});
export const comments = pgTable("comments", {
  postId: uuid("post_id").notNull().references(() => posts.id, { onDelete: "cascade" }),
});
`,
      errors: [SERIAL_ID],
    },
    {
      name: "a column of its own table",
      code: `
import { type AnyPgColumn, integer, pgTable, serial } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: serial("id").primaryKey(),
  parentId: integer("parent_id").references((): AnyPgColumn => posts.id),
});
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: `
import { type AnyPgColumn, pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
  parentId: uuid("parent_id").references((): AnyPgColumn => posts.id),
});
`,
      errors: [SERIAL_ID],
    },
    {
      name: "a foreign key of the third argument",
      code: `
import { foreignKey, integer, pgTable, serial } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: serial("id").primaryKey(),
});
export const comments = pgTable("comments", {
  postId: integer("post_id"),
}, (t) => [foreignKey({ columns: [t.postId], foreignColumns: [posts.id] })]);
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: `
import { foreignKey, pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
});
export const comments = pgTable("comments", {
  postId: uuid("post_id"),
}, (t) => [foreignKey({ columns: [t.postId], foreignColumns: [posts.id] })]);
`,
      errors: [SERIAL_ID],
    },
    {
      name: "a column that references the column that references it",
      code: `
import { integer, pgTable, serial } from "drizzle-orm/pg-core";
export const people = pgTable("people", {
  id: serial("id").primaryKey(),
});
export const users = pgTable("users", {
  personId: integer("person_id").primaryKey().references(() => people.id),
});
export const sessions = pgTable("sessions", {
  userId: integer("user_id").references(() => users.personId),
});
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const people = pgTable("people", {
  id: uuid("id").primaryKey().defaultRandom(),
});
export const users = pgTable("users", {
  personId: uuid("person_id").primaryKey().references(() => people.id),
});
export const sessions = pgTable("sessions", {
  userId: uuid("user_id").references(() => users.personId),
});
`,
      errors: [
        {
          messageId: "serialKey",
          data: {
            table: "people",
            column: "id",
            kind: "serial",
            remedy: "uuid().primaryKey().defaultRandom()",
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
        },
      ],
    },
    {
      name: "a bigint with a mode",
      code: `
import { bigint, bigserial, pgTable } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: bigserial("id", { mode: "number" }).primaryKey(),
});
export const comments = pgTable("comments", {
  postId: bigint("post_id", { mode: "number" }).references(() => posts.id),
});
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
});
export const comments = pgTable("comments", {
  postId: uuid("post_id").references(() => posts.id),
});
`,
      errors: [
        {
          messageId: "serialKey",
          data: {
            table: "posts",
            column: "id",
            kind: "bigserial",
            remedy: "uuid().primaryKey().defaultRandom()",
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
        },
      ],
    },
    {
      name: "two keys: the first report mends both, and no import is left over",
      code: `
import { pgTable, serial, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: serial("id").primaryKey(),
});
export const pages = pgTable("pages", {
  id: serial("id").primaryKey(),
});
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: `
import { pgTable, text, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
});
export const pages = pgTable("pages", {
  id: uuid("id").primaryKey().defaultRandom(),
});
`,
      errors: [
        SERIAL_ID,
        {
          messageId: "serialKey",
          data: {
            table: "pages",
            column: "id",
            kind: "serial",
            remedy: "uuid().primaryKey().defaultRandom()",
          },
          line: 7,
          column: 3,
          endLine: 7,
          endColumn: 5,
        },
      ],
    },
    {
      name: "two keys whose import ends with the name that only both together make needless",
      code: `
import { pgTable, serial } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: serial("id").primaryKey(),
});
export const pages = pgTable("pages", {
  id: serial("id").primaryKey(),
});
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
});
export const pages = pgTable("pages", {
  id: uuid("id").primaryKey().defaultRandom(),
});
`,
      errors: [
        SERIAL_ID,
        {
          messageId: "serialKey",
          data: {
            table: "pages",
            column: "id",
            kind: "serial",
            remedy: "uuid().primaryKey().defaultRandom()",
          },
          line: 7,
          column: 3,
          endLine: 7,
          endColumn: 5,
        },
      ],
    },
    {
      name: "a column that is spread into two tables references it: no edit",
      code: `
import { integer, pgTable, serial } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: serial("id").primaryKey(),
});
const ofPost = { postId: integer("post_id").references(() => posts.id) };
export const comments = pgTable("comments", { ...ofPost });
export const likes = pgTable("likes", { ...ofPost });
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: null,
      errors: [SERIAL_ID],
    },
  ],
});
