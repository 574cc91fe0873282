/** What a statement of a migration does, by how it begins. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^CREATE (UNIQUE )?INDEX \S+ ON (\S+)(?: USING btree)? (\(.*\))/, "CREATE $1INDEX $2 $3"],
  [/^ALTER TABLE (\S+) ADD COLUMN (\S+)/, "ADD COLUMN $1.$2"],
  [/^ALTER TABLE (\S+) ADD CONSTRAINT \S+ (FOREIGN KEY \([^)]*\))/, "ADD $2 $1"],
];

/**
 * Says what a statement does, without the names of indexes and constraints: `CREATE INDEX posts (author_id)`. A kind that
 * nobody expects of a fix is told in full.
 */
export function kindOf(statement: string): string {
  const plain = statement.replace(/\s+/g, " ").replace(/"/g, "").replace(/;\s*$/, "").trim();
  const table = /^CREATE TABLE (\S+) \((.*)\)$/.exec(plain);
  if (table) return `CREATE TABLE ${table[1] ?? ""} (${columnsIn(table[2] ?? "")})`;
  for (const [pattern, kind] of KINDS) {
    const match = pattern.exec(plain);
    if (match) return kind.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? "");
  }
  return plain;
}

/** The names and types of columns, without what else is said of them: `id uuid, title text`. */
function columnsIn(definitions: string): string {
  return definitions
    .split(/,(?![^(]*\))/)
    .map((definition) => definition.trim().split(" ").slice(0, 2).join(" "))
    .filter((column) => !column.startsWith("CONSTRAINT"))
    .join(", ");
}
