import { describe, expect, it } from "vitest";
import { lint } from "../../support/lint.ts";
import { beside } from "../../support/rule-cases.ts";
import { loadReal, type RealRelease, versionOf } from "../../support/real-drizzle.ts";

const IMPORTS: Readonly<Record<RealRelease, string>> = {
  "0.x": `import { eq, isNull, or } from "drizzle-orm";`,
  "1.0": `import { defineRelations, eq, isNull } from "drizzle-orm";`,
};

const DATABASE: Readonly<Record<RealRelease, string>> = {
  "0.x": "const db: any = drizzle.mock({ schema });",
  "1.0": "const db: any = drizzle.mock({ relations: defineRelations(schema) });",
};

const textOf = (release: RealRelease, query: string) => `
${IMPORTS[release]}
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/pglite";
const users = pgTable("users", { id: uuid("id").primaryKey(), deletedAt: timestamp("deleted_at") });
const tags = pgTable("tags", { id: uuid("id").primaryKey() });
const schema = { accounts: users, users: tags };
${DATABASE[release]}
export const statement = db.query.${query}.toSQL();`;

/** What stands behind `from` speaks of the column where the query is filtered by it. */
const FINDS: Readonly<
  Record<RealRelease, readonly (readonly [query: string, filtered: boolean])[]>
> = {
  "0.x": [
    ["accounts.findMany()", false],
    ["accounts.findMany({ where: eq(users.id, '1') })", false],
    ["accounts.findFirst({ where: isNull(users.deletedAt) })", true],
    ["accounts.findMany({ where: (user: any, { eq }: any) => eq(user.id, '1') })", false],
    [
      "accounts.findMany({ where: (user: any, { and, eq, isNull }: any) => and(eq(user.id, '1'), isNull(user.deletedAt)) })",
      true,
    ],
    ["accounts.findMany({ where: or(undefined) })", false],
    [
      "accounts.findMany({ where: (user: any, { sql }: any) => sql`${user.deletedAt} is null` })",
      true,
    ],
  ],
  "1.0": [
    ["accounts.findMany()", false],
    ["accounts.findMany({ where: {} })", false],
    ["accounts.findMany({ where: { id: '1' } })", false],
    ["accounts.findFirst({ where: { deletedAt: { isNull: true } } })", true],
    ["accounts.findMany({ where: { AND: [{ id: '1' }, { deletedAt: { isNull: true } }] } })", true],
    ["accounts.findMany({ where: { OR: [{ id: '1' }] } })", false],
    ["accounts.findMany({ where: { NOT: { deletedAt: { isNotNull: true } } } })", true],
    ["accounts.findMany({ where: { RAW: (user: any) => isNull(user.deletedAt) } })", true],
    ["accounts.findMany({ where: { RAW: (user: any, { eq }: any) => eq(user.id, '1') } })", false],
    ["accounts.findMany({ where: { NOT: { RAW: (user: any) => eq(user.id, '1') } } })", false],
  ],
};

describe.each<RealRelease>(["0.x", "1.0"])("a relational query, in drizzle-orm %s", (release) => {
  it.each(FINDS[release])("db.query.%s", async (query, isFiltered) => {
    const text = textOf(release, query);
    const { statement } = await loadReal(text, release);
    const { sql } = statement as { sql: string };
    expect(sql).toContain('from "users"');
    expect(sql.split('from "users"').at(1)?.includes("deleted_at")).toBe(isFiltered);
    const file = beside({
      "package.json": JSON.stringify({ dependencies: { "drizzle-orm": versionOf(release) } }),
    });
    const messages = lint(file, text, {
      rules: { "drizzle-schema/require-soft-delete-filter": "error" },
    });
    expect(messages).toHaveLength(isFiltered ? 0 : 1);
  });
});
