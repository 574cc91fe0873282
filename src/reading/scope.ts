import type { Module } from "./module.ts";
import { type Site, unknown, type Value } from "./value.ts";

/** A name in a scope. A lazy binding is evaluated at its first use, so that modules may import each other. */
export class Binding {
  readonly site: Site;
  /** Bound by a call, not by what is written at the binding. */
  readonly isParameter: boolean;
  #value: Value | undefined;
  #evaluate: (() => Value) | undefined;
  #busy = false;

  constructor(site: Site, evaluate: () => Value, isParameter = false) {
    this.site = site;
    this.isParameter = isParameter;
    this.#evaluate = evaluate;
  }

  get(): Value {
    if (this.#value) return this.#value;
    const { module, parent } = this.site.scope;
    const { trace } = module.session;
    if (this.#busy) {
      trace?.breakOrder();
      return unknown("is used before it has a value", this.site);
    }
    this.#busy = true;
    const before = parent ? undefined : trace?.begin(this);
    try {
      return (this.#value = this.#evaluate?.() ?? unknown("has no value", this.site));
    } finally {
      this.#busy = false;
      this.#evaluate = undefined;
      if (!parent) trace?.end(before);
    }
  }

  /** Whether it was evaluated. */
  get isEvaluated(): boolean {
    return this.#value !== undefined;
  }

  set(value: Value): void {
    this.#value = value;
  }
}

/** Names that are declared when they are asked for: those of a module, which may have a thousand. */
export interface LateNames {
  names(): Iterable<string>;
  /** Declares a name in the scope, if there is such a name. */
  declare(name: string): void;
}

/** The names that a piece of syntax can see. */
export class Scope {
  readonly module: Module;
  readonly parent: Scope | undefined;
  /** The scope of a call: its statements are run in their order, so that a variable holds what it holds by then. */
  readonly isSequential: boolean;
  /** What `this` is; looked for in the parents where it is not set. */
  readonly thisValue: Value | undefined;
  readonly #bindings = new Map<string, Binding>();
  readonly #late: LateNames | undefined;

  constructor(
    module: Module,
    parent: Scope | undefined,
    call: {
      readonly isSequential?: boolean;
      readonly thisValue?: Value;
      readonly late?: LateNames;
    } = {},
  ) {
    this.module = module;
    this.parent = parent;
    this.isSequential = call.isSequential ?? false;
    this.thisValue = call.thisValue;
    this.#late = call.late;
  }

  declare(name: string, binding: Binding): void {
    this.#bindings.set(name, binding);
  }

  find(name: string): Binding | undefined {
    const own = this.#own(name);
    if (!this.parent) this.module.session.trace?.lookUp(name, own, this.module);
    return own ?? this.parent?.find(name);
  }

  #own(name: string): Binding | undefined {
    const known = this.#bindings.get(name);
    if (known || !this.#late) return known;
    this.#late.declare(name);
    return this.#bindings.get(name);
  }

  /** The names that are declared in this very scope. */
  *bindings(): Iterable<readonly [string, Binding]> {
    for (const name of this.#late?.names() ?? this.#bindings.keys()) {
      const binding = this.#own(name);
      if (binding) yield [name, binding];
    }
  }

  /** The bindings of this very scope that were evaluated, in the order in which they are written. */
  evaluated(): readonly Binding[] {
    return [...this.#bindings.values()]
      .filter(({ isEvaluated }) => isEvaluated)
      .sort((one, other) => one.site.node.range[0] - other.site.node.range[0]);
  }

  findThis(): Value | undefined {
    let { thisValue } = this;
    for (let scope = this.parent; scope && !thisValue; scope = scope.parent)
      thisValue = scope.thisValue;
    return thisValue;
  }
}
