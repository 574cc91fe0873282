import type { Dice } from "../../truth/random/dice.ts";
import type { CoreWords } from "./grammar-words.ts";

/** What an expression is meant to stand for. */
export type Meaning =
  "table" | "columns" | "column" | "extras" | "name" | "columns maker" | "extras maker" | "factory";

/** How a module gets at what the core exports. */
export type ImportStyle = "named" | "renamed" | "namespace" | "barrel" | "require" | "import =";

interface Declared {
  readonly name: string;
  readonly meaning: Meaning;
}

/** One module that is being written: what it has declared so far, and what it has used of drizzle-orm. */
export class ModuleScope {
  readonly dice: Dice;
  readonly words: CoreWords;
  readonly style: ImportStyle;
  readonly #declared: Declared[] = [];
  readonly #core = new Set<string>();
  readonly #orm = new Set<string>();

  constructor(dice: Dice, words: CoreWords, style: ImportStyle) {
    this.dice = dice;
    this.words = words;
    this.style = style;
  }

  /** Makes a name known, so that later expressions stand for it. */
  declare(name: string, meaning: Meaning): void {
    this.#declared.push({ name, meaning });
  }

  declared(meaning: Meaning): readonly string[] {
    return this.#declared.filter((each) => each.meaning === meaning).map(({ name }) => name);
  }

  /** An expression for an export of the core. */
  core(name: string): string {
    this.#core.add(name);
    if (this.style === "renamed") return `${name}_`;
    return this.style === "namespace" || this.style === "import =" ? `core.${name}` : name;
  }

  /** An expression for an export of `drizzle-orm`. */
  orm(name: string): string {
    this.#orm.add(name);
    return name;
  }

  /** The statements that bring in what was used. */
  imports(): readonly string[] {
    const { specifier } = this.words;
    const names = [...this.#core];
    const list = names.join(", ");
    const renamed = names.map((name) => `${name} as ${name}_`).join(", ");
    const core: Record<ImportStyle, string> = {
      named: `import { ${list} } from "${specifier}";`,
      renamed: `import { ${renamed} } from "${specifier}";`,
      namespace: `import * as core from "${specifier}";`,
      barrel: `import { ${list} } from "./core";`,
      require: `const { ${list} } = require("${specifier}");`,
      "import =": `import core = require("${specifier}");`,
    };
    return [
      core[this.style],
      ...(this.#orm.size > 0
        ? [`import { ${[...this.#orm].join(", ")} } from "drizzle-orm";`]
        : []),
    ];
  }
}
