import { describe, it } from "vitest";
import { expectTruth, RELEASES } from "../compare.ts";

describe.each(RELEASES)("the columns of a table, in drizzle-orm %s", (release) => {
  it("are an object", () =>
    expectTruth(
      release,
      `
      import { pgTable, uuid, text } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { id: uuid("id"), name: text("name").notNull() });
    `,
    ));

  it("are made by a callback", () =>
    expectTruth(
      release,
      `
      import { pgTable } from "drizzle-orm/pg-core";
      export const users = pgTable("users", (t) => ({
        id: t.uuid().primaryKey().defaultRandom(),
        age: t.integer().notNull(),
        at: t.timestamp({ withTimezone: true }),
      }));
    `,
    ));

  it("are made by a callback that takes its parameter apart", () =>
    expectTruth(
      release,
      `
      import { pgTable } from "drizzle-orm/pg-core";
      export const users = pgTable("users", ({ uuid, text: string }) => ({ id: uuid(), name: string("n") }));
    `,
    ));

  it("are made by a callback with a body", () =>
    expectTruth(
      release,
      `
      import { pgTable } from "drizzle-orm/pg-core";
      export const users = pgTable("users", function (t) {
        const id = t.uuid("id").primaryKey();
        const { text } = t;
        return { id, name: text() };
      });
    `,
    ));

  it("are made by a callback with a spread", () =>
    expectTruth(
      release,
      `
      import { pgTable, timestamp } from "drizzle-orm/pg-core";
      const timestamps = { createdAt: timestamp("created_at") };
      export const users = pgTable("users", (t) => ({ ...timestamps, id: t.uuid() }));
    `,
    ));

  it("are a custom type of the callback's parameter", () =>
    expectTruth(
      release,
      `
      import { pgTable } from "drizzle-orm/pg-core";
      export const users = pgTable("users", (t) => ({ a: t.customType({ dataType: () => "citext" })("a") }));
    `,
    ));

  it("are wrapped by a call", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
      function withTimestamps<T extends Record<string, any>>(columns: T) {
        return { ...columns, createdAt: timestamp("created_at").notNull(), updatedAt: timestamp("updated_at") };
      }
      export const users = pgTable("users", withTimestamps({ name: text("name") }));
    `,
    ));

  it("are wrapped by a call inside of the callback", () =>
    expectTruth(
      release,
      `
      import { pgTable, timestamp } from "drizzle-orm/pg-core";
      const withTimestamps = <T,>(columns: T) => ({ createdAt: timestamp("created_at"), ...columns });
      export const users = pgTable("users", (t) => withTimestamps({ name: t.text() }));
    `,
    ));

  it("are a name for an object", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const columns = { name: text("name"), email: text() };
      export const users = pgTable("users", columns);
    `,
    ));

  it("are a member of an object", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const columns = { users: { name: text("name") } };
      export const users = pgTable("users", columns.users);
    `,
    ));

  it("are a call without arguments", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const auditColumns = () => ({ by: text("by"), at: text("at") });
      export const audit = pgTable("audit", auditColumns());
    `,
    ));

  it("are a name for the callback", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const columns = (t: any) => ({ by: t.text("by") });
      export const audit = pgTable("audit", columns);
    `,
    ));

  it("are none", () =>
    expectTruth(
      release,
      `
      import { pgTable } from "drizzle-orm/pg-core";
      export const empty = pgTable("empty", {});
    `,
    ));

  it("have integer keys, which come first", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      export const odd = pgTable("odd", { b: text(), 10: text(), "2": text(), a: text(), "01": text(), "-1": text(), 1.5: text() });
    `,
    ));

  it("have keys at the edge of the integers", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      export const odd = pgTable("odd", { a: text(), "4294967295": text(), "4294967294": text(), "4294967296": text(), 0: text() });
    `,
    ));

  it("have keys that are quoted, computed and shorthand", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const name = text("name");
      const KEY = "computed_" + 1;
      export const users = pgTable("users", { "first name": text(), [KEY]: text(), [\`t\${2}\`]: text(), name });
    `,
    ));

  it("have a key twice", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, integer } from "drizzle-orm/pg-core";
      // @ts-ignore
      export const users = pgTable("users", { a: text("first"), b: text(), a: integer("second") });
    `,
    ));

  it("override what is spread before, at its old place", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, uuid } from "drizzle-orm/pg-core";
      const base = { id: uuid("id"), name: text("name") };
      export const users = pgTable("users", { ...base, email: text(), id: text("user_id").primaryKey() });
    `,
    ));

  it("are overridden by what is spread behind", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, uuid } from "drizzle-orm/pg-core";
      const base = { id: uuid("id"), name: text("name") };
      export const users = pgTable("users", { email: text(), name: text().notNull(), ...base });
    `,
    ));

  it("have one database name under two keys", () =>
    expectTruth(
      release,
      `
      import { pgTable, timestamp } from "drizzle-orm/pg-core";
      export const users = pgTable("users", {
        createdAt: timestamp("created_at").notNull(),
        updatedAt: timestamp("created_at"),
      });
    `,
    ));

  it("are read by getters", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const shared = {
        get id() { return text("id").primaryKey(); },
        get name() { return text("name"); },
      };
      export const users = pgTable("users", { id: shared.id, name: shared.name });
      export const posts = pgTable("posts", { ...shared });
      export const tags = pgTable("tags", { get label() { return text(); } });
    `,
    ));

  it("are made by methods", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, integer } from "drizzle-orm/pg-core";
      const make = {
        prefix: "user",
        id(name: string) { return text(name).primaryKey(); },
        count: function () { return integer(this.prefix + "_count"); },
        tag: (n: number) => text(\`tag_\${n}\`),
      };
      export const users = pgTable("users", { id: make.id("user_id"), count: make.count(), first: make.tag(1) });
    `,
    ));

  it("are written with types around them", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, uuid } from "drizzle-orm/pg-core";
      const base = { id: uuid("id") } as const;
      const more = { name: text("name")! } satisfies Record<string, unknown>;
      export const users = pgTable("users" as string, { ...(base as any), ...more, at: (text("at") as any).notNull() } as any);
    `,
    ));
});
