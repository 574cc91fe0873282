import noSerialId from "../../src/rules/no-serial-id.ts";
import { beside, testRule } from "../support/rule-cases.ts";
import { migrationsOf0x } from "../support/snapshots.ts";

/** A project whose migrations hold a table of tags, and nothing else. */
const UNSHIPPED = {
  "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./db/*.ts", out: "./drizzle" };`,
  "db/schema.ts": "",
  ...migrationsOf0x({ tags: ["name"] }),
};

const SERIAL_ID = {
  messageId: "serialKey",
  data: {
    table: "posts",
    column: "id",
    kind: "serial",
    remedy: "uuid().primaryKey().defaultRandom()",
  },
  line: 4,
  column: 3,
  endLine: 4,
  endColumn: 5,
} as const;

testRule("the fix of no-serial-id: the key", noSerialId, {
  valid: [],
  invalid: [
    {
      name: "serial",
      code: `
import { pgTable, serial, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: serial("id").primaryKey(),
});
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: `
import { pgTable, text, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
});
`,
      errors: [SERIAL_ID],
    },
    {
      name: "serial without a name",
      code: `
import { pgTable, serial, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: serial().primaryKey(),
});
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: `
import { pgTable, text, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid().primaryKey().defaultRandom(),
});
`,
      errors: [SERIAL_ID],
    },
    {
      name: "serial that is not null by itself",
      code: `
import { pgTable, serial } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: serial("id").notNull().primaryKey(),
});
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").notNull().primaryKey().defaultRandom(),
});
`,
      errors: [SERIAL_ID],
    },
    {
      name: "serial over several lines",
      code: `
import { pgTable, serial } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: serial("id")
    // counts up
    .primaryKey(),
});
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id")
    // counts up
    .primaryKey().defaultRandom(),
});
`,
      errors: [SERIAL_ID],
    },
    {
      name: "bigserial with a mode",
      code: `
import { bigserial, pgTable } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: bigserial("id", { mode: "number" }).primaryKey(),
});
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
});
`,
      errors: [
        {
          messageId: "serialKey",
          data: {
            table: "posts",
            column: "id",
            kind: "bigserial",
            remedy: "uuid().primaryKey().defaultRandom()",
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
        },
      ],
    },
    {
      name: "an identity column",
      code: `
import { integer, pgTable } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: integer("id").primaryKey().generatedAlwaysAsIdentity({ startWith: 1000 }),
});
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
});
`,
      errors: [
        {
          messageId: "serialKey",
          data: {
            table: "posts",
            column: "id",
            kind: "an identity column",
            remedy: "uuid().primaryKey().defaultRandom()",
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
        },
      ],
    },
    {
      name: "an identity column whose type the file needs elsewhere",
      code: `
import { integer, pgTable } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: integer("id").generatedByDefaultAsIdentity().primaryKey(),
  count: integer("count"),
});
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: `
import { integer, pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
  count: integer("count"),
});
`,
      errors: [
        {
          messageId: "serialKey",
          data: {
            table: "posts",
            column: "id",
            kind: "an identity column",
            remedy: "uuid().primaryKey().defaultRandom()",
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
        },
      ],
    },
    {
      name: "a key in the third argument",
      code: `
import { pgTable, primaryKey, serial } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: serial("id"),
}, (t) => [primaryKey({ columns: [t.id] })]);
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: `
import { pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").defaultRandom(),
}, (t) => [primaryKey({ columns: [t.id] })]);
`,
      errors: [SERIAL_ID],
    },
    {
      name: "in the callback form",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", (t) => ({
  id: t.serial("id").primaryKey(),
}));
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: `
import { pgTable } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", (t) => ({
  id: t.uuid("id").primaryKey().defaultRandom(),
}));
`,
      errors: [SERIAL_ID],
    },
    {
      name: "a namespace",
      code: `
import * as p from "drizzle-orm/pg-core";
export const posts = p.pgTable("posts", {
  id: p.serial("id").primaryKey(),
});
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: `
import * as p from "drizzle-orm/pg-core";
export const posts = p.pgTable("posts", {
  id: p.uuid("id").primaryKey().defaultRandom(),
});
`,
      errors: [SERIAL_ID],
    },
    {
      name: "uuid is there already, and serial is needed elsewhere",
      code: `
import { pgTable, serial, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: serial("id").primaryKey(),
  number: serial("number"),
  token: uuid("token"),
});
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: `
import { pgTable, serial, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
  number: serial("number"),
  token: uuid("token"),
});
`,
      errors: [SERIAL_ID],
    },
  ],
});

testRule("no fix of no-serial-id: the column has what a uuid has not", noSerialId, {
  valid: [],
  invalid: [
    {
      name: "a type of its own",
      code: `
import { pgTable, serial } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: serial("id").primaryKey().$type<1 | 2>(),
});
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: null,
      errors: [SERIAL_ID],
    },
    {
      name: "a default",
      code: `
import { pgTable, serial } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: serial("id").primaryKey().default(7),
});
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: null,
      errors: [SERIAL_ID],
    },
    {
      name: "a column that references it has a default",
      code: `
import { integer, pgTable, serial } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: serial("id").primaryKey(),
});
export const comments = pgTable("comments", {
  postId: integer("post_id").default(1).references(() => posts.id),
});
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: null,
      errors: [SERIAL_ID],
    },
  ],
});
