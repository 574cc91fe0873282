import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { writeProject } from "../support/read.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** A release of ESLint, as it is installed here, and how TypeScript finds modules. */
export interface Setting {
  readonly eslint: "eslint" | "eslint-9";
  readonly resolution: "nodenext" | "bundler";
  /** The release whose @eslint/core the plugin finds, where it is not that of the project's ESLint; `"none"`: it finds none. */
  readonly core?: "eslint" | "eslint-9" | "none";
}

const COMPILER_OPTIONS: Readonly<Record<Setting["resolution"], ts.CompilerOptions>> = {
  nodenext: { module: ts.ModuleKind.NodeNext },
  bundler: { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
};

/** The folder of @eslint/core that belongs to a release of ESLint. */
function coreOf(eslint: "eslint" | "eslint-9"): string {
  const nested = path.join(ROOT, "node_modules", eslint, "node_modules/@eslint/core");
  return fs.existsSync(nested) ? nested : path.join(ROOT, "node_modules/@eslint/core");
}

/** Writes a project that has this plugin as it is published, beside one release of ESLint; returns its folder. */
function install(files: Readonly<Record<string, string>>, setting: Setting): string {
  const root = writeProject({ ...files, "package.json": `{ "type": "module" }` });
  const modules = path.join(root, "node_modules");
  const plugin = path.join(modules, "eslint-plugin-drizzle-schema");
  // A copy, not a link: the plugin's types must find the project's ESLint, not ours.
  fs.cpSync(path.join(ROOT, "dist"), path.join(plugin, "dist"), { recursive: true });
  fs.copyFileSync(path.join(ROOT, "package.json"), path.join(plugin, "package.json"));
  const link = (target: string, name: string) => {
    fs.mkdirSync(path.dirname(path.join(modules, name)), { recursive: true });
    fs.symlinkSync(target, path.join(modules, name), "junction");
  };
  link(path.join(ROOT, "node_modules", setting.eslint), "eslint");
  const core = setting.core ?? setting.eslint;
  if (core !== "none") link(coreOf(core), "@eslint/core");
  return root;
}

function compilerOptions({ resolution }: Setting): ts.CompilerOptions {
  return {
    ...COMPILER_OPTIONS[resolution],
    strict: true,
    noEmit: true,
    allowJs: true,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts"],
    types: [],
    // Our declarations are held to what users are that check those of packages as well.
    skipLibCheck: false,
  };
}

/** What the compiler says of a project of some files: its complaints, by the path of the file. */
export function complaintsOf(
  files: Readonly<Record<string, string>>,
  setting: Setting,
): ReadonlyMap<string, readonly string[]> {
  const root = install(files, setting);
  const program = ts.createProgram({
    rootNames: Object.keys(files).map((name) => path.join(root, name)),
    options: compilerOptions(setting),
  });
  const complaints = new Map<string, string[]>();
  for (const { file, messageText } of ts.getPreEmitDiagnostics(program)) {
    const name = file ? path.relative(root, file.fileName) : "";
    const complaint = ts.flattenDiagnosticMessageText(messageText, "\n");
    complaints.set(name, [...(complaints.get(name) ?? []), complaint]);
  }
  return complaints;
}

/** What an editor offers at the `|` of each text: the names, each with what is said of it. */
export function offersAt<Name extends string>(
  texts: Readonly<Record<Name, string>>,
  setting: Setting,
): Readonly<Record<Name, Readonly<Record<string, string>>>> {
  const files = Object.entries<string>(texts).map(([name, text]) => ({
    name,
    text: text.replace("|", ""),
    position: text.indexOf("|"),
  }));
  const root = install(
    Object.fromEntries(files.map(({ name, text }) => [`${name}.ts`, text])),
    setting,
  );
  const service = languageService(
    files.map(({ name }) => path.join(root, `${name}.ts`)),
    compilerOptions(setting),
  );
  return Object.fromEntries(
    files.map(({ name, position }) => [
      name,
      offersOf(service, path.join(root, `${name}.ts`), position),
    ]),
  ) as Record<Name, Record<string, string>>;
}

function languageService(
  files: readonly string[],
  options: ts.CompilerOptions,
): ts.LanguageService {
  return ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getCompilationSettings: () => options,
    getCurrentDirectory: () => ROOT,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [...files],
    getScriptVersion: () => "1",
    getScriptSnapshot: (name) => {
      const text = ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
  });
}

function offersOf(
  service: ts.LanguageService,
  file: string,
  position: number,
): Readonly<Record<string, string>> {
  const entries = service.getCompletionsAtPosition(file, position, undefined)?.entries ?? [];
  const saidOf = (name: string) =>
    service.getCompletionEntryDetails(file, position, name, {}, undefined, {}, undefined);
  return Object.fromEntries(
    entries.map(({ name }) => [name, ts.displayPartsToString(saidOf(name)?.documentation)]),
  );
}
