// What kind of file it is: as generated, or by its words.
import fs from "node:fs";
import path from "node:path";

/** The list of kinds that lies in a generated project. */
export const LIST = ".git/kinds.json";

const lists = new Map();

/**
 * @param {string} folder
 * @param {string} file Below the folder.
 * @param {() => string} text
 * @returns {string}
 */
export function kindOf(folder, file, text) {
  if (!lists.has(folder)) lists.set(folder, listIn(folder));
  const known = lists.get(folder)?.[file.split(path.sep).join("/")];
  if (known) return known;
  const words = text();
  if (/drizzle/.test(words)) return /\b\w*[tT]able\w*\(/.test(words) ? "schema" : "query";
  if (/\btable|\.delete\(/i.test(words)) return "plain, with a word of ours";
  return "plain";
}

function listIn(folder) {
  const file = path.join(folder, LIST);
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : undefined;
}

/** Kinds of files that have something of Drizzle in them; every other kind is plain. */
const OF_DRIZZLE = new Set(["schema", "client", "config", "query", "types"]);

/** @param {string} kind */
export const isPlain = (kind) => !OF_DRIZZLE.has(kind);
