import type { TSESTree } from "@typescript-eslint/utils";
import { isUnreadable, type Neighbourhood } from "../files/index.ts";
import type { Configuration } from "./drizzle/config.ts";

const MAX_REACHED = 500;

/**
 * Whether a configuration leads drizzle-kit to a file: its `schema` means the file, or a file that exports what is
 * exported there. A configuration without `schema` says nothing about files, so nothing speaks against this one.
 */
export function seesFile(
  { path: config, schema }: Configuration,
  file: string,
  neighbourhood: Neighbourhood,
): boolean {
  if (schema === undefined) return false;
  if (schema.length === 0) return true;
  const files = neighbourhood.schemaFiles(config, schema);
  if (files.has(file)) return true;
  return reachedFrom(files.list() ?? [], neighbourhood)?.has(file) ?? false;
}

/**
 * All files that a configuration leads drizzle-kit to.
 *
 * @returns `undefined` where they are not known: no `schema` is given or it was not read, or there are too many.
 */
export function filesSeenBy(
  { path: config, schema }: Configuration,
  neighbourhood: Neighbourhood,
): ReadonlySet<string> | undefined {
  if (schema === undefined || schema.length === 0) return undefined;
  const files = neighbourhood.schemaFiles(config, schema).list();
  return files && reachedFrom(files, neighbourhood);
}

/** These files and those whose exports they hand on; `undefined` where there are too many. */
function reachedFrom(
  files: readonly string[],
  neighbourhood: Neighbourhood,
): ReadonlySet<string> | undefined {
  const reached = new Set(files);
  for (const file of reached) {
    if (reached.size > MAX_REACHED) return undefined;
    const source = neighbourhood.open(file);
    if (isUnreadable(source)) continue;
    for (const specifier of handedOn(source.program)) {
      const target = neighbourhood.resolve(file, specifier);
      if (target !== undefined && !/[\\/]node_modules[\\/]/.test(target)) reached.add(target);
    }
  }
  return reached;
}

/** The modules whose exports a module exports again: `export * from`, `export { a } from`, or an import of `a` and `export { a }`. */
function handedOn({ body }: TSESTree.Program): readonly string[] {
  const exported = new Set(
    body.flatMap((statement) =>
      statement.type === "ExportNamedDeclaration" && !statement.source
        ? statement.specifiers.map(({ local }) => local.name)
        : [],
    ),
  );
  return body.flatMap((statement) => {
    switch (statement.type) {
      case "ExportAllDeclaration":
        return statement.exportKind === "type" ? [] : [statement.source.value];
      case "ExportNamedDeclaration":
        return statement.source && statement.exportKind !== "type" ? [statement.source.value] : [];
      case "ImportDeclaration":
        return statement.specifiers.some(({ local }) => exported.has(local.name))
          ? [statement.source.value]
          : [];
      default:
        return [];
    }
  });
}
