import { referencingTablesOf, schemaOf, shippingOf, tablesElsewhereOf } from "../reading/index.ts";
import { qualifiedName } from "../schema/model.ts";
import { type ColumnOfTable, referencesOf, unreferencedNumbers } from "../schema/references.ts";
import { costState, leastUnshipped } from "../schema/shipping.ts";
import { mayBeFix } from "./destructive.ts";
import type { EditContext } from "./edit.ts";
import { isUsedByCode } from "./uuid-key.ts";

/** Whether a key that counts up can be made a uuid at once, and what else has to be done. */
export interface UuidPlan {
  readonly isFix: boolean;
  /** What speaks against doing it unseen, in a clause. */
  readonly caveat: string;
  /** The columns of other files that reference the key. */
  readonly elsewhere: readonly string[];
}

/**
 * Plans to make a key a uuid, with the columns of its file that reference it. It is a fix only where no database has
 * them, and where nothing else can hold the numbers of the key.
 */
export function uuidPlan(
  context: EditContext,
  key: ColumnOfTable,
  references: readonly ColumnOfTable[],
): UuidPlan {
  const columns = [key, ...references];
  const shipping = shippingOf(context);
  const shipped = leastUnshipped(
    columns.map(({ table, column }) => shipping.column(table, column)),
  );
  const { tables, isComplete } = referencingTablesOf(context, key.table.dialect);
  const elsewhere = columns.flatMap((column) => referencesOf(column, tables)).map(told);
  const plan = (caveat: string, isFix = false) => ({ isFix, caveat, elsewhere });
  const isAllowed = mayBeFix(context, shipped);
  if (shipped.state !== "unshipped" && !isAllowed)
    return plan(`${costState(shipped)}. No migration turns numbers that are stored into uuids`);
  if (elsewhere.length > 0) return plan("columns of other files have to be changed with it");
  if (!isComplete) return plan("columns of other files may reference it, too");
  if (columns.some(({ column }) => isUsedByCode(context.sourceCode, column)))
    return plan("code in this file that uses it may want a number");
  if (!isAllowed) return plan("no migration has it yet");
  const [holder] = holdersOf(context, key);
  return holder
    ? plan(`${told(holder)} may hold its numbers without a foreign key`)
    : plan("", true);
}

/** What may hold the numbers of a key without a foreign key that says so: other columns, or the same table in a copy. */
function holdersOf(context: EditContext, { table }: ColumnOfTable): readonly ColumnOfTable[] {
  const elsewhere = tablesElsewhereOf(context, table.dialect).tables;
  const copies = elsewhere.filter((each) => qualifiedName(each) === qualifiedName(table));
  const numbers = [schemaOf(context).tables, elsewhere].flatMap(unreferencedNumbers);
  return [
    ...numbers.filter(({ column }) => column.dialect === table.dialect),
    ...copies.flatMap((copy) => copy.columns.map((column) => ({ table: copy, column }))),
  ];
}

function told({ table, column }: ColumnOfTable): string {
  return `"${qualifiedName(table)}"."${column.name ?? column.key}"`;
}
