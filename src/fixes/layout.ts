import type { TSESTree } from "@typescript-eslint/utils";
import { remember } from "../remember.ts";
import { walk } from "../syntax.ts";
import { type Edit, insertAt, type SourceCode } from "./edit.ts";

/** How a file is written, so that an edit looks like the rest of it. */
export interface Style {
  readonly newline: string;
  readonly quote: '"' | "'";
  /** One step of indentation. */
  readonly indent: string;
  /** What stands behind the last of several lines: a comma, or nothing. */
  readonly lastComma: "," | "";
}

const styleBy = remember((ast: TSESTree.Program, text: string): Style => ({
  newline: text.includes("\r\n") ? "\r\n" : "\n",
  quote: quoteOf(ast),
  indent: indentOf(text),
  lastComma: lastCommaOf(text),
}));

export function styleOf({ ast, text }: SourceCode): Style {
  return styleBy(ast, text);
}

/** The quotes that most strings are in. */
function quoteOf(ast: TSESTree.Program): Style["quote"] {
  let single = 0;
  walk(ast, (node) => {
    if (node.type === "Literal" && typeof node.value === "string")
      single += node.raw.startsWith("'") ? 1 : -1;
    return undefined;
  });
  return single > 0 ? "'" : '"';
}

/** A file that has no comma behind the last item of any list of lines wants none. */
function lastCommaOf(text: string): Style["lastComma"] {
  const hasCommas = /,[ \t]*\r?\n[ \t]*[\])}]/.test(text);
  const hasOthers = /[^\s,;{[(][ \t]*\r?\n[ \t]*[\])}]/.test(text);
  return hasCommas || !hasOthers ? "," : "";
}

/** The smallest indentation that is used; the lines of block comments begin with a star. */
function indentOf(text: string): string {
  const indents = [...text.matchAll(/^(\t+| {2,})(?![\s*])/gm)].map(([, indent = ""]) => indent);
  if (indents.some((indent) => indent.startsWith("\t"))) return "\t";
  return indents.reduce(
    (one, other) => (other.length < one.length ? other : one),
    indents[0] ?? "  ",
  );
}

/** A text as a string literal, in the quotes of the file. */
export function quoted(text: string, { quote }: Style): string {
  const literal = JSON.stringify(text);
  if (quote === '"') return literal;
  return `'${literal.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** The white space that a line begins with. */
export function indentOfLine(sourceCode: SourceCode, line: number): string {
  return /^\s*/.exec(sourceCode.lines[line - 1] ?? "")?.[0] ?? "";
}

/** What stands between brackets: `[a, b]`, `{ a, b }`, `{ a, b }` of an import. */
export interface Bracketed {
  readonly open: TSESTree.Token;
  readonly close: TSESTree.Token;
  readonly items: readonly (TSESTree.Node | null)[];
  /** Whether a line stays one however long it becomes: names may be taken out of it by the same fix. */
  readonly staysOneLine?: boolean;
}

/** Longer lines are broken; what a formatter makes of the rest is its business. */
const MAX_LINE = 100;

/**
 * Adds items behind the last one, each on a line of its own where the brackets are on lines of their own or the line
 * would become too long. A comment behind the last item stays with it.
 */
export function appendItems(
  sourceCode: SourceCode,
  brackets: Bracketed,
  added: readonly string[],
): readonly Edit[] {
  const { open, close, items, staysOneLine = false } = brackets;
  const last = items.at(-1);
  if (!last) return [intoEmpty(sourceCode, open, close, added)];
  const { newline } = styleOf(sourceCode);
  const before = sourceCode.getTokenBefore(close) ?? open;
  const hasComma = before.value === ",";
  if (before.loc.end.line === close.loc.start.line) {
    const text = added.map((item) => ` ${item}`).join(",");
    const line = sourceCode.lines[close.loc.start.line - 1] ?? "";
    const isLong = !staysOneLine && !fits(text, line.length);
    return (
      (isLong ? onLinesEach(sourceCode, brackets, added) : undefined) ?? [
        insertAt(before.range[1], hasComma ? `${text},` : `,${text}`),
      ]
    );
  }
  const lines = linesOf(added, newline + indentOfItems(sourceCode, last, close));
  const end = endOfLine(sourceCode, before);
  if (hasComma) return [insertAt(end, `${lines},`)];
  return end === before.range[1]
    ? [insertAt(end, `,${lines}`)]
    : [insertAt(before.range[1], ","), insertAt(end, lines)];
}

/** Whether a text can stand on one line, besides what else is on it. */
export function fits(text: string, width: number): boolean {
  return width + text.length <= MAX_LINE && !text.includes("\n");
}

/** Items on a line each. */
function linesOf(items: readonly string[], lineStart: string): string {
  return items.map((item) => lineStart + item.replaceAll("\n", lineStart)).join(",");
}

function indentOfItems(sourceCode: SourceCode, last: TSESTree.Node, close: TSESTree.Token): string {
  const first = sourceCode.getFirstToken(last);
  const previous = first && sourceCode.getTokenBefore(first);
  return first && previous && previous.loc.end.line < first.loc.start.line
    ? indentOfLine(sourceCode, first.loc.start.line)
    : indentOfLine(sourceCode, close.loc.start.line) + styleOf(sourceCode).indent;
}

/**
 * Puts the items of brackets that are on one line on lines of their own, and adds others.
 *
 * @returns `undefined` where there is more than commas and white space between the items.
 */
function onLinesEach(
  sourceCode: SourceCode,
  { open, close, items }: Bracketed,
  added: readonly string[],
): readonly Edit[] | undefined {
  if (open.loc.end.line !== close.loc.start.line) return undefined;
  const { indent, lastComma, newline } = styleOf(sourceCode);
  const outer = newline + indentOfLine(sourceCode, open.loc.start.line);
  const edits: Edit[] = [];
  let gapStart = open.range[1];
  let hasComma = false;
  for (const item of items) {
    const after = item && sourceCode.getTokenAfter(item);
    if (!after || (after.value !== "," && after !== close)) return undefined;
    edits.push({ range: [gapStart, item.range[0]], text: outer + indent });
    hasComma = after.value === ",";
    gapStart = hasComma ? after.range[1] : item.range[1];
  }
  const text = `${hasComma ? "" : ","}${linesOf(added, outer + indent)}${lastComma}${outer}`;
  edits.push({ range: [gapStart, close.range[0]], text });
  const isBlank = ({ range }: Edit) => sourceCode.text.slice(...range).trim() === "";
  return edits.every(isBlank) ? edits : undefined;
}

/** Where a token ends, or the comments that stand behind it on its line. */
export function endOfLine(sourceCode: SourceCode, token: TSESTree.Token): number {
  const comments = sourceCode
    .getCommentsAfter(token)
    .filter(({ loc }) => loc.start.line === token.loc.end.line && loc.end.line === loc.start.line);
  return comments.at(-1)?.range[1] ?? token.range[1];
}

/**
 * Takes one of several items out of its brackets: with the line that it has to itself and a comment behind it there; a
 * comment above it stays.
 *
 * @returns `undefined` where it stands in parentheses of its own.
 */
export function removeItem(
  sourceCode: SourceCode,
  item: TSESTree.Node,
): readonly Edit[] | undefined {
  const [before, after] = [sourceCode.getTokenBefore(item), sourceCode.getTokenAfter(item)];
  if (!before || !after || before.value === "(" || after.value === ")") return undefined;
  const hasComma = after.value === ",";
  const last = hasComma ? after : sourceCode.getLastToken(item);
  if (!last) return undefined;
  const end = endOfLine(sourceCode, last);
  const { text } = sourceCode;
  const lineStart = /\r?\n[ \t]*$/.exec(text.slice(before.range[1], item.range[0]))?.[0].length;
  const isAlone = lineStart !== undefined && matchAt(/[ \t]*(?:\r?\n|$)/y, text, end) !== undefined;
  const space = matchAt(/[ \t]*/y, text, end)?.length ?? 0;
  const removed: Edit = isAlone
    ? { range: [item.range[0] - lineStart, end], text: "" }
    : { range: [item.range[0], end + (hasComma ? space : 0)], text: "" };
  // The comma before the last item goes with it, where there is none behind it.
  if (hasComma || before.value !== ",") return [removed];
  const between = text.slice(before.range[1], removed.range[0]);
  return between.trim() === ""
    ? [{ range: [before.range[0], removed.range[1]], text: "" }]
    : [{ range: before.range, text: "" }, removed];
}

/** What a sticky expression finds right at a place of a text. */
function matchAt(expression: RegExp, text: string, place: number): string | undefined {
  expression.lastIndex = place;
  return expression.exec(text)?.[0];
}

/** Fills empty brackets: a single item beside them, several on lines of their own. */
function intoEmpty(
  sourceCode: SourceCode,
  open: TSESTree.Token,
  close: TSESTree.Token,
  items: readonly string[],
): Edit {
  const { indent, lastComma, newline } = styleOf(sourceCode);
  const outer = indentOfLine(sourceCode, close.loc.start.line);
  const inside = sourceCode.text.slice(open.range[1], close.range[0]);
  if (inside.trim() !== "") {
    const [lineBreak] = /\r?\n[ \t]*$/.exec(inside) ?? [];
    const lines = linesOf(items, newline + outer + indent);
    return lineBreak !== undefined
      ? insertAt(close.range[0] - lineBreak.length, lines + lastComma)
      : insertAt(close.range[0], ` ${items.join(", ")} `);
  }
  const line = sourceCode.lines[close.loc.start.line - 1] ?? "";
  const text = betweenBrackets(sourceCode, items, {
    outer,
    gap: open.value === "{" ? " " : "",
    width: line.length,
  });
  return { range: [open.range[1], close.range[0]], text };
}

/** Where items are to stand that are new between their brackets. */
interface Room {
  /** The indentation of the line with the closing bracket. */
  readonly outer: string;
  /** What stands beside the brackets where all is on one line. */
  readonly gap: string;
  /** What else is on that line. */
  readonly width: number;
}

/** What to write between new brackets: a single item beside them if there is room, several on lines of their own. */
export function betweenBrackets(
  sourceCode: SourceCode,
  items: readonly string[],
  { gap, outer, width }: Room,
): string {
  const inline = `${gap}${items.join("")}${gap}`;
  if (items.length === 1 && fits(inline, width)) return inline;
  const { indent, lastComma, newline } = styleOf(sourceCode);
  return `${linesOf(items, newline + outer + indent)}${lastComma}${newline}${outer}`;
}

/** The text of a node whose further lines stand as if its first one were not indented. */
export function withoutIndent(sourceCode: SourceCode, node: TSESTree.Node): string {
  const indent = indentOfLine(sourceCode, node.loc.start.line);
  const [first = "", ...rest] = sourceCode.getText(node).split(/\r?\n/);
  return [
    first,
    ...rest.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)),
  ].join("\n");
}
