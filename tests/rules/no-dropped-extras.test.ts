import rule from "../../src/rules/no-dropped-extras.ts";
import { beside, DRIZZLE_1_0, testRule } from "../support/rule-cases.ts";
import { migrationsOf0x } from "../support/snapshots.ts";

/** A project whose migrations hold a table of tags, and nothing else. */
const UNSHIPPED = {
  "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./db/*.ts", out: "./drizzle" };`,
  "db/schema.ts": "",
  ...migrationsOf0x({ tags: ["name"] }),
};

testRule("no-dropped-extras: up to the betas of 1.0", rule, {
  valid: [
    {
      name: "a list",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => [index("by_a").on(t.a), primaryKey({ columns: [t.b] })]);`,
    },
    {
      name: "an object",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => ({ byA: index("by_a").on(t.a) }));`,
    },
    {
      name: "a list in the list",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => [[index("by_a").on(t.a)]]);`,
    },
    {
      name: "no third argument",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") });`,
    },
    {
      name: "an empty object and an empty list in the list",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, () => [{}, [[]]] as any);`,
    },
    {
      name: "a condition that does not hold",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => [false && index("by_a").on(t.a), null, undefined] as any);`,
    },
    {
      name: "an item that was not read",
      code: `
import { index, pgTable, text } from "drizzle-orm/pg-core";
import { byA } from "./missing";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => [byA(t), byA, ...byA]);`,
    },
    {
      name: "a property that a spread may have replaced",
      code: `
import { index, pgTable, text } from "drizzle-orm/pg-core";
import { more } from "./missing";
export const users = pgTable("users", { a: text("a"), b: text("b") }, () => ({ byA: index("by_a"), ...more }));`,
    },
    {
      name: "a policy",
      code: `
import { pgPolicy, pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, () => [pgPolicy("everybody", { for: "select" })]);`,
    },
    {
      name: "an index of a table that is ignored",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, () => [index("by_a")] as any);`,
      options: [{ ignoreTables: ["use*"] }],
    },
  ],
  invalid: [
    {
      name: "an index without .on()",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, () => [
  index("by_a"),
]);`,
      errors: [
        {
          messageId: "dropped",
          data: {
            table: "users",
            what: 'the index "by_a"',
            why: "indexes and constraints without .on()",
            advice: "Call .on() with the columns",
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 8,
        },
      ],
    },
    {
      name: "a unique index without .on() or a name",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, () => [uniqueIndex()]);`,
      errors: [
        {
          messageId: "dropped",
          data: {
            table: "users",
            what: "a unique index",
            why: "indexes and constraints without .on()",
            advice: "Call .on() with the columns",
          },
          line: 3,
          column: 78,
          endLine: 3,
          endColumn: 89,
        },
      ],
    },
    {
      name: "a unique constraint without .on(), in an object",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, () => ({ both: unique("both") }));`,
      errors: [
        {
          messageId: "dropped",
          data: {
            table: "users",
            what: 'the unique constraint "both"',
            why: "indexes and constraints without .on()",
            advice: "Call .on() with the columns",
          },
          line: 3,
          column: 80,
          endLine: 3,
          endColumn: 84,
        },
      ],
    },
    {
      name: "an index in an object in the list: to take it out is a fix",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => [
  { byA: index("by_a").on(t.a) },
]);`,
      output: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => [
  index("by_a").on(t.a),
]);`,
      errors: [
        {
          messageId: "dropped",
          data: {
            table: "users",
            what: 'the index "by_a"',
            why: "what is in an object of its own",
            advice: "Take it out of the object",
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 33,
        },
      ],
    },
    {
      name: "a primary key in an object in the list",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => [
  {
    key: primaryKey({ columns: [t.a, t.b] }),
  },
]);`,
      errors: [
        {
          messageId: "dropped",
          data: {
            table: "users",
            what: "a primary key",
            why: "what is in an object of its own",
            advice: "Take it out of the object",
          },
          line: 4,
          column: 3,
          endLine: 6,
          endColumn: 4,
          suggestions: [
            {
              messageId: "unwrap",
              data: {
                what: "a primary key",
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => [
  primaryKey({ columns: [t.a, t.b] }),
]);`,
            },
          ],
        },
      ],
    },
    {
      name: "a primary key and an index in an object in the list",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => [{ key: primaryKey({ columns: [t.a] }), byB: index("by_b").on(t.b), }]);`,
      errors: [
        {
          messageId: "dropped",
          data: {
            table: "users",
            what: 'a primary key and the index "by_b"',
            why: "what is in an object of its own",
            advice: "Take it out of the object",
          },
          line: 3,
          column: 79,
          endLine: 3,
          endColumn: 147,
          suggestions: [
            {
              messageId: "unwrap",
              data: {
                what: 'a primary key and the index "by_b"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => [primaryKey({ columns: [t.a] }), index("by_b").on(t.b)]);`,
            },
          ],
        },
      ],
    },
    {
      name: "the key of a table that has one already",
      code: `
import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a").primaryKey() }, (t) => [
  { key: primaryKey({ columns: [t.a] }) },
]);`,
      errors: [
        {
          messageId: "dropped",
          data: {
            table: "users",
            what: "a primary key",
            why: "what is in an object of its own",
            advice: "Take it out of the object",
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 42,
        },
      ],
    },
    {
      name: "what no migration has yet",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => [{ both: unique("both").on(t.a, t.b) }]);`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => [unique("both").on(t.a, t.b)]);`,
      errors: [
        {
          messageId: "dropped",
          data: {
            table: "users",
            what: 'the unique constraint "both"',
            why: "what is in an object of its own",
            advice: "Take it out of the object",
          },
          line: 3,
          column: 79,
          endLine: 3,
          endColumn: 116,
        },
      ],
    },
    {
      name: "an index whose name is taken",
      code: `
import { index, pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { a: text("a"), b: text("b") }, (t) => [index("by_a").on(t.a)]);
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => [{ byA: index("by_a").on(t.a) }]);`,
      errors: [
        {
          messageId: "dropped",
          data: {
            table: "users",
            what: 'the index "by_a"',
            why: "what is in an object of its own",
            advice: "Take it out of the object",
          },
          line: 4,
          column: 79,
          endLine: 4,
          endColumn: 109,
          suggestions: [
            {
              messageId: "unwrap",
              data: {
                what: 'the index "by_a"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { index, pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { a: text("a"), b: text("b") }, (t) => [index("by_a").on(t.a)]);
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => [index("by_a").on(t.a)]);`,
            },
          ],
        },
      ],
    },
    {
      name: "an index without a name",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => [{ byA: index().on(t.a) }]);`,
      errors: [
        {
          messageId: "dropped",
          data: {
            table: "users",
            what: "an index",
            why: "what is in an object of its own",
            advice: "Take it out of the object",
          },
          line: 3,
          column: 79,
          endLine: 3,
          endColumn: 103,
          suggestions: [
            {
              messageId: "unwrap",
              data: {
                what: "an index",
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => [index().on(t.a)]);`,
            },
          ],
        },
      ],
    },
    {
      name: "an object that is named elsewhere in the callback",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => {
  const made = { byA: index("by_a").on(t.a) };
  return [made];
});`,
      errors: [
        {
          messageId: "dropped",
          data: {
            table: "users",
            what: 'the index "by_a"',
            why: "what is in an object of its own",
            advice: "Take it out of the object",
          },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 15,
        },
      ],
    },
    {
      name: "an object with a comment at its end",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => [
  {
    byA: index("by_a").on(t.a), // for the list
  },
]);`,
      errors: [
        {
          messageId: "dropped",
          data: {
            table: "users",
            what: 'the index "by_a"',
            why: "what is in an object of its own",
            advice: "Take it out of the object",
          },
          line: 4,
          column: 3,
          endLine: 6,
          endColumn: 4,
        },
      ],
    },
    {
      name: "an object with a spread",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => [{ ...{ byA: index("by_a").on(t.a) } }]);`,
      errors: [
        {
          messageId: "dropped",
          data: {
            table: "users",
            what: 'the index "by_a"',
            why: "what is in an object of its own",
            advice: "Take it out of the object",
          },
          line: 3,
          column: 79,
          endLine: 3,
          endColumn: 116,
        },
      ],
    },
    {
      name: "a list in a list in the list",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => [[[index("by_a").on(t.a), index("by_b").on(t.b)]]] as any);`,
      output: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => [[index("by_a").on(t.a), index("by_b").on(t.b)]] as any);`,
      errors: [
        {
          messageId: "dropped",
          data: {
            table: "users",
            what: 'the index "by_a" and the index "by_b"',
            why: "what is in a list of its own",
            advice: "Take it out of that list",
          },
          line: 3,
          column: 80,
          endLine: 3,
          endColumn: 126,
        },
      ],
    },
    {
      name: "a list in an object",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => ({ all: [index("by_a").on(t.a)] }) as any);`,
      output: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => ({ all: index("by_a").on(t.a) }) as any);`,
      errors: [
        {
          messageId: "dropped",
          data: {
            table: "users",
            what: 'the index "by_a"',
            why: "what is in a list of its own",
            advice: "Take it out of that list",
          },
          line: 3,
          column: 81,
          endLine: 3,
          endColumn: 84,
        },
      ],
    },
    {
      name: "two in a list in an object",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => ({ all: [index("by_a").on(t.a), index("by_b").on(t.b)] }) as any);`,
      errors: [
        {
          messageId: "dropped",
          data: {
            table: "users",
            what: 'the index "by_a" and the index "by_b"',
            why: "what is in a list of its own",
            advice: "Take it out of that list",
          },
          line: 3,
          column: 81,
          endLine: 3,
          endColumn: 84,
        },
      ],
    },
    {
      name: "an index that is returned alone",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => index("by_a").on(t.a) as any);`,
      output: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => [index("by_a").on(t.a)] as any);`,
      errors: [
        {
          messageId: "dropped",
          data: {
            table: "users",
            what: 'the index "by_a"',
            why: "what is returned without a list",
            advice: "Return it in a list",
          },
          line: 3,
          column: 92,
          endLine: 3,
          endColumn: 94,
        },
      ],
    },
    {
      name: "raw SQL",
      code: `
import { sql } from "drizzle-orm";
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, () => [
  sql\`CHECK (a <> '')\`,
] as any);`,
      errors: [
        {
          messageId: "dropped",
          data: {
            table: "users",
            what: "anything from an SQL expression",
            why: "all but indexes, keys, checks and policies",
            advice: "Take it out, or make an index, a key or a check of it",
          },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 23,
        },
      ],
    },
    {
      name: "an object that holds no builder",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => ({ byA: { columns: [t.a], unique: true } }) as any);`,
      errors: [
        {
          messageId: "dropped",
          data: {
            table: "users",
            what: "anything from an object",
            why: "all but indexes, keys, checks and policies",
            advice: "Take it out, or make an index, a key or a check of it",
          },
          line: 3,
          column: 81,
          endLine: 3,
          endColumn: 84,
        },
      ],
    },
    {
      name: "a text and a function",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, () => ["a", () => index("by_a")] as any);`,
      errors: [
        {
          messageId: "dropped",
          data: {
            table: "users",
            what: "anything from a text",
            why: "all but indexes, keys, checks and policies",
            advice: "Take it out, or make an index, a key or a check of it",
          },
          line: 3,
          column: 78,
          endLine: 3,
          endColumn: 81,
        },
        {
          messageId: "dropped",
          data: {
            table: "users",
            what: "anything from a function",
            why: "all but indexes, keys, checks and policies",
            advice: "Take it out, or make an index, a key or a check of it",
          },
          line: 3,
          column: 83,
          endLine: 3,
          endColumn: 102,
        },
      ],
    },
    {
      name: "what a helper of another file returns is told of at the table",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
import { extras } from "./extras";
export const users = pgTable("users", { a: text("a"), b: text("b") }, extras);`,
      filename: beside({
        "extras.ts": `
import { index } from "drizzle-orm/pg-core";
export const extras = () => [index("by_a")];`,
      }),
      errors: [
        {
          messageId: "dropped",
          data: {
            table: "users",
            what: 'the index "by_a"',
            why: "indexes and constraints without .on()",
            advice: "Call .on() with the columns",
          },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 37,
        },
      ],
    },
    {
      name: "of MySQL",
      code: `
import { index, mysqlTable, text } from "drizzle-orm/mysql-core";
export const users = mysqlTable("users", { a: text("a"), b: text("b") }, (t) => [{ byA: index("by_a").on(t.a) }]);`,
      output: `
import { index, mysqlTable, text } from "drizzle-orm/mysql-core";
export const users = mysqlTable("users", { a: text("a"), b: text("b") }, (t) => [index("by_a").on(t.a)]);`,
      errors: [
        {
          messageId: "dropped",
          data: {
            table: "users",
            what: 'the index "by_a"',
            why: "what is in an object of its own",
            advice: "Take it out of the object",
          },
          line: 3,
          column: 82,
          endLine: 3,
          endColumn: 112,
        },
      ],
    },
    {
      name: "of SQLite",
      code: `
import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
export const users = sqliteTable("users", { a: text("a"), b: text("b") }, (t) => [{ key: primaryKey({ columns: [t.a, t.b] }) }]);`,
      errors: [
        {
          messageId: "dropped",
          data: {
            table: "users",
            what: "a primary key",
            why: "what is in an object of its own",
            advice: "Take it out of the object",
          },
          line: 3,
          column: 83,
          endLine: 3,
          endColumn: 127,
          suggestions: [
            {
              messageId: "unwrap",
              data: {
                what: "a primary key",
                state:
                  "whether it has shipped is not known: no drizzle.config for sqlite was found",
              },
              output: `
import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
export const users = sqliteTable("users", { a: text("a"), b: text("b") }, (t) => [primaryKey({ columns: [t.a, t.b] })]);`,
            },
          ],
        },
      ],
    },
  ],
});

testRule("no-dropped-extras: from 1.0 on", rule, {
  valid: [
    {
      name: "a list, and a list in it",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => [index("by_a").on(t.a), [index("by_b").on(t.b)]]);`,
      filename: beside(DRIZZLE_1_0),
    },
    {
      name: "a condition that was not read",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => [process.env.A && index("by_a").on(t.a)]);`,
      filename: beside(DRIZZLE_1_0),
    },
  ],
  invalid: [
    {
      name: "an index without .on()",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, () => [index("by_a")]);`,
      filename: beside(DRIZZLE_1_0),
      errors: [
        {
          messageId: "refused",
          data: {
            table: "users",
            what: 'the index "by_a"',
            why: "indexes and constraints without .on()",
            advice: "Call .on() with the columns",
          },
          line: 3,
          column: 78,
          endLine: 3,
          endColumn: 83,
        },
      ],
    },
    {
      name: "a primary key in an object in the list",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => [{ key: primaryKey({ columns: [t.a, t.b] }) }]);`,
      filename: beside(DRIZZLE_1_0),
      errors: [
        {
          messageId: "refused",
          data: {
            table: "users",
            what: "a primary key",
            why: "what is in an object of its own",
            advice: "Take it out of the object",
          },
          line: 3,
          column: 79,
          endLine: 3,
          endColumn: 123,
          suggestions: [
            {
              messageId: "unwrap",
              data: {
                what: "a primary key",
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => [primaryKey({ columns: [t.a, t.b] })]);`,
            },
          ],
        },
      ],
    },
    {
      name: "a condition that does not hold",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => [false && index("by_a").on(t.a)] as any);`,
      filename: beside(DRIZZLE_1_0),
      errors: [
        {
          messageId: "refused",
          data: {
            table: "users",
            what: "the value false",
            why: "all but indexes, keys, checks and policies",
            advice: "Take it out, or make an index, a key or a check of it",
          },
          line: 3,
          column: 79,
          endLine: 3,
          endColumn: 109,
        },
      ],
    },
    {
      name: "nothing that is returned, in either release",
      code: `
import { index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { a: text("a"), b: text("b") }, (t) => { index("by_a").on(t.a); });`,
      errors: [
        {
          messageId: "refused",
          data: {
            table: "users",
            what: "the value undefined",
            why: "what is returned without a list",
            advice: "Return it in a list",
          },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 37,
        },
      ],
    },
  ],
});
