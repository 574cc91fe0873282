// Counts what is asked of the disk, the resolver and the parser, in the process that this is loaded into.
import fs from "node:fs";
import { createRequire, register, syncBuiltinESMExports } from "node:module";

const FS_METHODS = {
  stats: ["statSync", "lstatSync", "existsSync", "accessSync"],
  reads: ["readFileSync", "openSync"],
  readdirs: ["readdirSync", "opendirSync"],
  realpaths: ["realpathSync"],
};

const RESOLVER_METHODS = {
  resolves: ["resolveFileSync", "sync", "resolveDtsSync"],
  resolverClears: ["clearCache"],
};

/** @typedef {Record<"parses" | "stats" | "reads" | "readdirs" | "realpaths" | "resolves" | "resolverClears", number>} Counts */

/**
 * Begins to count. To be called before the plugin is loaded, for the parser is wrapped as it is imported.
 *
 * @returns {{ take: () => Counts & { parsed: Record<string, number> } }} `take` tells what was counted since it was last asked; `parsed` is
 * by file.
 */
export function startCounting() {
  let counts = noCounts();
  let parsed = {};
  const wrap = (owner, name, kind) => {
    const real = owner[name];
    if (typeof real !== "function") return;
    owner[name] = Object.assign(function counted(...args) {
      counts[kind] += 1;
      return real.apply(this, args);
    }, real);
  };

  const { native } = fs.realpathSync;
  for (const [kind, names] of Object.entries(FS_METHODS))
    for (const name of names) wrap(fs, name, kind);
  fs.realpathSync.native = (...args) => {
    counts.realpaths += 1;
    return native(...args);
  };
  syncBuiltinESMExports();

  const { ResolverFactory } = createRequire(import.meta.url)("oxc-resolver");
  for (const [kind, names] of Object.entries(RESOLVER_METHODS))
    for (const name of names) wrap(ResolverFactory.prototype, name, kind);

  globalThis.countParse = (file) => {
    counts.parses += 1;
    parsed[file] = (parsed[file] ?? 0) + 1;
  };
  register("./counting-parser-hook.mjs", import.meta.url);

  return {
    take() {
      const taken = { ...counts, parsed };
      counts = noCounts();
      parsed = {};
      return taken;
    },
  };
}

function noCounts() {
  const kinds = ["parses", ...Object.keys(FS_METHODS), ...Object.keys(RESOLVER_METHODS)];
  return Object.fromEntries(kinds.map((kind) => [kind, 0]));
}
