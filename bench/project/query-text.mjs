// The text of files that query tables: services, as most projects have them.
import { camel, capital, singular } from "./words.mjs";

/** What a query file can be made to do wrong: the reports that it then has to get. */
export const QUERY_FAULTS = [
  "no-hard-delete-on-user-tables",
  "enforce-delete-with-where",
  "enforce-update-with-where",
];

/**
 * @typedef {object} QueryFile
 * @property {string} text
 * @property {string | undefined} fault
 */

/**
 * @param {object} spec
 * @param {import("./tables.mjs").Table} spec.table What it is about.
 * @param {string} spec.schema Where tables are imported from.
 * @param {string} spec.client Where `db` is imported from.
 * @param {string | undefined} spec.fault
 * @param {import("./tables.mjs").Table} spec.users A table that holds user data.
 * @param {import("./random.mjs").Random} random
 * @returns {string}
 */
export function queryText({ table, schema, client, fault, users }, random) {
  const parent = table.foreignKeys[0];
  const one = capital(singular(camel(table.name)));
  const functions = [
    list(table, one, parent, random),
    find(table, one, random),
    create(table, one),
  ];
  functions.push(update(table, one, random), remove(table, one));
  if (parent) functions.push(move(table, one, parent));
  if (random.chance(0.4)) functions.push(page(table, one));
  const chosen = random.some(functions, random.between(3, functions.length));
  if (fault) chosen.push(faulty(fault, table, users));
  const body = chosen.join("\n\n");
  const tables = [table, parent?.target, users].filter(
    (each, at, all) =>
      each &&
      all.indexOf(each) === at &&
      new RegExp(`\\b(?<!\\.)${each.constant}\\b(?!:)`).test(body),
  );
  const operators = ["and", "count", "desc", "eq", "ilike", "inArray", "isNull", "sql"].filter(
    (name) => new RegExp(`\\b${name}(?:\\(|<|\`)`).test(body),
  );
  return [
    `import { ${operators.join(", ")} } from "drizzle-orm";`,
    `import { db } from "${client}";`,
    `import { ${tables.map(({ constant }) => constant).join(", ")} } from "${schema}";`,
    "",
    `export type ${one} = typeof ${table.constant}.$inferSelect;`,
    `export type New${one} = typeof ${table.constant}.$inferInsert;`,
    "",
    body,
    "",
  ].join("\n");
}

const alive = (table) => (table.softDelete ? `isNull(${table.constant}.deletedAt)` : undefined);
/** Conditions as a project writes them: one as it is, several in `and()`. */
const all = (...conditions) => {
  const there = conditions.filter(Boolean);
  return there.length === 1 ? there[0] : `and(${there.join(", ")})`;
};
const timed = (table) => table.fault !== "require-timestamps";

function list(table, one, parent, random) {
  const { constant } = table;
  const by = parent ? `eq(${constant}.${parent.key}, ${parent.key})` : `eq(${constant}.id, id)`;
  const join =
    parent && random.chance(0.3)
      ? [
          `    .leftJoin(${parent.target.constant}, eq(${parent.target.constant}.id, ${constant}.${parent.key}))`,
        ]
      : [];
  return [
    `export async function list${one}(${parent ? parent.key : "id"}: string, limit = 50) {`,
    `  const rows = await db`,
    `    .select()`,
    `    .from(${constant})`,
    ...join,
    `    .where(${all(by, alive(table))})`,
    ...(timed(table) ? [`    .orderBy(desc(${constant}.createdAt))`] : []),
    `    .limit(limit);`,
    `  if (rows.length === limit) console.warn("there may be more than", limit);`,
    `  return rows;`,
    `}`,
  ].join("\n");
}

function find(table, one, random) {
  const { constant } = table;
  if (random.chance(0.35))
    return [
      `export async function find${one}(id: string) {`,
      `  return db.query.${constant}.findFirst({`,
      `    where: (row, { eq }) => eq(row.id, id),`,
      ...(table.related && table.foreignKeys.length > 0
        ? [`    with: { ${singular(camel(table.foreignKeys[0].target.name))}: true },`]
        : []),
      `  });`,
      `}`,
    ].join("\n");
  return [
    `export async function find${one}(id: string) {`,
    `  const [row] = await db`,
    `    .select()`,
    `    .from(${constant})`,
    `    .where(${all(`eq(${constant}.id, id)`, alive(table))})`,
    `    .limit(1);`,
    `  if (!row) throw new Error(\`There is no ${one} \${id}.\`);`,
    `  return row;`,
    `}`,
  ].join("\n");
}

const create = ({ constant }, one) =>
  [
    `export async function create${one}(values: New${one}) {`,
    `  const [row] = await db.insert(${constant}).values(values).returning();`,
    `  return row;`,
    `}`,
  ].join("\n");

function update(table, one, random) {
  const { constant } = table;
  const handle = random.chance(0.3) ? "tx" : "db";
  const statement = [
    `await ${handle}`,
    `    .update(${constant})`,
    `    .set(${timed(table) ? "{ ...changes, updatedAt: new Date() }" : "changes"})`,
    `    .where(${all(`eq(${constant}.id, id)`, alive(table))});`,
  ].join("\n");
  if (handle === "db")
    return `export async function update${one}(id: string, changes: Partial<New${one}>) {\n  ${statement}\n}`;
  return [
    `export async function update${one}(id: string, changes: Partial<New${one}>) {`,
    `  await db.transaction(async (tx) => {`,
    `    ${statement.replaceAll("\n", "\n  ")}`,
    `  });`,
    `}`,
  ].join("\n");
}

function remove(table, one) {
  const { constant } = table;
  const head = `export async function remove${one}(id: string) {`;
  if (table.softDelete)
    return [
      head,
      `  await db.update(${constant}).set({ deletedAt: new Date() }).where(eq(${constant}.id, id));`,
      `}`,
    ].join("\n");
  return [
    head,
    `  const gone = await db.delete(${constant}).where(eq(${constant}.id, id)).returning({ id: ${constant}.id });`,
    `  return gone.length > 0;`,
    `}`,
  ].join("\n");
}

const move = ({ constant }, one, { key }) =>
  [
    `export async function move${one}(ids: string[], ${key}: string) {`,
    `  if (ids.length === 0) return [];`,
    `  return db.update(${constant}).set({ ${key} }).where(inArray(${constant}.id, ids)).returning();`,
    `}`,
  ].join("\n");

const page = (table, one) =>
  [
    `export async function page${one}(at: number, size = 20) {`,
    `  const [total] = await db.select({ value: count() }).from(${table.constant})${table.softDelete ? `.where(${alive(table)})` : ""};`,
    `  const rows = await db`,
    `    .select({ id: ${table.constant}.id, label: sql<string>\`coalesce(\${${table.constant}.id}::text, '')\` })`,
    `    .from(${table.constant})`,
    ...(table.softDelete ? [`    .where(${alive(table)})`] : []),
    `    .offset(at * size)`,
    `    .limit(size);`,
    `  return { rows, pages: Math.ceil((total?.value ?? 0) / size) };`,
    `}`,
  ].join("\n");

function faulty(fault, { constant }, users) {
  if (fault === "no-hard-delete-on-user-tables")
    return `export async function closeAccount(id: string) {\n  await db.delete(${users.constant}).where(eq(${users.constant}.id, id));\n}`;
  if (fault === "enforce-delete-with-where")
    return `export async function clearEverything() {\n  await db.delete(${constant});\n}`;
  return `export async function resetEverything() {\n  await db.update(${constant}).set({ id: sql\`gen_random_uuid()\` });\n}`;
}
