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
    if (this.#busy) return unknown("is used before it has a value", this.site);
    this.#busy = true;
    try {
      return (this.#value = this.#evaluate?.() ?? unknown("has no value", this.site));
    } finally {
      this.#busy = false;
      this.#evaluate = undefined;
    }
  }

  set(value: Value): void {
    this.#value = value;
  }
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

  constructor(
    module: Module,
    parent: Scope | undefined,
    call: { readonly isSequential?: boolean; readonly thisValue?: Value } = {},
  ) {
    this.module = module;
    this.parent = parent;
    this.isSequential = call.isSequential ?? false;
    this.thisValue = call.thisValue;
  }

  declare(name: string, binding: Binding): void {
    this.#bindings.set(name, binding);
  }

  find(name: string): Binding | undefined {
    let binding = this.#bindings.get(name);
    for (let scope = this.parent; scope && !binding; scope = scope.parent)
      binding = scope.#bindings.get(name);
    return binding;
  }

  /** The names that are declared in this very scope. */
  bindings(): Iterable<readonly [string, Binding]> {
    return this.#bindings;
  }

  findThis(): Value | undefined {
    let { thisValue } = this;
    for (let scope = this.parent; scope && !thisValue; scope = scope.parent)
      thisValue = scope.thisValue;
    return thisValue;
  }
}
