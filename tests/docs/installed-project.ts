import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { install } from "../support/installed.ts";
import { type Project, writeProject } from "../support/read.ts";

/** How a command ended, and what it printed. */
export interface Ended {
  readonly status: number | null;
  readonly output: string;
}

/** A project with the built plugin, in which the commands of the documentation are run as they are written. */
export interface InstalledProject {
  readonly root: string;
  /** Runs a command that begins with `npx`. */
  run(command: string): Ended;
  read(file: string): string;
  /** Changes the text of a file; what is replaced has to be there. */
  edit(file: string, from: string, to: string): void;
}

/** Writes a project to a new folder and links what it would have installed. */
export function openInstalled(files: Project): InstalledProject {
  const root = writeProject({ "package.json": JSON.stringify({ type: "module" }), ...files });
  install(root, "eslint", ["drizzle-kit", "eslint-plugin-drizzle"]);
  const read = (file: string): string => fs.readFileSync(path.join(root, file), "utf8");
  return {
    root,
    run(command) {
      const [npx, program = "", ...args] = command.split(" ");
      if (npx !== "npx") throw new Error(`Not run by npx: ${command}`);
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [binaryOf(path.join(root, "node_modules", program), program), ...args],
        { cwd: root, encoding: "utf8" },
      );
      return { status, output: `${stdout}${stderr}` };
    },
    read,
    edit(file, from, to) {
      const text = read(file);
      if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
      fs.writeFileSync(path.join(root, file), text.replace(from, to));
    },
  };
}

function binaryOf(folder: string, program: string): string {
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8")) as {
    bin: string | Readonly<Record<string, string>>;
  };
  const { bin } = manifest;
  return path.join(folder, typeof bin === "string" ? bin : (bin[program] ?? ""));
}
