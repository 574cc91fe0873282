import fs from "node:fs";
import path from "node:path";
import type { TSESTree } from "@typescript-eslint/utils";
import { foldersAbove } from "./disk.ts";
import { isNestedTooDeeply } from "./nesting.ts";
import { parse } from "./parse.ts";

const NAMES = ["tsconfig.json", "jsconfig.json"];
const MAX_EXTENDS = 10;

/** The `paths` of a tsconfig, and the folder that they start from. */
export interface Paths {
  readonly folder: string;
  readonly patterns: readonly (readonly [pattern: string, targets: readonly string[]])[];
}

/**
 * The `paths` of a tsconfig that says all there is to say: it neither extends nor references another one.
 *
 * @returns `undefined` for any other tsconfig, or none that can be read.
 */
export function plainPathsIn(file: string, text: string | undefined): Paths | undefined {
  const config = text === undefined ? undefined : objectIn(file, text);
  if (!config || memberOf(config, "extends") || memberOf(config, "references")) return undefined;
  const options = memberOf(config, "compilerOptions");
  const paths = memberOf(options, "paths");
  if (paths?.type !== "ObjectExpression") return undefined;
  const folder = path.resolve(path.dirname(file), textOf(memberOf(options, "baseUrl")) ?? ".");
  return { folder, patterns: patternsOf(paths) };
}

/** The paths that `paths` maps a specifier to, by the pattern that is most exact. */
export function mapBy({ folder, patterns }: Paths, specifier: string): readonly string[] {
  for (const [pattern, targets] of patterns.toSorted(moreExactFirst)) {
    const rest = match(pattern, specifier);
    if (rest === undefined) continue;
    return targets.map((target) => targetIn(folder, target, rest));
  }
  return [];
}

function targetIn(folder: string, target: string, rest: string): string {
  return path.resolve(
    folder,
    target.replace("*", () => rest),
  );
}

/**
 * Where the `paths` of the nearest tsconfig may lead, for a tsconfig that the resolver refuses because it extends what
 * is not installed or not generated yet. What it does extend and is there counts.
 *
 * @returns Absolute paths to try, in their order.
 */
export function candidatesByPaths(importer: string, specifier: string): readonly string[] {
  const tsconfig = nearestTsconfig(importer);
  const paths = tsconfig === undefined ? undefined : pathsOf(tsconfig, MAX_EXTENDS);
  return (
    paths?.patterns.toSorted(moreExactFirst).flatMap(([pattern, targets]) => {
      const rest = match(pattern, specifier);
      return rest === undefined
        ? []
        : targets.map((target) => targetIn(paths.folder, target, rest));
    }) ?? []
  );
}

/** A pattern without a star comes first, then the one with the longest text in front of it. */
function moreExactFirst(
  [left]: readonly [string, unknown],
  [right]: readonly [string, unknown],
): number {
  const exactness = (pattern: string) => {
    const star = pattern.indexOf("*");
    return star === -1 ? Infinity : star;
  };
  return exactness(left) === exactness(right) ? 0 : exactness(right) - exactness(left);
}

function nearestTsconfig(importer: string): string | undefined {
  for (const folder of foldersAbove(importer))
    for (const name of NAMES) {
      const file = path.join(folder, name);
      if (fs.existsSync(file)) return file;
    }
  return undefined;
}

function pathsOf(file: string, depth: number): Paths | undefined {
  const config = readObject(file);
  if (!config) return undefined;
  const options = memberOf(config, "compilerOptions");
  const paths = memberOf(options, "paths");
  const baseUrl = textOf(memberOf(options, "baseUrl"));
  if (paths?.type === "ObjectExpression" || baseUrl !== undefined) {
    const patterns = paths?.type === "ObjectExpression" ? patternsOf(paths) : [];
    return {
      folder: path.resolve(path.dirname(file), baseUrl ?? "."),
      patterns: baseUrl === undefined ? patterns : [...patterns, ["*", ["*"]]],
    };
  }
  const base = textOf(memberOf(config, "extends"));
  if (base === undefined || !base.startsWith(".") || depth === 0) return undefined;
  const extended = path.resolve(path.dirname(file), base);
  return pathsOf(extended.endsWith(".json") ? extended : `${extended}.json`, depth - 1);
}

function readObject(file: string): TSESTree.Node | undefined {
  let text;
  try {
    text = fs.readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
  return objectIn(file, text);
}

/** JSON with comments and trailing commas is an expression of JavaScript. */
function objectIn(file: string, text: string): TSESTree.Node | undefined {
  const statement = isNestedTooDeeply(text) ? undefined : parse(file, text)?.body[0];
  return statement?.type === "ExportDefaultDeclaration" ? statement.declaration : undefined;
}

function memberOf(node: TSESTree.Node | undefined, key: string): TSESTree.Node | undefined {
  if (node?.type !== "ObjectExpression") return undefined;
  for (const property of node.properties)
    if (property.type === "Property" && textOf(property.key) === key) return property.value;
  return undefined;
}

function textOf(node: TSESTree.Node | undefined): string | undefined {
  return node?.type === "Literal" && typeof node.value === "string" ? node.value : undefined;
}

function patternsOf(paths: TSESTree.ObjectExpression): Paths["patterns"] {
  return paths.properties.flatMap((property) => {
    if (property.type !== "Property") return [];
    const pattern = textOf(property.key);
    if (pattern === undefined || property.value.type !== "ArrayExpression") return [];
    const targets = property.value.elements.flatMap((each) => textOf(each ?? undefined) ?? []);
    return [[pattern, targets] as const];
  });
}

/** What the star of a pattern stands for; the empty text where a pattern without a star is the specifier. */
function match(pattern: string, specifier: string): string | undefined {
  const star = pattern.indexOf("*");
  if (star === -1) return pattern === specifier ? "" : undefined;
  const start = pattern.slice(0, star);
  const end = pattern.slice(star + 1);
  return specifier.startsWith(start) &&
    specifier.endsWith(end) &&
    specifier.length >= start.length + end.length
    ? specifier.slice(start.length, specifier.length - end.length)
    : undefined;
}
