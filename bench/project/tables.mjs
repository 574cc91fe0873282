// Which tables a generated project has: shares of forms as they were counted on 192 public projects.
import { AREAS, camel, COLUMNS, NOUNS, singular, snake } from "./words.mjs";

/** Tables that everything points to. Rows of `users` must not be deleted for good, so nothing deletes them but a fault. */
const HUBS = ["users", "organizations", "projects"];

/** What a table can be made to do wrong, by the rule that has to report it, once a table. */
export const TABLE_FAULTS = [
  "no-serial-id",
  "require-timestamps",
  "snake-case-columns",
  "fk-needs-index",
];

/**
 * @typedef {object} Column
 * @property {string} key
 * @property {string} name In the database.
 * @property {keyof typeof COLUMNS | "enum" | "uuid"} type
 * @property {string} modifiers
 */

/**
 * @typedef {object} Table
 * @property {number} at
 * @property {string} name In the database.
 * @property {string} constant
 * @property {readonly Column[]} columns Without key, timestamps and foreign keys.
 * @property {readonly { key: string, target: Table, named: boolean }[]} foreignKeys
 * @property {boolean} spreads Whether its timestamps are spread.
 * @property {boolean} softDelete
 * @property {boolean} related Whether it has `relations`.
 * @property {string | undefined} fault
 */

/**
 * @param {number} count
 * @param {import("./random.mjs").Random} random
 * @param {{ faults: number, named: number }} shares Of tables with a fault, of foreign keys that are named.
 * @returns {Table[]}
 */
export function planTables(count, random, shares) {
  const names = tableNames(count, random);
  const tables = [];
  for (const [at, name] of names.entries()) {
    const parents = parentsOf(tables, random);
    const faulty = at >= HUBS.length && random.chance(shares.faults);
    // Each fault in its turn, so that small projects have every one of them.
    const fault = faulty ? TABLE_FAULTS[at % TABLE_FAULTS.length] : undefined;
    if (fault === "fk-needs-index" && parents.length === 0) parents.push(tables[0]);
    tables.push({
      at,
      name,
      constant: camel(name),
      columns: columnsOf(random),
      foreignKeys: parents.map((target) => ({
        key: `${singular(camel(target.name))}Id`,
        target,
        named: random.chance(shares.named),
      })),
      spreads: random.chance(0.13),
      softDelete: name === "users" || random.chance(0.06),
      related: random.chance(0.6),
      fault,
    });
  }
  return tables;
}

/** Names that differ, the hubs first. */
function tableNames(count, random) {
  const all = AREAS.flatMap((area) => NOUNS.map((noun) => `${area}_${noun}`));
  return [...HUBS, ...random.some(all, Math.max(0, count - HUBS.length))].slice(0, count);
}

/** One or two tables in most cases; a hub in every second of them. */
function parentsOf(tables, random) {
  if (tables.length === 0) return [];
  const parents = new Set();
  const count = random.pick([0, 1, 1, 1, 1, 2, 2, 2, 3]);
  while (parents.size < Math.min(count, tables.length))
    parents.add(
      random.chance(0.5)
        ? tables[random.between(0, Math.min(2, tables.length - 1))]
        : random.pick(tables),
    );
  return [...parents];
}

/** Four to ten columns, of types in the shares that real tables have. */
function columnsOf(random) {
  const types = [
    ...Array(8).fill("text"),
    ...Array(4).fill("varchar"),
    ...Array(4).fill("integer"),
    ...Array(3).fill("timestamp"),
    "boolean",
    "boolean",
    "jsonb",
    "numeric",
  ];
  const columns = new Map();
  for (let count = random.between(4, 10); count > 0; count -= 1) {
    const type = random.pick(types);
    const key = random.pick(COLUMNS[type]);
    columns.set(key, { key, name: snake(key), type, modifiers: modifiersOf(type, random) });
  }
  if (random.chance(0.25))
    columns.set("status", { key: "status", name: "status", type: "enum", modifiers: ".notNull()" });
  return [...columns.values()];
}

function modifiersOf(type, random) {
  if (type === "boolean") return `.default(${random.chance(0.5)}).notNull()`;
  if (type === "integer" && random.chance(0.4)) return ".default(0).notNull()";
  return random.chance(0.5) ? ".notNull()" : "";
}
