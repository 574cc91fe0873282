import path from "node:path";
import { RuleTester, type RunTests } from "@typescript-eslint/rule-tester";
import type { rules } from "../../src/rules/index.ts";
import { type Project, writeProject } from "./read.ts";

/** What every project of the rule tests has: drizzle-orm 0.45, and a configuration that sets no casing. */
const COMMON: Project = {
  "package.json": `{ "dependencies": { "drizzle-orm": "0.45.4" } }`,
  "drizzle.config.ts": `export default { dialect: "postgresql" };`,
};

/** The package.json of a project that has moved to 1.0. */
export const DRIZZLE_1_0: Project = {
  "package.json": `{ "dependencies": { "drizzle-orm": "1.0.0-rc.5" } }`,
};

/**
 * The path of a file to lint in a new project.
 *
 * @param neighbours The other files of the project.
 * @param name The path of the file inside the project.
 */
export function beside(neighbours: Project, name = "schema.ts"): string {
  return path.join(writeProject({ ...COMMON, ...neighbours }), name);
}

type AnyRule = (typeof rules)[keyof typeof rules];
type TestedRule = Parameters<RuleTester["run"]>[1];

type MessageIdOf<Rule> = Rule extends { meta: { messages: Readonly<Record<infer Id, string>> } }
  ? Extract<Id, string>
  : never;

type OptionsOf<Rule> = Rule extends { meta: { defaultOptions?: infer Options } }
  ? readonly {
      [Key in keyof Extract<NonNullable<Options>, readonly unknown[]>[0]]?: Extract<
        NonNullable<Options>,
        readonly unknown[]
      >[0][Key];
    }[]
  : never;

/**
 * Tests a rule on cases that all assert data and positions. A case is `schema.ts` of a project without neighbours,
 * unless it says where it is.
 */
export function testRule<Rule extends AnyRule>(
  title: string,
  rule: Rule,
  cases: RunTests<MessageIdOf<Rule>, OptionsOf<Rule>>,
): void {
  const tester = new RuleTester({
    defaultFilenames: { ts: beside({}), tsx: beside({}, "schema.tsx") },
  });
  // The tester's types come from a copy of typescript-eslint's types of its own.
  tester.run(title, rule as unknown as TestedRule, {
    assertionOptions: { requireData: true, requireLocation: true },
    ...(cases as RunTests<string, readonly unknown[]>),
  });
}
