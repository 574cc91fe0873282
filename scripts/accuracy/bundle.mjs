// Makes one CommonJS file of some files of a repository, which stands beside its runtime and loads drizzle-orm from there.
// Each module is turned into CommonJS by itself, as drizzle-kit loads them, so that a missing export or a circle of imports
// does what it does there. What is not in the repository and not drizzle-orm becomes a stub.
import esbuild from "esbuild";
import fs from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createResolver } from "./resolve.mjs";
import { runtimeOf } from "./runtime.mjs";

/** Of Node's own modules, those that reach nothing. */
const HARMLESS =
  /^(?:assert|async_hooks|buffer|constants|crypto|events|module|os|path|perf_hooks|punycode|querystring|stream|string_decoder|timers|url|util)(?:\/|$)/;

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
  const runtime = await runtimeOf(release);
  fs.copyFileSync(runtime.file, path.join(path.dirname(outfile), "runtime.cjs"));
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
    plugins: [entry(files, job), installed(runtime.modules, isZodStubbed), modules(project, seen)],
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
  const contents = `const { modules, start } = require("./runtime.cjs");
globalThis.__installed = (name) => modules[name]();
start(${JSON.stringify(job)}, [${loaders.join(", ")}], (rest) => modules["drizzle-orm" + rest]());`;
  return {
    name: "entry",
    setup(build) {
      build.onResolve({ filter: /^entry$/ }, ({ kind }) =>
        kind === "entry-point" ? { path: "entry", namespace: "entry" } : undefined,
      );
      build.onResolve({ filter: /./, namespace: "entry" }, ({ path: name }) =>
        name.startsWith("user:")
          ? { path: name.slice("user:".length) + AS_COMMONJS, namespace: "user" }
          : { path: name, external: true },
      );
      build.onLoad({ filter: /./, namespace: "entry" }, () => ({ contents, loader: "js" }));
    },
  };
}

/** What the runtime has: drizzle-orm, and zod unless it is a stub. */
function installed(modules, isZodStubbed) {
  return {
    name: "installed",
    setup(build) {
      build.onResolve(
        {
          filter: /^(?:drizzle-orm|zod|@payloadcms\/db-[\w-]+\/drizzle)(?:\/|$)/,
          namespace: "user",
        },
        ({ path: name }) => {
          const asked = name
            .replace(HANDED_ON, "drizzle-orm")
            .replace(/(?:\/index)?(?:\.js)?$/, "");
          const isStub = !modules.has(asked) || (isZodStubbed && asked.startsWith("zod"));
          return isStub ? stub(name) : { path: asked, namespace: "installed" };
        },
      );
      build.onLoad({ filter: /./, namespace: "installed" }, ({ path: name }) => ({
        contents: `module.exports = globalThis.__installed(${JSON.stringify(name)});`,
      }));
    },
  };
}

function stub(name) {
  return { path: name, namespace: "stub" };
}

/** The modules of the repository, and what they import besides. */
function modules(project, seen) {
  return {
    name: "modules",
    setup(build) {
      const resolve = createResolver(project, build);
      build.onResolve({ filter: /./, namespace: "user" }, async ({ importer, path: name }) => {
        const from = importer.slice(0, -AS_COMMONJS.length);
        if (/^drizzle-kit(?:\/|$)/.test(name)) return { path: name, namespace: "kit" };
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
