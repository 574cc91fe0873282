// What an import of a repository leads to, without anything being installed: esbuild answers for relative paths, tsconfig
// paths and linked packages; what is left is the source of a package that is not built, and aliases of frameworks.
import fs from "node:fs";
import path from "node:path";

const EXTENSIONS = ["", ".ts", ".tsx", ".mts", ".cts", ".js", ".mjs", ".cjs", ".jsx", ".json"];
const ENDINGS = [...EXTENSIONS, ...EXTENSIONS.slice(1, -1).map((each) => `/index${each}`)];
const MODULE = /\.(?:[cm]?[jt]sx?|json)$/;
const DECLARATION = /\.d\.[cm]?ts$/;
const OUTPUT = /^(?:\.\/)?(?:dist|build|lib|out|\.output)\/(?:(?:src|esm|cjs|types)\/)?/;
const ALIAS =
  /^(?:@\/|~\/|~~\/|@@\/|\$lib\/?|\$\/|#\/|#|~|@(?=[^/]+\/)|\/|(?=src\/|app\/|server\/))(.*)$/;

/**
 * @param project The repository.
 * @param build The esbuild that bundles it.
 * @returns A function from a specifier and the file that has it to a file of the repository, or `undefined`.
 */
export function createResolver(project, build) {
  const answers = new Map();

  async function find(specifier, from) {
    if (/^(?:data|https?|bun|cloudflare|virtual|astro|file):/.test(specifier)) return undefined;
    const plain = specifier.replace(/[?].*$/, "");
    const answer = await build.resolve(plain, {
      importer: from,
      resolveDir: path.dirname(from),
      kind: "require-call",
    });
    if (answer.errors.length === 0 && !answer.external && answer.namespace === "file") {
      const file = ownFile(project, answer.path);
      if (file) return file;
    }
    return (
      (plain.startsWith(".")
        ? fileAt(project, path.resolve(path.dirname(from), plain))
        : undefined) ??
      inPackage(project, plain) ??
      byAlias(project, plain, from)
    );
  }

  return async (specifier, from) => {
    const key = `${path.dirname(from)}\0${specifier}`;
    if (!answers.has(key)) answers.set(key, find(specifier, from));
    return answers.get(key);
  };
}

/** A file that may be loaded: a module of the repository itself. */
function ownFile(project, file) {
  const isOwn = file.startsWith(project.root + path.sep);
  const isInstalled = file.includes(`${path.sep}node_modules${path.sep}`);
  return isOwn && !isInstalled && MODULE.test(file) && !DECLARATION.test(file) ? file : undefined;
}

/** The file that a path stands for: with an extension added, an index in it, or TypeScript for JavaScript. */
function fileAt(project, base) {
  const typed = base.replace(/\.([cm]?)js(x?)$/, ".$1ts$2");
  for (const each of typed === base ? [base] : [base, typed])
    for (const ending of ENDINGS) {
      const file = ownFile(project, each + ending);
      if (file && isFile(file)) return file;
    }
  return undefined;
}

function isFile(file) {
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

/** A package of the repository: its source, where its exports lead to what a build would make. */
function inPackage(project, specifier) {
  const depth = specifier.startsWith("@") ? 2 : 1;
  const parts = specifier.split("/");
  const found = project.packages.get(parts.slice(0, depth).join("/"));
  if (!found) return undefined;
  const rest = parts.slice(depth).join("/");
  const { exports, main, module, source, types } = found.manifest;
  const named = [
    ...targetsOf(exports, rest === "" ? "." : `./${rest}`),
    ...(rest === "" ? [source, module, types, main] : []),
  ].filter((each) => typeof each === "string");
  const sources = named.flatMap((each) => {
    const bare = each.replace(/\.d\.([cm]?)ts$/, "").replace(/\.[cm]?[jt]sx?$/, "");
    const inside = bare.replace(OUTPUT, "");
    return [each, bare, `src/${inside}`, inside];
  });
  const usual = rest === "" ? ["src/index", "index", "src/main"] : [rest, `src/${rest}`];
  for (const each of [...sources, ...usual]) {
    const file = fileAt(project, path.join(found.folder, each));
    if (file) return file;
  }
  return undefined;
}

/** All that `exports` names for a subpath, whatever the condition. */
function targetsOf(exports, subpath) {
  if (typeof exports !== "object" || exports === null) return subpath === "." ? [exports] : [];
  const isByPath = Object.keys(exports).some((key) => key.startsWith("."));
  if (!isByPath) return subpath === "." ? strings(exports) : [];
  return Object.entries(exports).flatMap(([pattern, target]) => {
    const [before, after] = pattern.split("*");
    if (after === undefined) return pattern === subpath ? strings(target) : [];
    if (!subpath.startsWith(before) || !subpath.endsWith(after)) return [];
    const star = subpath.slice(before.length, subpath.length - after.length);
    return strings(target).map((each) => each.replaceAll("*", star));
  });
}

function strings(value) {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** What `@/x`, `~/x` or `$lib/x` mean by the habits of frameworks. */
function byAlias(project, specifier, from) {
  const [, rest] = ALIAS.exec(specifier) ?? [];
  if (rest === undefined) return undefined;
  const folders = specifier.startsWith("$lib")
    ? ["src/lib", "lib"]
    : ["src", "", "app", "server", "lib"];
  for (const base of project.foldersAbove(from))
    for (const folder of folders) {
      const file = fileAt(project, path.join(base, folder, rest));
      if (file) return file;
    }
  return undefined;
}
