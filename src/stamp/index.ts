import path from "node:path";
import { getEnvironmentData, isMainThread, setEnvironmentData } from "node:worker_threads";
import { createFiles } from "../files/index.ts";
import { manifest } from "../manifest.ts";
import { askFile } from "./ask-file.ts";
import { createWitness, digest, type Witness } from "./witness.ts";

/** What a stamp has to know besides the directory. */
export interface StampOptions {
  /** The setting `drizzleConfig`, or all of them where settings differ by file; relative to the directory. */
  readonly drizzleConfig?: string | readonly string[];
}

/**
 * A short text that changes when anything changes on the disk that the report on another file may depend on. In
 * `settings["drizzle-schema"].stamp` it has `eslint --cache` lint again what the change may concern.
 *
 * It is made of contents and relative paths alone, so it is the same in every checkout.
 *
 * @param directory The folder that ESLint lints; where it is not there, nothing is in the stamp. The current directory,
 *   where none is given.
 */
export function schemaStamp(directory = process.cwd(), options: StampOptions = {}): string {
  const key = `eslint-plugin-drizzle-schema ${JSON.stringify([path.resolve(directory), options])}`;
  // ESLint's workers load the configuration again, each for itself: what the main thread found is handed to them.
  const found = isMainThread ? undefined : getEnvironmentData(key);
  if (typeof found === "string") return found;
  const stamp = digest([manifest.version, ...look(directory, options).facts()]);
  if (isMainThread) setEnvironmentData(key, stamp);
  return stamp;
}

/** The files whose contents are in the stamp, relative to the directory, in the order of their names. */
export function stampedFiles(
  directory = process.cwd(),
  options: StampOptions = {},
): readonly string[] {
  const witness = look(directory, options);
  return [...witness.opened].map((file) => witness.tell(file)).sort();
}

/** A text that is longer is nobody's source. */
const MAX_BYTES = 2_000_000;

/** Asks all that rules ask when they lint the files of a directory, and those that these lead to. */
function look(directory: string, { drizzleConfig = [] }: StampOptions): Witness {
  const disk = createFiles();
  const neighbourhood = disk.neighbourhood();
  const root = neighbourhood.realPath(path.resolve(directory));
  const configs = [drizzleConfig].flat().map((each) => path.resolve(root, each));
  const witness = createWitness(neighbourhood, root, configs);
  const files = new Set(disk.sourceFilesBelow(root));
  for (const file of files) {
    witness.begin(file);
    askFile(file, disk.read(file, MAX_BYTES) ?? "", witness);
    for (const each of witness.opened) files.add(each);
  }
  return witness;
}
