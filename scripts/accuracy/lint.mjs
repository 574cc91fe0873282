// Lints a repository with all rules, in a process of its own, and tells what is reported and what the plugin's model says
// of the tables. Nothing of the repository's own configuration is loaded, for that would run it.
//   node lint.mjs ROOT FILES.json PLUGIN OUT.json
import parser from "@typescript-eslint/parser";
import { ESLint } from "eslint";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const [root, list, pluginFile, out] = process.argv.slice(2);
const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));
const inDist = (name) => import(pathToFileURL(path.join(DIST, name)).href);
const { default: plugin } = await import(pathToFileURL(pluginFile).href);
const { describeFile } = await inDist("inspect/describe.js");
const { schemaOf } = await inDist("reading/index.js");
const { positionsIn } = await inDist("inspect/positions.js");

const NAMESPACE = "drizzle-schema";
const MODULE = /\.[cm]?[jt]sx?$/;

let tables;
/** Reports nothing: it looks at the model that the rules are handed. */
const observer = {
  create: (context) => ({
    Program(program) {
      const schema = schemaOf(context);
      const positionOf = positionsIn(root, (file) =>
        fs.existsSync(file) ? fs.readFileSync(file, "utf8") : undefined,
      );
      const described = describeFile(schema, program, positionOf, (name) => name);
      tables.push(
        ...described.tables.map((table, index) => ({
          ...table,
          release: schema.tables[index]?.release,
          notRead: described.notRead.filter((each) => each.table === table.id),
        })),
      );
    },
  }),
};

const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  ignore: false,
  allowInlineConfig: false,
  overrideConfig: [
    {
      files: ["**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}"],
      languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
      plugins: { [NAMESPACE]: plugin, accuracy: { rules: { observer } } },
      rules: {
        ...Object.fromEntries(
          Object.keys(plugin.rules).map((name) => [`${NAMESPACE}/${name}`, "error"]),
        ),
        "accuracy/observer": "error",
      },
    },
  ],
});

const result = { files: 0, unparsed: 0, reports: [], tables: [], crashes: [] };
const started = process.cpuUsage();
for (const name of JSON.parse(fs.readFileSync(list, "utf8"))) {
  if (!MODULE.test(name)) continue;
  const file = path.join(root, name);
  const text = fs.readFileSync(file, "utf8");
  tables = [];
  result.files += 1;
  // Should it never come back, this is the file that it hangs on.
  fs.writeFileSync(`${out}.at`, name);
  try {
    const [{ messages = [] } = {}] = await eslint.lintText(text, { filePath: file });
    if (messages.some(({ fatal }) => fatal)) result.unparsed += 1;
    for (const { column, line, message, ruleId } of messages)
      if (ruleId?.startsWith(`${NAMESPACE}/`))
        result.reports.push({
          rule: ruleId.slice(NAMESPACE.length + 1),
          file: name,
          line,
          column,
          message,
        });
    result.tables.push(...tables);
  } catch (error) {
    result.crashes.push({ file: name, error: String(error?.stack ?? error).slice(0, 2000) });
  }
}
const { system, user } = process.cpuUsage(started);
fs.writeFileSync(out, JSON.stringify({ ...result, cpuSeconds: (system + user) / 1e6 }));
