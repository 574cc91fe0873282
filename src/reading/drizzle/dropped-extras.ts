import type { DroppedExtra } from "../../schema/model.ts";
import { asString, isUnknown, type Value } from "../value.ts";
import {
  CheckBuilder,
  ForeignKeyBuilder,
  IndexBuilder,
  IndexStart,
  Policy,
  PrimaryKeyBuilder,
  UniqueBuilder,
} from "./extra-builders.ts";

type Contents = DroppedExtra["contents"];

/** What a value among the extras was to be, and why nothing comes of it. */
export type Drop = Pick<DroppedExtra, "what" | "contents" | "why">;

/** Values hold each other at most this deep before nobody asks what is in them. */
const MAX_NESTING = 5;

/** Says of a value that drizzle-orm does not take among the extras what it was to be. */
export function dropOf(value: Value): Drop {
  const contents = contentsOf(value);
  const because = (why: Drop["why"]) => (contents.length > 0 ? why : "no builder");
  switch (value.kind) {
    case "object":
      return { what: "an object", contents, why: because("in an object") };
    case "list":
      return { what: "a list", contents, why: because("in a list") };
    case "host":
      return { what: value.what, contents, why: because("without columns") };
    case "literal": {
      const what = typeof value.value === "string" ? "a text" : `the value ${String(value.value)}`;
      return { what, contents, why: "no builder" };
    }
    default:
      return { what: "a function", contents, why: "no builder" };
  }
}

/** Says the same of what the third argument returns instead of a list or an object. */
export function dropAlone(value: Value): Drop {
  const drop = dropOf(value);
  return drop.contents.length > 0 || isNothing(value) ? { ...drop, why: "alone" } : drop;
}

/** Whether nobody misses a value: it holds nothing, or is what a condition is that does not hold. */
export function isNothing(value: Value): boolean {
  switch (value.kind) {
    case "literal":
      return typeof value.value !== "string" || value.value === "";
    case "object":
      return value.properties.size + value.unread.length === 0;
    case "list":
      return value.items.length + value.unread.length === 0;
    default:
      return false;
  }
}

/** The keys, indexes, checks and policies that are somewhere in a value. */
function contentsOf(value: Value, nesting = 0): Contents {
  if (nesting > MAX_NESTING || isUnknown(value)) return [];
  if (value instanceof IndexBuilder || value instanceof IndexStart)
    return [{ kind: value.isUnique ? "unique index" : "index", name: asString(value.name) }];
  if (value instanceof UniqueBuilder)
    return [{ kind: "unique constraint", name: asString(value.name) }];
  if (value instanceof PrimaryKeyBuilder)
    return [{ kind: "primary key", name: asString(value.name) }];
  if (value instanceof ForeignKeyBuilder) return [{ kind: "foreign key", name: undefined }];
  if (value instanceof CheckBuilder) return [{ kind: "check", name: asString(value.name) }];
  if (value instanceof Policy) return [{ kind: "policy", name: undefined }];
  if (value.kind === "list") return value.items.flatMap((each) => contentsOf(each, nesting + 1));
  if (value.kind === "object")
    return [...value.properties.values()].flatMap((each) => contentsOf(each.value, nesting + 1));
  return [];
}
