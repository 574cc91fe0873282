import type { TSESTree } from "@typescript-eslint/utils";
import {
  type Evidence,
  gatherEvidence,
  isUnreadable,
  type Neighbourhood,
  type SourceFile,
  type Unreadable,
} from "../files/index.ts";
import { TableValue } from "./drizzle/table.ts";
import { Session, type SessionOptions } from "./session.ts";

/** The table that a constant of a neighbour holds; `undefined` where it holds none. */
export type TableOf = (path: string, name: string) => TableValue | undefined;

/** Tables of the modules around linted files, kept from one lint to the next. */
export interface KeptTables {
  /**
   * The tables around a file that is linted now: what a session of its own makes of each, whether that was just now or
   * for another lint.
   *
   * @param settings What the options of the session say, as a text.
   */
  around(linted: SourceFile, options: SessionOptions, settings: string): TableOf;
}

/** The module that a table's own session is about: nothing is in it. */
const NOWHERE: SourceFile = {
  path: "",
  text: "",
  program: { type: "Program", body: [], range: [0, 0] } as unknown as TSESTree.Program,
};

/** The lint that is going on. */
interface Lint {
  readonly linted: SourceFile;
  readonly neighbourhood: Neighbourhood;
}

/** A table, and the evidence that reading it anew would give the same. */
interface KeptTable {
  readonly key: string;
  readonly evidence: Evidence;
  /** The modules that it was made of so far; what is evaluated later on, such as its extras, may open others. */
  readonly opened: Set<string>;
  value: TableValue | undefined;
  /** Something of it was read in the text of the linted file, which need not be on the disk. */
  isOfLinted: boolean;
  isGone: boolean;
}

/**
 * Makes the tables that are kept, the least recently used of which go first.
 *
 * @param limits How many there may be, and of how much text: a table holds the syntax trees that it was made of.
 */
export function createKeptTables(limits: {
  readonly tables: number;
  readonly textLength: number;
}): KeptTables {
  const kept = new Map<string, KeptTable>();
  const texts = new Map<string, { readonly source: SourceFile; readonly of: Set<KeptTable> }>();
  let textLength = 0;
  let lint: Lint | undefined;

  /** The disk of the lint that is going on: what is kept must not keep the disk or the syntax of a lint that is over. */
  function diskNow(): Neighbourhood {
    const now = () => {
      if (!lint) throw new Error("no file is being linted");
      return lint.neighbourhood;
    };
    return {
      open: (path) => now().open(path),
      resolve: (importer, specifier) => now().resolve(importer, specifier),
      realPath: (file) => now().realPath(file),
      drizzleRelease: (file) => now().drizzleRelease(file),
      drizzleVersion: (file) => now().drizzleVersion(file),
      takesOnlyObjects: (file) => now().takesOnlyObjects(file),
      pushesOnly: (config) => now().pushesOnly(config),
      drizzleConfigs: (file) => now().drizzleConfigs(file),
      hasMoreDrizzleConfigs: (file) => now().hasMoreDrizzleConfigs(file),
      migrations: (config, out) => now().migrations(config, out),
      schemaFiles: (config, entries) => now().schemaFiles(config, entries),
    };
  }

  function make(
    { key, name, path }: { readonly key: string; readonly path: string; readonly name: string },
    options: SessionOptions,
    disk: Neighbourhood,
  ): KeptTable {
    const evidence = gatherEvidence(disk);
    const table: KeptTable = {
      key,
      evidence,
      opened: new Set(),
      value: undefined,
      isOfLinted: false,
      isGone: false,
    };
    const neighbourhood = { ...evidence, open: (file: string) => openFor(table, file) };
    const session = new Session(NOWHERE, { ...options, neighbourhood });
    const value = session.moduleAt(path)?.scope.find(name)?.get();
    if (value instanceof TableValue) table.value = value;
    return table;
  }

  function openFor(table: KeptTable, file: string): SourceFile | Unreadable {
    if (file === lint?.linted.path) {
      table.isOfLinted = true;
      return lint.linted;
    }
    const source = table.evidence.open(file);
    table.opened.add(file);
    if (!isUnreadable(source) && !table.isGone) hold(table, source);
    return source;
  }

  function hold(table: KeptTable, source: SourceFile): void {
    let text = texts.get(source.path);
    if (text && text.source !== source) {
      // The file has changed: nothing else that was made of it will ever hold again.
      for (const outdated of text.of) letGo(outdated);
      text = undefined;
    }
    if (!text) {
      texts.set(source.path, (text = { source, of: new Set() }));
      textLength += source.text.length;
    }
    text.of.add(table);
  }

  function letGo(table: KeptTable): void {
    table.isGone = true;
    if (kept.get(table.key) === table) kept.delete(table.key);
    for (const path of table.opened) {
      const text = texts.get(path);
      if (!text?.of.delete(table) || text.of.size > 0) continue;
      texts.delete(path);
      textLength -= text.source.text.length;
    }
  }

  return {
    around(linted, options, settings) {
      const own = { linted, neighbourhood: options.neighbourhood };
      const disk = diskNow();
      return (path, name) => {
        lint = own;
        const key = [settings, path, name].join("\0");
        const known = kept.get(key);
        if (
          known &&
          !known.isOfLinted &&
          !known.opened.has(linted.path) &&
          known.evidence.renew(disk)
        ) {
          kept.delete(key);
          kept.set(key, known);
          return known.value;
        }
        if (known) letGo(known);
        const made = make({ key, name, path }, options, disk);
        if (!made.isGone) kept.set(key, made);
        for (const oldest of kept.values()) {
          if (kept.size <= limits.tables && textLength <= limits.textLength) break;
          letGo(oldest);
        }
        return made.value;
      };
    },
  };
}
