import { key, literal } from "./grammar-words.ts";
import type { ModuleScope } from "./grammar-scope.ts";

/** Writes statements that act on tables, and what only looks like one. */
export class QueryWriter {
  readonly #scope: ModuleScope;

  constructor(scope: ModuleScope) {
    this.#scope = scope;
  }

  /** A statement in a function, a class, a loop or where else queries stand. */
  statement(): string {
    const { dice } = this.#scope;
    const query = this.query("db", 2);
    const name = dice.fresh("query");
    return dice.pick([
      `export async function ${name}(db: any, input?: any) { return ${query}; }`,
      `export async function ${name}(db: any) { ${query}; await ${this.query("db", 1)}; }`,
      `export const ${name} = async ({ db }: any) => ${query};`,
      `export const ${name} = (db: any) => db.transaction(async (tx: any) => { await ${this.query("tx", 1)}; ${query}; });`,
      `class ${name} { constructor(private db: any) {} async run() { return ${this.query("this.db", 1)}; } static { ${this.query("db", 1)}; } }`,
      `export async function ${name}(db: any) { const q = ${query}; if (FLAG) q.where(${this.#condition("x", 1)}); return q; }`,
      `export async function ${name}(db: any) { let q: any = ${query}.$dynamic(); q = q.where(${this.#condition("x", 1)}); await q; }`,
      `for (const each of []) { ${query}; }`,
      `try { ${query}; } catch (error) { ${this.query("db", 1)}; } finally { ${this.query("db", 1)}; }`,
      `const { rows: ${name} } = await (${query} as any);`,
      `${name}: { ${query}; break ${name}; }`,
      `export const ${name} = { run: (db: any) => [${query}, ${this.query("db", 1)}] };`,
      `export async function* ${name}(db: any) { yield ${query}; yield* await ${this.query("db", 1)}; }`,
      `if (FLAG) ${query}; else switch (1 as any) { case 1: ${this.query("db", 1)}; }`,
    ]);
  }

  query(db: string, depth: number): string {
    const { dice } = this.#scope;
    const table = this.#table();
    const where = (): string =>
      dice.pick([
        `.where(${this.#condition(table, depth)})`,
        `.where(${this.#condition(table, depth)})`,
        "",
        "",
        ".where()",
        ".where(...missing)",
        `.where(${literal(dice)})`,
      ]);
    return dice.either<string>([
      () => `${db}.delete(${table})${where()}${this.#tail()}`,
      () => `${db}.delete(${table})${where()}${this.#tail()}`,
      () => `${db}.delete(${this.#expression(table)})${where()}`,
      () =>
        `${db}.update(${table}).set({ ${key(dice)}: ${literal(dice)} })${where()}${this.#tail()}`,
      () =>
        `${db}.update(${table}).set({ ...input, [${JSON.stringify(key(dice))}]: 1 })${where()}${this.#tail()}`,
      () => this.#select(db, table, where, depth),
      () => this.#select(db, table, where, depth),
      () => this.#select(db, table, where, depth),
      () =>
        `${db}.insert(${table}).values(${dice.pick(["input", "[{ ...input }]", "{}"])})${dice.pick(["", ".onConflictDoUpdate({ target: " + table + ".id, set: {}, where: missing })", ".returning()"])}`,
      () => this.#find(db, table, depth),
      () => this.#find(db, table, depth),
      () =>
        `${db}.execute(${this.#scope.orm("sql")}\`delete from \${${table}} ${dice.pick(["", "where ${" + table + ".id} = 1", "where ${missing}"])}\`)`,
      () => `${db}.execute(${this.#scope.orm("sql")}.raw("delete from users"))`,
      () =>
        `${db}.with(${db}.$with("c").as(${this.#selectPlain(db, table)})).delete(${table})${where()}`,
      () => `new Map().delete(${table})`,
      () => `cache.delete(${table}.id)`,
      () => `${db}.delete(${table}, ...missing).where?.(1)`,
      () => `${db}.delete(${table})["where"](${this.#condition(table, depth)})`,
      () => `${db}["delete"](${table})`,
      () => `${db}?.delete?.(${table})?.where?.(${this.#condition(table, depth)})`,
      () => `${db}.batch([${db}.delete(${table}), ${this.#selectPlain(db, table)}])`,
      () => `delete (${db} as any)[${table} as any]`,
    ]);
  }

  #table(): string {
    const { dice } = this.#scope;
    const tables = this.#scope.declared("table");
    return (
      (dice.rarely(8) ? undefined : dice.pick(tables)) ??
      dice.pick(["users", "missing", "schema.users"])
    );
  }

  #expression(table: string): string {
    return this.#scope.dice.pick([
      `(${table} as any)`,
      `FLAG ? ${table} : ${this.#table()}`,
      `${table}!`,
      `[${table}][0]`,
      `pick(${table})`,
      `...[${table}]`,
      literal(this.#scope.dice),
    ]);
  }

  #selectPlain(db: string, table: string): string {
    return `${db}.select().from(${table})`;
  }

  #select(db: string, table: string, where: () => string, depth: number): string {
    const { dice } = this.#scope;
    const other = this.#table();
    const fields = dice.pick([
      "",
      "",
      `{ id: ${table}.id }`,
      `{ ...${table} }`,
      `{ n: ${this.#scope.orm("count")}(), a: ${other} }`,
      literal(dice),
    ]);
    const join = dice.pick([
      "",
      "",
      `.leftJoin(${other}, ${this.#condition(other, depth)})`,
      `.innerJoin(${other}, eq_(${table}.id, ${other}.id))`.replace("eq_", this.#scope.orm("eq")),
      `.crossJoin(${other})`,
      `.fullJoin(${db}.select().from(${other}).as("s"), missing)`,
    ]);
    const set = dice.pick([
      "",
      "",
      "",
      `.union(${this.#selectPlain(db, other)})`,
      `.except(${this.#selectPlain(db, other)}${where()})`,
    ]);
    const head = dice.pick(["select", "select", "selectDistinct", "selectDistinctOn"]);
    const from = dice.pick([table, table, `${db}.select().from(${table}).as("sub")`, "missing"]);
    return `${db}.${head}(${fields}).from(${from})${join}${where()}${set}${this.#tail()}`;
  }

  #find(db: string, table: string, depth: number): string {
    const { dice } = this.#scope;
    const where = dice.pick([
      `where: ${this.#condition(table, depth)}`,
      `where: (t: any, { eq, and, isNull }: any) => and(eq(t.id, 1), isNull(t.deletedAt))`,
      `where: { id: 1, deletedAt: { isNull: true }, OR: [{ id: 2 }], RAW: missing }`,
      `where: ${literal(dice)}`,
      "...input",
      "",
    ]);
    const more = dice.pick(["", "columns: { id: true }", "with: { posts: { where: missing } }"]);
    const config = [where, more].filter((each) => each !== "").join(", ");
    return `${db}.query${dice.pick([`.${table}`, `["${table}"]`, "?.users", ".missing"])}.${dice.pick(["findMany", "findFirst"])}(${dice.pick([`{ ${config} }`, `{ ${config} }`, "", "input"])})`;
  }

  #condition(table: string, depth: number): string {
    const { dice } = this.#scope;
    const orm = (name: string): string => this.#scope.orm(name);
    const column = `${table}.${dice.pick(["id", "id", "deletedAt", "userId", "email", "missing"])}`;
    const leaf = (): string =>
      dice.either<string>([
        () =>
          `${orm("eq")}(${column}, ${dice.pick(["1", "input.id", literal(dice), "undefined"])})`,
        () => `${orm("isNull")}(${column})`,
        () => `${orm("inArray")}(${column}, [])`,
        () => `${orm("sql")}\`\${${column}} = ${dice.pick(["1", "${input}", "${missing()}"])}\``,
        () => `${orm("exists")}(db.select().from(${this.#table()}))`,
        () => `${orm("between")}(${column}, 1, 2)`,
        () => "undefined",
        () => "missing",
        () => "input.where",
        () => `FLAG ? ${orm("eq")}(${column}, 1) : undefined`,
        () => `FLAG && ${orm("eq")}(${column}, 1)`,
        () => `(t: any) => t.id`,
        () => literal(dice),
      ]);
    if (depth <= 0) return leaf();
    const inner = (): string => this.#condition(table, depth - 1);
    return dice.either<string>([
      leaf,
      leaf,
      () => `${orm("and")}(${inner()}, ${inner()})`,
      () => `${orm("or")}(${inner()}, ${inner()})`,
      () => `${orm("not")}(${inner()})`,
      () => `${orm("and")}(...[${inner()}])`,
      () => `${orm("and")}()`,
      () => `${orm("or")}(...conditions)`,
      () => `(${inner()})!`,
    ]);
  }

  #tail(): string {
    return this.#scope.dice.pick([
      "",
      "",
      ".returning()",
      ".limit(1)",
      ".orderBy(missing)",
      ".$dynamic()",
      ".then((rows: any) => rows)",
      '.for("update")',
      ".prepare('p').execute()",
      ".as('sub')",
    ]);
  }
}
