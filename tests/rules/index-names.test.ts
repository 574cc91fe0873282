import rule from "../../src/rules/index-names.ts";
import { beside, testRule } from "../support/rule-cases.ts";
import { migrationsOf0x } from "../support/snapshots.ts";

/** A project whose migrations hold a table of tags, and nothing else. */
const UNSHIPPED = {
  "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./db/*.ts", out: "./drizzle" };`,
  "db/schema.ts": "",
  ...migrationsOf0x({ tags: ["name"] }),
};

const NEW = beside(UNSHIPPED, "db/schema.ts");

/** Posts with something in the third argument, which stands on line 13. */
const posts = (extra: string, name = "posts") => `
import { sql } from "drizzle-orm";
import { index, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { elsewhere } from "./elsewhere";
export const posts = pgTable("${name}", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id"),
  organizationId: uuid("organization_id"),
  slug: text("slug"),
  publishedOn: text("publishedOn"),
  deletedAt: timestamp("deleted_at"),
}, (t) => [
  ${extra},
]);
`;

const FORM = "idx_<table>_<columns>";

/** A report of `index("...")` in the posts above. */
const misnamed = (index: string, proposal: string, column = 9, table = "posts") =>
  ({
    messageId: "misnamed",
    data: { index, table, form: FORM, proposal },
    line: 13,
    column,
    endLine: 13,
    endColumn: column + index.length + 2,
  }) as const;

const named = (name: string, extra: string, table?: string) => ({
  name,
  code: posts(extra, table),
});

testRule("index-names: names that tell table and columns", rule, {
  valid: [
    named("in full", `index("idx_posts_author_id").on(t.authorId)`),
    named("of two columns", `index("idx_posts_author_id_slug").on(t.authorId, t.slug)`),
    named("of a camelCase column", `index("idx_posts_published_on").on(t.publishedOn)`),
    named("with the column as it is", `index("idx_posts_publishedOn").on(t.publishedOn)`),
    named("without a word of the column", `index("idx_posts_author").on(t.authorId)`),
    named("with a word cut short", `index("idx_posts_org").on(t.organizationId)`),
    named(
      "with two columns cut short",
      `index("idx_posts_org_auth").on(t.organizationId, t.authorId)`,
    ),
    named("in other words of the same letters", `index("idx_posts_authorid").on(t.authorId)`),
    named("with the table in the singular", `index("idx_post_slug").on(t.slug)`),
    named("without the prefix of the table", `index("idx_posts_slug").on(t.slug)`, "app_posts"),
    named("with the prefix of the table", `index("idx_app_posts_slug").on(t.slug)`, "app_posts"),
    named("of a camelCase table", `index("idx_blog_posts_slug").on(t.slug)`, "blogPosts"),
    named(
      "with a word behind it",
      `index("idx_posts_slug_active").on(t.slug).where(sql\`\${t.deletedAt} is null\`)`,
    ),
    named("whatever the order", `index("idx_posts_slug").on(t.slug.desc())`),
    named("of an expression", `index("idx_posts_lower_slug").on(sql\`lower(\${t.slug})\`)`),
    named("of a unique index", `uniqueIndex("idx_posts_slug").on(t.slug)`),
    named("uq_ of a unique index", `uniqueIndex("uq_posts_slug").on(t.slug)`),
    named("uidx_ of a unique index", `uniqueIndex("uidx_posts_slug").on(t.slug)`),
    named("unique_ of a unique index", `uniqueIndex("unique_posts_slug").on(t.slug)`),
    named(
      "of a table whose columns do not fit into 63 bytes",
      `index("idx_posts_by_all").on(t.authorId, t.organizationId, t.slug, t.publishedOn, t.deletedAt)`,
      "posts_of_the_editorial_department",
    ),
    {
      name: "with the schema",
      code: `
import { index, pgSchema, text } from "drizzle-orm/pg-core";
export const users = pgSchema("auth").table("users", { email: text("email") }, (t) => [
  index("idx_auth_users_email").on(t.email),
]);`,
    },
    {
      name: "without the schema",
      code: `
import { index, pgSchema, text } from "drizzle-orm/pg-core";
export const users = pgSchema("auth").table("users", { email: text("email") }, (t) => [
  index("idx_users_email").on(t.email),
]);`,
    },
    {
      name: "made by a helper",
      code: `
import { index, pgTable, text } from "drizzle-orm/pg-core";
const nameOf = (table, column) => \`idx_\${table}_\${column}\`;
export const users = pgTable("users", { email: text("email") }, (t) => [
  index(nameOf("users", "email")).on(t.email),
]);`,
    },
  ],
  invalid: [
    {
      ...named("of another style", `index("posts_author_idx").on(t.authorId)`),
      filename: NEW,
      output: posts(`index("idx_posts_author_id").on(t.authorId)`),
      errors: [misnamed("posts_author_idx", "idx_posts_author_id")],
    },
    {
      ...named("of columns alone", `index("idx_slug").on(t.slug)`),
      filename: NEW,
      output: posts(`index("idx_posts_slug").on(t.slug)`),
      errors: [misnamed("idx_slug", "idx_posts_slug")],
    },
    {
      ...named("of the table alone", `index("idx_posts").on(t.slug)`),
      filename: NEW,
      output: posts(`index("idx_posts_slug").on(t.slug)`),
      errors: [misnamed("idx_posts", "idx_posts_slug")],
    },
    {
      ...named("of one of two columns", `index("idx_posts_author").on(t.authorId, t.slug)`),
      filename: NEW,
      output: posts(`index("idx_posts_author_id_slug").on(t.authorId, t.slug)`),
      errors: [misnamed("idx_posts_author", "idx_posts_author_id_slug")],
    },
    {
      ...named("in another order", `index("idx_posts_slug_author").on(t.authorId, t.slug)`),
      filename: NEW,
      output: posts(`index("idx_posts_author_id_slug").on(t.authorId, t.slug)`),
      errors: [misnamed("idx_posts_slug_author", "idx_posts_author_id_slug")],
    },
    {
      ...named("with words cut too short", `index("idx_po_sl").on(t.slug)`),
      filename: NEW,
      output: posts(`index("idx_posts_slug").on(t.slug)`),
      errors: [misnamed("idx_po_sl", "idx_posts_slug")],
    },
    {
      ...named("of another column", `index("idx_posts_author_id").on(t.slug)`),
      filename: NEW,
      output: posts(`index("idx_posts_slug").on(t.slug)`),
      errors: [misnamed("idx_posts_author_id", "idx_posts_slug")],
    },
    {
      ...named("in camelCase", `index("idxPostsSlug").on(t.slug)`),
      filename: NEW,
      output: posts(`index("idx_posts_slug").on(t.slug)`),
      errors: [misnamed("idxPostsSlug", "idx_posts_slug")],
    },
    {
      ...named("of a unique index", `uniqueIndex("posts_slug_unique").on(t.slug)`),
      filename: NEW,
      output: posts(`uniqueIndex("idx_posts_slug").on(t.slug)`),
      errors: [misnamed("posts_slug_unique", "idx_posts_slug", 15)],
    },
    {
      ...named("of an index that is not unique", `index("uq_posts_slug").on(t.slug)`),
      filename: NEW,
      output: posts(`index("idx_posts_slug").on(t.slug)`),
      errors: [misnamed("uq_posts_slug", "idx_posts_slug")],
    },
    {
      ...named(
        "of an expression, without the table",
        `index("lower_slug").on(sql\`lower(\${t.slug})\`)`,
      ),
      filename: NEW,
      output: null,
      errors: [misnamed("lower_slug", "idx_posts_…")],
    },
    {
      ...named(
        "of an expression and nothing else",
        `index("idx_posts").on(t.id, sql\`lower(\${t.slug})\`)`,
      ),
      filename: NEW,
      output: null,
      errors: [misnamed("idx_posts", "idx_posts_id_…")],
    },
    {
      ...named(
        "that would be too long",
        `index("by_all").on(t.authorId, t.organizationId, t.slug, t.publishedOn)`,
        "posts_of_the_editorial_department",
      ),
      filename: NEW,
      output: posts(
        `index("idx_posts_of_the_editorial_department_author_id_organi_e59a4060").on(t.authorId, t.organizationId, t.slug, t.publishedOn)`,
        "posts_of_the_editorial_department",
      ),
      errors: [
        misnamed(
          "by_all",
          "idx_posts_of_the_editorial_department_author_id_organi_e59a4060",
          9,
          "posts_of_the_editorial_department",
        ),
      ],
    },
  ],
});

const unnamed = (columns: string, proposal: string, column = 3, length = 5) =>
  ({
    messageId: "unnamed",
    data: { columns, table: "posts", form: FORM, proposal },
    line: 13,
    column,
    endLine: 13,
    endColumn: column + length,
  }) as const;

testRule("index-names: an index without a name", rule, {
  valid: [named("whose name was not read", `index(elsewhere).on(t.slug)`)],
  invalid: [
    {
      ...named("gets one", `index().on(t.slug)`),
      filename: NEW,
      output: posts(`index("idx_posts_slug").on(t.slug)`),
      errors: [unnamed('"slug"', "idx_posts_slug")],
    },
    {
      ...named("that is unique", `uniqueIndex().on(t.authorId, t.slug)`),
      filename: NEW,
      output: posts(`uniqueIndex("idx_posts_author_id_slug").on(t.authorId, t.slug)`),
      errors: [unnamed('"author_id", "slug"', "idx_posts_author_id_slug", 3, 11)],
    },
    {
      ...named("on an expression", `index().on(sql\`lower(\${t.slug})\`)`),
      filename: NEW,
      output: null,
      errors: [unnamed("an expression", "idx_posts_…")],
    },
  ],
});

testRule("index-names: a name that is taken", rule, {
  valid: [],
  invalid: [
    {
      ...named(
        "by a whole index",
        `index("idx_posts_slug").on(t.slug), index("slugs").on(t.slug).where(sql\`true\`)`,
      ),
      filename: NEW,
      output: posts(
        `index("idx_posts_slug").on(t.slug), index("idx_posts_slug_partial").on(t.slug).where(sql\`true\`)`,
      ),
      errors: [misnamed("slugs", "idx_posts_slug_partial", 45)],
    },
    {
      ...named(
        "by one that is named with it",
        `index().on(t.slug), index("slugs").using("hash", t.slug)`,
      ),
      filename: NEW,
      output: posts(
        `index("idx_posts_slug").on(t.slug), index("idx_posts_slug_hash").using("hash", t.slug)`,
      ),
      errors: [unnamed('"slug"', "idx_posts_slug"), misnamed("slugs", "idx_posts_slug_hash", 29)],
    },
    {
      name: "by an index that a foreign key is to get",
      code: `
import { isNull } from "drizzle-orm";
import { index, pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
  deletedAt: timestamp("deleted_at"),
}, (t) => [
  index("posts_author").on(t.authorId).where(isNull(t.deletedAt)),
]);
`,
      filename: NEW,
      output: `
import { isNull } from "drizzle-orm";
import { index, pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
  deletedAt: timestamp("deleted_at"),
}, (t) => [
  index("idx_posts_author_id_partial").on(t.authorId).where(isNull(t.deletedAt)),
]);
`,
      errors: [
        {
          messageId: "misnamed",
          data: {
            index: "posts_author",
            table: "posts",
            form: FORM,
            proposal: "idx_posts_author_id_partial",
          },
          line: 9,
          column: 9,
          endLine: 9,
          endColumn: 23,
        },
      ],
    },
  ],
});

const IGNORE_SHIPPED = { "drizzle-schema": { shipped: "ignore" } };

testRule("index-names: what has shipped", rule, {
  valid: [
    {
      ...named("a table and the column, which are left alone", `index("slugs").on(t.slug)`),
      filename: beside({ ...UNSHIPPED, ...migrationsOf0x({ posts: ["slug"] }) }, "db/schema.ts"),
      settings: IGNORE_SHIPPED,
    },
    {
      ...named("the table of an expression", `index("slugs").on(sql\`lower(\${t.slug})\`)`),
      filename: beside({ ...UNSHIPPED, ...migrationsOf0x({ posts: ["slug"] }) }, "db/schema.ts"),
      settings: IGNORE_SHIPPED,
    },
  ],
  invalid: [
    {
      ...named("a table of which that is not known", `index("slugs").on(t.slug)`),
      output: null,
      errors: [
        {
          ...misnamed("slugs", "idx_posts_slug"),
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: "idx_posts_slug",
                state:
                  "whether the table has shipped is not known: no migration snapshot was found",
              },
              output: posts(`index("idx_posts_slug").on(t.slug)`),
            },
          ],
        },
      ],
    },
    {
      ...named("a table and the column", `index("slugs").on(t.slug)`),
      filename: beside({ ...UNSHIPPED, ...migrationsOf0x({ posts: ["slug"] }) }, "db/schema.ts"),
      output: null,
      errors: [
        {
          ...misnamed("slugs", "idx_posts_slug"),
          suggestions: [
            {
              messageId: "renameShipped",
              data: { proposal: "idx_posts_slug", state: "the table has shipped" },
              output: posts(`index("idx_posts_slug").on(t.slug)`),
            },
          ],
        },
      ],
    },
    {
      ...named("a table, and not the column", `index("slugs").on(t.slug)`),
      filename: beside({ ...UNSHIPPED, ...migrationsOf0x({ posts: ["id"] }) }, "db/schema.ts"),
      output: posts(`index("idx_posts_slug").on(t.slug)`),
      errors: [misnamed("slugs", "idx_posts_slug")],
    },
    {
      ...named(
        "one of two columns, and the table is left alone",
        `index("slugs").on(t.id, t.slug)`,
      ),
      filename: beside({ ...UNSHIPPED, ...migrationsOf0x({ posts: ["id"] }) }, "db/schema.ts"),
      settings: IGNORE_SHIPPED,
      output: posts(`index("idx_posts_id_slug").on(t.id, t.slug)`),
      errors: [misnamed("slugs", "idx_posts_id_slug")],
    },
    {
      ...named("fixes that are not wanted", `index("slugs").on(t.slug)`),
      filename: NEW,
      settings: { "drizzle-schema": { destructiveFixes: "never" } },
      output: null,
      errors: [
        {
          ...misnamed("slugs", "idx_posts_slug"),
          suggestions: [
            {
              messageId: "renameUnshipped",
              data: { proposal: "idx_posts_slug" },
              output: posts(`index("idx_posts_slug").on(t.slug)`),
            },
          ],
        },
      ],
    },
  ],
});

testRule("index-names: what is left as it is", rule, {
  valid: [
    {
      name: "a table whose name was not read",
      code: `
import { index, pgTable, text } from "drizzle-orm/pg-core";
import { nameOf } from "./names";
export const users = pgTable(nameOf("users"), { email: text("email") }, (t) => [
  index("email").on(t.email),
]);`,
    },
    {
      name: "a column whose name was not read",
      code: `
import { index, pgTable, text } from "drizzle-orm/pg-core";
import { nameOf } from "./names";
export const users = pgTable("users", { email: text(nameOf("email")) }, (t) => [
  index("email").on(t.email),
]);`,
    },
    {
      name: "a unique constraint, which is no index",
      code: `
import { pgTable, text, unique } from "drizzle-orm/pg-core";
export const users = pgTable("users", { email: text("email").unique("email") }, (t) => [
  unique("emails").on(t.email),
]);`,
    },
  ],
  invalid: [
    {
      name: "a name that is a constant",
      code: `
import { index, pgTable, text } from "drizzle-orm/pg-core";
const EMAIL = "email";
export const users = pgTable("users", { email: text("email") }, (t) => [
  index(EMAIL).on(t.email),
]);`,
      filename: NEW,
      output: null,
      errors: [
        {
          messageId: "misnamed",
          data: { index: "email", table: "users", form: FORM, proposal: "idx_users_email" },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 14,
        },
      ],
    },
    {
      name: "an index that a helper adds",
      code: `
import { index, pgTable, text } from "drizzle-orm/pg-core";
const byEmail = (t) => index("email").on(t.email);
export const users = pgTable("users", { email: text("email") }, (t) => [byEmail(t)]);`,
      filename: NEW,
      output: null,
      errors: [
        {
          messageId: "misnamed",
          data: { index: "email", table: "users", form: FORM, proposal: "idx_users_email" },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 37,
        },
      ],
    },
  ],
});

testRule("index-names: options", rule, {
  valid: [
    {
      ...named("another form", `index("posts_slug_idx").on(t.slug)`),
      options: [{ forms: ["{table}_{columns}_idx"] }],
    },
    {
      ...named(
        "another form with a word behind the columns",
        `index("posts_slug_active_idx").on(t.slug)`,
      ),
      options: [{ forms: ["{table}_{columns}_idx"] }],
    },
    {
      ...named("the second of two forms", `index("idx_posts_slug").on(t.slug)`),
      options: [{ forms: ["{table}_{columns}_idx", "idx_{table}_{columns}"] }],
    },
    {
      ...named("another form for unique indexes", `uniqueIndex("posts_slug_unique").on(t.slug)`),
      options: [{ uniqueForms: ["{table}_{columns}_unique"] }],
    },
    {
      ...named("a table that is left alone", `index("slugs").on(t.slug)`),
      options: [{ ignoreTables: ["p*s"] }],
    },
  ],
  invalid: [
    {
      ...named("a form that ends in words of its own", `index("idx_posts_slug").on(t.slug)`),
      filename: NEW,
      options: [{ forms: ["{table}_{columns}_idx"] }],
      output: posts(`index("posts_slug_idx").on(t.slug)`),
      errors: [
        {
          ...misnamed("idx_posts_slug", "posts_slug_idx"),
          data: {
            index: "idx_posts_slug",
            table: "posts",
            form: "<table>_<columns>_idx",
            proposal: "posts_slug_idx",
          },
        },
      ],
    },
    {
      ...named("no further form for unique indexes", `uniqueIndex("uq_posts_slug").on(t.slug)`),
      filename: NEW,
      options: [{ uniqueForms: [] }],
      output: posts(`uniqueIndex("idx_posts_slug").on(t.slug)`),
      errors: [misnamed("uq_posts_slug", "idx_posts_slug", 15)],
    },
  ],
});

testRule("index-names: other dialects", rule, {
  valid: [],
  invalid: [
    {
      name: "MySQL",
      code: `
import { index, mysqlTable, varchar } from "drizzle-orm/mysql-core";
export const users = mysqlTable("users", { email: varchar("email", { length: 255 }) }, (t) => [
  index("email").on(t.email),
]);`,
      output: null,
      errors: [
        {
          messageId: "misnamed",
          data: { index: "email", table: "users", form: FORM, proposal: "idx_users_email" },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 16,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: "idx_users_email",
                state:
                  "whether the table has shipped is not known: no drizzle.config for mysql was found",
              },
              output: `
import { index, mysqlTable, varchar } from "drizzle-orm/mysql-core";
export const users = mysqlTable("users", { email: varchar("email", { length: 255 }) }, (t) => [
  index("idx_users_email").on(t.email),
]);`,
            },
          ],
        },
      ],
    },
  ],
});
