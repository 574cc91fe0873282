import { describe, expect, it } from "vitest";
import {
  costState,
  dialectOf,
  leastUnshipped,
  mayFix,
  type Shipped,
  shippingBy,
} from "../../src/schema/shipping.ts";
import { readText } from "../support/read.ts";

const SHIPPED: Shipped = { state: "shipped" };
const UNSHIPPED: Shipped = { state: "unshipped" };
const UNKNOWN: Shipped = { state: "unknown", reason: "nobody looked" };

describe("of several things together", () => {
  it.each([
    ["shipped where one is", [UNSHIPPED, UNKNOWN, SHIPPED], SHIPPED],
    ["unknown where one is, and none has shipped", [UNSHIPPED, UNKNOWN], UNKNOWN],
    ["unshipped where all are", [UNSHIPPED, UNSHIPPED], UNSHIPPED],
    ["unshipped where there are none", [], UNSHIPPED],
  ])("they have %s", (_, all, expected) => {
    expect(leastUnshipped(all)).toEqual(expected);
  });
});

it("a destructive edit may be a fix where nothing has shipped, or always, or never", () => {
  const all = [SHIPPED, UNSHIPPED, UNKNOWN];
  expect(all.map((each) => mayFix(each, "unshipped"))).toEqual([false, true, false]);
  expect(all.map((each) => mayFix(each, "always"))).toEqual([true, true, true]);
  expect(all.map((each) => mayFix(each, "never"))).toEqual([false, false, false]);
});

it("what is known of the shipping is said in a clause", () => {
  expect(costState(SHIPPED)).toBe("it has shipped");
  expect(costState(UNSHIPPED, "the table")).toBe("the table has not shipped");
  expect(costState(UNKNOWN)).toBe("whether it has shipped is not known: nobody looked");
});

describe("what has shipped by the snapshots", () => {
  const { sharedColumns, tables } = readText(`
    import { pgTable, text } from "drizzle-orm/pg-core";
    import { mysqlSchema, mysqlTable } from "drizzle-orm/mysql-core";
    import { singlestoreSchema } from "drizzle-orm/singlestore-core";
    import { missing } from "./missing";
    export const shared = { x: text("id"), y: text("other"), z: text(missing) };
    export const users = pgTable("users", { id: text("id"), name: text("name"), unread: text(missing) });
    export const posts = pgTable("posts", {});
    export const one = mysqlSchema("s").table("a", {}), two = singlestoreSchema("s").table("a", {}), plain = mysqlTable("a", {});`);
  const snapshot = new Map([["users", new Set(["id"])]]);
  const by = (gap?: string, unseen?: string) =>
    shippingBy(() => ({ snapshots: [snapshot], gap, whyUnseen: () => unseen }));
  const state = (shipped: Shipped) =>
    shipped.state === "unknown" ? shipped.reason : shipped.state;
  const [users, posts, ...schemas] = tables;
  if (!users || !posts) throw new Error("no table was read");

  it("is what one of them has", () => {
    expect(state(by().table(users))).toBe("shipped");
    expect(state(by("there are more").table(users))).toBe("shipped");
    expect(users.columns.map((column) => state(by().column(users, column)))).toEqual([
      "shipped",
      "unshipped",
      "its name was not read",
    ]);
    expect(sharedColumns.map((column) => state(by().sharedColumn(column)))).toEqual([
      "shipped",
      "unshipped",
      "its name was not read",
    ]);
  });

  it("is not known of the rest where there may be more, or drizzle-kit does not see it", () => {
    expect(state(by().table(posts))).toBe("unshipped");
    expect(state(by("there are more").table(posts))).toBe("there are more");
    expect(state(by(undefined, "it is hidden").table(posts))).toBe("it is hidden");
    expect(sharedColumns.map((column) => state(by("there are more").sharedColumn(column)))).toEqual(
      ["shipped", "there are more", "its name was not read"],
    );
  });

  it("is not known of tables in a schema of MySQL or SingleStore, which drizzle-kit does not migrate", () => {
    expect(schemas.map((table) => state(by().table(table)))).toEqual([
      "drizzle-kit does not migrate tables of a mysql schema",
      "drizzle-kit does not migrate tables of a singlestore schema",
      "unshipped",
    ]);
  });
});

it("drizzle-kit's words for a database are known", () => {
  expect(["pg", "turso", "mysql2", "cockroachdb", "oracle"].map(dialectOf)).toEqual([
    "postgresql",
    "sqlite",
    "mysql",
    "cockroach",
    undefined,
  ]);
});
