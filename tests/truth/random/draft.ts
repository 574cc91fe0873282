import type { RealRelease } from "../../support/real-drizzle.ts";
import type { Dice } from "./dice.ts";
import type { SourceModule } from "./source-module.ts";
import type { Family, Vocabulary } from "./vocabulary.ts";

/** A column as it is written, and what else can be said to it. */
export interface Written {
  readonly text: string;
  readonly family: Family;
  /** It is an array, or may be one. */
  readonly isArray: boolean;
}

interface Declared {
  readonly home: SourceModule;
  readonly name: string;
}

/** A constant that holds a column builder. */
export interface DeclaredBuilder extends Declared, Omit<Written, "text"> {}

/** A function that returns a column builder. */
export interface DeclaredHelper extends Declared {
  /** The arguments of a call, as in `("a", true)`. */
  readonly call: () => string;
}

/** Something that can be spread into columns. */
export interface DeclaredColumns extends Declared {
  /** What stands behind the name: `.first` or `()`. */
  readonly access: string;
  readonly keys: readonly string[];
}

/** A function that makes a table of what it is handed. */
export interface DeclaredWrapper extends Declared {
  readonly keys: readonly string[];
}

/** A table; one that is not written yet has an `id` at least. */
export interface DeclaredTable extends Declared {
  keys: readonly string[];
}

/** A schema that is being written: its settings, and what has been declared so far. */
export interface Draft {
  readonly dice: Dice;
  readonly words: Vocabulary;
  readonly release: RealRelease;
  /** The file that is compared. */
  readonly main: SourceModule;
  readonly builders: DeclaredBuilder[];
  readonly helpers: DeclaredHelper[];
  readonly objects: DeclaredColumns[];
  readonly wrappers: DeclaredWrapper[];
  readonly tables: readonly DeclaredTable[];
}

/** What a file can use of what has been declared. */
export function seenFrom<T extends Declared>(home: SourceModule, all: readonly T[]): readonly T[] {
  return all.filter((each) => home.sees(each.home));
}

/** `.a`, `['foo-bar']` or `[10]`. */
export function member(key: string): string {
  return /^[\p{L}_$][\p{L}\w$]*$/u.test(key) ? `.${key}` : `[${key}]`;
}
