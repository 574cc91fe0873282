import { expect, it } from "vitest";
import { asMermaid } from "../../src/inspect/mermaid.ts";
import { inspectSchema } from "./project.ts";

async function draw(schema: string): Promise<string> {
  return asMermaid(await inspectSchema(schema)).text;
}

it("draws a box for each table and a line for each foreign key, with marks on what is reported", async () => {
  const text = await draw(`
import { integer, pgTable, primaryKey, serial, text, timestamp, uuid } from "drizzle-orm/pg-core";
const stamps = { createdAt: timestamp(), updatedAt: timestamp() };
export const users = pgTable("users", { id: uuid().primaryKey(), email: text().unique(), ...stamps });
export const profiles = pgTable("profiles", { userId: uuid().unique().notNull().references(() => users.id), ...stamps });
export const posts = pgTable("posts", { id: serial().primaryKey(), authorId: uuid().references(() => users.id) });
`);
  expect(text).toBe(`\
---
title: "3 tables · ⚠ 3 reports"
---
erDiagram
  "users" {
    uuid id PK
    text email UK
    timestamp created_at
    timestamp updated_at
  }
  "profiles" {
    uuid user_id FK, UK
    timestamp created_at
    timestamp updated_at
  }
  "posts"["posts ⚠ 3"] {
    serial id PK "⚠ no-serial-id"
    uuid author_id FK "⚠ fk-needs-index"
    reported table "⚠ require-timestamps"
  }
  "users" ||--o| "profiles" : "user_id"
  "users" |o--o{ "posts" : "author_id"
`);
});

it("says in a table what was not read of it", async () => {
  const text = await draw(`
import { pgTable, text } from "drizzle-orm/pg-core";
import { audited, label } from "some-package";
export const tags = pgTable("tags", { label: label(), ...audited });
`);
  expect(text).toContain(`\
  "tags"["tags ?"] {
    unread label "? the module #34;some-package#34; was not found"
    unread columns "? the module #34;some-package#34; was not found"
  }
`);
});

it("gives two tables of one name a box each", async () => {
  const text = await draw(`
import { pgTable, text } from "drizzle-orm/pg-core";
export const a = pgTable("tags", { a: text() });
export const b = pgTable("tags", { b: text() });
`);
  expect(text).toMatch(/ {2}"tags"\[.*\{\n {4}text a\n[^]* {2}"tags \(2\)"\[.*\{\n {4}text b\n/);
});

it("writes what Mermaid would take for something else with other letters, and as it is in the comment", async () => {
  const text = await draw(`
import { pgTable, text, numeric } from "drizzle-orm/pg-core";
export const t = pgTable('a"b\\n%%{c}\\\\|;<x>\\u202e', {
  a: text("pk"), b: text("1 st"), c: text('q"%\\n'), d: text("表"), e: numeric("n", { precision: 9, scale: 2 }), f: text("fk-x"), g: text(""),
});
`);
  const [box, ...rows] = text.split("\n").filter((line) => /^ {2}/.test(line));
  expect(box).toBe(
    '  "a#34;b#92;n#37;#37;{c}#92;|#59;#60;x#62;#92;u{202e}"["a#34;b#92;n#37;#37;{c}#92;|#59;#60;x#62;#92;u{202e} ⚠ 5"] {',
  );
  expect(rows.filter((row) => !row.includes("reported"))).toEqual([
    '    text _pk "pk"',
    '    text _1_st "1 st · ⚠ snake-case-columns"',
    '    text q_n "q#34;#37;#92;n · ⚠ snake-case-columns"',
    '    text _ "表 · ⚠ snake-case-columns"',
    "    numeric(9_2) n",
    '    text fk_x "fk-x · ⚠ snake-case-columns"',
    "    text g",
    "  }",
  ]);
});

it("leaves out columns that are no keys and have no mark where Mermaid would draw nothing", async () => {
  const many = Array.from(
    { length: 1_500 },
    (_, at) => `column_of_some_length_${String(at)}: text(),`,
  );
  const schema = `
import { pgTable, text, uuid } from "drizzle-orm/pg-core";
export const wide = pgTable("wide", { id: uuid().primaryKey(), createdAt: text(), updatedAt: text(), ${many.join("\n")} });
`;
  expect(await draw(schema)).toBe(`\
---
title: "1 table · columns that are no keys and have no mark are left out"
---
erDiagram
  "wide" {
    uuid id PK
    columns left_out "1502"
  }
`);
});

it("says so where it is too much for Mermaid all the same", async () => {
  const inspection = await inspectSchema(`
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const tags = pgTable("tags", { id: uuid().primaryKey() });
`);
  const tables = Array.from({ length: 2_000 }, (_, at) =>
    inspection.tables.map((table) => ({ ...table, id: `tags (${String(at)})` })),
  ).flat();
  expect(asMermaid({ ...inspection, tables }).warning).toMatch(
    /^The diagram has [\d,]+ characters, and Mermaid draws 50000 unless it is configured for more: inspect a folder at a time\.$/,
  );
});

it("writes names that mean something to Mermaid in its codes for characters", async () => {
  const text = await draw(`
import { pgTable, text } from "drizzle-orm/pg-core";
export const a = pgTable("direction TB", { a: text() });
export const b = pgTable("toString", { a: text() });
`);
  const boxes = text.split("\n").filter((line) => line.endsWith("{"));
  expect(boxes.map((line) => line.slice(0, line.indexOf("[")).trim())).toEqual([
    '"#100;#105;#114;#101;#99;#116;#105;#111;#110; TB"',
    '"#116;#111;#83;#116;#114;#105;#110;#103;"',
  ]);
});
