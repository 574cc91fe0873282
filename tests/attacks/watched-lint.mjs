// Lints files with all rules and prints which calls of the file system the plugin makes, as JSON.
// Usage: node watched-lint.mjs <folder> <file>...
import path from "node:path";
import { begin, calls, end } from "./file-system-calls.mjs";
import fs from "node:fs";

const [folder, ...files] = process.argv.slice(2);
const { Linter } = await import("eslint");
const parser = await import("@typescript-eslint/parser");
const { default: plugin } = await import("../../dist/index.js");
const linter = new Linter({ cwd: "/" });
const config = {
  files: ["**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}"],
  languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
  plugins: { "drizzle-schema": plugin },
  rules: Object.fromEntries(
    Object.keys(plugin.rules).map((name) => [`drizzle-schema/${name}`, "error"]),
  ),
};
// What ESLint and the parser load when they are first used is none of the plugin's business.
linter.verify("const x: number = 1;", config, { filename: "/nowhere/x.ts" });
const texts = files.map((file) => [
  path.join(folder, file),
  fs.readFileSync(path.join(folder, file), "utf8"),
]);
begin();
const messages = texts.map(([filename, text]) => linter.verify(text, config, { filename }).length);
if (process.env.STAMP) {
  const { schemaStamp } = await import("../../dist/stamp/index.js");
  schemaStamp(folder);
}
end();
const byCall = {};
for (const [call, target] of calls) (byCall[call] ??= new Set()).add(target);
console.log(
  JSON.stringify({
    messages,
    calls: Object.fromEntries(
      Object.entries(byCall).map(([call, targets]) => [call, [...targets].sort()]),
    ),
  }),
);
