/** The releases of drizzle-orm that the page offers, by what package.json says for them. */
export const RELEASES = { "0.45": "^0.45.0", "1.0": "1.0.0-rc.5" } as const;

export type Release = keyof typeof RELEASES;

/** What is linted: files by their path in the project, and how. */
export interface Project {
  readonly files: Readonly<Record<string, string>>;
  readonly release: Release;
  /** The name of a preset, or of the one rule that is on. */
  readonly rules: string;
}

/** An edit as ESLint gives it. */
export interface Edit {
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}

/** What was found at a place of a file. */
export interface Report {
  /** `undefined` where the file could not be parsed. */
  readonly rule: string | undefined;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly fix: Edit | undefined;
  readonly suggestions: readonly { readonly text: string; readonly edit: Edit }[];
}

/** The reports of each linted file, by its path in the project. */
export type Reports = Readonly<Record<string, readonly Report[]>>;

/** What the page asks of the worker. */
export type Question =
  | { readonly id: number; readonly kind: "lint"; readonly project: Project }
  | { readonly id: number; readonly kind: "fix"; readonly project: Project };

/** What the worker answers; `fixed` is the project's files after all fixes. */
export type Answer =
  | { readonly id: number; readonly reports: Reports }
  | { readonly id: number; readonly fixed: Project["files"] }
  | { readonly id: number; readonly failure: string };
