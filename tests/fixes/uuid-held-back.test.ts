import noSerialId from "../../src/rules/no-serial-id.ts";
import { beside, testRule } from "../support/rule-cases.ts";
import { migrationsOf0x } from "../support/snapshots.ts";

/** A project whose migrations hold a table of tags, and nothing else. */
const UNSHIPPED = {
  "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./db/*.ts", out: "./drizzle" };`,
  "db/schema.ts": "",
  ...migrationsOf0x({ tags: ["name"] }),
};

const POSTS = {
  messageId: "serialKey",
  data: {
    table: "posts",
    column: "id",
    kind: "serial",
    remedy: "uuid().primaryKey().defaultRandom()",
  },
  line: 3,
  column: 41,
  endLine: 3,
  endColumn: 43,
} as const;

const SERIAL = `
import { pgTable, serial } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { id: serial("id").primaryKey() });`;

const UUID = `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { id: uuid("id").primaryKey().defaultRandom() });`;

testRule("no-serial-id: numbers that are held without a foreign key", noSerialId, {
  valid: [],
  invalid: [
    {
      name: "a number in the same file whose name says that it is a key",
      code: `
import { integer, pgTable, serial, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { id: serial("id").primaryKey() });
export const notes = pgTable("notes", { id: uuid("id").primaryKey(), postId: integer("post_id") });`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: null,
      errors: [
        {
          ...POSTS,
          suggestions: [
            {
              messageId: "useUuid",
              data: { caveat: '"notes"."post_id" may hold its numbers without a foreign key' },
              output: `
import { integer, pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { id: uuid("id").primaryKey().defaultRandom() });
export const notes = pgTable("notes", { id: uuid("id").primaryKey(), postId: integer("post_id") });`,
            },
          ],
        },
      ],
    },
    {
      name: "a number that is only counted",
      code: `
import { integer, pgTable, serial } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { id: serial("id").primaryKey(), views: integer("views") });`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: `
import { integer, pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { id: uuid("id").primaryKey().defaultRandom(), views: integer("views") });`,
      errors: [POSTS],
    },
    {
      name: "a number in another schema file",
      code: SERIAL,
      filename: beside(
        {
          ...UNSHIPPED,
          "db/notes.ts": `
import { integer, pgTable } from "drizzle-orm/pg-core";
export const notes = pgTable("notes", { postId: integer("post_id") });`,
        },
        "db/schema.ts",
      ),
      output: null,
      errors: [
        {
          ...POSTS,
          suggestions: [
            {
              messageId: "useUuid",
              data: { caveat: '"notes"."post_id" may hold its numbers without a foreign key' },
              output: UUID,
            },
          ],
        },
      ],
    },
    {
      name: "the same table, declared in another schema file too",
      code: SERIAL,
      filename: beside(
        {
          ...UNSHIPPED,
          "db/copy.ts": `
import { pgTable, serial } from "drizzle-orm/pg-core";
const posts = pgTable("posts", { id: serial("id").primaryKey() });`,
        },
        "db/schema.ts",
      ),
      output: null,
      errors: [
        {
          ...POSTS,
          suggestions: [
            {
              messageId: "useUuid",
              data: { caveat: '"posts"."id" may hold its numbers without a foreign key' },
              output: UUID,
            },
          ],
        },
      ],
    },
  ],
});

const PUSHED =
  "whether it has shipped is not known: the scripts of package.json push the schema without migrations";

testRule("no-serial-id: a schema that is pushed", noSerialId, {
  valid: [],
  invalid: [
    {
      name: "the scripts push and make no migrations, so the snapshots prove nothing",
      code: SERIAL,
      filename: beside(
        {
          ...UNSHIPPED,
          "package.json": `{
  "dependencies": { "drizzle-orm": "0.45.4" },
  "scripts": { "db:push": "drizzle-kit push" }
}`,
        },
        "db/schema.ts",
      ),
      output: null,
      errors: [
        {
          ...POSTS,
          suggestions: [
            {
              messageId: "useUuid",
              data: {
                caveat: `${PUSHED}. No migration turns numbers that are stored into uuids`,
              },
              output: UUID,
            },
          ],
        },
      ],
    },
    {
      name: "the scripts push and make migrations",
      code: SERIAL,
      filename: beside(
        {
          ...UNSHIPPED,
          "package.json": `{
  "dependencies": { "drizzle-orm": "0.45.4" },
  "scripts": { "db:push": "drizzle-kit push", "db:generate": "drizzle-kit generate" }
}`,
        },
        "db/schema.ts",
      ),
      output: UUID,
      errors: [POSTS],
    },
  ],
});

testRule("no-serial-id: imports that nobody uses any more", noSerialId, {
  valid: [],
  invalid: [
    {
      name: "two keys that are changed in one run, where uuid is imported already",
      code: `
import { pgTable, serial, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { id: serial("id").primaryKey() });
export const pages = pgTable("pages", { id: serial("id").primaryKey(), ref: uuid("ref") });`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { id: uuid("id").primaryKey().defaultRandom() });
export const pages = pgTable("pages", { id: uuid("id").primaryKey().defaultRandom(), ref: uuid("ref") });`,
      errors: [
        POSTS,
        {
          ...POSTS,
          data: { ...POSTS.data, table: "pages" },
          line: 4,
          endLine: 4,
        },
      ],
    },
    {
      name: "the only name of an import gives its place to the new one",
      code: `
import { createTable } from "./create-table";
import { serial } from "drizzle-orm/pg-core";
export const posts = createTable("posts", { id: serial("id").primaryKey() });`,
      filename: beside(
        {
          ...UNSHIPPED,
          "db/create-table.ts": `
import { pgTableCreator } from "drizzle-orm/pg-core";
export const createTable = pgTableCreator((name) => name);`,
        },
        "db/schema.ts",
      ),
      output: `
import { createTable } from "./create-table";
import { uuid } from "drizzle-orm/pg-core";
export const posts = createTable("posts", { id: uuid("id").primaryKey().defaultRandom() });`,
      errors: [{ ...POSTS, line: 4, column: 45, endLine: 4, endColumn: 47 }],
    },
  ],
});
