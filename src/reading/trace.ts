import type { TSESTree } from "@typescript-eslint/utils";
import type { Module } from "./module.ts";
import type { Binding } from "./scope.ts";
import type { Property, Site } from "./value.ts";

type Node = TSESTree.Node;

/** What was evaluated for one name of a module's top level, at its declaration and whenever its tables were described. */
export interface Unit {
  /** The names of the top level of the main module that were looked up, those that are not declared as well. */
  readonly uses: Set<string>;
  /** How many declarations are evaluated within each other at the most until it has its value. */
  height: number;
}

/** A column that was found in what a name holds, or in a table. */
export interface Finding {
  readonly property: Node;
  /** The declaration of the name; `undefined` where a table has it that nobody else names. */
  readonly holder: Node | undefined;
}

/**
 * Notes on a session that tell which names of the main module depend on which, and whether each of them has its value
 * whatever else is evaluated, and in whichever order. Only then can one be evaluated without the others.
 */
export class Trace {
  /** Where the columns that tables share were found. */
  readonly findings: Finding[] = [];
  #isOrderless = true;
  #isJudging = false;
  #highest = 0;
  #unit: Unit | undefined;
  /** Who made a builder or a table, and the bindings' own units. */
  readonly #units = new WeakMap<object, Unit>();
  /** The property in which a builder was first put, by who made it. */
  readonly #homes = new WeakMap<object, Node>();

  /** Whether nothing was seen that depends on the order. */
  get isOrderless(): boolean {
    return this.#isOrderless;
  }

  /** Something depends on what was evaluated before, or may do so. */
  breakOrder(): void {
    this.#isOrderless = false;
  }

  /** The unit that is being evaluated. */
  get unit(): Unit | undefined {
    return this.#unit;
  }

  /** The unit of a binding that was evaluated, or the one that made a builder or a table. */
  unitOf(of: object): Unit | undefined {
    return this.#units.get(of);
  }

  /** Begins to evaluate a name of the top level; returns what to hand to `end`. */
  begin(binding: object): Unit | undefined {
    const before = this.#unit;
    const unit: Unit = { uses: new Set(), height: 1 };
    this.#units.set(binding, unit);
    this.#unit = unit;
    return before;
  }

  end(before: Unit | undefined): void {
    const unit = this.#unit;
    this.#unit = before;
    this.#stack(unit);
  }

  /** The unit under way needs another one. */
  #stack(needed: Unit | undefined): void {
    if (!needed) return;
    const height = this.#unit && this.#unit !== needed ? needed.height + 1 : needed.height;
    if (this.#unit && height > this.#unit.height) this.#unit.height = height;
    if (height > this.#highest) this.#highest = height;
  }

  /** The greatest height so far. */
  get highest(): number {
    return this.#highest;
  }

  /** Goes on for a unit, in what was put off until somebody asks for it. */
  resume<T>(unit: Unit | undefined, run: () => T): T {
    const before = this.#unit;
    this.#unit = unit;
    try {
      return run();
    } finally {
      this.#unit = before;
    }
  }

  /** Runs what a rule asks of tables and columns; what it looks up must belong to one of them. */
  judge<T>(run: () => T): T {
    this.#isJudging = true;
    try {
      return run();
    } finally {
      this.#isJudging = false;
    }
  }

  /** Somebody asks what the tables and columns themselves do not tell. */
  askElsewhere(): void {
    if (this.#isJudging) this.breakOrder();
  }

  /** A name of a module's top level is looked up. */
  lookUp(name: string, binding: Binding | undefined, module: Module): void {
    if (binding?.isEvaluated) this.#stack(this.#units.get(binding));
    if (module !== module.session.main) return;
    if (!this.#unit) this.askElsewhere();
    else if (!this.#unit.uses.has(name)) this.#unit.uses.add(copied(name));
  }

  /** A builder or a table is made. */
  make(made: object): void {
    if (this.#unit) this.#units.set(made, this.#unit);
  }

  /** A builder is put into an object. */
  put(builder: object, property: Node): void {
    if (!this.#homes.has(builder) && this.#isOwn(builder)) this.#homes.set(builder, property);
  }

  /** A builder is told more. */
  change(builder: object): void {
    if (!this.#isOwn(builder)) this.breakOrder();
  }

  /** What was made somewhere is told more: in the chain of calls that makes it, nobody else can have it yet. */
  changeAt({ node, scope }: Site, madeAt: Site): void {
    const [start, end] = madeAt.node.range;
    const isChained =
      scope.module === madeAt.scope.module && node.range[0] <= start && end <= node.range[1];
    if (!isChained) this.breakOrder();
  }

  /**
   * A table takes a builder, and may give it a name. The name of a builder that others have as well must be the same
   * whichever table comes first: by the key that it was made for, in the casing that holds for all.
   */
  take(
    builder: { readonly state: { readonly name: unknown; readonly isUnique: boolean } },
    property: Property,
    { scope: { module } }: Site,
  ): void {
    if (this.#isOwn(builder)) return;
    const { session } = module;
    const { main } = session;
    const { name, isUnique } = builder.state;
    const isNamed =
      name !== undefined ||
      (this.#homes.get(builder) === property.site.node &&
        session.release(module) === "0.x" &&
        session.release(main) === "0.x" &&
        session.configuredCasing(module) === session.configuredCasing(main));
    if (!isNamed || isUnique) this.breakOrder();
  }

  #isOwn(made: object): boolean {
    return this.#unit !== undefined && this.#units.get(made) === this.#unit;
  }
}

/** A name that does not keep the text alive which it is a piece of. */
export function copied(name: string): string {
  return JSON.parse(JSON.stringify(name)) as string;
}
