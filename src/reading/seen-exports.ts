import type { TSESTree } from "@typescript-eslint/utils";
import { isUnreadable, type Neighbourhood, type SourceFile } from "../files/index.ts";
import { memo, remember } from "../remember.ts";
import type { Configuration } from "./drizzle/config.ts";
import { exportsIn } from "./handed-on.ts";
import type { Session } from "./session.ts";

const MAX_REACHED = 500;

/** How a schema file leads drizzle-kit to an export. */
export interface Way {
  /** The schema file. */
  readonly file: string;
  /** The name that it exports it by. */
  readonly name: string;
  /** What hands it on there; `undefined` where the schema file declares it itself. */
  readonly node: TSESTree.Node | undefined;
}

/** What drizzle-kit sees of the files of a project: what the files that `schema` means export. */
export interface SeenExports {
  /** The ways to each export, by its name, by the file that declares it. */
  readonly byFile: ReadonlyMap<string, ReadonlyMap<string, readonly Way[]>>;
  /** Whether there may be others: a file was not read, or exports in a way that is not followed. */
  readonly isComplete: boolean;
}

/** The text of a file of a session's project: the linted one as it is now, the others as they are on the disk. */
export const sourcesOf = remember(({ main, options }: Session) =>
  memo((file: string): SourceFile | undefined => {
    if (file === main.path) return main;
    const source = options.neighbourhood.open(file);
    return isUnreadable(source) ? undefined : source;
  }),
);

/** What a configuration of a session's project sees, followed once a session. */
export const exportsSeenBy = remember((configuration: Configuration, session: Session) =>
  seenExports(configuration, session.options.neighbourhood, sourcesOf(session)),
);

/**
 * Follows the exports of the schema files of a configuration to the files that declare them, by their statements alone:
 * nothing is evaluated, and an object that holds tables is not looked into, as drizzle-kit does not.
 *
 * @param sourceOf The text of a file as it is now, `undefined` where it cannot be read.
 * @returns `undefined` where the schema files are not known, or are too many.
 */
function seenExports(
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
    // A name that two statements of a file hand on is one export.
    if (!ways.some((other) => other.file === way.file && other.name === way.name)) ways.push(way);
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

  /** What a schema file exports, and by the same names what it hands on whole, from file to file. */
  function noteAll(entry: string) {
    const seen = new Set<string>();
    const pending: { readonly file: string; readonly star?: TSESTree.Node }[] = [{ file: entry }];
    for (let next = pending.pop(); next; next = pending.pop()) {
      const { file, star } = next;
      if (seen.has(file)) continue;
      seen.add(file);
      const found = exportsOf(file);
      if (!found) continue;
      for (const name of found.own)
        if (!star || name !== "default") note(file, name, { file: entry, name, node: star });
      for (const [as, { name, node, specifier }] of found.named) {
        const target = follow(file, specifier);
        if (target !== undefined && (!star || as !== "default"))
          noteOne(target, name, { file: entry, name: as, node: star ?? node }, new Set());
      }
      for (const { node, specifier } of found.stars.toReversed()) {
        const target = follow(file, specifier);
        if (target !== undefined) pending.push({ file: target, star: star ?? node });
      }
    }
  }

  function noteOne(file: string, name: string, way: Way, seen: Set<string>, depth = 0): boolean {
    if (seen.has(file)) return false;
    if (depth > MAX_REACHED) isComplete = false;
    seen.add(file);
    const found = depth > MAX_REACHED ? undefined : exportsOf(file);
    if (!found) return false;
    if (found.own.has(name)) {
      note(file, name, way);
      return true;
    }
    const from = found.named.get(name);
    const targets = from ? [from] : found.stars.map((each) => ({ ...each, name }));
    return targets.some((each) => {
      const target = follow(file, each.specifier);
      return target !== undefined && noteOne(target, each.name, way, seen, depth + 1);
    });
  }

  for (const entry of entries) noteAll(entry);
  return { byFile, isComplete };
}
