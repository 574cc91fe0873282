import rule from "../../src/rules/require-on-delete.ts";
import { beside, testRule } from "../support/rule-cases.ts";
import { migrationsOf0x } from "../support/snapshots.ts";

const USERS = `
import { foreignKey, pgTable, uuid } from "drizzle-orm/pg-core";
import { actions, isStrict } from "./missing";
export const users = pgTable("users", { id: uuid("id").primaryKey(), team: uuid("team").unique() });`;

const NOT_KNOWN = "whether it has shipped is not known: no migration snapshot was found";

const at = (line: number, column: number, endColumn: number) => ({
  line,
  column,
  endLine: line,
  endColumn,
});

/** The suggestions that there are, each with what the code becomes. */
function suggestions(
  actions: readonly ("cascade" | "set null" | "restrict" | "no action")[],
  code: (action: string) => string,
  state = NOT_KNOWN,
) {
  const effects = {
    cascade: "the rows go with their parent",
    "set null": "the rows stay and have no parent any more",
    restrict: "a parent with rows cannot be deleted",
    "no action": "a parent with rows cannot be deleted",
  };
  return actions.map((action) => ({
    messageId: action === "no action" ? ("writeDefault" as const) : ("write" as const),
    data: { action, effect: effects[action], state },
    output: code(action),
  }));
}

const ALL = ["cascade", "set null", "restrict", "no action"] as const;

testRule("require-on-delete: .references()", rule, {
  valid: [
    {
      name: "an action",
      code: `${USERS}
export const posts = pgTable("posts", { author: uuid("author").references(() => users.id, { onDelete: "cascade" }) });`,
    },
    {
      name: "the default, said aloud",
      code: `${USERS}
export const posts = pgTable("posts", { author: uuid("author").references(() => users.id, { onDelete: "no action" }) });`,
    },
    {
      name: "options that were not read",
      code: `${USERS}
export const posts = pgTable("posts", { author: uuid("author").references(() => users.id, actions) });`,
    },
    {
      name: "options of which a part was not read",
      code: `${USERS}
export const posts = pgTable("posts", { author: uuid("author").references(() => users.id, { onUpdate: "cascade", ...actions }) });`,
    },
    {
      name: "an action that is not known",
      code: `${USERS}
export const posts = pgTable("posts", { author: uuid("author").references(() => users.id, { onDelete: isStrict ? "restrict" : "cascade" }) });`,
    },
    {
      name: "a helper's parameter",
      code: `${USERS}
export const author = (onDelete: "cascade" | "restrict") => ({ author: uuid("author").references(() => users.id, { onDelete }) });`,
    },
    {
      name: "SingleStore has no foreign keys",
      code: `
import { bigint, singlestoreTable } from "drizzle-orm/singlestore-core";
export const users = singlestoreTable("users", { id: bigint("id", { mode: "number" }).primaryKey() });
export const posts = singlestoreTable("posts", { author: bigint("author", { mode: "number" }).references(() => users.id) });`,
    },
    {
      name: "a shared column of another file is told of there",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import { owned } from "./owned";
export const posts = pgTable("posts", { ...owned });`,
      filename: beside({
        "owned.ts": `${USERS}
export const owned = { owner: uuid("owner").references(() => users.id) };`,
      }),
    },
    {
      name: "in a function of another file that makes a shared column of this one",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import { owned } from "./owned";
export const columns = { owner: owned("owner") };
export const posts = pgTable("posts", { ...columns });`,
      filename: beside({
        "owned.ts": `${USERS}
export const owned = (name: string) => uuid(name).references(() => users.id);`,
      }),
    },
  ],
  invalid: [
    {
      name: "no options",
      code: `${USERS}
export const posts = pgTable("posts", { author: uuid("author").references(() => users.id) });`,
      errors: [
        {
          messageId: "missing",
          data: { table: "posts", columns: "author" },
          ...at(5, 64, 74),
          suggestions: suggestions(
            ALL,
            (action) => `${USERS}
export const posts = pgTable("posts", { author: uuid("author").references(() => users.id, { onDelete: "${action}" }) });`,
          ),
        },
      ],
    },
    {
      name: "other options; a column that holds a value always cannot be set to null",
      code: `${USERS}
export const posts = pgTable("posts", { author: uuid("author").notNull().references(() => users.id, { onUpdate: "cascade" }) });`,
      errors: [
        {
          messageId: "missing",
          data: { table: "posts", columns: "author" },
          ...at(5, 74, 84),
          suggestions: suggestions(
            ["cascade", "restrict", "no action"],
            (action) => `${USERS}
export const posts = pgTable("posts", { author: uuid("author").notNull().references(() => users.id, {
  onUpdate: "cascade",
  onDelete: "${action}",
}) });`,
          ),
        },
      ],
    },
    {
      name: "options of a name are not edited",
      code: `${USERS}
const options = { onUpdate: "cascade" } as const;
export const posts = pgTable("posts", { author: uuid("author").references(() => users.id, options) });`,
      errors: [
        {
          messageId: "missing",
          data: { table: "posts", columns: "author" },
          ...at(6, 64, 74),
          suggestions: [],
        },
      ],
    },
    {
      name: "a shared column is told of where it is shared, once",
      code: `${USERS}
export const owned = { owner: uuid("owner").notNull().references(() => users.id) };
export const posts = pgTable("posts", { ...owned });
export const pages = pgTable("pages", { ...owned });`,
      errors: [
        {
          messageId: "missingInShared",
          data: { columns: "owner" },
          ...at(5, 55, 65),
          suggestions: suggestions(
            ["cascade", "restrict", "no action"],
            (action) => `${USERS}
export const owned = { owner: uuid("owner").notNull().references(() => users.id, { onDelete: "${action}" }) };
export const posts = pgTable("posts", { ...owned });
export const pages = pgTable("pages", { ...owned });`,
          ),
        },
      ],
    },
    {
      name: "a column that a function of the file makes, once for all tables",
      code: `${USERS}
const owner = () => uuid("owner").notNull().references(() => users.id);
export const posts = pgTable("posts", { owner: owner() });
export const pages = pgTable("pages", { owner: owner() });`,
      errors: [
        {
          messageId: "missingInShared",
          data: { columns: "owner" },
          ...at(5, 45, 55),
          suggestions: suggestions(
            ["cascade", "restrict", "no action"],
            (action) => `${USERS}
const owner = () => uuid("owner").notNull().references(() => users.id, { onDelete: "${action}" });
export const posts = pgTable("posts", { owner: owner() });
export const pages = pgTable("pages", { owner: owner() });`,
          ),
        },
      ],
    },
    {
      name: "SQL Server has no restrict",
      code: `
import { int, mssqlTable } from "drizzle-orm/mssql-core";
export const users = mssqlTable("users", { id: int("id").primaryKey() });
export const posts = mssqlTable("posts", { author: int("author").notNull().references(() => users.id) });`,
      errors: [
        {
          messageId: "missing",
          data: { table: "posts", columns: "author" },
          ...at(4, 76, 86),
          suggestions: suggestions(
            ["cascade", "no action"],
            (action) => `
import { int, mssqlTable } from "drizzle-orm/mssql-core";
export const users = mssqlTable("users", { id: int("id").primaryKey() });
export const posts = mssqlTable("posts", { author: int("author").notNull().references(() => users.id, { onDelete: "${action}" }) });`,
            "whether it has shipped is not known: no drizzle.config for mssql was found",
          ),
        },
      ],
    },
    {
      name: "a foreign key that has shipped is told to have",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { id: uuid("id").primaryKey(), parent: uuid("parent").notNull().references(() => posts.id) });`,
      filename: beside({
        "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./*.ts", out: "./drizzle" };`,
        ...migrationsOf0x({ posts: ["id", "parent"] }),
      }),
      errors: [
        {
          messageId: "missing",
          data: { table: "posts", columns: "parent" },
          ...at(3, 103, 113),
          suggestions: suggestions(
            ["cascade", "restrict", "no action"],
            (action) => `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { id: uuid("id").primaryKey(), parent: uuid("parent").notNull().references(() => posts.id, { onDelete: "${action}" }) });`,
            "it has shipped",
          ),
        },
      ],
    },
  ],
});

testRule("require-on-delete: foreignKey()", rule, {
  valid: [
    {
      name: "an action",
      code: `${USERS}
export const posts = pgTable("posts", { author: uuid("author") }, (t) => [
  foreignKey({ columns: [t.author], foreignColumns: [users.id] }).onDelete("cascade"),
]);`,
    },
    {
      name: "an action that was not read",
      code: `${USERS}
export const posts = pgTable("posts", { author: uuid("author") }, (t) => [
  foreignKey({ columns: [t.author], foreignColumns: [users.id] }).onDelete(actions.author),
]);`,
    },
    {
      name: "another one says it for one of its columns",
      code: `${USERS}
export const posts = pgTable("posts", { team: uuid("team").notNull(), author: uuid("author") }, (t) => [
  foreignKey({ columns: [t.author], foreignColumns: [users.id] }).onDelete("set null"),
  foreignKey({ columns: [t.team, t.author], foreignColumns: [users.team, users.id] }),
]);`,
    },
  ],
  invalid: [
    {
      name: "no action",
      code: `${USERS}
export const posts = pgTable("posts", { author: uuid("author") }, (t) => [
  foreignKey({ columns: [t.author], foreignColumns: [users.id] }).onUpdate("cascade"),
]);`,
      errors: [
        {
          messageId: "missing",
          data: { table: "posts", columns: "author" },
          ...at(6, 3, 13),
          suggestions: suggestions(
            ALL,
            (action) => `${USERS}
export const posts = pgTable("posts", { author: uuid("author") }, (t) => [
  foreignKey({ columns: [t.author], foreignColumns: [users.id] }).onDelete("${action}").onUpdate("cascade"),
]);`,
          ),
        },
      ],
    },
    {
      name: "several columns, of which one holds a value always",
      code: `${USERS}
export const posts = pgTable("posts", { team: uuid("team").notNull(), author: uuid("author") }, (t) => [
  foreignKey({ columns: [t.team, t.author], foreignColumns: [users.team, users.id] }),
]);`,
      errors: [
        {
          messageId: "missing",
          data: { table: "posts", columns: "team, author" },
          ...at(6, 3, 13),
          suggestions: suggestions(
            ["cascade", "restrict", "no action"],
            (action) => `${USERS}
export const posts = pgTable("posts", { team: uuid("team").notNull(), author: uuid("author") }, (t) => [
  foreignKey({ columns: [t.team, t.author], foreignColumns: [users.team, users.id] }).onDelete("${action}"),
]);`,
          ),
        },
      ],
    },
  ],
});

testRule("require-on-delete: ignoreTables", rule, {
  valid: [
    {
      name: "a table that is listed",
      code: `${USERS}
export const posts = pgTable("posts", { author: uuid("author").references(() => users.id) });`,
      options: [{ ignoreTables: ["posts"] }],
    },
  ],
  invalid: [
    {
      name: "a table that is not",
      code: `${USERS}
const options = { onUpdate: "cascade" } as const;
export const posts = pgTable("posts", { author: uuid("author").references(() => users.id, options) });`,
      options: [{ ignoreTables: ["users"] }],
      errors: [
        {
          messageId: "missing",
          data: { table: "posts", columns: "author" },
          ...at(6, 64, 74),
          suggestions: [],
        },
      ],
    },
  ],
});
