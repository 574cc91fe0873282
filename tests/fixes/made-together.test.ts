import { describe, expect, it } from "vitest";
import { lint } from "../support/lint.ts";
import { beside } from "../support/rule-cases.ts";

const IMPORTS = `import { foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
const users = pgTable("users", { id: uuid("id") });
`;

/** What a rule would write into a schema, whether as a fix or when somebody picks it. */
function edits(rule: string, code: string): readonly string[] {
  return lint(beside({}), `${IMPORTS}${code}`, {
    rules: { [`drizzle-schema/${rule}`]: "error" },
    settings: { "drizzle-schema": { destructiveFixes: "always" } },
  }).flatMap(({ fix, suggestions = [] }) =>
    [...(fix ? [fix] : []), ...suggestions.map((each) => each.fix)].map((edit) => edit.text),
  );
}

// Found by tests/attacks: two indexes of one name, which no database takes.
describe("one call that makes several parts of a table is given no name, for it would be that of all of them", () => {
  it("indexes without a name", () => {
    const code = `export const posts = pgTable("posts", { a: text("a"), b: text("b") }, (t) => [t.a, t.b].map((c) => index().on(c)));`;
    expect(edits("index-names", code)).toEqual([]);
  });

  it("indexes with a wrong name", () => {
    const code = `export const posts = pgTable("posts", { a: text("a"), b: text("b") }, (t) => [t.a, t.b].map((c) => index("i").on(c)));`;
    expect(edits("index-names", code)).toEqual([]);
  });

  it("an index that such a call makes alone is given one", () => {
    const code = `export const posts = pgTable("posts", { a: text("a"), b: text("b") }, (t) => [t.a].map((c) => index().on(c)));`;
    expect(edits("index-names", code)).toEqual(['"idx_posts_a"']);
  });

  it("foreign keys without a name", () => {
    const code = `export const posts = pgTable("posts", { a: uuid("a"), b: uuid("b") }, (t) => [t.a, t.b].map((c) => foreignKey({ columns: [c], foreignColumns: [users.id] })));`;
    expect(edits("foreign-key-names", code)).toEqual([]);
  });

  it("foreign keys with a wrong name", () => {
    const code = `export const posts = pgTable("posts", { a: uuid("a"), b: uuid("b") }, (t) => [t.a, t.b].map((c) => foreignKey({ name: "k", columns: [c], foreignColumns: [users.id] })));`;
    expect(edits("foreign-key-names", code)).toEqual([]);
  });

  it("a foreign key that such a call makes alone is given one", () => {
    const code = `export const posts = pgTable("posts", { a: uuid("a") }, (t) => [t.a].map((c) => foreignKey({ name: "k", columns: [c], foreignColumns: [users.id] })));`;
    expect(edits("foreign-key-names", code)).toEqual(['"fk_posts_users"']);
  });
});

// Found by tests/attacks: `idx_?_author_id`.
describe("an index is named after its table", () => {
  it("and is not added where the table's name was not read", () => {
    const code = `export const posts = pgTable(process.env.POSTS!, { authorId: uuid("author_id").references(() => users.id) });`;
    expect(edits("fk-needs-index", code)).toEqual([]);
  });

  it("and is added where it was", () => {
    const code = `export const posts = pgTable("posts", { authorId: uuid("author_id").references(() => users.id) });`;
    expect(edits("fk-needs-index", code).join()).toContain('index("idx_posts_author_id")');
  });
});
