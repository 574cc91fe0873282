import { type Choose, Dice } from "../../truth/random/dice.ts";
import type { Project } from "../../support/read.ts";
import { QueryWriter } from "./grammar-queries.ts";
import { type ImportStyle, ModuleScope } from "./grammar-scope.ts";
import { StatementWriter } from "./grammar-statements.ts";
import { CORES, type CoreWords } from "./grammar-words.ts";

/** A program around Drizzle: correct in part, and in part what no type would allow. */
export interface RandomProgram {
  readonly files: Project;
  /** The file that is linted first. */
  readonly main: string;
}

/** What all modules may lean on. */
const COMMON = "const FLAG: boolean = true;\nfunction identity(x: any) { return x; }";

/** Writes a program of one to three modules which import each other, with a barrel and a configuration. */
export function randomProgram(choose: Choose): RandomProgram {
  const dice = new Dice(choose);
  const words = dice.rarely(2) ? dice.pick(CORES) : CORES[0];
  const names = ["schema", "other", "third"].slice(0, dice.pick([1, 2, 2, 3]));
  const modules = names.map((name) => ({ name, ...scopeAndWriter(dice, words) }));
  const earlier: { readonly name: string; readonly exported: readonly string[] }[] = [];
  const files: Record<string, string> = {};
  for (const { name, scope, writer } of [...modules].reverse()) {
    const imports = earlier.map((each) => importOf(dice, each, scope));
    const statements = dice.list(2, 9, () => writer.statement());
    const extension = dice.pick(["ts", "ts", "ts", "mts", "tsx"]);
    const file = name === "schema" ? "schema.ts" : `${name}.${extension}`;
    // Now and then an import comes last, or a module imports those that import it.
    const circle = dice.rarely(5)
      ? [`import * as circle from "./schema";\nvoid circle.users;`]
      : [];
    const body = [COMMON, ...statements].join("\n");
    files[file] = [...scope.imports(), ...imports, ...circle, body, ""].join("\n");
    earlier.push({
      name: dice.rarely(3) ? `${name}-barrel` : name,
      exported: exportedBy(body),
    });
    files[`${name}-barrel.ts`] = dice.pick([
      `export * from "./${name}";\n`,
      `export * from "./${name}";\nexport * from "./schema";\n`,
      `export * from "./${name}-barrel";\n`,
      `import * as all from "./${name}";\nexport default all;\nexport * from "./${name}";\n`,
    ]);
  }
  return {
    files: {
      ...files,
      "core.ts": `export * from "${words.specifier}";\n`,
      "drizzle.config.ts": configOf(dice, words),
      "package.json": `{ "dependencies": { "drizzle-orm": "${dice.pick(["0.45.4", "1.0.0-rc.5", "^0.29.0"])}" } }`,
    },
    main: "schema.ts",
  };
}

/** Writes a file of queries for the tables that a schema exports; nothing is run when it is loaded. */
export function randomQueries(choose: Choose, prefix: string, schema: string): string {
  const dice = new Dice(choose);
  const words = CORES.find((core) => core.prefix === prefix) ?? CORES[0];
  const scope = new ModuleScope(dice, words, "namespace");
  const tables = exportedBy(schema).filter((name) => name.startsWith("table"));
  for (const name of tables) scope.declare(name, "table");
  const queries = new QueryWriter(scope);
  const functions = dice.list(0, 4, () => {
    const name = dice.fresh("query");
    return `export async function ${name}(db: any, input?: any) { return ${queries.query("db", 2)}; }`;
  });
  const names = tables.join(", ");
  return [...scope.imports(), `import { ${names} } from "./schema";`, ...functions, ""].join("\n");
}

function scopeAndWriter(
  dice: Dice,
  words: CoreWords,
): {
  readonly scope: ModuleScope;
  readonly writer: StatementWriter;
} {
  const style = dice.pick<ImportStyle>([
    "named",
    "named",
    "renamed",
    "namespace",
    "barrel",
    "require",
    "import =",
  ]);
  const scope = new ModuleScope(dice, words, style);
  return { scope, writer: new StatementWriter(scope) };
}

/** Brings in what another module exports, and makes it known by what its name says it is. */
function importOf(
  dice: Dice,
  { name, exported }: { readonly name: string; readonly exported: readonly string[] },
  scope: ModuleScope,
): string {
  const chosen = exported.filter(() => !dice.rarely(3));
  const isSpace = dice.rarely(4);
  for (const each of chosen) {
    const said = isSpace ? `${name.replace("-", "_")}_all.${each}` : each;
    if (each.startsWith("table")) scope.declare(said, "table");
    else if (each.startsWith("columns_maker")) scope.declare(said, "columns maker");
    else if (each.startsWith("columns")) scope.declare(said, "columns");
    else if (each.startsWith("column")) scope.declare(said, "column");
    else if (each.startsWith("extras_maker")) scope.declare(said, "extras maker");
    else if (each.startsWith("factory")) scope.declare(said, "factory");
  }
  return isSpace
    ? `import * as ${name.replace("-", "_")}_all from "./${name}";`
    : `import { ${chosen.join(", ")} } from "./${name}${dice.pick(["", "", ".js"])}";`;
}

function exportedBy(text: string): readonly string[] {
  return [...text.matchAll(/^export (?:const|let|var) (\w+) =/gm)].flatMap(
    ([, name]) => name ?? [],
  );
}

function configOf(dice: Dice, { prefix }: CoreWords): string {
  const dialects: Record<string, string> = { pg: "postgresql", mysql: "mysql", sqlite: "sqlite" };
  const dialect = dialects[prefix] ?? "postgresql";
  return dice.pick([
    `export default { dialect: "${dialect}", schema: "./*.ts" };\n`,
    `export default { dialect: "${dialect}" };\n`,
    `export default { dialect: "${dialect}", schema: ["./schema.ts"], casing: "snake_case" };\n`,
    `import { defineConfig } from "drizzle-kit";\nexport default defineConfig({ dialect: process.env.D!, schema: missing() });\n`,
    "export default {{{",
  ]);
}
