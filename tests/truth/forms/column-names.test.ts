import { describe, it } from "vitest";
import { expectTruth, RELEASES } from "../compare.ts";

describe.each(RELEASES)("the database name of a column, in drizzle-orm %s", (release) => {
  it("is the one that is given", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, varchar, timestamp } from "drizzle-orm/pg-core";
      const NAME = "the_name";
      export const users = pgTable("users", {
        a: text("A b"),
        b: varchar(NAME, { length: 2 }),
        c: timestamp(\`c_\${NAME}\`, { mode: "string" }),
      });
    `,
    ));

  it("is the key where none is given", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, varchar, timestamp } from "drizzle-orm/pg-core";
      export const users = pgTable("users", {
        fullName: text(),
        short: varchar({ length: 2 }),
        createdAt: timestamp({ mode: "string" }),
      });
    `,
    ));

  it("is the key where the name is empty or undefined", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, varchar } from "drizzle-orm/pg-core";
      const none = undefined;
      export const users = pgTable("users", {
        fullName: text(""),
        short: varchar("", { length: 2 }),
        other: text(none),
        last: varchar(undefined as any, { length: 4 }),
      });
    `,
    ));

  it("is the key where only values of an enum are given", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, pgEnum } from "drizzle-orm/pg-core";
      const mood = pgEnum("mood", ["sad", "ok"]);
      export const users = pgTable("users", { theMood: mood(), otherMood: mood("other"), level: text({ enum: ["a", "b"] }) });
    `,
    ));

  it("is the key of a custom type", () =>
    expectTruth(
      release,
      `
      import { pgTable, customType } from "drizzle-orm/pg-core";
      const citext = customType<{ data: string }>({ dataType: () => "citext" });
      export const users = pgTable("users", { userName: citext(), email: citext("e_mail"), c: citext({ a: 1 } as any) });
    `,
    ));

  it("is the key of an array", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { someTags: text().array(), labels: text("label_list").array() });
    `,
    ));

  it("stays where casing is configured and a name is given", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { fullName: text("fullName"), lastName: text("LastName") });
    `,
      { casing: "snake_case" },
    ));
});

describe("the casing of drizzle.config, in drizzle-orm 0.x", () => {
  it("makes the key snake_case", () =>
    expectTruth(
      "0.x",
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      export const users = pgTable("users", {
        fullName: text(), userIDs: text(), S3Key: text(), OAuth2Token: text(), is2FAEnabled: text(),
        _id: text(), "foo-bar": text(), naïveKey: text(), ID: text(), user_id: text(), x1Y2: text(),
      });
    `,
      { casing: "snake_case" },
    ));

  it("makes the key camelCase", () =>
    expectTruth(
      "0.x",
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      export const users = pgTable("users", {
        full_name: text(), userIDs: text(), S3Key: text(), User_Name: text(), "foo-bar": text(), naïveKey: text(), __v: text(),
      });
    `,
      { casing: "camelCase" },
    ));

  it("reaches indexes, keys and foreign keys", () =>
    expectTruth(
      "0.x",
      `
      import { sql } from "drizzle-orm";
      import { pgTable, text, uuid, index, primaryKey, foreignKey, unique } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { userId: uuid(), tenantId: uuid() }, (t) => [
        primaryKey({ columns: [t.userId, t.tenantId] }),
        unique("named").on(t.userId),
      ]);
      export const posts = pgTable("posts", { authorId: uuid(), tenantId: uuid().references(() => users.tenantId) }, (t) => [
        index("i").on(t.authorId, sql\`lower(\${t.tenantId})\`).where(sql\`\${t.authorId} is not null\`),
        foreignKey({ columns: [t.authorId, t.tenantId], foreignColumns: [users.userId, users.tenantId] }),
      ]);
    `,
      { casing: "snake_case" },
    ));

  it("does not reach the names that drizzle-orm makes of unique constraints", () =>
    expectTruth(
      "0.x",
      `
      import { pgTable, text, unique } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { fullName: text().unique(), lastName: text() }, (t) => [
        unique().on(t.fullName, t.lastName),
      ]);
    `,
      { casing: "snake_case" },
    ));

  it("does not reach tables and schemas", () =>
    expectTruth(
      "0.x",
      `
      import { pgSchema, text } from "drizzle-orm/pg-core";
      export const users = pgSchema("myAuth").table("appUsers", { fullName: text() });
    `,
      { casing: "snake_case" },
    ));

  it("reaches a shared builder at each of its uses", () =>
    expectTruth(
      "0.x",
      `
      import { pgTable, timestamp } from "drizzle-orm/pg-core";
      const at = timestamp();
      export const users = pgTable("users", { createdAt: at, updatedAt: at });
    `,
      { casing: "snake_case" },
    ));

  it("reaches the columns of a spread file", () =>
    expectTruth(
      "0.x",
      {
        "schema.ts": `
          import { pgTable, uuid } from "drizzle-orm/pg-core";
          import { timestamps } from "./shared";
          export const users = pgTable("users", { userId: uuid(), ...timestamps });
        `,
        "shared.ts": `
          import { timestamp } from "drizzle-orm/pg-core";
          export const timestamps = { createdAt: timestamp() };
        `,
      },
      { casing: "snake_case" },
    ));
});

describe("the casing of drizzle.config, in drizzle-orm 1.0", () => {
  it("is not looked at", () =>
    expectTruth(
      "1.0",
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { fullName: text() });
    `,
      { casing: "snake_case" },
    ));
});

describe("the casing of a table, in drizzle-orm 1.0", () => {
  it("knows letters outside of ASCII", () =>
    expectTruth(
      "1.0",
      `
      import { snakeCase, camelCase, text } from "drizzle-orm/pg-core";
      export const users = snakeCase.table("users", {
        naïveKey: text(), ÜberName: text(), S3Key: text(), userIDs: text(), "o'clock": text(), "foo-bar": text(),
      });
      export const posts = camelCase.table("posts", { naïve_key: text(), Über_name: text(), foo_1: text() });
    `,
    ));

  it("names a shared builder once", () =>
    expectTruth(
      "1.0",
      `
      import { snakeCase, pgTable, timestamp } from "drizzle-orm/pg-core";
      const at = timestamp();
      export const users = snakeCase.table("users", { createdAt: at, updatedAt: at });
      export const posts = pgTable("posts", { deletedAt: at });
    `,
    ));

  it("reaches indexes, keys and the names of unique constraints", () =>
    expectTruth(
      "1.0",
      `
      import { snakeCase, text, uuid, index, unique, foreignKey } from "drizzle-orm/pg-core";
      export const users = snakeCase.table("users", { userId: uuid().unique(), fullName: text() }, (t) => [
        index().on(t.fullName.desc()),
        unique().on(t.userId, t.fullName),
        foreignKey({ columns: [t.userId], foreignColumns: [users.userId] }),
      ]);
    `,
    ));
});
