import { type Draft, member, seenFrom, type Written } from "./draft.ts";
import type { SourceModule } from "./source-module.ts";
import type { ColumnWord, Family } from "./vocabulary.ts";

/** Writes single columns. */
export class ColumnWriter {
  readonly #draft: Draft;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /** An expression for a column. */
  column(home: SourceModule, depth = 2): Written {
    if (depth === 0) return this.plain(home);
    const plain = (): Written => this.plain(home);
    return this.#draft.dice.either<Written>([
      plain,
      plain,
      plain,
      plain,
      plain,
      () => this.#fromBuilder(home) ?? plain(),
      () => this.#fromHelper(home) ?? plain(),
      () => this.#fromObject(home) ?? plain(),
      () => this.#conditional(home, depth),
      () => this.#wrapped(home, depth),
      () => this.#detour(home, depth),
      () => this.#fromPattern(home),
      () => this.chain(home, this.#ownType(home)),
    ]);
  }

  /** A call of a column function, with words behind it. */
  plain(home: SourceModule): Written {
    const word = this.word();
    const text = this.call(home, word, this.#name(home));
    return this.chain(home, { text, family: word.family, isArray: false });
  }

  /** A column function. */
  word(): ColumnWord {
    const { dice, words } = this.#draft;
    return dice.pick(words.columns);
  }

  /** A call of a column function. */
  call(home: SourceModule, word: ColumnWord, name: string | undefined): string {
    const config = this.#draft.dice.pick(word.configs);
    // Without a name, an enum of MySQL has its values in the first place.
    const given = word.takesValues && name !== undefined ? `(${name}) ?? "values"` : name;
    const args = [given, config].filter((each) => each !== undefined);
    return `${home.core(word.name)}(${args.join(", ")})`;
  }

  /** Says some words to a column. */
  chain(home: SourceModule, column: Written, max = 3): Written {
    let { text, isArray } = column;
    const { family } = column;
    const { dice, release } = this.#draft;
    dice.times(max, () => {
      // Up to 0.45 an array is another kind of builder.
      const modifier = this.#modifier(
        home,
        isArray && release === "0.x" ? "other" : family,
        isArray,
      );
      if (modifier.startsWith("array(")) isArray = true;
      text += `.${modifier}`;
    });
    return { text, family, isArray };
  }

  /** An expression for a name in the database, or none. */
  #name(home: SourceModule): string | undefined {
    const { dice } = this.#draft;
    if (dice.rarely(2)) return undefined;
    const name = dice.fresh("c_");
    const declare = (prefix: string, statement: (constant: string) => string): string => {
      const constant = dice.fresh(prefix);
      home.add(statement(constant));
      return constant;
    };
    return dice.either<string>([
      () => `"${name}"`,
      () => `\`c_\${"${name}"}\``,
      () => `"${name}" + "_" + 1`,
      () => declare("NAME", (constant) => `const ${constant} = "${name}" as const;`),
      () => {
        const constant = declare(
          "names",
          (each) => `const ${each} = { a: "${name}", b: { c: "${name}x" } } as const;`,
        );
        return dice.pick([`${constant}.a`, `${constant}["b"].c`]);
      },
      () => `${declare("Names", (constant) => `enum ${constant} { First = "${name}" }`)}.First`,
      () => dice.pick(['""', "undefined as any", '"sameName"', '"a"']),
      () =>
        dice.pick([
          `"${name}X".toLowerCase()`,
          `["${name}", "x"].join("_")`,
          `"${name}".concat("_x")`,
          `"${name}".replace("c", "d")`,
        ]),
      () =>
        dice.pick([
          `(NO ? "never" : "${name}")`,
          `(undefined ?? "${name}")`,
          `(YES && "${name}")`,
          `((NO || "${name}") as any)`,
        ]),
    ]);
  }

  #modifier(home: SourceModule, family: Family, isArray: boolean): string {
    const { dice, words, release } = this.#draft;
    const constraint = dice.fresh("u_");
    const modifiers: [string, ...string[]] = [
      "notNull()",
      "primaryKey()",
      "unique()",
      `default(${this.#default(home, family)})`,
      `unique("${constraint}")`,
      "$type<any>()",
      "$defaultFn(() => null as any)",
      "$default(() => null as any)",
      "$onUpdate(() => null as any)",
      this.#reference(home),
      this.#reference(home),
      `generatedAlwaysAs(${home.orm("sql")}\`1\`)`,
    ];
    if (words.hasNulls)
      modifiers.push(
        `unique("${constraint}", { nulls: "not distinct" })`,
        `unique(undefined, { nulls: "distinct" })`,
      );
    if (family === "time") modifiers.push("defaultNow()");
    if (family === "uuid") modifiers.push("defaultRandom()");
    if (family === "int" && words.hasIdentity)
      modifiers.push(
        "generatedAlwaysAsIdentity()",
        "generatedByDefaultAsIdentity({ startWith: 5 })",
      );
    if (family === "int" && words.autoIncrement) modifiers.push(words.autoIncrement);
    if (words.hasArrays)
      modifiers.push(
        "array()",
        release === "0.x" ? "array(3)" : isArray ? 'array("[]")' : 'array("[][]")',
      );
    return dice.pick(modifiers);
  }

  #default(home: SourceModule, family: Family): string {
    const values: Partial<Record<Family, string>> = {
      text: '"x"',
      int: "1",
      number: "1.5",
      boolean: "false",
      json: "{ a: 1 }",
    };
    const sql = home.orm("sql");
    return this.#draft.dice.pick([
      values[family] ?? "null as any",
      "null as any",
      `${sql}\`now()\``,
      `${sql}.raw("x")`,
      "undefined as any",
    ]);
  }

  #reference(home: SourceModule): string {
    const { dice, tables } = this.#draft;
    const target = dice.pick(tables);
    if (!target) return "notNull()";
    const column = `${home.use(target.name, target.home)}${member(dice.pick(target.keys) ?? "id")}`;
    const thunk = dice.pick([
      `() => ${column}`,
      `(): any => ${column}`,
      `() => { return ${column}; }`,
    ]);
    const options = dice.pick([
      "",
      ', { onDelete: "cascade" }',
      ', { onDelete: "set null", onUpdate: "cascade" }',
      ', { onUpdate: "restrict" } as const',
      ', { name: "fk_name" } as any',
    ]);
    return `references(${thunk}${options})`;
  }

  #fromBuilder(home: SourceModule): Written | undefined {
    const { dice, builders } = this.#draft;
    const builder = dice.pick(seenFrom(home, builders));
    if (!builder) return undefined;
    const { family, isArray } = builder;
    const written = { text: home.use(builder.name, builder.home), family, isArray };
    return dice.rarely(2) ? this.chain(home, written) : written;
  }

  #fromHelper(home: SourceModule): Written | undefined {
    const { dice, helpers } = this.#draft;
    const helper = dice.pick(seenFrom(home, helpers));
    if (!helper) return undefined;
    const text = `${home.use(helper.name, helper.home)}${helper.call()}`;
    return this.chain(home, { text, family: "other", isArray: true }, 1);
  }

  #fromObject(home: SourceModule): Written | undefined {
    const { dice, objects } = this.#draft;
    const object = dice.pick(seenFrom(home, objects));
    const key = object && dice.pick(object.keys);
    if (!object || key === undefined) return undefined;
    const text = `${home.use(object.name, object.home)}${object.access}${member(key)}`;
    return this.chain(home, { text, family: "other", isArray: true }, 1);
  }

  #conditional(home: SourceModule, depth: number): Written {
    const first = this.column(home, depth - 1);
    const second = this.column(home, depth - 1);
    const flag = this.#draft.dice.pick(["YES", "NO", "!NO", "YES && !NO", "'a' === 'a'"]);
    return {
      text: `(${flag} ? ${first.text} : ${second.text})`,
      family: "other",
      isArray: first.isArray || second.isArray,
    };
  }

  #wrapped(home: SourceModule, depth: number): Written {
    const inner = this.column(home, depth - 1);
    const text = this.#draft.dice.pick([
      `(${inner.text} as any)`,
      `(${inner.text})!`,
      `(${inner.text} satisfies unknown)`,
    ]);
    return this.chain(home, { ...inner, text });
  }

  #detour(home: SourceModule, depth: number): Written {
    const { text: inner } = this.column(home, depth - 1);
    const text = this.#draft.dice.pick([
      `(() => ${inner})()`,
      `(function () { const made = ${inner}; return made; })()`,
      `[${inner}][0]`,
      `({ a: ${inner} }).a`,
      `((column: any) => column)(${inner})`,
    ]);
    return this.chain(home, { text, family: "other", isArray: true }, 1);
  }

  #fromPattern(home: SourceModule): Written {
    const { dice, builders } = this.#draft;
    const [first, second] = [this.plain(home), this.plain(home)];
    const [one, two] = [dice.fresh("builder"), dice.fresh("builder")];
    home.add(`export const [${one}, ${two}] = [${first.text}, ${second.text}];`);
    builders.push({ ...first, name: one, home }, { ...second, name: two, home });
    return { ...first, text: one };
  }

  /** A column of an enum or of a custom type. */
  #ownType(home: SourceModule): Written {
    const { dice, words } = this.#draft;
    const type = dice.fresh("type");
    const name = this.#name(home) ?? "";
    const isEnum = words.dialect === "pg" && dice.rarely(2);
    if (isEnum) {
      const values = dice.pick(['["a", "b"]', '["a", "b"] as const', '{ A: "a" }']);
      home.add(`export const ${type} = ${home.core("pgEnum")}("${type}", ${values});`);
    } else {
      const dataType = dice.pick([
        `dataType: () => "citext"`,
        `dataType() { return "money"; }`,
        `dataType: (config: any) => (config ? \`bit(\${config.length})\` : "bit")`,
      ]);
      home.add(`export const ${type} = ${home.core("customType")}<any>({ ${dataType} });`);
    }
    const config = !isEnum && dice.rarely(3) ? `${name && `${name}, `}{ length: 3 }` : name;
    return { text: `${type}(${config})`, family: "other", isArray: false };
  }
}
