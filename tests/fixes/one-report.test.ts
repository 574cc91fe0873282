import { expect, it } from "vitest";
import { lint } from "../support/lint.ts";
import { beside } from "../support/rule-cases.ts";

/** What a file becomes by the fix of each report alone, as somebody picks it in the editor. */
function eachAlone(rule: string, text: string): readonly string[] {
  const messages = lint(beside({}), text, { rules: { [`drizzle-schema/${rule}`]: "error" } });
  return messages.map(({ fix }) => {
    if (!fix) return text;
    return text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
  });
}

it("the first foreign key's fix adds the indexes of all, each other one its own alone", () => {
  const file = (imports: string, extras: string) => `
import { ${imports} } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
  editorId: uuid("editor_id").references(() => users.id),
  ownerId: uuid("owner_id").references(() => users.id),
}${extras});
`;
  const imports = "index, pgTable, uuid";
  expect(eachAlone("fk-needs-index", file("pgTable, uuid", ""))).toEqual([
    file(
      imports,
      `, (table) => [
  index("idx_posts_author_id").on(table.authorId),
  index("idx_posts_editor_id").on(table.editorId),
  index("idx_posts_owner_id").on(table.ownerId),
]`,
    ),
    file(imports, `, (table) => [index("idx_posts_editor_id").on(table.editorId)]`),
    file(imports, `, (table) => [index("idx_posts_owner_id").on(table.ownerId)]`),
  ]);
});

it("the first table's fix adds the timestamps of all that need the import, each other one its own", () => {
  const file = (imports: string, tags: string, posts: string) => `
import { ${imports} } from "drizzle-orm/pg-core";
export const tags = pgTable("tags", {
  id: uuid("id").primaryKey(),${tags}
});
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),${posts}
});
`;
  const added = `
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),`;
  expect(eachAlone("require-timestamps", file("pgTable, uuid", "", ""))).toEqual([
    file("pgTable, timestamp, uuid", added, added),
    file("pgTable, timestamp, uuid", "", added),
  ]);
});
