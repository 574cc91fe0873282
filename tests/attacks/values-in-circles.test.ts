import { describe, expect, it } from "vitest";
import { beside } from "../support/rule-cases.ts";
import { lint, reports } from "../support/lint.ts";

const START = `import { eq, inArray } from "drizzle-orm";
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
const listOfItself = () => { const list = ["x"]; list.push(list); return list; };
const objectOfItself = () => { const object = { x: text() }; object.object = object; return object; };
const list = listOfItself();
const object = objectOfItself();
`;
const POSTS = `export const posts = pgTable("posts", { id: text(), deletedAt: timestamp("deleted_at") });\n`;

/** What one rule says of a text: the lines of its reports. */
function linesOf(rule: string, text: string): readonly string[] {
  const rules = { [`drizzle-schema/${rule}`]: "error" as const };
  return reports(lint(beside({}), START + text, { rules })).map((each) =>
    each.split(" ", 2).join(" "),
  );
}

describe("a list that holds itself is looked at once", () => {
  it("in a condition", () => {
    const select = `db.select().from(posts).where(inArray(posts.id, list));`;
    expect(linesOf("require-soft-delete-filter", POSTS + select)).toEqual([]);
  });

  it("as a condition", () => {
    const select = `db.select().from(posts).where(list).orderBy(list);`;
    expect(linesOf("require-soft-delete-filter", POSTS + select)).toEqual([]);
  });

  it("as the third argument of a table", () => {
    expect(
      linesOf(
        "no-dropped-extras",
        `export const posts = pgTable("posts", { id: text() }, () => list);`,
      ),
    ).not.toEqual([]);
  });

  it("as a selection", () => {
    expect(linesOf("require-soft-delete-filter", `${POSTS}db.select(list).from(posts);`)).toEqual([
      "8:22 require-soft-delete-filter",
    ]);
  });
});

describe("an object that holds itself is looked at once", () => {
  it("as columns", () => {
    expect(
      linesOf("require-timestamps", `export const posts = pgTable("posts", { ...object });`),
    ).toEqual([]);
  });

  it("as a selection, and in what is exported", () => {
    const text = `export { object }; export default { object };\n${POSTS}db.select(object).from(posts).where(object);`;
    expect(linesOf("require-soft-delete-filter", text)).toEqual([]);
  });

  it("as what a relational query is handed", () => {
    const text = `${POSTS}db.query.posts.findMany({ where: object, columns: object, with: object });`;
    expect(linesOf("require-soft-delete-filter", text)).toEqual([]);
  });
});

describe("lists of lists that double with each line", () => {
  it("are looked at once each", () => {
    const lines = Array.from(
      { length: 60 },
      (_, at) => `const a${String(at + 1)} = [a${String(at)}, a${String(at)}];`,
    ).join("\n");
    const text = `${POSTS}const a0 = ["x"];\n${lines}\ndb.select().from(posts).where(inArray(posts.id, a60));`;
    expect(linesOf("require-soft-delete-filter", text)).toEqual([]);
  });
});
