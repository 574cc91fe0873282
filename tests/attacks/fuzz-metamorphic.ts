import type { TSESTree } from "@typescript-eslint/utils";
import type { Dice } from "../truth/random/dice.ts";
import { applied, around, type Edit, isReplaceable, type Node, type Parsed } from "./fuzz-tree.ts";

/** Stands at the end of names that were changed, and nowhere else. */
export const MARK = "Zq";

/** The same program with comments, line breaks, parentheses and casts. */
export function withNoise(parsed: Parsed, dice: Dice): string {
  const edits = parsed.nodes
    .filter((node) => isReplaceable(node, parsed))
    .filter(() => dice.rarely(4))
    .flatMap((node) =>
      dice.pick([
        around(node, "(", ")"),
        around(node, "((", "))"),
        around(node, "((", ") as any)"),
        around(node, "((", ")!)"),
        around(node, "((", ") satisfies any)"),
        around(node, "/* a */ ", " /* b */"),
        around(node, "( // a\n", "\n)"),
      ]),
    );
  return applied(parsed.text, nested(edits));
}

/** Edits at one place have to keep their nesting: the outer node's text comes first before, and last behind. */
function nested(edits: readonly Edit[]): readonly Edit[] {
  const byPlace = new Map<number, string>();
  for (const [at, { range, text }] of edits.entries()) {
    const isBefore = at % 2 === 0;
    const known = byPlace.get(range[0]) ?? "";
    byPlace.set(range[0], isBefore ? known + text : text + known);
  }
  return [...byPlace].map(([place, text]) => ({ range: [place, place], text }));
}

/** The same program with other names for what it does not export. */
export function withOtherNames(parsed: Parsed): string {
  const { text, parentOf } = parsed;
  const edits = new Map<number, Edit>();
  for (const scope of parsed.scopes.scopes)
    for (const { defs, identifiers, name, references } of scope.variables) {
      const [def] = defs;
      if (!def || !["Variable", "Parameter", "ImportBinding"].includes(def.type)) continue;
      const places = [...identifiers, ...references.map(({ identifier }) => identifier)] as Node[];
      if (name === "undefined" || places.some((node) => isExported(node, parsed))) continue;
      for (const node of places) {
        const [start] = node.range;
        const end = start + name.length;
        if (text.slice(start, end) !== name) continue;
        const isShort = isShorthand(node, parentOf);
        const asImport =
          parentOf.get(node)?.type === "ImportSpecifier" && !/^\s*as\b/.test(text.slice(end))
            ? importedName(node, parentOf, text)
            : undefined;
        if (parentOf.get(node)?.type === "ImportSpecifier" && asImport === undefined) {
          edits.set(start, { range: [start, end], text: `${name}${MARK}` });
          continue;
        }
        const prefix = asImport === undefined ? (isShort ? `${name}: ` : "") : `${asImport} as `;
        edits.set(start, { range: [start, end], text: `${prefix}${name}${MARK}` });
      }
    }
  return applied(text, [...edits.values()]);
}

/** What an import that does not rename is called where it is from; `undefined` where it renames. */
function importedName(
  node: Node,
  parentOf: ReadonlyMap<Node, Node>,
  text: string,
): string | undefined {
  const specifier = parentOf.get(node);
  if (specifier?.type !== "ImportSpecifier") return undefined;
  const { imported, local } = specifier;
  return imported.range[0] === local.range[0] ? text.slice(...imported.range) : undefined;
}

function isShorthand(node: Node, parentOf: ReadonlyMap<Node, Node>): boolean {
  const parent = parentOf.get(node);
  const property =
    parent?.type === "AssignmentPattern" && parent.left === node ? parentOf.get(parent) : parent;
  return property?.type === "Property" && property.shorthand;
}

/** Whether renaming a name would rename an export, or something that is more than a value. */
function isExported(node: Node, { parentOf }: Parsed): boolean {
  let each: Node | undefined = node;
  let below: Node | undefined;
  while (each) {
    if (each.type === "ExportSpecifier" || each.type === "ExportDefaultDeclaration")
      return parentOf.get(node) === each;
    if (each.type === "VariableDeclarator" && each.init !== null && each.init === below)
      return false;
    if (
      each.type === "VariableDeclaration" &&
      parentOf.get(each)?.type === "ExportNamedDeclaration"
    )
      return true;
    if (/Function/.test(each.type) || each.type === "BlockStatement") return false;
    below = each;
    each = parentOf.get(each);
  }
  return false;
}

/** The names of the module that a statement declares or uses, without those of imports. */
function namesIn(statement: Node, { scopes }: Parsed): ReadonlySet<string> {
  const module = scopes.scopes.find(({ type }) => type === "module");
  const inside = ({ range }: Node): boolean =>
    range[0] >= statement.range[0] && range[1] <= statement.range[1];
  return new Set(
    (module?.variables ?? [])
      .filter(({ defs }) => defs.some(({ type }) => type !== "ImportBinding"))
      .filter(({ identifiers, references }) =>
        [...identifiers, ...references.map(({ identifier }) => identifier)].some((node) =>
          inside(node),
        ),
      )
      .map(({ name }) => name),
  );
}

/** Each two statements that follow each other and have no name in common in the other order; the pairs do not overlap. */
export function withOtherOrder(parsed: Parsed): string | undefined {
  const { program, text } = parsed;
  const edits: Edit[] = [];
  const { body } = program;
  for (let at = 0; at + 1 < body.length; at += 1) {
    const [first, second] = [body[at], body[at + 1]];
    if (!first || !second || !isOwn(first) || !isOwn(second)) continue;
    const names = namesIn(first, parsed);
    // What is shared by both may be changed by both.
    if ([...namesIn(second, parsed)].some((name) => names.has(name))) continue;
    edits.push(
      { range: first.range, text: text.slice(...second.range) },
      { range: second.range, text: text.slice(...first.range) },
    );
    at += 1;
  }
  return edits.length > 0 ? applied(text, edits) : undefined;
}

function isOwn(statement: TSESTree.ProgramStatement): boolean {
  return !statement.type.startsWith("Import") && statement.type !== "ExportAllDeclaration";
}

/** A file whose declarations are all exported, and the same one as two files that import each other. */
export interface SplitFile {
  readonly whole: string;
  readonly first: string;
  readonly second: string;
}

/** Puts the first statements of a module into a file of their own. */
export function split(
  parsed: Parsed,
  dice: Dice,
  part: string,
  self: string,
): SplitFile | undefined {
  const { program, scopes, text } = parsed;
  const own = program.body.filter(isOwn);
  const imports = program.body
    .filter((each) => !isOwn(each))
    .map((each) => text.slice(...each.range));
  const module = scopes.scopes.find(({ type }) => type === "module");
  const changed = module?.variables.some(
    ({ defs, references }) =>
      defs.length !== 1 || references.some((each) => each.isWrite() && !each.init),
  );
  if (own.length < 2 || changed) return undefined;
  const at = 1 + dice.number(own.length - 2);
  const exported = own.map((each) =>
    [
      "VariableDeclaration",
      "FunctionDeclaration",
      "ClassDeclaration",
      "TSEnumDeclaration",
    ].includes(each.type)
      ? `export ${text.slice(...each.range)}`
      : text.slice(...each.range),
  );
  const [before, behind] = [own.slice(0, at), own.slice(at)];
  const declared = (statements: readonly Node[]): readonly string[] =>
    (module?.variables ?? [])
      .filter(({ identifiers }) =>
        statements.some(({ range }) =>
          identifiers.some((node) => node.range[0] >= range[0] && node.range[1] <= range[1]),
        ),
      )
      .map(({ name }) => name);
  const used = (names: readonly string[], by: readonly Node[]): readonly string[] => {
    const all = new Set(by.flatMap((each) => [...namesIn(each, parsed)]));
    return names.filter((name) => all.has(name));
  };
  const importOf = (names: readonly string[], from: string): readonly string[] =>
    names.length > 0 ? [`import { ${names.join(", ")} } from "./${from}";`] : [];
  return {
    whole: [...imports, ...exported, ""].join("\n"),
    first: [
      ...imports,
      ...importOf(used(declared(behind), before), self),
      ...exported.slice(0, at),
      "",
    ].join("\n"),
    second: [
      ...imports,
      ...importOf(used(declared(before), behind), part),
      `export * from "./${part}";`,
      ...exported.slice(at),
      "",
    ].join("\n"),
  };
}
