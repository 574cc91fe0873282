import { describe, it } from "vitest";
import { expectTruth, RELEASES } from "../compare.ts";

describe.each(RELEASES)("what is said of a column, in drizzle-orm %s", (release) => {
  it("is that it is not null, a key or unique", () =>
    expectTruth(
      release,
      `
      import { pgTable, uuid, text } from "drizzle-orm/pg-core";
      export const users = pgTable("users", {
        id: uuid("id").primaryKey(),
        a: text().notNull(),
        b: text().unique(),
        c: text().unique("c_key"),
        d: text().notNull().unique("d_key", { nulls: "not distinct" }),
        e: text().unique(undefined, { nulls: "distinct" }),
        f: text().$type<"a" | "b">().notNull().notNull(),
      });
    `,
    ));

  it("is several keys", () =>
    expectTruth(
      release,
      `
      import { pgTable, uuid } from "drizzle-orm/pg-core";
      export const both = pgTable("both", { a: uuid().primaryKey(), b: uuid().primaryKey(), c: uuid() });
    `,
    ));

  it("is a default of every kind", () =>
    expectTruth(
      release,
      `
      import { sql } from "drizzle-orm";
      import { pgTable, boolean, integer, bigint, jsonb, numeric, text, timestamp, uuid, date } from "drizzle-orm/pg-core";
      const DEFAULT = "from a constant";
      const now = sql\`now()\`;
      export const all = pgTable("all", {
        a: text().default("x"),
        b: integer().default(-1),
        c: boolean().default(false),
        d: text().default(sql\`gen_random_uuid()\`),
        e: timestamp().default(now),
        f: timestamp().defaultNow(),
        g: uuid().defaultRandom(),
        h: jsonb().default({ a: 1 }),
        i: text().default(DEFAULT),
        j: bigint({ mode: "bigint" }).default(5n),
        k: date().defaultNow(),
        l: text().default(null as any),
        m: timestamp().default(new Date(0)),
        n: text().array().default([]),
        o: text().default(sql.raw("'x'")),
        p: numeric().default("0.00"),
        q: text().default(""),
        r: text().default(sql\`\${"bound"}\`),
        s: integer().default(1).default(2),
      });
    `,
    ));

  it("is a default that is undefined", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text().default(undefined as any) });
    `,
    ));

  it("is a function that makes the value", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
      const makeId = () => "x";
      export const users = pgTable("users", {
        a: text().$default(() => "a"),
        b: text().$defaultFn(makeId),
        c: timestamp().$onUpdate(() => new Date()),
        d: timestamp().$onUpdateFn(() => new Date()).notNull(),
        e: timestamp().defaultNow().$onUpdate(() => new Date()),
        f: text().$defaultFn(() => crypto.randomUUID()).primaryKey(),
        g: text().default("g").$defaultFn(() => "h"),
      });
    `,
    ));

  it("is an identity", () =>
    expectTruth(
      release,
      `
      import { pgTable, integer, bigint, smallint } from "drizzle-orm/pg-core";
      export const ids = pgTable("ids", {
        a: integer().generatedAlwaysAsIdentity(),
        b: bigint({ mode: "number" }).generatedByDefaultAsIdentity({ startWith: 1000 }).primaryKey(),
        c: smallint("c").primaryKey().generatedAlwaysAsIdentity({ name: "c_seq" }),
      });
    `,
    ));

  it("is that it is generated", () =>
    expectTruth(
      release,
      `
      import { sql, type SQL } from "drizzle-orm";
      import { pgTable, text } from "drizzle-orm/pg-core";
      export const users = pgTable("users", {
        name: text(),
        a: text().generatedAlwaysAs((): SQL => sql\`lower(\${users.name})\`),
        b: text().generatedAlwaysAs(sql\`'x'\`).notNull(),
        c: text().generatedAlwaysAs("plain" as any),
      });
    `,
    ));

  it("is that it is a serial", () =>
    expectTruth(
      release,
      `
      import { pgTable, serial, bigserial, smallserial } from "drizzle-orm/pg-core";
      export const ids = pgTable("ids", {
        a: serial("a").primaryKey(),
        b: bigserial({ mode: "number" }),
        c: smallserial().notNull(),
      });
    `,
    ));

  it("is a custom type with a configuration", () =>
    expectTruth(
      release,
      `
      import { pgTable, customType } from "drizzle-orm/pg-core";
      const bits = customType<{ data: string; config: { length: number } }>({
        dataType(config) { return config ? \`bit(\${config.length})\` : "bit"; },
      });
      const typed = (name: string) => customType<{ data: string }>({ dataType: () => \`type_\${name}\` });
      export const users = pgTable("users", {
        a: bits("a", { length: 3 }),
        b: bits(),
        c: typed("x")("c").notNull().default("y"),
        d: bits({ length: 8 }).primaryKey(),
      });
    `,
    ));

  it("is an enum of a schema and one of an object", () =>
    expectTruth(
      release,
      `
      import { pgTable, pgEnum, pgSchema } from "drizzle-orm/pg-core";
      const auth = pgSchema("auth");
      enum Level { Low = "low", High = "high" }
      const mood = auth.enum("mood", ["sad", "ok"]);
      const level = pgEnum("level", Level);
      export const users = pgTable("users", {
        a: mood("a").notNull().default("ok"),
        b: level().default(Level.Low),
        c: pgEnum("inline", ["x"])("c"),
      });
    `,
    ));

  it("is an enum that another file exports", () =>
    expectTruth(release, {
      "schema.ts": `
        import { pgTable } from "drizzle-orm/pg-core";
        import { mood } from "./enums";
        export const users = pgTable("users", { a: mood("a").notNull() });
      `,
      "enums.ts": `
        import { pgEnum } from "drizzle-orm/pg-core";
        const values = ["sad", "ok"] as const;
        export const mood = pgEnum("mood", values);
      `,
    }));

  it("is an array behind other words", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, integer, uuid } from "drizzle-orm/pg-core";
      export const others = pgTable("others", { id: uuid() });
      export const users = pgTable("users", {
        a: text().notNull().array(),
        b: text().unique("b_key").array(),
        c: text().default("x").array(),
        d: uuid().references(() => others.id).array(),
        e: uuid().primaryKey().array(),
        f: integer().generatedAlwaysAsIdentity().array(),
        g: text().$defaultFn(() => "g").array(),
        h: text("named").notNull().array(),
      });
    `,
    ));

  it("is an array before other words", () =>
    expectTruth(
      release,
      `
      import { sql } from "drizzle-orm";
      import { pgTable, text, varchar } from "drizzle-orm/pg-core";
      export const users = pgTable("users", {
        a: text().array().notNull(),
        b: text().array().default([]).unique(),
        c: varchar({ length: 3 }).array().default(sql\`'{}'::text[]\`),
      });
    `,
    ));

  it("is said by words of a computed name", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text()["notNull"]().unique() });
    `,
    ));

  it("is said on a condition that is known", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const REQUIRED = true;
      export const users = pgTable("users", { a: REQUIRED ? text().notNull() : text(), b: (REQUIRED && text("bb")) as any });
    `,
    ));
});

describe("an array, in drizzle-orm 0.x alone", () => {
  it("has a size or two dimensions", () =>
    expectTruth(
      "0.x",
      `
      import { pgTable, text, integer } from "drizzle-orm/pg-core";
      export const users = pgTable("users", {
        a: text().array(3),
        b: integer().array(3).array(2).notNull(),
        c: text().array().array(),
        d: integer().array(3).notNull().array(),
      });
    `,
    ));

  it("of a shared builder leaves the builder as it was", () =>
    expectTruth(
      "0.x",
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const tag = text("tag").notNull();
      export const users = pgTable("users", { tags: tag.array(), tag });
    `,
    ));

  it("of a shared builder without a name gives the builder no name", () =>
    expectTruth(
      "0.x",
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const tag = text();
      export const users = pgTable("users", { tags: tag.array(), tag });
    `,
    ));

  it("of a builder that has its name from a key has that name as if it was written", () =>
    expectTruth(
      "0.x",
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const oneTag = text();
      export const users = pgTable("users", { oneTag });
      export const posts = pgTable("posts", { manyTags: oneTag.array() });
    `,
      { casing: "snake_case" },
    ));

  it("of a builder names the unique constraint that the builder may have later on", () =>
    expectTruth(
      "0.x",
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const tag = text("tag").unique();
      export const users = pgTable("users", { tags: tag.array() });
      export const posts = pgTable("posts", { tag });
    `,
    ));

  it("of a builder takes what is said to the builder later on into its type alone", () =>
    expectTruth(
      "0.x",
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const tag = text();
      const tags = tag.array();
      export const users = pgTable("users", { tag: tag.notNull(), tags });
    `,
    ));
});

describe("an array, in drizzle-orm 1.0 alone", () => {
  it("has dimensions", () =>
    expectTruth(
      "1.0",
      `
      import { pgTable, text, integer } from "drizzle-orm/pg-core";
      export const users = pgTable("users", {
        a: text().array("[][]"),
        b: integer().array("[]").notNull(),
        c: text().array().array("[][][]"),
        d: text().array("[][]").array(),
      });
    `,
    ));

  it("changes a shared builder", () =>
    expectTruth(
      "1.0",
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const tag = text("tag").notNull();
      export const users = pgTable("users", { tag });
      export const posts = pgTable("posts", { tags: tag.array(), tag });
    `,
    ));
});
