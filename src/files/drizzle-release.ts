import path from "node:path";
import { type Disk, foldersOfProject, mayHold } from "./disk.ts";
import { isRecord, isText, parseJson } from "./json.ts";
import type { StampedCache } from "./stamped-cache.ts";

/**
 * The releases of drizzle-orm between which a schema changes its meaning.
 *
 * - `0.x`: up to 0.45; extras that are not understood are dropped silently, `casing` belongs to the configuration.
 * - `1.0-beta`: as 0.x, but `.array()` keeps the modifiers before it.
 * - `1.0`: from 1.0.0-rc.1; extras that are not understood throw, casing belongs to the table.
 */
export type DrizzleRelease = "0.x" | "1.0-beta" | "1.0";

/** The release that a version, a range or a dist-tag stands for; `undefined` for words that name none. */
export function releaseOf(version: string): DrizzleRelease | undefined {
  if (/^(?:latest|\*)$/.test(version)) return "0.x";
  if (/^rc\b/.test(version)) return "1.0";
  if (/^beta\b/.test(version)) return "1.0-beta";
  const [, major, preRelease] = /^[\^~>=v\s]*(\d+)(?:\.[\dx*]+)*(?:-([a-z]+))?/.exec(version) ?? [];
  if (major === undefined) return undefined;
  if (major === "0") return "0.x";
  return preRelease === "beta" || preRelease === "alpha" ? "1.0-beta" : "1.0";
}

/** Whether the third argument of a table may return an object alone: before 0.36, where lists came in. */
export function takesOnlyObjects(version: string): boolean {
  const [, minor] = /^[\^~>=v\s]*0\.(\d+)/.exec(version) ?? [];
  return minor !== undefined && Number(minor) < 36;
}

/** Reads the one field of package.json and pnpm-workspace.yaml that matters here. */
export function declaredVersion(file: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (file.endsWith(".yaml"))
    return /^[ \t]+['"]?drizzle-orm['"]?:\s*['"]?([^'"\s#]+)/m.exec(text)?.[1];
  return versionIn(parseJson(text));
}

const DEPENDENCY_FIELDS = ["dependencies", "devDependencies", "peerDependencies", "catalog"];

function versionIn(manifest: unknown): string | undefined {
  if (!isRecord(manifest)) return undefined;
  if (manifest["name"] === "drizzle-orm") return textOf(manifest["version"]);
  const fields = isRecord(manifest["workspaces"]) ? [manifest, manifest["workspaces"]] : [manifest];
  for (const holder of fields) {
    for (const field of DEPENDENCY_FIELDS) {
      const dependencies = holder[field];
      const version = isRecord(dependencies) && textOf(dependencies["drizzle-orm"]);
      if (version && !version.startsWith("catalog:")) return version;
    }
  }
  return undefined;
}

function textOf(value: unknown): string | undefined {
  return isText(value) ? value : undefined;
}

/** The files of a folder that tell the version: the first one that names one counts. */
const TELLING = [
  ["node_modules", "drizzle-orm", "package.json"],
  ["package.json"],
  ["pnpm-workspace.yaml"],
] as const;

/**
 * The version of drizzle-orm that a file's project has installed, or else declares in the nearest package.json or
 * workspace catalog; perhaps a range.
 *
 * @returns `undefined` where nothing tells.
 */
export function drizzleVersionFor(
  file: string,
  disk: Disk,
  versions: StampedCache<string | undefined>,
): string | undefined {
  for (const folder of foldersOfProject(file, disk))
    for (const [name, ...inside] of TELLING) {
      if (!mayHold(folder, name, disk)) continue;
      const version = versions.get(path.join(folder, name, ...inside));
      if (version === undefined) continue;
      if (releaseOf(version)) return version;
      break;
    }
  return undefined;
}
