import { createRule } from "../create-rule.ts";
import { schemaOf } from "../reading/index.ts";
import { coverageOf, type NearMiss } from "../schema/coverage.ts";
import { type Dialect, type ForeignKey, qualifiedName, type Table } from "../schema/model.ts";
import { namePatterns } from "../schema/name-pattern.ts";
import { isListed, isWrittenIn, knowsAllExtras } from "../schema/questions.ts";

type Options = [{ ignoreTables: readonly string[] }];
type MessageId = "missing" | "nearlyCovered";

/** To delete or change a parent row, the database looks for its children: without an index it reads their whole table. */
export default createRule<Options, MessageId>({
  name: "fk-needs-index",
  meta: {
    type: "suggestion",
    docs: {
      description: "Require an index that starts with the columns of each foreign key",
      preset: "recommended",
    },
    schema: [
      {
        type: "object",
        description: "Tables that are left alone.",
        properties: {
          ignoreTables: namePatterns("Names of tables whose foreign keys need no index."),
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ ignoreTables: [] }],
    messages: {
      missing:
        'Foreign key "{{table}}"."{{columns}}" has no index that starts with it, so joins and deletes of the parent read the whole table. Add {{proposal}}.',
      nearlyCovered:
        'Foreign key "{{table}}"."{{columns}}" has no index that serves it: {{index}} {{why}}. Add {{proposal}}.',
    },
  },
  create(context, [{ ignoreTables }]) {
    return {
      Program() {
        for (const table of schemaOf(context).tables) {
          if (isListed(table, ignoreTables)) continue;
          for (const { key, columns, nearest } of unindexedKeys(table)) {
            const isOwn = isWrittenIn(key.place, table.place);
            context.report({
              node: isOwn ? key.place.label : table.place.label,
              messageId: nearest ? "nearlyCovered" : "missing",
              data: {
                table: qualifiedName(table),
                columns: columns.join(", "),
                index: nearest ? nameOf(nearest) : "",
                why: nearest ? REASONS[nearest.why] : "",
                proposal: proposalFor(table, key, columns),
              },
            });
          }
        }
      },
    };
  },
});

/** InnoDB makes an index for a foreign key by itself, and SingleStore has no foreign keys. */
const INDEXED_BY_ITSELF: ReadonlySet<Dialect> = new Set(["mysql", "singlestore"]);

const REASONS: Readonly<Record<NearMiss["why"], string>> = {
  partial: "is partial, so it leaves out rows that the check must find",
  method: "is of a kind that cannot look up single values",
  incomplete: "has only some of its columns in front",
  position: "does not start with it",
};

function nameOf({ kind, index }: NearMiss): string {
  if (kind === "primary key") return "the primary key";
  return index === undefined ? `an unnamed ${kind}` : `${kind} "${index}"`;
}

function unindexedKeys(table: Table): readonly {
  readonly key: ForeignKey;
  readonly columns: readonly string[];
  readonly nearest: NearMiss | undefined;
}[] {
  if (INDEXED_BY_ITSELF.has(table.dialect) || !knowsAllExtras(table)) return [];
  const told = new Set<string>();
  return table.foreignKeys.flatMap((key) => {
    const columns = key.columns.map(({ name }) => name);
    if (key.columns.some(({ isReplaceable }) => isReplaceable) || !areRead(columns)) return [];
    const coverage = coverageOf(key, table);
    const id = [...columns].sort().join(", ");
    if (coverage.verdict !== "missing" || told.has(id)) return [];
    told.add(id);
    return [{ key, columns, nearest: coverage.nearest }];
  });
}

function areRead(names: readonly (string | undefined)[]): names is readonly string[] {
  return !names.includes(undefined);
}

function proposalFor(table: Table, key: ForeignKey, columns: readonly string[]): string {
  const on = key.columns.map((column) => `table${memberAccess(column.key)}`).join(", ");
  const name = `idx_${table.name}_${columns.join("_")}`;
  // drizzle-kit refuses two indexes of one name.
  const isTaken = table.indexes.some((index) => index.name === name);
  return `index("${isTaken ? `${name}_fk` : name}").on(${on})`;
}

function memberAccess(key: string): string {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key)
    ? `.${key}`
    : `[${JSON.stringify(key)}]`;
}
