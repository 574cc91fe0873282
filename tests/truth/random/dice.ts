/** Chooses a number from 0 to `max`; 0 is the plainest choice, which a failure shrinks to. */
export type Choose = (max: number) => number;

/** Random decisions, and names that nothing else has. */
export class Dice {
  readonly #choose: Choose;
  #count = 0;

  constructor(choose: Choose) {
    this.#choose = choose;
  }

  pick<T>(choices: readonly [T, ...T[]]): T;
  pick<T>(choices: readonly T[]): T | undefined;
  pick<T>(choices: readonly T[]): T | undefined {
    return choices[choices.length > 1 ? this.#choose(choices.length - 1) : 0];
  }

  /** A number from 0 to `max`. */
  number(max: number): number {
    return this.#choose(max);
  }

  /** Takes one of several ways. */
  either<T>(ways: readonly [() => T, ...(() => T)[]]): T {
    return this.pick(ways)();
  }

  /** True once in `many` times. */
  rarely(many: number): boolean {
    return this.#choose(many - 1) === many - 1;
  }

  /** Does something for none to `max` times. */
  times(max: number, act: () => void): void {
    for (let left = this.#choose(max); left > 0; left -= 1) act();
  }

  list<T>(min: number, max: number, make: () => T): T[] {
    return Array.from({ length: min + this.#choose(max - min) }, make);
  }

  fresh(prefix: string): string {
    this.#count += 1;
    return `${prefix}${String(this.#count)}`;
  }
}
