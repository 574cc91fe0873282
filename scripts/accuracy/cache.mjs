// What was found out about a repository is kept under the digest of all that it was made of, so that a second run asks
// only what may have changed.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const INSTALLED = fileURLToPath(new URL("../../node_modules", import.meta.url));

/** The digest of files and folders of files, and of further words. */
export function digestOf(paths, ...words) {
  const digest = createHash("sha256").update(JSON.stringify(words));
  for (const each of paths)
    for (const file of filesOf(each))
      digest.update(`${path.relative(each, file)}\0`).update(fs.readFileSync(file));
  return digest.digest("hex").slice(0, 16);
}

function filesOf(place) {
  if (!fs.statSync(place).isDirectory()) return [place];
  const names = fs.readdirSync(place, { recursive: true }).sort();
  return names.map((name) => path.join(place, name)).filter((file) => fs.statSync(file).isFile());
}

/** The versions of packages, as installed. */
export function versionsOf(...names) {
  return names.map((name) => {
    const manifest = fs.readFileSync(path.join(INSTALLED, name, "package.json"), "utf8");
    return `${name}@${JSON.parse(manifest).version}`;
  });
}

/**
 * What is kept under a key, or else what `make` returns, which is kept then.
 *
 * @param folder Where it is kept.
 * @param isKept Whether a value is kept: what a busy machine may have spoiled is not.
 */
export async function kept(folder, key, make, isKept) {
  const file = path.join(folder, `${key.replace(/[^\w.+-]/g, "_")}.json`);
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    const value = await make();
    if (!isKept(value)) return value;
    fs.mkdirSync(folder, { recursive: true });
    // Renamed into place: a run that is stopped leaves nothing half written.
    fs.writeFileSync(`${file}.${process.pid}`, JSON.stringify(value));
    fs.renameSync(`${file}.${process.pid}`, file);
    return value;
  }
}
