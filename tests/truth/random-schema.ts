import type { Casing } from "../../src/schema/naming.ts";
import type { Project } from "../support/read.ts";
import type { RealRelease } from "../support/real-drizzle.ts";
import { SourceModule } from "./source-module.ts";
import type { ColumnWord, Family, Vocabulary } from "./vocabulary.ts";

/** Chooses a number from 0 to `max`; 0 is the plainest choice, which a failure shrinks to. */
export type Choose = (max: number) => number;

/** A schema with the options that it is read with. */
export interface RandomSchema {
  readonly files: Project;
  readonly casing: Casing | undefined;
}

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
];

/** A column as it is written, and what else can be said to it. */
interface Written {
  readonly text: string;
  readonly family: Family;
  /** It is a parameter or a constant that is used again: nothing is known of it but that it is a column. */
  readonly isArray: boolean;
}

interface SharedBuilder extends Omit<Written, "text"> {
  readonly name: string;
  readonly home: SourceModule;
}

interface Helper {
  readonly home: SourceModule;
  readonly name: string;
  readonly family: Family;
  /** The arguments of a call, as in `("a", true)`. */
  readonly call: () => string;
}

/** A piece of source that can be spread into columns. */
interface Shared {
  readonly home: SourceModule;
  /** What is in front of the expression, where its name is. */
  readonly name: string;
  readonly access: string;
  readonly keys: readonly string[];
  readonly isCall: boolean;
}

interface TableSource {
  readonly name: string;
  readonly home: SourceModule;
  /** What is known to be there by now. */
  keys: readonly string[];
}

/**
 * Writes random schemas from the grammar that real projects use: see the forms in `forms/`. What is written runs with
 * the release it is written for.
 */
export class SchemaWriter {
  readonly #choose: Choose;
  readonly #words: Vocabulary;
  readonly #release: RealRelease;
  readonly #main: SourceModule;
  readonly #shared: SourceModule;
  readonly #modules: readonly SourceModule[];
  readonly #builders: SharedBuilder[] = [];
  readonly #helpers: Helper[] = [];
  readonly #objects: Shared[] = [];
  readonly #wrappers: {
    readonly home: SourceModule;
    readonly name: string;
    readonly keys: readonly string[];
  }[] = [];
  #tables: TableSource[] = [];
  #count = 0;

  constructor(choose: Choose, words: Vocabulary, release: RealRelease) {
    this.#choose = choose;
    this.#words = words;
    this.#release = release;
    const specifier = `drizzle-orm/${words.dialect}-core`;
    this.#main = new SourceModule("schema", specifier, this.#importStyle());
    this.#shared = new SourceModule("shared", specifier, this.#importStyle());
    this.#modules = [this.#main, this.#shared];
  }

  /** Writes a schema. */
  write(): RandomSchema {
    for (const module of this.#modules) module.add("const YES = true;", "const NO = false;");
    this.#tables = Array.from({ length: 1 + this.#choose(3) }, (_, index) => ({
      name: `table${String(index)}`,
      home: this.#main,
      keys: ["id"],
    }));
    this.#times(5, () => this.#declareShared(this.#shared));
    for (const table of this.#tables) {
      this.#times(3, () => this.#declareShared(this.#main));
      this.#declareTable(table);
    }
    const casing =
      this.#release === "0.x"
        ? this.#pick([undefined, "snake_case", "camelCase"] as const)
        : undefined;
    return {
      files: Object.assign({}, ...this.#modules.map((module) => module.files())) as Project,
      casing,
    };
  }

  #importStyle(): "named" | "aliased" | "namespace" | "handed on" {
    return this.#pick(["named", "aliased", "namespace", "handed on"] as const);
  }

  #pick<T>(choices: readonly [T, ...T[]]): T;
  #pick<T>(choices: readonly T[]): T | undefined;
  #pick<T>(choices: readonly T[]): T | undefined {
    return choices[choices.length > 1 ? this.#choose(choices.length - 1) : 0];
  }

  /** True once in `many` times. */
  #rarely(many: number): boolean {
    return this.#choose(many - 1) === many - 1;
  }

  #times(max: number, act: () => void): void {
    for (let left = this.#choose(max); left > 0; left -= 1) act();
  }

  #list<T>(min: number, max: number, make: () => T): T[] {
    return Array.from({ length: min + this.#choose(max - min) }, make);
  }

  #fresh(prefix: string): string {
    this.#count += 1;
    return `${prefix}${String(this.#count)}`;
  }

  // --- columns ---

  #column(home: SourceModule, depth = 2): Written {
    if (depth === 0) return this.#chain(home, this.#plainColumn(home));
    switch (this.#choose(12)) {
      case 10: {
        const inner = this.#column(home, depth - 1);
        const text = this.#pick([
          `(() => ${inner.text})()`,
          `(function () { const made = ${inner.text}; return made; })()`,
          `[${inner.text}][0]`,
          `({ a: ${inner.text} }).a`,
          `((column: any) => column)(${inner.text})`,
        ]);
        return this.#chain(home, { ...inner, text, family: "other", isArray: true }, 1);
      }
      case 11: {
        const [first, second] = [this.#column(home, 0), this.#column(home, 0)];
        const [one, two] = [this.#fresh("builder"), this.#fresh("builder")];
        home.add(`export const [${one}, ${two}] = [${first.text}, ${second.text}];`);
        this.#builders.push({ ...first, name: one, home }, { ...second, name: two, home });
        return { ...first, text: one };
      }
      case 12:
        return this.#chain(home, this.#ownType(home));
      case 5:
        return this.#fromBuilder(home) ?? this.#column(home, 0);
      case 6:
        return this.#fromHelper(home) ?? this.#column(home, 0);
      case 7: {
        const first = this.#column(home, depth - 1);
        const second = this.#column(home, depth - 1);
        const flag = this.#pick(["YES", "NO", "!NO", "YES && !NO", "'a' === 'a'"]);
        return {
          text: `(${flag} ? ${first.text} : ${second.text})`,
          family: "other",
          isArray: first.isArray || second.isArray,
        };
      }
      case 8: {
        const inner = this.#column(home, depth - 1);
        const text = this.#pick([
          `(${inner.text} as any)`,
          `(${inner.text})!`,
          `(${inner.text} satisfies unknown)`,
        ]);
        return this.#chain(home, { ...inner, text });
      }
      case 9:
        return this.#fromObject(home) ?? this.#column(home, 0);
      default:
        return this.#chain(home, this.#plainColumn(home));
    }
  }

  /** A column of an enum or of a custom type. */
  #ownType(home: SourceModule): Written {
    const type = this.#fresh("type");
    const name = this.#columnName(home) ?? "";
    const isEnum = this.#words.dialect === "pg" && this.#rarely(2);
    if (isEnum) {
      const values = this.#pick(['["a", "b"]', '["a", "b"] as const', '{ A: "a" }']);
      home.add(`export const ${type} = ${home.core("pgEnum")}("${type}", ${values});`);
    } else {
      const dataType = this.#pick([
        `dataType: () => "citext"`,
        `dataType() { return "money"; }`,
        `dataType: (config: any) => (config ? \`bit(\${config.length})\` : "bit")`,
      ]);
      home.add(`export const ${type} = ${home.core("customType")}<any>({ ${dataType} });`);
    }
    const config = !isEnum && this.#rarely(3) ? `${name && `${name}, `}{ length: 3 }` : name;
    return { text: `${type}(${config})`, family: "other", isArray: false };
  }

  #plainColumn(home: SourceModule, name?: string): Written {
    const word = this.#pick(this.#words.columns) as ColumnWord;
    return {
      text: this.#callOf(home, word, name ?? this.#columnName(home)),
      family: word.family,
      isArray: false,
    };
  }

  #callOf(home: SourceModule, word: ColumnWord, name: string | undefined): string {
    const config = this.#pick(word.configs);
    const fn = home.core(word.name);
    // Without a name, an enum of MySQL has its values in the first place.
    const given = word.takesValues && name !== undefined ? `(${name}) ?? "values"` : name;
    const args = [given, config].filter((each) => each !== undefined);
    return `${fn}(${args.join(", ")})`;
  }

  /** An expression for a name in the database, or none. */
  #columnName(home: SourceModule): string | undefined {
    if (this.#rarely(2)) return undefined;
    const name = this.#fresh("c_");
    switch (this.#choose(8)) {
      case 6: {
        const constant = this.#fresh("Names");
        home.add(`enum ${constant} { First = "${name}" }`);
        return `${constant}.First`;
      }
      case 7:
        return this.#pick([
          `"${name}X".toLowerCase()`,
          `["${name}", "x"].join("_")`,
          `"${name}".concat("_x")`,
          `"${name}".replace("c", "d")`,
        ]);
      case 8:
        return this.#pick([
          `(NO ? "never" : "${name}")`,
          `(undefined ?? "${name}")`,
          `(YES && "${name}")`,
          `((NO || "${name}") as any)`,
        ]);
      case 1:
        return `\`c_\${"${name}"}\``;
      case 2:
        return `"${name}" + "_" + 1`;
      case 3: {
        const constant = this.#fresh("NAME");
        home.add(`const ${constant} = "${name}" as const;`);
        return constant;
      }
      case 4: {
        const constant = this.#fresh("names");
        home.add(`const ${constant} = { a: "${name}", b: { c: "${name}x" } } as const;`);
        return this.#pick([`${constant}.a`, `${constant}["b"].c`]);
      }
      case 5:
        return this.#pick(['""', "undefined as any", '"sameName"', '"a"']);
      default:
        return `"${name}"`;
    }
  }

  #chain(home: SourceModule, column: Written, max = 3): Written {
    let { text, isArray } = column;
    const { family } = column;
    this.#times(max, () => {
      // Up to 0.45 an array is another kind of builder.
      const effective = isArray && this.#release === "0.x" ? "other" : family;
      const word = this.#modifier(home, effective, isArray);
      if (word.startsWith("array(")) isArray = true;
      text += `.${word}`;
    });
    return { text, family, isArray };
  }

  #modifier(home: SourceModule, family: Family, isArray: boolean): string {
    const { autoIncrement, hasIdentity, hasArrays, hasNulls } = this.#words;
    const words = [
      "notNull()",
      "primaryKey()",
      "unique()",
      `default(${this.#default(home, family)})`,
    ];
    const constraint = this.#fresh("u_");
    words.push(`unique("${constraint}")`, "$type<any>()", "$defaultFn(() => null as any)");
    words.push("$onUpdate(() => null as any)", "$default(() => null as any)");
    words.push(this.#reference(home), this.#reference(home));
    if (hasNulls)
      words.push(
        `unique("${constraint}", { nulls: "not distinct" })`,
        `unique(undefined, { nulls: "distinct" })`,
      );
    words.push(`generatedAlwaysAs(${home.orm("sql")}\`1\`)`);
    if (family === "time") words.push("defaultNow()");
    if (family === "uuid") words.push("defaultRandom()");
    if (family === "int" && hasIdentity)
      words.push("generatedAlwaysAsIdentity()", "generatedByDefaultAsIdentity({ startWith: 5 })");
    if (family === "int" && autoIncrement) words.push(autoIncrement);
    if (hasArrays)
      words.push(
        "array()",
        this.#release === "0.x" ? "array(3)" : isArray ? 'array("[]")' : 'array("[][]")',
      );
    return this.#pick(words) ?? "notNull()";
  }

  #default(home: SourceModule, family: Family): string {
    const plain: Partial<Record<Family, string>> = {
      text: '"x"',
      int: "1",
      number: "1.5",
      boolean: "false",
      json: "{ a: 1 }",
    };
    const values = [plain[family] ?? "null as any", "null as any", `${home.orm("sql")}\`now()\``];
    return this.#pick([...values, `${home.orm("sql")}.raw("x")`, "undefined as any"]) ?? "1";
  }

  #reference(home: SourceModule): string {
    const target = this.#pick(this.#tables);
    if (!target) return "notNull()";
    const column = `${home.use(target.name, target.home)}${member(this.#pick(target.keys) ?? "id")}`;
    const thunk = this.#pick([
      `() => ${column}`,
      `(): any => ${column}`,
      `() => { return ${column}; }`,
    ]);
    const options = this.#pick([
      "",
      ', { onDelete: "cascade" }',
      ', { onDelete: "set null", onUpdate: "cascade" }',
      ', { onUpdate: "restrict" } as const',
      ', { name: "fk_name" } as any',
    ]);
    return `references(${thunk}${options})`;
  }

  #fromBuilder(home: SourceModule): Written | undefined {
    const builder = this.#pick(this.#builders.filter((each) => home.sees(each.home)));
    if (!builder) return undefined;
    const written = { ...builder, text: home.use(builder.name, builder.home) };
    return this.#rarely(2) ? this.#chain(home, written) : written;
  }

  #fromHelper(home: SourceModule): Written | undefined {
    const helper = this.#pick(this.#helpers.filter((each) => home.sees(each.home)));
    if (!helper) return undefined;
    const text = `${home.use(helper.name, helper.home)}${helper.call()}`;
    return this.#chain(home, { text, family: helper.family, isArray: true }, 1);
  }

  #fromObject(home: SourceModule): Written | undefined {
    const object = this.#pick(this.#objects.filter((each) => home.sees(each.home)));
    const key = object && this.#pick(object.keys);
    if (!object || key === undefined) return undefined;
    const text = `${home.use(object.name, object.home)}${object.access}${member(key)}`;
    return this.#chain(home, { text, family: "other", isArray: true }, 1);
  }

  // --- what is shared ---

  #declareShared(home: SourceModule): void {
    switch (this.#choose(3)) {
      case 0:
        this.#declareBuilder(home);
        break;
      case 1:
        this.#declareHelper(home);
        break;
      case 2:
        this.#declareObject(home);
        break;
      default:
        if (home === this.#main) this.#declareWrapper(home);
        else this.#declareObject(home);
    }
  }

  #declareBuilder(home: SourceModule): void {
    const name = this.#fresh("builder");
    const { text, family, isArray } = this.#column(home, 1);
    home.add(`export const ${name} = ${text};`);
    this.#builders.push({ name, home, family, isArray });
  }

  #declareHelper(home: SourceModule): void {
    const name = this.#fresh("helper");
    const word = this.#pick(this.#words.columns) as ColumnWord;
    const { family } = word;
    const made = (parameter: string) =>
      this.#chain(home, { text: this.#callOf(home, word, parameter), family, isArray: false }, 2)
        .text;
    const text = (): string => `"${this.#fresh("h_")}"`;
    const add = (source: string, call: () => string): void => {
      home.add(source);
      this.#helpers.push({ home, name, family: "other", call });
    };
    switch (this.#choose(7)) {
      case 1:
        add(`export const ${name} = (name: any = ${text()}) => ${made("name")};`, () =>
          this.#pick(["()", `(${text()})`, "(undefined)"]),
        );
        break;
      case 2:
        add(
          `export function ${name}(name: any, required = false): any {
  const column = ${made("name")};
  if (required) return column.notNull();
  return column;
}`,
          () => this.#pick([`(${text()})`, `(${text()}, true)`, `(${text()}, YES)`]),
        );
        break;
      case 3:
        add(
          `export function ${name}({ name, unique = NO }: any = {}): any {
  let column: any = ${made("name")};
  if (unique) column = column.unique();
  else column.notNull();
  return column;
}`,
          () =>
            this.#pick([
              "()",
              `({ name: ${text()} })`,
              `({ name: ${text()}, unique: true })`,
              "({ unique: YES })",
            ]),
        );
        break;
      case 4:
        add(
          `export const ${name} = (prefix: string) => (name: string) => ${made('prefix + "_" + name')};`,
          () => `(${text()})(${text()})`,
        );
        break;
      case 5:
        add(
          `export const ${name} = (kind: string): any => {
  switch (kind) {
    case "a": return ${made('"kind_a"')};
    case "b":
    case "c": { const column = ${made('"kind_b"')}; return column.notNull(); }
    default: return ${made("kind")};
  }
};`,
          () => this.#pick(['("a")', '("b")', '("c")', `(${text()})`]),
        );
        break;
      case 6: {
        const column = this.#chain(
          home,
          { text: "column", family: "other", isArray: true },
          2,
        ).text;
        add(
          `export const ${name} = (column: any): any => ${column};`,
          () => `(${this.#column(this.#main, 0).text})`,
        );
        // Its argument is written with the words of the schema's own file.
        if (home !== this.#main) this.#helpers.pop();
        break;
      }
      case 7:
        add(
          `export const ${name} = (name?: string): any => (name ? ${made("name")} : ${made("undefined as any")});`,
          () => this.#pick(["()", `(${text()})`]),
        );
        break;
      default:
        add(`export const ${name} = () => ${made(text())};`, () => "()");
    }
  }

  #declareObject(home: SourceModule): void {
    const name = this.#fresh("object");
    const add = (source: string, keys: readonly string[], access = "", isCall = false): void => {
      home.add(source);
      this.#objects.push({ home, name, access, keys, isCall });
    };
    const entries = this.#entries(home, 0, 3);
    switch (this.#choose(9)) {
      case 7:
        add(
          `export const ${name} = Object.fromEntries((["made1", "made2"] as const).map((key) => [key, ${this.#callOf(home, this.#words.columns[0] as ColumnWord, "key")}])) as any;`,
          ["made1", "made2"],
        );
        break;
      case 8:
        add(
          `export const ${name}: any = {
  prefix: "made",
  columns() { return { made: ${this.#callOf(home, this.#words.columns[0] as ColumnWord, 'this.prefix + "_at"')}, ...${entries.text} }; },
};`,
          [...entries.keys, "made"],
          ".columns()",
          true,
        );
        break;
      case 9:
        add(
          `export function ${name}(...names: string[]): any {
  const [first, ...rest] = names;
  return { made: ${this.#callOf(home, this.#words.columns[0] as ColumnWord, 'first ?? "none"')}, ...Object.fromEntries(rest.map((each) => [each, ${this.#callOf(home, this.#words.columns[0] as ColumnWord, "each")}])) };
}`,
          ["made"],
          this.#pick(["()", '("made1")', '("made1", "made2", "made3")', '(...["made1", "made2"])']),
          true,
        );
        break;
      case 1:
        add(`export const ${name} = () => (${entries.text});`, entries.keys, "()", true);
        break;
      case 2:
        add(
          `export function ${name}(extra = false): any {
  const base = ${entries.text};
  return { ...base, ...(extra ? { extra: ${this.#column(home, 0).text} } : {}) };
}`,
          entries.keys,
          this.#pick(["()", "(true)"]),
          true,
        );
        break;
      case 3: {
        const more = this.#entries(home, 0, 2);
        add(
          `export const ${name} = { first: ${entries.text}, second: ${more.text} };`,
          entries.keys,
          ".first",
        );
        this.#objects.push({ home, name, access: '["second"]', keys: more.keys, isCall: false });
        break;
      }
      case 4:
        add(
          `export const ${name} = Object.assign({}, ${entries.text}, { assigned: ${this.#column(home, 0).text} });`,
          [...entries.keys, "assigned"],
        );
        break;
      case 5: {
        const whole = this.#fresh("whole");
        home.add(`const ${whole} = { taken: ${this.#column(home, 0).text}, ...${entries.text} };`);
        add(
          `export const { taken: ${this.#fresh("taken")}, ...${name} } = ${whole} as any;`,
          without(entries.keys, "taken"),
        );
        break;
      }
      case 6:
        add(
          `export const ${name} = (prefix: string): any => ({ [prefix + "At"]: ${this.#callOf(home, this.#words.columns[0] as ColumnWord, 'prefix + "_at"')} });`,
          ["madeAt"],
          '("made")',
          true,
        );
        break;
      default:
        add(`export const ${name} = ${entries.text};`, entries.keys);
    }
  }

  #declareWrapper(home: SourceModule): void {
    const name = this.#fresh("makeTable");
    const base = this.#entries(home, 0, 2);
    const factory = this.#factory(home);
    home.add(
      this.#pick([
        `const ${name} = (name: string, columns: any, extras?: any): any => ${factory}(name, { ...${base.text}, ...columns }, extras);`,
        `function ${name}(name: string, columns: any, extras?: any): any {
  const base = ${base.text};
  return ${factory}(name, { ...columns, ...base }, extras);
}`,
      ]),
    );
    this.#wrappers.push({ home, name, keys: base.keys });
  }

  /** The text of an object of columns. */
  #entries(
    home: SourceModule,
    min: number,
    max: number,
  ): { readonly text: string; readonly keys: readonly string[] } {
    const parts: string[] = [];
    const keys = new Set<string>();
    for (let left = min + this.#choose(max - min); left > 0; left -= 1) {
      const key = this.#pick(KEYS) ?? "name";
      // Behind a spread, Node 20 does not keep the places of keys that are written twice.
      if (keys.has(key) && parts.some((part) => part.startsWith("..."))) continue;
      switch (this.#choose(9)) {
        case 5:
        case 6:
          for (const each of this.#spread(home, parts)) keys.add(each);
          continue;
        case 7:
          // Behind a spread, Node 20 puts a getter after the properties that are written behind it.
          if (parts.some((part) => part.startsWith("..."))) continue;
          // PostgreSQL's core reads the columns twice: what a getter adds to a shared builder is added twice.
          parts.push(`get ${key}() { return ${this.#getter(home)}; }`);
          break;
        case 8:
          parts.push(`[${key.startsWith("'") ? key : `"${key}"`}]: ${this.#column(home, 1).text}`);
          break;
        case 9: {
          const builder = this.#pick(this.#builders.filter((each) => each.home === home));
          if (!builder || keys.has(builder.name)) continue;
          parts.push(builder.name);
          keys.add(builder.name);
          continue;
        }
        default:
          parts.push(`${key}: ${this.#column(home).text}`);
      }
      keys.add(key);
    }
    return { text: `{ ${parts.join(", ")} }`, keys: [...keys] };
  }

  #getter(home: SourceModule): string {
    const builder = this.#rarely(3)
      ? this.#pick(this.#builders.filter((each) => home.sees(each.home)))
      : undefined;
    return builder
      ? `${home.use(builder.name, builder.home)}.notNull()`
      : this.#column(home, 0).text;
  }

  #spread(home: SourceModule, parts: string[]): readonly string[] {
    const object = this.#pick(this.#objects.filter((each) => home.sees(each.home)));
    if (!object) return [];
    const text = `${home.use(object.name, object.home)}${object.access}`;
    switch (this.#choose(4)) {
      case 1:
        parts.push(`...(NO ? ${text} : {})`);
        return [];
      case 2:
        parts.push(`...(YES && ${text})`);
        return object.keys;
      case 3:
        parts.push(`...{ ...${text} }`);
        return object.keys;
      default:
        parts.push(`...${text}`);
        return object.keys;
    }
  }

  // --- tables ---

  #factory(home: SourceModule): string {
    const { dialect, hasSchemas } = this.#words;
    const plain = home.core(`${dialect}Table`);
    const choices = [plain, plain, plain];
    const creator = home.core(`${dialect}TableCreator`);
    choices.push(
      `${creator}((name) => \`app_\${name}\`)`,
      `${creator}((name) => "app_" + name, "snake_case" as any)`,
    );
    if (hasSchemas) choices.push(`${home.core(`${dialect}Schema`)}("auth").table`);
    if (this.#release === "1.0") {
      choices.push(`${home.core("snakeCase")}.table`, `${home.core("camelCase")}.table`);
      if (dialect === "pg")
        choices.push(`${plain}.withRLS`, `${home.core("snakeCase")}.schema("shop").table`);
    }
    const factory = this.#pick(choices) ?? plain;
    if (factory === plain || this.#rarely(2)) return factory;
    const name = this.#fresh("factory");
    home.add(`const ${name} = ${factory};`);
    return name;
  }

  #declareTable(table: TableSource): void {
    const { home, name } = table;
    const id = `id: ${this.#column(home).text}`;
    const entries = this.#entries(home, 0, 5);
    const text = this.#pick([
      `{ ${id}, ...${entries.text} }`,
      entries.text.replace("{", `{ ${id}, `),
    ]);
    const wrapper = this.#rarely(4) ? this.#pick(this.#wrappers) : undefined;
    const factory = wrapper ? wrapper.name : this.#factory(home);
    const keys = [...new Set(["id", ...entries.keys, ...(wrapper?.keys ?? [])])];
    // A wrapper spreads what it is given.
    const columns = wrapper ? text : this.#columnsArgument(home, text);
    const extras = this.#extras(home, keys);
    const tail = this.#words.dialect === "pg" && this.#rarely(5) ? ".enableRLS()" : "";
    home.add(
      `export const ${name} = ${factory}("${this.#pick(["users", "Posts", "order_items"])}_${name}", ${columns}${extras})${tail};`,
    );
    table.keys = keys;
  }

  #columnsArgument(home: SourceModule, text: string): string {
    switch (this.#choose(5)) {
      case 1:
        return `(t) => (${text.replace("{", "{ made: t.text(), ")})`;
      case 2:
        return `({ text: t }) => (${text.replace("{", `{ made: t("made"), `)})`;
      case 3:
        return `() => { const columns = ${text}; return columns; }`;
      case 4: {
        const name = this.#fresh("columns");
        home.add(`const ${name} = ${text};`);
        return name;
      }
      case 5: {
        const name = this.#fresh("withMore");
        home.add(
          `const ${name} = <T,>(columns: T, more = YES) => ({ ...columns, ...(more && { more: ${this.#column(home, 0).text} }) });`,
        );
        return this.#pick([`${name}(${text})`, `${name}(${text}, NO)`]);
      }
      default:
        return text;
    }
  }

  // --- the third argument ---

  #extras(home: SourceModule, keys: readonly string[]): string {
    if (this.#rarely(3)) return "";
    const items = this.#list(0, 4, () => this.#extra(home, keys, "t"));
    switch (this.#choose(6)) {
      case 1:
        return `, (t) => ({ ${items.map((item, index) => `${index === 2 ? "1" : `x${String(index)}`}: ${item}`).join(", ")} })`;
      case 2:
        return `, (t) => { const list = [${items.join(", ")}]; return list; }`;
      case 3: {
        const helper = this.#fresh("extras");
        home.add(`const ${helper} = (t: any) => [${items.join(", ")}];`);
        return this.#pick([
          `, ${helper}`,
          `, (t) => [...${helper}(t)]`,
          `, (t) => [${helper}(t)]`,
          `, (t) => ({ ...${helper}(t) }) as any`,
          `, (t) => ${helper}(t).concat([])`,
        ]);
      }
      case 4: {
        const [first, ...rest] = items;
        return `, (t) => [...(YES ? [${first ?? ""}] : []), ${rest.join(", ")}]`;
      }
      case 5: {
        if (this.#release !== "0.x") return `, (t) => [${items.join(", ")}]`;
        const dropped = this.#pick([
          `${home.core("index")}("dropped")`,
          `${home.core("unique")}("dropped")`,
          "NO && null",
          "undefined",
          `{ x: ${home.core("index")}("dropped").on(t.id) }`,
          `[[${home.core("index")}("dropped").on(t.id)]]`,
          `${home.orm("sql")}\`x\``,
        ]);
        return `, (t) => [${[dropped, ...items].join(", ")}] as any`;
      }
      case 6: {
        const key = this.#pick(keys.filter((each) => /^[a-z]\w*$/i.test(each))) ?? "id";
        return `, ({ ${key}: c, ...t }: any) => [${home.core("index")}("taken").on(c)]`;
      }
      default:
        return `, (t) => [${items.join(", ")}]`;
    }
  }

  #extra(home: SourceModule, keys: readonly string[], t: string): string {
    const name = this.#rarely(3) ? "" : `"${this.#fresh("x_")}"`;
    const column = (): string => `${t}${member(this.#pick(keys) ?? "id")}`;
    const columns = this.#list(1, 3, column);
    switch (this.#choose(7)) {
      case 3:
        return `${home.core("unique")}(${name}).on(${columns.join(", ")})${this.#words.hasNulls && this.#rarely(3) ? ".nullsNotDistinct()" : ""}`;
      case 4:
        return this.#pick([
          `${home.core("primaryKey")}({ columns: [${columns.join(", ")}]${name && `, name: ${name}`} } as any)`,
          `${home.core("primaryKey")}(${columns.join(", ")})`,
        ]);
      case 5: {
        const target = this.#pick(this.#tables);
        const foreign = columns.map(
          () => `${target?.name ?? "table0"}${member(this.#pick(target?.keys ?? ["id"]) ?? "id")}`,
        );
        const actions = this.#pick([
          "",
          '.onDelete("cascade")',
          '.onUpdate("set null").onDelete("restrict")',
        ]);
        return `${home.core("foreignKey")}({ columns: [${columns.join(", ")}], foreignColumns: [${foreign.join(", ")}]${name && `, name: ${name}`} } as any)${actions}`;
      }
      case 6:
        return `${home.core("check")}(${name || '"checked"'}, ${home.orm("sql")}\`\${${column()}} > 0\`)`;
      default:
        return this.#index(home, name, keys, t);
    }
  }

  #index(home: SourceModule, name: string, keys: readonly string[], t: string): string {
    const { sortsInIndexes, hasPartialIndexes, dialect } = this.#words;
    const column = (): string => `${t}${member(this.#pick(keys) ?? "id")}`;
    const part = (): string => {
      switch (this.#choose(7)) {
        case 4:
          return sortsInIndexes
            ? `${column()}${this.#pick([".desc()", ".asc()", ".desc().nullsLast()", '.asc().nullsFirst().op("text_ops")', ".nullsFirst()"])}`
            : column();
        case 5:
          return `${home.orm(this.#pick(["desc", "asc"]))}(${column()})`;
        case 6:
          return this.#pick([
            `${home.orm("sql")}\`lower(\${${column()}})\``,
            `${home.orm("sql")}\`\${${column()}} desc\``,
            `${home.orm("sql")}\`(\${${column()}} || \${${column()}})\``,
            `${home.orm("sql")}.raw("lower(x)")`,
          ]);
        default:
          return column();
      }
    };
    const fn = home.core(this.#pick(["index", "uniqueIndex"]));
    const parts = this.#list(1, 3, part).join(", ");
    const on =
      dialect === "pg" && this.#rarely(4)
        ? `using("${this.#pick(["btree", "gin", "hash"])}", ${parts})`
        : `on(${parts})`;
    const where =
      hasPartialIndexes && this.#rarely(3) ? `.where(${this.#predicate(home, column, 2)})` : "";
    return `${fn}(${name}).${on}${where}`;
  }

  #predicate(home: SourceModule, column: () => string, depth: number): string {
    const inner = (): string => this.#predicate(home, column, depth - 1);
    const simple = [
      `${home.orm("isNotNull")}(${column()})`,
      `${home.orm("isNull")}(${column()})`,
      `${home.orm("sql")}\`\${${column()}} is not null\``,
      `${home.orm("eq")}(${column()}, ${column()})`,
      `${home.orm("sql")}\`\${${column()}} > \${5}\``,
    ];
    const nested =
      depth === 0
        ? []
        : [
            `${home.orm("and")}(${inner()}, undefined, ${inner()})!`,
            `${home.orm("or")}(${inner()})!`,
            `${home.orm("not")}(${inner()})!`,
          ];
    return this.#pick([...simple, ...nested]) ?? "undefined";
  }
}

/** `.a`, `["foo-bar"]` or `[10]`. */
function member(key: string): string {
  return /^[\p{L}_$][\p{L}\w$]*$/u.test(key) ? `.${key}` : `[${key}]`;
}

function without(keys: readonly string[], key: string): readonly string[] {
  return keys.filter((each) => each !== key);
}
