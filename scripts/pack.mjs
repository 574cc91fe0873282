import { execFileSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Packs the package as it is built now.
 *
 * @param {string} destination The folder that the tarball is written to.
 * @returns {string} The path of the tarball.
 */
export function packInto(destination) {
  const told = execFileSync(
    "npm",
    ["pack", "--json", "--ignore-scripts", "--pack-destination", destination],
    {
      cwd: fileURLToPath(new URL("..", import.meta.url)),
      encoding: "utf8",
      shell: process.platform === "win32",
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  return path.join(destination, JSON.parse(told)[0].filename);
}
