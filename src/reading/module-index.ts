import type { TSESTree } from "@typescript-eslint/utils";
import { remember } from "../remember.ts";
import { exportName, staticKey, unwrap } from "../syntax.ts";
import { patternNames } from "./bind.ts";
import { declaredNames } from "./declare.ts";

type Node = TSESTree.Node;

/** What declares a name at the top level of a module. */
export type Declaration =
  | { readonly kind: "statement"; readonly node: Node }
  | {
      readonly kind: "variable";
      readonly statement: TSESTree.VariableDeclaration;
      readonly declarator: TSESTree.VariableDeclarator;
    }
  | {
      readonly kind: "import";
      readonly local: string;
      readonly specifier: string;
      /** `undefined` for the whole namespace. */
      readonly name: string | undefined;
      /** What the name is bound by. */
      readonly place: Node;
      /** What leads to the other module. */
      readonly node: Node;
    };

/** What a module exports under a name. */
export type Export =
  | { readonly kind: "local"; readonly name: string }
  | { readonly kind: "expression"; readonly node: Node }
  /** A property of the object that CommonJS exports. */
  | {
      readonly kind: "member";
      readonly object: Node;
      readonly key: string;
      readonly node: Node;
    }
  | {
      readonly kind: "from";
      readonly specifier: string;
      /** `undefined` for the whole namespace. */
      readonly name: string | undefined;
      readonly node: Node;
    };

interface StarExport {
  readonly specifier: string;
  readonly node: Node;
}

/** What a module declares and exports, by its statements alone. */
export interface ModuleIndex {
  readonly declarations: ReadonlyMap<string, Declaration>;
  /** All declarations in their order, where a name is declared again. */
  readonly repeating: readonly Declaration[] | undefined;
  readonly exports: ReadonlyMap<string, Export>;
  readonly stars: readonly StarExport[];
  /** What is assigned to properties of functions: `id.primary = () => id().primaryKey()`. */
  readonly functionProperties: ReadonlyMap<string, ReadonlyMap<string, Node>>;
}

/**
 * The index of a module, made once a tree: a module is opened in many readings, and of a thousand names that it
 * declares most of them ask for one.
 */
export const indexOf = remember((program: TSESTree.Program): ModuleIndex => {
  const index = new Indexer();
  for (const statement of program.body) index.add(statement);
  return index;
});

class Indexer implements ModuleIndex {
  readonly declarations = new Map<string, Declaration>();
  readonly exports = new Map<string, Export>();
  readonly stars: StarExport[] = [];
  readonly functionProperties = new Map<string, Map<string, Node>>();
  readonly #all: Declaration[] = [];
  #isRepeating = false;

  get repeating(): readonly Declaration[] | undefined {
    return this.#isRepeating ? this.#all : undefined;
  }

  add(statement: Node): void {
    switch (statement.type) {
      case "ImportDeclaration":
        if (statement.importKind !== "type") this.#imports(statement);
        break;
      case "TSImportEqualsDeclaration":
        if (statement.importKind !== "type") this.#required(statement);
        break;
      case "ExportNamedDeclaration":
        if (statement.declaration) {
          this.#declare(statement.declaration);
          for (const name of declaredNames(statement.declaration))
            this.exports.set(name, { kind: "local", name });
        }
        for (const specifier of statement.specifiers) this.#exportSpecifier(specifier, statement);
        break;
      case "ExportAllDeclaration":
        if (statement.exported)
          this.exports.set(exportName(statement.exported), {
            kind: "from",
            specifier: statement.source.value,
            name: undefined,
            node: statement,
          });
        else this.stars.push({ specifier: statement.source.value, node: statement });
        break;
      case "ExportDefaultDeclaration":
        this.#exportDefault(statement.declaration);
        break;
      case "TSExportAssignment":
        this.#exportDefault(statement.expression);
        break;
      case "ExpressionStatement": {
        const expression = unwrap(statement.expression);
        if (expression.type === "AssignmentExpression") this.#assignment(expression);
        break;
      }
      default:
        this.#declare(statement);
    }
  }

  #declare(node: Node): void {
    if (node.type === "VariableDeclaration") {
      for (const declarator of node.declarations) {
        const declaration = { kind: "variable", statement: node, declarator } as const;
        this.#bind(patternNames(declarator.id), declaration);
      }
      return;
    }
    const declares =
      node.type === "FunctionDeclaration" ||
      node.type === "ClassDeclaration" ||
      node.type === "TSEnumDeclaration";
    if (declares && node.id) this.#bind([node.id.name], { kind: "statement", node });
  }

  #bind(names: readonly string[], declaration: Declaration): void {
    this.#all.push(declaration);
    for (const name of names) {
      this.#isRepeating ||= this.declarations.has(name);
      this.declarations.set(name, declaration);
    }
  }

  #exportDefault(declaration: Node): void {
    this.#declare(declaration);
    this.exports.set("default", { kind: "expression", node: declaration });
  }

  #exportSpecifier(
    { exported, local }: TSESTree.ExportSpecifier,
    statement: TSESTree.ExportNamedDeclaration,
  ): void {
    if (statement.exportKind === "type") return;
    const { source } = statement;
    const name = exportName(local);
    this.exports.set(
      exportName(exported),
      source
        ? { kind: "from", specifier: source.value, name, node: statement }
        : { kind: "local", name },
    );
  }

  /** `import schema = require("./schema")`. */
  #required({ id, moduleReference }: TSESTree.TSImportEqualsDeclaration): void {
    if (moduleReference.type !== "TSExternalModuleReference") return;
    const { expression } = moduleReference;
    const specifier = staticKey(expression, true);
    if (specifier === undefined) return;
    const about = { local: id.name, specifier, name: undefined, place: id, node: expression };
    this.#bind([id.name], { kind: "import", ...about });
  }

  #imports({ source, specifiers }: TSESTree.ImportDeclaration): void {
    for (const node of specifiers) {
      if (node.type === "ImportSpecifier" && node.importKind === "type") continue;
      const name =
        node.type === "ImportNamespaceSpecifier"
          ? undefined
          : node.type === "ImportDefaultSpecifier"
            ? "default"
            : exportName(node.imported);
      const about = { local: node.local.name, specifier: source.value, name, place: node, node };
      this.#bind([node.local.name], { kind: "import", ...about });
    }
  }

  /** CommonJS exports, and properties of functions. */
  #assignment({ left, right }: TSESTree.AssignmentExpression): void {
    if (left.type !== "MemberExpression") return;
    const key = staticKey(left.property, left.computed);
    if (isCommonJsExports(left)) this.#exportObject(right);
    else if (key === undefined) return;
    else if (isCommonJsExports(left.object))
      this.exports.set(key, { kind: "expression", node: right });
    else if (left.object.type === "Identifier") {
      const { name } = left.object;
      const properties = this.functionProperties.get(name) ?? new Map<string, Node>();
      this.functionProperties.set(name, properties.set(key, right));
    }
  }

  #exportObject(object: Node): void {
    this.exports.set("default", { kind: "expression", node: object });
    if (object.type !== "ObjectExpression") return;
    for (const node of object.properties) {
      if (node.type !== "Property") continue;
      const key = staticKey(node.key, node.computed);
      if (key !== undefined) this.exports.set(key, { kind: "member", object, key, node });
    }
  }
}

/** `exports` or `module.exports`. */
function isCommonJsExports(node: Node): boolean {
  if (node.type === "Identifier") return node.name === "exports";
  return (
    node.type === "MemberExpression" &&
    node.object.type === "Identifier" &&
    node.object.name === "module" &&
    staticKey(node.property, node.computed) === "exports"
  );
}
