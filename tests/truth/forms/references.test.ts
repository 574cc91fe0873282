import { describe, it } from "vitest";
import { expectTruth, RELEASES } from "../compare.ts";

const USERS = `
  export const users = pgTable("users", { id: uuid("id").primaryKey(), tenantId: uuid("tenant_id") });
`;

describe.each(RELEASES)("a reference, in drizzle-orm %s", (release) => {
  it("is at any place of the chain", () =>
    expectTruth(
      release,
      `
      import { pgTable, uuid } from "drizzle-orm/pg-core";
      ${USERS}
      export const posts = pgTable("posts", {
        a: uuid("a").references(() => users.id),
        b: uuid("b").notNull().references(() => users.id, { onDelete: "cascade" }),
        c: uuid("c").references(() => users.id, { onDelete: "set null", onUpdate: "cascade" }).notNull().unique("c_key"),
      });
    `,
    ));

  it("is a function of every form", () =>
    expectTruth(
      release,
      `
      import { pgTable, uuid, type AnyPgColumn } from "drizzle-orm/pg-core";
      ${USERS}
      const toUser = () => users.id;
      const options = { onDelete: "restrict" } as const;
      export const posts = pgTable("posts", {
        a: uuid().references((): AnyPgColumn => users.id),
        b: uuid().references(() => { return users.id; }),
        c: uuid().references(function () { return users["id"]; }),
        d: uuid().references(toUser, options),
        e: uuid().references(() => users.id as any, { ...options, onUpdate: "no action" }),
      });
    `,
    ));

  it("leads to a column of another file", () =>
    expectTruth(release, {
      "schema.ts": `
        import { pgTable, uuid } from "drizzle-orm/pg-core";
        import { users } from "./users";
        import * as all from "./users";
        export const posts = pgTable("posts", {
          authorId: uuid("author_id").references(() => users.id),
          editorId: uuid("editor_id").references(() => all.users.id),
        });
      `,
      "users.ts": `
        import { pgTable, uuid } from "drizzle-orm/pg-core";
        export const users = pgTable("users", { id: uuid("user_id").primaryKey() });
      `,
    }));

  it("leads to the table itself", () =>
    expectTruth(
      release,
      `
      import { pgTable, uuid, foreignKey, type AnyPgColumn } from "drizzle-orm/pg-core";
      export const nodes = pgTable("nodes", {
        id: uuid("id").primaryKey(),
        parentId: uuid("parent_id").references((): AnyPgColumn => nodes.id),
        rootId: uuid("root_id"),
      }, (t) => [foreignKey({ columns: [t.rootId], foreignColumns: [t.id], name: "nodes_root_fk" })]);
    `,
    ));

  it("leads to a table that is declared further down", () =>
    expectTruth(
      release,
      `
      import { pgTable, uuid } from "drizzle-orm/pg-core";
      export const posts = pgTable("posts", { authorId: uuid().references(() => users.id) });
      export const users = pgTable("users", { id: uuid("id") });
    `,
    ));

  it("leads around a circle of files", () =>
    expectTruth(release, {
      "schema.ts": `
        import { pgTable, uuid, index, type AnyPgColumn } from "drizzle-orm/pg-core";
        import { posts } from "./posts";
        export const users = pgTable("users", {
          id: uuid("id").primaryKey(),
          lastPostId: uuid("last_post_id").references((): AnyPgColumn => posts.id, { onDelete: "set null" }),
        }, (t) => [index("users_last_post").on(t.lastPostId)]);
      `,
      "posts.ts": `
        import { pgTable, uuid, type AnyPgColumn } from "drizzle-orm/pg-core";
        import { users } from "./schema";
        export const posts = pgTable("posts", {
          id: uuid("id").primaryKey(),
          authorId: uuid("author_id").references((): AnyPgColumn => users.id),
        });
      `,
    }));

  it("leads to a table of a schema, of a creator and without a column name", () =>
    expectTruth(
      release,
      `
      import { pgTable, pgSchema, pgTableCreator, uuid } from "drizzle-orm/pg-core";
      export const authUsers = pgSchema("auth").table("users", { id: uuid("id") });
      export const tags = pgTableCreator((name) => "app_" + name)("tags", { tagId: uuid() });
      export const posts = pgTable("posts", {
        a: uuid().references(() => authUsers.id),
        b: uuid().references(() => tags.tagId),
      });
    `,
    ));

  it("is made by a helper", () =>
    expectTruth(
      release,
      `
      import { pgTable, uuid, varchar } from "drizzle-orm/pg-core";
      ${USERS}
      const userRef = (name = "user_id") => uuid(name).references(() => users.id, { onDelete: "cascade" });
      const refTo = (column: () => any, onDelete: "cascade" | "restrict" = "restrict") => uuid().references(column, { onDelete });
      const lazily = (column: any) => uuid().references(() => column);
      export const posts = pgTable("posts", {
        userId: userRef(),
        editorId: userRef("editor_id").notNull(),
        a: refTo(() => users.id),
        b: refTo(() => users.tenantId, "cascade"),
        c: lazily(users.id),
      });
    `,
    ));

  it("is said twice", () =>
    expectTruth(
      release,
      `
      import { pgTable, uuid } from "drizzle-orm/pg-core";
      ${USERS}
      export const posts = pgTable("posts", { a: uuid().references(() => users.id).references(() => users.tenantId, { onUpdate: "cascade" }) });
    `,
    ));

  it("has a name among its options", () =>
    expectTruth(
      release,
      `
      import { pgTable, uuid } from "drizzle-orm/pg-core";
      ${USERS}
      export const posts = pgTable("posts", {
        a: uuid().references(() => users.id, { name: "fk_posts_users" } as any),
        b: uuid().references(() => users.id, { onDelete: undefined, onUpdate: undefined }),
      });
    `,
    ));

  it("is written in the third argument", () =>
    expectTruth(
      release,
      `
      import { pgTable, uuid, foreignKey } from "drizzle-orm/pg-core";
      ${USERS}
      export const posts = pgTable("posts", { a: uuid("a"), b: uuid("b") }, (t) => [
        foreignKey({ columns: [t.a], foreignColumns: [users.id] }),
        foreignKey({ name: "named", columns: [t.a, t.b], foreignColumns: [users.id, users.tenantId] })
          .onDelete("cascade")
          .onUpdate("set null"),
        foreignKey({ columns: [posts.b], foreignColumns: [users.id] }).onDelete(undefined as any),
      ]);
    `,
    ));

  it("is made by a helper of the third argument", () =>
    expectTruth(
      release,
      `
      import { pgTable, uuid, foreignKey } from "drizzle-orm/pg-core";
      ${USERS}
      const compositeForeignKey = (name: string, columns: any, foreignColumns: any) =>
        foreignKey({ name, columns, foreignColumns }).onDelete("cascade");
      export const posts = pgTable("posts", { a: uuid("a"), b: uuid("b") }, (t) => [
        compositeForeignKey("fk", [t.a, t.b], [users.id, users.tenantId]),
      ]);
    `,
    ));

  it("is inline and in the third argument at once", () =>
    expectTruth(
      release,
      `
      import { pgTable, uuid, foreignKey } from "drizzle-orm/pg-core";
      ${USERS}
      export const posts = pgTable("posts", { a: uuid("a").references(() => users.id), b: uuid("b") }, (t) => ({
        fk: foreignKey({ columns: [t.b], foreignColumns: [users.id] }),
      }));
    `,
    ));
});
