import { bindingName, databaseName, EXTRAS, key, literal, type } from "./grammar-words.ts";
import type { Meaning, ModuleScope } from "./grammar-scope.ts";

/** Writes expressions: mostly what they are meant to stand for, now and then what no type allows. */
export class ExpressionWriter {
  readonly #scope: ModuleScope;

  constructor(scope: ModuleScope) {
    this.#scope = scope;
  }

  /** An expression that stands for something, said in one of many ways. */
  expression(meaning: Meaning, depth = 3): string {
    const { dice } = this.#scope;
    if (depth <= 0) return this.#plain(meaning, 0);
    const inner = (): string => this.expression(meaning, depth - 1);
    const plain = (): string => this.#plain(meaning, depth);
    return dice.either<string>([
      plain,
      plain,
      plain,
      plain,
      plain,
      plain,
      plain,
      plain,
      plain,
      plain,
      () => dice.pick(this.#scope.declared(meaning)) ?? plain(),
      () => dice.pick(this.#scope.declared(meaning)) ?? plain(),
      () => dice.pick(this.#scope.declared(meaning)) ?? plain(),
      () => `(${inner()})`,
      () => `(${inner()} as ${type(dice)})`,
      () => `(${inner()} satisfies any)`,
      () => `(${inner()})!`,
      () => `(${this.#flag()} ? ${inner()} : ${inner()})`,
      () => `(${inner()} ${dice.pick(["??", "||", "&&"])} ${inner()})`,
      () => `(${literal(dice)}, ${inner()})`,
      () => `(() => ${parenthesized(inner())})()`,
      () => `(function () { ${dice.pick(["", "if (FLAG) return;"])} return ${inner()}; })()`,
      () => `[${inner()}, ${literal(dice)}][0]`,
      () => `({ a: ${inner()}, ["b" + 1]: 2 }).a`,
      () => `((x = ${inner()}) => x)()`,
      () => `(({ a, ...rest }: any) => a)({ a: ${inner()}, b: 1 })`,
      () => `identity(${inner()})`,
      () => `Object.freeze(${inner()})`,
      () => `structuredClone(${inner()})`,
      () => `(await ${inner()})`,
      () => `[...[${inner()}]].map((each) => each).at(-1)`,
      () => `new (class { made = ${inner()}; get it() { return this.made; } })().it`,
      () => `({ get a() { return ${inner()}; } }).a`,
      () => `Reflect.get({ a: ${inner()} }, "a")`,
      () => this.expression(this.#anyMeaning(), depth - 1),
      () => literal(dice),
      () => "missing",
      () => "missing.member?.[0]()",
    ]);
  }

  #plain(meaning: Meaning, depth: number): string {
    switch (meaning) {
      case "table":
        return this.table(depth);
      case "columns":
        return this.#columns(depth);
      case "column":
        return this.#column(depth);
      case "extras":
        return this.#extras("t", depth);
      case "name":
        return databaseName(this.#scope.dice);
      case "columns maker":
        return this.#columnsMaker(depth);
      case "extras maker":
        return this.#extrasMaker(depth);
      case "factory":
        return this.#factory();
    }
  }

  #anyMeaning(): Meaning {
    return this.#scope.dice.pick<Meaning>([
      "table",
      "columns",
      "column",
      "extras",
      "name",
      "columns maker",
      "extras maker",
      "factory",
    ]);
  }

  #flag(): string {
    const { dice } = this.#scope;
    return dice.pick([
      "FLAG",
      "true",
      "!FLAG",
      "process.env.X",
      "1 < 2",
      `"a" in {}`,
      literal(dice),
    ]);
  }

  /** A call that makes a table. */
  table(depth = 2): string {
    const { dice } = this.#scope;
    const name = this.expression("name", dice.rarely(4) ? depth - 1 : 0);
    const columns = dice.rarely(5)
      ? this.expression("columns maker", depth - 1)
      : this.expression("columns", depth - 1);
    const extras = dice.pick<() => string>([
      () => "",
      () => `, ${this.#extrasMaker(depth - 1)}`,
      () => `, ${this.#extrasMaker(depth - 1)}`,
      () => `, ${this.expression("extras maker", depth - 1)}`,
      () => `, ${this.expression("extras", depth - 1)}`,
    ])();
    const more = dice.rarely(10) ? `, ...${literal(dice)}` : "";
    const call = `${dice.pick(this.#scope.declared("factory")) ?? this.#factory()}(${name}, ${columns}${extras}${more})`;
    return dice.rarely(10) ? `${call}.enableRLS()` : call;
  }

  #factory(): string {
    const { dice } = this.#scope;
    const { prefix } = this.#scope.words;
    const core = (name: string): string => this.#scope.core(`${prefix}${name}`);
    return dice.either<string>([
      () => core("Table"),
      () => core("Table"),
      () => core("Table"),
      () => core("Table"),
      () =>
        `${core("TableCreator")}((name) => ${dice.pick(["`app_${name}`", "name + FLAG", "name", "missing(name)", "undefined"])})`,
      () => `${core("Schema")}(${databaseName(dice)}).table`,
      () => `${core("Schema")}("s")["ta" + "ble"]`,
      () =>
        `((name: any, columns: any, extras?: any) => ${core("Table")}(name, { ...columns, ...${this.#columns(1)} }, extras))`,
      () => `(function make(...args: any[]) { return ${core("Table")}.apply(null, args as any); })`,
      () => `${core("Table")}.withRLS`,
      () => `(${core("Table")} as any)<{}>`,
      () => `${this.#scope.core("snakeCase")}.table`,
    ]);
  }

  #columns(depth: number): string {
    const { dice } = this.#scope;
    const parts = dice.list(0, 5, () => this.#property(depth - 1));
    return `{ ${parts.join(", ")} }`;
  }

  #property(depth: number): string {
    const { dice } = this.#scope;
    const name = key(dice);
    const column = (): string => this.expression("column", depth);
    const written = (): string => `${name}: ${column()}`;
    return dice.either<string>([
      written,
      written,
      written,
      written,
      written,
      written,
      () => `id: ${this.#column(depth)}.primaryKey()`,
      () => `...${this.expression("columns", depth)}`,
      () => `...(${this.#flag()} ? ${this.expression("columns", depth)} : {})`,
      () => `...(${this.#flag()} && ${this.expression("columns", depth)})`,
      () => `...${dice.pick(this.#scope.declared("columns maker")) ?? this.#columnsMaker(depth)}()`,
      () => "...unknownColumns",
      () => "...unknownFunction()",
      () => `...${dice.pick(this.#scope.declared("table")) ?? "{}"}`,
      () => `["${name}"]: ${column()}`,
      () => `[\`\${"${name}"}\`]: ${column()}`,
      () => `[${this.expression("name", 1)}]: ${column()}`,
      () => `"${name}": ${column()}`,
      () => `${String(dice.fresh("1").length)}: ${column()}`,
      () => dice.pick(this.#scope.declared("column")) ?? written(),
      () => `get ${name}() { return ${column()}; }`,
      () => `set ${name}(value) {}`,
      () => `async *${name}() { yield ${column()}; }`,
      () => `${name}() { return ${column()}; }`,
      () => `__proto__: ${this.expression("columns", depth)}`,
    ]);
  }

  #columnsMaker(depth: number): string {
    const { dice } = this.#scope;
    const columns = this.#columns(depth);
    return dice.pick([
      `(t) => (${columns})`,
      `(t) => ({ id: t.serial().primaryKey(), ...${columns} })`,
      `({ text, ...rest }) => ({ a: text("a"), ...rest, ...${columns} })`,
      `() => { const made: any = ${columns}; for (const each of ["a", "b"]) made[each] = ${this.#column(1)}; return made; }`,
      `function () { try { return ${columns}; } catch { return {}; } finally { void 0; } }`,
      `async () => (${columns})`,
      `function* () { yield ${columns}; }`,
      `(t) => { switch (FLAG as any) { case 1: return ${columns}; default: return {}; } }`,
      `(t) => { outer: while (true) { if (t) break outer; continue outer; } return ${columns}; }`,
    ]);
  }

  #column(depth: number): string {
    const { dice } = this.#scope;
    const word = dice.pick(this.#scope.words.columns);
    const name = dice.pick(["", "", databaseName(dice), this.expression("name", depth - 1)]);
    const config = dice.pick([
      "",
      "",
      "",
      "{ length: 255 }",
      "{ mode: 'timestamp', withTimezone: true }",
      "{ enum: ['a'] as const }",
      literal(dice),
    ]);
    const args = [name, config].filter((each) => each !== "").join(", ");
    const column = `${this.#scope.core(word)}(${args})`;
    return `${column}${dice.list(0, 3, () => this.#modifier(depth)).join("")}`;
  }

  #modifier(depth: number): string {
    const { dice } = this.#scope;
    const reference = (): string => {
      const table = dice.pick(this.#scope.declared("table")) ?? "self";
      const column = `${table}${dice.pick([".id", ".id", ".id", `["id"]`, ".missing", "?.id", ".userId!"])}`;
      const options = dice.pick([
        "",
        "",
        `, { onDelete: "cascade" }`,
        `, { onDelete: ${this.expression("name", depth - 1)} }`,
        ", { ...unknownOptions }",
        ", missing",
      ]);
      const thunk = dice.pick([
        `() => ${column}`,
        `(): any => ${column}`,
        `function () { return ${column}; }`,
        `() => { if (FLAG) return ${column}; return ${column}; }`,
        `async () => ${column}`,
        `() => ${this.expression("table", depth - 1)}.id`,
        column,
      ]);
      return `.references(${thunk}${options})`;
    };
    return dice.either<string>([
      () => ".notNull()",
      () => ".primaryKey()",
      () => ".unique()",
      reference,
      reference,
      reference,
      () => `.unique(${databaseName(dice)}, { nulls: "not distinct" })`,
      () => `.default(${dice.pick([literal(dice), `${this.#scope.orm("sql")}\`now()\``])})`,
      () => ".defaultNow()",
      () => ".defaultRandom()",
      () => ".$onUpdate(() => new Date())",
      () => ".$defaultFn(() => missing())",
      () => ".$type<{ a: 1 }>()",
      () => ".array()",
      () => `.array(${literal(dice)})`,
      () => ".generatedAlwaysAsIdentity()",
      () => ".autoincrement()",
      () => "?.notNull?.()",
      () => "!.notNull()",
      () => `["not" + "Null"]()`,
      () => ".missing()",
      () => ".notNull",
      () => `.notNull(...${literal(dice)})`,
    ]);
  }

  #extrasMaker(depth: number): string {
    const { dice } = this.#scope;
    const list = this.#extras("t", depth);
    return dice.either<string>([
      () => `(t) => ${list}`,
      () => `(t) => ${list}`,
      () => `(t) => (${this.#extrasObject("t", depth)})`,
      () => `(t) => (${this.#extrasObject("t", depth)})`,
      () => `function (t) { return ${list}; }`,
      () =>
        `(t) => { const made: any[] = ${list}; made.push(${this.#extra("t", depth)}); return made; }`,
      () => `(t) => { if (${this.#flag()}) return ${list}; return ${this.#extras("t", depth)}; }`,
      () => `(t) => (${this.#flag()} ? ${list} : [])`,
      () => `({ id, ...t }) => [${this.#scope.core("index")}("i").on(id), ...${list}]`,
      () => `(t = {} as any) => ${list}`,
      () => `(...[t]) => ${list}`,
      () => "() => undefined as any",
      () => "missing",
      () => `async (t) => ${list}`,
      () => `(t) => ${list}.filter(Boolean).concat(missing)`,
      () => `(t) => Object.values(t).map((c: any) => ${this.#scope.core("index")}().on(c))`,
    ]);
  }

  #extras(t: string, depth: number): string {
    const { dice } = this.#scope;
    const parts = dice.list(0, 3, () =>
      dice.either<string>([
        () => this.#extra(t, depth),
        () => this.#extra(t, depth),
        () => this.#extra(t, depth),
        () => this.#extra(t, depth),
        () => "...unknownExtras",
        () => `...missing(${t})`,
        () => `...(${this.#flag()} ? [${this.#extra(t, depth)}] : [])`,
        () => `[${this.#extra(t, depth)}]`,
        () => literal(dice),
        () => "",
      ]),
    );
    return `[${parts.join(", ")}]`;
  }

  #extrasObject(t: string, depth: number): string {
    const { dice } = this.#scope;
    const parts = dice.list(0, 3, () =>
      dice.pick([
        `${dice.fresh("x")}: ${this.#extra(t, depth)}`,
        `"${key(dice)}": ${this.#extra(t, depth)}`,
        `[${literal(dice)} as any]: ${this.#extra(t, depth)}`,
        "...unknownExtras",
      ]),
    );
    return `{ ${parts.join(", ")} }`;
  }

  #extra(t: string, depth: number): string {
    const { dice } = this.#scope;
    const word = dice.pick(EXTRAS);
    const sql = this.#scope.orm("sql");
    const part = (): string =>
      dice.pick([
        `${t}.${dice.pick(["id", "userId", "ownerId", "name", "email"])}`,
        `${t}.id`,
        `${t}["${key(dice)}"]`,
        `${t}.id.desc().nullsFirst()`,
        `${sql}\`lower(\${${t}.email})\``,
        `...Object.values(${t})`,
        `${t}.missing`,
        literal(dice),
      ]);
    const parts = dice.list(1, 3, part).join(", ");
    const name = dice.pick([databaseName(dice), "", "", this.expression("name", depth - 1)]);
    const other = dice.pick(this.#scope.declared("table")) ?? t;
    const made = this.#scope.core(word);
    switch (word) {
      case "primaryKey":
        return dice.pick([
          `${made}({ columns: [${parts}] })`,
          `${made}({ columns: [${parts}], name: ${name || '""'} })`,
          `${made}(${parts})`,
          `${made}(missing)`,
        ]);
      case "foreignKey":
        return `${made}({ columns: [${parts}], foreignColumns: [${dice.pick([`${other}.id`, `...missing`, `${other}["id"]`])}] })${dice.pick(["", `.onDelete("cascade")`, `.onUpdate(missing)`])}`;
      case "check":
        return `${made}(${name || '""'}, ${sql}\`\${${part()}} > 0\`)`;
      default:
        return `${made}(${name})${dice.pick([".on", ".on", ".on", '.using("gin", ', ".missing"]).replace(/\($|, $/, "")}${dice.pick([`(${parts})`, `(${parts})`, `(${parts}).where(${sql}\`\${${t}.deletedAt} is null\`)`, ""])}`.replace(
          '.using("gin"(',
          '.using("gin", ',
        );
    }
  }

  /** A name to declare something by. */
  name(prefix: string): string {
    return bindingName(this.#scope.dice, prefix);
  }
}

/** An arrow's body that may begin with a brace. */
function parenthesized(text: string): string {
  return text.startsWith("{") ? `(${text})` : text;
}
