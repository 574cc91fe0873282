import fs from "node:fs";
import path from "node:path";
import { REPOSITORY } from "../support/installed.ts";
import type { Project } from "../support/read.ts";

/** The text of the README. */
export const README = fs.readFileSync(path.join(REPOSITORY, "README.md"), "utf8");

/** The README's code blocks of a language, in their order. */
export function blocks(language: string): readonly string[] {
  return [...README.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(
    ([, code = ""]) => code,
  );
}

/** The README's first example, with the files that it takes for granted. */
export const FIRST_MINUTE: Project = {
  "package.json": JSON.stringify({ type: "module" }),
  "eslint.config.js": blocks("js")[0] ?? "",
  "drizzle.config.ts": `export default { dialect: "postgresql" };\n`,
  "src/db/schema.ts": blocks("ts")[0] ?? "",
  "src/db/authors.ts": [
    `import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";`,
    `export const authors = pgTable("authors", {`,
    `  id: uuid("id").primaryKey().defaultRandom(),`,
    `  createdAt: timestamp("created_at").defaultNow().notNull(),`,
    `  updatedAt: timestamp("updated_at").defaultNow().notNull(),`,
    `});`,
    ``,
  ].join("\n"),
};
