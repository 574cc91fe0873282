/** The extensions that an import may leave out, in the order in which a bundler tries them. */
export const EXTENSIONS = [
  ".ts",
  ".tsx",
  ".mts",
  ".cts",
  ".js",
  ".jsx",
  ".mjs",
  ".cjs",
  ".json",
] as const;

/** What an extension that is written stands for: TypeScript has imports say what will be there once it is compiled. */
export const EXTENSION_ALIASES: Readonly<Record<string, string[]>> = {
  ".js": [".ts", ".tsx", ".js", ".jsx"],
  ".jsx": [".tsx", ".jsx"],
  ".mjs": [".mts", ".mjs"],
  ".cjs": [".cts", ".cjs"],
};
