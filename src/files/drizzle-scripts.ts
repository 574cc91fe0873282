import path from "node:path";
import { type Disk, foldersOfProject } from "./disk.ts";
import { isRecord, isText, parseJson } from "./json.ts";
import type { StampedCache } from "./stamped-cache.ts";

/** What a project's scripts do with its schema. */
export interface SchemaScripts {
  readonly pushes: boolean;
  readonly migrates: boolean;
}

/**
 * Reads what the scripts of a package.json do with the schema.
 *
 * @returns `undefined` where none of them calls drizzle-kit, or the file is no package.json that can be read.
 */
export function schemaScriptsIn(
  _file: string,
  text: string | undefined,
): SchemaScripts | undefined {
  const scripts = scriptsIn(text);
  const commands = scripts.filter(([, command]) => command.includes("drizzle-kit"));
  if (commands.length === 0) return undefined;
  return {
    pushes: commands.some(([, command]) => /drizzle-kit\s+push/.test(command)),
    migrates: scripts.some(
      ([name, command]) =>
        /migrat/.test(name) || /migrat|drizzle-kit\s+(?:generate|up)\b/.test(command),
    ),
  };
}

function scriptsIn(text: string | undefined): readonly (readonly [string, string])[] {
  const manifest = parseJson(text ?? "");
  const scripts = isRecord(manifest) ? manifest["scripts"] : undefined;
  if (!isRecord(scripts)) return [];
  return Object.entries(scripts).flatMap(([name, command]) =>
    isText(command) ? [[name, command] as const] : [],
  );
}

/**
 * Whether the scripts of the nearest package.json that speaks of drizzle-kit bring the schema to the database by
 * `drizzle-kit push` alone, so that migrations, if there are any, do not tell what is in it.
 */
export function pushesOnly(
  file: string,
  disk: Disk,
  manifests: StampedCache<SchemaScripts | undefined>,
): boolean {
  for (const folder of foldersOfProject(file, disk)) {
    const scripts = manifests.get(path.join(folder, "package.json"));
    if (scripts) return scripts.pushes && !scripts.migrates;
  }
  return false;
}
