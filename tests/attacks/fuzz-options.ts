import fc from "fast-check";
import type { Linter } from "eslint";
import { rules } from "../../src/rules/index.ts";
import type { Dice } from "../truth/random/dice.ts";

/** The parts of JSON schemas that the rules' options use. */
interface OptionSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, OptionSchema>>;
  readonly items?: OptionSchema;
  readonly minItems?: number;
  readonly pattern?: string;
}

/** Words that mean something to this plugin, beside those that a pattern makes up. */
const WORDS = ["users", "*", "user*", "*.users", "deletedAt", "deleted_at", "id", "__proto__"];

/** All rules as errors: with their defaults, or with options that their schemas allow. */
export function randomRules(dice: Dice, isDefault: boolean): Linter.RulesRecord {
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => {
      const [schema] = rule.meta.schema as readonly OptionSchema[];
      const options = isDefault || !schema ? [] : [valueFor(schema, dice)];
      return [`drizzle-schema/${name}`, ["error", ...options]];
    }),
  );
}

/** The plugin's settings: mostly none. */
export function randomSettings(dice: Dice): Readonly<Record<string, unknown>> {
  return {
    "drizzle-schema": dice.pick([
      {},
      {},
      { destructiveFixes: "always" },
      { destructiveFixes: "never" },
      { shipped: "ignore" },
      { casing: "snake_case" },
      { casing: "camelCase", destructiveFixes: "always" },
    ]),
  };
}

function valueFor(schema: OptionSchema, dice: Dice): unknown {
  if (schema.enum) return dice.pick(schema.enum);
  switch (schema.type) {
    case "boolean":
      return dice.pick([false, true]);
    case "array": {
      const { items = {}, minItems = 0 } = schema;
      return [...new Set(dice.list(minItems, minItems + 2, () => valueFor(items, dice)))];
    }
    case "object":
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(() => dice.rarely(2))
          .map(([name, property]) => [name, valueFor(property, dice)]),
      );
    default:
      return text(new RegExp(schema.pattern ?? "^.+$", "u"), dice);
  }
}

function text(pattern: RegExp, dice: Dice): string {
  const words = WORDS.filter((word) => pattern.test(word));
  const known = dice.rarely(2) ? dice.pick(words) : undefined;
  const seed = dice.pick(Array.from({ length: 1_000 }, (_, at) => at));
  const [made = ""] = fc.sample(fc.stringMatching(pattern), { seed, numRuns: 1 });
  return known ?? made;
}
