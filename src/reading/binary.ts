import { boundedText } from "./operations.ts";
import { isUnknown, type Literal, literal, type Site, unknown, type Value } from "./value.ts";

type Plain = Literal["value"];

const COMPARISONS: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  "<": (left, right) => left < right,
  "<=": (left, right) => left <= right,
  ">": (left, right) => left > right,
  ">=": (left, right) => left >= right,
};

const ARITHMETIC: Readonly<Record<string, (left: number, right: number) => number>> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
  "%": (left, right) => left % right,
};

/** What `left operator right` is, for operands that are plain values; equality also knows objects from plain values. */
export function binary(operator: string, left: Value, right: Value, site: Site): Value {
  if (isUnknown(left)) return left;
  if (isUnknown(right)) return right;
  if (left.kind === "literal" && right.kind === "literal")
    return ofPlain(operator, left.value, right.value, site);
  const same = left === right;
  if (operator === "===" || operator === "==") return literal(same);
  if (operator === "!==" || operator === "!=") return literal(!same);
  return unknown(`"${operator}" of these values`, site);
}

function ofPlain(operator: string, left: Plain, right: Plain, site: Site): Value {
  switch (operator) {
    case "===":
      return literal(left === right);
    case "!==":
      return literal(left !== right);
    case "==":
    case "!=": {
      const isNullish = left == null && right == null;
      if (typeof left === typeof right || left == null || right == null)
        return literal((isNullish || left === right) === (operator === "=="));
      break;
    }
  }
  if (typeof left === "number" && typeof right === "number") {
    const result = COMPARISONS[operator]?.(left, right) ?? ARITHMETIC[operator]?.(left, right);
    if (result !== undefined) return literal(result);
  }
  if (operator === "+" && (typeof left === "string" || typeof right === "string"))
    return boundedText(`${String(left)}${String(right)}`, site);
  return unknown(`"${operator}" of these values`, site);
}
