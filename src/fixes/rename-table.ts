import type { TSESLint } from "@typescript-eslint/utils";
import { shippingOf, tablesElsewhereOf } from "../reading/index.ts";
import { memo } from "../remember.ts";
import type { Dialect, Table } from "../schema/model.ts";
import { costState } from "../schema/shipping.ts";
import { baseNameFor, type Renaming, type TakenNames, takenNames } from "../schema/table-names.ts";
import { mayBeFix } from "./destructive.ts";
import { asFix, type Edit, type EditContext, replace, type SourceCode } from "./edit.ts";
import { quoted, styleOf } from "./layout.ts";
import { isWordInSql } from "./sql-texts.ts";

/** What a rename costs; each is the message of a suggestion. */
export type RenameMessage = "renameShipped" | "renameUnshipped" | "renameInSql";

/** The edit that a report offers: as a fix, or for somebody to choose who has read what it costs. */
interface Offer {
  readonly fix: TSESLint.ReportFixFunction | null;
  readonly suggestions: readonly {
    readonly cost: RenameMessage;
    readonly data: Readonly<Record<string, string>>;
    readonly fix: TSESLint.ReportFixFunction;
  }[];
}

const NOTHING: Offer = { fix: null, suggestions: [] };

/**
 * Offers other names for tables: as a fix where no database has the table yet and nothing else speaks of it.
 *
 * @param read The tables that were read, those to rename among them; asked for once there is something to rename.
 */
export function offersOfRenames(
  context: EditContext,
  renaming: Renaming,
  read: () => readonly Table[],
): (table: Table) => Offer {
  const { sourceCode } = context;
  let taken: TakenNames | undefined;
  const elsewhere = memo((dialect: Dialect) =>
    takenNames(tablesElsewhereOf(context, dialect).tables, renaming),
  );
  /** No other schema file declares a table of the old name, which would be left behind, or of the new one. */
  const isAloneWithItsName = (table: Table): boolean => {
    const others = elsewhere(table.dialect);
    return others.isFreeFor(table) && !others.has(table);
  };
  return (table) => {
    taken ??= takenNames(read(), renaming);
    const edits = taken.isFreeFor(table) && renameTable(sourceCode, table, renaming);
    if (!edits) return NOTHING;
    const fix = asFix(edits);
    const suggest = (cost: RenameMessage, state = ""): Offer => ({
      fix: null,
      suggestions: [{ cost, data: { proposal: renaming(table.name) ?? "", state }, fix }],
    });
    if (isWordInSql(sourceCode, table.name)) return suggest("renameInSql");
    const shipped = shippingOf(context).table(table);
    if (mayBeFix(context, shipped) && isAloneWithItsName(table)) return { fix, suggestions: [] };
    return shipped.state === "unshipped"
      ? suggest("renameUnshipped")
      : suggest("renameShipped", costState(shipped));
  };
}

/** Puts the new name in the place of the one that is written, where that is sure to become it. */
function renameTable(
  sourceCode: SourceCode,
  table: Table,
  renaming: Renaming,
): readonly Edit[] | undefined {
  const name = table.written?.name;
  const base = baseNameFor(table, renaming);
  if (base === undefined || name?.type !== "Literal" || name.value !== table.baseName)
    return undefined;
  return [replace(name, quoted(base, styleOf(sourceCode)))];
}
