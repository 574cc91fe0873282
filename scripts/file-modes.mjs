// Gives every file that is packed the same rights, whatever the umask of whoever cloned and built: npm packs rights, so
// that a tarball would not be the same elsewhere. Commands are made executable when they are installed.
//   node scripts/file-modes.mjs [folder of the package]
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = process.argv[2] ?? fileURLToPath(new URL("..", import.meta.url));
const packed = ["dist", "README.md", "LICENSE", "package.json"].map((name) =>
  path.join(root, name),
);

function setMode(file) {
  const isFolder = fs.statSync(file).isDirectory();
  fs.chmodSync(file, isFolder ? 0o755 : 0o644);
  if (isFolder) for (const name of fs.readdirSync(file)) setMode(path.join(file, name));
}

packed.forEach(setMode);
