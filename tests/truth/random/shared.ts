import type { ColumnWriter } from "./columns.ts";
import { type Draft, seenFrom } from "./draft.ts";
import type { SourceModule } from "./source-module.ts";

/** Keys that try the casings and the order of keys. */
const KEYS = [
  "name",
  "email",
  "createdAt",
  "updatedAt",
  "ownerId",
  "user_id",
  "userIDs",
  "S3Key",
  "'foo-bar'",
  "10",
  "'2'",
  "ÜberName",
  "OAuth2Token",
  "a",
  "b",
] as const;

/** The text of an object of columns, and its keys. */
export interface Entries {
  readonly text: string;
  readonly keys: readonly string[];
}

/** Writes what tables share: builders, helpers and objects of columns. */
export class SharedWriter {
  readonly #draft: Draft;
  readonly #columns: ColumnWriter;

  constructor(draft: Draft, columns: ColumnWriter) {
    this.#draft = draft;
    this.#columns = columns;
  }

  /** Declares something that tables share. */
  declare(home: SourceModule): void {
    this.#draft.dice.either([
      () => this.#builder(home),
      () => this.#helper(home),
      () => this.#object(home),
    ]);
  }

  /** The text of an object of columns. */
  entries(home: SourceModule, max: number): Entries {
    const { dice, builders } = this.#draft;
    const parts: string[] = [];
    const keys = new Set<string>();
    dice.times(max, () => {
      const key = dice.pick(KEYS);
      const hasSpread = parts.some((part) => part.startsWith("..."));
      // Behind a spread, Node 20 does not keep the places of keys that are written twice.
      if (hasSpread && keys.has(key)) return;
      const add = (text: string): void => {
        parts.push(text);
        keys.add(key);
      };
      const plain = (): void => add(`${key}: ${this.#columns.column(home).text}`);
      const spread = (): void => this.#spread(home, parts).forEach((each) => keys.add(each));
      dice.either([
        plain,
        plain,
        plain,
        plain,
        plain,
        spread,
        spread,
        // Behind a spread, Node 20 puts a getter after the properties that are written behind it.
        () => (hasSpread ? plain() : add(`get ${key}() { return ${this.#getter(home)}; }`)),
        () => add(`["${key.replaceAll("'", "")}"]: ${this.#columns.column(home, 1).text}`),
        () => {
          const builder = dice.pick(builders.filter((each) => each.home === home));
          if (!builder || keys.has(builder.name)) return;
          parts.push(builder.name);
          keys.add(builder.name);
        },
      ]);
    });
    return { text: `{ ${parts.join(", ")} }`, keys: [...keys] };
  }

  /** PostgreSQL's core reads the columns twice: what a getter adds to a shared builder is added twice. */
  #getter(home: SourceModule): string {
    const { dice, builders } = this.#draft;
    const builder = dice.rarely(3) ? dice.pick(seenFrom(home, builders)) : undefined;
    return builder
      ? `${home.use(builder.name, builder.home)}.notNull()`
      : this.#columns.plain(home).text;
  }

  #spread(home: SourceModule, parts: string[]): readonly string[] {
    const { dice, objects } = this.#draft;
    const object = dice.pick(seenFrom(home, objects));
    if (!object) return [];
    const { keys } = object;
    const text = `${home.use(object.name, object.home)}${object.access}`;
    const [part, spreads] = dice.pick([
      [`...${text}`, keys],
      [`...(NO ? ${text} : {})`, []],
      [`...(YES && ${text})`, keys],
      [`...{ ...${text} }`, keys],
    ] as const);
    parts.push(part);
    return spreads;
  }

  #builder(home: SourceModule): void {
    const { dice, builders } = this.#draft;
    const { text, family, isArray } = this.#columns.column(home, 1);
    const name = dice.fresh("builder");
    home.add(`export const ${name} = ${text};`);
    builders.push({ name, home, family, isArray });
  }

  #helper(home: SourceModule): void {
    const { dice, main, helpers } = this.#draft;
    const name = dice.fresh("helper");
    const word = this.#columns.word();
    const made = (parameter: string): string => {
      const text = this.#columns.call(home, word, parameter);
      return this.#columns.chain(home, { text, family: word.family, isArray: false }, 2).text;
    };
    const text = (): string => `"${dice.fresh("h_")}"`;
    const add = (source: string, call: () => string): void => {
      home.add(source);
      helpers.push({ home, name, call });
    };
    dice.either([
      () => add(`export const ${name} = () => ${made(text())};`, () => "()"),
      () =>
        add(`export const ${name} = (name: any = ${text()}) => ${made("name")};`, () =>
          dice.pick(["()", `(${text()})`, "(undefined)"]),
        ),
      () =>
        add(
          `export function ${name}(name: any, required = false): any {
  const column = ${made("name")};
  if (required) return column.notNull();
  return column;
}`,
          () => dice.pick([`(${text()})`, `(${text()}, true)`, `(${text()}, YES)`]),
        ),
      () =>
        add(
          `export function ${name}({ name, unique = NO }: any = {}): any {
  let column: any = ${made("name")};
  if (unique) column = column.unique();
  else column.notNull();
  return column;
}`,
          () =>
            dice.pick([
              "()",
              `({ name: ${text()} })`,
              `({ name: ${text()}, unique: true })`,
              "({ unique: YES })",
            ]),
        ),
      () =>
        add(
          `export const ${name} = (prefix: string) => (name: string) => ${made('prefix + "_" + name')};`,
          () => `(${text()})(${text()})`,
        ),
      () =>
        add(
          `export const ${name} = (kind: string): any => {
  switch (kind) {
    case "a": return ${made('"kind_a"')};
    case "b":
    case "c": { const column = ${made('"kind_b"')}; return column.notNull(); }
    default: return ${made("kind")};
  }
};`,
          () => dice.pick(['("a")', '("b")', '("c")', `(${text()})`]),
        ),
      () =>
        add(
          `export const ${name} = (name?: string): any => (name ? ${made("name")} : ${made("undefined as any")});`,
          () => dice.pick(["()", `(${text()})`]),
        ),
      () => {
        // Its argument is written where it is called: in the file that is compared.
        const column = { text: "column", family: "other", isArray: true } as const;
        const body = this.#columns.chain(main, column, 2).text;
        main.add(`export const ${name} = (column: any): any => ${body};`);
        const call = (): string => `(${this.#columns.plain(main).text})`;
        helpers.push({ home: main, name, call });
      },
    ]);
  }

  #object(home: SourceModule): void {
    const { dice, objects, words } = this.#draft;
    const name = dice.fresh("object");
    const { text, keys } = this.entries(home, 3);
    const add = (source: string, has: readonly string[], access = ""): void => {
      home.add(source);
      objects.push({ home, name, access, keys: has });
    };
    const [word] = words.columns;
    const call = (parameter: string): string => this.#columns.call(home, word, parameter);
    dice.either([
      () => add(`export const ${name} = ${text};`, keys),
      () => add(`export const ${name} = () => (${text});`, keys, "()"),
      () =>
        add(
          `export function ${name}(extra = false): any {
  const base = ${text};
  return { ...base, ...(extra ? { extra: ${this.#columns.plain(home).text} } : {}) };
}`,
          keys,
          dice.pick(["()", "(true)"]),
        ),
      () =>
        add(
          `export function ${name}(name = "made"): any {
  const all: any = ${text};
  name += "_x";
  all.made = ${call("name")};
  all["late" + 1] ??= ${this.#columns.plain(home).text};
  Object.assign(all, { more: ${this.#columns.plain(home).text} });
  const alias = all.late1;
  alias.notNull();
  delete all.more;
  return all;
}`,
          [...keys, "made", "late1"],
          dice.pick(["()", '("made")']),
        ),
      () => {
        const more = this.entries(home, 2);
        add(`export const ${name} = { first: ${text}, second: ${more.text} };`, keys, ".first");
        objects.push({ home, name, access: '["second"]', keys: more.keys });
      },
      () =>
        add(
          `export const ${name} = Object.assign({}, ${text}, { assigned: ${this.#columns.plain(home).text} });`,
          [...keys, "assigned"],
        ),
      () => {
        const [whole, taken] = [dice.fresh("whole"), dice.fresh("taken")];
        home.add(`const ${whole} = { taken: ${this.#columns.plain(home).text}, ...${text} };`);
        add(`export const { taken: ${taken}, ...${name} } = ${whole} as any;`, keys);
      },
      () =>
        add(
          `export const ${name} = (prefix: string): any => ({ [prefix + "At"]: ${call('prefix + "_at"')} });`,
          ["madeAt"],
          '("made")',
        ),
      () =>
        add(
          `export const ${name}: any = Object.fromEntries(["made1", "made2"].map((key) => [key, ${call("key")}]));`,
          ["made1", "made2"],
        ),
      () =>
        add(
          `export const ${name}: any = {
  prefix: "made",
  columns() { return { made: ${call('this.prefix + "_at"')}, ...${text} }; },
};`,
          [...keys, "made"],
          ".columns()",
        ),
      () =>
        add(
          `export function ${name}(...names: string[]): any {
  const [first, ...rest] = names;
  return { made: ${call('first ?? "none"')}, ...Object.fromEntries(rest.map((each) => [each, ${call("each")}])) };
}`,
          ["made"],
          dice.pick(["()", '("made1")', '("made1", "made2", "made3")', '(...["made1", "made2"])']),
        ),
    ]);
  }
}
