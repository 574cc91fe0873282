import { ExpressionWriter } from "./grammar-expressions.ts";
import { QueryWriter } from "./grammar-queries.ts";
import type { Meaning, ModuleScope } from "./grammar-scope.ts";
import { key, literal, type } from "./grammar-words.ts";

/** Writes the statements of a module. */
export class StatementWriter {
  readonly #scope: ModuleScope;
  readonly #expressions: ExpressionWriter;
  readonly #queries: QueryWriter;

  constructor(scope: ModuleScope) {
    this.#scope = scope;
    this.#expressions = new ExpressionWriter(scope);
    this.#queries = new QueryWriter(scope);
  }

  statement(): string {
    const { dice } = this.#scope;
    const table = (): string => this.#table();
    return dice.either<string>([
      table,
      table,
      table,
      table,
      table,
      table,
      () => this.#declaration(),
      () => this.#declaration(),
      () => this.#declaration(),
      () => this.#queries.statement(),
      () => this.#queries.statement(),
      () => this.#queries.statement(),
      () => this.#pattern(),
      () => this.#change(),
      () => this.#noise(),
      () => this.#noise(),
    ]);
  }

  #table(): string {
    const { dice } = this.#scope;
    const name = this.#expressions.name("table");
    const plain = (): string => this.#expressions.table(3);
    const say = dice.either<() => string>([
      () => () => `export const ${name} = ${plain()};`,
      () => () => `export const ${name} = ${plain()};`,
      () => () => `export const ${name} = ${plain()};`,
      () => () => `export const ${name} = ${plain()};`,
      () => () => `const ${name} = ${plain()};\nexport { ${name} as ${dice.fresh("exported")} };`,
      () => () => `export const ${name} = ${this.#expressions.expression("table", 3)};`,
      () => () => `export const ${name}: ${type(dice)} = ${plain()};`,
      () => () => `export let ${name} = ${plain()}, ${dice.fresh("other")} = ${literal(dice)};`,
      () => () => `var ${name} = ${plain()};`,
      () => () => `exports.${name} = ${plain()};`,
      () => () =>
        `export function ${name}(columns = ${this.#expressions.expression("columns", 1)}) { return ${plain()}; }`,
      () => () => `export const ${name} = (() => { const self = ${plain()}; return self; })();`,
      () => () => `export namespace ${dice.fresh("Space")} { export const ${name} = ${plain()}; }`,
      () => () => `export class ${dice.fresh("Holder")} { static readonly ${name} = ${plain()}; }`,
      () => () => `{ const ${name} = ${plain()}; ${this.#queries.query("db", 1)}; }`,
      () => () => `export default ${plain()};`,
    ]);
    // A table may speak of itself.
    if (dice.rarely(3)) this.#scope.declare(name, "table");
    const text = say();
    this.#scope.declare(name, "table");
    return text;
  }

  #declaration(): string {
    const { dice } = this.#scope;
    const meaning = dice.pick<Meaning>([
      "columns",
      "columns",
      "column",
      "extras maker",
      "columns maker",
      "columns maker",
      "name",
      "factory",
      "extras",
    ]);
    const name = this.#expressions.name(meaning.replace(" ", "_"));
    if (dice.rarely(4)) this.#scope.declare(name, meaning);
    const value = this.#expressions.expression(meaning, 2);
    this.#scope.declare(name, meaning);
    return dice.pick([
      `export const ${name} = ${value};`,
      `export const ${name} = ${value};`,
      `const ${name}: any = ${value} as const;`.replace(
        " as const",
        value.endsWith("}") ? " as const" : "",
      ),
      `let ${name} = ${value};`,
      `export var ${name} = ${value};`,
      `const holder_${dice.fresh("h")} = { ${dice.fresh("k")}: ${value} }, ${name} = ${value};`,
    ]);
  }

  #pattern(): string {
    const { dice } = this.#scope;
    const columns = this.#expressions.expression("columns", 2);
    const [taken, rest] = [dice.fresh("taken"), dice.fresh("rest")];
    this.#scope.declare(rest, "columns");
    this.#scope.declare(taken, "column");
    return dice.pick([
      `export const { ${dice.pick(["id", "name", "email"])}: ${taken}, ...${rest} } = ${columns} as any;`,
      `const [${taken} = ${this.#expressions.expression("column", 1)}, ...${rest}] = [${this.#expressions.expression("column", 1)}];`,
      `const { ["a" + 1]: ${taken} = missing, ${rest} = ${columns} } = {} as any;`,
      `const { a: { b: [${taken}] = [] as any } = {} as any, ...${rest} } = missing;`,
      `let ${taken}: any, ${rest}: any; ({ ${taken}, ...${rest} } = ${columns} as any);`,
    ]);
  }

  /** Changes what was declared. */
  #change(): string {
    const { dice } = this.#scope;
    const columns = dice.pick(this.#scope.declared("columns")) ?? "missing";
    const column = this.#expressions.expression("column", 2);
    return dice.pick([
      `(${columns} as any).${key(dice)} = ${column};`,
      `Object.assign(${columns}, { ${key(dice)}: ${column} });`,
      `for (const each of ["a", "b"] as const) (${columns} as any)[each] = ${column};`,
      `delete (${columns} as any).id;`,
      `(${columns} as any) = ${this.#expressions.expression("columns", 1)};`,
      `if (FLAG) Object.defineProperty(${columns}, "id", { get: () => ${column} });`,
      `unknownFunction(${columns});`,
      `while (FLAG) { (${columns} as any).a ??= ${column}; break; }`,
      `do { ${columns}; } while (false);`,
      `[${columns}, missing] = [missing, ${columns}] as any;`,
    ]);
  }

  /** What else stands in TypeScript files. */
  #noise(): string {
    const { dice } = this.#scope;
    const name = dice.fresh("noise");
    const table = dice.pick(this.#scope.declared("table")) ?? "missing";
    return dice.pick([
      `enum ${name} { A = "users", B = A.length, C = ${name}.A as any }`,
      `declare const ${name}: any;`,
      `declare module "x" { export const ${name}: number; }`,
      `declare global { interface Window { ${name}: 1 } }`,
      `namespace ${name} { export const ${table} = 1; db.delete(${table}); }`,
      `function ${name}(a: string): void; function ${name}(a: number): void; function ${name}(a: any) { db.delete(a); }`,
      `@decorated class ${name} { @field accessor x = 1; @method() m(@param p: any) { return ${table}; } }`,
      `abstract class ${name} { abstract remove(${table}: number): void; declare x: 1; [key: string]: any; }`,
      `type ${name} = typeof ${table}.$inferSelect;`,
      `interface ${name} extends Record<string, any> { (): void; new (): any; readonly [Symbol.iterator]: any }`,
      `export type { ${name} } from "./missing";`,
      `import ${name} from "./missing";`,
      `import * as ${name} from "./missing.json" with { type: "json" };`,
      `const ${name} = await import("./other");`,
      `export * as ${name} from "./other";`,
      `label_${name}: for (const ${name} in {}) { continue label_${name}; }`,
      `for await (const ${name} of []) db.delete(${name});`,
      `for (let ${name} = 0, j = 1; ${name} < j; ${name}++, j--) void ${table};`,
      `const ${name} = <T,>(x: T) => <const U,>(y: U) => [x, y];`,
      `const ${name} = ${"(".repeat(25)}${table}${")".repeat(25)};`,
      `const ${name} = ${"[".repeat(25)}${"]".repeat(25)};`,
      `const ${name} = ${Array.from({ length: 60 }, () => '"a"').join(" + ")};`,
      `const ${name} = { ${Array.from({ length: 60 }, (_, at) => `k${String(at)}: ${String(at)}`).join(", ")} };`,
      `const ${name} = "${"x".repeat(3_000)}";`,
      `/* ${"*".repeat(100)} */ // \u2028\n;;;`,
      `export const ${name} = { __proto__: null, "__proto__": ${table}, ["__proto__"]: 1, __proto__() {} };`.replace(
        '"__proto__"',
        '"proto"',
      ),
      `if (${table}) { var ${name} = ${table}; function inner_${name}() { return ${name}; } }`,
      `const ${name} = function* () { const x = yield* ${name}(); return x; };`,
      `const ${name} = new.target;`.replace("new.target", `(function () { return new.target; })()`),
      `const ${name} = ${table}?.["a"]?.b!.c\`tagged \${${table}}\`;`,
      `const ${name} = (a: any): asserts a is 1 => {};`,
      `throw new Error(${table} as any);`,
      `debugger; with_${name}: { break with_${name}; }`,
      `export { ${table} as "quoted ${name}" };`,
      `export = ${table};`,
    ]);
  }
}
