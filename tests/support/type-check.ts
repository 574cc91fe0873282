import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import ts from "typescript";
import type { Project } from "./read.ts";
import { packageFolder, type RealRelease } from "./real-drizzle.ts";

/** The options of a strict project that is built by a bundler. */
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noUnusedLocals: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: ["node"],
  skipLibCheck: true,
};

/** A compiler that has read drizzle-orm once and is handed one project after the other. */
interface Checker {
  readonly root: string;
  readonly files: Map<string, string>;
  readonly service: ts.LanguageService;
}

const checkers = new Map<RealRelease, Checker>();
/** Counts the projects, for a file of the same name is another text in the next one. */
let round = 0;

/**
 * Type-checks every TypeScript file of a project.
 *
 * @returns What the compiler complains of, a line each; nothing where all is well.
 */
export function typeCheck(project: Project, release: RealRelease): readonly string[] {
  const checker = checkers.get(release) ?? createChecker(release);
  checkers.set(release, checker);
  const { root, files, service } = checker;
  files.clear();
  round++;
  for (const [name, text] of Object.entries(project))
    if (name.endsWith(".ts")) files.set(path.join(root, name), text);
  return [...files.keys()].flatMap((file) =>
    [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)].map(
      ({ messageText }) =>
        `${path.relative(root, file)}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
    ),
  );
}

function createChecker(release: RealRelease): Checker {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "type-check-")));
  const modules = path.join(root, "node_modules");
  fs.mkdirSync(modules);
  fs.symlinkSync(packageFolder(release), path.join(modules, "drizzle-orm"), "junction");
  const types = path.resolve(import.meta.dirname, "../../node_modules/@types");
  fs.symlinkSync(types, path.join(modules, "@types"), "junction");

  const files = new Map<string, string>();
  const folders = (): Set<string> => new Set([...files.keys()].map((file) => path.dirname(file)));
  const service = ts.createLanguageService({
    getCompilationSettings: () => OPTIONS,
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
    getScriptFileNames: () => [...files.keys()],
    getScriptVersion: (file) => (files.has(file) ? String(round) : "installed"),
    getScriptSnapshot: (file) => {
      const text = files.get(file) ?? ts.sys.readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    fileExists: (file) => files.has(file) || ts.sys.fileExists(file),
    readFile: (file) => files.get(file) ?? ts.sys.readFile(file),
    directoryExists: (folder) => folders().has(folder) || ts.sys.directoryExists(folder),
    realpath: (file) => ts.sys.realpath?.(file) ?? file,
  });
  return { root, files, service };
}
