import { describe, it } from "vitest";
import { expectTruth, RELEASES } from "../compare.ts";

describe.each(RELEASES)("the third argument, in drizzle-orm %s", (release) => {
  it("returns a list", () =>
    expectTruth(
      release,
      `
      import { sql } from "drizzle-orm";
      import { pgTable, text, uuid, index, uniqueIndex, unique, primaryKey, check, pgPolicy } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { id: uuid(), a: text("the_a"), b: text() }, (table) => [
        index("a_idx").on(table.a),
        index().on(table.a, table.b),
        uniqueIndex("b_idx").on(table.b),
        unique("ab").on(table.a, table.b),
        unique().on(table.b).nullsNotDistinct(),
        primaryKey({ columns: [table.id] }),
        primaryKey({ name: "pk", columns: [table.id, table.a] }),
        check("a_check", sql\`\${table.a} <> ''\`),
        pgPolicy("everybody", { for: "select" }),
      ]);
    `,
    ));

  it("returns an object", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, uuid, index, primaryKey, unique } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { id: uuid(), a: text() }, (t) => ({
        pk: primaryKey({ columns: [t.id, t.a] }),
        aIdx: index("a_idx").on(t.a),
        [\`u\${1}\`]: unique("u").on(t.a),
      }));
    `,
    ));

  it("returns an object with integer keys, which come first", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, index } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text() }, (t) => ({ x: index("x").on(t.a), 1: index("one").on(t.a), 0: index("zero").on(t.a) }));
    `,
    ));

  it("has a body with constants", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, index } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text(), b: text() }, (t) => {
        const both = [t.a, t.b] as const;
        const { a } = t;
        return { both: index("both").on(...both), a: index("a").on(a) };
      });
      export const posts = pgTable("posts", { a: text() }, function (t) {
        const indexes = [];
        indexes.push(index("a").on(t.a));
        return indexes;
      });
    `,
    ));

  it("takes its parameter apart", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, index } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text(), b: text() }, ({ a, b: second }) => [index("ab").on(a, second)]);
    `,
    ));

  it("reads columns by computed keys", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, index } from "drizzle-orm/pg-core";
      const KEY = "a" as const;
      export const users = pgTable("users", { a: text("x"), "b c": text() }, (t) => [index("i").on(t[KEY], t["b c"])]);
    `,
    ));

  it("is the result of a helper", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, uuid, index } from "drizzle-orm/pg-core";
      const withTenantIdIndex = (name: string) => (t: any) => [index(\`\${name}_tenant_idx\`).on(t.tenantId)];
      export const users = pgTable("users", { tenantId: uuid("tenant_id") }, withTenantIdIndex("users"));
    `,
    ));

  it("is a helper of another file", () =>
    expectTruth(release, {
      "schema.ts": `
        import { pgTable, uuid } from "drizzle-orm/pg-core";
        import { indexes } from "./indexes";
        export const users = pgTable("users", { tenantId: uuid("tenant_id") }, indexes);
      `,
      "indexes.ts": `
        import { index } from "drizzle-orm/pg-core";
        export const indexes = (t: any) => [index("tenant_idx").on(t.tenantId)];
      `,
    }));

  it("spreads the results of helpers", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, uuid, index, unique } from "drizzle-orm/pg-core";
      const tenantIndexes = (t: any, name: string) => [index(\`\${name}_t\`).on(t.tenantId), index(\`\${name}_ta\`).on(t.tenantId, t.a)];
      const named = (t: any) => ({ u: unique("u").on(t.a) });
      export const users = pgTable("users", { tenantId: uuid(), a: text() }, (t) => [...tenantIndexes(t, "users"), index("a").on(t.a)]);
      export const posts = pgTable("posts", { tenantId: uuid(), a: text() }, (t) => ({ ...named(t), i: index("i").on(t.a) }));
    `,
    ));

  it("nests helpers one level deep", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, index } from "drizzle-orm/pg-core";
      const both = (t: any) => [index("one").on(t.a), index("two").on(t.b)];
      export const users = pgTable("users", { a: text(), b: text() }, (t) => [both(t), index("three").on(t.a), []]);
    `,
    ));

  it("maps over a list", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, index } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text(), b: text() }, (t) =>
        (["a", "b"] as const).map((key) => index(\`\${key}_idx\`).on(t[key])));
    `,
    ));

  it("is undefined", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const extras = undefined;
      export const users = pgTable("users", { a: text() }, extras as any);
    `,
    ));

  it("returns nothing in a list or an object", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text() }, () => []);
      export const posts = pgTable("posts", { a: text() }, () => ({}));
    `,
    ));

  it("sorts the columns of an index", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, index } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text(), b: text() }, (t) => [
        index("one").on(t.a.desc()),
        index("two").on(t.a.asc().nullsLast().op("text_ops"), t.b.desc().nullsFirst()),
        index("three").on(t.a, t.b.op("text_pattern_ops")),
        index("four").on(t.a.nullsFirst()),
        index("five").on(t.a, t.a.desc()),
      ]);
    `,
    ));

  it("keeps a sort order that no index took for the next one", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, index, unique } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text() }, (t) => {
        t.a.desc();
        return [index("one").on(t.a), index("two").on(t.a), unique("u").on(t.a.desc() as any), index("three").on(t.a)];
      });
    `,
    ));

  it("sorts with SQL", () =>
    expectTruth(
      release,
      `
      import { sql, desc, asc } from "drizzle-orm";
      import { pgTable, text, index } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text("the_a"), b: text() }, (t) => [
        index("one").on(desc(t.a)),
        index("two").on(asc(t.a), sql\`\${t.b} DESC NULLS LAST\`),
        index("three").on(sql\`\${t.a}\`),
      ]);
    `,
    ));

  it("has expressions in an index", () =>
    expectTruth(
      release,
      `
      import { sql, type SQL, type AnyColumn } from "drizzle-orm";
      import { pgTable, text, jsonb, index, uniqueIndex } from "drizzle-orm/pg-core";
      function lower(column: AnyColumn): SQL { return sql\`lower(\${column})\`; }
      export const users = pgTable("users", { email: text("e_mail"), data: jsonb() }, (t) => [
        uniqueIndex("one").on(lower(t.email as any)),
        index("two").on(sql\`(\${t.data} ->> 'x')\`, t.email),
        index("three").using("gin", sql\`to_tsvector('english', \${t.email})\`),
        index("four").on(sql\`lower(\${sql.identifier("e_mail")})\`),
        index("five").on(sql.raw("lower(e_mail)")),
        index("six").on(sql\`\${t.email} COLLATE "C"\`),
        index("seven").on(sql\`\${users.email}\`, sql\`\${t.email} || \${t.email}\`),
        index("eight").on(sql\`coalesce(\${sql.join([t.email, t.email], sql\`, \`)})\`),
      ]);
    `,
    ));

  it("has a method of an index", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, vector, index, uniqueIndex } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text(), v: vector({ dimensions: 3 }) }, (t) => [
        index("one").using("btree", t.a.asc().nullsLast().op("text_ops")),
        index("two").using("hash", t.a),
        index("three").using("hnsw", t.v.op("vector_cosine_ops")).with({ m: 16 }),
        uniqueIndex("four").using("btree", t.a).concurrently(),
        index("five").using("GIST" as any, t.a),
      ]);
    `,
    ));

  it("has partial indexes", () =>
    expectTruth(
      release,
      `
      import { sql, and, or, not, eq, ne, gt, gte, lt, lte, isNull, isNotNull, like, ilike } from "drizzle-orm";
      import { pgTable, text, integer, index, uniqueIndex } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text("the_a"), n: integer() }, (t) => [
        index("one").on(t.a).where(sql\`\${t.a} is not null\`),
        index("two").on(t.a).where(isNotNull(t.a)),
        uniqueIndex("three").on(t.a).where(isNull(t.n)),
        index("four").on(t.a).where(and(isNotNull(t.a), isNull(t.n))!),
        index("five").on(t.a).where(eq(t.a, "x")),
        index("six").on(t.a).where(or(eq(t.n, 1), gt(t.n, 5), undefined)!),
        index("seven").on(t.a).where(not(isNull(t.a))),
        index("eight").on(t.a).where(sql\`\${t.n} > \${3}\`),
        index("nine").on(t.a).where(and(gte(t.n, 1), lt(t.n, 2), lte(t.n, 3), ne(t.n, 4))!),
        index("ten").on(t.a).where(and(isNull(t.a))!),
        index("eleven").on(t.a).where(and()!),
        index("twelve").on(t.a).where(like(t.a, "x%")),
        index("thirteen").on(t.a).where(ilike(t.a, "x%")),
        index("fourteen").on(t.a).where(sql\`\${users.a} = 'x'\`),
        index("fifteen").on(t.a).where(undefined as any),
        index("sixteen").on(t.a).where(isNull(t.a)).where(isNotNull(t.a)),
        index("seventeen").on(t.a).where(eq(t.n, t.n)),
        index("eighteen").on(t.a).where(not(and(isNull(t.a), isNull(t.n))!)),
      ]);
    `,
    ));

  it("has an index that is made outside of the list", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, index } from "drizzle-orm/pg-core";
      const start = index("a_idx");
      export const users = pgTable("users", { a: text() }, (t) => {
        const i = start.on(t.a);
        i.concurrently();
        return [i];
      });
    `,
    ));

  it("has the older form of a primary key", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, primaryKey } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text(), b: text() }, (t) => [primaryKey(t.a, t.b)]);
    `,
    ));

  it("names columns of the table itself", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, primaryKey, unique, foreignKey } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text(), b: text() }, () => [
        primaryKey({ columns: [users.a, users.b] }),
        unique("u").on(users.a),
        foreignKey({ columns: [users.a], foreignColumns: [users.b] }),
      ]);
    `,
    ));

  it("has a list of columns by a name", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, primaryKey, index } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text(), b: text() }, (t) => {
        const columns: [any, any] = [t.a, t.b];
        return [primaryKey({ columns, name: "pk" }), index("i").on(...columns)];
      });
    `,
    ));

  it("is given to the table of a schema and of a creator", () =>
    expectTruth(
      release,
      `
      import { pgSchema, pgTableCreator, text, index, unique } from "drizzle-orm/pg-core";
      export const users = pgSchema("auth").table("users", { a: text() }, (t) => [index("i").on(t.a), unique().on(t.a)]);
      export const posts = pgTableCreator((n) => "app_" + n)("posts", { a: text().unique() }, (t) => [unique().on(t.a)]);
    `,
    ));

  it("has the name of an index from a helper", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, index } from "drizzle-orm/pg-core";
      const nameOf = (table: string, ...columns: string[]) => ["idx", table, ...columns].join("_");
      export const users = pgTable("users", { a: text() }, (t) => [index(nameOf("users", "a")).on(t.a)]);
    `,
    ));

  it("has an item on a condition that is known", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, index } from "drizzle-orm/pg-core";
      const SEARCH = true;
      export const users = pgTable("users", { a: text() }, (t) => [
        ...(SEARCH ? [index("one").on(t.a)] : []),
        SEARCH ? index("two").on(t.a) : index("three").on(t.a),
      ]);
    `,
    ));
});

describe("what drizzle-orm 0.x drops without a word from the third argument", () => {
  it("is a list two levels deep", () =>
    expectTruth(
      "0.x",
      `
      import { pgTable, text, index } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text() }, (t) => [[[index("i").on(t.a)]]] as any);
    `,
    ));

  it("is an index or a unique constraint without columns", () =>
    expectTruth(
      "0.x",
      `
      import { pgTable, text, index, unique } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text() }, (t) => [index("i"), unique("u")] as any);
    `,
    ));

  it("is an object inside of a list", () =>
    expectTruth(
      "0.x",
      `
      import { pgTable, text, index, primaryKey } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text() }, (t) => [
        { pk: primaryKey({ columns: [t.a] }), i: index("i").on(t.a) },
      ] as any);
    `,
    ));

  it("is a list inside of an object", () =>
    expectTruth(
      "0.x",
      `
      import { pgTable, text, index } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text() }, (t) => ({ all: [index("i").on(t.a)] }) as any);
    `,
    ));

  it("is a builder that stands alone", () =>
    expectTruth(
      "0.x",
      `
      import { pgTable, text, index, primaryKey, foreignKey } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text() }, (t) => index("i").on(t.a) as any);
      export const posts = pgTable("posts", { a: text() }, (t) => primaryKey({ columns: [t.a] }) as any);
      export const tags = pgTable("tags", { a: text() }, (t) => foreignKey({ columns: [t.a], foreignColumns: [users.a] }) as any);
    `,
    ));

  it("is what is false, null, undefined, a text or SQL", () =>
    expectTruth(
      "0.x",
      `
      import { sql } from "drizzle-orm";
      import { pgTable, text, index } from "drizzle-orm/pg-core";
      const SEARCH = false;
      export const users = pgTable("users", { a: text() }, (t) => [
        SEARCH && index("i").on(t.a),
        null,
        undefined,
        "x",
        1,
        sql\`CONSTRAINT a CHECK (a > 0)\`,
        t.a,
        index("kept").on(t.a),
      ] as any);
    `,
    ));

  it("is the columns of the table", () =>
    expectTruth(
      "0.x",
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text() }, (t) => t as any);
    `,
    ));

  it("is a plain value", () =>
    expectTruth(
      "0.x",
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text() }, () => "none" as any);
      export const posts = pgTable("posts", { a: text() }, () => 1 as any);
    `,
    ));
});

describe("what drizzle-orm throws at", () => {
  const refused = { unread: { users: ["extras"] } };

  it.each([
    ["a list two levels deep", "[[[index('i').on(t.a)]]]"],
    ["an index without columns", "[index('i')]"],
    ["a unique constraint without columns", "[unique('u')]"],
    ["an object inside of a list", "[{ i: index('i').on(t.a) }]"],
    ["a list inside of an object", "({ all: [index('i').on(t.a)] })"],
    ["a builder that stands alone", "index('i').on(t.a)"],
    ["what is false", "[false && index('i').on(t.a)]"],
    ["undefined", "[undefined]"],
    ["SQL", "[sql`CONSTRAINT a CHECK (a > 0)`]"],
    ["a text", "'none'"],
  ])("is %s, in 1.0", (_, extras) =>
    expectTruth(
      "1.0",
      `
      import { sql } from "drizzle-orm";
      import { pgTable, text, index, unique } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text() }, (t) => ${extras} as any);
    `,
      refused,
    ),
  );

  it.each(RELEASES)("is a function that returns nothing, in %s", (release) =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text() }, () => {});
    `,
      refused,
    ),
  );

  it.each(RELEASES)("is a list in place of a function, in %s", (release) =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text() }, [] as any);
    `,
      refused,
    ),
  );

  it("is an index on a column of the table's own name, in 0.x", () =>
    expectTruth(
      "0.x",
      `
      import { pgTable, text, index } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text() }, () => [index("i").on(users.a)]);
    `,
      refused,
    ));
});

describe("an index on a column of the table's own name, in drizzle-orm 1.0", () => {
  it("is an index", () =>
    expectTruth(
      "1.0",
      `
      import { pgTable, text, index } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text("the_a") }, () => [index("i").on(users.a)]);
    `,
    ));
});
