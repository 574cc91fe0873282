import { describe, expect, it } from "vitest";
import { indexesFor, unindexedKeys } from "../../src/schema/missing-indexes.ts";
import { readText } from "../support/read.ts";

/** The foreign keys of a table without an index, and the indexes to add. */
function told(extras: string, columns = "", core = "pg", taken: readonly string[] = []) {
  const table = readText(`
    import * as d from "drizzle-orm/${core}-core";
    import { missing } from "./missing";
    const users = d.${core}Table("users", { id: d.text("id"), org: d.text("org") });
    export const posts = d.${core}Table("posts", { a: d.text("a"), b: d.text("b"), c: d.text("c"), ${columns} }, (t) => [${extras}]);`).tables.at(
    -1,
  );
  const keys = table ? unindexedKeys(table) : [];
  return {
    keys: keys.map((key) => key.columns.join(", ")),
    indexes: indexesFor(keys, new Set(taken)).map(
      ({ columns, name }) => `${name}: ${columns.map(({ key }) => key).join(", ")}`,
    ),
  };
}

const key = (columns: string, foreign: string) =>
  `d.foreignKey({ columns: [${columns}], foreignColumns: [${foreign}] }),`;
const ONE = (column: string) => key(`t.${column}`, "users.id");
const TWO = (one: string, other: string) => key(`t.${one}, t.${other}`, "users.id, users.org");

describe("foreign keys without an index", () => {
  it("are told once for the same columns in any order", () => {
    expect(told(TWO("a", "b") + TWO("b", "a")).keys).toEqual(["a, b"]);
    expect(told(ONE("a") + ONE("a")).keys).toEqual(["a"]);
    expect(told(ONE("a") + ONE("b")).keys).toEqual(["a", "b"]);
    expect(told(TWO("a", "b") + ONE("a")).keys).toEqual(["a, b", "a"]);
  });

  it("are none of a database that makes an index itself", () => {
    expect(told(ONE("a"), "", "mysql").keys).toEqual([]);
    expect(told(ONE("a"), "", "sqlite").keys).toEqual(["a"]);
  });

  it("are not known where a column was not read, or may be replaced", () => {
    expect(told(ONE("d"), "d: d.text(missing)").keys).toEqual([]);
    expect(told(TWO("a", "d"), "d: d.text(missing)").keys).toEqual([]);
    expect(told(ONE("a"), "...missing").keys).toEqual([]);
    expect(told(`${ONE("a")} missing`).keys).toEqual([]);
  });
});

describe("the indexes to add", () => {
  it("are one for each key", () => {
    expect(told(ONE("a") + ONE("b")).indexes).toEqual(["idx_posts_a: a", "idx_posts_b: b"]);
  });

  it("serve another key, too, where they begin with its columns", () => {
    expect(told(ONE("a") + TWO("a", "b")).indexes).toEqual(["idx_posts_a_b: a, b"]);
    expect(told(ONE("b") + TWO("a", "b")).indexes).toEqual([
      "idx_posts_a_b: a, b",
      "idx_posts_b: b",
    ]);
    expect(told(TWO("a", "b") + TWO("b", "c")).indexes).toEqual([
      "idx_posts_a_b: a, b",
      "idx_posts_b_c: b, c",
    ]);
  });

  it("have names that nothing else has", () => {
    expect(told(ONE("a"), "", "pg", ["idx_posts_a"]).indexes).toEqual(["idx_posts_a_fk: a"]);
  });
});
