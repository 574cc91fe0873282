import { expect, it } from "vitest";
import { asText } from "../../src/inspect/text.ts";
import { inspectProject, inspectSchema } from "./project.ts";

/** The part of a text before its summary. */
function body(text: string): string {
  return text.slice(0, text.indexOf("Summary"));
}

it("lists columns, keys and indexes under the name of their table, and marks what is reported", async () => {
  const inspection = await inspectSchema(`
import { index, integer, pgTable, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { isNull, sql } from "drizzle-orm";
export const users = pgTable("users", {
  id: uuid().primaryKey().defaultRandom(),
  fullName: text("fullName").notNull().default("?"),
  email: text().unique(),
  createdAt: timestamp().defaultNow().notNull(),
  updatedAt: timestamp().$onUpdate(() => new Date()),
});
export const memberships = pgTable("memberships", {
  userId: uuid().references(() => users.id, { onDelete: "cascade" }),
  teamId: integer().notNull(),
  role: text().generatedAlwaysAs(sql\`'member'\`),
  deletedAt: timestamp(),
}, (t) => [
  primaryKey({ columns: [t.teamId, t.userId] }),
  unique("one_role").on(t.role, t.teamId),
  index("idx_memberships_role").on(t.role).where(isNull(t.deletedAt)),
]);
`);
  expect(body(asText(inspection))).toBe(`\
src/schema.ts
  users 4:22
    id                      uuid       primary key  default gen_random_uuid()
    fullName                text       not null  default "?"
      ⚠ snake-case-columns 6:3
    email                   text       unique
    created_at ← createdAt  timestamp  not null  default now()
    updated_at ← updatedAt  timestamp  set on update

  memberships 11:28
    user_id ← userId        uuid       primary key
      ⚠ fk-needs-index 12:18
    team_id ← teamId        integer    primary key
    role                    text       generated
    deleted_at ← deletedAt  timestamp
    primary key   (team_id, user_id)
    unique        one_role  (role, team_id)
    index         idx_memberships_role  (role)  where "deleted_at" is null
    foreign key   user_id → users.id  on delete cascade  no index
    ⚠ require-timestamps 11:36

`);
});

it("says where reading stopped, and why", async () => {
  const inspection = await inspectSchema(`
import { index, pgTable, text } from "drizzle-orm/pg-core";
import { audited, makeTable } from "some-package";
export const posts = pgTable("posts", { title: text(), ...audited }, (t) => [index("idx").on(t.title), ...more(t)]);
export const tags = makeTable("tags", { label: text() });
if (process.env.DEBUG) pgTable("traces", { label: text() });
`);
  expect(body(asText(inspection))).toBe(`\
src/schema.ts
  ? may be a table tags not read: the module "some-package" was not found 3:19
  ? may be a table not read: stands in code that is not evaluated 6:24

  posts 4:22
    title  text  may be replaced by what was not read
    index         idx  (title)
    ? columns not read: the module "some-package" was not found 3:10
    ? keys and indexes not read: "more" is not declared in this project's code 4:107

`);
});

it("says of a file why it was not read", async () => {
  const inspection = await inspectProject({ "src/broken.ts": "export const users = pgTable(;" });
  expect(body(asText(inspection))).toBe(`\
src/broken.ts
  ? file not read: Parsing error: ')' expected. 1:1

`);
});

it("shows shared columns where they are declared, and what is reported on them in each table", async () => {
  const inspection = await inspectProject({
    "src/columns.ts": `
import { timestamp } from "drizzle-orm/pg-core";
export const stamps = { createdAt: timestamp("createdAt"), updatedAt: timestamp() };
`,
    "src/schema.ts": `
import { pgTable } from "drizzle-orm/pg-core";
import { stamps } from "./columns";
export const posts = pgTable("posts", stamps);
`,
  });
  expect(body(asText(inspection))).toBe(`\
src/columns.ts
  shared columns
    createdAt               timestamp
      ⚠ snake-case-columns 3:25
    updated_at ← updatedAt  timestamp

src/schema.ts
  posts 4:22
    createdAt               timestamp
      ⚠ snake-case-columns src/columns.ts:3:25
    updated_at ← updatedAt  timestamp

`);
});

it("tells of a query what is reported", async () => {
  const inspection = await inspectProject({
    "src/schema.ts": `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid(), createdAt: timestamp(), updatedAt: timestamp(), deletedAt: timestamp() });
`,
    "src/remove.ts": `
import { users } from "./schema";
export const remove = (db) => db.delete(users);
`,
  });
  expect(body(asText(inspection)).split("\n\n")[0]).toBe(`\
src/remove.ts
  ⚠ no-hard-delete-on-user-tables 3:34
      Rows of "users" are deleted for good here, though it has "deleted_at" to mark them as deleted.
      Set that with .update() instead.`);
});

it("sums up what there is, what was reported, and what it is based on", async () => {
  const inspection = await inspectSchema(`
import { pgTable, serial, integer } from "drizzle-orm/pg-core";
// eslint-disable-next-line drizzle-schema/require-timestamps
export const users = pgTable("users", { id: serial().primaryKey() });
export const posts = pgTable("posts", { authorId: integer().references(() => users.id) });
`);
  expect(asText(inspection)).toContain(`\
Summary
  2 tables in 1 of 2 files, all read in full
  2 columns, 0 indexes, 1 foreign key (1 without an index)
  0 places not read
  3 reports, and 1 suppressed by comments
     1 fk-needs-index
     1 no-serial-id
     1 require-timestamps

  Linted by the preset recommended, with ESLint 10.15.0: no configuration of ESLint was found.
  drizzle.config.ts, postgresql, casing snake_case, schema ./src/schema.ts
  drizzle-orm 0.45.4, read as 0.x: 2 tables
`);
});

it("says what it looked for where there are no tables", async () => {
  const inspection = await inspectProject({ "src/app.ts": "export {};" });
  expect(asText(inspection)).toBe(`\
Summary
  No tables were found in 2 files: a file is read if "drizzle" or "table" stands in it.

  Linted by the preset recommended, with ESLint 10.15.0: no configuration of ESLint was found.
`);
});

it("keeps what a terminal would obey out of what it prints", async () => {
  const inspection = await inspectSchema(`
import { pgTable, text } from "drizzle-orm/pg-core";
export const t = pgTable("a\\u001b[31m\\nb\\u202e", { "c\\u0007": text() });
`);
  const [, table, column] = asText(inspection).split("\n");
  expect(table).toBe("  a\\u{1b}[31m\\nb\\u{202e} ← t 3:18");
  expect(column).toBe("    c ← c\\u{7}  text");
});
