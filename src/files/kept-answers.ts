import path from "node:path";
import { type Disk, foldersOfProject, namesIn } from "./disk.ts";
import { keepRecent } from "./keep-recent.ts";
import { EXTENSION_ALIASES, EXTENSIONS } from "./extensions.ts";
import type { Resolve } from "./resolve.ts";
import type { StampedCache } from "./stamped-cache.ts";
import { mapBy, type Paths } from "./tsconfig-paths.ts";

/** Where an import led, and what alone decided it. */
interface Answer {
  readonly file: string;
  /** The folders whose names decided it. */
  readonly lists: readonly (readonly [folder: string, names: readonly string[]])[];
  /** The `paths` by which its name was mapped. */
  readonly paths: Paths | undefined;
}

const MAX_ANSWERS = 20_000;

/**
 * Keeps where imports lead, each answer for as long as the names are the same in the folders that decide it, and so are
 * the `paths` that map it. What is kept is what imports mostly lead to: relative ones, and those that the nearest tsconfig
 * by itself maps to one path, to a file of that name with another extension, or to the index of a folder without a
 * package.json. Anything else, links and packages above all, is asked anew each time.
 *
 * @param tsconfigs The `paths` of the tsconfig files that neither extend nor reference others.
 */
export function keepPlainAnswers(
  tsconfigs: StampedCache<Paths | undefined>,
): (disk: Disk, resolve: Resolve) => Resolve {
  const known = keepRecent<Answer>(MAX_ANSWERS);
  return (disk, resolve) => (importer, specifier) => {
    const plain = plainTarget(importer, specifier, disk, tsconfigs);
    if (!plain) return resolve(importer, specifier);
    const { target, paths } = plain;
    // A tsconfig may say that it is not for each file beside it.
    const key = paths ? `${importer}\0${specifier}` : target;
    const before = known.get(key);
    if (
      before?.paths === paths &&
      before?.lists.every(([folder, names]) => disk.list(folder) === names)
    )
      return before.file;
    const file = resolve(importer, specifier);
    const lists = file === undefined ? undefined : decidingLists(target, file, disk);
    if (file !== undefined && lists) known.set(key, { file, lists, paths });
    else known.delete(key);
    return file;
  };
}

/** The path that an import stands for where nothing but the names in folders and the nearest tsconfig is asked. */
function plainTarget(
  importer: string,
  specifier: string,
  disk: Disk,
  tsconfigs: StampedCache<Paths | undefined>,
): { readonly target: string; readonly paths?: Paths } | undefined {
  if (/^\.{1,2}(?:\/|$)/.test(specifier))
    return { target: path.join(path.dirname(importer), specifier) };
  for (const folder of foldersOfProject(importer, disk)) {
    const names = disk.list(folder);
    if (!names || namesIn(names).has("jsconfig.json")) return undefined;
    if (!namesIn(names).has("tsconfig.json")) continue;
    const paths = tsconfigs.get(path.join(folder, "tsconfig.json"));
    const [target, ...others] = paths ? mapBy(paths, specifier) : [];
    return target === undefined || others.length > 0 ? undefined : { target, paths };
  }
  return undefined;
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

/** The names of the files that a written name may stand for, in the order in which they are looked for. */
function candidates(written: string): readonly string[] {
  const extension = path.extname(written);
  const bare = written.slice(0, written.length - extension.length);
  return [
    ...(EXTENSION_ALIASES[extension] ?? []).map((alias) => bare + alias),
    ...EXTENSIONS.map((each) => written + each),
  ];
}
