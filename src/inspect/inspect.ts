import type { Preset } from "../create-rule.ts";
import { createFiles, isUnreadable, type SourceFile } from "../files/index.ts";
import { configurationsOf, type LintContext, schemaOf } from "../reading/index.ts";
import { describeFile } from "./describe.ts";
import { Findings, type SeenFile } from "./findings.ts";
import type { Inspection, LinterUsed } from "./inspection.ts";
import { linterOf } from "./linting.ts";
import { positionsIn, relativePath } from "./positions.ts";

/** A request that makes no sense, in words for the one who asked. */
export class Refusal extends Error {}

/** What may be asked for besides the folder. */
export interface InspectOptions {
  /** The preset to lint with, whatever the configuration says. */
  readonly preset?: Preset | undefined;
  /** Is told before a file is read: how many were read, of how many. */
  readonly onFile?: (done: number, total: number, file: string) => void;
}

/**
 * Shows what the linter sees of a project: ESLint lints each file, and a rule that reports nothing looks at the model that
 * the other rules are handed. Of each file only plain values are kept.
 *
 * @param folder An absolute path.
 * @throws Refusal where there is no such folder, or the plugin's settings make no sense.
 */
export async function inspect(
  folder: string,
  { onFile, preset }: InspectOptions = {},
): Promise<Inspection> {
  const files = createFiles();
  const root = files.neighbourhood().realPath(folder);
  const paths = files.sourceFilesBelow(root);
  if (!paths) throw new Refusal(`There is no folder ${folder}.`);

  const findings = new Findings(root);
  let seen: SeenFile | undefined;

  /** Looks at a file as a rule does. */
  function look(context: LintContext, idFor = findings.idFor): SeenFile {
    const schema = schemaOf(context);
    const neighbourhood = files.neighbourhood();
    const main = neighbourhood.realPath(context.filename);
    const positionOf = positionsIn(root, (file) => {
      if (file === main) return context.sourceCode.text;
      const source = neighbourhood.open(file);
      return isUnreadable(source) ? undefined : source.text;
    });
    const described = describeFile(schema, context.sourceCode.ast, positionOf, idFor);
    const speaks = described.tables.length + described.sharedColumns.length > 0;
    return {
      ...described,
      configurations: speaks ? configurationsOf(context) : [],
      drizzleOrm: neighbourhood.drizzleVersion(main),
    };
  }

  /** Looks at a file that is not linted; without a problem where it is in no language that can be read. */
  function lookAside(
    file: string,
    idFor = findings.idFor,
  ): { readonly seen?: SeenFile; readonly problem?: string } {
    const source = files.neighbourhood().open(file);
    if (!isUnreadable(source)) return { seen: look(unlinted(source, root), idFor) };
    return /\.(?:vue|svelte|astro)$/.test(file) ? {} : { problem: source.problem };
  }

  const linter = await linterOf(root, paths, preset, (context) => {
    seen = look(context);
  }).catch((error: unknown) => {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  });
  for (const [done, file] of paths.entries()) {
    onFile?.(done, paths.length, relativePath(root, file));
    const text = files.read(file);
    if (text === undefined) findings.add(file, { problem: "cannot be read" });
    else if ("reason" in linter) findings.add(file, lookAside(file));
    else {
      seen = undefined;
      const linted = await linter.found.lint(file, text);
      if (linted) findings.add(file, { ...linted, seen });
      else findings.leaveOut(file, lookAside(file, (name) => name).seen?.tables.length ?? 0);
    }
  }
  const used = "reason" in linter ? notLinted(linter.reason) : linter.found.used;
  return findings.inspection(used, paths.length);
}

function unlinted({ path, program, text }: SourceFile, cwd: string): LintContext {
  const sourceCode = { ast: program, text } as unknown as LintContext["sourceCode"];
  return { filename: path, cwd, settings: {}, sourceCode };
}

function notLinted(reason: string): LinterUsed {
  return { by: "nothing", preset: null, eslint: null, configuration: null, reason };
}
