// The files that are linted, for measurements that hand them to ESLint one by one.
import fs from "node:fs";
import path from "node:path";

const SOURCE = /(?<!\.d)\.(?:ts|tsx|mts|cts)$/;
const PASSED_OVER = /^(?:\.|(?:node_modules|dist|build|coverage)$)/;

/**
 * @param {string} folder
 * @returns {string[]} Their paths, in an order that is the same everywhere.
 */
export function sourceFiles(folder) {
  const found = [];
  const pending = [folder];
  for (let next = pending.pop(); next !== undefined; next = pending.pop())
    for (const entry of fs.readdirSync(next, { withFileTypes: true })) {
      const each = path.join(next, entry.name);
      if (entry.isDirectory() && !PASSED_OVER.test(entry.name)) pending.push(each);
      else if (entry.isFile() && SOURCE.test(entry.name)) found.push(each);
    }
  return found.sort();
}
