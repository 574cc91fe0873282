import { type Draft, member } from "./draft.ts";
import type { SourceModule } from "./source-module.ts";

/** Writes the third argument of tables. */
export class ExtrasWriter {
  readonly #draft: Draft;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /**
   * The third argument with the comma before it, or nothing.
   *
   * @param keys The keys of the table's columns.
   */
  extras(home: SourceModule, keys: readonly string[]): string {
    const { dice, release } = this.#draft;
    if (dice.rarely(3)) return "";
    const items = dice.list(0, 4, () => this.#item(home, keys));
    const list = items.join(", ");
    return dice.either<string>([
      () => `, (t) => [${list}]`,
      () =>
        `, (t) => ({ ${items.map((item, index) => `${index === 2 ? "1" : `x${String(index)}`}: ${item}`).join(", ")} })`,
      () => `, (t) => { const list = [${list}]; return list; }`,
      () => {
        const helper = dice.fresh("extras");
        home.add(`const ${helper} = (t: any) => [${list}];`);
        return dice.pick([
          `, ${helper}`,
          `, (t) => [...${helper}(t)]`,
          `, (t) => [${helper}(t)]`,
          `, (t) => ({ ...${helper}(t) }) as any`,
          `, (t) => ${helper}(t).concat([])`,
        ]);
      },
      () => {
        const [first = "", ...rest] = items;
        return `, (t) => [...(YES ? [${first}] : []), ${rest.join(", ")}]`;
      },
      () => `, (t) => [${[...this.#dropped(home), ...items].join(", ")}] as any`,
      () =>
        `, (t) => ({ ${[...this.#dropped(home), ...items].map((item, index) => `x${String(index)}: ${item}`).join(", ")} }) as any`,
      () => {
        const [alone = "[]"] = items;
        return release === "0.x" ? `, (t) => ${alone} as any` : `, (t) => [${alone}] as any`;
      },
      () => {
        const key = dice.pick(keys.filter((each) => /^[a-z]\w*$/i.test(each))) ?? "id";
        return `, ({ ${key}: c, ...t }: any) => [${home.core("index")}("taken").on(c)]`;
      },
    ]);
  }

  /** What 0.x drops without a word, and 1.0 throws at. */
  #dropped(home: SourceModule): readonly string[] {
    const { dice, release } = this.#draft;
    if (release !== "0.x") return [];
    const index = `${home.core("index")}("dropped")`;
    return [
      dice.pick([
        index,
        `${home.core("unique")}("dropped")`,
        "NO && null",
        "undefined",
        `{ x: ${index}.on(t.id) }`,
        `[[${index}.on(t.id)]]`,
        `${home.orm("sql")}\`x\``,
        `[${index}, { x: ${index}.on(t.id) }, [], {}]`,
        `{ x: { y: [${index}.on(t.id)] } }`,
        '"text"',
        "() => t.id",
        "t.id",
      ]),
    ];
  }

  #item(home: SourceModule, keys: readonly string[]): string {
    const { dice, words } = this.#draft;
    const name = dice.rarely(3) ? "" : `"${dice.fresh("x_")}"`;
    const column = (): string => `t${member(dice.pick(keys) ?? "id")}`;
    const columns = dice.list(1, 3, column);
    const list = columns.join(", ");
    const named = name && `, name: ${name}`;
    const index = (): string => this.#index(home, name, column);
    return dice.either<string>([
      index,
      index,
      index,
      index,
      () => {
        const nulls = words.hasNulls && dice.rarely(3) ? ".nullsNotDistinct()" : "";
        return `${home.core("unique")}(${name}).on(${list})${nulls}`;
      },
      () =>
        dice.pick([
          `${home.core("primaryKey")}({ columns: [${list}]${named} } as any)`,
          `${home.core("primaryKey")}(${list})`,
        ]),
      () => {
        const actions = dice.pick([
          "",
          '.onDelete("cascade")',
          '.onUpdate("set null").onDelete("restrict")',
        ]);
        const foreign = this.#foreignColumns(home, columns.length);
        return `${home.core("foreignKey")}({ columns: [${list}], foreignColumns: [${foreign}]${named} } as any)${actions}`;
      },
      () =>
        `${home.core("check")}(${name || '"checked"'}, ${home.orm("sql")}\`\${${column()}} > 0\`)`,
    ]);
  }

  #foreignColumns(home: SourceModule, count: number): string {
    const { dice, tables } = this.#draft;
    const target = dice.pick(tables);
    if (!target) throw new Error("there is no table");
    const table = home.use(target.name, target.home);
    return dice
      .list(count, count, () => `${table}${member(dice.pick(target.keys) ?? "id")}`)
      .join(", ");
  }

  #index(home: SourceModule, name: string, column: () => string): string {
    const { dice, words } = this.#draft;
    const fn = home.core(dice.pick(["index", "uniqueIndex"]));
    const parts = dice.list(1, 3, () => this.#part(home, column)).join(", ");
    const on =
      words.dialect === "pg" && dice.rarely(4)
        ? `using("${dice.pick(["btree", "gin", "hash"])}", ${parts})`
        : `on(${parts})`;
    const where =
      words.hasPartialIndexes && dice.rarely(3)
        ? `.where(${this.#predicate(home, column, 2)})`
        : "";
    return `${fn}(${name}).${on}${where}`;
  }

  #part(home: SourceModule, column: () => string): string {
    const { dice, words } = this.#draft;
    const sql = home.orm("sql");
    return dice.either<string>([
      column,
      column,
      column,
      column,
      () =>
        `${column()}${
          words.sortsInIndexes
            ? dice.pick([
                ".desc()",
                ".asc()",
                ".desc().nullsLast()",
                '.asc().nullsFirst().op("text_ops")',
                ".nullsFirst()",
              ])
            : ""
        }`,
      () => `${home.orm(dice.pick(["desc", "asc"]))}(${column()})`,
      () =>
        dice.pick([
          `${sql}\`lower(\${${column()}})\``,
          `${sql}\`\${${column()}} desc\``,
          `${sql}\`(\${${column()}} || \${${column()}})\``,
          `${sql}.raw("lower(x)")`,
        ]),
    ]);
  }

  #predicate(home: SourceModule, column: () => string, depth: number): string {
    const { dice } = this.#draft;
    const sql = home.orm("sql");
    const inner = (): string => this.#predicate(home, column, depth - 1);
    const simple = (): string =>
      dice.pick([
        `${home.orm("isNotNull")}(${column()})`,
        `${home.orm("isNull")}(${column()})`,
        `${sql}\`\${${column()}} is not null\``,
        `${home.orm("eq")}(${column()}, ${column()})`,
        `${home.orm("inArray")}(${column()}, [])`,
        `${home.orm("between")}(${column()}, ${column()}, ${column()})`,
        `${sql}\`\${${column()}} > \${5}\``,
        `${sql}\`\${${column()}} > \${5}\`.inlineParams()`,
        `${sql}\`\${${column()}} in \${["it's", 2, null]}\`.inlineParams()`,
      ]);
    if (depth === 0) return simple();
    return dice.either<string>([
      simple,
      simple,
      () => `${home.orm("and")}(${inner()}, undefined, ${inner()})!`,
      () => `${home.orm("or")}(${inner()})!`,
      () => `${home.orm("or")}(${inner()}, ${inner()}, ${inner()})!`,
      () => `${home.orm("not")}(${inner()})!`,
    ]);
  }
}
