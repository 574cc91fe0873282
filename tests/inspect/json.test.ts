import { expect, it } from "vitest";
import { asJson } from "../../src/inspect/json.ts";
import { inspectSchema } from "./project.ts";

const SCHEMA = `
import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
export const tags = pgTable("tags", {
  id: uuid().primaryKey(),
  parentId: uuid().references(() => tags.id, { onDelete: "set null" }),
  label: text().default("x"),
}, (t) => [index("idx_tags_label").on(t.label), ...more]);
`;

function at(line: number, column: number, endLine: number, endColumn: number) {
  return { file: "src/schema.ts", line, column, endLine, endColumn };
}

const PLAIN_COLUMN = {
  isNotNull: false,
  isPrimaryKey: false,
  isUnique: false,
  default: null,
  hasRuntimeDefault: false,
  hasOnUpdate: false,
  isGenerated: false,
  identity: null,
  isAutoIncrement: false,
  isReplaceable: false,
};

it("has this shape, in version 1", async () => {
  expect(JSON.parse(asJson(await inspectSchema(SCHEMA)))).toEqual({
    version: 1,
    linter: {
      by: "preset",
      preset: "recommended",
      eslint: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
      configuration: null,
      reason: "no configuration of ESLint was found",
    },
    drizzle: {
      configurations: [
        {
          file: "drizzle.config.ts",
          dialect: "postgresql",
          casing: "snake_case",
          schema: ["./src/schema.ts"],
          problem: null,
        },
      ],
      releases: [{ drizzleOrm: "0.45.4", readAs: "0.x", tables: 1 }],
    },
    files: [{ path: "src/schema.ts", rules: 5, isLeftOut: false, tables: 1, problem: null }],
    tables: [
      {
        id: "tags",
        name: "tags",
        schema: null,
        constant: "tags",
        dialect: "postgresql",
        release: "0.x",
        at: at(3, 21, 7, 58),
        isReadInFull: false,
        columns: [
          {
            ...PLAIN_COLUMN,
            key: "id",
            name: "id",
            type: "uuid",
            isNotNull: true,
            isPrimaryKey: true,
            at: at(4, 3, 4, 26),
          },
          {
            ...PLAIN_COLUMN,
            key: "parentId",
            name: "parent_id",
            type: "uuid",
            at: at(5, 3, 5, 71),
          },
          {
            ...PLAIN_COLUMN,
            key: "label",
            name: "label",
            type: "text",
            default: { kind: "value", value: "x" },
            at: at(6, 3, 6, 29),
          },
        ],
        primaryKeys: [{ name: null, columns: ["id"], at: at(3, 21, 7, 58) }],
        uniqueConstraints: [],
        indexes: [
          {
            name: "idx_tags_label",
            isUnique: false,
            method: "btree",
            parts: ["label"],
            where: null,
            at: at(7, 12, 7, 47),
          },
        ],
        foreignKeys: [
          {
            name: null,
            columns: ["parent_id"],
            to: { table: "tags", columns: ["id"] },
            onDelete: "set null",
            onUpdate: null,
            index: { verdict: "unknown", by: null },
            at: at(5, 13, 5, 71),
          },
        ],
        checks: [],
        dropped: [],
      },
    ],
    sharedColumns: [],
    notRead: [
      {
        part: "keys and indexes",
        table: "tags",
        what: null,
        reason: '"more" is not declared in this project\'s code',
        at: at(7, 52, 7, 56),
      },
    ],
    reports: [
      {
        rule: "require-timestamps",
        severity: "error",
        message: expect.stringMatching(/^Table "tags" has no createdAt/) as string,
        table: "tags",
        column: null,
        isSuppressed: false,
        isFixable: true,
        at: at(3, 29, 3, 35),
      },
    ],
    summary: {
      filesFound: 2,
      filesWithTables: 1,
      tables: 1,
      tablesReadInFull: 0,
      columns: 3,
      indexes: 1,
      foreignKeys: 1,
      foreignKeysWithoutIndex: 0,
      notRead: 1,
      reports: 1,
      suppressedReports: 0,
      reportsByRule: { "require-timestamps": 1 },
    },
  });
});

it("writes big numbers as texts, and what a terminal would obey as escapes", async () => {
  const json = asJson(
    await inspectSchema(`
import { bigint, pgTable } from "drizzle-orm/pg-core";
export const t = pgTable("a\\u202e\\u009b", { b: bigint({ mode: "bigint" }).default(12345678901234567890n) });
`),
  );
  expect(json).toContain(String.raw`"name": "a\u202e\u009b"`);
  expect(json).toContain('"value": "12345678901234567890"');
});
