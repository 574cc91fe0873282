import { callFunction } from "./call.ts";
import { invokeIntrinsic } from "./intrinsics.ts";
import {
  Arguments,
  type FunctionValue,
  isUnknown,
  type ListValue,
  literal,
  type ObjectValue,
  type Site,
  type Unknown,
  UNDEFINED,
  unknown,
  type Value,
} from "./value.ts";

const MAX_TEXT = 20_000;
const MAX_REASONS = 100;

/** A text, unless it has grown beyond what anybody names a table. */
export function boundedText(text: string, site: Site): Value {
  return text.length <= MAX_TEXT ? literal(text) : unknown("a text is too long", site);
}

/** Marks that an object may hold more than was read, and that it may hold it under the keys it has so far. */
export function openUp(target: ObjectValue, why: Unknown): void {
  addReasons(target.unread, [why]);
  for (const [key, property] of target.properties)
    target.properties.set(key, { ...property, replaceable: true });
}

/** Texts put together, unless they are longer than that: they are not put together then. */
export function joinedText(texts: readonly string[], separator: string, site: Site): Value {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const isBounded = length + separator.length * texts.length <= MAX_TEXT;
  return isBounded ? literal(texts.join(separator)) : unknown("a text is too long", site);
}

/** Adds reasons to those that something was not read for, each once: what is spread twice has no more of them. */
export function addReasons(to: Unknown[], reasons: readonly Unknown[]): void {
  for (const why of reasons) if (to.length < MAX_REASONS && !to.includes(why)) to.push(why);
}

/** Adds items to a list for as long as the session counts on. */
export function addItems(to: ListValue, items: readonly Value[], site: Site): void {
  const { session } = site.scope.module;
  for (const item of items) {
    if (!session.count()) {
      addReasons(to.unread, [unknown("the code goes on for too long", site)]);
      return;
    }
    to.items.push(item);
  }
}

/** What `{ ...value }` and `Object.assign(target, value)` do. */
export function spreadInto(target: ObjectValue, value: Value, site: Site): void {
  const { session } = site.scope.module;
  switch (value.kind) {
    case "unknown":
      openUp(target, value);
      return;
    case "literal":
      return;
    case "object":
      if (value.unread.length > 0) for (const why of value.unread) openUp(target, why);
      for (const [key, property] of value.properties) {
        if (!session.count()) {
          openUp(target, unknown("the code goes on for too long", site));
          return;
        }
        target.properties.set(key, {
          ...property,
          value: readProperty(value, key, site),
          getter: false,
        });
      }
      return;
    case "host": {
      const entries = value.entries();
      if (!entries) {
        openUp(target, unknown(`${value.what} is spread`, site));
        return;
      }
      for (const [key, each] of entries)
        target.properties.set(key, {
          value: each,
          getter: false,
          site,
          replaceable: false,
        });
      return;
    }
    case "list":
      for (const [index, item] of value.items.entries())
        target.properties.set(String(index), {
          value: item,
          getter: false,
          site,
          replaceable: false,
        });
      // Where it goes on, nobody knows at which index.
      for (const why of value.unread) openUp(target, why);
      return;
    default:
      openUp(target, unknown("a function is spread", site));
  }
}

function readProperty(target: ObjectValue, key: string, site: Site): Value {
  const property = target.properties.get(key);
  if (property) {
    if (property.getter && property.value.kind === "function")
      return callFunction({ ...property.value, thisValue: target }, new Arguments([]), site);
    return property.value;
  }
  return target.unread[0] ?? UNDEFINED;
}

/** What `target[key]` is, for sure: nothing that was not read may have taken its place. */
export function certainMemberOf(target: Value, key: Value | string, site: Site): Value {
  return target.kind === "object" &&
    typeof key === "string" &&
    target.properties.get(key)?.replaceable
    ? unknown(`"${key}" may be replaced by what was not read`, site)
    : memberOf(target, key, site);
}

/** What `target[key]` is. */
export function memberOf(target: Value, key: Value | string, site: Site): Value {
  if (isUnknown(target)) return target;
  if (typeof key !== "string") {
    if (key.kind !== "literal") return isUnknown(key) ? key : unknown("a key is no text", site);
    return memberOf(target, String(key.value), site);
  }
  switch (target.kind) {
    case "object":
      return readProperty(target, key, site);
    case "host":
      return target.get(key, site);
    case "list": {
      if (target.unread[0]) return target.unread[0];
      if (key === "length") return literal(target.items.length);
      return target.items[Number(key)] ?? UNDEFINED;
    }
    case "literal":
      return typeof target.value === "string" && key === "length"
        ? literal(target.value.length)
        : unknown(`"${key}" of a plain value`, site);
    case "function":
      return target.properties?.get(key)?.get() ?? unknown(`"${key}" of a function`, site);
  }
}

/** What `target(...)` is. */
export function callValue(target: Value, args: Arguments, site: Site): Value {
  switch (target.kind) {
    case "unknown":
      return target;
    case "function":
      return callFunction(target, args, site);
    case "host":
      return target.call(args, site);
    default:
      return unknown("what is called is no function", site);
  }
}

export function callMember(
  target: Exclude<Value, Unknown>,
  key: string,
  args: Arguments,
  site: Site,
): Value {
  switch (target.kind) {
    case "host":
      return target.invoke(key, args, site);
    case "object": {
      const method = readProperty(target, key, site);
      return method.kind === "function"
        ? callFunction(bindThis(method, target), args, site)
        : callValue(method, args, site);
    }
    case "function":
      return callValue(memberOf(target, key, site), args, site);
    default:
      return invokeIntrinsic(target, key, args, site);
  }
}

function bindThis(method: FunctionValue, target: ObjectValue): FunctionValue {
  return { ...method, thisValue: target };
}
