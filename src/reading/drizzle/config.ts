import type { Dialect } from "../../schema/model.ts";
import type { Casing } from "../../schema/naming.ts";
import { dialectOf } from "../../schema/shipping.ts";
import type { Module } from "../module.ts";
import { certainMemberOf } from "../operations.ts";
import { asString, isUndefined, type Value } from "../value.ts";

/** What a drizzle-kit configuration says at its top level. */
export interface Configuration {
  readonly path: string;
  /** Why nothing of it is known, in words that follow its path: "has a syntax error". */
  readonly problem: string | undefined;
  /** `undefined` where it sets none, `"unread"` where that was not read. */
  readonly casing: Casing | undefined | "unread";
  /** The folder of its migrations; `undefined` where that was not read. */
  readonly out: string | undefined;
  /** `undefined` where it was not read, or is none that drizzle-orm has a core for. */
  readonly dialect: Dialect | undefined;
  /** The files, folders and patterns of its schema: empty where it gives none, `undefined` where they were not read. */
  readonly schema: readonly string[] | undefined;
}

/** A configuration that cannot be read. */
export function unreadConfiguration(path: string, problem: string | undefined): Configuration {
  return {
    path,
    problem,
    casing: "unread",
    out: undefined,
    dialect: undefined,
    schema: undefined,
  };
}

/** Reads a drizzle-kit configuration, without running it. */
export function readConfiguration(config: Module): Configuration {
  const exported = config.exported("default");
  if (!exported) return unreadConfiguration(config.path, "exports no configuration");
  const site = config.site(config.program);
  const member = (key: string) => certainMemberOf(exported, key, site);
  const out = member("out");
  return {
    path: config.path,
    problem: undefined,
    casing: casingOf(member("casing")),
    out: isUndefined(out) ? "./drizzle" : asString(out),
    dialect: dialectOf(asString(member("dialect")) ?? ""),
    schema: textsOf(member("schema")),
  };
}

function casingOf(value: Value): Configuration["casing"] {
  if (isUndefined(value)) return undefined;
  const text = asString(value);
  return text === "snake_case" || text === "camelCase" ? text : "unread";
}

/** One text, or a list of texts; none where nothing is given. */
function textsOf(value: Value): readonly string[] | undefined {
  if (isUndefined(value)) return [];
  if (value.kind !== "list") {
    const text = asString(value);
    return text === undefined ? undefined : [text];
  }
  const texts = value.items.map(asString).filter((text) => text !== undefined);
  return value.unread.length === 0 && texts.length === value.items.length ? texts : undefined;
}
