import type { Dice } from "../truth/random/dice.ts";

/** A project while somebody works on it. */
export interface EditedProject {
  /** The file that is linted. */
  readonly text: string;
  /** The other files. */
  readonly files: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly options: Readonly<Record<string, unknown>>;
}

const IMPORTS = [
  `import { relations } from "drizzle-orm";
import { alias, foreignKey, index, pgEnum, pgTable, pgTableCreator, serial, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { timestamps, audit, id, hub } from "./shared";`,
  `import { relations } from "drizzle-orm";
import { alias, foreignKey, index, pgEnum, pgTable, pgTableCreator, serial, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import * as all from "./shared";
const { timestamps, audit, id, hub } = all;`,
] as const;

const SHARED = [
  `import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
export const timestamps = { createdAt: timestamp("created_at"), updatedAt: timestamp("updated_at") };
export const audit = { changedBy: text(), changedAt: timestamp() };
export const id = () => uuid("id").primaryKey();
export const hub = pgTable("hub", { id: id(), ...audit, ...timestamps });
`,
  `import { pgTable, text, timestamp, uuid, serial } from "drizzle-orm/pg-core";
export const timestamps = { createdAt: timestamp(), updatedAt: timestamp().notNull() };
export const audit = { changedBy: text("changedBy") };
export const id = () => serial("id").primaryKey();
export const hub = pgTable("hub", { id: id(), by: audit.changedBy, createdAt: timestamps.createdAt });
`,
  `import { text, timestamp, uuid } from "drizzle-orm/pg-core";
import { t0 } from "./schema";
export const timestamps = { createdAt: timestamp("created_at") };
export const audit = { changedBy: text().references(() => t0.id), code: text().unique() };
export const id = (name = "id") => uuid(name).primaryKey();
export const hub = t0;
`,
] as const;

const KEYS = ["name", "createdAt", "updatedAt", "ownerId", "userName", "x"] as const;
const TABLES = ["t0", "t1", "t2", "t3", "t4", "t5", "hub"] as const;
const OBJECTS = ["s0", "s1", "s2", "timestamps", "audit"] as const;
const BUILDERS = ["b0", "b1", "s0.createdAt", "s1.x", "audit.changedBy"] as const;
const FUNCTIONS = ["f0", "f1"] as const;

/** Makes one random edit of a project after the other; the first makes the project. */
export class Editor {
  readonly #dice: Dice;
  #imports: string = IMPORTS[0];
  #statements: string[] = [];
  #shared: string = SHARED[0];
  #casing: string | undefined;
  #version = "0.45.4";
  #settings: Readonly<Record<string, unknown>> = {};
  #options: Readonly<Record<string, unknown>> = {};

  constructor(dice: Dice) {
    this.#dice = dice;
    this.#statements = dice.list(3, 14, () => this.#statement());
    this.#statements = this.#statements.filter(
      (each, index, all) => all.findIndex((other) => nameIn(other) === nameIn(each)) === index,
    );
  }

  get project(): EditedProject {
    return {
      text: [this.#imports, ...this.#statements, ""].join("\n\n"),
      files: {
        "shared.ts": this.#shared,
        "package.json": `{ "dependencies": { "drizzle-orm": "${this.#version}" } }`,
        "drizzle.config.ts": `export default { dialect: "postgresql"${this.#casing ? `, casing: "${this.#casing}"` : ""} };`,
      },
      settings: this.#settings,
      options: this.#options,
    };
  }

  edit(): void {
    const dice = this.#dice;
    const all = this.#statements;
    const at = dice.pick([...all.keys()]) ?? 0;
    const change = (): void => {
      const fresh = this.#statement(nameIn(all[at] ?? ""));
      if (!this.#isTaken(fresh, at)) all[at] = fresh;
    };
    dice.either([
      change,
      change,
      change,
      change,
      () => {
        all[at] = (all[at] ?? "").replace("{ ", `{ ${this.#column()}, `);
      },
      () => {
        all[at] = (all[at] ?? "").replace(/, \w+: text\("\w+"\)/, "");
      },
      () => void (all[at] = `// a comment\n${all[at] ?? ""}`),
      () => {
        const fresh = this.#statement();
        if (!this.#isTaken(fresh)) all.splice(at, 0, fresh);
      },
      () => void all.splice(at, 1),
      () => {
        const [moved] = all.splice(at, 1);
        if (moved !== undefined) all.splice(dice.pick([...all.keys()]) ?? 0, 0, moved);
      },
      () => void (this.#shared = dice.pick(SHARED)),
      () => {
        if (dice.rarely(4)) this.#imports = dice.pick(IMPORTS);
      },
      () => void (this.#casing = dice.pick([undefined, "snake_case", "camelCase"])),
      () => {
        if (dice.rarely(4)) this.#version = dice.pick(["0.45.4", "1.0.0-rc.5"]);
      },
      () => {
        if (dice.rarely(3))
          this.#settings = dice.pick<Readonly<Record<string, unknown>>>([
            {},
            { casing: "camelCase" },
            { shipped: "ignore" },
          ]);
      },
      () => {
        if (dice.rarely(3))
          this.#options = dice.pick([{}, { "require-timestamps": [{ shape: "contract" }] }]);
      },
    ]);
  }

  #isTaken(statement: string, except?: number): boolean {
    const name = nameIn(statement);
    return (
      name !== undefined &&
      this.#statements.some((each, index) => index !== except && nameIn(each) === name)
    );
  }

  /** Plain ones are most, so that there is something to keep. */
  #statement(name?: string): string {
    const dice = this.#dice;
    if (name?.startsWith("t") && !dice.rarely(6)) return this.#table(name);
    return dice.either<string>([
      () => this.#table(),
      () => this.#table(),
      () => this.#table(),
      () => this.#table(),
      () => `export const ${dice.pick(["s0", "s1", "s2"])} = { ${this.#columns(2)} };`,
      () => `const ${dice.pick(["s0", "s1"])} = { inner: { ${this.#columns(2)} }, x: text() };`,
      () => `const ${dice.pick(["b0", "b1"])} = ${this.#builder()};`,
      () =>
        `const ${dice.pick(FUNCTIONS)} = (n = "made") => ({ ${this.#columns(1)}, x: text(n) });`,
      () => `function ${dice.pick(FUNCTIONS)}() { return { ${this.#columns(2)} }; }`,
      () => `const e0 = pgEnum("e0", ["a", "b"]);`,
      () => {
        const table = dice.pick(TABLES);
        return `export const ${table}Relations = relations(${table}, ({ one }) => ({ owner: one(hub) }));`;
      },
      () => `export type Row = typeof ${dice.pick(TABLES)}.$inferSelect;`,
      () => (dice.rarely(4) ? this.#trap() : this.#table()),
    ]);
  }

  /** What makes a statement depend on others, or on their order. */
  #trap(): string {
    const dice = this.#dice;
    const object = dice.pick(OBJECTS);
    const builder = dice.pick(BUILDERS);
    return dice.pick([
      `${object}.late = text("lateName");`,
      `Object.assign(${object}, { late: text("lateName") });`,
      `${builder}.primaryKey();`,
      `const b1 = ${builder}.primaryKey();`,
      `const { createdAt, ...s2 } = ${object};`,
      `const s2 = { b: ${builder}, ...${object} };`,
      `const s2 = Object.assign({}, ${object}, { z: ${builder} });`,
      `function f0(o = ${object}) { o.late = text("lateName"); return o; }`,
      `const f1 = (c = ${builder}) => ({ c: c.notNull() });`,
      `export default pgTable("last", { ${this.#columns(2)} });`,
      `let b0 = ${this.#builder()};`,
      `const t4 = make("t4", { ${this.#columns(2)} });`,
      `const t5 = make("t5", { ...${object} });`,
      `function make(name: string, columns: any) { return pgTable(name, { ...columns, ...s0 }); }`,
      `function make(name: string, columns: any) { return pgTable("made", { ...s1, ...columns }); }`,
      `const t3 = alias(${dice.pick(TABLES)}, "other");`,
      `const i0 = index("i0");`,
      `{ ${object}; }`,
      `export { t0 as again };`,
      `const s1 = { get x() { return ${builder}; } };`,
      `const s0 = { createdAt: f0().x, x: ${builder} };`,
      `const uuid2 = ${builder}.unique();`,
      `class t5 {}`,
      `namespace s2 { export const x = 1; }`,
    ]);
  }

  #table(name: string = this.#dice.pick(["t0", "t1", "t2", "t3", "t4", "t5"])): string {
    const dice = this.#dice;
    const factory = dice.rarely(8) ? `pgTableCreator((n) => "app_" + n)` : "pgTable";
    const stamps = dice.pick([
      `createdAt: timestamp("created_at"), updatedAt: timestamp("updated_at")`,
      `createdAt: timestamp("created_at"), updatedAt: timestamp("updated_at")`,
      "...timestamps",
      `...${dice.pick(OBJECTS)}`,
      "...timestamps",
    ]);
    const columns = this.#columns(3);
    const extras =
      columns.includes("ownerId") && !dice.rarely(5)
        ? `, (t) => [index("by_owner").on(t.ownerId)]`
        : this.#extras();
    return `export const ${name} = ${factory}("${name}_rows", { ${columns}, ${stamps} }${extras});`;
  }

  #extras(): string {
    const dice = this.#dice;
    const table = dice.pick(TABLES);
    return dice.pick([
      "",
      "",
      `, (t) => [index("by_owner").on(t.ownerId)]`,
      `, (t) => [index("by_owner").on(t.ownerId)]`,
      `, (t) => [uniqueIndex("by_x").on(t.x, t.ownerId)]`,
      `, (t) => [foreignKey({ columns: [t.ownerId], foreignColumns: [${table}.id] }).onDelete("cascade"), index("o").on(t.ownerId)]`,
      `, (t) => [i0.on(t.ownerId)]`,
    ]);
  }

  #columns(max: number): string {
    return this.#dice.list(1, max, () => this.#column()).join(", ");
  }

  #column(): string {
    const dice = this.#dice;
    const key = dice.pick(KEYS);
    return dice.either<string>([
      () => `${key}: ${this.#builder()}`,
      () => `${key}: ${this.#builder()}`,
      () =>
        `id: ${dice.pick(["id()", "id()", "uuid().primaryKey()", `uuid("id").primaryKey()`, dice.rarely(4) ? `serial("id").primaryKey()` : "id()"])}`,
      () => `...${dice.pick(OBJECTS)}`,
      () => `...${dice.pick(FUNCTIONS)}()`,
      () => `ownerId: uuid("owner_id").references(() => ${dice.pick(TABLES)}.id)`,
      () => (dice.rarely(2) ? `${key}: ${dice.pick(BUILDERS)}` : `x: text("x")`),
      () => (dice.rarely(3) ? `...s0.inner` : `name: text("name")`),
    ]);
  }

  #builder(): string {
    if (!this.#dice.rarely(5)) return this.#dice.pick([`text("name")`, `text("x").notNull()`]);
    return this.#dice.pick([
      `text("name")`,
      `text("badName")`,
      "text()",
      "timestamp()",
      "timestamp().notNull()",
      `timestamp("created_at").notNull().defaultNow()`,
      `text("x").unique()`,
      "e0()",
      `text().default(e0.enumName)`,
    ]);
  }
}

/** The name that a statement declares. */
function nameIn(statement: string): string | undefined {
  return /(?:const|let|function|class|type|namespace) (\w+)/.exec(statement)?.[1];
}
