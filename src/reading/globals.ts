import { spreadInto } from "./operations.ts";
import {
  type Arguments,
  asString,
  emptyObject,
  Host,
  HostFunction,
  isUnknown,
  list,
  literal,
  orderedProperties,
  type Site,
  truthiness,
  UNDEFINED,
  unknown,
  type Value,
} from "./value.ts";

type Static = (args: Arguments, site: Site) => Value;

/** A global with static methods: `Object`, `Array`. */
class Statics extends Host {
  readonly what: string;
  readonly #methods: ReadonlyMap<string, Static>;
  readonly #call: Static | undefined;

  constructor(what: string, methods: Readonly<Record<string, Static>>, call?: Static) {
    super();
    this.what = what;
    this.#methods = new Map(Object.entries(methods));
    this.#call = call;
  }

  override get(key: string, site: Site): Value {
    const method = this.#methods.get(key);
    return method ? new HostFunction(`${this.what}.${key}`, method) : super.get(key, site);
  }

  override call(args: Arguments, site: Site): Value {
    return this.#call?.(args, site) ?? super.call(args, site);
  }
}

function entriesOf(args: Arguments, site: Site): readonly (readonly [string, Value])[] | Value {
  const target = args.at(0);
  if (isUnknown(target)) return target;
  if (target.kind !== "object" && target.kind !== "host")
    return unknown("the entries of a value that is no object", site);
  // A copy reads the getters and asks a namespace for its exports.
  const copy = emptyObject();
  spreadInto(copy, target, site);
  return copy.unread[0] ?? orderedProperties(copy).map(([key, { value }]) => [key, value] as const);
}

function listOf(
  args: Arguments,
  site: Site,
  item: (entry: readonly [string, Value]) => Value,
): Value {
  const entries = entriesOf(args, site);
  return isEntries(entries) ? list(entries.map(item)) : entries;
}

function isEntries(
  entries: readonly (readonly [string, Value])[] | Value,
): entries is readonly (readonly [string, Value])[] {
  return Array.isArray(entries);
}

function fromEntries(args: Arguments, site: Site): Value {
  const pairs = args.at(0);
  if (pairs.kind !== "list" || pairs.unread[0])
    return isUnknown(pairs) ? pairs : unknown("entries that are no list", site);
  const result = emptyObject();
  for (const pair of pairs.items) {
    const key = pair.kind === "list" ? asString(pair.items[0] ?? UNDEFINED) : undefined;
    if (pair.kind !== "list" || key === undefined)
      return isUnknown(pair) ? pair : unknown("an entry whose key is not known", site);
    result.properties.set(key, {
      value: pair.items[1] ?? UNDEFINED,
      getter: false,
      site,
      replaceable: false,
    });
  }
  return result;
}

function assign(args: Arguments, site: Site): Value {
  const target = args.at(0);
  if (target.kind !== "object")
    return isUnknown(target) ? target : unknown("properties are assigned to this value", site);
  const { items, unread } = args.from(1);
  site.scope.module.session.trace?.breakOrder();
  for (const source of [...items, ...unread]) spreadInto(target, source, site);
  return target;
}

const first: Static = (args) => args.at(0);

const toText: Static = (args, site) => {
  const value = args.at(0);
  if (value.kind === "literal") return literal(String(value.value));
  return isUnknown(value) ? value : unknown("a text is made of this value", site);
};

const toBoolean: Static = (args) => {
  const value = args.at(0);
  const truth = truthiness(value);
  return truth === undefined ? value : literal(truth);
};

const GLOBALS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ["undefined", UNDEFINED],
  ["NaN", literal(NaN)],
  ["Infinity", literal(Infinity)],
  ["String", new Statics("String", {}, toText)],
  ["Boolean", new Statics("Boolean", {}, toBoolean)],
  [
    "Array",
    new Statics("Array", {
      from: (args, site) =>
        args.at(0).kind === "list" && args.at(1) === UNDEFINED
          ? args.at(0)
          : unknown("Array.from of this value", site),
      isArray: (args) => {
        const value = args.at(0);
        return isUnknown(value) ? value : literal(value.kind === "list");
      },
    }),
  ],
  [
    "Object",
    new Statics("Object", {
      assign,
      freeze: first,
      seal: first,
      fromEntries,
      entries: (args, site) => listOf(args, site, ([key, value]) => list([literal(key), value])),
      keys: (args, site) => listOf(args, site, ([key]) => literal(key)),
      values: (args, site) => listOf(args, site, ([, value]) => value),
    }),
  ],
]);

/** The value of a name that no module declares. */
export function globalValue(name: string, site: Site): Value {
  return (
    GLOBALS.get(name) ??
    site.scope.module.session.moduleName(name, site.scope.module) ??
    unknown(`"${name}" is not declared in this project's code`, site)
  );
}
