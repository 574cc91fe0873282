/** How a file names what the core exports, and what other files do. */
export type ImportStyle = "named" | "aliased" | "namespace" | "handed on";

/** The source of one file that is being written: its statements, and what they import. */
export class SourceModule {
  readonly #name: string;
  readonly #core: string;
  readonly #style: ImportStyle;
  readonly #statements: string[] = [];
  readonly #coreNames = new Set<string>();
  readonly #ormNames = new Set<string>();
  readonly #fromOthers = new Map<string, Set<string>>();

  constructor(name: string, core: string, style: ImportStyle) {
    this.#name = name;
    this.#core = core;
    this.#style = style;
  }

  add(...statements: readonly string[]): void {
    this.#statements.push(...statements);
  }

  /** An expression for something that the core exports. */
  core(name: string): string {
    this.#coreNames.add(name);
    switch (this.#style) {
      case "aliased":
        return `${name}_`;
      case "namespace":
        return `pg.${name}`;
      default:
        return name;
    }
  }

  /** An expression for something that `drizzle-orm` exports. */
  orm(name: string): string {
    this.#ormNames.add(name);
    return name;
  }

  /** An expression for something that a module declares and exports. */
  use(name: string, home: SourceModule): string {
    if (home === this) return name;
    const names = this.#fromOthers.get(home.#name) ?? new Set();
    this.#fromOthers.set(home.#name, names.add(name));
    switch (this.#style) {
      case "aliased":
        return `${name}_`;
      case "namespace":
        return `${home.#name}.${name}`;
      default:
        return name;
    }
  }

  /** Whether the values of a module can be used while this one is run: the schema imports what is shared. */
  sees(home: SourceModule): boolean {
    return home === this || (this.#name === "schema" && home.#name === "shared");
  }

  files(): Record<string, string> {
    return {
      ...this.#handedOn(),
      [`${this.#name}.ts`]: [...this.#imports(), ...this.#statements, ""].join("\n"),
    };
  }

  #handedOn(): Record<string, string> {
    if (this.#style !== "handed on") return {};
    const barrels = [...this.#fromOthers.keys()].map((home) => [
      `${this.#name}-${home}.ts`,
      `export * from "./${home}";\n`,
    ]);
    return {
      [`${this.#name}-core.ts`]: `export * from "${this.#core}";\n`,
      ...(Object.fromEntries(barrels) as Record<string, string>),
    };
  }

  #importFrom(home: string, names: readonly string[]): string {
    switch (this.#style) {
      case "aliased":
        return `import { ${names.map((name) => `${name} as ${name}_`).join(", ")} } from "./${home}";`;
      case "namespace":
        return `import * as ${home} from "./${home}";`;
      case "handed on":
        return `import { ${names.join(", ")} } from "./${this.#name}-${home}";`;
      case "named":
        return `import { ${names.join(", ")} } from "./${home}";`;
    }
  }

  #imports(): readonly string[] {
    const names = [...this.#coreNames];
    const specifier = this.#style === "handed on" ? `./${this.#name}-core` : this.#core;
    const core =
      this.#style === "namespace"
        ? "* as pg"
        : `{ ${names.map((name) => (this.#style === "aliased" ? `${name} as ${name}_` : name)).join(", ")} }`;
    return [
      ...(names.length > 0 ? [`import ${core} from "${specifier}";`] : []),
      ...(this.#ormNames.size > 0
        ? [`import { ${[...this.#ormNames].join(", ")} } from "drizzle-orm";`]
        : []),
      ...[...this.#fromOthers].map(([home, each]) => this.#importFrom(home, [...each])),
    ];
  }
}
