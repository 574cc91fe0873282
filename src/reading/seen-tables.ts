import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceFile } from "../files/index.ts";
import { memo, remember } from "../remember.ts";
import type { Dialect, Table } from "../schema/model.ts";
import { staticKey, walk } from "../syntax.ts";
import { describeTable } from "./drizzle/describe-table.ts";
import { TableValue } from "./drizzle/table.ts";
import { exportsSeenBy, type SeenExports, sourcesOf } from "./seen-exports.ts";
import { Session } from "./session.ts";

/** The tables that a configuration of drizzle-kit sees. */
export interface SeenTables {
  /** Whether it sees a table of the file that is linted. */
  sees(table: Table): boolean;
  /** Those tables that it sees of files in which one of these texts is written. */
  saying(texts: ReadonlySet<string>): readonly Table[];
  /** Those tables that it sees under the name of a table; a file is read only where it says that name. */
  namesakesOf(table: Table): readonly Table[];
  /** What the linted file hands on of tables that it is led to another way, too. */
  readTwice(): readonly ReadTwice[];
}

/** Tables that a schema file hands on though drizzle-kit reads them elsewhere as well. */
export interface ReadTwice {
  /** What hands them on. */
  readonly node: TSESTree.Node;
  readonly tables: readonly Table[];
  /** The other schema file. */
  readonly file: string;
}

/** The same with what is needed to look at the files one by one. */
export interface SeenFiles extends SeenTables {
  /** `undefined` where the schema files are not known. */
  readonly exports: SeenExports | undefined;
  /** The tables that a file declares and drizzle-kit sees, each once. */
  tablesOf(file: string): readonly TableValue[];
  /** The tables that are seen as constants of a file, whatever file they are declared in. */
  tablesNamedIn(file: string): readonly TableValue[];
  /** The text of a file. */
  textOf(file: string): string;
}

/** What each configuration for a dialect sees of the project that the file of a session belongs to. */
export function readSeenTables(session: Session, dialect: Dialect): readonly SeenFiles[] {
  const { main, options } = session;
  const sourceOf = sourcesOf(session);
  const moduleOf = memo((file: string) => {
    const source = sourceOf(file);
    return file === main.path ? main : source && new Session(source, options).main;
  });
  const tableNamed = (file: string, name: string): TableValue | undefined => {
    const value = moduleOf(file)?.exported(name);
    return value instanceof TableValue ? value : undefined;
  };
  return session
    .configurations(main.path)
    .filter((each) => (each.dialect ?? dialect) === dialect)
    .map((configuration) => {
      const exports = exportsSeenBy(configuration, session);
      const tablesNamedIn = memo((file: string) => {
        const names = [...(exports?.byFile.get(file)?.keys() ?? [])];
        return names.flatMap((name) => tableNamed(file, name) ?? []);
      });
      const tablesOf = memo((file: string) => {
        const own = tablesNamedIn(file).filter(
          ({ parts }) => parts.site.scope.module.path === file,
        );
        return [...new Map(own.map((table) => [table.parts.site.node, table])).values()];
      });
      const described = memo((file: string) =>
        tablesOf(file)
          .map((value) => describeTable(value))
          .filter((table) => table.dialect === dialect),
      );
      const byName = memo((file: string) => tablesByName(described(file)));
      const seenHere = memo(() => new Set(tablesOf(main.path).map(({ parts }) => parts.site.node)));
      const files = [...(exports?.byFile.keys() ?? [])];
      const places = new Map(files.map((file, place) => [file, place]));
      const inOrder = (some: Iterable<string>) =>
        [...some].sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
      const filesSaying = (texts: ReadonlySet<string>) =>
        files.filter((file) => textsOfBoth(sourceOf(file), texts).next().done === false);
      const ownTexts = textsIn(main.program);
      const filesByOwnText = memo(() => {
        const found = new Map<string, string[]>();
        for (const file of files)
          for (const text of textsOfBoth(sourceOf(file), ownTexts)) listOf(found, text).push(file);
        return found;
      });
      /** The names of tables are mostly written where they are declared, so all are looked for at once. */
      const filesNaming = (names: readonly string[]) =>
        names.every((name) => ownTexts.has(name))
          ? inOrder(new Set(names.flatMap((name) => filesByOwnText().get(name) ?? [])))
          : filesSaying(new Set(names));
      return {
        exports,
        sees: ({ place }) => seenHere().has(place.node),
        saying: (texts) => filesSaying(texts).flatMap(described),
        namesakesOf: ({ baseName, name }) =>
          filesNaming([...new Set([name, baseName])]).flatMap(
            (file) => byName(file).get(name) ?? [],
          ),
        tablesOf,
        tablesNamedIn,
        readTwice: () =>
          exports && mindsTwice(session) ? readTwiceBy(main.path, exports, tableNamed) : [],
        textOf: (file) => sourceOf(file)?.text ?? "",
      };
    });
}

function tablesByName(tables: readonly Table[]): ReadonlyMap<string, readonly Table[]> {
  const byName = new Map<string, Table[]>();
  for (const table of tables) listOf(byName, table.name).push(table);
  return byName;
}

/** The list under a key, a new one where there is none. */
function listOf<Key, T>(lists: Map<Key, T[]>, key: Key): T[] {
  let list = lists.get(key);
  if (!list) lists.set(key, (list = []));
  return list;
}

/** The dialects of the configurations that a file is a schema file of, where its release minds what is read twice. */
export function dialectsReading(session: Session): readonly Dialect[] {
  const { main, options } = session;
  if (!mindsTwice(session)) return [];
  const reading = session
    .configurations(main.path)
    .filter(({ path, schema = [] }) =>
      options.neighbourhood.schemaFiles(path, schema).has(main.path),
    );
  return [...new Set(reading.flatMap(({ dialect }) => dialect ?? []))];
}

function mindsTwice({ main, options }: Session): boolean {
  return options.neighbourhood.drizzleRelease(main.path) === "1.0";
}

/** By what hands them on; from 1.0 on drizzle-kit takes what it reads twice for two tables. */
function readTwiceBy(
  file: string,
  { byFile }: SeenExports,
  tableNamed: (file: string, name: string) => TableValue | undefined,
): readonly ReadTwice[] {
  const found = new Map<TSESTree.Node, ReadTwice>();
  for (const [declaring, names] of byFile)
    for (const [name, ways] of names) {
      const way = ways.find((each) => each.file === file && each.node);
      const other = ways.find((each) => each.file !== file);
      const table = way && other && tableNamed(declaring, name);
      if (!way?.node || !table) continue;
      const before = found.get(way.node);
      found.set(way.node, {
        node: way.node,
        tables: [...(before?.tables ?? []), describeTable(table)],
        file: before?.file ?? other.file,
      });
    }
  return [...found.values()];
}

/** Those of some texts that are written in a file. */
function* textsOfBoth(
  source: SourceFile | undefined,
  texts: ReadonlySet<string>,
): Generator<string> {
  if (!source) return;
  const written = textsIn(source.program);
  const [few, many] = written.size < texts.size ? [written, texts] : [texts, written];
  for (const text of few) if (many.has(text)) yield text;
}

/** All texts that are written in a file: tables, indexes and the rest are named by them. */
const textsIn = remember((program: TSESTree.Program): ReadonlySet<string> => {
  const texts = new Set<string>();
  walk(program, (node) => {
    const text =
      node.type === "TemplateElement"
        ? (node.value.cooked ?? undefined)
        : node.type === "Literal"
          ? staticKey(node, true)
          : undefined;
    if (text !== undefined) texts.add(text);
    return undefined;
  });
  return texts;
});
