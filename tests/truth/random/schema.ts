import type { Casing } from "../../../src/schema/naming.ts";
import type { Project } from "../../support/read.ts";
import type { RealRelease } from "../../support/real-drizzle.ts";
import { ColumnWriter } from "./columns.ts";
import { type Choose, Dice } from "./dice.ts";
import type { DeclaredTable, Draft } from "./draft.ts";
import { ExtrasWriter } from "./extras.ts";
import { SharedWriter } from "./shared.ts";
import { type ImportStyle, SourceModule } from "./source-module.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A schema with the options that it is read with. */
export interface RandomSchema {
  readonly files: Project;
  readonly casing: Casing | undefined;
}

/**
 * Writes a random schema from the grammar that real projects use: see the forms in `forms/`. It runs with the release
 * it is written for. `schema.ts` has the tables to compare, `shared.ts` what they share, `other.ts` more tables that
 * lead to theirs and that theirs lead to.
 */
export function randomSchema(
  choose: Choose,
  words: Vocabulary,
  release: RealRelease,
): RandomSchema {
  return new SchemaWriter(new Dice(choose), words, release).write();
}

class SchemaWriter {
  readonly #draft: Draft;
  readonly #shared: SourceModule;
  readonly #other: SourceModule;
  readonly #columns: ColumnWriter;
  readonly #sharing: SharedWriter;
  readonly #extras: ExtrasWriter;

  constructor(dice: Dice, words: Vocabulary, release: RealRelease) {
    const specifier = `drizzle-orm/${words.dialect}-core`;
    const module = (name: string): SourceModule => {
      const style = dice.pick<ImportStyle>(["named", "aliased", "namespace", "handed on"]);
      return new SourceModule(name, specifier, style);
    };
    const main = module("schema");
    this.#shared = module("shared");
    this.#other = module("other");
    const table = (home: SourceModule) => (): DeclaredTable => ({
      name: dice.fresh("table"),
      home,
      keys: ["id"],
    });
    this.#draft = {
      dice,
      words,
      release,
      main,
      builders: [],
      helpers: [],
      objects: [],
      wrappers: [],
      tables: [...dice.list(1, 4, table(main)), ...dice.list(0, 1, table(this.#other))],
    };
    this.#columns = new ColumnWriter(this.#draft);
    this.#sharing = new SharedWriter(this.#draft, this.#columns);
    this.#extras = new ExtrasWriter(this.#draft);
  }

  write(): RandomSchema {
    const { dice, main, tables, release } = this.#draft;
    const modules = [main, this.#shared, this.#other];
    for (const module of modules) module.add("const YES = true;", "const NO = false;");
    dice.times(5, () => this.#sharing.declare(this.#shared));
    for (const table of tables) {
      if (table.home === main) {
        dice.times(3, () => this.#sharing.declare(main));
        if (dice.rarely(4)) this.#wrapper();
      }
      this.#table(table);
    }
    const files = Object.fromEntries(modules.flatMap((module) => Object.entries(module.files())));
    const casing =
      release === "0.x"
        ? dice.pick<Casing | undefined>([undefined, "snake_case", "camelCase"])
        : undefined;
    return { files, casing };
  }

  #table(table: DeclaredTable): void {
    const { dice, main, words, wrappers } = this.#draft;
    const { home, name } = table;
    // The order in which files are run is not modelled; so the other file leaves alone what is shared.
    const isMain = home === main;
    const id = `id: ${(isMain ? this.#columns.column(home) : this.#columns.plain(home)).text}`;
    const entries = isMain ? this.#sharing.entries(home, 5) : { text: "{  }", keys: [] };
    const text = dice.pick([
      `{ ${id}, ...${entries.text} }`,
      entries.text.replace("{", `{ ${id}, `),
    ]);
    const wrapper = isMain && dice.rarely(4) ? dice.pick(wrappers) : undefined;
    const factory = wrapper?.name ?? this.#factory(home);
    const keys = [...new Set(["id", ...entries.keys, ...(wrapper?.keys ?? [])])];
    // A wrapper spreads what it is given, so that it is given no callback.
    const columns = wrapper ? text : this.#columnsArgument(home, text);
    const extras = this.#extras.extras(home, keys);
    const tail = words.dialect === "pg" && dice.rarely(5) ? ".enableRLS()" : "";
    const tableName = `"${dice.pick(["users", "Posts", "order_items"])}_${name}"`;
    home.add(`export const ${name} = ${factory}(${tableName}, ${columns}${extras})${tail};`);
    table.keys = keys;
  }

  #columnsArgument(home: SourceModule, text: string): string {
    const { dice } = this.#draft;
    return dice.either<string>([
      () => text,
      () => `(t) => (${text.replace("{", "{ made: t.text(), ")})`,
      () => `({ text: t }) => (${text.replace("{", `{ made: t("made"), `)})`,
      () => `() => { const columns = ${text}; return columns; }`,
      () => {
        const name = dice.fresh("columns");
        home.add(`const ${name} = ${text};`);
        return name;
      },
      () => {
        const name = dice.fresh("withMore");
        const more = this.#columns.plain(home).text;
        home.add(
          `const ${name} = <T,>(columns: T, more = YES) => ({ ...columns, ...(more && { more: ${more} }) });`,
        );
        return dice.pick([`${name}(${text})`, `${name}(${text}, NO)`]);
      },
    ]);
  }

  #factory(home: SourceModule): string {
    const { dice, words, release } = this.#draft;
    const { dialect, hasSchemas } = words;
    const plain = home.core(`${dialect}Table`);
    const creator = home.core(`${dialect}TableCreator`);
    const choices: [string, ...string[]] = [
      plain,
      plain,
      plain,
      `${creator}((name) => \`app_\${name}\`)`,
      `${creator}((name) => "app_" + name, "snake_case" as any)`,
    ];
    if (hasSchemas) choices.push(`${home.core(`${dialect}Schema`)}("auth").table`);
    if (release === "1.0") {
      choices.push(`${home.core("snakeCase")}.table`, `${home.core("camelCase")}.table`);
      if (dialect === "pg")
        choices.push(`${plain}.withRLS`, `${home.core("snakeCase")}.schema("shop").table`);
    }
    const factory = dice.pick(choices);
    if (factory === plain || dice.rarely(2)) return factory;
    const name = dice.fresh("factory");
    home.add(`const ${name} = ${factory};`);
    return name;
  }

  /** A function of the project that makes tables. */
  #wrapper(): void {
    const { dice, main: home, wrappers } = this.#draft;
    const name = dice.fresh("makeTable");
    const base = this.#sharing.entries(home, 2);
    const factory = this.#factory(home);
    home.add(
      dice.pick([
        `const ${name} = (name: string, columns: any, extras?: any): any => ${factory}(name, { ...${base.text}, ...columns }, extras);`,
        `function ${name}(name: string, columns: any, extras?: any): any {
  const base = ${base.text};
  return ${factory}(name, { ...columns, ...base }, extras);
}`,
      ]),
    );
    wrappers.push({ home, name, keys: base.keys });
  }
}
