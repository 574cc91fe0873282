// What a repository that was laid out holds, by its files alone: packages, the release of drizzle-orm, configurations of
// drizzle-kit, and files that make tables.
import fs from "node:fs";
import path from "node:path";
import ts from "typescript";

const OUTPUT = /(?:^|\/)(?:dist|build|out)\//;
const TEST = /(?:^|\/)(?:tests?|__tests__|e2e|fixtures?|examples?|mocks?)\/|\.(?:test|spec)\.\w+$/;
const MAKES_TABLES =
  /\b(?:pg|mysql|sqlite|singlestore|mssql|cockroach|gel)(?:Table|TableCreator|Schema)\s*\(|drizzle-orm\/\w+-core[^]*\b\w*[tT]able\s*\(/;

export class Project {
  /** @param files Paths relative to the root, as `layOut` gives them. */
  constructor(root, files) {
    this.root = root;
    this.files = files;
    this.packages = new Map();
    this.manifests = new Map();
    for (const file of files.filter((each) => path.basename(each) === "package.json")) {
      const manifest = readJson(path.join(root, file));
      const folder = path.dirname(path.join(root, file));
      this.manifests.set(folder, manifest);
      if (typeof manifest.name === "string" && !this.packages.has(manifest.name))
        this.packages.set(manifest.name, { folder, manifest });
    }
  }

  relative(file) {
    return path.relative(this.root, file).split(path.sep).join("/");
  }

  /** The folder of a file and those around it, up to the root. */
  foldersAbove(file) {
    const folders = [];
    for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
      folders.push(folder);
      if (folder === this.root || folder === path.dirname(folder)) return folders;
    }
  }

  /**
   * The release of drizzle-orm that a file is written for, as far as two are told apart; `casing` is whether the
   * configuration has a say in the names of columns.
   */
  releaseFor(file) {
    const version = this.#versionFor(file);
    const isBeta = /^\D*1\.0\.0-(?:alpha|beta)|^beta$/.test(version);
    const isNew = isBeta || /^[\^~>=v\s]*[1-9]/.test(version) || /^(?:rc|next)\b/.test(version);
    return { version, release: isNew ? "1.0" : "0.x", hasCasing: !isNew || isBeta };
  }

  #versionFor(file) {
    const versions = this.foldersAbove(file).map((folder) => declared(this.manifests.get(folder)));
    const anywhere = [...this.manifests.values()].map(declared);
    const version = [...versions, ...anywhere].find((each) => each !== undefined) ?? "";
    return version.startsWith("catalog:") ? (this.#inCatalog() ?? version) : version;
  }

  #inCatalog() {
    const file = path.join(this.root, "pnpm-workspace.yaml");
    const yaml = fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
    const [, version] = /^\s+['"]?drizzle-orm['"]?\s*:\s*['"]?([^\s'"#]+)/m.exec(yaml) ?? [];
    const { catalog, catalogs = {}, workspaces } = this.manifests.get(this.root) ?? {};
    const all = [
      catalog,
      workspaces?.catalog,
      ...Object.values({ ...catalogs, ...workspaces?.catalogs }),
    ];
    return version ?? all.map((each) => each?.["drizzle-orm"]).find(Boolean);
  }

  /** The configurations of drizzle-kit: absolute paths. */
  configurations() {
    return this.files
      .filter((file) => {
        const name = path.basename(file);
        return (
          /drizzle/i.test(name) &&
          /config/i.test(name) &&
          /\.(?:[cm]?[jt]s|json)$/.test(name) &&
          !OUTPUT.test(file)
        );
      })
      .map((file) => path.join(this.root, file))
      .filter((file) =>
        /\bschema\b[^]*\b(?:dialect|driver)\b|\b(?:dialect|driver)\b[^]*\bschema\b/.test(
          this.text(file),
        ),
      );
  }

  /** The files whose text makes tables: `{ file, isTest }`, with absolute paths. */
  tableFiles() {
    return this.files
      .filter((file) => /\.[cm]?[jt]sx?$/.test(file) && !/\.d\.[cm]?ts$/.test(file))
      .filter((file) => !OUTPUT.test(file))
      .map((name) => ({ file: path.join(this.root, name), isTest: TEST.test(name) }))
      .filter(({ file }) => MAKES_TABLES.test(this.text(file)));
  }

  text(file) {
    try {
      return fs.readFileSync(file, "utf8");
    } catch {
      return "";
    }
  }
}

function declared(manifest) {
  for (const field of ["dependencies", "devDependencies", "peerDependencies"]) {
    const version = manifest?.[field]?.["drizzle-orm"];
    if (typeof version === "string") return version;
  }
  return undefined;
}

/** What a JSON file with comments says; an empty object where it is none. */
function readJson(file) {
  try {
    const { config } = ts.parseConfigFileTextToJson(file, fs.readFileSync(file, "utf8"));
    return typeof config === "object" && config !== null ? config : {};
  } catch {
    return {};
  }
}
