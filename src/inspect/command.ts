import path from "node:path";
import { parseArgs } from "node:util";
import type { Preset } from "../create-rule.ts";
import plugin from "../index.ts";
import { inspect, Refusal } from "./inspect.ts";
import { asJson } from "./json.ts";
import { asMermaid } from "./mermaid.ts";
import { COLOURED, PLAIN, wantsColours } from "./paint.ts";
import { Progress, type ProgressStream } from "./progress.ts";
import { asText } from "./text.ts";
import { visible } from "./visible.ts";
import { counted } from "./words.ts";

const HELP = `Usage: drizzle-schema inspect [folder] [options]

Shows what the linter sees of the Drizzle schema in a folder (here, where none is named): tables, columns, keys,
indexes, what the rules report on them, and every place where reading stopped and why.

  --json            print JSON
  --mermaid         print an entity diagram for Mermaid
  --output <file>   write to a file instead
  --preset <name>   turn on the rules of recommended, strict or all; where the project's configuration of
                    ESLint does not use this plugin, recommended is on
  --help            print this
  --version         print the version

Reports do not make it fail: it exits with 0 if the inspection worked, and with 2 if it was asked for something
that makes no sense.
`;

/** The world that the command runs in. */
export interface World {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdout: {
    readonly isTTY?: boolean;
    readonly hasColors?: () => boolean;
    write(text: string): unknown;
  };
  readonly stderr: ProgressStream;
  /** Throws where that cannot be done. */
  readonly writeFile: (file: string, text: string) => void;
}

/**
 * Runs the command line.
 *
 * @param args What is written behind the name of the command.
 * @returns The exit code.
 */
export async function run(args: readonly string[], world: World): Promise<0 | 2> {
  try {
    await runOrRefuse(args, world);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    world.stderr.write(`drizzle-schema: ${error.message}\n`);
    return 2;
  }
}

async function runOrRefuse(args: readonly string[], world: World): Promise<void> {
  const { positionals, values } = parse(args);
  if (values.help) {
    world.stdout.write(HELP);
    return;
  }
  if (values.version) {
    world.stdout.write(`${plugin.meta.version}\n`);
    return;
  }
  const [command, folder = ".", ...more] = positionals;
  if (command !== "inspect")
    throw new Refusal(
      `${command === undefined ? "There is no command" : `There is no command ${visible(command)}`}: write drizzle-schema inspect, or --help.`,
    );
  if (more.length > 0) throw new Refusal("One folder can be inspected at a time.");
  if (values.json && values.mermaid) throw new Refusal("Choose one of --json and --mermaid.");
  const preset = presetNamed(values.preset);

  const progress = new Progress(world.stderr);
  const inspection = await inspect(path.resolve(world.cwd, folder), {
    preset,
    onFile: (done, total, file) =>
      progress.show(`${String(done)} of ${counted(total, "file")} read: ${visible(file)}`),
  }).finally(() => progress.clear());

  const isColoured = values.output === undefined && wantsColours(world.stdout, world.environment);
  let text: string;
  if (values.mermaid) {
    const diagram = asMermaid(inspection);
    if (diagram.warning !== undefined) world.stderr.write(`drizzle-schema: ${diagram.warning}\n`);
    ({ text } = diagram);
  } else
    text = values.json ? asJson(inspection) : asText(inspection, isColoured ? COLOURED : PLAIN);
  if (values.output === undefined) world.stdout.write(text);
  else write(path.resolve(world.cwd, values.output), text, world);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        mermaid: { type: "boolean" },
        output: { type: "string" },
        preset: { type: "string" },
        help: { type: "boolean" },
        version: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new Refusal(visible(error instanceof Error ? error.message : String(error)));
  }
}

function presetNamed(name: string | undefined): Preset | undefined {
  if (name === undefined || name === "recommended" || name === "strict" || name === "all")
    return name;
  throw new Refusal(`There is no preset ${visible(name)}: choose recommended, strict or all.`);
}

function write(file: string, text: string, { writeFile }: World): void {
  try {
    writeFile(file, text);
  } catch (error) {
    throw new Refusal(
      `${visible(file)} cannot be written: ${visible(error instanceof Error ? error.message : String(error))}`,
    );
  }
}
