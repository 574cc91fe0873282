import { describe, it } from "vitest";
import { expectTruth, RELEASES } from "../compare.ts";

describe.each(RELEASES)("a schema of several files, in drizzle-orm %s", (release) => {
  it("takes the core from a file that hands it on", () =>
    expectTruth(release, {
      "schema.ts": `
        import { pgTable, uuid, index } from "./pg";
        export const users = pgTable("users", { id: uuid().primaryKey() }, (t) => [index("i").on(t.id)]);
      `,
      "pg.ts": `export * from "drizzle-orm/pg-core";`,
    }));

  it("takes single words from a file that hands them on", () =>
    expectTruth(release, {
      "schema.ts": `
        import { table, id, core } from "./pg";
        export const users = table("users", { id: id().primaryKey(), name: core.text() });
      `,
      "pg.ts": `
        export { pgTable as table, uuid as id } from "drizzle-orm/pg-core";
        export * as core from "drizzle-orm/pg-core";
      `,
    }));

  it("takes a table from a barrel", () =>
    expectTruth(release, {
      "schema.ts": `
        import { pgTable, uuid } from "drizzle-orm/pg-core";
        import { users } from ".";
        export const posts = pgTable("posts", { a: uuid().references(() => users.id) });
      `,
      "index.ts": `export * from "./schema"; export * from "./users";`,
      "users.ts": `
        import { pgTable, uuid } from "drizzle-orm/pg-core";
        export const users = pgTable("users", { id: uuid("user_id") });
      `,
    }));

  it("takes a default export", () =>
    expectTruth(release, {
      "schema.ts": `
        import { pgTable } from "drizzle-orm/pg-core";
        import stamps, { id } from "./shared";
        export const users = pgTable("users", { id: id(), ...stamps });
      `,
      "shared.ts": `
        import { timestamp, uuid } from "drizzle-orm/pg-core";
        const stamps = { at: timestamp() };
        export default stamps;
        export const id = () => uuid();
      `,
    }));

  it("takes a function that is exported as the default", () =>
    expectTruth(release, {
      "schema.ts": `
        import { pgTable } from "drizzle-orm/pg-core";
        import stamps from "./shared";
        export const users = pgTable("users", { ...stamps("created") });
      `,
      "shared.ts": `
        import { timestamp } from "drizzle-orm/pg-core";
        export default function stamps(name: string) { return { [name + "At"]: timestamp(name + "_at") }; }
      `,
    }));

  it("names a file with its extension, or with that of its output", () =>
    expectTruth(release, {
      "schema.ts": `
        import { pgTable } from "drizzle-orm/pg-core";
        import { a } from "./a.ts";
        import { b } from "./b.js";
        export const users = pgTable("users", { a, b });
      `,
      "a.ts": `import { text } from "drizzle-orm/pg-core"; export const a = text("a1");`,
      "b.ts": `import { text } from "drizzle-orm/pg-core"; export const b = text("b1");`,
    }));

  it("names a folder", () =>
    expectTruth(
      release,
      {
        "db/schema.ts": `
        import { pgTable } from "drizzle-orm/pg-core";
        import { a } from "./shared";
        import { b } from "..";
        export const users = pgTable("users", { a, b });
      `,
        "db/shared/index.ts": `import { text } from "drizzle-orm/pg-core"; export const a = text("a1");`,
        "index.ts": `import { text } from "drizzle-orm/pg-core"; export const b = text("b1");`,
      },
      { main: "db/schema.ts" },
    ));

  it("is in a circle whose functions are used at once", () =>
    expectTruth(release, {
      "schema.ts": `
        import { pgTable, uuid } from "drizzle-orm/pg-core";
        import { userRef } from "./refs";
        export const users = pgTable("users", { id: uuid("id").primaryKey() });
        export const posts = pgTable("posts", { authorId: userRef("author_id") });
      `,
      "refs.ts": `
        import { uuid } from "drizzle-orm/pg-core";
        import { users } from "./schema";
        export const userRef = (name: string) => uuid(name).references(() => users.id);
      `,
    }));

  it("shares one builder between two files", () =>
    expectTruth(release, {
      "schema.ts": `
        import { pgTable } from "drizzle-orm/pg-core";
        import { at } from "./shared";
        import { users } from "./users";
        export const posts = pgTable("posts", { postedAt: at, authorId: users.at.name as any ? at : at });
      `,
      "users.ts": `
        import { pgTable } from "drizzle-orm/pg-core";
        import { at } from "./shared";
        export const users = pgTable("users", { at });
      `,
      "shared.ts": `import { timestamp } from "drizzle-orm/pg-core"; export const at = timestamp();`,
    }));

  it("imports types and values in one statement", () =>
    expectTruth(release, {
      "schema.ts": `
        import { type PgColumn, pgTable, uuid } from "drizzle-orm/pg-core";
        import type { Id } from "./types";
        import { type Other, id } from "./types";
        export const users = pgTable("users", { id: id().$type<Id>(), other: uuid().$type<Other>() });
      `,
      "types.ts": `
        import { uuid } from "drizzle-orm/pg-core";
        export type Id = string;
        export interface Other { readonly a: string }
        export const id = () => uuid("the_id");
      `,
    }));

  it("exports constants under other names", () =>
    expectTruth(release, {
      "schema.ts": `
        import { pgTable } from "drizzle-orm/pg-core";
        import { a as x, default as y } from "./shared";
        export const users = pgTable("users", { x, y });
      `,
      "shared.ts": `
        import { text } from "drizzle-orm/pg-core";
        const first = text("first");
        const second = text("second");
        export { first as a, second as default };
      `,
    }));

  it("writes its exports in the way of CommonJS", () =>
    expectTruth(release, {
      "schema.ts": `
        const { pgTable } = require("drizzle-orm/pg-core");
        const { a } = require("./shared.js");
        exports.users = pgTable("users", { a });
      `,
      "shared.js": `
        const { text } = require("drizzle-orm/pg-core");
        module.exports = { a: text("first") };
      `,
    }));

  it("exports an object of tables in the way of CommonJS", () =>
    expectTruth(release, {
      "schema.ts": `
        const pg = require("drizzle-orm/pg-core");
        const users = pg.pgTable("users", { id: pg.uuid() });
        module.exports = { users, posts: pg.pgTable("posts", { authorId: pg.uuid().references(() => users.id) }) };
      `,
    }));

  it("changes a builder before its first use, with a core that a file hands on", () =>
    expectTruth(release, {
      "schema.ts": `
        import { pgTable, text } from "./pg";
        const name = text("name");
        const required = name.notNull();
        export const users = pgTable("users", { name });
      `,
      "pg.ts": `export * from "drizzle-orm/pg-core";`,
    }));
});
