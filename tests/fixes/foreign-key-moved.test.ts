import rule from "../../src/rules/foreign-key-names.ts";
import { beside, DRIZZLE_1_0, testRule } from "../support/rule-cases.ts";
import { migrationsOf0x } from "../support/snapshots.ts";

const NEW = beside(
  {
    "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./db/*.ts", out: "./drizzle" };`,
    "db/schema.ts": "",
    ...migrationsOf0x({ tags: ["name"] }),
  },
  "db/schema.ts",
);

/** Posts of users; the column is on line 5. */
const posts = (column: string, extras = "", imported = "pgTable, uuid") => `
import { ${imported} } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  authorId: uuid("author_id")${column},
  id: uuid("id").primaryKey(),
}${extras});
`;

const unnamed = (proposal: string, place: { line?: number; column?: number } = {}) => {
  const { line = 5, column = 31 } = place;
  return {
    messageId: "unnamed",
    data: { table: "posts", columns: "author_id", form: "fk_<table>_<ref>", proposal },
    line,
    column,
    endLine: line,
    endColumn: column + 10,
  } as const;
};

const IMPORTED = "foreignKey, pgTable, uuid";
const KEY = `foreignKey({ name: "fk_posts_users", columns: [table.authorId], foreignColumns: [users.id] })`;

testRule("the fix of foreign-key-names: a key that moves to the third argument", rule, {
  valid: [],
  invalid: [
    {
      name: "a new one",
      code: posts(".references(() => users.id)"),
      filename: NEW,
      output: posts("", `, (table) => [\n  ${KEY},\n]`, IMPORTED),
      errors: [unnamed("fk_posts_users")],
    },
    {
      name: "one that is there",
      code: posts(
        ".references(() => users.id)",
        `, (table) => [index("i").on(table.id)]`,
        "index, pgTable, uuid",
      ),
      filename: NEW,
      output: posts(
        "",
        `, (table) => [
  index("i").on(table.id),
  ${KEY},
]`,
        "foreignKey, index, pgTable, uuid",
      ),
      errors: [unnamed("fk_posts_users")],
    },
    {
      name: "the older object",
      code: posts(
        ".references(() => users.id)",
        `, (t) => ({
  byId: index("i").on(t.id),
})`,
        "index, pgTable, uuid",
      ),
      filename: NEW,
      output: posts(
        "",
        `, (t) => ({
  byId: index("i").on(t.id),
  authorIdFk: foreignKey({ name: "fk_posts_users", columns: [t.authorId], foreignColumns: [users.id] }),
})`,
        "foreignKey, index, pgTable, uuid",
      ),
      errors: [unnamed("fk_posts_users")],
    },
    {
      name: "with its actions, and between other modifiers",
      code: posts(
        `.notNull().references(() => users.id, { onDelete: "cascade", onUpdate: "restrict" }).unique()`,
      ),
      filename: NEW,
      output: posts(
        ".notNull().unique()",
        `, (table) => [
  foreignKey({
    name: "fk_posts_users",
    columns: [table.authorId],
    foreignColumns: [users.id],
  }).onDelete("cascade").onUpdate("restrict"),
]`,
        IMPORTED,
      ),
      errors: [unnamed("fk_posts_users", { column: 41 })],
    },
    {
      name: "to its own table, with the type that it needed there",
      code: posts(
        ".references((): AnyPgColumn => posts.id)",
        "",
        "type AnyPgColumn, pgTable, uuid",
      ),
      filename: NEW,
      output: posts(
        "",
        `, (table) => [
  foreignKey({
    name: "fk_posts_author_id",
    columns: [table.authorId],
    foreignColumns: [table.id],
  }),
]`,
        "foreignKey, pgTable, uuid",
      ),
      errors: [unnamed("fk_posts_author_id")],
    },
    {
      name: "to a table that is called like the parameter would be",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const table = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => table.id),
});
`,
      filename: NEW,
      output: `
import { foreignKey, pgTable, uuid } from "drizzle-orm/pg-core";
export const table = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
}, (tableColumns) => [
  foreignKey({
    name: "fk_posts_users",
    columns: [tableColumns.authorId],
    foreignColumns: [table.id],
  }),
]);
`,
      errors: [unnamed("fk_posts_users")],
    },
    {
      name: "beside a comment that stays",
      code: posts(".references(() => users.id), // who wrote it"),
      filename: NEW,
      output: posts(", // who wrote it", `, (table) => [\n  ${KEY},\n]`, IMPORTED),
      errors: [unnamed("fk_posts_users")],
    },
    {
      name: "MySQL, in 1.0 as well",
      code: `
import { mysqlTable, varchar } from "drizzle-orm/mysql-core";
export const users = mysqlTable("users", { id: varchar("id", { length: 36 }).primaryKey() });
export const posts = mysqlTable("posts", {
  authorId: varchar("author_id", { length: 36 }).references(() => users.id),
});
`,
      filename: beside(DRIZZLE_1_0),
      settings: { "drizzle-schema": { destructiveFixes: "always" } },
      output: `
import { foreignKey, mysqlTable, varchar } from "drizzle-orm/mysql-core";
export const users = mysqlTable("users", { id: varchar("id", { length: 36 }).primaryKey() });
export const posts = mysqlTable("posts", {
  authorId: varchar("author_id", { length: 36 }),
}, (table) => [
  foreignKey({ name: "fk_posts_users", columns: [table.authorId], foreignColumns: [users.id] }),
]);
`,
      errors: [unnamed("fk_posts_users", { column: 50 })],
    },
  ],
});

testRule("the fix of foreign-key-names: a key that stays where it is", rule, {
  valid: [],
  invalid: [
    {
      name: "an action that is no literal",
      code: posts(".references(() => users.id, { onDelete: ACTION })").replace(
        "export const users",
        `const ACTION = "cascade";\nexport const users`,
      ),
      filename: NEW,
      output: null,
      errors: [unnamed("fk_posts_users", { line: 6 })],
    },
    {
      name: "actions that are a constant",
      code: posts(".references(() => users.id, ACTIONS)").replace(
        "export const users",
        `const ACTIONS = { onDelete: "cascade" } as const;\nexport const users`,
      ),
      filename: NEW,
      output: null,
      errors: [unnamed("fk_posts_users", { line: 6 })],
    },
    {
      name: "a comment inside",
      code: posts(".references(() => users.id /* who wrote it */)"),
      filename: NEW,
      output: null,
      errors: [unnamed("fk_posts_users")],
    },
    {
      name: "a comment before it",
      code: posts(`
    // who wrote it
    .references(() => users.id)`),
      filename: NEW,
      output: null,
      errors: [unnamed("fk_posts_users", { line: 7, column: 6 })],
    },
    {
      name: "a function of the module",
      code: posts(".references(userId)").replace(
        "export const posts",
        "const userId = () => users.id;\nexport const posts",
      ),
      filename: NEW,
      output: null,
      errors: [unnamed("fk_posts_users", { line: 6 })],
    },
    {
      name: "a type that TypeScript needs in a circle of tables",
      code: posts(
        ".references((): AnyPgColumn => users.id)",
        "",
        "type AnyPgColumn, pgTable, uuid",
      ),
      filename: NEW,
      output: null,
      errors: [unnamed("fk_posts_users")],
    },
    {
      name: "a third argument that is made elsewhere",
      code: posts(".references(() => users.id)", ", extras").replace(
        "export const posts",
        "const extras = () => [];\nexport const posts",
      ),
      filename: NEW,
      output: null,
      errors: [unnamed("fk_posts_users", { line: 6 })],
    },
    {
      name: "a third argument in which the other table's name is another one",
      code: posts(".references(() => users.id)", ", (users) => []"),
      filename: NEW,
      output: null,
      errors: [unnamed("fk_posts_users")],
    },
    {
      name: "a shared column",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
const owned = { authorId: uuid("author_id").references(() => users.id) };
export const posts = pgTable("posts", { ...owned });
`,
      filename: NEW,
      output: null,
      errors: [{ ...unnamed("fk_posts_users", { line: 5, column: 30 }), endColumn: 37 }],
    },
    {
      name: "two references of one column",
      code: posts(".references(() => users.id).references(() => users.id)"),
      filename: NEW,
      output: null,
      errors: [
        unnamed("fk_posts_users_author_id"),
        unnamed("fk_posts_users_author_id_key", { column: 58 }),
      ],
    },
  ],
});

testRule("the fix of foreign-key-names: several keys in one run", rule, {
  valid: [],
  invalid: [
    {
      name: "of one table to the same other one",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
  editorId: uuid("editor_id").references(() => users.id),
});
`,
      filename: NEW,
      output: `
import { foreignKey, pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
  editorId: uuid("editor_id"),
}, (table) => [
  foreignKey({
    name: "fk_posts_users_author_id",
    columns: [table.authorId],
    foreignColumns: [users.id],
  }),
  foreignKey({
    name: "fk_posts_users_editor_id",
    columns: [table.editorId],
    foreignColumns: [users.id],
  }),
]);
`,
      errors: [
        unnamed("fk_posts_users_author_id"),
        {
          ...unnamed("fk_posts_users_editor_id", { line: 6 }),
          data: {
            table: "posts",
            columns: "editor_id",
            form: "fk_<table>_<ref>",
            proposal: "fk_posts_users_editor_id",
          },
        },
      ],
    },
  ],
});
