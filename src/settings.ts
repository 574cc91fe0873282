import path from "node:path";

/**
 * What a project says once for all rules, in `settings["drizzle-schema"]`. Its words are spelt out, so that users, who
 * are given this type, are not given the declarations of the model with it.
 */
export interface Settings {
  /** The drizzle-kit configuration, where it is not found by going up from a schema file; relative to the working directory. */
  readonly drizzleConfig?: string;
  /** The casing of unnamed columns before drizzle-orm 1.0, instead of what the drizzle-kit configuration says. */
  readonly casing?: "snake_case" | "camelCase";
  /** Whether rules speak of what the migration snapshots say has shipped: `"report"`, where nothing is said. */
  readonly shipped?: "report" | "ignore";
  /** When an edit that asks for a migration which may lose data is a fix: `"unshipped"`, where nothing is said. */
  readonly destructiveFixes?: "unshipped" | "always" | "never";
  /** What changes when a file changes that others depend on. No rule looks at it: it is there for `eslint --cache`. */
  readonly stamp?: string;
}

const NAME = 'settings["drizzle-schema"]';

const CHECKS: Readonly<
  Record<keyof Settings, { readonly wanted: string; readonly accepts: (value: unknown) => boolean }>
> = {
  drizzleConfig: {
    wanted: "the path of a drizzle-kit configuration",
    accepts: (value) => typeof value === "string" && value !== "",
  },
  casing: oneOf('"snake_case" or "camelCase"', "snake_case", "camelCase"),
  shipped: oneOf('"report" or "ignore"', "report", "ignore"),
  destructiveFixes: oneOf('"unshipped", "always" or "never"', "unshipped", "always", "never"),
  stamp: {
    wanted: "a text that schemaStamp() of eslint-plugin-drizzle-schema/stamp makes",
    accepts: (value) => typeof value === "string",
  },
};

function oneOf(
  wanted: string,
  ...words: readonly string[]
): { readonly wanted: string; readonly accepts: (value: unknown) => boolean } {
  return { wanted, accepts: (value) => words.some((word) => word === value) };
}

/** A value as JSON says it; of what JSON has no words for, or throws at, the type. */
function told(value: unknown): string {
  try {
    // TypeScript does not know that what JSON has no words for becomes nothing.
    const text: unknown = JSON.stringify(value);
    return typeof text === "string" ? text : `a ${typeof value}`;
  } catch {
    return typeof value === "bigint" ? "a bigint" : "an object that holds itself";
  }
}

const checked = new WeakMap<object, Settings>();

/**
 * Reads and checks the settings of this plugin.
 *
 * @throws Error with what to change, where a setting is unknown or has a value that makes no sense.
 */
export function readSettings(all: unknown, cwd: string): Settings {
  const own = (all as Record<string, unknown> | undefined)?.["drizzle-schema"];
  if (own === undefined) return {};
  if (typeof own !== "object" || own === null || Array.isArray(own))
    throw new Error(`${NAME} must be an object.`);
  let settings = checked.get(own);
  if (!settings) {
    settings = checkSettings(own, cwd);
    checked.set(own, settings);
  }
  return settings;
}

function checkSettings(own: object, cwd: string): Settings {
  for (const [key, value] of Object.entries(own)) {
    if (!Object.hasOwn(CHECKS, key))
      throw new Error(
        `${NAME} has no setting ${JSON.stringify(key)}. Its settings are ${Object.keys(CHECKS).join(", ")}.`,
      );
    const { wanted, accepts } = CHECKS[key as keyof Settings];
    if (value !== undefined && !accepts(value))
      throw new Error(`${NAME}.${key} must be ${wanted}, not ${told(value)}.`);
  }
  const { drizzleConfig, ...rest } = own as Settings;
  return drizzleConfig === undefined
    ? rest
    : { ...rest, drizzleConfig: path.resolve(cwd, drizzleConfig) };
}
