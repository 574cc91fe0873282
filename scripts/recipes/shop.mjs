import { readSection } from "./page.mjs";

const { commands, files } = readSection("../README", "Your first minute");

/** What the README tells a project to install. */
export const [INSTALL] = commands;

/** The configuration that the README begins with. */
export const CONFIGURATION = files["eslint.config.js"];

/** A project of one table, whose key is reported at 4:3. */
export const SHOP = {
  "package.json": JSON.stringify({
    name: "shop",
    private: true,
    type: "module",
    dependencies: { "drizzle-orm": "^0.45.4" },
  }),
  "eslint.config.js": CONFIGURATION,
  "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./src/db" };\n`,
  "src/db/schema.ts": `import { pgTable, serial, timestamp } from "drizzle-orm/pg-core";

export const authors = pgTable("authors", {
  id: serial().primaryKey(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});
`,
};
