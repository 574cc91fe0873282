import fkNeedsIndex from "../../src/rules/fk-needs-index.ts";
import { beside, testRule } from "../support/rule-cases.ts";

const AUTHOR_ID = {
  messageId: "missing",
  data: {
    table: "posts",
    columns: "author_id",
    proposal: 'index("idx_posts_author_id").on(table.authorId)',
  },
  line: 9,
  column: 31,
  endLine: 9,
  endColumn: 41,
} as const;

testRule("the import of a fix", fkNeedsIndex, {
  valid: [],
  invalid: [
    {
      name: "a sorted list: in its place",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
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
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";

export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
}, (table) => [index("idx_posts_author_id").on(table.authorId)]);
`,
      errors: [
        {
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
        },
      ],
    },
    {
      name: "a list that is not sorted: behind the last",
      code: `
import { uuid, pgTable } from "drizzle-orm/pg-core";
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
import { uuid, pgTable, index } from "drizzle-orm/pg-core";
import { users } from "./users";

export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
}, (table) => [index("idx_posts_author_id").on(table.authorId)]);
`,
      errors: [
        {
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
        },
      ],
    },
    {
      name: "a list on several lines, sorted",
      code: `
import {
  pgTable,
  uuid,
} from "drizzle-orm/pg-core";
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
import {
  index,
  pgTable,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "./users";

export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
}, (table) => [index("idx_posts_author_id").on(table.authorId)]);
`,
      errors: [AUTHOR_ID],
    },
    {
      name: "a list on several lines, not sorted, with a trailing comma",
      code: `
import {
  uuid,
  pgTable,
} from "drizzle-orm/pg-core";
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
import {
  uuid,
  pgTable,
  index,
} from "drizzle-orm/pg-core";
import { users } from "./users";

export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
}, (table) => [index("idx_posts_author_id").on(table.authorId)]);
`,
      errors: [AUTHOR_ID],
    },
    {
      name: "a list on several lines, not sorted, without a trailing comma",
      code: `
import {
  uuid, // the type of keys
  pgTable // makes tables
} from "drizzle-orm/pg-core";
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
import {
  uuid, // the type of keys
  pgTable, // makes tables
  index
} from "drizzle-orm/pg-core";
import { users } from "./users";

export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
}, (table) => [index("idx_posts_author_id").on(table.authorId)]);
`,
      errors: [AUTHOR_ID],
    },
    {
      name: "types among the names",
      code: `
import { type AnyPgColumn, pgTable, uuid } from "drizzle-orm/pg-core";
export type Column = AnyPgColumn;
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
import { type AnyPgColumn, index, pgTable, uuid } from "drizzle-orm/pg-core";
export type Column = AnyPgColumn;
import { users } from "./users";

export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
}, (table) => [index("idx_posts_author_id").on(table.authorId)]);
`,
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 7,
          column: 31,
          endLine: 7,
          endColumn: 41,
        },
      ],
    },
    {
      name: "an import of types takes no value, so there is one of its own",
      code: `
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { createTable } from "./create-table";
import { owned } from "./owned";
import { users } from "./users";

export type Column = AnyPgColumn;
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
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { createTable } from "./create-table";
import { owned } from "./owned";
import { users } from "./users";
import { index } from "drizzle-orm/pg-core";

export type Column = AnyPgColumn;
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
          line: 8,
          column: 34,
          endLine: 8,
          endColumn: 41,
        },
      ],
    },
    {
      name: "an import of values beside one of types",
      code: `
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { pgTable, uuid } from "drizzle-orm/pg-core";
export type Column = AnyPgColumn;
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
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
export type Column = AnyPgColumn;
import { users } from "./users";

export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
}, (table) => [index("idx_posts_author_id").on(table.authorId)]);
`,
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 8,
          column: 31,
          endLine: 8,
          endColumn: 41,
        },
      ],
    },
  ],
});
