import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createFiles, isUnreadable } from "../../src/files/index.ts";
import { readSchema, type SchemaFile } from "../../src/reading/read-schema.ts";
import type { SessionOptions } from "../../src/reading/session.ts";
import type { Table } from "../../src/schema/model.ts";

/** Files of a project by their path inside it. */
export type Project = Readonly<Record<string, string>>;

/** Writes a project into a new folder and returns the folder's real path. */
export function writeProject(project: Project): string {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "drizzle-schema-")));
  for (const [name, text] of Object.entries(project)) {
    const file = path.join(root, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  return root;
}

/**
 * Reads one file of a project as the plugin does.
 *
 * @param main The path of the file inside the project.
 */
export function readProject(
  project: Project,
  main: string,
  options: Partial<SessionOptions> = {},
): SchemaFile {
  return readFileAt(path.join(writeProject(project), main), options);
}

/** Reads a file on the disk as the plugin does. */
export function readFileAt(file: string, options: Partial<SessionOptions> = {}): SchemaFile {
  const neighbourhood = createFiles().neighbourhood();
  const source = neighbourhood.open(file);
  if (isUnreadable(source)) throw new Error(`${file} ${source.problem}`);
  return readSchema(source, { neighbourhood, ...options });
}

/** Reads a schema that is a single file. */
export function readText(text: string, version = "0.45.4"): SchemaFile {
  return readProject(
    {
      "schema.ts": text,
      "package.json": JSON.stringify({ dependencies: { "drizzle-orm": version } }),
      "drizzle.config.ts": `export default { dialect: "postgresql" };`,
    },
    "schema.ts",
  );
}

/** Whether everything about a table is known. */
export function isFullyRead({ unread, columns }: Table): boolean {
  return (
    unread.name.length + unread.columns.length + unread.extras.length === 0 &&
    columns.every((column) => !column.unread && !column.isReplaceable)
  );
}
