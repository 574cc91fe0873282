import { describe, expect, it } from "vitest";
import { loadReal } from "../support/real-drizzle.ts";
import { readTables, RELEASES } from "./compare.ts";

/** What drizzle-orm says of a column. */
interface RealColumn {
  readonly notNull: boolean;
  readonly primary: boolean;
  readonly isUnique: boolean;
  readonly hasDefault: boolean;
  readonly generated: unknown;
}

const SAID = {
  notNull: "notNull()",
  primaryKey: "primaryKey()",
  unique: "unique()",
  $defaultFn: "$defaultFn(() => null as any)",
  generatedAlwaysAs: "generatedAlwaysAs(sql`'x'`)",
} as const;

const HAS: Readonly<Record<keyof typeof SAID, (column: RealColumn) => boolean>> = {
  notNull: ({ notNull }) => notNull,
  primaryKey: ({ primary }) => primary,
  unique: ({ isUnique }) => isUnique,
  $defaultFn: ({ hasDefault }) => hasDefault,
  generatedAlwaysAs: ({ generated }) => generated !== undefined,
};

function schemaOf(column: string): string {
  return `
import { sql } from "drizzle-orm";
import { pgTable, text } from "drizzle-orm/pg-core";
export const t = pgTable("t", { c: ${column} as any });`;
}

describe.each(RELEASES)("what .array() forgets, in drizzle-orm %s", (release) => {
  it.each(Object.entries(SAID) as [keyof typeof SAID, string][])(
    "of .%s(), before it, behind it and on both sides",
    async (method, call) => {
      for (const column of [
        `text().${call}.array()`,
        `text().array().${call}`,
        `text().${call}.array().${call}`,
        `text().array().${call}.array()`,
        `text().${call}.array().array()`,
      ]) {
        const files = { "schema.ts": schemaOf(column) };
        const { t } = (await loadReal(files, release)) as { t: { c: RealColumn } };
        const [lost] = readTables(release, files, ({ columns }) =>
          columns.flatMap((each) => each.lost.map((one) => one.method)),
        );
        expect(lost, column).toEqual(HAS[method](t.c) ? [] : [method]);
      }
    },
  );
});
