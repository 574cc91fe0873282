import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { isUnreadable, type Neighbourhood, readModule } from "../files/index.ts";
import { eachDelete } from "../queries/deletes.ts";
import { eachRead } from "../queries/reads.ts";
import { eachIgnoredWhere } from "../queries/relational.ts";
import { eachWrite } from "../queries/writes.ts";
import { askAboutSchema, askAboutTable, type LintContext, readThrough } from "../reading/index.ts";
import { linkParents, walk } from "../syntax.ts";

type Node = TSESTree.Node;
type Listener = (node: never) => void;

/**
 * Asks a neighbourhood all that the rules may ask it when they lint a file, whatever their options. The file is parsed
 * only if its text may be of interest to a rule.
 */
export function askFile(filename: string, text: string, neighbourhood: Neighbourhood): void {
  let program: TSESTree.Program | undefined;
  const context = {
    filename,
    cwd: "",
    settings: {},
    sourceCode: {
      text,
      get ast() {
        return (program ??= read(filename, text, neighbourhood));
      },
      getText: ({ range }: Node) => text.slice(...range),
      // Without scopes no receiver is taken for a Map or a Set, so that a little more is asked.
      getScope: () => null,
    },
  } as unknown as LintContext;
  try {
    const listeners = listenersFor(context);
    askAboutSchema(context);
    if (listeners.every((each) => Object.keys(each).length === 0)) return;
    walk(context.sourceCode.ast, (node) => {
      for (const each of listeners) (each[node.type] as Listener | undefined)?.(node as never);
      return undefined;
    });
  } catch (error) {
    if (error !== UNREADABLE) throw error;
  }
}

const UNREADABLE = new Error("The file cannot be read.");

/** A tree of its own, also of a file that is somebody's neighbour: those know no parents. */
function read(file: string, text: string, neighbourhood: Neighbourhood): TSESTree.Program {
  const source = readModule(file, text);
  if (isUnreadable(source)) throw UNREADABLE;
  const { program } = source;
  linkParents(program);
  readThrough(program, neighbourhood);
  return program;
}

/**
 * The walks of the rules over statements; what is found is asked all that a rule may ask of it. Only how a suggestion
 * says `isNull` is not asked: every module that a page imports would be opened for it, and the code is right either way.
 */
function listenersFor(context: LintContext): readonly TSESLint.RuleListener[] {
  return [
    eachDelete(context, ({ table }) => {
      if ("columns" in table) askAboutTable(table);
    }),
    eachWrite(context, ({ table }) => askAboutTable(table)),
    eachRead(context, (read) => {
      const { columns } = read.table;
      askAboutTable(read.table);
      Object.values(read);
      read.speaksOf(columns);
      read.isCheckedAround(columns);
    }),
    eachIgnoredWhere(context, () => undefined),
  ];
}
