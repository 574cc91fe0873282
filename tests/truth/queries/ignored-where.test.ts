import { describe, expect, it } from "vitest";
import { lint } from "../../support/lint.ts";
import { beside } from "../../support/rule-cases.ts";
import { loadReal, type RealRelease, versionOf } from "../../support/real-drizzle.ts";

const DATABASE: Readonly<Record<RealRelease, string>> = {
  "0.x": "const db: any = drizzle.mock({ schema: { users } });",
  "1.0": "const db: any = drizzle.mock({ relations: defineRelations({ users }) });",
};

const IMPORTS: Readonly<Record<RealRelease, string>> = {
  "0.x": `import { eq } from "drizzle-orm";`,
  "1.0": `import { defineRelations, eq } from "drizzle-orm";`,
};

const textOf = (release: RealRelease, where: string) => `
${IMPORTS[release]}
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/pglite";
const users = pgTable("users", { id: uuid("id").primaryKey() });
${DATABASE[release]}
export const statement = db.query.users.findMany({ where: ${where} }).toSQL();`;

/** What each release makes of a `where`. */
const WHERES: readonly (readonly [where: string, in0x: string, in10: string])[] = [
  ["(users: any, { eq }: any) => eq(users.id, '1')", "filtered", "ignored"],
  ["function (users: any) { return eq(users.id, '1'); }", "filtered", "ignored"],
  ["eq(users.id, '1')", "filtered", "throws"],
  ["true", "throws", "ignored"],
  ["{ id: '1' }", "throws", "filtered"],
  ["{ RAW: (users: any) => eq(users.id, '1') }", "throws", "filtered"],
  ["undefined", "every row", "throws"],
];

describe.each<RealRelease>(["0.x", "1.0"])("a relational query, in drizzle-orm %s", (release) => {
  it.each(WHERES)("where: %s", async (where, in0x, in10) => {
    const expected = release === "0.x" ? in0x : in10;
    const real = await loadReal(textOf(release, where), release).then(
      ({ statement }) => (statement as { sql: string }).sql,
      () => undefined,
    );
    expect(real === undefined).toBe(expected === "throws");
    expect(real?.includes(" where ") ?? false).toBe(expected === "filtered");
    const file = beside({
      "package.json": JSON.stringify({ dependencies: { "drizzle-orm": versionOf(release) } }),
    });
    const messages = lint(file, textOf(release, where), {
      rules: { "drizzle-schema/no-ignored-where": "error" },
    });
    expect(messages).toHaveLength(expected === "ignored" ? 1 : 0);
  });
});
