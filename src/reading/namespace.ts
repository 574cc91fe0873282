import { callValue } from "./operations.ts";
import { type Arguments, Host, type Site, unknown, type Value } from "./value.ts";
import type { Module } from "./module.ts";

/** A module as `import * as` sees it. */
export class Namespace extends Host {
  readonly module: Module;
  readonly what: string;

  constructor(module: Module) {
    super();
    this.module = module;
    this.what = `the module ${module.path}`;
  }

  override get(key: string, site: Site): Value {
    return (
      this.module.exported(key) ?? unknown(`"${key}" is not exported by ${this.module.path}`, site)
    );
  }

  override invoke(method: string, args: Arguments, site: Site): Value {
    return callValue(this.get(method, site), args, site);
  }

  override entries(): ReadonlyMap<string, Value> | undefined {
    const { names, complete } = this.module.exportNames();
    if (!complete) return undefined;
    const entries = new Map<string, Value>();
    for (const name of [...names].sort()) {
      const value = this.module.exported(name);
      if (value) entries.set(name, value);
    }
    return entries;
  }
}
