import fs from "node:fs";
import path from "node:path";

/** The repository, which is a package of this project as it would be installed: its `dist` is built. */
export const REPOSITORY = path.resolve(import.meta.dirname, "../..");

/** The releases of ESLint that are installed: names of packages in node_modules. */
export type InstalledESLint = "eslint" | "eslint-9";

/**
 * Gives a project the packages that a user of the plugin has, with links to those of this repository.
 *
 * @param more Names of packages that this user has besides.
 */
export function install(root: string, eslint: InstalledESLint, more: readonly string[] = []): void {
  const modules = path.join(REPOSITORY, "node_modules");
  const packages: Readonly<Record<string, string>> = {
    eslint: path.join(modules, eslint),
    "typescript-eslint": path.join(modules, "typescript-eslint"),
    "drizzle-orm": path.join(modules, "drizzle-orm"),
    "eslint-plugin-drizzle-schema": REPOSITORY,
    ...Object.fromEntries(more.map((name) => [name, path.join(modules, name)])),
  };
  fs.mkdirSync(path.join(root, "node_modules"));
  for (const [name, target] of Object.entries(packages))
    fs.symlinkSync(target, path.join(root, "node_modules", name), "junction");
}
