// The newest migration snapshot of a generated project, as drizzle-kit 0.31 writes it.

/**
 * @param {readonly import("./tables.mjs").Table[]} tables
 * @returns {Record<string, string>} Files below the folder of migrations.
 */
export function migrationFiles(tables) {
  const snapshot = {
    id: "0f2a6a3e-6a0f-4c7d-9a55-6f1f3b7f0001",
    prevId: "00000000-0000-0000-0000-000000000000",
    version: "7",
    dialect: "postgresql",
    tables: Object.fromEntries(tables.map((table) => [`public.${table.name}`, tableOf(table)])),
    enums: {},
    schemas: {},
    sequences: {},
    roles: {},
    policies: {},
    views: {},
    _meta: { columns: {}, schemas: {}, tables: {} },
  };
  const journal = {
    version: "7",
    dialect: "postgresql",
    entries: [
      { idx: 0, version: "7", when: 1_760_000_000_000, tag: "0000_first", breakpoints: true },
    ],
  };
  return {
    "meta/_journal.json": `${JSON.stringify(journal, undefined, 2)}\n`,
    "meta/0000_snapshot.json": `${JSON.stringify(snapshot, undefined, 2)}\n`,
  };
}

function tableOf({ name, columns }) {
  const column = (called, type) => ({
    name: called,
    type,
    primaryKey: called === "id",
    notNull: true,
  });
  return {
    name,
    schema: "",
    columns: Object.fromEntries([
      ["id", column("id", "uuid")],
      ...columns.map((each) => [each.name, column(each.name, each.type)]),
    ]),
    indexes: {},
    foreignKeys: {},
    compositePrimaryKeys: {},
    uniqueConstraints: {},
    policies: {},
    checkConstraints: {},
    isRLSEnabled: false,
  };
}
