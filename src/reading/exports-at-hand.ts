import type { TSESTree } from "@typescript-eslint/utils";
import { exportName } from "../syntax.ts";
import { coreOf } from "./drizzle/cores.ts";
import { drizzleModule } from "./drizzle/modules.ts";
import type { Module } from "./module.ts";
import { memberOf } from "./operations.ts";
import { isUnknown } from "./value.ts";

/** How a file can say something that drizzle-orm exports. */
export interface ExportAtHand {
  /** The expressions that stand for it already: `index`, `pg.index`. */
  readonly expressions: readonly string[];
  /** An import with names in braces that it can be added to. */
  readonly declaration: TSESTree.ImportDeclaration | undefined;
  /** Where a new import is to take it from. */
  readonly specifier: string;
  /** The last import of the file; `undefined` in a file without, which may not be a module at all. */
  readonly lastImport: TSESTree.ImportDeclaration | undefined;
}

/**
 * How a module can say an export of drizzle-orm: as a name that it imports, in a namespace, by adding to an import that
 * leads there, perhaps through a module of the project, or by an import of its own.
 *
 * @param specifier `drizzle-orm` or one of its cores.
 */
export function exportAtHand(module: Module, specifier: string, name: string): ExportAtHand {
  const wanted = drizzleModule(specifier)?.get(name, module.site(module.program));
  const dialect = coreOf(specifier)?.dialect;
  const expressions: string[] = [];
  let declaration: TSESTree.ImportDeclaration | undefined;
  let source = specifier;
  let lastImport: TSESTree.ImportDeclaration | undefined;
  for (const statement of module.program.body) {
    if (statement.type !== "ImportDeclaration") continue;
    lastImport = statement;
    const isSameCore = dialect !== undefined && coreOf(statement.source.value)?.dialect === dialect;
    if (isSameCore) source = statement.source.value;
    if (statement.importKind === "type") continue;
    const leadsThere = (node: TSESTree.Node) => {
      if (isSameCore || statement.source.value === specifier) return true;
      const value = module.session.importName(module, statement.source.value, name, node);
      return !isUnknown(value) && value === wanted;
    };
    for (const each of statement.specifiers) {
      if (each.type === "ImportNamespaceSpecifier") {
        const namespace = module.scope.find(each.local.name)?.get();
        const member = namespace && memberOf(namespace, name, module.site(each));
        if (isSameCore || (member && !isUnknown(member) && member === wanted))
          expressions.push(`${each.local.name}.${name}`);
      } else if (each.type === "ImportSpecifier") {
        if (each.importKind === "type") continue;
        if (exportName(each.imported) === name && leadsThere(each))
          expressions.unshift(each.local.name);
        if (!declaration && leadsThere(each)) declaration = statement;
      }
    }
  }
  return { expressions, declaration, specifier: source, lastImport };
}
