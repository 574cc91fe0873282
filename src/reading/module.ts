import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceFile } from "../files/index.ts";
import { asWritten } from "./bind.ts";
import { declaredNames, declareStatement, declareVariable } from "./declare.ts";
import { memberOf } from "./operations.ts";
import { mayMakeTables } from "./may-declare.ts";
import { type Declaration, type Export, indexOf, type ModuleIndex } from "./module-index.ts";
import { evaluate } from "./evaluate.ts";
import { chainsOnItsOwn } from "./mutations.ts";
import { Binding, Scope } from "./scope.ts";
import type { Session } from "./session.ts";
import { declarationIn, exportName } from "../syntax.ts";
import { type Site, unknown, type Value } from "./value.ts";
import { Namespace } from "./namespace.ts";

type Node = TSESTree.Node;

/** A module's names and exports, each evaluated when it is asked for and not before. */
export class Module {
  readonly path: string;
  readonly text: string;
  readonly program: TSESTree.Program;
  readonly session: Session;
  readonly scope: Scope;
  readonly #index: ModuleIndex;
  readonly #unnamed = new Map<Node, Binding>();
  readonly #busy = new Set<string>();
  #isSettled = false;

  constructor(file: SourceFile, session: Session) {
    this.path = file.path;
    this.text = file.text;
    this.program = file.program;
    this.session = session;
    const index = indexOf(file.program);
    this.#index = index;
    this.scope = new Scope(this, undefined, { late: this });
    for (const declaration of index.repeating ?? []) this.#declare(declaration);
  }

  /** The names that the top level declares. */
  names(): Iterable<string> {
    return this.#index.declarations.keys();
  }

  /** Declares what declares a name of the top level. */
  declare(name: string): void {
    const declaration = this.#index.declarations.get(name);
    if (declaration) this.#declare(declaration);
  }

  /** What is assigned to the properties of a function of the top level. */
  functionProperties(name: string): ReadonlyMap<string, Binding> | undefined {
    const assigned = this.#index.functionProperties.get(name);
    return assigned && new Map([...assigned].map(([key, node]) => [key, this.#expression(node)]));
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
    const direct = this.#index.exports.get(name);
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
    for (const { specifier, node } of this.#index.stars) {
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
    const names = new Set(this.#index.exports.keys());
    let complete = true;
    seen.add(this);
    if (!this.session.enter()) return { names, complete: this.#index.stars.length === 0 };
    for (const { specifier, node } of this.#index.stars) {
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
    if (this.#busy.has(name)) {
      this.session.trace?.breakOrder();
      return unknown(`"${name}" is exported in a circle`, this.site(this.program));
    }
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
        return this.#expression(exported.node).get();
      case "member": {
        const site = this.site(exported.node);
        const object = this.#expression(exported.object);
        return this.#once(exported.node, () => memberOf(object.get(), exported.key, site)).get();
      }
      case "from":
        return this.session.importName(this, exported.specifier, exported.name, exported.node);
    }
  }

  #declare(declaration: Declaration): void {
    switch (declaration.kind) {
      case "statement":
        declareStatement(declaration.node, this.scope);
        break;
      case "variable":
        declareVariable(declaration.statement, declaration.declarator, this.scope);
        break;
      case "import": {
        const { local, specifier, name, node, place } = declaration;
        const value = () =>
          asWritten(local, this.session.importName(this, specifier, name, node), this.scope);
        this.scope.declare(local, new Binding(this.site(place), value));
      }
    }
  }

  /** The value of a constant or variable of the top level. */
  valueOf({ id }: TSESTree.VariableDeclarator, init: Node): Value {
    const table = id.type === "Identifier" ? this.#keptTable(id.name, init) : undefined;
    return table ?? this.session.fromTop(() => evaluate(init, this.scope));
  }

  /** A table of a neighbour; where one declaration may change what another one made, it is no answer of its own. */
  #keptTable(name: string, init: Node): Value | undefined {
    const { main, tableOf } = this.session;
    if (!tableOf || this === main || !mayMakeTables(init) || chainsOnItsOwn(this.program))
      return undefined;
    return tableOf(this.path, name);
  }

  /** An expression of the top level that no name stands for: what is exported, or assigned to a property. */
  #expression(node: Node): Binding {
    return this.#once(node, () => this.session.fromTop(() => evaluate(node, this.scope)));
  }

  #once(node: Node, value: () => Value): Binding {
    let binding = this.#unnamed.get(node);
    if (!binding) this.#unnamed.set(node, (binding = new Binding(this.site(node), value)));
    return binding;
  }
}
