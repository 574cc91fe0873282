import fs from "node:fs";

const DOCS = new URL("../../docs/", import.meta.url);

/** The comment in the first line of a block that says which file it is. */
const FILE_LINE = /^(?:\/\/|#) ([\w@./-]+\.\w+)\n/;

/**
 * Reads what a page of docs tells its reader to write and to run, so that the page and what is run cannot differ.
 *
 * @param {string} page The page's name, such as "ci".
 * @param {string} heading The text of the heading under which the blocks stand.
 * @returns {import("./page.mjs").Section}
 * @throws {Error} Where the page has no such heading.
 */
export function readSection(page, heading) {
  const text = fs.readFileSync(new URL(`${page}.md`, DOCS), "utf8");
  const sections = text.split(/^#{2,4} /m).slice(1);
  const section = sections.find((each) => each.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`docs/${page}.md has no heading "${heading}"`);
  const blocks = [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(
    ([, language, block]) => {
      const file = FILE_LINE.exec(block)?.[1];
      return { language, file, code: file === undefined ? block : block.replace(FILE_LINE, "") };
    },
  );
  const codeIn = (language) =>
    blocks.filter((block) => block.language === language).map(({ code }) => code);
  return {
    rows: [...section.matchAll(/^\| (.+) \|$/gm)]
      .map(([, row]) => row.split(" | ").map((cell) => cell.trim()))
      .slice(2),
    blocks,
    files: Object.fromEntries(
      blocks.flatMap(({ file, code }) => (file === undefined ? [] : [[file, code]])),
    ),
    commands: codeIn("sh").flatMap((code) => code.trim().split("\n")),
    steps: codeIn("yaml").flatMap((code) =>
      [...code.matchAll(/^ *- run: (.+)$/gm)].map(([, command]) => command),
    ),
    outputs: codeIn("text"),
  };
}
