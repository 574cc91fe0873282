// Where a project keeps its schema: in one file, in many behind a barrel, or in a package of its workspace.
import { importsFor, relationsText, SHARED, tableText } from "./schema-text.mjs";

/** How many tables of a hub's children its `relations` name. */
const CHILDREN = 8;

/**
 * @typedef {object} Layout
 * @property {string} app The folder of the code that is no schema.
 * @property {string} schema How code of the app imports tables.
 * @property {string} client How code of the app imports `db`.
 * @property {(tables: readonly import("./tables.mjs").Table[]) => [file: string, kind: string, text: string][]} files
 * @property {Record<string, string>} rest Files that are not linted.
 * @property {string} migrations The folder of migrations.
 * @property {readonly [link: string, target: string][]} links
 */

const config = (schema) =>
  `export default { dialect: "postgresql", schema: "${schema}", out: "./drizzle" };\n`;
const clientOf = (schema) =>
  `import { drizzle } from "drizzle-orm/node-postgres";\nimport * as schema from "${schema}";\n\nexport const db = drizzle(process.env.DATABASE_URL!, { schema });\n`;
const manifest = (name, more = {}) =>
  `${JSON.stringify({ name, private: true, type: "module", dependencies: { "drizzle-orm": "^0.45.4" }, ...more }, undefined, 2)}\n`;
const tsconfig = (paths) =>
  `${JSON.stringify({ compilerOptions: { strict: true, target: "es2023", lib: ["es2023", "dom"], module: "esnext", moduleResolution: "bundler", jsx: "preserve", skipLibCheck: true, noEmit: true, types: [], ...(paths ? { paths } : {}) } }, undefined, 2)}\n`;

/** @type {Record<string, Layout>} */
export const LAYOUTS = {
  one: {
    app: "src",
    schema: "@/db/schema",
    client: "@/db",
    files: (tables) => [
      ["drizzle.config.ts", "config", config("./src/db/schema.ts")],
      ["src/db/schema.ts", "schema", schemaInOne(tables)],
      ["src/db/index.ts", "client", clientOf("./schema")],
    ],
    rest: {
      "package.json": manifest("app"),
      "tsconfig.json": tsconfig({ "@/*": ["./src/*"] }),
    },
    migrations: "drizzle",
    links: [],
  },
  many: {
    app: "src",
    schema: "@/db/schema",
    client: "@/db",
    files: (tables) => [
      ["drizzle.config.ts", "config", config("./src/db/schema/index.ts")],
      ...schemaInMany(tables, "src/db/schema"),
      ["src/db/index.ts", "client", clientOf("./schema")],
    ],
    rest: {
      "package.json": manifest("app"),
      "tsconfig.json": tsconfig({ "@/*": ["./src/*"] }),
    },
    migrations: "drizzle",
    links: [],
  },
  workspace: {
    app: "apps/web/src",
    schema: "@acme/db/schema",
    client: "@acme/db",
    files: (tables) => [
      ["packages/db/drizzle.config.ts", "config", config("./src/schema/index.ts")],
      ...schemaInMany(tables, "packages/db/src/schema"),
      ["packages/db/src/client.ts", "client", clientOf("./schema")],
      [
        "packages/db/src/index.ts",
        "client",
        `export * from "./client";\nexport * from "./schema";\n`,
      ],
    ],
    rest: {
      "package.json": manifest("acme", { workspaces: ["apps/*", "packages/*"] }),
      "tsconfig.json": tsconfig(),
      "apps/web/package.json": manifest("web"),
      "apps/web/tsconfig.json": tsconfig({ "@/*": ["./src/*"] }),
      "packages/db/package.json": manifest("@acme/db", {
        exports: { ".": "./src/index.ts", "./schema": "./src/schema/index.ts" },
      }),
      "packages/db/tsconfig.json": tsconfig(),
    },
    migrations: "packages/db/drizzle",
    links: [["node_modules/@acme/db", "packages/db"]],
  },
};

function childrenOf(table, tables) {
  return tables
    .filter(({ foreignKeys }) => foreignKeys.some(({ target }) => target === table))
    .slice(0, CHILDREN);
}

const relationsOf = (tables) =>
  tables
    .filter(({ related, foreignKeys }) => related && foreignKeys.length > 0)
    .map((table) => relationsText(table, childrenOf(table, tables)));

/** Everything in one module: shared columns, tables, relations. */
function schemaInOne(tables) {
  const body = [...tables.map(tableText), ...relationsOf(tables)].join("\n\n");
  const shared = SHARED.split("\n").slice(2).join("\n");
  const [first, second] = importsFor(body, "");
  const core = [first, second].find((line) => line?.includes("pg-core"));
  const relations = [first, second].find((line) => line?.endsWith(`"drizzle-orm";`));
  return [
    ...(relations ? [relations] : []),
    core.replace("pgTable", "pgEnum, pgTable"),
    "",
    shared,
    body,
    "",
  ].join("\n");
}

/** One to three tables a module, a module of relations, and a barrel. */
function schemaInMany(tables, folder) {
  const modules = [];
  for (let at = 0, size = 1; at < tables.length; at += size, size = (size % 3) + 1)
    modules.push(tables.slice(at, at + size));
  const home = new Map(
    modules.flatMap((group) =>
      group.map((table) => [table, `./${group[0].name.replaceAll("_", "-")}`]),
    ),
  );
  const importsOf = (needed) => {
    const byModule = new Map();
    for (const table of needed)
      byModule.set(home.get(table), [...(byModule.get(home.get(table)) ?? []), table.constant]);
    return [...byModule].map(([from, names]) => `import { ${names.join(", ")} } from "${from}";`);
  };
  const files = modules.map((group) => {
    const body = group.map(tableText).join("\n\n");
    const needed = new Set(
      group.flatMap(({ foreignKeys }) => foreignKeys.map(({ target }) => target)),
    );
    for (const table of group) needed.delete(table);
    const imports = [...importsFor(body, "./shared"), ...importsOf(needed)];
    return [
      `${folder}/${home.get(group[0]).slice(2)}.ts`,
      "schema",
      `${imports.join("\n")}\n\n${body}\n`,
    ];
  });
  const relations = relationsOf(tables).join("\n\n");
  const used = tables.filter(({ constant }) => new RegExp(`\\b${constant}\\b`).test(relations));
  files.push(
    [`${folder}/shared.ts`, "schema", SHARED],
    [
      `${folder}/relations.ts`,
      "schema",
      [`import { relations } from "drizzle-orm";`, ...importsOf(used), "", relations, ""].join(
        "\n",
      ),
    ],
    [
      `${folder}/index.ts`,
      "schema",
      `${[...new Set(home.values()), "./shared", "./relations"].map((from) => `export * from "${from}";`).join("\n")}\n`,
    ],
  );
  return files;
}
