// Lints examples/shop with oxlint, and says whether ESLint reports the same. Run it with `npm run demo:oxlint`.
import { ESLint } from "eslint";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const shop = fileURLToPath(new URL("shop", import.meta.url));
const manifest = createRequire(import.meta.url).resolve("oxlint/package.json");
const program = path.join(path.dirname(manifest), "bin/oxlint");

print("oxlint examples/shop", oxlint("stylish").trim());

const byOxlint = JSON.parse(oxlint("json"))
  .diagnostics.filter(({ code }) => code.startsWith("drizzle-schema("))
  .map(({ filename, labels, message }) => `${filename}:${labels[0].span.line} ${message}`);
const byESLint = (await new ESLint({ cwd: shop }).lintFiles(["src"])).flatMap(
  ({ filePath, messages }) =>
    messages.map(
      ({ line, message }) =>
        `${path.relative(shop, filePath).split(path.sep).join("/")}:${line} ${message}`,
    ),
);
const onlyOxlint = byOxlint.filter((report) => !byESLint.includes(report));
const onlyESLint = byESLint.filter((report) => !byOxlint.includes(report));

print(
  "Beside ESLint",
  [
    `${String(byOxlint.length)} reports of this plugin in oxlint, ${String(byESLint.length)} in ESLint`,
    ...onlyOxlint.map((report) => `only in oxlint: ${report}`),
    ...onlyESLint.map((report) => `only in ESLint: ${report}`),
  ].join("\n"),
);

if (byOxlint.length === 0 || onlyOxlint.length > 0 || onlyESLint.length > 0) {
  console.error("oxlint is to report what ESLint reports, and it does not: the demo is broken.");
  process.exitCode = 1;
}

function oxlint(format) {
  const { stderr, stdout } = spawnSync(process.execPath, [program, "-f", format, "src"], {
    cwd: shop,
    encoding: "utf8",
  });
  if (stderr) throw new Error(stderr);
  return stdout;
}

function print(title, text) {
  console.log(`\n${title}\n${"─".repeat(title.length)}\n${text}`);
}
