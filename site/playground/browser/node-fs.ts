import manifest from "../../../package.json" with { type: "json" };
import { fileAt, namesIn } from "./virtual-files.ts";

function missing(file: string): Error {
  return Object.assign(new Error(`ENOENT: no such file or directory, ${file}`), { code: "ENOENT" });
}

export function statSync(file: string, { throwIfNoEntry = true } = {}): object | undefined {
  const found = fileAt(file);
  const isDirectory = !found && namesIn(file).length > 0;
  if (!found && !isDirectory) {
    if (throwIfNoEntry) throw missing(file);
    return undefined;
  }
  return {
    isFile: () => found !== undefined,
    isDirectory: () => isDirectory,
    mtimeMs: found?.version,
    size: found?.text.length,
  };
}

/** A file is asked for by its path; by a URL the plugin asks for its own package.json. */
export function readFileSync(file: string | URL): string {
  if (file instanceof URL) return JSON.stringify(manifest);
  const found = fileAt(file);
  if (!found) throw missing(file);
  return found.text;
}

export function readdirSync(folder: string): readonly string[] {
  const names = namesIn(folder);
  if (names.length === 0) throw missing(folder);
  return names;
}

export function existsSync(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** Nothing is linked to anything here. */
export const realpathSync = Object.assign(
  (file: string) => {
    if (!existsSync(file)) throw missing(file);
    return file;
  },
  { native: (file: string) => realpathSync(file) },
);

export default { statSync, readFileSync, readdirSync, existsSync, realpathSync };
