import { describe, it } from "vitest";
import { expectTruth, RELEASES } from "../compare.ts";

describe.each(RELEASES)("a function that makes tables, in drizzle-orm %s", (release) => {
  it("is imported by its name", () =>
    expectTruth(
      release,
      `
      import { pgTable, uuid } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { id: uuid("id").primaryKey() });
    `,
    ));

  it("is imported under another name", () =>
    expectTruth(
      release,
      `
      import { pgTable as table, uuid as id, text as string } from "drizzle-orm/pg-core";
      export const users = table("users", { id: id("id").primaryKey(), name: string("name") });
    `,
    ));

  it("is a member of a namespace import", () =>
    expectTruth(
      release,
      `
      import * as p from "drizzle-orm/pg-core";
      export const users = p.pgTable("users", { id: p.uuid().primaryKey() }, (t) => [p.index("i").on(t.id)]);
    `,
    ));

  it("is a constant that holds the import", () =>
    expectTruth(
      release,
      `
      import { pgTable, uuid } from "drizzle-orm/pg-core";
      const table = pgTable;
      export const users = table("users", { id: uuid() });
    `,
    ));

  it("is taken from a namespace by destructuring", () =>
    expectTruth(
      release,
      `
      import * as p from "drizzle-orm/pg-core";
      const { pgTable: table, ...columns } = p;
      export const users = table("users", { id: columns.uuid() });
    `,
    ));

  it("comes from require", () =>
    expectTruth(
      release,
      `
      const { pgTable, uuid } = require("drizzle-orm/pg-core");
      export const users = pgTable("users", { id: uuid() });
    `,
    ));

  it("is made by pgTableCreator with a template", () =>
    expectTruth(
      release,
      `
      import { pgTableCreator, uuid } from "drizzle-orm/pg-core";
      const createTable = pgTableCreator((name) => \`app_\${name}\`);
      export const users = createTable("users", { id: uuid() });
    `,
    ));

  it("is made by pgTableCreator and called pgTable", () =>
    expectTruth(
      release,
      `
      import { pgTableCreator, uuid } from "drizzle-orm/pg-core";
      const pgTable = pgTableCreator((name) => "app_" + name);
      export const users = pgTable("users", { id: uuid() });
    `,
    ));

  it("is made by pgTableCreator with a function of its own", () =>
    expectTruth(
      release,
      `
      import { pgTableCreator, uuid } from "drizzle-orm/pg-core";
      const PREFIX = "app";
      function rename(name: string) {
        if (name === "plain") return name;
        return [PREFIX, name.toLowerCase()].join("_");
      }
      const createTable = pgTableCreator(rename);
      export const users = createTable("Users", { id: uuid() });
      export const plain = createTable("plain", { id: uuid() });
      export const posts = pgTableCreator(function (name) { return PREFIX + name; })("Posts", { id: uuid() });
    `,
    ));

  it("is made by pgTableCreator in another file", () =>
    expectTruth(release, {
      "schema.ts": `
        import { text } from "drizzle-orm/pg-core";
        import { createTable } from "./create-table";
        export const posts = createTable("posts", { title: text() });
      `,
      "create-table.ts": `
        import { pgTableCreator } from "drizzle-orm/pg-core";
        import { prefix } from "./prefix";
        export const createTable = pgTableCreator((name) => \`\${prefix}\${name}\`);
      `,
      "prefix.ts": `export const prefix = "shop_" as const;`,
    }));

  it("is the table method of a schema", () =>
    expectTruth(
      release,
      `
      import { pgSchema, uuid } from "drizzle-orm/pg-core";
      export const auth = pgSchema("auth");
      export const users = auth.table("users", { id: uuid() });
    `,
    ));

  it("is the table method of a schema, taken out of it", () =>
    expectTruth(
      release,
      `
      import { pgSchema, uuid } from "drizzle-orm/pg-core";
      const { table } = pgSchema("auth");
      export const users = table("users", { id: uuid() });
    `,
    ));

  it("is the table method of a schema in another file", () =>
    expectTruth(release, {
      "schema.ts": `
        import { text } from "drizzle-orm/pg-core";
        import { billing } from "./billing";
        export const invoices = billing.table("invoices", { number: text() });
      `,
      "billing.ts": `
        import { pgSchema } from "drizzle-orm/pg-core";
        export const billing = pgSchema("billing");
      `,
    }));

  it("is chosen by a condition that is known", () =>
    expectTruth(
      release,
      `
      import { pgTable, pgSchema, uuid } from "drizzle-orm/pg-core";
      const isAuth = true;
      const table = isAuth ? pgSchema("auth").table : pgTable;
      export const users = table("users", { id: uuid() });
    `,
    ));

  it("is wrapped by a function of the project", () =>
    expectTruth(
      release,
      `
      import { pgTable, uuid, timestamp, index } from "drizzle-orm/pg-core";
      const base = { id: uuid("id").primaryKey(), createdAt: timestamp("created_at").notNull() };
      function baseTable(name: string, columns: any, extras?: any) {
        return pgTable(name, { ...base, ...columns }, extras);
      }
      export const users = baseTable("users", { email: uuid("email") });
      export const posts = baseTable("posts", { at: timestamp() }, (t: any) => [index("at_idx").on(t.at)]);
    `,
    ));

  it("is a parameter of a function that makes several tables", () =>
    expectTruth(
      release,
      `
      import { pgTable, uuid } from "drizzle-orm/pg-core";
      const tablesOf = (table: typeof pgTable) => ({
        users: table("users", { id: uuid() }),
        posts: table("posts", { id: uuid() }),
      });
      export const { users, posts } = tablesOf(pgTable);
    `,
    ));

  it("makes a table that gets row-level security", () =>
    expectTruth(
      release,
      `
      import { pgTable, uuid } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { id: uuid() }).enableRLS();
      users.enableRLS();
    `,
    ));

  it("makes a table that is exported as the default", () =>
    expectTruth(
      release,
      `
      import { pgTable, uuid } from "drizzle-orm/pg-core";
      export default pgTable("users", { id: uuid() });
    `,
    ));

  it("makes tables that a list of exports names", () =>
    expectTruth(
      release,
      `
      import { pgTable, uuid } from "drizzle-orm/pg-core";
      const users = pgTable("users", { id: uuid() });
      const posts = pgTable("posts", { id: uuid() });
      export { users as people, posts };
    `,
    ));

  it("is given the name by a constant, a member and an enum", () =>
    expectTruth(
      release,
      `
      import { pgTable, uuid } from "drizzle-orm/pg-core";
      const USERS = "users";
      const names = { posts: "posts", nested: { tags: "tags" } } as const;
      enum Names { Likes = "likes" }
      export const users = pgTable(USERS, { id: uuid() });
      export const posts = pgTable(names.posts, { id: uuid() });
      export const tags = pgTable(names["nested"].tags, { id: uuid() });
      export const likes = pgTable(Names.Likes, { id: uuid() });
    `,
    ));

  it("makes a table that is aliased, which makes none", () =>
    expectTruth(
      release,
      `
      import { pgTable, uuid, alias } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { id: uuid("id") });
      const parents = alias(users, "parents");
    `,
    ));

  it("ignores views, sequences and enums", () =>
    expectTruth(
      release,
      `
      import { sql } from "drizzle-orm";
      import { pgTable, pgView, pgMaterializedView, pgSequence, pgEnum, uuid } from "drizzle-orm/pg-core";
      export const mood = pgEnum("mood", ["sad", "ok"]);
      export const counter = pgSequence("counter");
      export const users = pgTable("users", { id: uuid(), mood: mood() });
      export const active = pgView("active", { id: uuid() }).as(sql\`select id from users\`);
      export const old = pgMaterializedView("old", { id: uuid() }).as(sql\`select id from users\`);
      export const first = pgView("first").as((qb) => qb.select().from(users));
    `,
    ));
});

describe("a function that makes tables, in drizzle-orm 1.0 alone", () => {
  it("is withRLS of pgTable", () =>
    expectTruth(
      "1.0",
      `
      import { pgTable, uuid } from "drizzle-orm/pg-core";
      export const users = pgTable.withRLS("users", { id: uuid() });
    `,
    ));

  it("is withRLS of a schema's table", () =>
    expectTruth(
      "1.0",
      `
      import { pgSchema, uuid } from "drizzle-orm/pg-core";
      export const users = pgSchema("auth").table.withRLS("users", { id: uuid() });
    `,
    ));

  it("is withRLS of a creator", () =>
    expectTruth(
      "1.0",
      `
      import { pgTableCreator, uuid } from "drizzle-orm/pg-core";
      const createTable = pgTableCreator((name) => \`app_\${name}\`);
      export const users = createTable.withRLS("users", { userId: uuid() });
    `,
    ));

  it("is snakeCase.table", () =>
    expectTruth(
      "1.0",
      `
      import { snakeCase, uuid, text } from "drizzle-orm/pg-core";
      export const users = snakeCase.table("users", { userId: uuid(), fullName: text("fullName") });
      export const posts = snakeCase.table.withRLS("posts", { S3Key: uuid(), userIDs: uuid() });
    `,
    ));

  it("is camelCase.table", () =>
    expectTruth(
      "1.0",
      `
      import { camelCase, uuid } from "drizzle-orm/pg-core";
      export const users = camelCase.table("users", { user_id: uuid(), Full_Name: uuid() });
    `,
    ));

  it("is the table of a schema of snakeCase", () =>
    expectTruth(
      "1.0",
      `
      import * as pg from "drizzle-orm/pg-core";
      const auth = pg.snakeCase.schema("auth");
      export const users = auth.table("users", { userId: pg.uuid() });
    `,
    ));

  it("is made by pgTableCreator with a casing", () =>
    expectTruth(
      "1.0",
      `
      import { pgTableCreator, uuid } from "drizzle-orm/pg-core";
      const createTable = pgTableCreator((name) => \`app_\${name}\`, "snake_case");
      export const users = createTable("users", { userId: uuid() });
      export const posts = createTable.withRLS("posts", { authorId: uuid() });
    `,
    ));

  it("is the table method of a schema that exists already", () =>
    expectTruth(
      "1.0",
      `
      import { pgSchema, uuid } from "drizzle-orm/pg-core";
      const auth = pgSchema("auth").existing();
      export const users = auth.table("users", { id: uuid() });
    `,
    ));
});

describe("a casing that drizzle-orm 0.x does not know", () => {
  it("is the second argument of pgTableCreator", () =>
    expectTruth(
      "0.x",
      `
      import { pgTableCreator, uuid } from "drizzle-orm/pg-core";
      const createTable = pgTableCreator((name) => \`app_\${name}\`, "snake_case");
      export const users = createTable("users", { userId: uuid() });
    `,
    ));
});
