/** What stands in the code blocks under one heading of a page. */
export interface Section {
  /** The cells of the table that stands there, without its head. */
  readonly rows: readonly (readonly string[])[];
  readonly blocks: readonly Block[];
  /** The blocks that name their file, by that name. */
  readonly files: Readonly<Record<string, string>>;
  /** The lines of the `sh` blocks. */
  readonly commands: readonly string[];
  /** What the `run:` lines of the `yaml` blocks run. */
  readonly steps: readonly string[];
  /** The `text` blocks: what is printed. */
  readonly outputs: readonly string[];
}

export interface Block {
  readonly language: string;
  readonly file: string | undefined;
  readonly code: string;
}

export function readSection(page: string, heading: string): Section;
