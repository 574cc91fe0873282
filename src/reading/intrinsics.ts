import { addItems, addReasons, boundedText, callValue, joinedText } from "./operations.ts";
import {
  Arguments,
  asString,
  type FunctionValue,
  isUnknown,
  list,
  type ListValue,
  type Literal,
  literal,
  type Site,
  truthiness,
  UNDEFINED,
  unknown,
  type Value,
} from "./value.ts";

type TextMethod = (text: string, args: readonly string[]) => string;

/** Methods of strings that are safe to run for real: all their arguments are plain text. */
const TEXT_METHODS: ReadonlyMap<string, TextMethod> = new Map<string, TextMethod>([
  ["toLowerCase", (text) => text.toLowerCase()],
  ["toUpperCase", (text) => text.toUpperCase()],
  ["trim", (text) => text.trim()],
  ["toString", (text) => text],
  ["replace", (text, [from = "", to = ""]) => text.replace(from, to)],
  ["replaceAll", (text, [from = "", to = ""]) => text.replaceAll(from, to)],
]);

const MAX_REPLACED = 1_000_000;

/** Whether replacing pieces of a text may make it longer than anybody waits for: `$&` stands for a text of its own. */
function growsTooMuch(text: string, [from = "", to = ""]: readonly string[]): boolean {
  const places = text.length / Math.max(1, from.length) + 1;
  return places * to.length * (to.includes("$") ? text.length : 1) > MAX_REPLACED;
}

/** What a method of a list, a text or a function gives back. */
export function invokeIntrinsic(
  target: ListValue | Literal | FunctionValue,
  method: string,
  args: Arguments,
  site: Site,
): Value {
  if (target.kind === "list") return invokeList(target, method, args, site);
  const text = asString(target);
  if (text !== undefined) return invokeText(text, method, args, site);
  return unknown(`the method "${method}" of this value is not read`, site);
}

function invokeText(text: string, method: string, args: Arguments, site: Site): Value {
  const { items, unread } = args.from(0);
  const texts = items.map(asString).filter((each) => each !== undefined);
  const run = TEXT_METHODS.get(method);
  if (unread.length > 0 || texts.length < items.length || !(run ?? method === "concat"))
    return unknown(`"${method}" of a text is not read`, site);
  if (!run) return joinedText([text, ...texts], "", site);
  return method.startsWith("replace") && growsTooMuch(text, texts)
    ? unknown("a text is too long", site)
    : boundedText(run(text, texts), site);
}

/** Methods that change a list, and are not followed. */
const CHANGING = new Set([
  "copyWithin",
  "fill",
  "pop",
  "reverse",
  "shift",
  "sort",
  "splice",
  "unshift",
]);

function invokeList(target: ListValue, method: string, args: Arguments, site: Site): Value {
  const call = (item: Value, index: number) =>
    callValue(args.at(0), new Arguments([item, literal(index)]), site);
  switch (method) {
    case "push":
      site.scope.module.session.trace?.breakOrder();
      addItems(target, args.from(0).items, site);
      addReasons(target.unread, args.from(0).unread);
      return UNDEFINED;
    case "concat": {
      const result = list([], []);
      append(result, target, site);
      for (const each of [...args.from(0).items, ...args.from(0).unread])
        append(result, each, site);
      return result;
    }
    case "map":
      return list(target.items.map(call), target.unread);
    case "flatMap": {
      const result = list([], [...target.unread]);
      for (const each of target.items.map(call)) append(result, each, site);
      return result;
    }
    case "flat": {
      const result = list([], [...target.unread]);
      for (const each of target.items) append(result, each, site);
      return result;
    }
    case "filter":
      return filter(target, call);
    case "join": {
      const texts = target.items.map(asString).filter((text) => text !== undefined);
      const separator = args.at(0) === UNDEFINED ? "," : asString(args.at(0));
      const isRead = target.unread.length === 0 && texts.length === target.items.length;
      return isRead && separator !== undefined
        ? joinedText(texts, separator, site)
        : unknown('"join" of a list that was not read in full', site);
    }
    case "forEach":
      return target.unread[0] ?? target.items.map(call).find(isUnknown) ?? UNDEFINED;
    default: {
      const why = unknown(`the method "${method}" of a list is not read`, site);
      if (CHANGING.has(method)) {
        site.scope.module.session.trace?.breakOrder();
        target.unread.push(why);
      }
      return why;
    }
  }
}

function append(result: ListValue, value: Value, site: Site): void {
  if (value.kind === "list") {
    addItems(result, value.items, site);
    addReasons(result.unread, value.unread);
  } else if (isUnknown(value)) addReasons(result.unread, [value]);
  else addItems(result, [value], site);
}

/** An item whose test is not known may or may not be there. */
function filter(target: ListValue, call: (item: Value, index: number) => Value): ListValue {
  const result = list([], [...target.unread]);
  target.items.forEach((item, index) => {
    const verdict = call(item, index);
    const kept = truthiness(verdict);
    if (kept === true) result.items.push(item);
    else if (kept === undefined && isUnknown(verdict)) result.unread.push(verdict);
  });
  return result;
}
