import { createHash } from "node:crypto";
import path from "node:path";
import { isBroken, isUnreadable, type Migrations, type Neighbourhood } from "../files/index.ts";
import { memo } from "../remember.ts";

/** A neighbourhood that keeps note of what it is asked. */
export interface Witness extends Neighbourhood {
  /** Begins to note what a file that is linted asks: its own text is no news to ESLint, so nothing of it is noted. */
  begin(file: string): void;
  /** What was asked and answered, in sentences without an absolute path, in an order of its own. */
  facts(): readonly string[];
  /** The modules that were opened. */
  readonly opened: ReadonlySet<string>;
  /** The path of a file as facts say it. */
  tell(file: string): string;
}

/**
 * Makes the witness of a neighbourhood. Two disks that give the same facts give the same answers to whatever the rules
 * ask, so that all reports on unchanged files are the same.
 *
 * @param root The folder that paths are told relative to.
 * @param configs The drizzle-kit configurations that settings name, instead of those that are found.
 */
export function createWitness(
  neighbourhood: Neighbourhood,
  root: string,
  configs: readonly string[],
): Witness {
  const facts = new Set<string>();
  const imports = new Map<string, Set<string>>();
  const opened = new Set<string>();
  let linted = root;
  const tell = (file: string) => path.relative(root, file).replaceAll("\\", "/");
  const note = (...words: readonly unknown[]) => void facts.add(JSON.stringify(words));
  /** Where an import leads is news of the file that it is in, as is the rest of its text. */
  const noteImport = (importer: string, specifier: string, target: string | undefined) => {
    const known = imports.get(importer) ?? new Set();
    imports.set(importer, known.add(JSON.stringify([tell(importer), specifier, target])));
  };
  /** Most folders answer as the whole project does: a new folder is no news then. */
  const noteWhereOther = <T>(what: string, file: string, ask: (file: string) => T): T => {
    const usual = ask(path.join(root, "index.ts"));
    const answer = ask(file);
    note(what, usual);
    if (answer !== usual) note(what, tell(path.dirname(file)), answer);
    return answer;
  };
  const drizzleConfigs = (file: string) =>
    configs.length > 0 ? configs : neighbourhood.drizzleConfigs(file);

  // Which files a folder holds is asked once for all files that are linted.
  const schemaFiles = memo((config: string, ...entries: readonly string[]) => {
    const found = neighbourhood.schemaFiles(config, entries);
    const list = memo(() => {
      const files = found.list();
      note("schema files", tell(config), files?.map(tell));
      return files;
    });
    return { has: (file: string) => found.has(file), list };
  });

  return {
    facts: () =>
      [...facts, ...[...opened].flatMap((file) => [...(imports.get(file) ?? [])])].sort(),
    opened,
    tell,
    begin(file) {
      linted = file;
    },
    open: memo((file) => {
      const source = neighbourhood.open(file);
      opened.add(file);
      note("open", tell(file), isUnreadable(source) ? source.problem : digest([source.text]));
      return source;
    }),
    resolve(importer, specifier) {
      const target = neighbourhood.resolve(importer, specifier);
      const isOwn = target !== undefined && !/[\\/]node_modules[\\/]/.test(target);
      const told = isOwn ? tell(target) : undefined;
      noteImport(importer, specifier, told);
      // What a linted file leads to is opened. Only a name that is mapped may lead to another known file one day.
      if (importer === linted && told !== undefined && !specifier.startsWith("."))
        note("mapped", ...withoutCommonEnd(specifier, told));
      return target;
    },
    realPath: (file) => neighbourhood.realPath(file),
    drizzleRelease: (file) =>
      noteWhereOther("release", file, (each) => neighbourhood.drizzleRelease(each)),
    // No rule asks for it; what a version decides is asked beside it.
    drizzleVersion: (file) => neighbourhood.drizzleVersion(file),
    takesOnlyObjects: (file) =>
      noteWhereOther("only objects", file, (each) => neighbourhood.takesOnlyObjects(each)),
    pushesOnly(config) {
      const answer = neighbourhood.pushesOnly(config);
      note("pushes only", tell(config), answer);
      return answer;
    },
    drizzleConfigs(file) {
      const found = drizzleConfigs(file);
      note("configs", found.map(tell));
      return found;
    },
    hasMoreDrizzleConfigs(file) {
      const answer = neighbourhood.hasMoreDrizzleConfigs(file);
      note("more configs", drizzleConfigs(file).map(tell), answer);
      return answer;
    },
    migrations(config, out) {
      const found = neighbourhood.migrations(config, out);
      note("migrations", tell(config), found && (isBroken(found) ? found.problem : toLists(found)));
      return found;
    },
    schemaFiles: (config, entries) => schemaFiles(config, ...entries),
  };
}

/** Where `@/db/users` leads to `src/db/users.ts`: `@` leads to `src`, as it does for any other import. */
function withoutCommonEnd(specifier: string, file: string): readonly [string, string] {
  const names = specifier.replace(EXTENSION, "").split("/");
  const folders = file.replace(EXTENSION, "").split("/");
  if (folders.at(-1) === "index" && names.at(-1) !== "index") folders.pop();
  while (names.length > 1 && names.at(-1) === folders.at(-1)) {
    names.pop();
    folders.pop();
  }
  return [names.join("/"), folders.join("/")];
}

const EXTENSION = /\.[cm]?[jt]sx?$/;

/** A short text that stands for texts. */
export function digest(texts: Iterable<string>): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text).update("\0");
  return hash.digest("hex").slice(0, 32);
}

function toLists({ snapshots }: Migrations): unknown {
  return snapshots.map(({ dialect, tables }) => [
    dialect,
    [...tables].map(([name, columns]) => [name, ...columns]),
  ]);
}
