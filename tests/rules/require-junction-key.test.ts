import rule from "../../src/rules/require-junction-key.ts";
import { beside, testRule } from "../support/rule-cases.ts";
import { migrationsOf0x } from "../support/snapshots.ts";

const IMPORTS = (names: string) => `
import { ${names} } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const roles = pgTable("roles", { id: uuid("id").primaryKey() });`;

const ALL = IMPORTS("index, pgTable, primaryKey, timestamp, unique, uniqueIndex, uuid");

const COLUMNS = `
  userId: uuid("user_id").references(() => users.id),
  roleId: uuid("role_id").references(() => roles.id),`;

const NOT_NULL = COLUMNS.replaceAll("),\n", ").notNull(),\n").replace(/,$/, ".notNull(),");

const NEW_PROJECT = {
  "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./*.ts", out: "./drizzle" };`,
  ...migrationsOf0x({ users: ["id"] }),
};

const at = (line: number, column: number, endColumn: number) => ({
  line,
  column,
  endLine: line,
  endColumn,
});

const PROPOSAL = "primaryKey({ columns: [table.userId, table.roleId] })";
const MISSING = {
  messageId: "missing",
  data: { table: "user_roles", columns: '"user_id" and "role_id"', proposal: PROPOSAL },
} as const;

/** Adds the key, which a database with rows may refuse. */
const addKey = (output: string, state: string) => [
  { messageId: "addKey" as const, data: { proposal: PROPOSAL, state }, output },
];

const NOT_KNOWN = "whether it has shipped is not known: no migration snapshot was found";

testRule("require-junction-key: what is a key", rule, {
  valid: [
    {
      name: "a composite primary key",
      code: `${ALL}
export const userRoles = pgTable("user_roles", {${COLUMNS}
}, (t) => [primaryKey({ columns: [t.userId, t.roleId] })]);`,
    },
    {
      name: "a primary key of one of them: a user has one role",
      code: `${ALL}
export const userRoles = pgTable("user_roles", {
  userId: uuid("user_id").primaryKey().references(() => users.id),
  roleId: uuid("role_id").references(() => roles.id),
});`,
    },
    {
      name: "a unique constraint on columns that hold a value always",
      code: `${ALL}
export const userRoles = pgTable("user_roles", {${NOT_NULL}
}, (t) => [unique().on(t.userId, t.roleId)]);`,
    },
    {
      name: "a unique constraint that takes nulls for equal",
      code: `${ALL}
export const userRoles = pgTable("user_roles", {${COLUMNS}
}, (t) => [unique().on(t.userId, t.roleId).nullsNotDistinct()]);`,
    },
    {
      name: "a unique index on columns that hold a value always",
      code: `${ALL}
export const userRoles = pgTable("user_roles", {${NOT_NULL}
}, (t) => [uniqueIndex().on(t.userId, t.roleId)]);`,
    },
    {
      name: "a third argument that was not read",
      code: `${ALL}
import { extras } from "./missing";
export const userRoles = pgTable("user_roles", {${COLUMNS}
}, extras);`,
    },
  ],
  invalid: [
    {
      name: "nothing",
      code: `${ALL}
export const userRoles = pgTable("user_roles", {${COLUMNS}
});`,
      errors: [
        {
          ...MISSING,
          ...at(5, 34, 46),
          suggestions: addKey(
            `${ALL}
export const userRoles = pgTable("user_roles", {${COLUMNS}
}, (table) => [primaryKey({ columns: [table.userId, table.roleId] })]);`,
            NOT_KNOWN,
          ),
        },
      ],
    },
    {
      name: "a unique index that nulls get around",
      code: `${ALL}
export const userRoles = pgTable("user_roles", {${COLUMNS}
}, (t) => ({ unique: uniqueIndex().on(t.userId, t.roleId) }));`,
      errors: [
        {
          ...MISSING,
          ...at(5, 34, 46),
          suggestions: addKey(
            `${ALL}
export const userRoles = pgTable("user_roles", {${COLUMNS}
}, (t) => ({
  unique: uniqueIndex().on(t.userId, t.roleId),
  pk: primaryKey({ columns: [t.userId, t.roleId] }),
}));`,
            NOT_KNOWN,
          ),
        },
      ],
    },
    {
      name: "a unique index of some rows",
      code: `${ALL}
import { sql } from "drizzle-orm";
export const userRoles = pgTable("user_roles", {${NOT_NULL}
}, (t) => [uniqueIndex().on(t.userId, t.roleId).where(sql\`true\`)]);`,
      errors: [
        {
          ...MISSING,
          ...at(6, 34, 46),
          suggestions: addKey(
            `${ALL}
import { sql } from "drizzle-orm";
export const userRoles = pgTable("user_roles", {${NOT_NULL}
}, (t) => [
  uniqueIndex().on(t.userId, t.roleId).where(sql\`true\`),
  primaryKey({ columns: [t.userId, t.roleId] }),
]);`,
            NOT_KNOWN,
          ),
        },
      ],
    },
  ],
});

testRule("require-junction-key: what is a junction table", rule, {
  valid: [
    {
      name: "a table with an id of its own",
      code: `${ALL}
export const userRoles = pgTable("user_roles", { id: uuid("id"),${COLUMNS}
});`,
    },
    {
      name: "a table with a column that is no foreign key",
      code: `${ALL}
export const userRoles = pgTable("user_roles", { since: timestamp("since"),${COLUMNS}
});`,
    },
    {
      name: "a table with createdAt alone, which may be a log",
      code: `${ALL}
export const roleChanges = pgTable("role_changes", { createdAt: timestamp("created_at"),${COLUMNS}
});`,
    },
    {
      name: "a table whose rows are marked as deleted: the same two may be joined again",
      code: `${ALL}
export const userRoles = pgTable("user_roles", { deletedAt: timestamp("deleted_at"),${COLUMNS}
});`,
    },
    {
      name: "a foreign key that is set to null: a key cannot hold that",
      code: `${ALL}
export const userRoles = pgTable("user_roles", {
  userId: uuid("user_id").references(() => users.id, { onDelete: "set null" }),
  roleId: uuid("role_id").references(() => roles.id),
});`,
    },
    {
      name: "a table with one foreign key",
      code: `${ALL}
export const settings = pgTable("settings", { userId: uuid("user_id").references(() => users.id) });`,
    },
    {
      name: "a column with two foreign keys",
      code: `${ALL}
export const settings = pgTable("settings", {
  userId: uuid("user_id").references(() => users.id).references(() => roles.id),
});`,
    },
    {
      name: "columns that were not read",
      code: `${ALL}
import { more } from "./missing";
export const userRoles = pgTable("user_roles", { ...more,${COLUMNS}
});`,
    },
  ],
  invalid: [
    {
      name: "a table with the contract's timestamps",
      code: `${ALL}
export const userRoles = pgTable("user_roles", {${COLUMNS}
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
}, (table) => [index().on(table.roleId)]);`,
      errors: [
        {
          ...MISSING,
          ...at(5, 34, 46),
          suggestions: addKey(
            `${ALL}
export const userRoles = pgTable("user_roles", {${COLUMNS}
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
}, (table) => [index().on(table.roleId), primaryKey({ columns: [table.userId, table.roleId] })]);`,
            NOT_KNOWN,
          ),
        },
      ],
    },
    {
      name: "a table that joins three: which of them make the key is not known",
      code: `${ALL}
export const userRoles = pgTable("user_roles", {${COLUMNS}
  addedBy: uuid("added_by").references(() => users.id),
});`,
      errors: [
        {
          messageId: "missing",
          data: {
            table: "user_roles",
            columns: '"user_id" and "role_id" and "added_by"',
            proposal: "a primaryKey() of those that tell its rows apart",
          },
          ...at(5, 34, 46),
          suggestions: [],
        },
      ],
    },
  ],
});

testRule("require-junction-key: what has shipped", rule, {
  valid: [],
  invalid: [
    {
      name: "new tables: a fix, one for all",
      code: `${IMPORTS("pgTable, uuid")}
export const userRoles = pgTable("user_roles", {${COLUMNS}
});
export const roleUsers = pgTable("role_users", {${COLUMNS}
});`,
      filename: beside(NEW_PROJECT),
      output: `${IMPORTS("pgTable, primaryKey, uuid")}
export const userRoles = pgTable("user_roles", {${COLUMNS}
}, (table) => [primaryKey({ columns: [table.userId, table.roleId] })]);
export const roleUsers = pgTable("role_users", {${COLUMNS}
}, (table) => [primaryKey({ columns: [table.userId, table.roleId] })]);`,
      errors: [
        { ...MISSING, ...at(5, 34, 46) },
        { ...MISSING, data: { ...MISSING.data, table: "role_users" }, ...at(9, 34, 46) },
      ],
    },
    {
      name: "a table that has: a suggestion",
      code: `${ALL}
export const userRoles = pgTable("user_roles", {${COLUMNS}
});`,
      filename: beside({
        ...NEW_PROJECT,
        ...migrationsOf0x({ user_roles: ["user_id", "role_id"] }),
      }),
      errors: [
        {
          ...MISSING,
          ...at(5, 34, 46),
          suggestions: addKey(
            `${ALL}
export const userRoles = pgTable("user_roles", {${COLUMNS}
}, (table) => [primaryKey({ columns: [table.userId, table.roleId] })]);`,
            "it has shipped",
          ),
        },
      ],
    },
  ],
});

testRule("require-junction-key: ignoreTables", rule, {
  valid: [
    {
      name: "a table that is listed",
      code: `${ALL}
export const userRoles = pgTable("user_roles", {${COLUMNS}
});`,
      options: [{ ignoreTables: ["*_roles"] }],
    },
  ],
  invalid: [
    {
      name: "a table that is not",
      code: `${ALL}
export const userRoles = pgTable("user_roles", {${COLUMNS}
});`,
      options: [{ ignoreTables: ["*_users"] }],
      errors: [
        {
          ...MISSING,
          ...at(5, 34, 46),
          suggestions: addKey(
            `${ALL}
export const userRoles = pgTable("user_roles", {${COLUMNS}
}, (table) => [primaryKey({ columns: [table.userId, table.roleId] })]);`,
            NOT_KNOWN,
          ),
        },
      ],
    },
  ],
});
