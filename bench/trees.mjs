// The trees that are measured: generated ones, each once and kept, or a folder that was given.
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { LIST } from "./kinds.mjs";
import { generate, writeProject } from "./project/generate.mjs";

export const LAYOUTS = ["one", "many", "workspace"];

const DRIZZLE = fileURLToPath(new URL("../node_modules/drizzle-orm", import.meta.url));

/**
 * @typedef {object} Tree
 * @property {string} name
 * @property {string} folder
 * @property {number} size Files; 0 where nobody counted them.
 * @property {string} layout
 * @property {string} style
 * @property {number} tables
 * @property {Record<string, number>} planted
 */

/** What the generator is, so that a tree of another one is not taken for this one's. */
function fingerprint() {
  const hash = createHash("sha256");
  const folder = fileURLToPath(new URL("project", import.meta.url));
  for (const file of fs.readdirSync(folder).sort())
    hash.update(fs.readFileSync(path.join(folder, file)));
  return hash.digest("hex").slice(0, 10);
}

/**
 * Makes a generated tree where it is not there yet.
 *
 * @param {{ size: number, layout: string, style?: string, tables?: number, seed?: number }} spec
 * @returns {Tree}
 */
export function generatedTree(spec) {
  const { size, layout, style = "adopted", tables, seed = 1 } = spec;
  const name = [
    layout,
    size,
    ...(style === "adopted" ? [] : [style]),
    ...(tables ? [`${tables}-tables`] : []),
  ].join("-");
  const home = path.join(
    os.tmpdir(),
    "eslint-plugin-drizzle-schema-bench",
    `${fingerprint()}-${seed}`,
  );
  const folder = path.join(home, name);
  const note = path.join(home, `${name}.json`);
  if (!fs.existsSync(note)) {
    fs.rmSync(folder, { recursive: true, force: true });
    const project = generate({ size, layout, style, seed, tables });
    writeProject(project, folder, DRIZZLE);
    fs.writeFileSync(
      path.join(folder, LIST),
      JSON.stringify(Object.fromEntries(project.files.map(([file, kind]) => [file, kind]))),
    );
    const { tables: count, planted } = project;
    fs.writeFileSync(note, JSON.stringify({ size: project.files.length, tables: count, planted }));
  }
  return { name, folder, layout, style, ...JSON.parse(fs.readFileSync(note, "utf8")) };
}

/**
 * @param {string} folder
 * @returns {Tree}
 * @throws Where there is no such folder.
 */
export function givenTree(folder) {
  const real = fs.realpathSync(folder);
  if (!fs.statSync(real).isDirectory()) throw new Error(`${folder} is no folder.`);
  return {
    name: path.basename(real),
    folder: real,
    size: 0,
    layout: "given",
    style: "",
    tables: 0,
    planted: {},
  };
}
