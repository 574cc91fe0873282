import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceFile } from "../files/index.ts";
import { asWritten } from "./bind.ts";
import { declaredNames, declareStatement } from "./declare.ts";
import { memberOf } from "./operations.ts";
import { evaluate } from "./evaluate.ts";
import { chainsOnItsOwn } from "./mutations.ts";
import { Binding, Scope } from "./scope.ts";
import type { Session } from "./session.ts";
import { declarationIn, exportName, staticKey, unwrap } from "../syntax.ts";
import { type Site, unknown, type Value } from "./value.ts";
import { Namespace } from "./namespace.ts";

type Node = TSESTree.Node;

/** What a module exports under a name. */
type Export =
  | { readonly kind: "local"; readonly name: string }
  | { readonly kind: "expression"; readonly binding: Binding }
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

/** A module's names and exports, each evaluated when it is asked for and not before. */
export class Module {
  readonly path: string;
  readonly text: string;
  readonly program: TSESTree.Program;
  readonly session: Session;
  readonly scope: Scope;
  /** What is assigned to properties of functions: `id.primary = () => id().primaryKey()`. */
  readonly functionProperties = new Map<string, Map<string, Binding>>();
  #isSettled = false;
  readonly #exports = new Map<string, Export>();
  readonly #stars: StarExport[] = [];
  readonly #busy = new Set<string>();

  constructor(file: SourceFile, session: Session) {
    this.path = file.path;
    this.text = file.text;
    this.program = file.program;
    this.session = session;
    this.scope = new Scope(this, undefined);
    for (const statement of file.program.body) this.#declare(statement);
  }

  /** A node of this module as a site. */
  site(node: Node): Site {
    return { node, scope: this.scope };
  }

  /** Where a type is imported from, `import type` included. */
  importedType(name: string): { readonly specifier: string; readonly name: string } | undefined {
    for (const statement of this.program.body) {
      if (statement.type !== "ImportDeclaration") continue;
      for (const each of statement.specifiers)
        if (each.type === "ImportSpecifier" && each.local.name === name)
          return { specifier: statement.source.value, name: exportName(each.imported) };
    }
    return undefined;
  }

  /**
   * The value of an export.
   *
   * @returns `undefined` where the module has no such export.
   */
  exported(name: string, seen: Set<Module> = new Set()): Value | undefined {
    const direct = this.#exports.get(name);
    if (direct) {
      this.#settle();
      return this.#evaluateOnce(name, direct);
    }
    if (name === "default" || seen.has(this)) return undefined;
    seen.add(this);
    if (!this.session.enter()) return this.#tooFar();
    try {
      return this.#fromStars(name, seen);
    } finally {
      this.session.leave();
    }
  }

  #fromStars(name: string, seen: Set<Module>): Value | undefined {
    let unreadStar: Value | undefined;
    for (const { specifier, node } of this.#stars) {
      const source = this.session.importFrom(this, specifier, node);
      if (source instanceof Namespace) {
        const value = source.module.exported(name, seen);
        if (value) return value;
      } else {
        const value = source.kind === "host" ? source.get(name, this.site(node)) : source;
        if (value.kind !== "unknown") return value;
        unreadStar ??= value;
      }
    }
    return unreadStar;
  }

  /** The names of all exports; `complete` is false where an `export *` was not read. */
  exportNames(seen: Set<Module> = new Set()): { names: Set<string>; complete: boolean } {
    const names = new Set(this.#exports.keys());
    let complete = true;
    seen.add(this);
    if (!this.session.enter()) return { names, complete: this.#stars.length === 0 };
    for (const { specifier, node } of this.#stars) {
      const source = this.session.importFrom(this, specifier, node);
      if (!(source instanceof Namespace)) complete = false;
      else if (!seen.has(source.module)) {
        const inner = source.module.exportNames(seen);
        for (const name of inner.names) if (name !== "default") names.add(name);
        complete &&= inner.complete;
      }
    }
    this.session.leave();
    return { names, complete };
  }

  /** Exports are handed on from file to file without an expression that would be counted. */
  #tooFar(): Value {
    return unknown("exports are handed on too often", this.site(this.program));
  }

  /**
   * Evaluates all that is declared, in its order, where one declaration may change what another one made: by the time
   * that others import it, the changes are done. The module that is read is evaluated in its order anyway.
   */
  #settle(): void {
    if (this.#isSettled || this === this.session.main) return;
    this.#isSettled = true;
    if (!chainsOnItsOwn(this.program)) return;
    for (const statement of this.program.body) {
      const declaration = declarationIn(statement);
      if (declaration?.type === "VariableDeclaration")
        for (const name of declaredNames(declaration)) this.scope.find(name)?.get();
    }
  }

  /** An export may lead back to itself: `export { a } from "./this-file"`. */
  #evaluateOnce(name: string, exported: Export): Value {
    if (this.#busy.has(name))
      return unknown(`"${name}" is exported in a circle`, this.site(this.program));
    if (!this.session.enter()) return this.#tooFar();
    this.#busy.add(name);
    try {
      return this.#evaluateExport(exported);
    } finally {
      this.#busy.delete(name);
      this.session.leave();
    }
  }

  #evaluateExport(exported: Export): Value {
    switch (exported.kind) {
      case "local":
        return (
          this.scope.find(exported.name)?.get() ??
          unknown(`"${exported.name}" is not declared`, this.site(this.program))
        );
      case "expression":
        return exported.binding.get();
      case "from":
        return this.session.importName(this, exported.specifier, exported.name, exported.node);
    }
  }

  #declare(statement: Node): void {
    switch (statement.type) {
      case "ImportDeclaration":
        if (statement.importKind !== "type") this.#declareImports(statement);
        break;
      case "TSImportEqualsDeclaration":
        if (statement.importKind !== "type") this.#declareRequired(statement);
        break;
      case "ExportNamedDeclaration":
        if (statement.declaration) {
          declareStatement(statement.declaration, this.scope);
          for (const name of declaredNames(statement.declaration))
            this.#exports.set(name, { kind: "local", name });
        }
        for (const specifier of statement.specifiers) this.#exportSpecifier(specifier, statement);
        break;
      case "ExportAllDeclaration":
        if (statement.exported)
          this.#exports.set(exportName(statement.exported), {
            kind: "from",
            specifier: statement.source.value,
            name: undefined,
            node: statement,
          });
        else this.#stars.push({ specifier: statement.source.value, node: statement });
        break;
      case "ExportDefaultDeclaration":
        this.#exportDefault(statement.declaration);
        break;
      case "TSExportAssignment":
        this.#exportDefault(statement.expression);
        break;
      case "ExpressionStatement": {
        const expression = unwrap(statement.expression);
        if (expression.type === "AssignmentExpression") this.#declareAssignment(expression);
        break;
      }
      default:
        declareStatement(statement, this.scope);
    }
  }

  #exportDefault(declaration: Node): void {
    declareStatement(declaration, this.scope);
    this.#exportExpression("default", declaration);
  }

  #exportExpression(name: string, node: Node): void {
    this.#exports.set(name, { kind: "expression", binding: this.#bind(node) });
  }

  #bind(node: Node): Binding {
    return new Binding(this.site(node), () =>
      this.session.fromTop(() => evaluate(node, this.scope)),
    );
  }

  #exportSpecifier(
    { local, exported }: TSESTree.ExportSpecifier,
    statement: TSESTree.ExportNamedDeclaration,
  ): void {
    if (statement.exportKind === "type") return;
    this.#exports.set(
      exportName(exported),
      statement.source
        ? {
            kind: "from",
            specifier: statement.source.value,
            name: exportName(local),
            node: statement,
          }
        : { kind: "local", name: exportName(local) },
    );
  }

  /** `import schema = require("./schema")`. */
  #declareRequired({ id, moduleReference }: TSESTree.TSImportEqualsDeclaration): void {
    if (moduleReference.type !== "TSExternalModuleReference") return;
    const { expression } = moduleReference;
    const specifier = staticKey(expression, true);
    if (specifier === undefined) return;
    this.scope.declare(
      id.name,
      new Binding(this.site(id), () => this.session.importFrom(this, specifier, expression)),
    );
  }

  #declareImports(statement: TSESTree.ImportDeclaration): void {
    for (const specifier of statement.specifiers) {
      if (specifier.type === "ImportSpecifier" && specifier.importKind === "type") continue;
      const imported =
        specifier.type === "ImportNamespaceSpecifier"
          ? undefined
          : specifier.type === "ImportDefaultSpecifier"
            ? "default"
            : exportName(specifier.imported);
      const { name } = specifier.local;
      this.scope.declare(
        name,
        new Binding(this.site(specifier), () => {
          const value = this.session.importName(this, statement.source.value, imported, specifier);
          return asWritten(name, value, this.scope);
        }),
      );
    }
  }

  /** CommonJS exports, and properties of functions. */
  #declareAssignment({ left, right }: TSESTree.AssignmentExpression): void {
    if (left.type !== "MemberExpression") return;
    const key = staticKey(left.property, left.computed);
    if (isCommonJsExports(left)) this.#exportObject(right);
    else if (key === undefined) return;
    else if (isCommonJsExports(left.object)) this.#exportExpression(key, right);
    else if (left.object.type === "Identifier") {
      const { name } = left.object;
      const properties = this.functionProperties.get(name) ?? new Map<string, Binding>();
      this.functionProperties.set(name, properties.set(key, this.#bind(right)));
    }
  }

  #exportObject(node: Node): void {
    const whole = this.#bind(node);
    this.#exports.set("default", { kind: "expression", binding: whole });
    if (node.type !== "ObjectExpression") return;
    for (const property of node.properties) {
      if (property.type !== "Property") continue;
      const key = staticKey(property.key, property.computed);
      if (key === undefined) continue;
      const site = this.site(property);
      const binding = new Binding(site, () => memberOf(whole.get(), key, site));
      this.#exports.set(key, { kind: "expression", binding });
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
