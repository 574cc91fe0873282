import { describe, it } from "vitest";
import { expectTruth, RELEASES } from "./compare.ts";

// Every difference that generated.test.ts ever found, made small.
describe.each(RELEASES)("found by the generator, in drizzle-orm %s", (release) => {
  it("a primary key of MySQL with a name", () =>
    expectTruth(
      release,
      `
      import { mysqlTable, int, primaryKey } from "drizzle-orm/mysql-core";
      export const users = mysqlTable("users", { a: int(), b: int() }, (t) => [primaryKey({ columns: [t.a, t.b], name: "pk" })]);
    `,
    ));

  it("a shared builder that its own file changes further down", () =>
    expectTruth(release, {
      "schema.ts": `
        import { pgTable } from "drizzle-orm/pg-core";
        import { slug } from "./shared";
        export const users = pgTable("users", { slug });
      `,
      "shared.ts": `
        import { text } from "drizzle-orm/pg-core";
        export const slug = text("slug");
        export const unique = { slug: slug.unique("slug_key") };
      `,
    }));

  it("a shared builder that its own file changes, behind a barrel", () =>
    expectTruth(release, {
      "schema.ts": `
        import { pgTable } from "drizzle-orm/pg-core";
        import { slug } from "./all";
        export const users = pgTable("users", { slug });
      `,
      "all.ts": `export * from "./shared";`,
      "shared.ts": `
        import { text } from "drizzle-orm/pg-core";
        export const slug = text("slug");
        const required = slug.notNull();
      `,
    }));

  it("a getter that changes a builder of a column before it", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const slug = text("slug");
      export const users = pgTable("users", { slug, get required() { return slug.notNull(); } });
    `,
    ));

  it("a helper that is called as a member of its module", () =>
    expectTruth(release, {
      "schema.ts": `
        import { pgTable } from "drizzle-orm/pg-core";
        import * as shared from "./shared";
        export const users = pgTable("users", { id: shared.id("user_id"), ...shared.timestamps() });
      `,
      "shared.ts": `
        import { uuid, timestamp } from "drizzle-orm/pg-core";
        export const id = (name: string) => uuid(name).primaryKey();
        export function timestamps() { return { createdAt: timestamp("created_at") }; }
      `,
    }));

  it("a list that is spread into the object of the third argument", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, index } from "drizzle-orm/pg-core";
      const common = (t: any) => [index("one").on(t.a), index("two").on(t.a)];
      export const users = pgTable("users", { a: text() }, (t) => ({ three: index("three").on(t.a), ...common(t) }) as any);
    `,
    ));

  it("a parameter behind one that is written in place", () =>
    expectTruth(
      release,
      `
      import { sql, and } from "drizzle-orm";
      import { pgTable, integer, index } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: integer() }, (t) => [
        index("i").on(t.a).where(and(sql\`\${t.a} > \${1}\`.inlineParams(), sql\`\${t.a} < \${9}\`)!),
      ]);
    `,
    ));

  it("a shared builder that a getter of its own file changes further down", () =>
    expectTruth(release, {
      "schema.ts": `
        import { pgTable } from "drizzle-orm/pg-core";
        import { slug } from "./shared";
        export const users = pgTable("users", { slug });
      `,
      "shared.ts": `
        import { text } from "drizzle-orm/pg-core";
        export const slug = text("slug");
        const whole = { get required() { return slug.notNull(); } };
        export const { ...columns } = whole;
      `,
    }));

  it("a shared builder that is changed by way of a function that hands it out", () =>
    expectTruth(release, {
      "schema.ts": `
        import { pgTable } from "drizzle-orm/pg-core";
        import { columns } from "./shared";
        export const users = pgTable("users", { ...columns() });
      `,
      "shared.ts": `
        import { text } from "drizzle-orm/pg-core";
        const slug = text("slug");
        export function columns() { return { slug }; }
        export const required = columns().slug.notNull();
      `,
    }));
});
