import rule from "../../src/rules/no-serial-id.ts";
import { beside, DRIZZLE_1_0, testRule } from "../support/rule-cases.ts";

const UUID = "uuid().primaryKey().defaultRandom()";
const MYSQL_UUID = "varchar({ length: 36 }).primaryKey().$defaultFn(() => crypto.randomUUID())";
const SQLITE_UUID = "a text with .$defaultFn(() => crypto.randomUUID())";

testRule("no-serial-id: PostgreSQL", rule, {
  valid: [
    {
      name: "a uuid key",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
});`,
    },
    {
      name: "a serial that is no key",
      code: `
import { pgTable, serial, uuid } from "drizzle-orm/pg-core";
export const orders = pgTable("orders", {
  id: uuid("id").primaryKey(),
  number: serial("number"),
});`,
    },
    {
      name: "a unique serial that is no key",
      code: `
import { pgTable, serial, uuid } from "drizzle-orm/pg-core";
export const orders = pgTable("orders", {
  id: uuid("id").primaryKey(),
  number: serial("number").notNull().unique(),
});`,
    },
    {
      name: "an identity column that is no key",
      code: `
import { integer, pgTable, uuid } from "drizzle-orm/pg-core";
export const orders = pgTable("orders", {
  id: uuid("id").primaryKey(),
  number: integer("number").generatedAlwaysAsIdentity(),
});`,
    },
    {
      name: "an integer key that nobody counts up",
      code: `
import { integer, pgTable } from "drizzle-orm/pg-core";
export const years = pgTable("years", {
  year: integer("year").primaryKey(),
});`,
    },
    {
      name: "a text key",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const countries = pgTable("countries", {
  code: text("code").primaryKey(),
});`,
    },
    {
      name: "a key over columns that do not count",
      code: `
import { pgTable, primaryKey, serial, uuid } from "drizzle-orm/pg-core";
export const members = pgTable(
  "members",
  { userId: uuid("user_id"), groupId: uuid("group_id"), position: serial("position") },
  (table) => [primaryKey({ columns: [table.userId, table.groupId] })],
);`,
    },
    {
      name: "a key that drizzle-orm 0.45 drops, as it is in an object inside the list",
      code: `
import { pgTable, primaryKey, serial } from "drizzle-orm/pg-core";
export const orders = pgTable("orders", { number: serial("number") }, (table) => [
  { key: primaryKey({ columns: [table.number] }) },
]);`,
    },
    {
      name: "an identity key with allowIdentity",
      code: `
import { integer, pgTable } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
});`,
      options: [{ allowIdentity: true }],
    },
    {
      name: "a column whose type depends on a condition that was not read",
      code: `
import { pgTable, serial, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: process.env.OLD ? serial("id").primaryKey() : uuid("id").primaryKey(),
});`,
    },
    {
      name: "a function of the project that is called serial",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
const serial = (name: string) => uuid(name);
export const posts = pgTable("posts", {
  id: serial("id").primaryKey(),
});`,
    },
    {
      name: "a pgTable of another library",
      code: `
import { pgTable, serial } from "another-orm";
export const posts = pgTable("posts", {
  id: serial("id").primaryKey(),
});`,
    },
    {
      name: "a later key of the same name replaces the serial",
      code: `
import { pgTable, serial, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  ...{ id: serial("id") },
  id: uuid("id").primaryKey(),
});`,
    },
  ],
  invalid: [
    {
      name: "a serial key",
      code: `
import { pgTable, serial } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: serial("id").primaryKey(),
});`,
      errors: [
        {
          messageId: "serialKey",
          data: { table: "posts", column: "id", kind: "serial", remedy: UUID },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuid",
              data: {
                caveat:
                  "whether it has shipped is not known: no migration snapshot was found. No migration turns numbers that are stored into uuids",
              },
              output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "a bigserial key",
      code: `
import { bigserial, pgTable } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: bigserial("id", { mode: "number" }).primaryKey(),
});`,
      errors: [
        {
          messageId: "serialKey",
          data: { table: "posts", column: "id", kind: "bigserial", remedy: UUID },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuid",
              data: {
                caveat:
                  "whether it has shipped is not known: no migration snapshot was found. No migration turns numbers that are stored into uuids",
              },
              output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "a smallserial key",
      code: `
import { pgTable, smallserial } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: smallserial("id").primaryKey(),
});`,
      errors: [
        {
          messageId: "serialKey",
          data: { table: "posts", column: "id", kind: "smallserial", remedy: UUID },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuid",
              data: {
                caveat:
                  "whether it has shipped is not known: no migration snapshot was found. No migration turns numbers that are stored into uuids",
              },
              output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "an identity key, always generated",
      code: `
import { integer, pgTable } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
});`,
      errors: [
        {
          messageId: "serialKey",
          data: { table: "posts", column: "id", kind: "an identity column", remedy: UUID },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuid",
              data: {
                caveat:
                  "whether it has shipped is not known: no migration snapshot was found. No migration turns numbers that are stored into uuids",
              },
              output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "an identity key, generated by default",
      code: `
import { bigint, pgTable } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: bigint("id", { mode: "number" }).generatedByDefaultAsIdentity().primaryKey(),
});`,
      errors: [
        {
          messageId: "serialKey",
          data: { table: "posts", column: "id", kind: "an identity column", remedy: UUID },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuid",
              data: {
                caveat:
                  "whether it has shipped is not known: no migration snapshot was found. No migration turns numbers that are stored into uuids",
              },
              output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "a serial key with allowIdentity",
      code: `
import { pgTable, serial } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: serial("id").primaryKey(),
});`,
      options: [{ allowIdentity: true }],
      errors: [
        {
          messageId: "serialKey",
          data: { table: "posts", column: "id", kind: "serial", remedy: UUID },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuid",
              data: {
                caveat:
                  "whether it has shipped is not known: no migration snapshot was found. No migration turns numbers that are stored into uuids",
              },
              output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "a serial that primaryKey() makes a key",
      code: `
import { pgTable, primaryKey, serial } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: serial("id"),
}, (table) => [primaryKey({ columns: [table.id] })]);`,
      errors: [
        {
          messageId: "serialKey",
          data: { table: "posts", column: "id", kind: "serial", remedy: UUID },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuid",
              data: {
                caveat:
                  "whether it has shipped is not known: no migration snapshot was found. No migration turns numbers that are stored into uuids",
              },
              output: `
import { pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").defaultRandom(),
}, (table) => [primaryKey({ columns: [table.id] })]);`,
            },
          ],
        },
      ],
    },
    {
      name: "a serial in a key of two columns, in the older object form",
      code: `
import { pgTable, primaryKey, serial, uuid } from "drizzle-orm/pg-core";
export const lines = pgTable("lines", {
  orderId: uuid("order_id"),
  position: serial("position"),
}, (table) => ({ key: primaryKey({ columns: [table.orderId, table.position] }) }));`,
      errors: [
        {
          messageId: "serialKey",
          data: { table: "lines", column: "position", kind: "serial", remedy: UUID },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 11,
          suggestions: [
            {
              messageId: "useUuid",
              data: {
                caveat:
                  "whether it has shipped is not known: no migration snapshot was found. No migration turns numbers that are stored into uuids",
              },
              output: `
import { pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
export const lines = pgTable("lines", {
  orderId: uuid("order_id"),
  position: uuid("position").defaultRandom(),
}, (table) => ({ key: primaryKey({ columns: [table.orderId, table.position] }) }));`,
            },
          ],
        },
      ],
    },
    {
      name: "the older primaryKey(a, b)",
      code: `
import { pgTable, primaryKey, serial, uuid } from "drizzle-orm/pg-core";
export const lines = pgTable("lines", {
  orderId: uuid("order_id"),
  position: serial("position"),
}, (table) => ({ key: primaryKey(table.orderId, table.position) }));`,
      errors: [
        {
          messageId: "serialKey",
          data: { table: "lines", column: "position", kind: "serial", remedy: UUID },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 11,
          suggestions: [
            {
              messageId: "useUuid",
              data: {
                caveat:
                  "whether it has shipped is not known: no migration snapshot was found. No migration turns numbers that are stored into uuids",
              },
              output: `
import { pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
export const lines = pgTable("lines", {
  orderId: uuid("order_id"),
  position: uuid("position").defaultRandom(),
}, (table) => ({ key: primaryKey(table.orderId, table.position) }));`,
            },
          ],
        },
      ],
    },
    {
      name: "a column that is a key twice over is told of once",
      code: `
import { pgTable, primaryKey, serial } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: serial("id").primaryKey(),
}, (table) => [primaryKey({ columns: [table.id] })]);`,
      errors: [
        {
          messageId: "serialKey",
          data: { table: "posts", column: "id", kind: "serial", remedy: UUID },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuid",
              data: {
                caveat:
                  "whether it has shipped is not known: no migration snapshot was found. No migration turns numbers that are stored into uuids",
              },
              output: `
import { pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
}, (table) => [primaryKey({ columns: [table.id] })]);`,
            },
          ],
        },
      ],
    },
    {
      name: "the message has the database name of the column",
      code: `
import { pgTable, serial } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: serial("post_number").primaryKey(),
});`,
      errors: [
        {
          messageId: "serialKey",
          data: { table: "posts", column: "post_number", kind: "serial", remedy: UUID },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuid",
              data: {
                caveat:
                  "whether it has shipped is not known: no migration snapshot was found. No migration turns numbers that are stored into uuids",
              },
              output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("post_number").primaryKey().defaultRandom(),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "the message has the schema of the table",
      code: `
import { pgSchema, serial } from "drizzle-orm/pg-core";
const auth = pgSchema("auth");
export const users = auth.table("users", {
  id: serial("id").primaryKey(),
});`,
      errors: [
        {
          messageId: "serialKey",
          data: { table: "auth.users", column: "id", kind: "serial", remedy: UUID },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuid",
              data: {
                caveat:
                  "whether it has shipped is not known: no migration snapshot was found. No migration turns numbers that are stored into uuids",
              },
              output: `
import { pgSchema, uuid } from "drizzle-orm/pg-core";
const auth = pgSchema("auth");
export const users = auth.table("users", {
  id: uuid("id").primaryKey().defaultRandom(),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "the message has the prefix that pgTableCreator gives",
      code: `
import { pgTableCreator, serial } from "drizzle-orm/pg-core";
const createTable = pgTableCreator((name) => \`shop_\${name}\`);
export const users = createTable("users", {
  id: serial("id").primaryKey(),
});`,
      errors: [
        {
          messageId: "serialKey",
          data: { table: "shop_users", column: "id", kind: "serial", remedy: UUID },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuid",
              data: {
                caveat:
                  "whether it has shipped is not known: no migration snapshot was found. No migration turns numbers that are stored into uuids",
              },
              output: `
import { pgTableCreator, uuid } from "drizzle-orm/pg-core";
const createTable = pgTableCreator((name) => \`shop_\${name}\`);
export const users = createTable("users", {
  id: uuid("id").primaryKey().defaultRandom(),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "columns by a callback",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", (t) => ({
  id: t.serial().primaryKey(),
}));`,
      errors: [
        {
          messageId: "serialKey",
          data: { table: "posts", column: "id", kind: "serial", remedy: UUID },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuid",
              data: {
                caveat:
                  "whether it has shipped is not known: no migration snapshot was found. No migration turns numbers that are stored into uuids",
              },
              output: `
import { pgTable } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", (t) => ({
  id: t.uuid().primaryKey().defaultRandom(),
}));`,
            },
          ],
        },
      ],
    },
    {
      name: "everything through a namespace import",
      code: `
import * as pg from "drizzle-orm/pg-core";
export const posts = pg.pgTable("posts", {
  id: pg.serial().primaryKey(),
});`,
      errors: [
        {
          messageId: "serialKey",
          data: { table: "posts", column: "id", kind: "serial", remedy: UUID },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuid",
              data: {
                caveat:
                  "whether it has shipped is not known: no migration snapshot was found. No migration turns numbers that are stored into uuids",
              },
              output: `
import * as pg from "drizzle-orm/pg-core";
export const posts = pg.pgTable("posts", {
  id: pg.uuid().primaryKey().defaultRandom(),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "the helper that makes the column is in the file: each table has a key of its own",
      code: `
import { pgTable, serial } from "drizzle-orm/pg-core";
const id = () => serial("id").primaryKey();
export const posts = pgTable("posts", { id: id() });
export const pages = pgTable("pages", { id: id() });`,
      errors: [
        {
          messageId: "serialKey",
          data: { table: "posts", column: "id", kind: "serial", remedy: UUID },
          line: 4,
          column: 41,
          endLine: 4,
          endColumn: 43,
        },
        {
          messageId: "serialKey",
          data: { table: "pages", column: "id", kind: "serial", remedy: UUID },
          line: 5,
          column: 41,
          endLine: 5,
          endColumn: 43,
        },
      ],
    },
    {
      name: "a table whose columns are not all known still has the serial that is written in it",
      code: `
import { pgTable, serial } from "drizzle-orm/pg-core";
import { timestamps } from "./missing";
export const posts = pgTable("posts", {
  id: serial("id").primaryKey(),
  ...timestamps,
});`,
      errors: [
        {
          messageId: "serialKey",
          data: { table: "posts", column: "id", kind: "serial", remedy: UUID },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuid",
              data: {
                caveat:
                  "whether it has shipped is not known: no migration snapshot was found. No migration turns numbers that are stored into uuids",
              },
              output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { timestamps } from "./missing";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
  ...timestamps,
});`,
            },
          ],
        },
      ],
    },
  ],
});

testRule("no-serial-id: shared columns", rule, {
  valid: [
    {
      name: "a serial key that is spread from another file is told of there, not here",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import { base } from "./base";
export const posts = pgTable("posts", { ...base });`,
      filename: beside({
        "base.ts": `
import { serial } from "drizzle-orm/pg-core";
export const base = { id: serial("id").primaryKey() };`,
      }),
    },
    {
      name: "a serial key of a function of another file is told of there, not here",
      code: `
import { text } from "drizzle-orm/pg-core";
import { makeTable } from "./make-table";
export const posts = makeTable("posts", { title: text("title") });`,
      filename: beside({
        "make-table.ts": `
import { pgTable, serial } from "drizzle-orm/pg-core";
export const makeTable = (name, columns) =>
  pgTable(name, { id: serial("id").primaryKey(), ...columns });`,
      }),
    },
    {
      name: "a shared serial that is no key",
      code: `
import { serial } from "drizzle-orm/pg-core";
export const numbered = { number: serial("number") };`,
    },
    {
      name: "a shared identity key with allowIdentity",
      code: `
import { integer } from "drizzle-orm/pg-core";
export const base = { id: integer("id").primaryKey().generatedAlwaysAsIdentity() };`,
      options: [{ allowIdentity: true }],
    },
  ],
  invalid: [
    {
      name: "an object of columns is told of once, however many tables spread it",
      code: `
import { pgTable, serial } from "drizzle-orm/pg-core";
const base = {
  id: serial("id").primaryKey(),
};
export const posts = pgTable("posts", { ...base });
export const pages = pgTable("pages", { ...base });`,
      errors: [
        {
          messageId: "sharedSerialKey",
          data: { column: "id", kind: "serial", remedy: UUID },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuidInAll",
              output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
const base = {
  id: uuid("id").primaryKey().defaultRandom(),
};
export const posts = pgTable("posts", { ...base });
export const pages = pgTable("pages", { ...base });`,
            },
          ],
        },
      ],
    },
    {
      name: "an object of columns in a file without tables",
      code: `
import { serial } from "drizzle-orm/pg-core";
export const base = {
  id: serial("id").primaryKey(),
};`,
      errors: [
        {
          messageId: "sharedSerialKey",
          data: { column: "id", kind: "serial", remedy: UUID },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuidInAll",
              output: `
import { uuid } from "drizzle-orm/pg-core";
export const base = {
  id: uuid("id").primaryKey().defaultRandom(),
};`,
            },
          ],
        },
      ],
    },
    {
      name: "a function that returns columns",
      code: `
import { serial } from "drizzle-orm/pg-core";
export function base(name: string) {
  return {
    id: serial(name).primaryKey(),
    number: serial("number").primaryKey(),
  };
}`,
      errors: [
        {
          messageId: "sharedSerialKey",
          data: { column: "number", kind: "serial", remedy: UUID },
          line: 6,
          column: 5,
          endLine: 6,
          endColumn: 11,
          suggestions: [
            {
              messageId: "useUuidInAll",
              output: `
import { serial, uuid } from "drizzle-orm/pg-core";
export function base(name: string) {
  return {
    id: serial(name).primaryKey(),
    number: uuid("number").primaryKey().defaultRandom(),
  };
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a function that makes tables of any name is told of once, called or not",
      code: `
import { pgTable, serial } from "drizzle-orm/pg-core";
export const makeTable = (name: string) => pgTable(name, {
  id: serial("id").primaryKey(),
});`,
      errors: [
        {
          messageId: "sharedSerialKey",
          data: { column: "id", kind: "serial", remedy: UUID },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuidInAll",
              output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const makeTable = (name: string) => pgTable(name, {
  id: uuid("id").primaryKey().defaultRandom(),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "a function that makes two tables of the file is told of once",
      code: `
import { pgTable, serial } from "drizzle-orm/pg-core";
function makeTable(name: string) {
  return pgTable(\`app_\${name}\`, {
    id: serial("id").primaryKey(),
  });
}
export const posts = makeTable("posts");
export const pages = makeTable("pages");`,
      errors: [
        {
          messageId: "sharedSerialKey",
          data: { column: "id", kind: "serial", remedy: UUID },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 7,
          suggestions: [
            {
              messageId: "useUuidInAll",
              output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
function makeTable(name: string) {
  return pgTable(\`app_\${name}\`, {
    id: uuid("id").primaryKey().defaultRandom(),
  });
}
export const posts = makeTable("posts");
export const pages = makeTable("pages");`,
            },
          ],
        },
      ],
    },
    {
      name: "a function that makes the same table twice is told of once, with the table's name",
      code: `
import { pgTable, serial } from "drizzle-orm/pg-core";
const makePosts = () => pgTable("posts", {
  id: serial("id").primaryKey(),
});
export const one = makePosts();
export const two = makePosts();`,
      errors: [
        {
          messageId: "serialKey",
          data: { table: "posts", column: "id", kind: "serial", remedy: UUID },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuid",
              data: {
                caveat:
                  "whether it has shipped is not known: no migration snapshot was found. No migration turns numbers that are stored into uuids",
              },
              output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
const makePosts = () => pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
});
export const one = makePosts();
export const two = makePosts();`,
            },
          ],
        },
      ],
    },
    {
      name: "tables that are made from a list of names have one column between them",
      code: `
import { pgTable, serial } from "drizzle-orm/pg-core";
export const [posts, pages] = ["posts", "pages"].map((name) => pgTable(name, {
  id: serial("id").primaryKey(),
}));`,
      errors: [
        {
          messageId: "sharedSerialKey",
          data: { column: "id", kind: "serial", remedy: UUID },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuidInAll",
              output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const [posts, pages] = ["posts", "pages"].map((name) => pgTable(name, {
  id: uuid("id").primaryKey().defaultRandom(),
}));`,
            },
          ],
        },
      ],
    },
    {
      name: "a column that is handed to a function of another file is this file's",
      code: `
import { serial } from "drizzle-orm/pg-core";
import { makeTable } from "./make-table";
export const posts = makeTable("posts", {
  id: serial("id").primaryKey(),
});`,
      filename: beside({
        "make-table.ts": `
import { pgTable, serial } from "drizzle-orm/pg-core";
export const makeTable = (name, columns) => pgTable(name, { number: serial("number"), ...columns });`,
      }),
      errors: [
        {
          messageId: "serialKey",
          data: { table: "posts", column: "id", kind: "serial", remedy: UUID },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 5,
        },
      ],
    },
    {
      name: "a shared column that only this table makes a key is told of at the table",
      code: `
import { pgTable, primaryKey } from "drizzle-orm/pg-core";
import { numbered } from "./numbered";
export const posts = pgTable("posts", { ...numbered }, (table) => [
  primaryKey({ columns: [table.number] }),
]);`,
      filename: beside({
        "numbered.ts": `
import { serial } from "drizzle-orm/pg-core";
export const numbered = { number: serial("number") };`,
      }),
      errors: [
        {
          messageId: "serialKey",
          data: { table: "posts", column: "number", kind: "serial", remedy: UUID },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 37,
        },
      ],
    },
    {
      name: "a builder from another file under a key of this table is told of at the key",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import { id } from "./id";
export const posts = pgTable("posts", { id });`,
      filename: beside({
        "id.ts": `
import { serial } from "drizzle-orm/pg-core";
export const id = serial("id").primaryKey();`,
      }),
      errors: [
        {
          messageId: "serialKey",
          data: { table: "posts", column: "id", kind: "serial", remedy: UUID },
          line: 4,
          column: 41,
          endLine: 4,
          endColumn: 43,
        },
      ],
    },
    {
      name: "the remedy is one of the column's own dialect",
      code: `
import { serial } from "drizzle-orm/mysql-core";
export const base = {
  id: serial("id").primaryKey(),
};`,
      errors: [
        {
          messageId: "sharedSerialKey",
          data: { column: "id", kind: "serial", remedy: MYSQL_UUID },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuidInAll",
              output: `
import { varchar } from "drizzle-orm/mysql-core";
export const base = {
  id: varchar("id", { length: 36 }).primaryKey().$defaultFn(() => crypto.randomUUID()),
};`,
            },
          ],
        },
      ],
    },
  ],
});

testRule("no-serial-id: other databases", rule, {
  valid: [
    {
      name: "MySQL's serial that is no key",
      code: `
import { mysqlTable, serial, varchar } from "drizzle-orm/mysql-core";
export const orders = mysqlTable("orders", {
  id: varchar("id", { length: 36 }).primaryKey(),
  number: serial("number"),
});`,
    },
    {
      name: "SQLite's plain integer primary key",
      code: `
import { integer, sqliteTable } from "drizzle-orm/sqlite-core";
export const posts = sqliteTable("posts", {
  id: integer("id").primaryKey(),
});`,
    },
    {
      name: "SQLite's text key with sqliteRowid",
      code: `
import { sqliteTable, text } from "drizzle-orm/sqlite-core";
export const posts = sqliteTable("posts", {
  id: text("id").primaryKey(),
});`,
      options: [{ sqliteRowid: true }],
    },
    {
      name: "a key of two integers is no rowid",
      code: `
import { integer, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
export const seats = sqliteTable("seats", {
  row: integer("row"),
  number: integer("number"),
}, (table) => [primaryKey({ columns: [table.row, table.number] })]);`,
      options: [{ sqliteRowid: true }],
    },
    {
      name: "a rowid whose values come from a parent row",
      code: `
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
const users = sqliteTable("users", { id: text("id").primaryKey() });
export const settings = sqliteTable("settings", {
  userId: integer("user_id").primaryKey().references(() => users.id),
});`,
      options: [{ sqliteRowid: true }],
    },
    {
      name: "a rowid whose values the program makes",
      code: `
import { integer, sqliteTable } from "drizzle-orm/sqlite-core";
export const posts = sqliteTable("posts", {
  id: integer("id").primaryKey().$defaultFn(() => snowflake()),
});`,
      options: [{ sqliteRowid: true }],
    },
    {
      name: "PostgreSQL's integer key with sqliteRowid",
      code: `
import { integer, pgTable } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: integer("id").primaryKey(),
});`,
      options: [{ sqliteRowid: true }],
    },
  ],
  invalid: [
    {
      name: "MySQL's autoincrement",
      code: `
import { int, mysqlTable } from "drizzle-orm/mysql-core";
export const posts = mysqlTable("posts", {
  id: int("id").autoincrement().primaryKey(),
});`,
      errors: [
        {
          messageId: "serialKey",
          data: {
            table: "posts",
            column: "id",
            kind: "an autoincrement column",
            remedy: MYSQL_UUID,
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuid",
              data: {
                caveat:
                  "whether it has shipped is not known: no drizzle.config for mysql was found. No migration turns numbers that are stored into uuids",
              },
              output: `
import { mysqlTable, varchar } from "drizzle-orm/mysql-core";
export const posts = mysqlTable("posts", {
  id: varchar("id", { length: 36 }).primaryKey().$defaultFn(() => crypto.randomUUID()),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "MySQL's serial",
      code: `
import { mysqlTable, serial } from "drizzle-orm/mysql-core";
export const posts = mysqlTable("posts", {
  id: serial("id").primaryKey(),
});`,
      errors: [
        {
          messageId: "serialKey",
          data: { table: "posts", column: "id", kind: "serial", remedy: MYSQL_UUID },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuid",
              data: {
                caveat:
                  "whether it has shipped is not known: no drizzle.config for mysql was found. No migration turns numbers that are stored into uuids",
              },
              output: `
import { mysqlTable, varchar } from "drizzle-orm/mysql-core";
export const posts = mysqlTable("posts", {
  id: varchar("id", { length: 36 }).primaryKey().$defaultFn(() => crypto.randomUUID()),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "SQLite's autoIncrement",
      code: `
import { integer, sqliteTable } from "drizzle-orm/sqlite-core";
export const posts = sqliteTable("posts", {
  id: integer("id").primaryKey({ autoIncrement: true }),
});`,
      errors: [
        {
          messageId: "serialKey",
          data: {
            table: "posts",
            column: "id",
            kind: "an autoincrement column",
            remedy: SQLITE_UUID,
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuid",
              data: {
                caveat:
                  "whether it has shipped is not known: no drizzle.config for sqlite was found. No migration turns numbers that are stored into uuids",
              },
              output: `
import { sqliteTable, text } from "drizzle-orm/sqlite-core";
export const posts = sqliteTable("posts", {
  id: text("id").primaryKey().$defaultFn(() => crypto.randomUUID()),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "SQLite's plain integer primary key with sqliteRowid",
      code: `
import { integer, sqliteTable } from "drizzle-orm/sqlite-core";
export const posts = sqliteTable("posts", {
  id: integer("id").primaryKey(),
});`,
      options: [{ sqliteRowid: true }],
      errors: [
        {
          messageId: "serialKey",
          data: { table: "posts", column: "id", kind: "a rowid", remedy: SQLITE_UUID },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuid",
              data: {
                caveat:
                  "whether it has shipped is not known: no drizzle.config for sqlite was found. No migration turns numbers that are stored into uuids",
              },
              output: `
import { sqliteTable, text } from "drizzle-orm/sqlite-core";
export const posts = sqliteTable("posts", {
  id: text("id").primaryKey().$defaultFn(() => crypto.randomUUID()),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "a shared rowid with sqliteRowid",
      code: `
import { integer } from "drizzle-orm/sqlite-core";
export const base = {
  id: integer("id").primaryKey(),
};`,
      options: [{ sqliteRowid: true }],
      errors: [
        {
          messageId: "sharedSerialKey",
          data: { column: "id", kind: "a rowid", remedy: SQLITE_UUID },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuidInAll",
              output: `
import { text } from "drizzle-orm/sqlite-core";
export const base = {
  id: text("id").primaryKey().$defaultFn(() => crypto.randomUUID()),
};`,
            },
          ],
        },
      ],
    },
    {
      name: "SingleStore's autoincrement",
      code: `
import { bigint, singlestoreTable } from "drizzle-orm/singlestore-core";
export const posts = singlestoreTable("posts", {
  id: bigint("id", { mode: "number" }).autoincrement().primaryKey(),
});`,
      errors: [
        {
          messageId: "serialKey",
          data: {
            table: "posts",
            column: "id",
            kind: "an autoincrement column",
            remedy: MYSQL_UUID,
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuid",
              data: {
                caveat:
                  "whether it has shipped is not known: no drizzle.config for singlestore was found. No migration turns numbers that are stored into uuids",
              },
              output: `
import { singlestoreTable, varchar } from "drizzle-orm/singlestore-core";
export const posts = singlestoreTable("posts", {
  id: varchar("id", { length: 36 }).primaryKey().$defaultFn(() => crypto.randomUUID()),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "SQL Server's identity",
      code: `
import { int, mssqlTable } from "drizzle-orm/mssql-core";
export const posts = mssqlTable("posts", {
  id: int("id").identity().primaryKey(),
});`,
      filename: beside(DRIZZLE_1_0),
      errors: [
        {
          messageId: "serialKey",
          data: {
            table: "posts",
            column: "id",
            kind: "an identity column",
            remedy: "uniqueidentifier or char(36) with .$defaultFn(() => crypto.randomUUID())",
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
        },
      ],
    },
    {
      name: "CockroachDB's identity",
      code: `
import { cockroachTable, int4 } from "drizzle-orm/cockroach-core";
export const posts = cockroachTable("posts", {
  id: int4("id").generatedAlwaysAsIdentity().primaryKey(),
});`,
      filename: beside(DRIZZLE_1_0),
      errors: [
        {
          messageId: "serialKey",
          data: { table: "posts", column: "id", kind: "an identity column", remedy: UUID },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuid",
              data: {
                caveat:
                  "whether it has shipped is not known: no drizzle.config for cockroach was found. No migration turns numbers that are stored into uuids",
              },
              output: `
import { cockroachTable, uuid } from "drizzle-orm/cockroach-core";
export const posts = cockroachTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
});`,
            },
          ],
        },
      ],
    },
  ],
});
