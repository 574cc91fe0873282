// A module hook: who imports oxc-parser gets it with a counter before its parseSync.
const COUNTING = new URL("counting-parser.mjs", import.meta.url).href;

/** @type {import("node:module").ResolveHook} */
export async function resolve(specifier, context, next) {
  if (specifier === "oxc-parser" && context.parentURL !== COUNTING)
    return { url: COUNTING, shortCircuit: true };
  return next(specifier, context);
}
