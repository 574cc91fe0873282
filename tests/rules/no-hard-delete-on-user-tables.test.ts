import { describe, it } from "vitest";
import rule from "../../src/rules/no-hard-delete-on-user-tables.ts";
import { beside, testRule } from "../support/rule-cases.ts";

const SCHEMA = `
import { boolean, pgSchema, pgTable, pgTableCreator, timestamp, uuid } from "drizzle-orm/pg-core";
import { missing } from "./missing";
export const users = pgTable("users", { id: uuid().primaryKey(), deletedAt: timestamp("deleted_at") });
export const orders = pgTable("orders", { id: uuid().primaryKey(), deletedAt: timestamp("deleted_at") });
export const profiles = pgTable("profiles", { id: uuid().primaryKey() });
export const customers = pgTable("customers", { id: uuid().primaryKey(), ...missing });
export const posts = pgTable("posts", { id: uuid().primaryKey() });
export const teamUsers = pgTable("team_users", { id: uuid().primaryKey() });
export const authUsers = pgSchema("auth").table("users", { id: uuid().primaryKey() });
const createTable = pgTableCreator((name) => \`shop_\${name}\`);
export const shopUsers = createTable("users", { id: uuid().primaryKey() });
export const shopTeamUsers = createTable("team_users", { id: uuid().primaryKey() });
export const archive = pgTable("archive", { id: uuid().primaryKey(), archivedAt: timestamp("archived_at") });`;

const inQueries = (neighbours = {}) => beside({ "schema.ts": SCHEMA, ...neighbours }, "queries.ts");

testRule("no-hard-delete-on-user-tables: which tables", rule, {
  valid: [
    {
      name: "a table without user data",
      code: `
import { posts } from "./schema";
db.delete(posts);`,
      filename: inQueries(),
    },
    {
      name: "a table whose name only ends in users",
      code: `
import { teamUsers } from "./schema";
db.delete(teamUsers);`,
      filename: inQueries(),
    },
    {
      name: "a table whose name only ends in users, with a prefix",
      code: `
import { shopTeamUsers } from "./schema";
db.delete(shopTeamUsers);`,
      filename: inQueries(),
    },
    {
      name: "a table that was not read",
      code: `
import { users } from "./missing";
db.delete(users);`,
      filename: inQueries(),
    },
    {
      name: "a table of an installed package",
      code: `
import { users } from "company-schema";
db.delete(users);`,
      filename: inQueries(),
    },
    {
      name: "an update",
      code: `
import { users } from "./schema";
db.update(users).set({ deletedAt: new Date() }); // not .delete()`,
      filename: inQueries(),
    },
  ],
  invalid: [
    {
      name: "a user table with a soft-delete column",
      code: `
import { users } from "./schema";
db.delete(users);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
db.update(users).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "any table with a soft-delete column",
      code: `
import { orders } from "./schema";
db.delete(orders);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "orders", column: "deleted_at" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { orders } from "./schema";
db.update(orders).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "a user table without one: the column is to be added first",
      code: `
import { profiles } from "./schema";
db.delete(profiles);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "noSoftDeleteColumn",
          data: { table: "profiles", proposal: "deletedAt" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
        },
      ],
    },
    {
      name: "a user table that was not read in full may have one",
      code: `
import { customers } from "./schema";
db.delete(customers);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "unreadColumns",
          data: { table: "customers", proposal: "deletedAt" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
        },
      ],
    },
    {
      name: "a user table of another schema",
      code: `
import { authUsers } from "./schema";
db.delete(authUsers);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "noSoftDeleteColumn",
          data: { table: "auth.users", proposal: "deletedAt" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
        },
      ],
    },
    {
      name: "a user table with a prefix",
      code: `
import { shopUsers } from "./schema";
db.delete(shopUsers);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "noSoftDeleteColumn",
          data: { table: "shop_users", proposal: "deletedAt" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
        },
      ],
    },
    {
      name: "the singular user",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
const it = pgTable("user", { id: uuid() });
db.delete(it);`,
      errors: [
        {
          messageId: "noSoftDeleteColumn",
          data: { table: "user", proposal: "deletedAt" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
        },
      ],
    },
    {
      name: "the singular customer",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
const it = pgTable("customer", { id: uuid() });
db.delete(it);`,
      errors: [
        {
          messageId: "noSoftDeleteColumn",
          data: { table: "customer", proposal: "deletedAt" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
        },
      ],
    },
    {
      name: "the singular profile",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
const it = pgTable("profile", { id: uuid() });
db.delete(it);`,
      errors: [
        {
          messageId: "noSoftDeleteColumn",
          data: { table: "profile", proposal: "deletedAt" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
        },
      ],
    },
  ],
});

testRule("no-hard-delete-on-user-tables: who deletes", rule, {
  valid: [
    {
      name: "a Map that is keyed by something else",
      code: `
import { users } from "./schema";
const cache = new Map();
cache.delete(users.id);`,
      filename: inQueries(),
    },
    {
      name: "a Map that is keyed by tables",
      code: `
import { users } from "./schema";
const cache = new Map();
cache.delete(users);`,
      filename: inQueries(),
    },
    {
      name: "a Set of tables",
      code: `
import { users } from "./schema";
const seen = new Set([users]);
seen.delete(users);`,
      filename: inQueries(),
    },
    {
      name: "a WeakMap that is made there and then",
      code: `
import { users } from "./schema";
new WeakMap().delete(users);`,
      filename: inQueries(),
    },
    {
      name: "a cache by a key",
      code: `
import { users } from "./schema";
cache.delete("users");`,
      filename: inQueries(),
    },
    {
      name: "a cache by a key and an option",
      code: `
import { users } from "./schema";
cache.delete(users, { soft: true });`,
      filename: inQueries(),
    },
    {
      name: "a router",
      code: `
import { users } from "./schema";
router.delete("/users", (request) => users);`,
      filename: inQueries(),
    },
    {
      name: "search parameters",
      code: `
import { users } from "./schema";
url.searchParams.delete("users");`,
      filename: inQueries(),
    },
    {
      name: "headers",
      code: `
import { users } from "./schema";
headers.delete("users");`,
      filename: inQueries(),
    },
    {
      name: "a function call",
      code: `
import { users } from "./schema";
remove(users); // no .delete()`,
      filename: inQueries(),
    },
    {
      name: "a delete without an argument",
      code: `
import { users } from "./schema";
form.delete();`,
      filename: inQueries(),
    },
    {
      name: "an object handed to Prisma",
      code: `
import { users } from "./schema";
prisma.user.delete({ where: { id: 1 } });`,
      filename: inQueries(),
    },
    {
      name: "an entity handed to TypeORM",
      code: `
import { users } from "./schema";
repository.delete(User);`,
      filename: inQueries(),
    },
    {
      name: "a class field",
      code: `
import { users } from "./schema";
class Cache {
  delete(key: string) {}
}`,
      filename: inQueries(),
    },
    {
      name: "the operator",
      code: `
import { users } from "./schema";
delete users.id; // and .delete`,
      filename: inQueries(),
    },
    {
      name: "a condition between tables",
      code: `
import { users } from "./schema";
db.delete(flag ? users : other);`,
      filename: inQueries(),
    },
    {
      name: "a spread argument",
      code: `
import { users } from "./schema";
db.delete(...[users]);`,
      filename: inQueries(),
    },
  ],
  invalid: [
    {
      name: "db",
      code: `
import { users } from "./schema";
db.delete(users);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
db.update(users).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "a transaction",
      code: `
import { users } from "./schema";
tx.delete(users);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
tx.update(users).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "this.db",
      code: `
import { users } from "./schema";
class Users {
  remove() {
    return this.db.delete(users);
  }
}`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 5,
          column: 20,
          endLine: 5,
          endColumn: 26,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
class Users {
  remove() {
    return this.db.update(users).set({ deletedAt: new Date() });
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a private field",
      code: `
import { users } from "./schema";
class Users {
  #db;
  remove() {
    return this.#db.delete(users);
  }
}`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 6,
          column: 21,
          endLine: 6,
          endColumn: 27,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
class Users {
  #db;
  remove() {
    return this.#db.update(users).set({ deletedAt: new Date() });
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: "ctx.db",
      code: `
import { users } from "./schema";
ctx.db.delete(users);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 8,
          endLine: 3,
          endColumn: 14,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
ctx.db.update(users).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "a call",
      code: `
import { users } from "./schema";
getDb().delete(users);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 15,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
getDb().update(users).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "what is awaited",
      code: `
import { users } from "./schema";
(await getDb()).delete(users);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 23,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
(await getDb()).update(users).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "optional chaining",
      code: `
import { users } from "./schema";
db?.delete(users);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 11,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
db?.update(users).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "an optional call",
      code: `
import { users } from "./schema";
db.delete?.(users);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
db.update?.(users).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "a client of any name",
      code: `
import { users } from "./schema";
repository.delete(users);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 12,
          endLine: 3,
          endColumn: 18,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
repository.update(users).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "a transaction's callback",
      code: `
import { users } from "./schema";
await db.transaction(async (tx) => {
  await tx.delete(users);
});`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 4,
          column: 12,
          endLine: 4,
          endColumn: 18,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
await db.transaction(async (tx) => {
  await tx.update(users).set({ deletedAt: new Date() });
});`,
            },
          ],
        },
      ],
    },
    {
      name: "a common table expression in front",
      code: `
import { users } from "./schema";
db.with(old).delete(users);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 14,
          endLine: 3,
          endColumn: 20,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
db.with(old).update(users).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "inside a common table expression",
      code: `
import { users } from "./schema";
const gone = db.$with("gone").as(db.delete(users).returning());`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 37,
          endLine: 3,
          endColumn: 43,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
const gone = db.$with("gone").as(db.update(users).set({ deletedAt: new Date() }).returning());`,
            },
          ],
        },
      ],
    },
    {
      name: "a type argument",
      code: `
import { users } from "./schema";
db.delete<typeof users>(users);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
db.update<typeof users>(users).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
  ],
});

testRule("no-hard-delete-on-user-tables: what the argument stands for", rule, {
  valid: [
    {
      name: "a parameter",
      code: `
import { users } from "./schema";
function remove(users) {
  return db.delete(users);
}`,
      filename: inQueries(),
    },
    {
      name: "a parameter of an arrow function",
      code: `
import { users } from "./schema";
const remove = (users) => db.delete(users);`,
      filename: inQueries(),
    },
    {
      name: "a parameter that is taken apart",
      code: `
import { users } from "./schema";
const remove = ({ users }) => db.delete(users);`,
      filename: inQueries(),
    },
    {
      name: "a parameter of a method",
      code: `
import { users } from "./schema";
class Store {
  remove(users) {
    return db.delete(users);
  }
}`,
      filename: inQueries(),
    },
    {
      name: "a local variable",
      code: `
import { users } from "./schema";
function remove() {
  const users = new Map();
  return store.delete(users);
}`,
      filename: inQueries(),
    },
    {
      name: "a variable of a block",
      code: `
import { users } from "./schema";
{
  const users = other();
  db.delete(users);
}`,
      filename: inQueries(),
    },
    {
      name: "a variable of a loop",
      code: `
import { users } from "./schema";
for (const users of tables) db.delete(users);`,
      filename: inQueries(),
    },
    {
      name: "a caught error",
      code: `
import { users } from "./schema";
try {
  run();
} catch (users) {
  db.delete(users);
}`,
      filename: inQueries(),
    },
    {
      name: "a class",
      code: `
import { users } from "./schema";
{
  class users {}
  db.delete(users);
}`,
      filename: inQueries(),
    },
    {
      name: "a function",
      code: `
import { users } from "./schema";
function outer() {
  function users() {}
  db.delete(users);
}`,
      filename: inQueries(),
    },
    {
      name: "the name of a function expression",
      code: `
import { users } from "./schema";
const remove = function users() {
  db.delete(users);
};`,
      filename: inQueries(),
    },
    {
      name: "the name of a class expression",
      code: `
import { users } from "./schema";
const Store = class users {
  remove() {
    db.delete(users);
  }
};`,
      filename: inQueries(),
    },
    {
      name: "a var of a block inside",
      code: `
import { users } from "./schema";
function remove(store) {
  if (store) {
    var users = new Map();
  }
  db.delete(users);
}`,
      filename: inQueries(),
    },
    {
      name: "a var of a loop inside",
      code: `
import { users } from "./schema";
function remove(all) {
  for (var users of all) {
  }
  db.delete(users);
}`,
      filename: inQueries(),
    },
    {
      name: "an enum",
      code: `
import { users } from "./schema";
function remove() {
  enum users {
    A,
  }
  db.delete(users);
}`,
      filename: inQueries(),
    },
    {
      name: "a variable of a namespace",
      code: `
import { users } from "./schema";
namespace Store {
  export const users = new Map();
  db.delete(users);
}`,
      filename: inQueries(),
    },
    {
      name: "a rest parameter",
      code: `
import { users } from "./schema";
const remove = (...users) => db.delete(users);`,
      filename: inQueries(),
    },
    {
      name: "a property of a class",
      code: `
import { users } from "./schema";
class Store {
  static users = new Map();
  static remove() {
    db.delete(Store.users);
  }
}`,
      filename: inQueries(),
    },
    {
      name: "a let that is assigned again",
      code: `
import { users } from "./schema";
let table = users;
table = other;
db.delete(table);`,
      filename: inQueries(),
    },
    {
      name: "a let that is assigned again in a function",
      code: `
import { users } from "./schema";
let table = users;
function change() {
  table = other;
}
db.delete(table);`,
      filename: inQueries(),
    },
    {
      name: "a let that has no value yet",
      code: `
import { users } from "./schema";
let table;
table = users;
db.delete(table);`,
      filename: inQueries(),
    },
    {
      name: "a computed key that was not read",
      code: `
import { users } from "./schema";
const all = { users };
db.delete(all[name]);`,
      filename: inQueries(),
    },
  ],
  invalid: [
    {
      name: "an alias of the import",
      code: `
import { users as people } from "./schema";
db.delete(people);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users as people } from "./schema";
db.update(people).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "a namespace",
      code: `
import * as schema from "./schema";
db.delete(schema.users);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import * as schema from "./schema";
db.update(schema.users).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "a namespace by a written key",
      code: `
import * as schema from "./schema";
db.delete(schema["users"]);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import * as schema from "./schema";
db.update(schema["users"]).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "a constant",
      code: `
import { users } from "./schema";
const table = users;
db.delete(table);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
const table = users;
db.update(table).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "a let that keeps its value",
      code: `
import { users } from "./schema";
let table = users;
db.delete(table);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
let table = users;
db.update(table).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "a part of a namespace",
      code: `
import * as schema from "./schema";
const { users: table } = schema;
db.delete(table);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import * as schema from "./schema";
const { users: table } = schema;
db.update(table).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "a property of an object",
      code: `
import { users } from "./schema";
const tables = { users };
db.delete(tables.users);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
const tables = { users };
db.update(tables.users).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "a non-null assertion",
      code: `
import { users } from "./schema";
db.delete(users!);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
db.update(users!).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "a type assertion",
      code: `
import { users } from "./schema";
db.delete(users as any);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
db.update(users as any).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "satisfies",
      code: `
import { users } from "./schema";
db.delete(users satisfies object);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
db.update(users satisfies object).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "a name that is shadowed elsewhere",
      code: `
import { users } from "./schema";
function other(users) {}
db.delete(users);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
function other(users) {}
db.update(users).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "a name that is shadowed in a block before",
      code: `
import { users } from "./schema";
{
  const users = 1;
}
db.delete(users);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 6,
          column: 4,
          endLine: 6,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
{
  const users = 1;
}
db.update(users).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "a method of the same name does not shadow it",
      code: `
import { users } from "./schema";
const store = {
  users() {
    db.delete(users);
  },
};`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 5,
          column: 8,
          endLine: 5,
          endColumn: 14,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
const store = {
  users() {
    db.update(users).set({ deletedAt: new Date() });
  },
};`,
            },
          ],
        },
      ],
    },
    {
      name: "a var of another function does not shadow it",
      code: `
import { users } from "./schema";
function other() {
  var users = 1;
}
function remove() {
  db.delete(users);
}`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 7,
          column: 6,
          endLine: 7,
          endColumn: 12,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
function other() {
  var users = 1;
}
function remove() {
  db.update(users).set({ deletedAt: new Date() });
}`,
            },
          ],
        },
      ],
    },
    {
      name: "inside a function that does not shadow it",
      code: `
import { users } from "./schema";
export async function remove(id) {
  return db.delete(users);
}`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 4,
          column: 13,
          endLine: 4,
          endColumn: 19,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
export async function remove(id) {
  return db.update(users).set({ deletedAt: new Date() });
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a switch",
      code: `
import { users } from "./schema";
switch (kind) {
  case 1: {
    db.delete(users);
  }
}`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 5,
          column: 8,
          endLine: 5,
          endColumn: 14,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
switch (kind) {
  case 1: {
    db.update(users).set({ deletedAt: new Date() });
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: "a table of the same file",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const users = pgTable("users", { deletedAt: timestamp() });
db.delete(users);`,
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deletedAt" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const users = pgTable("users", { deletedAt: timestamp() });
db.update(users).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "CommonJS",
      code: `const { users } = require("./schema");
db.delete(users);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 2,
          column: 4,
          endLine: 2,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `const { users } = require("./schema");
db.update(users).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
  ],
});

testRule("no-hard-delete-on-user-tables: tables of other files", rule, {
  valid: [
    {
      name: "a barrel that exports another table under the name",
      code: `
import { users } from "./db";
db.delete(users);`,
      filename: inQueries({ "db/index.ts": `export { posts as users } from "../schema";` }),
    },
    {
      name: "a barrel without the table",
      code: `
import { users } from "./db";
db.delete(users);`,
      filename: inQueries({ "db/index.ts": `export { posts } from "../schema";` }),
    },
    {
      name: "an import of a type",
      code: `
import type { users } from "./schema";
declare const db: any;
type Deleted = typeof db.delete;`,
      filename: inQueries(),
    },
  ],
  invalid: [
    {
      name: "through a barrel",
      code: `
import { users } from "./db";
db.delete(users);`,
      filename: inQueries({ "db/index.ts": `export * from "../schema";` }),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./db";
db.update(users).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "through a barrel that renames it",
      code: `
import { people } from "./db";
db.delete(people);`,
      filename: inQueries({ "db/index.ts": `export { users as people } from "../schema";` }),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { people } from "./db";
db.update(people).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "through a namespace that a barrel exports",
      code: `
import { schema } from "./db";
db.delete(schema.users);`,
      filename: inQueries({ "db/index.ts": `export * as schema from "../schema";` }),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { schema } from "./db";
db.update(schema.users).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "as a default export",
      code: `
import users from "./users";
db.delete(users);`,
      filename: inQueries({
        "users.ts": `import { users } from "./schema"; export default users;`,
      }),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import users from "./users";
db.update(users).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "through a tsconfig alias",
      code: `
import { users } from "@/schema";
db.delete(users);`,
      filename: inQueries({
        "tsconfig.json": `{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }`,
      }),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "@/schema";
db.update(users).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "through an import of package.json",
      code: `
import { users } from "#schema";
db.delete(users);`,
      filename: inQueries({ "package.json": `{ "imports": { "#schema": "./schema.ts" } }` }),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "#schema";
db.update(users).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "with the extension .js",
      code: `
import { users } from "./schema.js";
db.delete(users);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema.js";
db.update(users).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
  ],
});

testRule("no-hard-delete-on-user-tables: what the suggestion keeps", rule, {
  valid: [],
  invalid: [
    {
      name: "where and returning stay",
      code: `
import { users } from "./schema";
await db.delete(users).where(eq(users.id, id)).returning({ id: users.id });`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 10,
          endLine: 3,
          endColumn: 16,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
await db.update(users).set({ deletedAt: new Date() }).where(eq(users.id, id)).returning({ id: users.id });`,
            },
          ],
        },
      ],
    },
    {
      name: "comments stay",
      code: `
import { users } from "./schema";
const gone = await db
  // only the old ones
  .delete(users) // all of them
  /* by age */
  .where(lt(users.createdAt, limit));`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 5,
          column: 4,
          endLine: 5,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
const gone = await db
  // only the old ones
  .update(users).set({ deletedAt: new Date() }) // all of them
  /* by age */
  .where(lt(users.createdAt, limit));`,
            },
          ],
        },
      ],
    },
    {
      name: "comments beside the argument stay",
      code: `
import { users } from "./schema";
db.delete(/* the */ users /* table */);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
db.update(/* the */ users /* table */).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "a trailing comma stays",
      code: `
import { users } from "./schema";
db.delete(
  users,
);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
db.update(
  users,
).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "a dynamic query",
      code: `
import { users } from "./schema";
const query = db.delete(users).$dynamic();
query.where(condition);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 18,
          endLine: 3,
          endColumn: 24,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
const query = db.update(users).set({ deletedAt: new Date() }).$dynamic();
query.where(condition);`,
            },
          ],
        },
      ],
    },
    {
      name: "each of two deletes, with a suggestion of its own",
      code: `
import { users } from "./schema";
db.delete(users).where(a);
db.delete(users).where(b);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
db.update(users).set({ deletedAt: new Date() }).where(a);
db.delete(users).where(b);`,
            },
          ],
        },
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { users } from "./schema";
db.delete(users).where(a);
db.update(users).set({ deletedAt: new Date() }).where(b);`,
            },
          ],
        },
      ],
    },
  ],
});

testRule("no-hard-delete-on-user-tables: what the suggestion sets", rule, {
  valid: [],
  invalid: [
    {
      name: "a timestamp",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const orders = pgTable("orders", { deletedAt: timestamp() });
db.delete(orders);`,
      errors: [
        {
          messageId: "softDelete",
          data: { table: "orders", column: "deletedAt" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const orders = pgTable("orders", { deletedAt: timestamp() });
db.update(orders).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "a timestamp that is a string",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const orders = pgTable("orders", { deletedAt: timestamp({ mode: "string" }) });
db.delete(orders);`,
      errors: [
        {
          messageId: "softDelete",
          data: { table: "orders", column: "deletedAt" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const orders = pgTable("orders", { deletedAt: timestamp({ mode: "string" }) });
db.update(orders).set({ deletedAt: new Date().toISOString() });`,
            },
          ],
        },
      ],
    },
    {
      name: "a date, which is a string",
      code: `
import { date, pgTable } from "drizzle-orm/pg-core";
const orders = pgTable("orders", { deletedAt: date() });
db.delete(orders);`,
      errors: [
        {
          messageId: "softDelete",
          data: { table: "orders", column: "deletedAt" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { date, pgTable } from "drizzle-orm/pg-core";
const orders = pgTable("orders", { deletedAt: date() });
db.update(orders).set({ deletedAt: new Date().toISOString() });`,
            },
          ],
        },
      ],
    },
    {
      name: "a date that is a Date",
      code: `
import { date, pgTable } from "drizzle-orm/pg-core";
const orders = pgTable("orders", { deletedAt: date({ mode: "date" }) });
db.delete(orders);`,
      errors: [
        {
          messageId: "softDelete",
          data: { table: "orders", column: "deletedAt" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { date, pgTable } from "drizzle-orm/pg-core";
const orders = pgTable("orders", { deletedAt: date({ mode: "date" }) });
db.update(orders).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "a boolean",
      code: `
import { boolean, pgTable } from "drizzle-orm/pg-core";
const orders = pgTable("orders", { deletedAt: boolean() });
db.delete(orders);`,
      errors: [
        {
          messageId: "softDelete",
          data: { table: "orders", column: "deletedAt" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { boolean, pgTable } from "drizzle-orm/pg-core";
const orders = pgTable("orders", { deletedAt: boolean() });
db.update(orders).set({ deletedAt: true });`,
            },
          ],
        },
      ],
    },
    {
      name: "a text",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
const orders = pgTable("orders", { deletedAt: text() });
db.delete(orders);`,
      errors: [
        {
          messageId: "softDelete",
          data: { table: "orders", column: "deletedAt" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
const orders = pgTable("orders", { deletedAt: text() });
db.update(orders).set({ deletedAt: new Date().toISOString() });`,
            },
          ],
        },
      ],
    },
    {
      name: "a varchar",
      code: `
import { pgTable, varchar } from "drizzle-orm/pg-core";
const orders = pgTable("orders", { deletedAt: varchar({ length: 40 }) });
db.delete(orders);`,
      errors: [
        {
          messageId: "softDelete",
          data: { table: "orders", column: "deletedAt" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { pgTable, varchar } from "drizzle-orm/pg-core";
const orders = pgTable("orders", { deletedAt: varchar({ length: 40 }) });
db.update(orders).set({ deletedAt: new Date().toISOString() });`,
            },
          ],
        },
      ],
    },
    {
      name: "a column that has another key than its name",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const orders = pgTable("orders", { removed: timestamp("deleted_at") });
db.delete(orders);`,
      errors: [
        {
          messageId: "softDelete",
          data: { table: "orders", column: "deleted_at" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "removed" },
              output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const orders = pgTable("orders", { removed: timestamp("deleted_at") });
db.update(orders).set({ removed: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "a key that is no name",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const orders = pgTable("orders", { "deleted-at": timestamp("deleted_at") });
db.delete(orders);`,
      errors: [
        {
          messageId: "softDelete",
          data: { table: "orders", column: "deleted_at" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deleted-at" },
              output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const orders = pgTable("orders", { "deleted-at": timestamp("deleted_at") });
db.update(orders).set({ "deleted-at": new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "a snake_case key",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const orders = pgTable("orders", { deleted_at: timestamp() });
db.delete(orders);`,
      errors: [
        {
          messageId: "softDelete",
          data: { table: "orders", column: "deleted_at" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deleted_at" },
              output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const orders = pgTable("orders", { deleted_at: timestamp() });
db.update(orders).set({ deleted_at: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "an integer: nobody can tell the unit",
      code: `
import { integer, pgTable } from "drizzle-orm/pg-core";
const orders = pgTable("orders", { deletedAt: integer() });
db.delete(orders);`,
      errors: [
        {
          messageId: "softDelete",
          data: { table: "orders", column: "deletedAt" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
        },
      ],
    },
    {
      name: "a bigint: nobody can tell the unit",
      code: `
import { bigint, pgTable } from "drizzle-orm/pg-core";
const orders = pgTable("orders", { deletedAt: bigint({ mode: "number" }) });
db.delete(orders);`,
      errors: [
        {
          messageId: "softDelete",
          data: { table: "orders", column: "deletedAt" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
        },
      ],
    },
    {
      name: "a numeric: nobody can tell the unit",
      code: `
import { numeric, pgTable } from "drizzle-orm/pg-core";
const orders = pgTable("orders", { deletedAt: numeric() });
db.delete(orders);`,
      errors: [
        {
          messageId: "softDelete",
          data: { table: "orders", column: "deletedAt" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
        },
      ],
    },
    {
      name: "a uuid: nobody can tell whose",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
const orders = pgTable("orders", { deletedAt: uuid() });
db.delete(orders);`,
      errors: [
        {
          messageId: "softDelete",
          data: { table: "orders", column: "deletedAt" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
        },
      ],
    },
    {
      name: "SQLite's integer that is a timestamp",
      code: `
import { integer, sqliteTable } from "drizzle-orm/sqlite-core";
const orders = sqliteTable("orders", { deletedAt: integer({ mode: "timestamp" }) });
db.delete(orders);`,
      errors: [
        {
          messageId: "softDelete",
          data: { table: "orders", column: "deletedAt" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { integer, sqliteTable } from "drizzle-orm/sqlite-core";
const orders = sqliteTable("orders", { deletedAt: integer({ mode: "timestamp" }) });
db.update(orders).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "SQLite's integer that is a timestamp in milliseconds",
      code: `
import { integer, sqliteTable } from "drizzle-orm/sqlite-core";
const orders = sqliteTable("orders", { deletedAt: integer({ mode: "timestamp_ms" }) });
db.delete(orders);`,
      errors: [
        {
          messageId: "softDelete",
          data: { table: "orders", column: "deletedAt" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { integer, sqliteTable } from "drizzle-orm/sqlite-core";
const orders = sqliteTable("orders", { deletedAt: integer({ mode: "timestamp_ms" }) });
db.update(orders).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "SQLite's integer that is a boolean",
      code: `
import { integer, sqliteTable } from "drizzle-orm/sqlite-core";
const orders = sqliteTable("orders", { deletedAt: integer({ mode: "boolean" }) });
db.delete(orders);`,
      errors: [
        {
          messageId: "softDelete",
          data: { table: "orders", column: "deletedAt" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { integer, sqliteTable } from "drizzle-orm/sqlite-core";
const orders = sqliteTable("orders", { deletedAt: integer({ mode: "boolean" }) });
db.update(orders).set({ deletedAt: true });`,
            },
          ],
        },
      ],
    },
    {
      name: "SQLite's integer that is a number",
      code: `
import { integer, sqliteTable } from "drizzle-orm/sqlite-core";
const orders = sqliteTable("orders", { deletedAt: integer() });
db.delete(orders);`,
      errors: [
        {
          messageId: "softDelete",
          data: { table: "orders", column: "deletedAt" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
        },
      ],
    },
    {
      name: "SQLite's text",
      code: `
import { sqliteTable, text } from "drizzle-orm/sqlite-core";
const orders = sqliteTable("orders", { deletedAt: text() });
db.delete(orders);`,
      errors: [
        {
          messageId: "softDelete",
          data: { table: "orders", column: "deletedAt" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { sqliteTable, text } from "drizzle-orm/sqlite-core";
const orders = sqliteTable("orders", { deletedAt: text() });
db.update(orders).set({ deletedAt: new Date().toISOString() });`,
            },
          ],
        },
      ],
    },
    {
      name: "SQLite's text that is JSON",
      code: `
import { sqliteTable, text } from "drizzle-orm/sqlite-core";
const orders = sqliteTable("orders", { deletedAt: text({ mode: "json" }) });
db.delete(orders);`,
      errors: [
        {
          messageId: "softDelete",
          data: { table: "orders", column: "deletedAt" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
        },
      ],
    },
    {
      name: "MySQL's timestamp",
      code: `
import { mysqlTable, timestamp } from "drizzle-orm/mysql-core";
const orders = mysqlTable("orders", { deletedAt: timestamp() });
db.delete(orders);`,
      errors: [
        {
          messageId: "softDelete",
          data: { table: "orders", column: "deletedAt" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { mysqlTable, timestamp } from "drizzle-orm/mysql-core";
const orders = mysqlTable("orders", { deletedAt: timestamp() });
db.update(orders).set({ deletedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "MySQL's datetime that is a string, which takes no ISO text",
      code: `
import { datetime, mysqlTable } from "drizzle-orm/mysql-core";
const orders = mysqlTable("orders", { deletedAt: datetime({ mode: "string" }) });
db.delete(orders);`,
      errors: [
        {
          messageId: "softDelete",
          data: { table: "orders", column: "deletedAt" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
        },
      ],
    },
    {
      name: "MySQL's boolean",
      code: `
import { boolean, mysqlTable } from "drizzle-orm/mysql-core";
const orders = mysqlTable("orders", { deletedAt: boolean() });
db.delete(orders);`,
      errors: [
        {
          messageId: "softDelete",
          data: { table: "orders", column: "deletedAt" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "deletedAt" },
              output: `
import { boolean, mysqlTable } from "drizzle-orm/mysql-core";
const orders = mysqlTable("orders", { deletedAt: boolean() });
db.update(orders).set({ deletedAt: true });`,
            },
          ],
        },
      ],
    },
    {
      name: "a column that was not read",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import { deletedAt } from "./missing";
const orders = pgTable("orders", { deletedAt });
db.delete(orders);`,
      errors: [
        {
          messageId: "softDelete",
          data: { table: "orders", column: "deletedAt" },
          line: 5,
          column: 4,
          endLine: 5,
          endColumn: 10,
        },
      ],
    },
  ],
});

testRule("no-hard-delete-on-user-tables: raw SQL", rule, {
  valid: [
    {
      name: "another table by name",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`delete from posts\`;`,
      filename: inQueries(),
    },
    {
      name: "another table that is put in",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`delete from \${posts}\`;`,
      filename: inQueries(),
    },
    {
      name: "a table whose name only ends in users",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`delete from team_users\`;`,
      filename: inQueries(),
    },
    {
      name: "a soft-deletable table by name alone is not known to be one",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`delete from orders\`;`,
      filename: inQueries(),
    },
    {
      name: "what is put in was not read",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`delete from \${table}\`;`,
      filename: inQueries(),
    },
    {
      name: "raw text that was not read",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql.raw(text); // delete from`,
      filename: inQueries(),
    },
    {
      name: "a comment to the end of the line",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`select 1 -- delete from users\`;`,
      filename: inQueries(),
    },
    {
      name: "a comment",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`select 1 /* delete from users */\`;`,
      filename: inQueries(),
    },
    {
      name: "a comment with stars",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`select 1 /** delete * from users, truncate users */\`;`,
      filename: inQueries(),
    },
    {
      name: "a quoted text",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`select 'delete from users'\`;`,
      filename: inQueries(),
    },
    {
      name: "on delete",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`alter table posts add foreign key (user_id) references users on delete cascade\`;`,
      filename: inQueries(),
    },
    {
      name: "the function trunc",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`select trunc(users.age) from users\`;`,
      filename: inQueries(),
    },
    {
      name: "a select",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`select * from \${users} -- delete from\`;`,
      filename: inQueries(),
    },
    {
      name: "a tag of another library",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
gql\`delete from users\`;`,
      filename: inQueries(),
    },
    {
      name: "a tag that is shadowed",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
function run(sql) {
  return sql\`delete from users\`;
}`,
      filename: inQueries(),
    },
    {
      name: "a plain text",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
pool.query("delete from users");`,
      filename: inQueries(),
    },
    {
      name: "a method raw of something else",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
markdown.raw("delete from users");`,
      filename: inQueries(),
    },
  ],
  invalid: [
    {
      name: "DELETE FROM a table that is put in",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`DELETE FROM \${users} WHERE id = \${id}\`;`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 43,
        },
      ],
    },
    {
      name: "DELETE FROM a soft-deletable table that is put in",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`delete from \${orders}\`;`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "orders", column: "deleted_at" },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 27,
        },
      ],
    },
    {
      name: "DELETE FROM a user table without a soft-delete column",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`delete from \${profiles}\`;`,
      filename: inQueries(),
      errors: [
        {
          messageId: "noSoftDeleteColumn",
          data: { table: "profiles", proposal: "deletedAt" },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 29,
        },
      ],
    },
    {
      name: "a table of another schema that is put in",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`delete from \${authUsers}\`;`,
      filename: inQueries(),
      errors: [
        {
          messageId: "noSoftDeleteColumn",
          data: { table: "auth.users", proposal: "deletedAt" },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 30,
        },
      ],
    },
    {
      name: "DELETE FROM a table by name",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`delete from users where id = \${id}\`;`,
      filename: inQueries(),
      errors: [
        {
          messageId: "unreadColumns",
          data: { table: "users", proposal: "deletedAt" },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 40,
        },
      ],
    },
    {
      name: "a quoted name",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`delete from "users"\`;`,
      filename: inQueries(),
      errors: [
        {
          messageId: "unreadColumns",
          data: { table: "users", proposal: "deletedAt" },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 25,
        },
      ],
    },
    {
      name: "a name in backticks",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`delete from \\\`users\\\`\`;`,
      filename: inQueries(),
      errors: [
        {
          messageId: "unreadColumns",
          data: { table: "users", proposal: "deletedAt" },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 27,
        },
      ],
    },
    {
      name: "the default schema goes without saying",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`delete from public.users\`;`,
      filename: inQueries(),
      errors: [
        {
          messageId: "unreadColumns",
          data: { table: "users", proposal: "deletedAt" },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 30,
        },
      ],
    },
    {
      name: "a name with another schema",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`delete from "auth"."users"\`;`,
      filename: inQueries(),
      errors: [
        {
          messageId: "unreadColumns",
          data: { table: "auth.users", proposal: "deletedAt" },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 32,
        },
      ],
    },
    {
      name: "DELETE FROM ONLY",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`delete from only \${users}\`;`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 31,
        },
      ],
    },
    {
      name: "TRUNCATE",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`truncate \${users} cascade\`;`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 31,
        },
      ],
    },
    {
      name: "TRUNCATE TABLE",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`TRUNCATE TABLE users\`;`,
      filename: inQueries(),
      errors: [
        {
          messageId: "unreadColumns",
          data: { table: "users", proposal: "deletedAt" },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 26,
        },
      ],
    },
    {
      name: "TRUNCATE of several tables names each that holds user data",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`truncate \${posts}, \${users}, profiles\`;`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 43,
        },
        {
          messageId: "unreadColumns",
          data: { table: "profiles", proposal: "deletedAt" },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 43,
        },
      ],
    },
    {
      name: "two statements",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`delete from \${users}; delete from \${profiles}\`;`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 51,
        },
        {
          messageId: "noSoftDeleteColumn",
          data: { table: "profiles", proposal: "deletedAt" },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 51,
        },
      ],
    },
    {
      name: "over several lines",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`
  delete
  from
    users
\`;`,
      filename: inQueries(),
      errors: [
        {
          messageId: "unreadColumns",
          data: { table: "users", proposal: "deletedAt" },
          line: 4,
          column: 1,
          endLine: 8,
          endColumn: 2,
        },
      ],
    },
    {
      name: "behind a comment",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`/* all of them */ delete from /* really */ users\`;`,
      filename: inQueries(),
      errors: [
        {
          messageId: "unreadColumns",
          data: { table: "users", proposal: "deletedAt" },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 54,
        },
      ],
    },
    {
      name: "in a common table expression",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`with gone as (delete from \${users} returning *) select * from gone\`;`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 72,
        },
      ],
    },
    {
      name: "handed to execute",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
await db.execute(sql\`delete from \${users}\`);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 4,
          column: 18,
          endLine: 4,
          endColumn: 43,
        },
      ],
    },
    {
      name: "with a type argument",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql<number>\`delete from \${users}\`;`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 34,
        },
      ],
    },
    {
      name: "sql.raw",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql.raw("delete from users");`,
      filename: inQueries(),
      errors: [
        {
          messageId: "unreadColumns",
          data: { table: "users", proposal: "deletedAt" },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 29,
        },
      ],
    },
    {
      name: "sql.raw of a template",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
const table = "users";
sql.raw(\`delete from \${table}\`);`,
      filename: inQueries(),
      errors: [
        {
          messageId: "unreadColumns",
          data: { table: "users", proposal: "deletedAt" },
          line: 5,
          column: 1,
          endLine: 5,
          endColumn: 32,
        },
      ],
    },
    {
      name: "sql.identifier",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`delete from \${sql.identifier("users")}\`;`,
      filename: inQueries(),
      errors: [
        {
          messageId: "unreadColumns",
          data: { table: "users", proposal: "deletedAt" },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 44,
        },
      ],
    },
    {
      name: "sql under another name",
      code: `
import { sql as s } from "drizzle-orm";
import { users } from "./schema";
s\`delete from \${users}\`;`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 24,
        },
      ],
    },
    {
      name: "sql of a namespace",
      code: `
import * as orm from "drizzle-orm";
import { users } from "./schema";
orm.sql\`delete from \${users}\`;`,
      filename: inQueries(),
      errors: [
        {
          messageId: "softDelete",
          data: { table: "users", column: "deleted_at" },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 30,
        },
      ],
    },
  ],
});

testRule("no-hard-delete-on-user-tables: options", rule, {
  valid: [
    {
      name: "tables: the default list is replaced",
      code: `
import { profiles } from "./schema";
db.delete(profiles);`,
      filename: inQueries(),
      options: [{ tables: ["members"] }],
    },
    {
      name: "tables: an empty list leaves the tables with a soft-delete column",
      code: `
import { profiles } from "./schema";
db.delete(profiles);`,
      filename: inQueries(),
      options: [{ tables: [] }],
    },
    {
      name: "softDeleteColumns: the default list is replaced",
      code: `
import { orders } from "./schema";
db.delete(orders);`,
      filename: inQueries(),
      options: [{ softDeleteColumns: ["archivedAt"] }],
    },
  ],
  invalid: [
    {
      name: "tables: an exact name",
      code: `
import { posts } from "./schema";
db.delete(posts);`,
      filename: inQueries(),
      options: [{ tables: ["posts"] }],
      errors: [
        {
          messageId: "noSoftDeleteColumn",
          data: { table: "posts", proposal: "deletedAt" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
        },
      ],
    },
    {
      name: "tables: a pattern",
      code: `
import { teamUsers } from "./schema";
db.delete(teamUsers);`,
      filename: inQueries(),
      options: [{ tables: ["*_users"] }],
      errors: [
        {
          messageId: "noSoftDeleteColumn",
          data: { table: "team_users", proposal: "deletedAt" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
        },
      ],
    },
    {
      name: "tables: with the schema, as messages say it",
      code: `
import { authUsers } from "./schema";
db.delete(authUsers);`,
      filename: inQueries(),
      options: [{ tables: ["auth.users"] }],
      errors: [
        {
          messageId: "noSoftDeleteColumn",
          data: { table: "auth.users", proposal: "deletedAt" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
        },
      ],
    },
    {
      name: "tables: the name with its prefix",
      code: `
import { shopUsers } from "./schema";
db.delete(shopUsers);`,
      filename: inQueries(),
      options: [{ tables: ["shop_users"] }],
      errors: [
        {
          messageId: "noSoftDeleteColumn",
          data: { table: "shop_users", proposal: "deletedAt" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
        },
      ],
    },
    {
      name: "tables: with the schema in raw SQL",
      code: `
import { sql } from "drizzle-orm";
import { users, orders, profiles, posts, authUsers } from "./schema";
sql\`delete from auth.users\`;`,
      filename: inQueries(),
      options: [{ tables: ["auth.users"] }],
      errors: [
        {
          messageId: "unreadColumns",
          data: { table: "auth.users", proposal: "deletedAt" },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 28,
        },
      ],
    },
    {
      name: "softDeleteColumns: by key",
      code: `
import { archive } from "./schema";
db.delete(archive);`,
      filename: inQueries(),
      options: [{ softDeleteColumns: ["archivedAt"] }],
      errors: [
        {
          messageId: "softDelete",
          data: { table: "archive", column: "archived_at" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "archivedAt" },
              output: `
import { archive } from "./schema";
db.update(archive).set({ archivedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "softDeleteColumns: by database name",
      code: `
import { archive } from "./schema";
db.delete(archive);`,
      filename: inQueries(),
      options: [{ softDeleteColumns: ["archived_at"] }],
      errors: [
        {
          messageId: "softDelete",
          data: { table: "archive", column: "archived_at" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "archivedAt" },
              output: `
import { archive } from "./schema";
db.update(archive).set({ archivedAt: new Date() });`,
            },
          ],
        },
      ],
    },
    {
      name: "softDeleteColumns: the first one is proposed where there is none",
      code: `
import { profiles } from "./schema";
db.delete(profiles);`,
      filename: inQueries(),
      options: [{ softDeleteColumns: ["removedAt", "deletedAt"] }],
      errors: [
        {
          messageId: "noSoftDeleteColumn",
          data: { table: "profiles", proposal: "removedAt" },
          line: 3,
          column: 4,
          endLine: 3,
          endColumn: 10,
        },
      ],
    },
    {
      name: "softDeleteColumns: a flag",
      code: `
import { boolean, pgTable } from "drizzle-orm/pg-core";
const orders = pgTable("orders", { isDeleted: boolean() });
db.delete(orders);`,
      options: [{ softDeleteColumns: ["isDeleted"] }],
      errors: [
        {
          messageId: "softDelete",
          data: { table: "orders", column: "isDeleted" },
          line: 4,
          column: 4,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "useUpdate",
              data: { column: "isDeleted" },
              output: `
import { boolean, pgTable } from "drizzle-orm/pg-core";
const orders = pgTable("orders", { isDeleted: boolean() });
db.update(orders).set({ isDeleted: true });`,
            },
          ],
        },
      ],
    },
  ],
});

describe("no-hard-delete-on-user-tables: open", () => {
  it.todo('db["delete"](users): a method by a written key is not looked at');
  it.todo("a name in an option that matches no table is told of");
});
