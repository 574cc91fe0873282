import type { Column } from "../schema/model.ts";
import { columnArguments, columnChain } from "./column-chain.ts";
import { type Edit, insertAt, replace, type SourceCode } from "./edit.ts";
import { quoted, styleOf } from "./layout.ts";

/**
 * Gives a column another name in the database: in the place of the one that is written, or before its configuration.
 *
 * @returns `undefined` where the name is made elsewhere.
 */
export function renameColumn(
  sourceCode: SourceCode,
  column: Column,
  name: string,
): readonly Edit[] | undefined {
  const chain = columnChain(column);
  const written = chain && columnArguments(chain.head);
  if (!written) return undefined;
  const text = quoted(name, styleOf(sourceCode));
  if (written.name)
    return written.name.value === column.name ? [replace(written.name, text)] : undefined;
  if (!column.isNamedByKey) return undefined;
  if (written.config) return [insertAt(written.config.range[0], `${text}, `)];
  const close = sourceCode.getLastToken(chain.head);
  return close ? [insertAt(close.range[0], text)] : undefined;
}
