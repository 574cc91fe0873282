import { parseSync as real } from "oxc-parser";

export * from "oxc-parser";

/** oxc's parseSync, counted. */
export function parseSync(file, ...rest) {
  globalThis.countParse(file);
  return real(file, ...rest);
}
