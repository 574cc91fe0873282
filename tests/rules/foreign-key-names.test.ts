import rule from "../../src/rules/foreign-key-names.ts";
import { beside, DRIZZLE_1_0, testRule } from "../support/rule-cases.ts";
import { migrationsOf0x } from "../support/snapshots.ts";

/** A project whose migrations hold a table of tags, and nothing else. */
const UNSHIPPED = {
  "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./db/*.ts", out: "./drizzle" };`,
  "db/schema.ts": "",
  ...migrationsOf0x({ tags: ["name"] }),
};

const NEW = beside(UNSHIPPED, "db/schema.ts");
const NEW_1_0 = beside(
  {
    ...DRIZZLE_1_0,
    "drizzle.config.ts": UNSHIPPED["drizzle.config.ts"],
    "db/schema.ts": "",
    "drizzle/20260101000000_first/migration.sql": "",
    "drizzle/20260101000000_first/snapshot.json": JSON.stringify({
      version: "9",
      dialect: "postgres",
      id: "a",
      prevIds: [],
      ddl: [{ entityType: "tables", schema: "public", name: "tags" }],
    }),
  },
  "db/schema.ts",
);

/** Posts of users, with a foreign key in the third argument, which stands on line 10. */
const posts = (key: string, name = "posts", imported = "foreignKey, pgTable, uuid") => `
import { ${imported} } from "drizzle-orm/pg-core";
import { nameOf } from "./names";
export const users = pgTable("organization_users", { id: uuid("id").primaryKey() });
export const posts = pgTable("${name}", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id"),
  editorId: uuid("editor_id"),
}, (t) => [
  ${key},
]);
`;

const toUsers = (name: string) =>
  posts(`foreignKey({ name: "${name}", columns: [t.authorId], foreignColumns: [users.id] })`);

const FORM = "fk_<table>_<ref>";

const misnamed = (key: string, proposal: string) =>
  ({
    messageId: "misnamed",
    data: { table: "posts", columns: "author_id", key, form: FORM, proposal },
    line: 10,
    column: 3,
    endLine: 10,
    endColumn: 13,
  }) as const;

testRule("foreign-key-names: names that tell the table and what it references", rule, {
  valid: [
    { name: "in full", code: toUsers("fk_posts_organization_users") },
    { name: "without a word of the table", code: toUsers("fk_posts_users") },
    { name: "with a word cut short", code: toUsers("fk_posts_org") },
    { name: "with its columns behind it", code: toUsers("fk_posts_users_author_id") },
    { name: "by its columns", code: toUsers("fk_posts_author_id") },
    { name: "by its columns, cut short", code: toUsers("fk_posts_author") },
    {
      name: "whose name was not read",
      code: posts(
        `foreignKey({ name: nameOf("posts"), columns: [t.authorId], foreignColumns: [users.id] })`,
      ),
    },
    {
      name: "to a table that was not read",
      code: `
import { foreignKey, pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./missing";
export const posts = pgTable("posts", { authorId: uuid("author_id") }, (t) => [
  foreignKey({ name: "author", columns: [t.authorId], foreignColumns: [users.id] }),
]);`,
    },
    {
      name: "from a table whose name was not read",
      code: `
import { foreignKey, pgTable, uuid } from "drizzle-orm/pg-core";
import { nameOf } from "./missing";
export const users = pgTable("users", { id: uuid("id") });
export const posts = pgTable(nameOf("posts"), { authorId: uuid("author_id") }, (t) => [
  foreignKey({ name: "author", columns: [t.authorId], foreignColumns: [users.id] }),
]);`,
    },
    {
      name: "of SQLite, which cannot speak of it by its name",
      code: `
import { foreignKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
export const users = sqliteTable("users", { id: text("id").primaryKey() });
export const posts = sqliteTable("posts", {
  authorId: text("author_id").references(() => users.id),
  editorId: text("editor_id"),
}, (t) => [foreignKey({ name: "editor", columns: [t.editorId], foreignColumns: [users.id] })]);`,
    },
    {
      name: "in .references() of 1.0",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id, { name: "fk_posts_users" }),
});`,
      filename: beside(DRIZZLE_1_0),
    },
  ],
  invalid: [
    {
      name: "that drizzle-kit makes",
      code: toUsers("posts_author_id_users_id_fk"),
      filename: NEW,
      output: toUsers("fk_posts_organization_users"),
      errors: [misnamed("posts_author_id_users_id_fk", "fk_posts_organization_users")],
    },
    {
      name: "of the other table alone",
      code: toUsers("fk_users"),
      filename: NEW,
      output: toUsers("fk_posts_organization_users"),
      errors: [misnamed("fk_users", "fk_posts_organization_users")],
    },
    {
      name: "of the table alone",
      code: toUsers("fk_posts"),
      filename: NEW,
      output: toUsers("fk_posts_organization_users"),
      errors: [misnamed("fk_posts", "fk_posts_organization_users")],
    },
    {
      name: "of something else",
      code: toUsers("fk_posts_teams"),
      filename: NEW,
      output: toUsers("fk_posts_organization_users"),
      errors: [misnamed("fk_posts_teams", "fk_posts_organization_users")],
    },
    {
      name: "in .references() of 1.0, of another style",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id, { name: "author_fk", onDelete: "cascade" }),
});`,
      filename: NEW_1_0,
      output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id, { name: "fk_posts_users", onDelete: "cascade" }),
});`,
      errors: [
        {
          messageId: "misnamed",
          data: {
            table: "posts",
            columns: "author_id",
            key: "author_fk",
            form: FORM,
            proposal: "fk_posts_users",
          },
          line: 5,
          column: 31,
          endLine: 5,
          endColumn: 41,
        },
      ],
    },
    {
      name: "that is a constant",
      code: posts(
        `foreignKey({ name: AUTHOR, columns: [t.authorId], foreignColumns: [users.id] })`,
      ).replace(/import .* from "\.\/names";/, `const AUTHOR = "author";`),
      filename: NEW,
      output: null,
      errors: [misnamed("author", "fk_posts_organization_users")],
    },
  ],
});

const unnamed = (line: number, columns: string, proposal: string, column = 3, length = 10) =>
  ({
    messageId: "unnamed",
    data: { table: "posts", columns, form: FORM, proposal },
    line,
    column,
    endLine: line,
    endColumn: column + length,
  }) as const;

testRule("foreign-key-names: foreignKey() without a name", rule, {
  valid: [
    {
      name: "into which is spread what was not read",
      code: posts(`foreignKey({ ...nameOf, columns: [t.authorId], foreignColumns: [users.id] })`),
    },
  ],
  invalid: [
    {
      name: "on one line",
      code: posts(
        `foreignKey({ columns: [t.authorId], foreignColumns: [users.id] }).onDelete("cascade")`,
      ),
      filename: NEW,
      output: posts(
        `foreignKey({ name: "fk_posts_organization_users", columns: [t.authorId], foreignColumns: [users.id] }).onDelete("cascade")`,
      ),
      errors: [unnamed(10, "author_id", "fk_posts_organization_users")],
    },
    {
      name: "on several lines",
      code: posts(`foreignKey({
    columns: [t.authorId],
    foreignColumns: [users.id],
  })`),
      filename: NEW,
      output: posts(`foreignKey({
    name: "fk_posts_organization_users",
    columns: [t.authorId],
    foreignColumns: [users.id],
  })`),
      errors: [unnamed(10, "author_id", "fk_posts_organization_users")],
    },
    {
      name: "beside another one to the same table",
      code: posts(
        `foreignKey({ name: "fk_posts_organization_users", columns: [t.authorId], foreignColumns: [users.id] }),
  foreignKey({ columns: [t.editorId], foreignColumns: [users.id] })`,
      ),
      filename: NEW,
      output: posts(
        `foreignKey({ name: "fk_posts_organization_users", columns: [t.authorId], foreignColumns: [users.id] }),
  foreignKey({ name: "fk_posts_organization_users_editor_id", columns: [t.editorId], foreignColumns: [users.id] })`,
      ),
      errors: [unnamed(11, "editor_id", "fk_posts_organization_users_editor_id")],
    },
    {
      name: "to its own table",
      code: posts(`foreignKey({ columns: [t.authorId], foreignColumns: [t.id] })`),
      filename: NEW,
      output: posts(
        `foreignKey({ name: "fk_posts_author_id", columns: [t.authorId], foreignColumns: [t.id] })`,
      ),
      errors: [unnamed(10, "author_id", "fk_posts_author_id")],
    },
    {
      name: "in a table that a loop makes",
      code: `
import { foreignKey, pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
const make = (name) => pgTable(name, { authorId: uuid("author_id") }, (t) => [
  foreignKey({ columns: [t.authorId], foreignColumns: [users.id] }),
]);
export const posts = make("posts");`,
      filename: NEW,
      output: null,
      errors: [unnamed(7, "author_id", "fk_posts_users", 27, 7)],
    },
  ],
});

testRule("foreign-key-names: options", rule, {
  valid: [
    {
      name: "another form",
      code: toUsers("posts_author_id_users_id_fk"),
      options: [{ forms: ["{table}_{ref}_fk"] }],
    },
    {
      name: "a table that is left alone",
      code: toUsers("x"),
      options: [{ ignoreTables: ["posts"] }],
    },
  ],
  invalid: [
    {
      name: "another form, and none of the contract",
      code: toUsers("fk_posts_users"),
      filename: NEW,
      options: [{ forms: ["{table}_{ref}_fk"] }],
      output: toUsers("posts_organization_users_fk"),
      errors: [
        {
          ...misnamed("fk_posts_users", "posts_organization_users_fk"),
          data: {
            table: "posts",
            columns: "author_id",
            key: "fk_posts_users",
            form: "<table>_<ref>_fk",
            proposal: "posts_organization_users_fk",
          },
        },
      ],
    },
  ],
});

testRule("foreign-key-names: what has shipped", rule, {
  valid: [
    {
      name: "is left alone",
      code: toUsers("author"),
      filename: beside(
        { ...UNSHIPPED, ...migrationsOf0x({ posts: ["author_id"] }) },
        "db/schema.ts",
      ),
      settings: { "drizzle-schema": { shipped: "ignore" } },
    },
  ],
  invalid: [
    {
      name: "is not known",
      code: toUsers("author"),
      output: null,
      errors: [
        {
          ...misnamed("author", "fk_posts_organization_users"),
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: "fk_posts_organization_users",
                state:
                  "whether the table has shipped is not known: no migration snapshot was found",
              },
              output: toUsers("fk_posts_organization_users"),
            },
          ],
        },
      ],
    },
    {
      name: "is the table, and not the column",
      code: toUsers("author"),
      filename: beside({ ...UNSHIPPED, ...migrationsOf0x({ posts: ["id"] }) }, "db/schema.ts"),
      output: toUsers("fk_posts_organization_users"),
      errors: [misnamed("author", "fk_posts_organization_users")],
    },
    {
      name: "is nothing, and no fix is wanted",
      code: toUsers("author"),
      filename: NEW,
      settings: { "drizzle-schema": { destructiveFixes: "never" } },
      output: null,
      errors: [
        {
          ...misnamed("author", "fk_posts_organization_users"),
          suggestions: [
            {
              messageId: "renameUnshipped",
              data: { proposal: "fk_posts_organization_users" },
              output: toUsers("fk_posts_organization_users"),
            },
          ],
        },
      ],
    },
  ],
});
