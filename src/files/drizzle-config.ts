import path from "node:path";
import { remember } from "../remember.ts";
import { type Disk, foldersOfProject } from "./disk.ts";

const CONFIG = /^drizzle(?:[.-][\w.-]+)?\.config\.(?:[cm]?[jt]s|json)$/;
const LIKE_CONFIG = /drizzle.*config|config.*drizzle/i;
const DEFAULT_CONFIG = /^drizzle\.config\./;

/**
 * The drizzle-kit configurations of the project a file belongs to: those in the nearest folder, going up, that has one.
 * `drizzle.config.*` stands before others such as `drizzle-dev.config.ts`, which count only where it is missing.
 */
export function drizzleConfigsFor(file: string, disk: Disk): readonly string[] {
  for (const folder of foldersOfProject(file, disk)) {
    const chosen = configsAmong(disk.list(folder) ?? []);
    if (chosen.length > 0) return chosen.map((name) => path.join(folder, name));
  }
  return [];
}

const configsAmong = remember((names: readonly string[]): readonly string[] => {
  const configs = names.filter((name) => CONFIG.test(name)).sort();
  const preferred = configs.filter((name) => DEFAULT_CONFIG.test(name));
  return preferred.length > 0 ? preferred : configs;
});

/** Whether there are files beside configurations that may be further ones, for another database: `drizzle.config.logs.ts`. */
export function hasConfigsBeside(configs: readonly string[], disk: Disk): boolean {
  return configs.some((config) =>
    (disk.list(path.dirname(config)) ?? []).some(
      (name) => LIKE_CONFIG.test(name) && !configs.includes(path.join(path.dirname(config), name)),
    ),
  );
}
