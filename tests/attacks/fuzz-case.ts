import type { Linter } from "eslint";
import type { Casing } from "../../src/schema/naming.ts";
import type { RealRelease } from "../support/real-drizzle.ts";
import type { Project } from "../support/read.ts";

/** A project to lint, and how. It can be sent to another process, and made smaller. */
export interface FuzzCase {
  readonly kind: string;
  readonly seed: number;
  readonly files: Project;
  /** The files that are linted, in this order; the others are neighbours. */
  readonly linted: readonly string[];
  readonly rules: Linter.RulesRecord;
  readonly settings: Readonly<Record<string, unknown>>;
  /** What the project runs with, where it is a correct one. */
  readonly real?: { readonly release: RealRelease; readonly casing: Casing | undefined };
}

/** A property that a case does not have. */
export interface Fault {
  /** One of a few words, such as `crash`: what is kept while the case is made smaller. */
  readonly property: string;
  /** What tells one fault from another: the message of an error, or a rule's name. */
  readonly detail: string;
  /** More for who looks into it. */
  readonly note?: string;
}

/** What came of a case. */
export interface Outcome {
  readonly fault?: Fault | undefined;
  /** Files that ESLint could not parse, so that no rule saw them. */
  readonly unparsed: number;
  readonly parsed: number;
  readonly tables: number;
  readonly reports: number;
  readonly edits: number;
  /** How often a property beyond linting was tried, by its name. */
  readonly tried: Readonly<Record<string, number>>;
  /** Milliseconds of CPU that the slowest lint took. */
  readonly slowest: number;
  /** Steps of the evaluator in the lint that took most of them. */
  readonly steps: number;
}
