import path from "pathe";

/** What the file system of the page holds: the files by their absolute paths, each with a number that grows on change. */
const files = new Map<string, { readonly text: string; readonly version: number }>();
let version = 0;

/** Makes these the only files there are. What did not change keeps its stamp, so that nothing is read again. */
export function replaceFiles(texts: ReadonlyMap<string, string>): void {
  for (const file of files.keys()) if (!texts.has(file)) files.delete(file);
  for (const [file, text] of texts) writeFile(file, text);
}

export function writeFile(file: string, text: string): void {
  if (files.get(file)?.text !== text) files.set(file, { text, version: ++version });
}

/** The text of a file and what tells this state of it from others; `undefined` where no such file is. */
export function fileAt(
  file: string,
): { readonly text: string; readonly version: number } | undefined {
  return files.get(path.normalize(file));
}

/** The names right in a folder; none where no file is below it. */
export function namesIn(folder: string): readonly string[] {
  const start = folder === "/" ? "/" : `${path.normalize(folder).replace(/\/$/, "")}/`;
  const inside = [...files.keys()].filter((file) => file.startsWith(start));
  return [...new Set(inside.map((file) => file.slice(start.length).split("/")[0] ?? ""))];
}
