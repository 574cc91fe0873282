// Makes one CommonJS file of some files of a repository, with the installed drizzle-orm and what runs inside of the fence.
// Each module is turned into CommonJS by itself, as drizzle-kit loads them, so that a missing export or a circle of imports
// does what it does there. What is not in the repository and not drizzle-orm becomes a stub.
import esbuild from "esbuild";
import fs from "node:fs";
import { builtinModules, createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createResolver } from "./resolve.mjs";

const load = createRequire(import.meta.url);
const INSIDE = fileURLToPath(new URL("inside/main.mjs", import.meta.url));

/** The packages that the releases of drizzle-orm are installed as. */
export const PACKAGES = { "0.x": "drizzle-orm", "1.0": "drizzle-orm-rc" };

const CORES = ["pg", "mysql", "sqlite", "singlestore", "mssql", "cockroach", "gel"];

/** Of Node's own modules, those that reach nothing. */
const HARMLESS =
  /^(?:assert|async_hooks|buffer|constants|crypto|events|module|os|path|perf_hooks|punycode|querystring|stream|string_decoder|timers|url|util)(?:\/|$)/;

/** The parts of drizzle-orm that need no driver and no other library. */
const WITHOUT_DRIVER =
  /^drizzle-orm(?:\/(?:\w+-core|sql|_?relations|utils|column(?:-builder)?|table|casing|alias|entity|expressions|operations|query-builders|query-promise|subquery|selection-proxy|errors|logger|session|view-common)(?:\/.*)?)?$/;

/** Payload hands drizzle-orm on under a name of its own. */
const HANDED_ON = /^@payloadcms\/db-[\w-]+\/drizzle(?=\/|$)/;

/** esbuild takes a file that ends like this for CommonJS. */
const AS_COMMONJS = ".as.cjs";

/**
 * @param project The repository.
 * @param files Absolute paths: the bundle loads them one by one, each when it is asked to.
 * @param options.release "0.x" or "1.0".
 * @param options.job What is told to what runs inside.
 * @param options.isZodStubbed Whether zod is a stub, too: real schemas may refuse made-up variables.
 * @param outfile Where the bundle is written, with its map beside it.
 * @returns Which specifiers became stubs, and which files are in it, relative to the repository.
 * @throws Error where esbuild cannot make it.
 */
export async function bundle(project, files, { release, job, isZodStubbed = false }, outfile) {
  const seen = { stubs: new Set(), files: new Set() };
  await esbuild.build({
    entryPoints: ["entry"],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    sourcemap: "external",
    sourcesContent: false,
    treeShaking: false,
    absWorkingDir: project.root,
    conditions: ["source", "development", "@workspace/source"],
    logLevel: "silent",
    banner: { js: "const __globbed = () => ({});" },
    plugins: [entry(files, job), drizzle(release), modules(project, isZodStubbed, seen)],
  });
  return {
    stubs: [...seen.stubs].sort(),
    files: [...seen.files].map((file) => project.relative(file)),
  };
}

/** The entry: it hands over how each file is loaded. */
function entry(files, job) {
  const loaders = files.map(
    (file) => `[${JSON.stringify(file)}, () => require(${JSON.stringify(`user:${file}`)})]`,
  );
  const cores = ["", "/casing", ...CORES.map((core) => `/${core}-core`)].map(
    (rest) => `${JSON.stringify(rest)}: () => require("drizzle-orm${rest}")`,
  );
  const contents = `const drizzle = { ${cores.join(", ")} };
require(${JSON.stringify(INSIDE)}).start(${JSON.stringify(job)}, [${loaders.join(", ")}], (rest) => drizzle[rest]());`;
  return {
    name: "entry",
    setup(build) {
      build.onResolve({ filter: /^entry$/ }, ({ kind }) =>
        kind === "entry-point" ? { path: "entry", namespace: "entry" } : undefined,
      );
      build.onResolve({ filter: /^user:/ }, ({ path: name, namespace }) =>
        namespace === "entry"
          ? { path: name.slice("user:".length) + AS_COMMONJS, namespace: "user" }
          : undefined,
      );
      build.onResolve({ filter: /./, namespace: "entry" }, ({ path: name }) =>
        name === INSIDE ? { path: name } : undefined,
      );
      build.onLoad({ filter: /./, namespace: "entry" }, () => ({ contents, loader: "js" }));
    },
  };
}

/** The installed drizzle-orm, whose `Table` tells when one is made. */
function drizzle(release) {
  const installed = PACKAGES[release];
  const table = load.resolve(`${installed}/table`);
  const head = "constructor(name, schema, baseName) {";
  return {
    name: "drizzle",
    setup(build) {
      build.onResolve({ filter: /^(?:drizzle-orm|@payloadcms\/db-)/ }, ({ path: name }) => {
        const asked = name.replace(HANDED_ON, "drizzle-orm").replace(/(?:\/index)?(?:\.js)?$/, "");
        if (!/^drizzle-orm(?:\/|$)/.test(asked)) return undefined;
        if (!WITHOUT_DRIVER.test(asked)) return stub(name);
        try {
          return { path: load.resolve(asked.replace("drizzle-orm", installed)) };
        } catch {
          return stub(name);
        }
      });
      build.onLoad({ filter: /[\\/]table\.cjs$/ }, ({ path: file }) => {
        if (file !== table) return undefined;
        const text = fs.readFileSync(file, "utf8");
        if (text.split(head).length !== 2) throw new Error(`${file} is not as it was known`);
        const contents = text.replace(head, `${head} globalThis.__madeTable?.(this);`);
        return { contents, loader: "js" };
      });
    },
  };
}

function stub(name) {
  return { path: name, namespace: "stub" };
}

/** The modules of the repository, and what they import besides. */
function modules(project, isZodStubbed, seen) {
  return {
    name: "modules",
    setup(build) {
      const resolve = createResolver(project, build);
      build.onResolve({ filter: /./, namespace: "user" }, async ({ importer, path: name }) => {
        const from = importer.slice(0, -AS_COMMONJS.length);
        if (/^drizzle-kit(?:\/|$)/.test(name)) return { path: name, namespace: "kit" };
        if (!isZodStubbed && /^zod(?:\/|$)/.test(name)) {
          try {
            return { path: load.resolve(name) };
          } catch {
            return stub(name);
          }
        }
        const bare = name.replace(/^node:/, "");
        if (builtinModules.includes(bare))
          return HARMLESS.test(bare) ? { path: name, external: true } : stub(name);
        const file = await resolve(name, from);
        if (file !== undefined) return { path: file + AS_COMMONJS, namespace: "user" };
        seen.stubs.add(name);
        return stub(name);
      });
      build.onLoad({ filter: /./, namespace: "kit" }, () => ({
        contents: "module.exports = { __esModule: true, defineConfig: (config) => config };",
      }));
      build.onLoad({ filter: /./, namespace: "stub" }, ({ path: name }) => ({
        contents: `module.exports = globalThis.__stub(${JSON.stringify(name)});`,
      }));
      build.onLoad({ filter: /./, namespace: "user" }, ({ path: name }) => {
        const file = name.slice(0, -AS_COMMONJS.length);
        seen.files.add(file);
        return loadModule(file);
      });
    },
  };
}

const LOADERS = { ".ts": "ts", ".mts": "ts", ".cts": "ts", ".tsx": "tsx" };

/** One module as CommonJS; one that cannot be transformed throws when it is loaded. */
async function loadModule(file) {
  const text = fs.readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  const extension = path.extname(file);
  if (extension === ".json") return { contents: text, loader: "json" };
  const options = transformOptions(file, LOADERS[extension] ?? "jsx");
  // A schema does not need what top-level awaits wait for, and CommonJS has none.
  const attempts = [text, text.replace(/(^|[\n;=(\s])await\s+(?=[\w(.])/g, "$1")];
  let problem;
  for (const source of attempts)
    try {
      return { contents: (await esbuild.transform(source, options)).code, loader: "js" };
    } catch (error) {
      problem ??= error.errors?.[0]?.text ?? String(error);
    }
  return { contents: `throw new SyntaxError(${JSON.stringify(problem)})`, loader: "js" };
}

function transformOptions(file, loader) {
  const [folder, name] = [path.dirname(file), file].map((each) => JSON.stringify(each));
  return {
    loader,
    format: "cjs",
    target: "node20",
    sourcemap: "inline",
    sourcefile: file,
    sourcesContent: false,
    jsx: "automatic",
    logLevel: "silent",
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
    define: {
      __dirname: folder,
      __filename: name,
      "import.meta.url": JSON.stringify(pathToFileURL(file).href),
      "import.meta.env": "__environment",
      "import.meta.dirname": folder,
      "import.meta.filename": name,
      "import.meta.main": "false",
      "import.meta.glob": "__globbed",
    },
  };
}
