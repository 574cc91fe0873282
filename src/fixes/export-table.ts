import type { Table } from "../schema/model.ts";
import { type Edit, insertAt } from "./edit.ts";

/** Writes `export` before a table that is a constant of its module; `undefined` where it is anything else. */
export function exportTable({ place: { node } }: Table): readonly Edit[] | undefined {
  const declarator = node.parent;
  const declaration = declarator?.parent;
  return declarator?.type === "VariableDeclarator" &&
    declaration?.type === "VariableDeclaration" &&
    declaration.declarations.length === 1 &&
    declaration.parent.type === "Program"
    ? [insertAt(declaration.range[0], "export ")]
    : undefined;
}
