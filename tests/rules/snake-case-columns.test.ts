import rule from "../../src/rules/snake-case-columns.ts";
import { beside, DRIZZLE_1_0, testRule } from "../support/rule-cases.ts";

const SNAKE_CASE_CONFIG = {
  "drizzle.config.ts": `
import { defineConfig } from "drizzle-kit";
export default defineConfig({ dialect: "postgresql", casing: "snake_case" });`,
};

testRule("snake-case-columns: written names", rule, {
  valid: [
    {
      name: "snake_case under a camelCase key",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { firstName: text("first_name") });`,
    },
    {
      name: "one word",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { email: text("email") });`,
    },
    {
      name: "digits inside words",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { line: text("address1_line2") });`,
    },
    {
      name: "a table whose own name is not snake_case",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("appUsers", { email: text("email") });`,
    },
    {
      name: "a column of a view",
      code: `
import { pgView, text } from "drizzle-orm/pg-core";
export const emails = pgView("emails", { firstName: text("firstName") }).existing();`,
    },
    {
      name: "an object of another library",
      code: `
import { object, text } from "forms";
export const form = object("users", { firstName: text("firstName") }); // of drizzle`,
    },
    {
      name: "a name that was not read",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { firstName: text(process.env.NAME) });`,
    },
    {
      name: "a column that was not read",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import { money } from "./missing";
export const users = pgTable("users", { netIncome: money("netIncome") });`,
    },
  ],
  invalid: [
    {
      name: "camelCase",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  first: text("firstName"),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "firstName",
            why: "so SQL must quote it",
            proposal: '"first_name"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 8,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"first_name"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  first: text("first_name"),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "PascalCase",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  first: text("FirstName"),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "FirstName",
            why: "so SQL must quote it",
            proposal: '"first_name"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 8,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"first_name"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  first: text("first_name"),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "capitals",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  first: text("FIRST_NAME"),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "FIRST_NAME",
            why: "so SQL must quote it",
            proposal: '"first_name"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 8,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"first_name"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  first: text("first_name"),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "a dash",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  first: text("first-name"),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "first-name",
            why: "so SQL must quote it",
            proposal: '"first_name"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 8,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"first_name"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  first: text("first_name"),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "two underscores in a row",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  first: text("first__name"),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "first__name",
            why: "as PostgreSQL's convention asks",
            proposal: '"first_name"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 8,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"first_name"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  first: text("first_name"),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "an underscore in front",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  first: text("_first_name"),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "_first_name",
            why: "as PostgreSQL's convention asks",
            proposal: '"first_name"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 8,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"first_name"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  first: text("first_name"),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "a digit in front, for which there is no name to propose",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  factor: text("2fa"),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "2fa",
            why: "so SQL must quote it",
            proposal: "in lower case with underscores",
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 9,
        },
      ],
    },
    {
      name: "letters beyond ASCII",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  year: text("année"),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "année",
            why: "as PostgreSQL's convention asks",
            proposal: "in lower case with underscores",
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 7,
        },
      ],
    },
    {
      name: "a quoted key is underlined with its quotes",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  "first-name": text("firstName"),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "firstName",
            why: "so SQL must quote it",
            proposal: '"first_name"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 15,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"first_name"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  "first-name": text("first_name"),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "each faulty column of a table",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  first: text("firstName"),
  middle: text("middle_name"),
  last: text("lastName"),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "firstName",
            why: "so SQL must quote it",
            proposal: '"first_name"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 8,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"first_name"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  first: text("first_name"),
  middle: text("middle_name"),
  last: text("lastName"),
});`,
            },
          ],
        },
        {
          messageId: "column",
          data: {
            table: "users",
            column: "lastName",
            why: "so SQL must quote it",
            proposal: '"last_name"',
          },
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 7,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"last_name"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  first: text("firstName"),
  middle: text("middle_name"),
  last: text("last_name"),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "a name that is a constant",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
const NAME = "firstName";
export const users = pgTable("users", {
  first: text(NAME),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "firstName",
            why: "so SQL must quote it",
            proposal: '"first_name"',
          },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 8,
        },
      ],
    },
    {
      name: "an enum's column",
      code: `
import { pgEnum, pgTable } from "drizzle-orm/pg-core";
const mood = pgEnum("mood", ["sad", "ok"]);
export const users = pgTable("users", {
  mood: mood("currentMood"),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "currentMood",
            why: "so SQL must quote it",
            proposal: '"current_mood"',
          },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 7,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"current_mood"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgEnum, pgTable } from "drizzle-orm/pg-core";
const mood = pgEnum("mood", ["sad", "ok"]);
export const users = pgTable("users", {
  mood: mood("current_mood"),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "a custom type's column",
      code: `
import { customType, pgTable } from "drizzle-orm/pg-core";
const money = customType<{ data: string }>({ dataType: () => "money" });
export const users = pgTable("users", {
  income: money("netIncome"),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "netIncome",
            why: "so SQL must quote it",
            proposal: '"net_income"',
          },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 9,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"net_income"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { customType, pgTable } from "drizzle-orm/pg-core";
const money = customType<{ data: string }>({ dataType: () => "money" });
export const users = pgTable("users", {
  income: money("net_income"),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "a table of another schema",
      code: `
import { pgSchema, text } from "drizzle-orm/pg-core";
export const users = pgSchema("auth").table("users", {
  first: text("firstName"),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "auth.users",
            column: "firstName",
            why: "so SQL must quote it",
            proposal: '"first_name"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 8,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"first_name"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgSchema, text } from "drizzle-orm/pg-core";
export const users = pgSchema("auth").table("users", {
  first: text("first_name"),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "MySQL",
      code: `
import { mysqlTable, text } from "drizzle-orm/mysql-core";
export const users = mysqlTable("users", {
  first: text("firstName"),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "firstName",
            why: "so SQL must quote it",
            proposal: '"first_name"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 8,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"first_name"',
                state: "whether it has shipped is not known: no drizzle.config for mysql was found",
              },
              output: `
import { mysqlTable, text } from "drizzle-orm/mysql-core";
export const users = mysqlTable("users", {
  first: text("first_name"),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "SQLite",
      code: `
import { sqliteTable, text } from "drizzle-orm/sqlite-core";
export const users = sqliteTable("users", {
  first: text("firstName"),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "firstName",
            why: "so SQL must quote it",
            proposal: '"first_name"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 8,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"first_name"',
                state:
                  "whether it has shipped is not known: no drizzle.config for sqlite was found",
              },
              output: `
import { sqliteTable, text } from "drizzle-orm/sqlite-core";
export const users = sqliteTable("users", {
  first: text("first_name"),
});`,
            },
          ],
        },
      ],
    },
  ],
});

testRule("snake-case-columns: names taken from keys", rule, {
  valid: [
    {
      name: "a snake_case key",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { first_name: text() });`,
    },
    {
      name: "casing: snake_case of the configuration",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { firstName: text() });`,
      filename: beside(SNAKE_CASE_CONFIG),
    },
    {
      name: "a configuration in JSON",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { firstName: text() });`,
      filename: beside({
        "drizzle.config.json": `{ "casing": "snake_case" }`,
        "drizzle.config.ts": `export default { casing: "snake_case" };`,
      }),
    },
    {
      name: "casing: snake_case in the settings",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { firstName: text() });`,
      settings: { "drizzle-schema": { casing: "snake_case" } },
    },
    {
      name: "a casing that hangs on the environment may be snake_case",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { firstName: text() });`,
      filename: beside({
        "drizzle.config.ts": `export default { casing: process.env.CASING };`,
      }),
    },
    {
      name: "snakeCase.table of 1.0",
      code: `
import { snakeCase, text } from "drizzle-orm/pg-core";
export const users = snakeCase.table("users", { firstName: text() });`,
      filename: beside(DRIZZLE_1_0),
    },
    {
      name: "a pgTableCreator of 1.0 with a casing",
      code: `
import { pgTableCreator, text } from "drizzle-orm/pg-core";
const createTable = pgTableCreator((name) => name, "snake_case");
export const users = createTable("users", { firstName: text() });`,
      filename: beside(DRIZZLE_1_0),
    },
  ],
  invalid: [
    {
      name: "a camelCase key without casing",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  firstName: text(),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "firstName",
            why: "so SQL must quote it",
            proposal: '"first_name"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 12,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"first_name"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  firstName: text("first_name"),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "a camelCase key of a column with a configuration object",
      code: `
import { pgTable, varchar } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  firstName: varchar({ length: 255 }),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "firstName",
            why: "so SQL must quote it",
            proposal: '"first_name"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 12,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"first_name"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, varchar } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  firstName: varchar("first_name", { length: 255 }),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "an empty name is no name",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  firstName: text(""),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "firstName",
            why: "so SQL must quote it",
            proposal: '"first_name"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 12,
        },
      ],
    },
    {
      name: "casing does not touch written names",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  first: text("firstName"),
});`,
      filename: beside(SNAKE_CASE_CONFIG),
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "firstName",
            why: "so SQL must quote it",
            proposal: '"first_name"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 8,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"first_name"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  first: text("first_name"),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "casing: camelCase makes camelCase of a snake_case key",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  first_name: text(),
});`,
      filename: beside({ "drizzle.config.ts": `export default { casing: "camelCase" };` }),
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "firstName",
            why: "so SQL must quote it",
            proposal: '"first_name"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 13,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"first_name"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  first_name: text("first_name"),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "the settings stand before the configuration",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  firstName: text(),
});`,
      filename: beside(SNAKE_CASE_CONFIG),
      settings: { "drizzle-schema": { casing: "camelCase" } },
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "firstName",
            why: "so SQL must quote it",
            proposal: '"first_name"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 12,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"first_name"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  firstName: text("first_name"),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "introspect.casing is about something else",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  firstName: text(),
});`,
      filename: beside({
        "drizzle.config.ts": `export default { introspect: { casing: "camel" } };`,
      }),
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "firstName",
            why: "so SQL must quote it",
            proposal: '"first_name"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 12,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"first_name"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  firstName: text("first_name"),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "casing makes a name that begins with a digit",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  "2faSecret": text(),
});`,
      filename: beside(SNAKE_CASE_CONFIG),
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "2fa_secret",
            why: "so SQL must quote it",
            proposal: "in lower case with underscores",
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 14,
        },
      ],
    },
    {
      name: "1.0 knows no casing in the configuration",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  firstName: text(),
});`,
      filename: beside({ ...SNAKE_CASE_CONFIG, ...DRIZZLE_1_0 }),
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "firstName",
            why: "so SQL must quote it",
            proposal: '"first_name"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 12,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"first_name"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  firstName: text("first_name"),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "0.45 knows no casing in a pgTableCreator",
      code: `
import { pgTableCreator, text } from "drizzle-orm/pg-core";
const createTable = pgTableCreator((name) => name, "snake_case");
export const users = createTable("users", {
  firstName: text(),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "firstName",
            why: "so SQL must quote it",
            proposal: '"first_name"',
          },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 12,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"first_name"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTableCreator, text } from "drizzle-orm/pg-core";
const createTable = pgTableCreator((name) => name, "snake_case");
export const users = createTable("users", {
  firstName: text("first_name"),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "snakeCase.table of 1.0 does not touch written names",
      code: `
import { snakeCase, text } from "drizzle-orm/pg-core";
export const users = snakeCase.table("users", {
  first: text("firstName"),
});`,
      filename: beside(DRIZZLE_1_0),
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "firstName",
            why: "so SQL must quote it",
            proposal: '"first_name"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 8,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"first_name"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { snakeCase, text } from "drizzle-orm/pg-core";
export const users = snakeCase.table("users", {
  first: text("first_name"),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "a builder that is used twice keeps the name of its first key",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const now = timestamp().defaultNow();
export const users = pgTable("users", {
  createdAt: now,
  updated_at: now,
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "createdAt",
            why: "so SQL must quote it",
            proposal: '"created_at"',
          },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 12,
        },
        {
          messageId: "column",
          data: {
            table: "users",
            column: "createdAt",
            why: "so SQL must quote it",
            proposal: '"created_at"',
          },
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 13,
        },
      ],
    },
  ],
});

testRule("snake-case-columns: shared columns", rule, {
  valid: [
    {
      name: "a column that is spread from another file is told of there, not here",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import { timestamps } from "./timestamps";
export const users = pgTable("users", { ...timestamps });`,
      filename: beside({
        "timestamps.ts": `
import { timestamp } from "drizzle-orm/pg-core";
export const timestamps = { createdAt: timestamp("createdAt") };`,
      }),
    },
    {
      name: "a shared snake_case column",
      code: `
import { timestamp } from "drizzle-orm/pg-core";
export const timestamps = { createdAt: timestamp("created_at") };`,
    },
    {
      name: "an unnamed shared column with casing: snake_case",
      code: `
import { timestamp } from "drizzle-orm/pg-core";
export const timestamps = { createdAt: timestamp() };`,
      filename: beside(SNAKE_CASE_CONFIG),
    },
    {
      name: "an unnamed shared column of 1.0 is named by the table that takes it",
      code: `
import { timestamp } from "drizzle-orm/pg-core";
export const timestamps = { createdAt: timestamp() };`,
      filename: beside(DRIZZLE_1_0),
    },
    {
      name: "an ignored name in a shared object",
      code: `
import { timestamp } from "drizzle-orm/pg-core";
export const timestamps = { createdAt: timestamp("createdAt") };`,
      options: [{ ignore: ["createdAt"] }],
    },
  ],
  invalid: [
    {
      name: "an object of columns is told of once, however many tables spread it",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const timestamps = {
  createdAt: timestamp("createdAt"),
};
export const users = pgTable("users", { ...timestamps });
export const posts = pgTable("posts", { ...timestamps });`,
      errors: [
        {
          messageId: "sharedColumn",
          data: { column: "createdAt", why: "so SQL must quote it", proposal: '"created_at"' },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 12,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"created_at"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const timestamps = {
  createdAt: timestamp("created_at"),
};
export const users = pgTable("users", { ...timestamps });
export const posts = pgTable("posts", { ...timestamps });`,
            },
          ],
        },
      ],
    },
    {
      name: "an object of columns in a file without tables",
      code: `
import { timestamp } from "drizzle-orm/pg-core";
export const timestamps = {
  createdAt: timestamp(),
};`,
      errors: [
        {
          messageId: "sharedColumn",
          data: { column: "createdAt", why: "so SQL must quote it", proposal: '"created_at"' },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 12,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"created_at"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { timestamp } from "drizzle-orm/pg-core";
export const timestamps = {
  createdAt: timestamp("created_at"),
};`,
            },
          ],
        },
      ],
    },
    {
      name: "objects inside of objects",
      code: `
import { text, timestamp } from "drizzle-orm/pg-core";
export const columns = {
  audit: {
    createdAt: timestamp("createdAt"),
  },
};`,
      errors: [
        {
          messageId: "sharedColumn",
          data: { column: "createdAt", why: "so SQL must quote it", proposal: '"created_at"' },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 14,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"created_at"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { text, timestamp } from "drizzle-orm/pg-core";
export const columns = {
  audit: {
    createdAt: timestamp("created_at"),
  },
};`,
            },
          ],
        },
      ],
    },
    {
      name: "a function that returns columns",
      code: `
import { timestamp } from "drizzle-orm/pg-core";
export const timestamps = () => ({
  createdAt: timestamp("createdAt"),
});`,
      errors: [
        {
          messageId: "sharedColumn",
          data: { column: "createdAt", why: "so SQL must quote it", proposal: '"created_at"' },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 12,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"created_at"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { timestamp } from "drizzle-orm/pg-core";
export const timestamps = () => ({
  createdAt: timestamp("created_at"),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "a table's own column beside those it spreads",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
import { timestamps } from "./timestamps";
export const users = pgTable("users", {
  ...timestamps,
  first: text("firstName"),
});`,
      filename: beside({
        "timestamps.ts": `
import { timestamp } from "drizzle-orm/pg-core";
export const timestamps = { createdAt: timestamp("createdAt") };`,
      }),
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "firstName",
            why: "so SQL must quote it",
            proposal: '"first_name"',
          },
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 8,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"first_name"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
import { timestamps } from "./timestamps";
export const users = pgTable("users", {
  ...timestamps,
  first: text("first_name"),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "columns that a function of the file writes into tables of any name are told of once",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
const makeTable = (name: string) => pgTable(name, {
  first: text("firstName"),
});
export const users = makeTable("users");
export const admins = makeTable("admins");`,
      errors: [
        {
          messageId: "sharedColumn",
          data: { column: "firstName", why: "so SQL must quote it", proposal: '"first_name"' },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 8,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"first_name"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
const makeTable = (name: string) => pgTable(name, {
  first: text("first_name"),
});
export const users = makeTable("users");
export const admins = makeTable("admins");`,
            },
          ],
        },
      ],
    },
    {
      name: "columns that a function writes into tables whose names it completes are told of once",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
const makeTable = (name: string) => pgTable(\`app_\${name}\`, {
  first: text("firstName"),
});
export const users = makeTable("users");
export const admins = makeTable("admins");`,
      errors: [
        {
          messageId: "sharedColumn",
          data: { column: "firstName", why: "so SQL must quote it", proposal: '"first_name"' },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 8,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"first_name"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
const makeTable = (name: string) => pgTable(\`app_\${name}\`, {
  first: text("first_name"),
});
export const users = makeTable("users");
export const admins = makeTable("admins");`,
            },
          ],
        },
      ],
    },
  ],
});

testRule("snake-case-columns: options", rule, {
  valid: [
    {
      name: "ignore: an exact name",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { legacy: text("legacyId") });`,
      options: [{ ignore: ["legacyId"] }],
    },
    {
      name: "ignore: a star at the end",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { legacy: text("legacyId") });`,
      options: [{ ignore: ["legacy*"] }],
    },
    {
      name: "ignore: letter case aside",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { legacy: text("legacyId") });`,
      options: [{ ignore: ["LEGACYID"] }],
    },
    {
      name: "ignoreTables: an exact name",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const session = pgTable("session", { userId: text("userId") });`,
      options: [{ ignoreTables: ["session"] }],
    },
    {
      name: "ignoreTables: a star in front",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const session = pgTable("auth_session", { userId: text("userId") });`,
      options: [{ ignoreTables: ["*_session"] }],
    },
    {
      name: "ignoreTables: with the schema, as messages say it",
      code: `
import { pgSchema, text } from "drizzle-orm/pg-core";
export const users = pgSchema("auth").table("users", { first: text("firstName") });`,
      options: [{ ignoreTables: ["auth.*"] }],
    },
    {
      name: "ignoreTables: the name before pgTableCreator's prefix",
      code: `
import { pgTableCreator, text } from "drizzle-orm/pg-core";
const createTable = pgTableCreator((name) => \`shop_\${name}\`);
export const users = createTable("users", { first: text("firstName") });`,
      options: [{ ignoreTables: ["users"] }],
    },
  ],
  invalid: [
    {
      name: "ignore: a name that only begins the same",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  legacy: text("legacyIdentity"),
});`,
      options: [{ ignore: ["legacyId"] }],
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "legacyIdentity",
            why: "so SQL must quote it",
            proposal: '"legacy_identity"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 9,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"legacy_identity"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  legacy: text("legacy_identity"),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "ignore: the key is not the name",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  legacy: text("firstName"),
});`,
      options: [{ ignore: ["legacy"] }],
      errors: [
        {
          messageId: "column",
          data: {
            table: "users",
            column: "firstName",
            why: "so SQL must quote it",
            proposal: '"first_name"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 9,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"first_name"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  legacy: text("first_name"),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "ignoreTables: another table of the file",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const session = pgTable("session", { userId: text("userId") });
export const sessions = pgTable("sessions", {
  userId: text("userId"),
});`,
      options: [{ ignoreTables: ["session"] }],
      errors: [
        {
          messageId: "column",
          data: {
            table: "sessions",
            column: "userId",
            why: "so SQL must quote it",
            proposal: '"user_id"',
          },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 9,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"user_id"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const session = pgTable("session", { userId: text("userId") });
export const sessions = pgTable("sessions", {
  userId: text("user_id"),
});`,
            },
          ],
        },
      ],
    },
  ],
});
