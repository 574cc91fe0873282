import type { TSESTree } from "@typescript-eslint/utils";
import { isUnreadable, type SourceFile } from "../files/index.ts";
import { memo, remember } from "../remember.ts";
import type { Dialect, Table } from "../schema/model.ts";
import { staticKey, walk } from "../syntax.ts";
import { describeTable } from "./drizzle/describe-table.ts";
import { TableValue } from "./drizzle/table.ts";
import { type SeenExports, seenExports } from "./seen-exports.ts";
import { Session } from "./session.ts";

/** The tables that a configuration of drizzle-kit sees. */
export interface SeenTables {
  /** Whether it sees a table of the file that is linted. */
  sees(table: Table): boolean;
  /** Those tables that it sees of files in which one of these texts is written. */
  saying(texts: ReadonlySet<string>): readonly Table[];
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
  const sourceOf = memo((file: string): SourceFile | undefined => {
    if (file === main.path) return main;
    const source = options.neighbourhood.open(file);
    return isUnreadable(source) ? undefined : source;
  });
  const moduleOf = memo((file: string) => {
    const source = sourceOf(file);
    return file === main.path ? main : source && new Session(source, options).main;
  });
  return session
    .configurations(main.path)
    .filter((each) => (each.dialect ?? dialect) === dialect)
    .map((configuration) => {
      const exports = seenExports(configuration, options.neighbourhood, sourceOf);
      const tablesNamedIn = memo((file: string) => {
        const names = [...(exports?.byFile.get(file)?.keys() ?? [])];
        const values = names.map((name) => moduleOf(file)?.exported(name));
        return values.filter((value) => value instanceof TableValue);
      });
      const tablesOf = memo((file: string) => {
        const own = tablesNamedIn(file).filter(
          ({ parts }) => parts.site.scope.module.path === file,
        );
        return [...new Map(own.map((table) => [table.parts.site.node, table])).values()];
      });
      return {
        exports,
        sees: ({ place }) =>
          tablesOf(main.path).some((value) => value.parts.site.node === place.node),
        saying: (texts) =>
          [...(exports?.byFile.keys() ?? [])]
            .filter((file) => says(sourceOf(file), texts))
            .flatMap((file) => tablesOf(file).map((value) => describeTable(value)))
            .filter((table) => table.dialect === dialect),
        tablesOf,
        tablesNamedIn,
        textOf: (file) => sourceOf(file)?.text ?? "",
      };
    });
}

function says(source: SourceFile | undefined, texts: ReadonlySet<string>): boolean {
  if (!source) return false;
  const written = textsIn(source.program);
  for (const text of texts) if (written.has(text)) return true;
  return false;
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
