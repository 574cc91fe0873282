import type { Table } from "../schema/model.ts";

/** A piece of raw SQL: text, or a table that is put in; anything else that is put in is `undefined`. */
export type SqlChunk = string | Table | undefined;

/** A table that raw SQL names; of one that is put in, everything is known. */
export type NamedTable = Table | Pick<Table, "name" | "schema">;

const PUT_IN = "\u0000";

/** What SQL does not read as statements: comments and quoted texts. */
const NOT_STATEMENTS = /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'[^']*'/g;

const NAME = String.raw`(?:"[^"]*"|${"`[^`]*`"}|[\w$]+|${PUT_IN}\d+${PUT_IN})`;
const TARGET = String.raw`(?:only\s+)?(?:(${NAME})\s*\.\s*)?(${NAME})`;
const TARGETS = String.raw`(?:only\s+)?${NAME}(?:\s*\.\s*${NAME})?`;
const DELETE = new RegExp(
  String.raw`\b(?:delete\s+from|truncate(?:\s+table)?)\s+(${TARGETS}(?:\s*,\s*${TARGETS})*)`,
  "gi",
);

/** The tables that `DELETE FROM` and `TRUNCATE` name in a piece of SQL. */
export function namesInDeletes(chunks: readonly SqlChunk[]): readonly NamedTable[] {
  const text = chunks
    .map((chunk, index) =>
      typeof chunk === "string" ? chunk : `${PUT_IN}${String(index)}${PUT_IN}`,
    )
    .join("")
    .replace(NOT_STATEMENTS, " ");
  return [...text.matchAll(DELETE)].flatMap(([, targets = ""]) =>
    [...targets.matchAll(new RegExp(TARGET, "gi"))].flatMap(([, schema, name = ""]) => {
      if (!name.startsWith(PUT_IN)) return [{ schema: schemaNamed(schema), name: unquoted(name) }];
      const table = chunks[Number(name.slice(1, -1))];
      return typeof table === "object" ? [table] : [];
    }),
  );
}

/** The default schema goes without saying. */
function schemaNamed(written: string | undefined): string | undefined {
  if (written === undefined || written.startsWith(PUT_IN)) return undefined;
  const name = unquoted(written);
  return name === "public" ? undefined : name;
}

function unquoted(name: string): string {
  return name.replace(/^["`]|["`]$/g, "");
}
