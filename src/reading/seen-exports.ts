import type { TSESTree } from "@typescript-eslint/utils";
import type { Neighbourhood, SourceFile } from "../files/index.ts";
import type { Configuration } from "./drizzle/config.ts";
import { exportsIn } from "./handed-on.ts";

const MAX_REACHED = 500;

/** How a schema file leads drizzle-kit to an export: by its own statement, or by one that hands another file's on. */
export interface Way {
  readonly file: string;
  readonly node: TSESTree.Node | undefined;
}

/** What drizzle-kit sees of the files of a project: what the files that `schema` means export. */
export interface SeenExports {
  /** The ways to each export, by its name, by the file that declares it. */
  readonly byFile: ReadonlyMap<string, ReadonlyMap<string, readonly Way[]>>;
  /** Whether there may be others: a file was not read, or exports in a way that is not followed. */
  readonly isComplete: boolean;
}

/**
 * Follows the exports of the schema files of a configuration to the files that declare them, by their statements alone:
 * nothing is evaluated, and an object that holds tables is not looked into, as drizzle-kit does not.
 *
 * @param sourceOf The text of a file as it is now, `undefined` where it cannot be read.
 * @returns `undefined` where the schema files are not known, or are too many.
 */
export function seenExports(
  { path: config, schema }: Configuration,
  neighbourhood: Neighbourhood,
  sourceOf: (file: string) => SourceFile | undefined,
): SeenExports | undefined {
  if (schema === undefined || schema.length === 0) return undefined;
  const entries = neighbourhood.schemaFiles(config, schema).list();
  if (!entries || entries.length > MAX_REACHED) return undefined;
  const byFile = new Map<string, Map<string, Way[]>>();
  let isComplete = true;

  function note(file: string, name: string, way: Way): void {
    const names = byFile.get(file) ?? new Map<string, Way[]>();
    byFile.set(file, names);
    const ways = names.get(name) ?? [];
    names.set(name, ways);
    ways.push(way);
  }

  function exportsOf(file: string) {
    const source = sourceOf(file);
    const found = source && exportsIn(source.program);
    if (!found || found.mayHaveMore) isComplete = false;
    return found;
  }

  /** The file of the project that a statement leads to; what packages export is no business of the project's. */
  function follow(file: string, specifier: string): string | undefined {
    const target = neighbourhood.resolve(file, specifier);
    return target === undefined || /[\\/]node_modules[\\/]/.test(target) ? undefined : target;
  }

  function noteAll(file: string, way: Way, seen: Set<string>): void {
    if (seen.has(file)) return;
    seen.add(file);
    const found = exportsOf(file);
    if (!found) return;
    for (const name of found.own) if (!way.node || name !== "default") note(file, name, way);
    for (const [, { name, node, specifier }] of found.named) {
      const target = follow(file, specifier);
      if (target !== undefined)
        noteOne(target, name, { file: way.file, node: way.node ?? node }, new Set());
    }
    for (const { node, specifier } of found.stars) {
      const target = follow(file, specifier);
      if (target !== undefined) noteAll(target, { file: way.file, node: way.node ?? node }, seen);
    }
  }

  function noteOne(file: string, name: string, way: Way, seen: Set<string>): boolean {
    if (seen.has(file)) return false;
    seen.add(file);
    const found = exportsOf(file);
    if (!found) return false;
    if (found.own.has(name)) {
      note(file, name, way);
      return true;
    }
    const from = found.named.get(name);
    const targets = from ? [from] : found.stars.map((each) => ({ ...each, name }));
    return targets.some((each) => {
      const target = follow(file, each.specifier);
      return target !== undefined && noteOne(target, each.name, way, seen);
    });
  }

  for (const entry of entries) noteAll(entry, { file: entry, node: undefined }, new Set());
  return { byFile, isComplete };
}
