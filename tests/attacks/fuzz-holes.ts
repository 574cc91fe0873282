import type { TSESTree } from "@typescript-eslint/utils";
import type { Dice } from "../truth/random/dice.ts";
import { applied, around, type Edit, isReplaceable, type Node, type Parsed } from "./fuzz-tree.ts";

/** A program with something in it that cannot be read, and one that it may be, which is read. */
export interface Hole {
  readonly title: string;
  readonly unread: string;
  readonly read: string;
}

const IMPORT = `import { opaque } from "./not-there";\n`;
const SPREAD = "...opaque(1), ";

/** An expression is handed to a function that nobody knows: it may be the one that returns what it is handed. */
export function opaqueCall(parsed: Parsed, dice: Dice): Hole | undefined {
  const node = oneOf(
    parsed.nodes.filter((each) => isReplaceable(each, parsed)),
    dice,
  );
  return (
    node && {
      title: "call",
      unread: IMPORT + applied(parsed.text, around(node, "opaque(", ")")),
      read: parsed.text,
    }
  );
}

/** Something is spread of which nobody knows what it holds: it may be nothing. */
export function opaqueSpread(parsed: Parsed, dice: Dice): Hole | undefined {
  const node = oneOf(
    parsed.nodes.filter(({ type }) => type === "ObjectExpression" || type === "ArrayExpression"),
    dice,
  );
  if (!node) return undefined;
  const parts = partsOf(node);
  const before = dice.pick([parts[0], ...parts]);
  const place = before ? before.range[0] : node.range[0] + 1;
  return {
    title: "spread",
    unread: IMPORT + applied(parsed.text, [{ range: [place, place], text: SPREAD }]),
    read: parsed.text,
  };
}

/** The columns and the third argument of each table may have more, such as all that rules about absence ask for. */
export function opaqueTables(
  parsed: Parsed,
  { column, specifier }: { readonly specifier: string; readonly column: string },
): Hole | undefined {
  const holes: Edit[] = [];
  const fillings: Edit[] = [];
  for (const { arguments: args } of parsed.nodes.filter(isTableCall)) {
    const [, columns, extras] = args;
    if (columns?.type !== "ObjectExpression") continue;
    const inColumns = columns.range[0] + 1;
    holes.push({ range: [inColumns, inColumns], text: SPREAD });
    fillings.push({ range: [inColumns, inColumns], text: "...filled, " });
    if (extras?.type !== "ArrowFunctionExpression" || extras.body.type !== "ArrayExpression")
      continue;
    const [parameter] = extras.params;
    if (parameter?.type !== "Identifier") continue;
    const inList = extras.body.range[0] + 1;
    const indexes = columns.properties
      .flatMap((each) => writtenKey(each) ?? [])
      .map((key, at) => `filledIndex("filled_${String(at)}").on(${parameter.name}.${key}), `);
    holes.push({ range: [inList, inList], text: SPREAD });
    fillings.push({ range: [inList, inList], text: indexes.join("") });
  }
  const filled = `import { index as filledIndex, ${column} as filledColumn } from "${specifier}";
const filled = { createdAt: filledColumn("created_at"), updatedAt: filledColumn("updated_at") };
`;
  return holes.length === 0
    ? undefined
    : {
        title: "table",
        unread: IMPORT + applied(parsed.text, holes),
        read: filled + applied(parsed.text, fillings),
      };
}

function oneOf(nodes: readonly Node[], dice: Dice): Node | undefined {
  return nodes[Math.min(dice.number(nodes.length), nodes.length - 1)];
}

function partsOf(node: Node): readonly Node[] {
  if (node.type === "ObjectExpression") return node.properties;
  return node.type === "ArrayExpression" ? node.elements.filter((each) => each !== null) : [];
}

function writtenKey(property: TSESTree.ObjectLiteralElement): string | undefined {
  return property.type === "Property" && !property.computed && property.key.type === "Identifier"
    ? property.key.name
    : undefined;
}

/** `anything("name", { ... })`. */
function isTableCall(node: Node): node is TSESTree.CallExpression {
  return (
    node.type === "CallExpression" &&
    node.arguments[0]?.type === "Literal" &&
    node.arguments[1]?.type === "ObjectExpression"
  );
}
