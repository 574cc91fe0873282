// Tells what a configuration may say of the rules, in TypeScript, from the schemas that ESLint checks options by.

/**
 * A rule as the types speak of it.
 *
 * @typedef {object} RuleType
 * @property {string} key Its name in a configuration, as a literal.
 * @property {string} comment What it asks for, and where its page is.
 * @property {string | undefined} optionsName The name of the type of its options; `undefined` where it has none.
 * @property {string} options The properties of that type.
 */

/** A doc comment of some lines. */
function comment(...lines) {
  return `/**\n${lines.map((line) => ` * ${line.replaceAll("*/", "*\\/")}`).join("\n")}\n */`;
}

/** The type of the values that a schema accepts, as far as types can tell; throws where the rules use a new piece of JSON schema. */
function typeOf({ type, enum: words, items }) {
  if (words) return words.map((word) => JSON.stringify(word)).join(" | ");
  if (type === "array" && items) return `readonly (${typeOf(items)})[]`;
  if (type === "string" || type === "boolean") return type;
  throw new Error(`No type is known for ${JSON.stringify({ type, items })}.`);
}

function optionType(name, schema, defaultValue) {
  const told = comment(schema.description, "", `@default ${JSON.stringify(defaultValue)}`);
  return `${told}\nreadonly ${name}?: ${typeOf(schema)};`;
}

/** @returns {RuleType} */
function ruleType(name, { meta: { defaultOptions, docs, schema } }, namespace) {
  const [options] = schema;
  const properties = Object.entries(options?.properties ?? {});
  return {
    key: JSON.stringify(`${namespace}/${name}`),
    comment: comment(`${docs.description}.`, "", `@see ${docs.url}`),
    optionsName:
      options && `-${name}-options`.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase()),
    options: properties
      .map(([option, schema]) => optionType(option, schema, defaultOptions[0][option]))
      .join("\n"),
  };
}

/**
 * The text of src/rule-options.ts: the options of each rule, and what a configuration may say of the rules.
 *
 * @param rules The rules by their names.
 * @param {string} namespace What is before their names in a configuration.
 */
export function ruleOptions(rules, namespace) {
  const types = Object.entries(rules).map(([name, rule]) => ruleType(name, rule, namespace));
  const options = types
    .filter(({ optionsName }) => optionsName)
    .map(({ key, optionsName, options }) =>
      [
        comment(`Options of \`${JSON.parse(key)}\`.`),
        `export interface ${optionsName} {`,
        options,
        "}",
      ].join("\n"),
    );
  const entries = types.map(
    ({ key, comment, optionsName = "" }) =>
      `${comment}\n${key}?: Linter.RuleEntry<[${optionsName}]>;`,
  );
  return `// Written by scripts/docs.mjs from the rules (npm run docs); a change here is lost.
import type { Linter } from "eslint";

${options.join("\n\n")}

${comment("What a configuration says of the rules. A type, and no interface, so that it fits where any rules do.")}
export type DrizzleSchemaRules = {
${entries.join("\n")}
};
`;
}

/**
 * Declarations that add the rules and the settings to the types that ESLint's configurations are made of.
 *
 * A complaint of the compiler is silenced where it would be a user's, with `skipLibCheck` off:
 * - of a module that is not there, where a package manager keeps @eslint/core to ESLint: options are not checked then;
 * - of optional properties beside an index signature, which TypeScript takes all the same;
 * - of a CommonJS file that takes types from a module, which older releases cannot be told to be fine.
 *
 * @param rules The rules by their names.
 * @param {string} namespace What is before their names in a configuration.
 */
export function augmentation(rules, namespace) {
  const entries = Object.entries(rules).map(([name, rule]) => {
    const { key, comment } = ruleType(name, rule, namespace);
    return `${comment}\n// @ts-ignore\n${key}?: DrizzleSchemaRules[${key}];`;
  });
  return `// @ts-ignore
import type { DrizzleSchemaRules, DrizzleSchemaSettings } from "./index.js";

// @ts-ignore
declare module "@eslint/core" {
  interface RulesConfig {
${entries.join("\n")}
  }
  interface SettingsConfig {
    ${comment(`What a project says once for all rules of ${namespace}.`)}
    ${JSON.stringify(namespace)}?: DrizzleSchemaSettings;
  }
}
`;
}
