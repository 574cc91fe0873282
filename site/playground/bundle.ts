import fs from "node:fs";
import path from "node:path";
import { build, type Plugin as EsbuildPlugin } from "esbuild";
import { ROOT } from "../repository.ts";

const PLAYGROUND = path.join(ROOT, "site/playground");
const OUT = path.join(ROOT, "site/public/linter");

/** What stands in a browser for Node and for the native libraries: small modules over the files of the page. */
const STAND_INS: readonly (readonly [specifier: RegExp, file: string])[] = [
  [/^oxc-parser$/, "oxc-parser.ts"],
  [/^oxc-resolver$/, "oxc-resolver.ts"],
  [/^(?:node:)?fs$/, "node-fs.ts"],
  [/^(?:node:)?path$/, "node-path.ts"],
  [/^(?:node:)?url$/, "node-url.ts"],
  [/^(?:node:)?(?:fs\/promises|module|os|util)$/, "nothing.ts"],
  // ESLint's own rules, of which the page runs none, would be a tenth of what it loads.
  [/^\.\.\/rules$/, "no-rules.ts"],
];

const standIns: EsbuildPlugin = {
  name: "stand-ins",
  setup(bundling) {
    bundling.onResolve({ filter: /./ }, ({ path: specifier }) => {
      const file = STAND_INS.find(([pattern]) => pattern.test(specifier))?.[1];
      return file === undefined ? undefined : { path: path.join(PLAYGROUND, "browser", file) };
    });
  },
};

/**
 * Bundles ESLint, the parser and the plugin as they are for a worker of the page. By esbuild, which does in seconds what
 * takes Rollup most of a minute.
 *
 * @returns The name of the worker's file below the public folder.
 */
async function bundleWorker(): Promise<string> {
  fs.rmSync(OUT, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: [path.join(PLAYGROUND, "worker.ts")],
    outdir: OUT,
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    metafile: true,
    absWorkingDir: ROOT,
    plugins: [standIns],
  });
  const worker = Object.entries(metafile.outputs).find(([, { entryPoint }]) =>
    entryPoint?.endsWith("/worker.ts"),
  );
  return `linter/${path.basename(worker?.[0] ?? "")}`;
}

const NAME = "virtual:linter-worker";

/** The part of a plugin of Vite that is needed here; the repository has Vite twice, with types that do not fit. */
interface VitePlugin {
  readonly name: string;
  readonly config: () => Promise<void>;
  readonly resolveId: (id: string) => string | undefined;
  readonly load: (id: string) => Promise<string | undefined>;
}

/** Gives pages `virtual:linter-worker`, the address of the worker that lints. */
export function linterWorker(): VitePlugin {
  let bundled: Promise<string> | undefined;
  const bundleOnce = () => (bundled ??= bundleWorker());
  return {
    name: "linter-worker",
    // Vite looks once, as it starts, which files the public folder has.
    async config() {
      await bundleOnce();
    },
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      return `export default ${JSON.stringify(await bundleOnce())};`;
    },
  };
}
