import fs from "node:fs";
import path from "node:path";
import { inspect, type InspectOptions } from "../../src/inspect/inspect.ts";
import type { Inspection } from "../../src/inspect/inspection.ts";
import { type Project, writeProject } from "../support/read.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** The command as users run it. */
export const COMMAND = path.join(ROOT, "dist/inspect/main.js");

export const SHOP = path.join(ROOT, "examples/shop");

/** What every project has that is not about its configuration. */
const COMMON: Project = {
  "package.json": `{ "dependencies": { "drizzle-orm": "0.45.4" } }`,
  "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./src/schema.ts", casing: "snake_case" };`,
};

/** Inspects a project of some files, in a folder that is gone afterwards. */
export async function inspectProject(
  project: Project,
  options: InspectOptions = {},
): Promise<Inspection> {
  const root = writeProject({ ...COMMON, ...project });
  try {
    return await inspect(root, options);
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

/** Inspects a schema that is a single file, `src/schema.ts`. */
export async function inspectSchema(text: string): Promise<Inspection> {
  return inspectProject({ "src/schema.ts": text });
}
