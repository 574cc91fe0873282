import type { DrizzleRelease } from "../../files/index.ts";
import {
  type Arguments,
  HostFunction,
  isUndefined,
  isUnknown,
  list,
  type Site,
  truthiness,
  UNDEFINED,
  unknown,
  type Value,
} from "../value.ts";
import { join, SqlName, SqlTag, SqlValue, UnreadOperand } from "./sql.ts";

type Operator = (args: Arguments, release: DrizzleRelease, site: Site) => Value;

/** Lists of rows are lists of lists; a list may even hold itself. */
const MAX_LISTS = 3;

/** Beside a column, what is compared with it is no condition of its own, whatever it is. */
function operand(value: Value, other: Value, lists = 0): Value {
  if (!(other instanceof SqlName) || lists > MAX_LISTS) return value;
  if (value.kind === "list")
    return list([...value.items, ...value.unread].map((each) => operand(each, other, lists + 1)));
  return isUnknown(value) ? new UnreadOperand(value) : value;
}

function infix(operator: string): Operator {
  return (args) => {
    const [left, right] = [args.at(0), args.at(1)];
    return new SqlValue([operand(left, right), ` ${operator} `, operand(right, left)]);
  };
}

/** What stands behind it is a query or a list, never a condition. */
function prefix(operator: string): Operator {
  return (args) => {
    const query = args.at(0);
    return new SqlValue([`${operator} `, isUnknown(query) ? new UnreadOperand(query) : query]);
  };
}

function postfix(operator: string): Operator {
  return (args) => new SqlValue([args.at(0), ` ${operator}`]);
}

/** From 1.0 on in parentheses. */
function nullTest(operator: string): Operator {
  return (args, release) => {
    const test = [args.at(0), ` ${operator}`];
    return new SqlValue(release === "1.0" ? ["(", ...test, ")"] : test);
  };
}

function between(operator: string): Operator {
  return (args) => {
    const [column, from, to] = [args.at(0), args.at(1), args.at(2)];
    const bounds = [operand(from, column), " and ", operand(to, column)];
    return new SqlValue([column, ` ${operator} `, ...bounds]);
  };
}

/** An empty list is a truth or a falsehood of its own. */
function membership(
  operator: string,
  whenEmpty: Readonly<Record<"0.x" | "1.0", string>>,
): Operator {
  return (args, release) => {
    const values = args.at(1);
    const isEmpty = values.kind === "list" && values.items.length + values.unread.length === 0;
    if (isEmpty) return new SqlValue([whenEmpty[release === "1.0" ? "1.0" : "0.x"]]);
    return new SqlValue([args.at(0), ` ${operator} `, operand(values, args.at(0))]);
  };
}

function not(args: Arguments, release: DrizzleRelease, site: Site): Value {
  const condition = args.at(0);
  if (release !== "1.0") return new SqlValue(["not ", condition]);
  const holds = truthiness(condition);
  if (holds === undefined) return unknown("a condition was not read", site);
  if (!holds) return UNDEFINED;
  return new SqlValue(
    condition instanceof SqlValue ? ["not (", condition, ")"] : ["not ", condition],
  );
}

/** `and()` and `or()` leave out what is undefined, and are undefined themselves where nothing is left. */
function combine(operator: string): Operator {
  return (args, release, site) => {
    const { items, unread } = args.from(0);
    const conditions = [...items, ...unread].filter((each) => !isUndefined(each));
    const [only] = conditions;
    if (!only) return UNDEFINED;
    if (conditions.length === 1) return isUnknown(only) ? only : new SqlValue([only]);
    const [open, separator, close] =
      release === "1.0" ? ["((", `) ${operator} (`, "))"] : ["(", ` ${operator} `, ")"];
    return new SqlValue([open, join(list(conditions), new SqlValue([separator]), site), close]);
  };
}

/** `max(column)`, `countDistinct(column)`; `count()` is of all rows. */
function aggregate(open: string): Operator {
  return (args) => {
    const column = args.at(0);
    return new SqlValue([open, isUndefined(column) ? "*" : column, ")"]);
  };
}

const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ["eq", infix("=")],
  ["ne", infix("<>")],
  ["gt", infix(">")],
  ["gte", infix(">=")],
  ["lt", infix("<")],
  ["lte", infix("<=")],
  ["like", infix("like")],
  ["notLike", infix("not like")],
  ["ilike", infix("ilike")],
  ["notIlike", infix("not ilike")],
  ["between", between("between")],
  ["notBetween", between("not between")],
  ["inArray", membership("in", { "0.x": "false", "1.0": "1 = 0" })],
  ["notInArray", membership("not in", { "0.x": "true", "1.0": "1 = 1" })],
  ["isNull", nullTest("is null")],
  ["isNotNull", nullTest("is not null")],
  ["exists", prefix("exists")],
  ["notExists", prefix("not exists")],
  ["arrayContains", infix("@>")],
  ["arrayContained", infix("<@")],
  ["arrayOverlaps", infix("&&")],
  ["asc", postfix("asc")],
  ["desc", postfix("desc")],
  ["not", not],
  ["and", combine("and")],
  ["or", combine("or")],
  ["count", aggregate("count(")],
  ["countDistinct", aggregate("count(distinct ")],
  ["sum", aggregate("sum(")],
  ["sumDistinct", aggregate("sum(distinct ")],
  ["avg", aggregate("avg(")],
  ["avgDistinct", aggregate("avg(distinct ")],
  ["max", aggregate("max(")],
  ["min", aggregate("min(")],
]);

/** What `drizzle-orm` exports for writing SQL, by its name. */
export const SQL_EXPORTS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ["sql", new SqlTag()],
  ...[...OPERATORS].map(
    ([name, operator]) =>
      [
        name,
        new HostFunction(name, (args, site) => {
          const { module } = site.scope;
          return operator(args, module.session.release(module), site);
        }),
      ] as const,
  ),
]);
