import type { TSESTree } from "@typescript-eslint/utils";
import { remember } from "../remember.ts";
import { exportName } from "../syntax.ts";
import { declaredNames } from "./declare.ts";

/** What a module exports, by its statements alone. */
export interface ModuleExports {
  /** The names of what it declares itself. */
  readonly own: ReadonlySet<string>;
  /** What it hands on of other modules: one name each, by the name that it gives it. */
  readonly named: ReadonlyMap<string, HandedOn & { readonly name: string }>;
  /** What it hands on whole: `export * from`. */
  readonly stars: readonly HandedOn[];
  /** Whether it may export more: by `export =`, or as CommonJS does it. */
  readonly mayHaveMore: boolean;
}

interface HandedOn {
  readonly specifier: string;
  /** What says so: a name between braces, or where a star leads. */
  readonly node: TSESTree.Node;
}

/** The exports of a module; a namespace that it hands on as one object is none of their business. */
export const exportsIn = remember((program: TSESTree.Program): ModuleExports => {
  const own = new Set<string>();
  const named = new Map<string, HandedOn & { readonly name: string }>();
  const stars: HandedOn[] = [];
  const imported = importsOf(program);
  let mayHaveMore = false;
  for (const node of program.body) {
    switch (node.type) {
      case "ExportAllDeclaration":
        if (node.exportKind !== "type" && !node.exported)
          stars.push({ specifier: node.source.value, node: node.source });
        break;
      case "ExportNamedDeclaration":
        if (node.exportKind === "type") break;
        if (node.declaration) for (const name of declaredNames(node.declaration)) own.add(name);
        for (const specifier of node.specifiers) {
          const { exported, exportKind, local } = specifier;
          if (exportKind === "type") continue;
          const from = node.source
            ? { specifier: node.source.value, name: exportName(local) }
            : imported.get(exportName(local));
          if (from) named.set(exportName(exported), { ...from, node: specifier });
          else own.add(exportName(exported));
        }
        break;
      case "ExportDefaultDeclaration": {
        const { declaration } = node;
        const from = declaration.type === "Identifier" ? imported.get(declaration.name) : undefined;
        if (from) named.set("default", { ...from, node: declaration });
        else own.add("default");
        break;
      }
      case "TSExportAssignment":
      case "TSImportEqualsDeclaration":
        mayHaveMore = true;
        break;
      case "ExpressionStatement":
        mayHaveMore ||= node.expression.type === "AssignmentExpression";
        break;
    }
  }
  return { own, named, stars, mayHaveMore };
});

/** Whether a module hands on anything of others. */
export function handsOn(program: TSESTree.Program): boolean {
  const { named, stars } = exportsIn(program);
  return named.size + stars.length > 0;
}

/** What the names that a module imports stand for; a namespace is an object that nobody looks into. */
function importsOf({
  body,
}: TSESTree.Program): ReadonlyMap<string, { readonly specifier: string; readonly name: string }> {
  const imports = new Map<string, { readonly specifier: string; readonly name: string }>();
  for (const statement of body) {
    if (statement.type !== "ImportDeclaration" || statement.importKind === "type") continue;
    for (const each of statement.specifiers) {
      if (each.type === "ImportNamespaceSpecifier") continue;
      const name = each.type === "ImportDefaultSpecifier" ? "default" : exportName(each.imported);
      imports.set(each.local.name, { specifier: statement.source.value, name });
    }
  }
  return imports;
}
