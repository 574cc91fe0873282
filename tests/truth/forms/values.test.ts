import { describe, it } from "vitest";
import { expectTruth, RELEASES } from "../compare.ts";

describe.each(RELEASES)(
  "what is calculated from other parts of a schema, in drizzle-orm %s",
  (release) => {
    it("is the name of an index from the names of table and column", () =>
      expectTruth(
        release,
        `
      import { getTableName } from "drizzle-orm";
      import { pgTable, text, index, unique } from "drizzle-orm/pg-core";
      const users = pgTable("users", { firstName: text("first_name") });
      export const posts = pgTable("posts", { fullName: text("full_name"), lastName: text() }, (t) => [
        index(\`idx_\${getTableName(users)}_\${t.fullName.name}\`).on(t.fullName),
        index("idx_" + t.lastName.name).on(t.lastName),
        unique("u_" + users.firstName.name).on(t.lastName),
      ]);
      export { users };
    `,
      ));

    it("is the name of a column that drizzle.config cases", () =>
      expectTruth(
        release,
        `
      import { pgTable, text, index } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { fullName: text() }, (t) => [index("idx_" + t.fullName.name).on(t.fullName)]);
      export const posts = pgTable("posts", { a: text(users.fullName.name) });
    `,
        { casing: "snake_case" },
      ));

    it("is the name of a schema and of an enum", () =>
      expectTruth(
        release,
        `
      import { pgSchema, pgTable, pgEnum, text } from "drizzle-orm/pg-core";
      const auth = pgSchema("auth");
      const mood = pgEnum("mood", ["sad", "ok"]);
      export const users = pgTable(auth.schemaName + "_users", { a: text(mood.enumName), b: text({ enum: mood.enumValues }) });
    `,
      ));

    it("is a table that a function of the project hands back", () =>
      expectTruth(
        release,
        `
      import { pgTable, text, uuid } from "drizzle-orm/pg-core";
      const audited = <T,>(table: T): T => table;
      export const users = audited(pgTable("users", { a: uuid("a") }));
      export const posts = pgTable("posts", { a: uuid().references(() => users.a) });
    `,
      ));

    it("is a list of arguments", () =>
      expectTruth(
        release,
        `
      import { pgTable, text, varchar } from "drizzle-orm/pg-core";
      const args = ["name", { length: 12 }] as const;
      const make = (...rest: any[]) => (varchar as any)(...rest);
      export const users = pgTable(...(["users", { a: varchar(...args), b: make("b", { length: 3 }) }] as const));
    `,
      ));

    it("is a call that may be none", () =>
      expectTruth(
        release,
        `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const make: any = { id: () => text("the_id") };
      export const users = pgTable("users", { a: make?.id?.(), b: make.other?.() ?? text("b"), c: make.id!()!.notNull() });
    `,
      ));

    it("is a part of another object", () =>
      expectTruth(
        release,
        `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const all = { one: text("one"), two: text("two"), three: text("three") };
      const { one, ...others } = all;
      const pick = <K extends keyof typeof all>(...keys: K[]) => Object.fromEntries(keys.map((key) => [key, all[key]]));
      export const users = pgTable("users", { ...others });
      export const posts = pgTable("posts", { one, ...(pick("three") as any) });
    `,
      ));

    it("is filtered out of another object", () =>
      expectTruth(
        release,
        `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const all = { one: text("one"), two: text("two"), three: text("three") };
      const some = Object.fromEntries(Object.entries(all).filter(([key]) => key !== "two"));
      export const users = pgTable("users", { ...(some as any) });
    `,
      ));

    it("is a default parameter that uses another one", () =>
      expectTruth(
        release,
        `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const make = (key: string, name = key + "_name", { unique = name + "_key" } = {}) => text(name).unique(unique);
      export const users = pgTable("users", { a: make("a"), b: make("b", "c"), d: make("d", undefined, { unique: "e" }) });
    `,
      ));

    it("is changed by a function before it is returned", () =>
      expectTruth(
        release,
        `
      import { pgTable, text } from "drizzle-orm/pg-core";
      function columns(names: string[]) {
        const result: any = { a: text() };
        result.b = text("bb");
        result["c" + names.length] = text();
        Object.assign(result, { d: text().notNull() });
        const alias = result.a;
        alias.unique("a_key");
        return result;
      }
      export const users = pgTable("users", columns(["x", "y"]));
    `,
      ));
  },
);
