import type { RuleModule } from "@typescript-eslint/utils/ts-eslint";
import type { Linter } from "eslint";
import { describe, expectTypeOf, it } from "vitest";
import type { DrizzleSchemaRules } from "../../src/index.ts";
import type { rules } from "../../src/rules/index.ts";

type Rules = typeof rules;

/** The options that a rule works with, as a user may write them: each of them, or some, or none. */
type OptionsOf<Rule> =
  Rule extends RuleModule<string, infer Options>
    ? Options extends readonly [infer Only]
      ? [Readonly<Partial<Only>>]
      : []
    : never;

type RulesAsWritten = {
  [Name in keyof Rules as `drizzle-schema/${Name}`]?: Linter.RuleEntry<OptionsOf<Rules[Name]>>;
};

describe("the types of the rules' options, which are written from the schemas", () => {
  it("are those that the rules themselves work with", () => {
    expectTypeOf<DrizzleSchemaRules>().toEqualTypeOf<RulesAsWritten>();
  });
});
