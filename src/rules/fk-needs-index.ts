import { createRule } from "../create-rule.ts";
import { findInSchema, mayDeclare, schemaOf, spokenOf } from "../reading/index.ts";
import { indexEdits } from "../fixes/add-indexes.ts";
import { reportWithFixes } from "../fixes/in-one-run.ts";
import { memberAccess } from "../fixes/names.ts";
import { extrasStyleOf } from "../fixes/third-argument.ts";
import type { NearMiss } from "../schema/coverage.ts";
import { indexNames } from "../schema/index-name.ts";
import { indexesFor, type UnindexedKey, unindexedKeys } from "../schema/missing-indexes.ts";
import { qualifiedName } from "../schema/model.ts";
import { namePatterns } from "../schema/name-pattern.ts";
import { isListed, placeIn } from "../schema/questions.ts";

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
    fixable: "code",
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
    if (!mayDeclare(context)) return {};
    return {
      Program() {
        const spoken = spokenOf(context);
        const unindexed = findInSchema(context, "fk-needs-index", (schema) =>
          schema.tables
            .filter((table) => !isListed(table, ignoreTables))
            .flatMap(unindexedKeys)
            .filter(({ key, table }) => spoken.foreignKey(table, key)),
        );
        if (unindexed.length === 0) return;
        const { neighbours, tables } = schemaOf(context);
        const taken = indexNames([...tables, ...neighbours()]);
        const style = extrasStyleOf(tables);
        const problems = unindexed.map((missing) => reportOf(missing, taken));
        reportWithFixes(context, problems, (missing) => indexEdits(context, missing, taken, style));
      },
    };
  },
});

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

function reportOf(missing: UnindexedKey, taken: ReadonlySet<string>) {
  const { table, key, columns, nearest } = missing;
  const node = placeIn(table, key.place).label;
  const data = {
    table: qualifiedName(table),
    columns: columns.join(", "),
    proposal: proposalFor(missing, taken),
  };
  return nearest
    ? {
        node,
        messageId: "nearlyCovered" as const,
        data: { ...data, index: nameOf(nearest), why: REASONS[nearest.why] },
        subject: missing,
      }
    : { node, messageId: "missing" as const, data, subject: missing };
}

function proposalFor(missing: UnindexedKey, taken: ReadonlySet<string>): string {
  const [index] = indexesFor([missing], taken);
  const on = missing.key.columns.map(({ key }) => memberAccess("table", key)).join(", ");
  return `index("${index?.name ?? ""}").on(${on})`;
}
