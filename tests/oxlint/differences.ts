/** A case of the rules' tests that oxlint answers otherwise than ESLint. `docs/oxlint.md` lists them with their reasons. */
export interface Difference {
  /** What the test calls the case, with its title before it. */
  readonly name: string;
  readonly reason: string;
}

/** All that is known to differ. An entry that has come to work fails the test, so that the list stays true. */
export const DIFFERENCES: readonly Difference[] = [];
