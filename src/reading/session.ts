import type { TSESTree } from "@typescript-eslint/utils";
import {
  type DrizzleRelease,
  isUnreadable,
  type Neighbourhood,
  type SourceFile,
} from "../files/index.ts";
import { type Configuration, readConfiguration, unreadConfiguration } from "./drizzle/config.ts";
import { drizzleModule } from "./drizzle/modules.ts";
import type { TableValue } from "./drizzle/table.ts";
import { memo } from "../remember.ts";
import type { Casing } from "../schema/naming.ts";
import type { TableOf } from "./kept-tables.ts";
import { pathModule, placeName } from "./node-paths.ts";
import { Namespace } from "./namespace.ts";
import type { Trace } from "./trace.ts";
import { Module } from "./module.ts";
import { asString, HostFunction, type Site, unknown, type Unknown, type Value } from "./value.ts";

export const MAX_STEPS = 2_000_000;
export const MAX_DEPTH = 250;
const MAX_CALLS = 60;
const MAX_RECURSION = 4;

/** What a reading is based on besides the text. */
export interface SessionOptions {
  readonly neighbourhood: Neighbourhood;
  /** The casing to use instead of what the nearest drizzle.config says. */
  readonly casing?: Casing | undefined;
  /** Takes notes on what depends on what. */
  readonly trace?: Trace | undefined;
}

/**
 * One reading of one file and of what it imports. Values are mutable and belong to one session; only syntax trees
 * are shared between sessions, so that no answer depends on what was read before.
 */
export class Session {
  /** The module that is read. */
  readonly main: Module;
  readonly options: SessionOptions;
  readonly trace: Trace | undefined;
  /** The tables of its neighbours, where they are not its own to make. */
  readonly tableOf: TableOf | undefined;
  /** Every table that was built so far, in any module. */
  readonly tables: TableValue[] = [];
  readonly #modules = new Map<string, Module | Unknown>();
  readonly #casings = new Map<string, Casing | undefined | "unread">();
  readonly #configuration = memo((config: string): Configuration => {
    const file = this.options.neighbourhood.open(config);
    return isUnreadable(file)
      ? unreadConfiguration(config, file.problem)
      : readConfiguration(new Module(file, this));
  });
  #frames: readonly Site[] = [];
  #steps = 0;
  #depth = 0;
  #deepest = 0;

  constructor(file: SourceFile, options: SessionOptions, tableOf?: TableOf) {
    this.options = options;
    this.trace = options.trace;
    this.tableOf = tableOf;
    this.main = new Module(file, this);
    this.#modules.set(file.path, this.main);
  }

  /** Begins the evaluation of a node; `false` where there is too much of it. Each `true` is followed by `leave`. */
  enter(): boolean {
    if (this.#depth >= MAX_DEPTH) {
      this.trace?.breakOrder();
      return false;
    }
    if (!this.count()) return false;
    this.#depth += 1;
    if (this.#depth > this.#deepest) this.#deepest = this.#depth;
    return true;
  }

  /** How near the session came to its limits: how deep evaluations were nested, and how many pieces of work there were. */
  get effort(): { readonly deepest: number; readonly steps: number } {
    return { deepest: this.#deepest, steps: this.#steps };
  }

  leave(): void {
    this.#depth -= 1;
  }

  /** Counts a piece of work; `false` where there has been too much of it. */
  count(): boolean {
    this.#steps += 1;
    if (this.#steps <= MAX_STEPS) return true;
    this.trace?.breakOrder();
    return false;
  }

  /** The calls of the project's functions that are under way, the outermost first. */
  get frames(): readonly Site[] {
    return this.#frames;
  }

  /** Runs the body of a function that is called at a site. */
  within(site: Site, body: () => Value): Value {
    if (this.#frames.length >= MAX_CALLS) return unknown("calls are nested too deeply", site);
    if (this.#frames.filter(({ node }) => node === site.node).length >= MAX_RECURSION)
      return unknown("a function calls itself", site);
    const before = this.#frames;
    this.#frames = [...before, site];
    try {
      return body();
    } finally {
      this.#frames = before;
    }
  }

  /** Evaluates a declaration of a module: the calls under way are none of its business. */
  fromTop(evaluate: () => Value): Value {
    const before = this.#frames;
    this.#frames = [];
    try {
      return evaluate();
    } finally {
      this.#frames = before;
    }
  }

  /** The value that an import binds: an export, or the whole module where no name is given. */
  importName(
    importer: Module,
    specifier: string,
    name: string | undefined,
    node: TSESTree.Node,
  ): Value {
    const source = this.importFrom(importer, specifier, node);
    if (name === undefined || source.kind !== "host") return source;
    return source.get(name, importer.site(node));
  }

  /** The module that a specifier leads to, as a value. */
  importFrom(importer: Module, specifier: string, node: TSESTree.Node): Value {
    const known = drizzleModule(specifier) ?? pathModule(specifier);
    if (known) return known;
    const site = importer.site(node);
    const path = this.options.neighbourhood.resolve(importer.path, specifier);
    if (path === undefined) return unknown(`the module "${specifier}" was not found`, site);
    if (isInstalled(path)) return unknown(`the package "${specifier}" is not read`, site);
    const module = this.#open(path, specifier, site);
    return module instanceof Module ? new Namespace(module) : module;
  }

  /** The module of a file; `undefined` where it cannot be read. */
  moduleAt(path: string): Module | undefined {
    const module = this.#open(path, path, this.main.site(this.main.program));
    return module instanceof Module ? module : undefined;
  }

  #open(path: string, specifier: string, site: Site): Module | Unknown {
    const known = this.#modules.get(path);
    // Modules that import each other are evaluated in an order that depends on who begins.
    if (known === this.main) this.trace?.breakOrder();
    if (known) return known;
    const file = this.options.neighbourhood.open(path);
    const module = isUnreadable(file)
      ? unknown(`the module "${specifier}" ${file.problem}`, site)
      : new Module(file, this);
    this.#modules.set(path, module);
    return module;
  }

  /** `require`, `__dirname` and `__filename` in a module that does not declare the name itself. */
  moduleName(name: string, module: Module): Value | undefined {
    if (name !== "require") return placeName(name, module);
    return new HostFunction("require", (args, site) => {
      const specifier = asString(args.at(0));
      return specifier === undefined
        ? unknown("a module's name is not known", site)
        : this.importFrom(module, specifier, site.node);
    });
  }

  /** The release of drizzle-orm that a module is written for. */
  release(module: Module): DrizzleRelease {
    return this.options.neighbourhood.drizzleRelease(module.path);
  }

  /** Whether drizzle-orm is so old there that a table's third argument may return no list. */
  takesOnlyObjects(module: Module): boolean {
    return this.options.neighbourhood.takesOnlyObjects(module.path);
  }

  /**
   * The `casing` that drizzle-kit applies to unnamed columns of a module's tables.
   *
   * @returns `"unread"` where no configuration was found or it could not be read.
   */
  configuredCasing(module: Module): Casing | undefined | "unread" {
    if (this.options.casing) return this.options.casing;
    const { path } = module;
    if (this.#casings.has(path)) return this.#casings.get(path);
    const casings = new Set(this.configurations(path).map(({ casing }) => casing));
    const casing = casings.size === 1 ? [...casings][0] : "unread";
    this.#casings.set(path, casing);
    return casing;
  }

  /** The drizzle-kit configurations of the project that a file belongs to. */
  configurations(path: string): readonly Configuration[] {
    return this.options.neighbourhood
      .drizzleConfigs(path)
      .map((config) => this.#configuration(config));
  }
}

function isInstalled(path: string): boolean {
  return /[\\/]node_modules[\\/]/.test(path);
}
