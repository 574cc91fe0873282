import { describe, expect, it } from "vitest";
import type { Column, Table } from "../../src/schema/model.ts";
import { ownKeys, uuidFault } from "../../src/schema/uuid-keys.ts";
import { readText } from "../support/read.ts";

function table(columns: string, extras = ""): Table {
  const only = readText(`
    import { sql } from "drizzle-orm";
    import { customType, foreignKey, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
    import { missing } from "./missing";
    const own = (name: string) => customType({ dataType: () => name })();
    const users = pgTable("users", { id: uuid("id"), org: uuid("org") });
    export const posts = pgTable("posts", { ${columns} }, (t) => [${extras}]);`).tables.at(-1);
  if (!only) throw new Error("no table was read");
  return only;
}

function column(code: string): Column {
  const [only] = table(`id: ${code}`).columns;
  if (!only) throw new Error("no column was read");
  return only;
}

describe("the default of a uuid", () => {
  it.each([["uuid()"], ["own('UUID')"], ["own('uniqueidentifier')"]])(
    "is missing in %s",
    (code) => {
      expect(uuidFault(column(code))).toBe("missing");
    },
  );

  it.each([
    ["uuid().default('00000000-0000-0000-0000-000000000000')"],
    ["uuid().default(sql`'0'`)"],
    ["uuid().default(sql` '0'::uuid `)"],
    ["uuid().default(sql`'0' :: UUID`)"],
  ])("is one for all rows in %s", (code) => {
    expect(uuidFault(column(code))).toBe("fixed");
  });

  it.each([
    ["uuid().defaultRandom()"],
    ["uuid().default(sql`gen_random_uuid()`)"],
    ["uuid().default(sql`uuid_generate_v5('a', 'b')`)"],
    ["uuid().default(sql`md5('a' || random())::uuid`)"],
    ["uuid().default(sql`'a' || random()::uuid`)"],
    ["uuid().default(sql`x'0'::uuid`)"],
    ["uuid().default(sql`'0'::uuid_of`)"],
    ["uuid().default(sql.raw(missing))"],
    ["uuid().$default(() => 'a')"],
    ["uuid().generatedAlwaysAs(sql`f()`)"],
  ])("is made for each row, or may be, in %s", (code) => {
    expect(uuidFault(column(code))).toBeUndefined();
  });

  it.each([["text()"], ["own('uuid_text')"], ["own('my_uuid')"], ["missing()"], ["own(missing)"]])(
    "is nobody's business in %s, which is no uuid",
    (code) => {
      expect(uuidFault(column(code))).toBeUndefined();
    },
  );

  it("is not known of a column that a spread may replace", () => {
    const [id] = table("id: uuid(), ...missing").columns;
    expect(id && uuidFault(id)).toBeUndefined();
  });
});

describe("the key of a table that is its own", () => {
  const own = (columns: string, extras?: string) =>
    ownKeys(table(columns, extras)).map(({ key }) => key);

  it("is its primary key of one column, wherever that is written", () => {
    expect(own("id: uuid().primaryKey(), a: uuid()")).toEqual(["id"]);
    expect(own("id: uuid(), a: uuid()", "primaryKey({ columns: [t.id] })")).toEqual(["id"]);
  });

  it("is none of several columns", () => {
    expect(own("id: uuid(), a: uuid()", "primaryKey({ columns: [t.id, t.a] })")).toEqual([]);
    expect(own("id: uuid()")).toEqual([]);
  });

  it("is none that a parent row gives, alone or with another column", () => {
    expect(own("id: uuid().primaryKey().references(() => users.id)")).toEqual([]);
    expect(
      own(
        "id: uuid().primaryKey(), org: uuid()",
        "foreignKey({ columns: [t.org, t.id], foreignColumns: [users.org, users.id] })",
      ),
    ).toEqual([]);
  });

  it("may be another one where extras were not read", () => {
    expect(own("id: uuid().primaryKey()", "missing")).toEqual([]);
  });
});
