import { describe, it } from "vitest";
import { expectTruth, RELEASES } from "../compare.ts";

describe.each(RELEASES)("shared columns, in drizzle-orm %s", (release) => {
  it("are a spread constant of the file", () =>
    expectTruth(
      release,
      `
      import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
      const timestamps = {
        createdAt: timestamp("created_at").defaultNow().notNull(),
        updatedAt: timestamp("updated_at").defaultNow().notNull(),
      };
      export const users = pgTable("users", { id: uuid(), ...timestamps });
      export const posts = pgTable("posts", { ...timestamps, id: uuid() });
    `,
    ));

  it("are a spread constant of another file", () =>
    expectTruth(release, {
      "schema.ts": `
        import { pgTable, uuid } from "drizzle-orm/pg-core";
        import { timestamps as ts } from "./shared/timestamps";
        export const users = pgTable("users", { id: uuid(), ...ts });
      `,
      "shared/timestamps.ts": `
        import { timestamp } from "drizzle-orm/pg-core";
        export const timestamps = { createdAt: timestamp("created_at").notNull() };
      `,
    }));

  it("are a spread member", () =>
    expectTruth(release, {
      "schema.ts": `
        import { pgTable } from "drizzle-orm/pg-core";
        import * as shared from "./columns";
        export const users = pgTable("users", { ...shared.columns.owners, ...shared.columns["timestamps"] });
      `,
      "columns.ts": `
        import { timestamp, uuid } from "drizzle-orm/pg-core";
        export const columns = {
          owners: { ownerId: uuid("owner_id").notNull() },
          timestamps: { createdAt: timestamp() },
        };
      `,
    }));

  it("are a spread call", () =>
    expectTruth(
      release,
      `
      import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
      const timestamps = () => ({ createdAt: timestamp().notNull() });
      function owned() { return { ownerId: uuid("owner_id") }; }
      export const users = pgTable("users", { ...timestamps(), ...owned() });
    `,
    ));

  it("are a spread call with an argument", () =>
    expectTruth(
      release,
      `
      import { pgTable, timestamp } from "drizzle-orm/pg-core";
      const timestamps = (prefix: string, { withDeleted = false } = {}) => ({
        createdAt: timestamp(prefix + "_created_at"),
        ...(withDeleted ? { deletedAt: timestamp(prefix + "_deleted_at") } : {}),
      });
      export const users = pgTable("users", { ...timestamps("user") });
      export const posts = pgTable("posts", { ...timestamps("post", { withDeleted: true }) });
    `,
    ));

  it("are spread over three objects", () =>
    expectTruth(
      release,
      `
      import { pgTable, timestamp, uuid, text } from "drizzle-orm/pg-core";
      const created = { createdAt: timestamp("created_at") };
      const timestamps = { ...created, updatedAt: timestamp("updated_at") };
      const base = { id: uuid("id").primaryKey(), ...timestamps };
      export const users = pgTable("users", { ...base, name: text() });
    `,
    ));

  it("are spread on a condition that is known", () =>
    expectTruth(
      release,
      `
      import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
      const SOFT_DELETE = true;
      const AUDIT = false;
      export const users = pgTable("users", {
        id: uuid(),
        ...(SOFT_DELETE && { deletedAt: timestamp() }),
        ...(AUDIT && { auditedAt: timestamp() }),
        ...(AUDIT ? { a: uuid() } : { b: uuid() }),
        ...null,
        ...undefined,
      });
    `,
    ));

  it("are joined with Object.assign", () =>
    expectTruth(
      release,
      `
      import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
      const id = { id: uuid("id") };
      export const users = pgTable("users", Object.assign({}, id, { at: timestamp() }));
    `,
    ));

  it("are the rest of a pattern", () =>
    expectTruth(
      release,
      `
      import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
      const base = { id: uuid("id"), createdAt: timestamp(), updatedAt: timestamp() };
      const { updatedAt, ...rest } = base;
      export const users = pgTable("users", { ...rest });
    `,
    ));

  it("are made by a helper that returns a builder", () =>
    expectTruth(
      release,
      `
      import { pgTable, uuid, varchar } from "drizzle-orm/pg-core";
      const id = () => uuid("id").primaryKey().defaultRandom();
      function short(name: string, length = 32) { return varchar(name, { length }); }
      const long = function (name?: string) { return varchar(name!, { length: 1024 }); };
      export const users = pgTable("users", {
        id: id(),
        name: short("name"),
        code: short("code", 8).notNull().unique("code_key"),
        bio: long(),
      });
    `,
    ));

  it("are made by a helper with a condition", () =>
    expectTruth(
      release,
      `
      import { pgTable, varchar } from "drizzle-orm/pg-core";
      const cuid = (name?: string) => (name ? varchar(name, { length: 24 }) : varchar({ length: 24 }));
      const maybe = (required: boolean) => {
        const column = varchar("maybe", { length: 1 });
        if (required) return column.notNull();
        return column;
      };
      export const users = pgTable("users", { id: cuid(), other: cuid("other_id"), maybe: maybe(true) });
    `,
    ));

  it("are made by a curried helper", () =>
    expectTruth(
      release,
      `
      import { pgTable, varchar } from "drizzle-orm/pg-core";
      const typeId = (prefix: string) => (name: string) => varchar(name, { length: prefix.length + 26 });
      export const users = pgTable("users", { id: typeId("user")("id").primaryKey(), postId: typeId("post")("post_id") });
    `,
    ));

  it("are made by a helper with an object of options", () =>
    expectTruth(
      release,
      `
      import { pgTable, timestamp } from "drizzle-orm/pg-core";
      const at = ({ name, tz = true, ...rest }: { name: string; tz?: boolean; precision?: number }) =>
        timestamp(name, { withTimezone: tz, ...rest });
      export const users = pgTable("users", { a: at({ name: "a" }), b: at({ name: "b", tz: false, precision: 3 } as any) });
    `,
    ));

  it("are made by a helper in a file that another file hands on", () =>
    expectTruth(release, {
      "schema.ts": `
        import { pgTable } from "drizzle-orm/pg-core";
        import { id, stamps } from "./helpers";
        export const users = pgTable("users", { id: id(), ...stamps });
      `,
      "helpers/index.ts": `export * from "./id"; export { default as stamps } from "./stamps";`,
      "helpers/id.ts": `
        import { uuid } from "drizzle-orm/pg-core";
        export function id(name = "id") { return uuid(name).primaryKey(); }
      `,
      "helpers/stamps.ts": `
        import { timestamp } from "drizzle-orm/pg-core";
        export default { createdAt: timestamp("created_at") };
      `,
    }));

  it("are a builder with more said to it, which changes it for the tables behind", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const name = text("name");
      export const before = pgTable("before", { name });
      export const changer = pgTable("changer", { name: name.notNull() });
      export const after = pgTable("after", { name });
    `,
    ));

  it("are one builder under two keys, which keeps the name of the first", () =>
    expectTruth(
      release,
      `
      import { pgTable, timestamp } from "drizzle-orm/pg-core";
      const at = timestamp();
      export const users = pgTable("users", { createdAt: at, updatedAt: at });
      export const posts = pgTable("posts", { deletedAt: at });
    `,
    ));

  it("are one unique builder in two tables", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const slug = text("slug").unique();
      export const users = pgTable("users", { slug });
      export const posts = pgTable("posts", { slug });
    `,
    ));

  it("are a builder that becomes unique after its first use", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const slug = text("slug");
      export const users = pgTable("users", { slug });
      export const posts = pgTable("posts", { slug: slug.unique() });
      export const tags = pgTable("tags", { slug: slug.unique("tag_slug") });
      export const pages = pgTable("pages", { slug });
    `,
    ));

  it("are one builder that references a table, in two tables", () =>
    expectTruth(
      release,
      `
      import { pgTable, uuid } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { id: uuid("id").primaryKey() });
      const owner = { ownerId: uuid("owner_id").references(() => users.id, { onDelete: "cascade" }) };
      export const posts = pgTable("posts", { ...owner });
      export const tags = pgTable("tags", { ...owner });
    `,
    ));

  it("are a builder that references a table only after its first use", () =>
    expectTruth(
      release,
      `
      import { pgTable, uuid } from "drizzle-orm/pg-core";
      const owner = uuid("owner_id");
      export const users = pgTable("users", { owner });
      export const posts = pgTable("posts", { owner: owner.references(() => users.owner) });
      export const tags = pgTable("tags", { owner: owner.references(() => posts.owner) });
    `,
    ));

  it("are changed by a later table before an earlier one is exported", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const shared = { a: text("a"), b: text("b") };
      const posts = pgTable("posts", { a: shared.a.notNull() });
      const users = pgTable("users", { ...shared });
      export { users, posts };
    `,
    ));

  it("are made in a loop over entries", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const LOCALES = ["en", "de"] as const;
      const translations = Object.fromEntries(LOCALES.map((locale) => [\`name_\${locale}\`, text(\`name_\${locale}\`)]));
      export const products = pgTable("products", { ...translations });
    `,
    ));
});

describe("columns of a built table, in drizzle-orm 1.0 alone", () => {
  it("are turned into builders again", () =>
    expectTruth(
      "1.0",
      `
      import { pgTable, uuid, text } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { id: uuid("id").primaryKey().defaultRandom(), name: text().notNull().default("x") });
      export const copies = pgTable("copies", {
        id: users.id.toBuilder(),
        name: users.name.toBuilder({ notNull: false }),
        other: users.name.toBuilder({ name: "other_name", primaryKey: true }),
      });
    `,
    ));

  it("are turned into builders with a default and a unique constraint", () =>
    expectTruth(
      "1.0",
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text().default("x"), b: text().unique("b_key") });
      export const copies = pgTable("copies", {
        a: users.a.toBuilder({ default: undefined }),
        b: users.b.toBuilder({ unique: false }),
        c: users.b.toBuilder({ name: "c", unique: { name: "c_key", nulls: "not distinct" } }),
        d: users.b.toBuilder({ name: "d", default: "d", unique: true }),
      });
    `,
    ));
});
