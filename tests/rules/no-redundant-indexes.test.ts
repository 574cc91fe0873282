import { describe, expect, it } from "vitest";
import rule from "../../src/rules/no-redundant-indexes.ts";
import { lint } from "../support/lint.ts";
import { beside, DRIZZLE_1_0, testRule } from "../support/rule-cases.ts";

const IMPORTS = `
import { sql, isNull, desc } from "drizzle-orm";
import { index, pgTable, primaryKey, text, timestamp, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";`;

/** A table with these extras; the first of them begins in column 3 of line 10. */
function posts(extras: string, columns = ""): string {
  return `${IMPORTS}
export const posts = pgTable("posts", {
  id: uuid("id"),
  authorId: uuid("author_id"),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),${columns}
}, (t) => [
  ${extras}
]);`;
}

/** What the first report of the table says of these extras; `undefined` where there is none. */
function told(extras: string, columns?: string): string | undefined {
  const [first, ...more] = lint(beside({}), posts(extras, columns), {
    rules: { "drizzle-schema/no-redundant-indexes": "error" },
  });
  expect(more).toEqual([]);
  return first?.message.replace(
    /^Table "posts" does not need (.*), which.*: (.*) and serves.*/,
    "$1 <= $2",
  );
}

describe("what is redundant", () => {
  it.each([
    [
      "an index on the column that a wider one starts with",
      `index("a").on(t.authorId), index("b").on(t.authorId, t.title),`,
      `index "a" on "author_id" <= index "b" on "author_id, title" starts with the same columns`,
    ],
    [
      "the same, in the other order",
      `index("b").on(t.authorId, t.title), index("a").on(t.authorId),`,
      `index "a" on "author_id" <= index "b" on "author_id, title" starts with the same columns`,
    ],
    [
      "the second of two equal indexes",
      `index("a").on(t.authorId), index("b").on(t.authorId),`,
      `index "b" on "author_id" <= index "a" on "author_id" has the same columns`,
    ],
    [
      "an index on what the primary key is on",
      `index("a").on(t.id), primaryKey({ columns: [t.id] }),`,
      `index "a" on "id" <= the primary key has the same columns`,
    ],
    [
      "an index on the first column of the primary key",
      `index("a").on(t.authorId), primaryKey({ columns: [t.authorId, t.id] }),`,
      `index "a" on "author_id" <= the primary key starts with the same columns`,
    ],
    [
      "an index on what a unique constraint is on",
      `index("a").on(t.title, t.id), unique("u").on(t.title, t.id),`,
      `index "a" on "title, id" <= unique constraint "u" on "title, id" has the same columns`,
    ],
    [
      "a unique index on what a unique constraint is on",
      `uniqueIndex("a").on(t.title), unique("u").on(t.title),`,
      `index "a" on "title" <= unique constraint "u" on "title" has the same columns`,
    ],
    [
      "an index beside a unique index",
      `index("a").on(t.title), uniqueIndex("u").on(t.title),`,
      `index "a" on "title" <= index "u" on "title" has the same columns`,
    ],
    [
      "a unique constraint on what the primary key is on",
      `unique("u").on(t.id, t.title), primaryKey({ columns: [t.id, t.title] }),`,
      `unique constraint "u" on "id, title" <= the primary key has the same columns`,
    ],
    [
      "a unique constraint beside one that forbids more",
      `unique("u").on(t.title), unique("v").on(t.title).nullsNotDistinct(),`,
      `unique constraint "u" on "title" <= unique constraint "v" on "title" has the same columns`,
    ],
    [
      "an index that runs the other way, nulls and all",
      `index("a").on(t.title), index("b").on(t.title.desc().nullsFirst(), t.id),`,
      `index "a" on "title" <= index "b" on "title, id" starts with the same columns`,
    ],
    [
      "an equal partial index",
      'index("a").on(t.title).where(sql`${t.deletedAt}  is null`), index("b").on(t.title, t.id).where(isNull(t.deletedAt)),',
      `index "a" on "title" <= index "b" on "title, id" starts with the same columns`,
    ],
    [
      "an index on the same expression",
      "index('a').on(sql`lower(${t.title})`), index('b').on(sql`lower(${t.title})`, t.id),",
      `index "a" on "lower("title")" <= index "b" on "lower("title"), id" starts with the same columns`,
    ],
    [
      "an equal index of another method",
      `index("a").using("gin", t.title.op("gin_trgm_ops")), index("b").using("gin", t.title.op("gin_trgm_ops")),`,
      `index "b" on "title" <= index "a" on "title" has the same columns`,
    ],
    [
      "an operator class that PostgreSQL uses anyway",
      `index("a").using("btree", t.id.asc().nullsLast().op("uuid_ops")), index("b").on(t.id, t.title),`,
      `index "a" on "id" <= index "b" on "id, title" starts with the same columns`,
    ],
    [
      "an index without a name",
      `index().on(t.title), index().on(t.title, t.id),`,
      `index on "title" <= index on "title, id" starts with the same columns`,
    ],
  ])("%s", (_, extras, expected) => {
    expect(told(extras)).toBe(expected);
  });

  it("an index on a column that is unique itself", () => {
    expect(told(`index("a").on(t.slug),`, ` slug: text("slug").unique(),`)).toBe(
      `index "a" on "slug" <= unique constraint "posts_slug_unique" on "slug" has the same columns`,
    );
  });

  it("a unique column that is the primary key", () => {
    expect(told("", ` slug: text("slug").primaryKey().unique(),`)).toBe(
      `unique constraint "posts_slug_unique" on "slug" <= the primary key has the same columns`,
    );
  });

  it("the widest of three is named, for it stays", () => {
    const messages = lint(
      beside({}),
      posts(
        `index("a").on(t.id), index("b").on(t.id, t.title), index("c").on(t.id, t.title, t.authorId),`,
      ),
      { rules: { "drizzle-schema/no-redundant-indexes": "error" } },
    );
    expect(messages.map(({ message }) => message.includes('index "c"'))).toEqual([true, true]);
  });
});

describe("what is not", () => {
  it.each([
    ["an index on another column", `index("a").on(t.title), index("b").on(t.authorId),`],
    ["an index on a second column", `index("a").on(t.title), index("b").on(t.authorId, t.title),`],
    ["the columns in another order", `index("a").on(t.title, t.id), index("b").on(t.id, t.title),`],
    [
      "a unique index that a wider one starts with",
      `uniqueIndex("a").on(t.title), index("b").on(t.title, t.id),`,
    ],
    [
      "a unique index beside a wider unique one",
      `uniqueIndex("a").on(t.title), uniqueIndex("b").on(t.title, t.id),`,
    ],
    [
      "a unique index beside an equal plain one is needed, and the plain one has another condition",
      "uniqueIndex('a').on(t.title), index('b').on(t.title).where(isNull(t.deletedAt)),",
    ],
    ["a wider index beside a unique one", `unique("u").on(t.title), index("b").on(t.title, t.id),`],
    [
      "a unique constraint that forbids more than a unique index",
      `unique("u").on(t.title).nullsNotDistinct(), uniqueIndex("a").on(t.title, t.id),`,
    ],
    [
      "a partial index beside a full one",
      `index("a").on(t.title).where(isNull(t.deletedAt)), index("b").on(t.title),`,
    ],
    [
      "a full index beside a partial one",
      `index("a").on(t.title), index("b").on(t.title, t.id).where(isNull(t.deletedAt)),`,
    ],
    [
      "another condition",
      "index('a').on(t.title).where(isNull(t.deletedAt)), index('b').on(t.title).where(isNull(t.authorId)),",
    ],
    ["another method", `index("a").using("hash", t.title), index("b").on(t.title),`],
    [
      "a wider index of a method that has no first column",
      `index("a").using("gin", t.title), index("b").using("gin", t.title, t.id),`,
    ],
    [
      "another operator class",
      `index("a").on(t.title.op("text_pattern_ops")), index("b").on(t.title),`,
    ],
    ["nulls at the other end", `index("a").on(t.title.desc()), index("b").on(t.title),`],
    [
      "one of two columns the other way",
      `index("a").on(t.title, t.id), index("b").on(t.title, t.id.desc().nullsFirst()),`,
    ],
    [
      "another expression",
      "index('a').on(sql`lower(${t.title})`), index('b').on(sql`upper(${t.title})`),",
    ],
    ["a sort order in SQL", "index('a').on(sql`${t.title} desc`), index('b').on(t.title),"],
    [
      "a condition that was not read",
      "index('a').on(t.title).where(unread), index('b').on(t.title).where(unread),",
    ],
    [
      "a method that was not read",
      `index("a").using(unread, t.title), index("b").using(unread, t.title),`,
    ],
    ["a column that was not read", `index("a").on(t.missing), index("b").on(t.missing),`],
    ["an index that Drizzle drops", `index("a"), index("b").on(t.title),`],
  ])("%s", (_, extras) => {
    expect(told(extras)).toBeUndefined();
  });

  it("an index of another table", () => {
    const other = `\nexport const pages = pgTable("pages", { id: uuid("id").primaryKey() });`;
    expect(
      lint(beside({}), posts(`index("a").on(t.id),`) + other, {
        rules: { "drizzle-schema/no-redundant-indexes": "error" },
      }),
    ).toEqual([]);
  });

  it("an index on a column that is no longer unique where a spread was not read", () => {
    const code = `
import { index, pgTable, text } from "drizzle-orm/pg-core";
import { more } from "./missing";
export const posts = pgTable("posts", { slug: text("slug").unique(), ...more }, (t) => [index("a").on(t.slug)]);`;
    expect(
      lint(beside({}), code, { rules: { "drizzle-schema/no-redundant-indexes": "error" } }),
    ).toEqual([]);
  });

  it("an index in a database that keeps indexes of another kind", () => {
    const code = `
import { index, singlestoreTable, text } from "drizzle-orm/singlestore-core";
export const posts = singlestoreTable("posts", { a: text("a"), b: text("b") }, (t) => [
  index("a").on(t.a), index("b").on(t.a, t.b),
]);`;
    expect(
      lint(beside({}), code, { rules: { "drizzle-schema/no-redundant-indexes": "error" } }),
    ).toEqual([]);
  });
});

function mysql(extras: string): string {
  return `
import { index, mysqlTable, varchar } from "drizzle-orm/mysql-core";
export const posts = mysqlTable("posts", { a: varchar("a", { length: 9 }).unique(), b: varchar("b", { length: 9 }) }, (t) => [
  ${extras}
]);`;
}

const SAME = "same";
const PREFIX = "prefix";

testRule("no-redundant-indexes: where it is told, and what removes it", rule, {
  valid: [
    {
      name: "a prefix, where prefixes are let pass",
      code: posts(`index("a").on(t.title), index("b").on(t.title, t.id),`),
      options: [{ prefixes: false }],
    },
    {
      name: "a table that is left alone",
      code: posts(`index("a").on(t.title), index("b").on(t.title),`),
      options: [{ ignoreTables: ["posts"] }],
    },
  ],
  invalid: [
    {
      name: "in a list, with its line and the comment behind it",
      code: posts(`index("a").on(t.title), // by title
  // for the front page
  index("b").on(t.title, t.id),`),
      errors: [
        {
          messageId: PREFIX,
          data: {
            table: "posts",
            index: 'index "a" on "title"',
            other: 'index "b" on "title, id"',
          },
          line: 10,
          column: 14,
          endLine: 10,
          endColumn: 16,
          suggestions: [
            {
              messageId: "removePrefix",
              output: posts(`// for the front page
  index("b").on(t.title, t.id),`),
            },
          ],
        },
      ],
    },
    {
      name: "the last of a list without a comma behind it, with the import that nothing else uses",
      code: posts(`index("b").on(t.title, t.id), // front page
  uniqueIndex("a").on(t.id),
  primaryKey({ columns: [t.id] }),
  uniqueIndex("c").on(t.id)`),
      errors: [
        {
          messageId: SAME,
          data: { table: "posts", index: 'index "a" on "id"', other: "the primary key" },
          line: 11,
          column: 20,
          endLine: 11,
          endColumn: 22,
          suggestions: [
            {
              messageId: "removeSame",
              output: posts(`index("b").on(t.title, t.id), // front page
  primaryKey({ columns: [t.id] }),
  uniqueIndex("c").on(t.id)`),
            },
          ],
        },
        {
          messageId: SAME,
          data: { table: "posts", index: 'index "c" on "id"', other: "the primary key" },
          line: 13,
          column: 20,
          endLine: 13,
          endColumn: 22,
          suggestions: [
            {
              messageId: "removeSame",
              output: posts(`index("b").on(t.title, t.id), // front page
  uniqueIndex("a").on(t.id),
  primaryKey({ columns: [t.id] })`),
            },
          ],
        },
      ],
    },
    {
      name: "in an object on one line",
      code: `
import { index, primaryKey, pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { id: uuid("id") }, (t) => ({ byId: index("a").on(t.id), pk: primaryKey({ columns: [t.id] }) }));`,
      errors: [
        {
          messageId: SAME,
          data: { table: "posts", index: 'index "a" on "id"', other: "the primary key" },
          line: 3,
          column: 86,
          endLine: 3,
          endColumn: 88,
          suggestions: [
            {
              messageId: "removeSame",
              output: `
import { primaryKey, pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { id: uuid("id") }, (t) => ({ pk: primaryKey({ columns: [t.id] }) }));`,
            },
          ],
        },
      ],
    },
    {
      name: "the only one, with the third argument",
      code: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable(
  "posts",
  { id: uuid("id").primaryKey() },
  (t) => [index("a").on(t.id)],
);`,
      errors: [
        {
          messageId: SAME,
          data: { table: "posts", index: 'index "a" on "id"', other: "the primary key" },
          line: 6,
          column: 22,
          endLine: 6,
          endColumn: 24,
          suggestions: [
            {
              messageId: "removeSame",
              output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable(
  "posts",
  { id: uuid("id").primaryKey() },
);`,
            },
          ],
        },
      ],
    },
    {
      name: "a unique column, in 1.0, where its constraint has no name yet",
      filename: beside(DRIZZLE_1_0),
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { id: uuid("id").primaryKey().unique().defaultRandom() });`,
      errors: [
        {
          messageId: SAME,
          data: { table: "posts", index: 'unique constraint on "id"', other: "the primary key" },
          line: 3,
          column: 41,
          endLine: 3,
          endColumn: 43,
          suggestions: [
            {
              messageId: "removeSame",
              output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { id: uuid("id").primaryKey().defaultRandom() });`,
            },
          ],
        },
      ],
    },
    {
      name: "an index that a helper makes is told of at the table, and stays",
      code: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
const byId = (t) => [index("a").on(t.id)];
export const posts = pgTable("posts", { id: uuid("id").primaryKey() }, (t) => [...byId(t)]);`,
      errors: [
        {
          messageId: SAME,
          data: { table: "posts", index: 'index "a" on "id"', other: "the primary key" },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 37,
          suggestions: [],
        },
      ],
    },
    {
      name: "in MySQL",
      code: mysql(`index("i").on(t.a),
  index("j").using("btree", t.b),
  index("k").on(t.b, t.a),`),
      errors: [
        {
          messageId: SAME,
          data: {
            table: "posts",
            index: 'index "i" on "a"',
            other: 'unique constraint "posts_a_unique" on "a"',
          },
          line: 4,
          column: 14,
          endLine: 4,
          endColumn: 16,
          suggestions: [
            {
              messageId: "removeSame",
              output: mysql(`index("j").using("btree", t.b),
  index("k").on(t.b, t.a),`),
            },
          ],
        },
        {
          messageId: PREFIX,
          data: { table: "posts", index: 'index "j" on "b"', other: 'index "k" on "b, a"' },
          line: 5,
          column: 14,
          endLine: 5,
          endColumn: 19,
          suggestions: [
            {
              messageId: "removePrefix",
              output: mysql(`index("i").on(t.a),
  index("k").on(t.b, t.a),`),
            },
          ],
        },
      ],
    },
  ],
});

it("leaves every foreign key with an index when it is done", () => {
  const code = `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
  title: uuid("title"),
}, (t) => [
  index("a").on(t.authorId),
  index("b").on(t.authorId, t.title),
]);`;
  const [report] = lint(beside({}), code, {
    rules: { "drizzle-schema/no-redundant-indexes": "error" },
  });
  const { range, text } = report?.suggestions?.[0]?.fix ?? { range: [0, 0], text: "" };
  const mended = code.slice(0, range[0]) + text + code.slice(range[1]);
  expect(mended).not.toContain('"a"');
  expect(lint(beside({}), mended, { rules: { "drizzle-schema/fk-needs-index": "error" } })).toEqual(
    [],
  );
});
