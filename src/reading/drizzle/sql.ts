import type { Dialect } from "../../schema/model.ts";
import {
  type Arguments,
  asString,
  Host,
  HostFunction,
  isUndefined,
  type Literal,
  type Site,
  truthiness,
  UNDEFINED,
  unknown,
  type Unknown,
  type Value,
} from "../value.ts";

/** A piece of an SQL expression: text, or a value that is put in. */
type Chunk = string | Value;

/** A value that stands for itself in SQL: a column or a table. */
export abstract class SqlName extends Host {
  /** The name as SQL writes it, without what qualifies it; `undefined` where it is not known. */
  abstract readonly sqlName: string | undefined;

  /** What is written before the name even in an index: the schema of a table. */
  get sqlQualifier(): Value {
    return UNDEFINED;
  }
}

/** `sql.identifier(name)`. */
class SqlIdentifier extends SqlName {
  readonly what = "an SQL identifier";
  readonly sqlName: string;

  constructor(name: string) {
    super();
    this.sqlName = name;
  }
}

/** What a column is compared with, where that was not read. */
export class UnreadOperand extends Host {
  readonly what = "an operand";
  readonly why: Unknown;

  constructor(why: Unknown) {
    super();
    this.why = why;
  }
}

/** An SQL expression of drizzle-orm: what the `sql` tag and the operators make. */
export class SqlValue extends Host {
  readonly what = "an SQL expression";
  readonly #chunks: Chunk[];
  #inlinesParameters = false;

  constructor(chunks: readonly Chunk[]) {
    super();
    this.#chunks = [...chunks];
  }

  /** `.append()` changes it. */
  override get isMutable(): boolean {
    return true;
  }

  override invoke(method: string, args: Arguments, site: Site): Value {
    switch (method) {
      // Neither changes anything that a schema shows.
      case "as":
      case "mapWith":
        return this;
      case "append":
        site.scope.module.session.trace?.breakOrder();
        this.#chunks.push(args.at(0));
        return this;
      case "inlineParams":
        site.scope.module.session.trace?.breakOrder();
        this.#inlinesParameters = true;
        return this;
      case "if": {
        const holds = truthiness(args.at(0));
        if (holds === undefined) return unknown("depends on a condition that was not read", site);
        return holds ? this : UNDEFINED;
      }
      default:
        return super.invoke(method, args, site);
    }
  }

  /** What it is made of, nested expressions taken apart. */
  get pieces(): readonly Chunk[] {
    return [...this.#flatten()].map(({ chunk }) =>
      chunk instanceof SqlIdentifier ? `"${chunk.sqlName}"` : chunk,
    );
  }

  /**
   * The text as drizzle-orm writes it for an index: columns by their bare names.
   *
   * @returns `undefined` where a part was not read.
   */
  textIn(dialect: Dialect): string | undefined {
    let text = "";
    let parameters = 0;
    for (const { chunk, isInline } of this.#flatten()) {
      if (typeof chunk === "string") text += chunk;
      else if (chunk instanceof SqlName) {
        const name = quotedName(chunk, dialect);
        if (name === undefined) return undefined;
        text += name;
      } else if (chunk.kind === "literal") {
        if (chunk.value === undefined) continue;
        if (!isInline) parameters += 1;
        text += isInline ? inlined(chunk) : parameter(parameters, dialect);
      } else return undefined;
    }
    return text;
  }

  /** The one name in it, where the rest is only a sort order: `sql\`${t.x} desc\``. */
  get onlyName(): SqlName | undefined {
    let only: SqlName | undefined;
    for (const { chunk } of this.#flatten()) {
      if (typeof chunk === "string") {
        if (!SORT_ORDER.test(chunk)) return undefined;
      } else if (chunk instanceof SqlName && !only) only = chunk;
      else return undefined;
    }
    return only;
  }

  /** An expression that goes on for too long stands for itself at the end: nobody can read it. */
  *#flatten(): Generator<{ readonly chunk: Chunk; readonly isInline: boolean }> {
    const pending: { readonly chunk: Chunk; readonly isInline: boolean }[] = [
      { chunk: this, isInline: false },
    ];
    let left = MAX_PIECES;
    for (let next = pending.pop(); next; next = pending.pop()) {
      const { chunk } = next;
      const isInline = next.isInline || (chunk instanceof SqlValue && chunk.#inlinesParameters);
      const inner = chunk instanceof SqlValue ? chunk.#chunks : inParentheses(chunk);
      if (inner) {
        for (const each of inner.toReversed()) pending.push({ chunk: each, isInline });
      } else yield next;
      left -= 1;
      if (left === 0) {
        yield { chunk: this, isInline };
        return;
      }
    }
  }
}

const MAX_PIECES = 20_000;

const SORT_ORDER = /^\s*(?:(?:asc|desc|nulls\s+first|nulls\s+last)\s*)*$/i;

/** A list is written as `(a, b)`; what is no list is not taken apart. */
function inParentheses(chunk: Chunk): readonly Chunk[] | undefined {
  if (typeof chunk === "string" || chunk.kind !== "list") return undefined;
  const items: readonly Chunk[] = [...chunk.items, ...chunk.unread];
  return ["(", ...items.flatMap((item, index) => (index === 0 ? [item] : [", ", item])), ")"];
}

function quotedName(name: SqlName, dialect: Dialect): string | undefined {
  const { sqlName, sqlQualifier } = name;
  const isQualified = !isUndefined(sqlQualifier);
  const parts = isQualified ? [asString(sqlQualifier), sqlName] : [sqlName];
  const quoted = parts.map((part) => (part === undefined ? undefined : quote(part, dialect)));
  return quoted.includes(undefined) ? undefined : quoted.join(".");
}

function quote(name: string, dialect: Dialect): string {
  switch (dialect) {
    case "mysql":
    case "singlestore":
      return `\`${name.replaceAll("`", "``")}\``;
    case "mssql":
      return `[${name.replaceAll("]", "]]")}]`;
    default:
      return `"${name.replaceAll('"', '""')}"`;
  }
}

function parameter(position: number, dialect: Dialect): string {
  switch (dialect) {
    case "mysql":
    case "singlestore":
    case "sqlite":
      return "?";
    case "mssql":
      return `@par${String(position - 1)}`;
    default:
      return `$${String(position)}`;
  }
}

function inlined({ value }: Literal): string {
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
}

function tag(args: Arguments, site: Site): Value {
  const texts = args.at(0);
  if (texts.kind !== "list") return unknown("sql is called without a template", site);
  const chunks: Chunk[] = [];
  texts.items.forEach((text, index) => {
    chunks.push(asString(text) ?? "");
    if (index < texts.items.length - 1) chunks.push(args.at(index + 1));
  });
  return new SqlValue(chunks);
}

/** `sql`, with `sql.raw()` and the rest. */
export class SqlTag extends Host {
  readonly what = "sql";

  override call(args: Arguments, site: Site): Value {
    return tag(args, site);
  }

  override get(key: string, site: Site): Value {
    switch (key) {
      case "raw":
        return new HostFunction("sql.raw", (args) => {
          const text = asString(args.at(0));
          return new SqlValue([text ?? unknown("raw SQL was not read", site)]);
        });
      case "identifier":
        return new HostFunction("sql.identifier", (args) => {
          const name = asString(args.at(0));
          return new SqlValue([
            name === undefined ? unknown("a name was not read", site) : new SqlIdentifier(name),
          ]);
        });
      case "param":
        return new HostFunction("sql.param", (args) => args.at(0));
      case "join":
        return new HostFunction("sql.join", (args) => join(args.at(0), args.at(1), site));
      case "empty":
        return new HostFunction("sql.empty", () => new SqlValue([]));
      default:
        return super.get(key, site);
    }
  }
}

/** `sql.join(parts, separator)`. */
export function join(parts: Value, separator: Value, site: Site): Value {
  if (parts.kind !== "list" || parts.unread[0])
    return new SqlValue([unknown("joined SQL was not read", site)]);
  return new SqlValue(
    parts.items.flatMap((part, index) =>
      index === 0 || isUndefined(separator) ? [part] : [separator, part],
    ),
  );
}

/** Whether a value is the `sql` tag. */
export function isSqlTag(value: Value): boolean {
  return value instanceof SqlTag;
}
