import type { Project } from "./playground/project.ts";

/** Where a block of a page is put that is a single file. */
const SINGLE_FILE = "src/db/schema.ts";

const FILE_LINE = /^\/\/ ([\w./-]+\.(?:ts|json))\n/m;

/**
 * The files of a code block: several where each begins with its name in a comment of its own line.
 *
 * @throws Error where something stands before the first name.
 */
export function filesIn(code: string): Project["files"] {
  const [first = "", ...rest] = code.split(FILE_LINE);
  if (rest.length === 0) return { [SINGLE_FILE]: code };
  if (first !== "") throw new Error(`Before the first file's name stands ${first}`);
  return Object.fromEntries(
    rest.flatMap((name, at) => (at % 2 === 0 ? [[name, rest[at + 1] ?? ""]] : [])),
  );
}

/** An example of a rule's page as a project for the playground, with what every example may lean on. */
export function exampleProject(rule: string, files: Project["files"]): Project {
  const { "package.json": manifest = "", ...others } = files;
  return {
    release: manifest.includes(`"drizzle-orm": "1.`) ? "1.0" : "0.45",
    rules: rule,
    files: {
      ...others,
      "drizzle.config.ts":
        others["drizzle.config.ts"] ??
        `export default { dialect: "postgresql", schema: "./src/db" };\n`,
    },
  };
}
