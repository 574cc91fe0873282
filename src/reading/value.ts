import type { TSESTree } from "@typescript-eslint/utils";
import type { FunctionNode } from "../syntax.ts";
import type { Scope } from "./scope.ts";

/** A node and the scope it is evaluated in. */
export interface Site {
  readonly node: TSESTree.Node;
  readonly scope: Scope;
}

/**
 * What an expression evaluates to. There are no side effects outside the values themselves, and what cannot be known
 * is `Unknown`, which absorbs whatever is done to it.
 */
export type Value = Unknown | Literal | ObjectValue | ListValue | FunctionValue | Host;

/** A value that was not read: why, and at which syntax reading stopped. */
export interface Unknown {
  readonly kind: "unknown";
  readonly reason: string;
  readonly site: Site;
}

export interface Literal {
  readonly kind: "literal";
  readonly value: string | number | bigint | boolean | null | undefined;
}

export interface Property {
  /** A function value where the property is a getter. */
  readonly value: Value;
  readonly getter: boolean;
  /** Where the key is written. */
  readonly site: Site;
  /** A later spread that was not read may have replaced it. */
  readonly replaceable: boolean;
}

/** An object literal's value. Mutable, as it is in JavaScript. */
export interface ObjectValue {
  readonly kind: "object";
  readonly properties: Map<string, Property>;
  /** Spreads and computed keys that were not read: what else the object may hold. */
  readonly unread: Unknown[];
}

export interface ListValue {
  readonly kind: "list";
  readonly items: Value[];
  /** Spreads that were not read: what else the list may hold, at unknown places. */
  readonly unread: Unknown[];
}

export interface FunctionValue {
  readonly kind: "function";
  readonly node: FunctionNode;
  readonly scope: Scope;
  readonly thisValue: Value | undefined;
  /** What the module assigns to its properties. */
  readonly properties?: ReadonlyMap<string, { get(): Value }>;
}

/** A value whose behaviour is known to us rather than written in the project: drizzle-orm's exports and globals. */
export abstract class Host {
  readonly kind = "host";

  /** What it is, in words that can stand in a reason: `a table`. */
  abstract readonly what: string;

  /** A statement of its own that calls one of its methods changes it. */
  get isMutable(): boolean {
    return false;
  }

  /** The value of a property; unknown unless a host knows better. */
  get(key: string, site: Site): Value {
    return unknown(`"${key}" of ${this.what} is not modelled`, site);
  }

  /** The result of calling it. */
  call(_args: Arguments, site: Site): Value {
    return unknown(`${this.what} is called`, site);
  }

  /** The result of calling one of its methods. */
  invoke(method: string, args: Arguments, site: Site): Value {
    const value = this.get(method, site);
    if (value.kind === "unknown" || value.kind === "host")
      return value.kind === "host" ? value.call(args, site) : value;
    return unknown(`"${method}" of ${this.what} is called`, site);
  }

  /** Its own enumerable properties, for a spread; `undefined` where they are not known. */
  entries(): ReadonlyMap<string, Value> | undefined {
    return undefined;
  }
}

/** A host that is only called. */
export class HostFunction extends Host {
  readonly what: string;
  readonly #call: (args: Arguments, site: Site) => Value;

  constructor(what: string, call: (args: Arguments, site: Site) => Value) {
    super();
    this.what = what;
    this.#call = call;
  }

  override call(args: Arguments, site: Site): Value {
    return this.#call(args, site);
  }
}

/** The arguments of a call. */
export class Arguments {
  readonly #values: readonly Value[];
  readonly #unread: Unknown | undefined;

  /** @param unread A spread that was not read; it and everything behind it is unknown. */
  constructor(values: readonly Value[], unread?: Unknown) {
    this.#values = values;
    this.#unread = unread;
  }

  /** The argument at a place; the value `undefined` where none was passed. */
  at(index: number): Value {
    return this.#values[index] ?? this.#unread ?? UNDEFINED;
  }

  /** All arguments from a place on. */
  from(index: number): ListValue {
    return list(this.#values.slice(index), this.#unread ? [this.#unread] : []);
  }
}

export function unknown(reason: string, site: Site): Unknown {
  return { kind: "unknown", reason, site };
}

export function literal(value: Literal["value"]): Literal {
  return { kind: "literal", value };
}

export function list(items: Value[], unread: Unknown[] = []): ListValue {
  return { kind: "list", items, unread };
}

export const UNDEFINED: Literal = literal(undefined);

export function emptyObject(): ObjectValue {
  return { kind: "object", properties: new Map(), unread: [] };
}

export function isUnknown(value: Value): value is Unknown {
  return value.kind === "unknown";
}

export function isUndefined(value: Value): boolean {
  return value.kind === "literal" && value.value === undefined;
}

/** The string a value is, if it is one. */
export function asString(value: Value): string | undefined {
  return value.kind === "literal" && typeof value.value === "string" ? value.value : undefined;
}

/** Whether a value counts as true; `undefined` where that is not known. */
export function truthiness(value: Value): boolean | undefined {
  if (value.kind === "unknown") return undefined;
  return value.kind === "literal" ? Boolean(value.value) : true;
}

const INTEGER_KEY = /^(?:0|[1-9]\d{0,9})$/;
const MAX_INTEGER_KEY = 2 ** 32 - 2;

/** The properties of an object in the order in which JavaScript lists them: integer keys first. */
export function orderedProperties(object: ObjectValue): readonly (readonly [string, Property])[] {
  const entries = [...object.properties];
  const isInteger = ([key]: readonly [string, Property]) =>
    INTEGER_KEY.test(key) && Number(key) <= MAX_INTEGER_KEY;
  if (!entries.some(isInteger)) return entries;
  return [
    ...entries.filter(isInteger).sort(([left], [right]) => Number(left) - Number(right)),
    ...entries.filter((entry) => !isInteger(entry)),
  ];
}
