import type { ESLint, Linter, Rule } from "eslint";
import path from "node:path";
import type { Preset } from "../create-rule.ts";
import plugin from "../index.ts";
import { NAMESPACE, presetRules } from "../presets.ts";
import type { LintContext } from "../reading/index.ts";
import { readSettings } from "../settings.ts";
import type { LinterUsed } from "./inspection.ts";
import { findESLint, findParser, firstLine, type Found } from "./installed.ts";
import { relativePath } from "./positions.ts";

/** What linting a file comes to. */
export interface LintedFile {
  /** How many rules of the plugin were on. */
  readonly rules: number;
  /** Those of the plugin's rules, without its namespace. */
  readonly messages: readonly PluginMessage[];
  /** Why no rule could run on the file. */
  readonly problem: string | undefined;
}

export interface PluginMessage extends Linter.LintMessage {
  readonly rule: string;
  readonly isSuppressed: boolean;
}

/** Lints the files of a project one by one. */
export interface ProjectLinter {
  readonly used: LinterUsed;
  /**
   * Lints a file as it would be linted from the command line.
   *
   * @returns `undefined` where the configuration leaves it out.
   */
  readonly lint: (file: string, text: string) => Promise<LintedFile | undefined>;
}

/** Is handed the context of a rule on each file that is linted. */
export type Observe = (context: LintContext) => void;

/** The private name under which the observing rule runs. */
const OBSERVER = "drizzle-schema-inspect";

/** What the presets lint: the languages of Node. */
const MODULES = ["**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}"];

/**
 * Makes the linter of a project: by its own configuration, if that uses this plugin; else by a preset.
 *
 * @param folder The inspected folder.
 * @param files The files in it.
 * @param preset The preset that was asked for, which is then on in any case.
 * @returns Why there is no linter, where that is so.
 * @throws Error where the plugin's settings make no sense.
 */
export async function linterOf(
  folder: string,
  files: readonly string[],
  preset: Preset | undefined,
  observe: Observe,
): Promise<Found<ProjectLinter>> {
  const eslint = findESLint(folder);
  if ("reason" in eslint) return eslint;
  const ESLintClass = eslint.found;
  const configuration = await new ESLintClass({ cwd: folder }).findConfigFile();
  const cwd = configuration === undefined ? folder : path.dirname(configuration);
  const about = {
    eslint: ESLintClass.version,
    configuration: configuration === undefined ? null : relativePath(folder, configuration),
  };
  const usage = await usageIn(new ESLintClass({ cwd }), files, cwd);
  if ("found" in usage) {
    const { namespace, plugin: theirs } = usage.found;
    const linter = new ESLintClass({
      cwd,
      overrideConfig: [
        observing(observe),
        ...(preset === undefined
          ? []
          : [{ plugins: { [namespace]: theirs }, rules: rulesOf(preset, namespace) }]),
      ],
      ruleFilter: ({ ruleId }) => isOurs(ruleId, namespace),
    });
    return {
      found: {
        used: { by: "configuration", preset: preset ?? null, ...about, reason: null },
        lint: lintWith(linter, namespace),
      },
    };
  }
  const parser = findParser(cwd);
  if ("reason" in parser) return parser;
  const chosen = preset ?? "recommended";
  const linter = new ESLintClass({
    cwd,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: MODULES,
        languageOptions: {
          parser: parser.found,
          parserOptions: { ecmaFeatures: { jsx: true } },
        },
        plugins: { [NAMESPACE]: plugin },
        rules: rulesOf(chosen, NAMESPACE),
      },
      observing(observe),
    ],
    ruleFilter: ({ ruleId }) => isOurs(ruleId, NAMESPACE),
  });
  return {
    found: {
      used: { by: "preset", preset: chosen, ...about, reason: usage.reason },
      lint: lintWith(linter, NAMESPACE),
    },
  };
}

/** Where a configuration uses this plugin. */
interface Usage {
  readonly namespace: string;
  readonly plugin: ESLint.Plugin;
}

/**
 * Looks for a file on which the project's configuration has a rule of this plugin on.
 *
 * @throws Error where the plugin's settings make no sense.
 */
async function usageIn(
  eslint: ESLint,
  files: readonly string[],
  cwd: string,
): Promise<Found<Usage>> {
  let hasConfiguration = false;
  for (const file of files) {
    let config: Linter.Config | undefined;
    try {
      config = (await eslint.calculateConfigForFile(file)) as Linter.Config | undefined;
      hasConfiguration = true;
    } catch (error) {
      if (isMissingConfiguration(error)) continue;
      return { reason: `the configuration of ESLint cannot be loaded: ${firstLine(error)}` };
    }
    for (const [namespace, each] of Object.entries(config?.plugins ?? {}))
      if (each.meta?.name === plugin.meta.name && rulesOn(config, namespace) > 0) {
        readSettings(config?.settings, cwd);
        return { found: { namespace, plugin: each } };
      }
  }
  return {
    reason: hasConfiguration
      ? `the configuration of ESLint does not use ${plugin.meta.name}`
      : "no configuration of ESLint was found",
  };
}

function isMissingConfiguration(error: unknown): boolean {
  return (error as { messageTemplate?: unknown } | null)?.messageTemplate === "config-file-missing";
}

/** How many rules of the plugin are on. */
function rulesOn(config: Linter.Config | undefined, namespace: string): number {
  return Object.entries(config?.rules ?? {}).filter(
    ([name, entry]) => name.startsWith(`${namespace}/`) && severityOf(entry) !== 0,
  ).length;
}

/** A configuration that ESLint has worked out says severities as numbers. */
function severityOf(entry: Linter.RuleEntry | undefined): unknown {
  return Array.isArray(entry) ? entry[0] : entry;
}

function rulesOf(preset: Preset, namespace: string): Linter.RulesRecord {
  return Object.fromEntries(
    Object.entries(presetRules(preset)).map(([name, entry]) => [
      name.replace(NAMESPACE, namespace),
      entry,
    ]),
  );
}

/**
 * A rule that reports nothing and is there to see what the rules see: the same tree, text and settings. It names no files,
 * for that would have ESLint lint files that the project does not.
 */
function observing(observe: Observe): Linter.Config {
  const rule: Rule.RuleModule = {
    meta: { type: "suggestion", schema: [] },
    create(context) {
      observe(context as unknown as LintContext);
      return {};
    },
  };
  return {
    plugins: { [OBSERVER]: { rules: { observe: rule } } },
    rules: { [`${OBSERVER}/observe`]: "error" },
  };
}

function isOurs(rule: string, namespace: string): boolean {
  return rule.startsWith(`${namespace}/`) || rule.startsWith(`${OBSERVER}/`);
}

function lintWith(eslint: ESLint, namespace: string): ProjectLinter["lint"] {
  const prefix = `${namespace}/`;
  return async (file, text) => {
    try {
      const config = (await eslint.calculateConfigForFile(file)) as Linter.Config | undefined;
      const [result] = await eslint.lintText(text, { filePath: file, warnIgnored: false });
      if (!result || !config) return undefined;
      const messagesOf = (messages: readonly Linter.LintMessage[], isSuppressed: boolean) =>
        messages.flatMap((message) =>
          message.ruleId?.startsWith(prefix)
            ? [{ ...message, rule: message.ruleId.slice(prefix.length), isSuppressed }]
            : [],
        );
      return {
        rules: rulesOn(config, namespace),
        messages: [
          ...messagesOf(result.messages, false),
          ...messagesOf(result.suppressedMessages, true),
        ],
        problem: result.messages.find(({ fatal }) => fatal)?.message,
      };
    } catch (error) {
      if (isMissingConfiguration(error)) return undefined;
      return { rules: 0, messages: [], problem: `cannot be linted: ${firstLine(error)}` };
    }
  };
}
