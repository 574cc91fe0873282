import path from "node:path";
import type { Disk } from "./disk.ts";
import { remember } from "../remember.ts";
import { keepRecent } from "./keep-recent.ts";
import { EXTENSION_ALIASES, EXTENSIONS } from "./extensions.ts";
import type { Resolve } from "./resolve.ts";

/** Where a relative import led, and the folders whose names alone decided it. */
interface Answer {
  readonly file: string;
  readonly lists: readonly (readonly [folder: string, names: readonly string[]])[];
}

const MAX_ANSWERS = 20_000;

/**
 * Keeps where relative imports lead, each answer for as long as the names are the same in the folders that decide it.
 * What is kept is what such an import mostly leads to: a file of that name with another extension, or the index of a
 * folder without a package.json. Anything else, links above all, is asked anew each time.
 */
export function keepRelativeAnswers(): (disk: Disk, resolve: Resolve) => Resolve {
  const known = keepRecent<Answer>(MAX_ANSWERS);
  return (disk, resolve) => (importer, specifier) => {
    if (!/^\.{1,2}(?:\/|$)/.test(specifier)) return resolve(importer, specifier);
    const target = path.join(path.dirname(importer), specifier);
    const before = known.get(target);
    if (before?.lists.every(([folder, names]) => disk.list(folder) === names)) return before.file;
    const file = resolve(importer, specifier);
    const lists = file === undefined ? undefined : decidingLists(target, file, disk);
    if (file !== undefined && lists) known.set(target, { file, lists });
    else known.delete(target);
    return file;
  };
}

/** The lists that decide where an import leads; `undefined` where more than they may decide it. */
function decidingLists(target: string, file: string, disk: Disk): Answer["lists"] | undefined {
  const folder = path.dirname(target);
  const names = disk.list(folder);
  if (!names) return undefined;
  const [first] = candidates(path.basename(target)).filter((name) => namesIn(names).has(name));
  if (first !== undefined) return file === path.join(folder, first) ? [[folder, names]] : undefined;
  const inside = disk.list(target);
  if (!inside || namesIn(inside).has("package.json")) return undefined;
  const [index] = candidates("index").filter((name) => namesIn(inside).has(name));
  if (index === undefined || file !== path.join(target, index)) return undefined;
  return [
    [folder, names],
    [target, inside],
  ];
}

/** The same list is asked about for each import that leads to its folder. */
const namesIn = remember((list: readonly string[]): ReadonlySet<string> => new Set(list));

/** The names of the files that a written name may stand for, in the order in which they are looked for. */
function candidates(written: string): readonly string[] {
  const extension = path.extname(written);
  const bare = written.slice(0, written.length - extension.length);
  return [
    ...(EXTENSION_ALIASES[extension] ?? []).map((alias) => bare + alias),
    ...EXTENSIONS.map((each) => written + each),
  ];
}
