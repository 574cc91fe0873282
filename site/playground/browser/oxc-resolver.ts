import type { NapiResolveOptions, ResolveResult } from "oxc-resolver";
import path from "pathe";
import { fileAt } from "./virtual-files.ts";

/** Resolves relative imports in the file system of the page; there are no packages in it. */
export class ResolverFactory {
  readonly #options: NapiResolveOptions;

  constructor(options: NapiResolveOptions = {}) {
    this.#options = options;
  }

  cloneWithOptions(options: NapiResolveOptions): ResolverFactory {
    return new ResolverFactory(options);
  }

  clearCache(): void {
    // Nothing is kept.
  }

  resolveFileSync(importer: string, specifier: string): ResolveResult {
    return this.sync(path.dirname(importer), specifier);
  }

  sync(folder: string, specifier: string): ResolveResult {
    const found = /^(?:\.{0,2}\/|\.{1,2}$)/.test(specifier)
      ? this.#candidates(path.resolve(folder, specifier)).find((file) => fileAt(file))
      : undefined;
    return found === undefined ? { error: `Cannot find module '${specifier}'` } : { path: found };
  }

  /** The files that a path may stand for, in the order in which a bundler looks for them. */
  #candidates(file: string): readonly string[] {
    const { extensions = [], extensionAlias = {} } = this.#options;
    const extension = path.extname(file);
    const aliases = extensionAlias[extension] ?? [];
    return [
      ...aliases.map((alias) => file.slice(0, -extension.length) + alias),
      file,
      ...extensions.map((each) => file + each),
      ...extensions.map((each) => path.join(file, `index${each}`)),
    ];
  }
}
