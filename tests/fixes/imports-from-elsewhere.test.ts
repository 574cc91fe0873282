import fkNeedsIndex from "../../src/rules/fk-needs-index.ts";
import { beside, testRule } from "../support/rule-cases.ts";

const AUTHOR_ID = {
  messageId: "missing",
  data: {
    table: "posts",
    columns: "author_id",
    proposal: 'index("idx_posts_author_id").on(table.authorId)',
  },
  line: 6,
  column: 31,
  endLine: 6,
  endColumn: 41,
} as const;

testRule("the import of a fix: drizzle-orm's core by another way", fkNeedsIndex, {
  valid: [],
  invalid: [
    {
      name: "a module of the project that exports the core again",
      code: `
import { pgTable, uuid } from "./core";
import { users } from "./users";

export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
});
`,
      filename: beside({
        "users.ts": `import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
`,
        "core.ts": `export * from "drizzle-orm/pg-core";
`,
      }),
      output: `
import { index, pgTable, uuid } from "./core";
import { users } from "./users";

export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
}, (table) => [index("idx_posts_author_id").on(table.authorId)]);
`,
      errors: [AUTHOR_ID],
    },
    {
      name: "a module of the project that exports some of the core: an import of its own",
      code: `
import { pgTable, uuid } from "./core";
import { users } from "./users";

export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
});
`,
      filename: beside({
        "users.ts": `import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
`,
        "core.ts": `export { pgTable, uuid } from "drizzle-orm/pg-core";
`,
      }),
      output: `
import { pgTable, uuid } from "./core";
import { users } from "./users";
import { index } from "drizzle-orm/pg-core";

export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
}, (table) => [index("idx_posts_author_id").on(table.authorId)]);
`,
      errors: [AUTHOR_ID],
    },
    {
      name: "a table creator in another file: the import that the columns come from",
      code: `
import { uuid } from "drizzle-orm/pg-core";
import { createTable } from "./create-table";
import { users } from "./users";

export const posts = createTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
});
`,
      filename: beside({
        "users.ts": `import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
`,
        "create-table.ts": `import { pgTableCreator } from "drizzle-orm/pg-core";
export const createTable = pgTableCreator((name) => \`shop_\${name}\`);
`,
      }),
      output: `
import { uuid, index } from "drizzle-orm/pg-core";
import { createTable } from "./create-table";
import { users } from "./users";

export const posts = createTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
}, (table) => [index("idx_shop_posts_author_id").on(table.authorId)]);
`,
      errors: [
        {
          messageId: "missing",
          data: {
            table: "shop_posts",
            columns: "author_id",
            proposal: 'index("idx_shop_posts_author_id").on(table.authorId)',
          },
          line: 7,
          column: 31,
          endLine: 7,
          endColumn: 41,
        },
      ],
    },
    {
      name: "everything from other files: an import of its own behind the last, and behind its comment",
      code: `
import { createTable } from "./create-table";
import { owned } from "./owned"; // who owns it
import { users } from "./users";

export const files = createTable("files", {
  ...owned,
});
`,
      filename: beside({
        "users.ts": `import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
`,
        "create-table.ts": `import { pgTable } from "drizzle-orm/pg-core";
export const createTable = pgTable;
`,
        "owned.ts": `import { uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const owned = { ownerId: uuid("owner_id").references(() => users.id) };
`,
      }),
      output: `
import { createTable } from "./create-table";
import { owned } from "./owned"; // who owns it
import { users } from "./users";
import { index } from "drizzle-orm/pg-core";

export const files = createTable("files", {
  ...owned,
}, (table) => [index("idx_files_owner_id").on(table.ownerId)]);
`,
      errors: [
        {
          messageId: "missing",
          data: {
            table: "files",
            columns: "owner_id",
            proposal: 'index("idx_files_owner_id").on(table.ownerId)',
          },
          line: 6,
          column: 34,
          endLine: 6,
          endColumn: 41,
        },
      ],
    },
    {
      name: "Payload's core",
      code: `
import { pgTable, uuid } from "@payloadcms/db-postgres/drizzle/pg-core";
import { users } from "./users";

export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
});
`,
      filename: beside({
        "users.ts": `import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
`,
      }),
      output: `
import { index, pgTable, uuid } from "@payloadcms/db-postgres/drizzle/pg-core";
import { users } from "./users";

export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
}, (table) => [index("idx_posts_author_id").on(table.authorId)]);
`,
      errors: [AUTHOR_ID],
    },
  ],
});
