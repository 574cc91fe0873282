import rule from "../../src/rules/no-ignored-where.ts";
import { beside, DRIZZLE_1_0, testRule } from "../support/rule-cases.ts";

const in10 = (neighbours = {}) => beside({ ...DRIZZLE_1_0, ...neighbours }, "queries.ts");

const BETA = { "package.json": `{ "dependencies": { "drizzle-orm": "1.0.0-beta.1" } }` };

testRule("no-ignored-where", rule, {
  valid: [
    {
      name: "an object",
      code: `await db.query.users.findMany({ where: { id: 1 } });`,
      filename: in10(),
    },
    {
      name: "a callback as RAW",
      code: `await db.query.users.findMany({ where: { RAW: (users, { eq }) => eq(users.id, 1) } });`,
      filename: in10(),
    },
    {
      name: "an order by a callback, which 1.0 takes",
      code: `await db.query.users.findMany({ orderBy: (users, { asc }) => asc(users.id) });`,
      filename: in10(),
    },
    {
      name: "a condition that was not read",
      code: `await db.query.users.findMany({ where: condition(user) });`,
      filename: in10(),
    },
    {
      name: "a configuration that was not read",
      code: `await db.query.users.findMany({ where: () => undefined, ...more });`,
      filename: in10(),
    },
    {
      name: "0.x, which calls it",
      code: `await db.query.users.findMany({ where: (users, { eq }) => eq(users.id, 1) });`,
      filename: beside({}, "queries.ts"),
    },
    {
      name: "a beta, of which it is not known",
      code: `await db.query.users.findMany({ where: (users, { eq }) => eq(users.id, 1) });`,
      filename: beside(BETA, "queries.ts"),
    },
    {
      name: "the relational queries of 0.x within 1.0",
      code: `await db._query.users.findMany({ where: (users, { eq }) => eq(users.id, 1) });`,
      filename: in10(),
    },
    {
      name: "findMany of something else",
      code: `await prisma.users.findMany({ where: () => true });`,
      filename: in10(),
    },
  ],
  invalid: [
    {
      name: "a callback",
      code: `
await db.query.users.findMany({ where: (users, { eq }) => eq(users.id, 1) });`,
      filename: in10(),
      errors: [
        {
          messageId: "callback",
          data: { name: "users" },
          line: 2,
          column: 33,
          endLine: 2,
          endColumn: 38,
          suggestions: [
            {
              messageId: "wrap",
              output: `
await db.query.users.findMany({ where: { RAW: (users, { eq }) => eq(users.id, 1) } });`,
            },
          ],
        },
      ],
    },
    {
      name: "a callback that is written as a method",
      code: `
await tx.query["users"].findFirst({ where(users, { eq }) { return eq(users.id, 1); } });`,
      filename: in10(),
      errors: [
        {
          messageId: "callback",
          data: { name: "users" },
          line: 2,
          column: 37,
          endLine: 2,
          endColumn: 42,
          suggestions: [],
        },
      ],
    },
    {
      name: "a function by its name",
      code: `
function where(users, { eq }) { return eq(users.id, 1); }
await db.query.users.findMany({ where });`,
      filename: in10(),
      errors: [
        {
          messageId: "callback",
          data: { name: "users" },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 38,
          suggestions: [
            {
              messageId: "wrap",
              output: `
function where(users, { eq }) { return eq(users.id, 1); }
await db.query.users.findMany({ where: { RAW: where } });`,
            },
          ],
        },
      ],
    },
    {
      name: "a callback of a relation",
      code: `
await db.query.users.findMany({ where: { id: 1 }, with: { posts: { where: (posts, { eq }) => eq(posts.id, 1) } } });`,
      filename: in10(),
      errors: [
        {
          messageId: "callback",
          data: { name: "posts" },
          line: 2,
          column: 68,
          endLine: 2,
          endColumn: 73,
          suggestions: [
            {
              messageId: "wrap",
              output: `
await db.query.users.findMany({ where: { id: 1 }, with: { posts: { where: { RAW: (posts, { eq }) => eq(posts.id, 1) } } } });`,
            },
          ],
        },
      ],
    },
    {
      name: "true",
      code: `
await db.query.users.findMany({ where: true });`,
      filename: in10(),
      errors: [
        {
          messageId: "always",
          data: { name: "users" },
          line: 2,
          column: 33,
          endLine: 2,
          endColumn: 38,
          suggestions: [],
        },
      ],
    },
  ],
});
