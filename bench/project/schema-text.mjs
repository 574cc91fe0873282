// The text of tables, relations and what they share.
import { camel, singular } from "./words.mjs";

const BUILDERS = {
  text: (name) => `text("${name}")`,
  varchar: (name) => `varchar("${name}", { length: 255 })`,
  integer: (name) => `integer("${name}")`,
  boolean: (name) => `boolean("${name}")`,
  timestamp: (name) => `timestamp("${name}", { withTimezone: true })`,
  jsonb: (name) => `jsonb("${name}").$type<Record<string, unknown>>()`,
  numeric: (name) => `numeric("${name}", { precision: 12, scale: 2 })`,
  enum: (name) => `statusEnum("${name}")`,
};

const TIMESTAMPS = [
  `createdAt: timestamp("created_at", { withTimezone: true }).defaultNow().notNull(),`,
  `updatedAt: timestamp("updated_at", { withTimezone: true }).defaultNow().notNull(),`,
];

/** The module of what tables share. */
export const SHARED = `import { pgEnum, timestamp } from "drizzle-orm/pg-core";

export const statusEnum = pgEnum("status", ["draft", "active", "paused", "archived"]);

export const timestamps = {
${TIMESTAMPS.map((line) => `  ${line}`).join("\n")}
};
`;

/**
 * @param {import("./tables.mjs").Table} table
 * @returns {string} The statement that exports it.
 */
export function tableText(table) {
  const extras = extrasOf(table);
  const columns = columnLines(table).map((line) => `  ${line}`);
  const head = `export const ${table.constant} = pgTable("${table.name}", {`;
  if (extras.length === 0) return [head, ...columns, "});"].join("\n");
  return [
    `export const ${table.constant} = pgTable(`,
    `  "${table.name}",`,
    "  {",
    ...columns.map((line) => `  ${line}`),
    "  },",
    "  (table) => [",
    ...extras.map((line) => `    ${line}`),
    "  ],",
    ");",
  ].join("\n");
}

/** @param {import("./tables.mjs").Table} table */
function columnLines(table) {
  const key =
    table.fault === "no-serial-id"
      ? `id: serial("id").primaryKey(),`
      : `id: uuid("id").primaryKey().defaultRandom(),`;
  const written = table.columns.map(
    ({ key, name, type, modifiers }) => `${key}: ${BUILDERS[type](name)}${modifiers},`,
  );
  const misnamed = table.fault === "snake-case-columns" ? [`legacyCode: text("legacyCode"),`] : [];
  const timestamps =
    table.fault === "require-timestamps" ? [] : table.spreads ? ["...timestamps,"] : TIMESTAMPS;
  const deleted = table.softDelete
    ? [`deletedAt: timestamp("deleted_at", { withTimezone: true }),`]
    : [];
  return [
    key,
    ...table.foreignKeys.map((foreignKey) => foreignKeyColumn(foreignKey)),
    ...written,
    ...misnamed,
    ...timestamps,
    ...deleted,
  ];
}

function foreignKeyColumn({ key, target, named }) {
  const type = target.fault === "no-serial-id" ? "integer" : "uuid";
  const column = `${key}: ${type}("${columnName(target)}").notNull()`;
  if (named) return `${column},`;
  return `${column}.references(() => ${target.constant}.id, { onDelete: "${onDelete(target)}" }),`;
}

/** What cascades into a table whose rows are only marked as deleted would be a fault of its own. */
const onDelete = (target) => (target.softDelete ? "restrict" : "cascade");

const columnName = (target) => `${singular(target.name)}_id`;

/** @param {import("./tables.mjs").Table} table */
function extrasOf(table) {
  const extras = [];
  for (const [at, { key, target, named }] of table.foreignKeys.entries()) {
    if (named)
      extras.push(
        "foreignKey({",
        `  name: "${`fk_${table.name}_${target.name}`.slice(0, 63)}",`,
        `  columns: [table.${key}],`,
        `  foreignColumns: [${target.constant}.id],`,
        `}).onDelete("${onDelete(target)}"),`,
      );
    if (at > 0 || table.fault !== "fk-needs-index")
      extras.push(`index("idx_${table.name}_${columnName(target)}").on(table.${key}),`);
  }
  const slug = table.columns.find(({ key }) => key === "slug" || key === "code");
  if (slug) extras.push(`uniqueIndex("uq_${table.name}_${slug.name}").on(table.${slug.key}),`);
  return extras;
}

/**
 * @param {import("./tables.mjs").Table} table
 * @param {readonly import("./tables.mjs").Table[]} children Tables that point to it.
 */
export function relationsText(table, children) {
  const ones = table.foreignKeys.map(({ key, target }) =>
    [
      `  ${singular(camel(target.name))}: one(${target.constant}, {`,
      `    fields: [${table.constant}.${key}],`,
      `    references: [${target.constant}.id],`,
      "  }),",
    ].join("\n"),
  );
  const manys = children.map(({ constant }) => `  ${constant}: many(${constant}),`);
  return [
    `export const ${table.constant}Relations = relations(${table.constant}, ({ one, many }) => ({`,
    ...ones,
    ...manys,
    "}));",
  ].join("\n");
}

const NAMES_OF_CORE =
  "boolean foreignKey index integer jsonb numeric pgTable serial text timestamp uniqueIndex uuid varchar".split(
    " ",
  );

/** The import of what a text calls of drizzle-orm's pg-core, and of what tables share. */
export function importsFor(text, shared) {
  const used = NAMES_OF_CORE.filter(
    (name) => text.includes(`${name}(`) && new RegExp(`\\b${name}\\(`).test(text),
  );
  const ours = [
    ...(text.includes("statusEnum(") ? ["statusEnum"] : []),
    ...(text.includes("...timestamps") ? ["timestamps"] : []),
  ];
  return [
    ...(text.includes("relations(") ? [`import { relations } from "drizzle-orm";`] : []),
    `import { ${used.join(", ")} } from "drizzle-orm/pg-core";`,
    ...(ours.length > 0 ? [`import { ${ours.join(", ")} } from "${shared}";`] : []),
  ];
}
