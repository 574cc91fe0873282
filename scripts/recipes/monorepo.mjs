import { CONFIGURATION } from "./shop.mjs";

const LINTED = { version: "0.0.0", private: true, type: "module", scripts: { lint: "eslint ." } };

/** A schema, a package that deletes from its table, and one that has nothing to do with it. */
export const MONOREPO = {
  "package.json": JSON.stringify({
    name: "acme",
    private: true,
    type: "module",
    workspaces: ["apps/*", "packages/*"],
    packageManager: "npm@11.0.0",
  }),
  "eslint.config.js": CONFIGURATION,
  ".gitignore": "node_modules\n.turbo\n.nx\ndist\n",
  "packages/db/package.json": packageJson("@acme/db", {
    exports: "./src/index.ts",
    dependencies: { "drizzle-orm": "^0.45.4" },
  }),
  "packages/db/src/index.ts": schema(`updatedAt: timestamp("updated_at").defaultNow().notNull(),`),
  "packages/ui/package.json": packageJson("@acme/ui", { exports: "./src/index.ts" }),
  "packages/ui/src/index.ts": `export const button = "button";\n`,
  "apps/web/package.json": packageJson("web", { dependencies: { "@acme/db": "*" } }),
  "apps/web/src/orders.ts": `import { orders } from "@acme/db";

export async function clear(db) {
  await db.delete(orders);
}
`,
};

/** The schema, after its table was given a column because of which apps/web has a report. */
export const CHANGED_SCHEMA = {
  "packages/db/src/index.ts": schema(
    `updatedAt: timestamp("updated_at").defaultNow().notNull(),\n  deletedAt: timestamp("deleted_at"),`,
  ),
};

/** The beginning of that report. */
export const REPORT = `Rows of "orders" are deleted for good here`;

/** A package.json of the monorepo. */
export function packageJson(name, more) {
  return JSON.stringify({ name, ...LINTED, ...more });
}

function schema(columns) {
  return `import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";

export const orders = pgTable("orders", {
  id: uuid("id").primaryKey().defaultRandom(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  ${columns}
});
`;
}
