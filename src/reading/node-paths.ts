import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { DrizzleModule } from "./drizzle/cores.ts";
import type { Module } from "./module.ts";
import { boundedText } from "./operations.ts";
import {
  type Arguments,
  asString,
  HostFunction,
  literal,
  type Site,
  unknown,
  type Value,
} from "./value.ts";

/**
 * The modules of Node that paths are made with, as configurations do it: `path.join(__dirname, "drizzle")`.
 *
 * @returns `undefined` for any other specifier.
 */
export function pathModule(specifier: string): Value | undefined {
  return MODULES.get(specifier.replace(/^node:/, ""));
}

/** What a module knows of its own place: `__dirname`, `__filename`. */
export function placeName(name: string, { path: file }: Module): Value | undefined {
  if (name === "__dirname") return literal(path.dirname(file));
  return name === "__filename" ? literal(file) : undefined;
}

/** A member of `import.meta`. */
export function metaMember(key: string, site: Site): Value {
  const file = site.scope.module.path;
  switch (key) {
    case "dirname":
      return literal(path.dirname(file));
    case "filename":
      return literal(file);
    case "url":
      return literal(pathToFileURL(file).href);
    default:
      return unknown(`"${key}" of import.meta`, site);
  }
}

const MAX_PARTS = 100;

/** A function of texts alone; unknown where an argument is no text that was read, or where the function cannot tell. */
function ofTexts(
  name: string,
  call: (...texts: readonly string[]) => string | undefined,
): [string, Value] {
  const host = new HostFunction(name, (args: Arguments, site) => {
    const { items, unread } = args.from(0);
    const texts = items.map(asString).filter((text) => text !== undefined);
    const isRead =
      unread.length === 0 &&
      texts.length > 0 &&
      texts.length <= MAX_PARTS &&
      texts.length === items.length;
    const result = isRead ? call(...texts) : undefined;
    return result === undefined
      ? unknown(`${name} of what was not read`, site)
      : boundedText(result, site);
  });
  return [name, host];
}

const PATHS = new DrizzleModule(
  "path",
  new Map<string, Value>([
    ofTexts("join", (...texts) => path.join(...texts)),
    // Without an absolute part the answer depends on the directory that the configuration is run in.
    ofTexts("resolve", (...texts) =>
      texts.some((text) => path.isAbsolute(text)) ? path.resolve(...texts) : undefined,
    ),
    ofTexts("dirname", (text = "") => path.dirname(text)),
  ]),
);

const URLS = new DrizzleModule(
  "url",
  new Map<string, Value>([ofTexts("fileURLToPath", (text = "") => filePathOf(text))]),
);

const MODULES: ReadonlyMap<string, Value> = new Map<string, Value>([
  ["path", PATHS],
  ["url", URLS],
]);

function filePathOf(url: string): string | undefined {
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}
