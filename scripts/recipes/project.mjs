import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** What a user types, and what is installed for it until the package is on the registry. */
const PACKAGE = /(?<=\s)eslint-plugin-drizzle-schema(?=\s|$)/;

/** Variables that would make the programs behave as in the shell, or the CI, that the recipes are run from. */
const NOT_HANDED_ON = ["CI", "GITHUB_ACTIONS", "npm_config_local_prefix", "NODE_OPTIONS"];

/**
 * A folder of its own in which commands are run as a user would type them.
 *
 * @param {{ tarball: string, files?: Readonly<Record<string, string>> }} options The packed plugin, and what lies there.
 */
export function createProject({ tarball, files = {} }) {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "drizzle-schema-recipe-")));
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !NOT_HANDED_ON.includes(name)),
  );
  const project = {
    root,
    /** Writes files, by their path in the project. */
    write(more) {
      for (const [name, text] of Object.entries(more)) {
        const file = path.join(root, name);
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, text);
      }
    },
    read(name) {
      return fs.readFileSync(path.join(root, name), "utf8");
    },
    /**
     * Runs a command line, in the project's folder unless another one is named.
     *
     * @returns {{ status: number, stdout: string, output: string }} The exit code, what was printed to the standard
     *   output, and what was printed anywhere.
     */
    run(command, { env = {}, folder = "." } = {}) {
      const { status, stdout, stderr } = spawnSync(command.replace(PACKAGE, tarball), {
        cwd: path.join(root, folder),
        encoding: "utf8",
        env: { ...environment, npm_config_audit: "false", npm_config_fund: "false", ...env },
        shell: true,
        stdio: ["ignore", "pipe", "pipe"],
      });
      return { status: status ?? 1, stdout, output: `${stdout}${stderr}` };
    },
    /** Runs a command that has to succeed. */
    must(command, options) {
      const { status, output } = project.run(command, options);
      if (status !== 0) throw new Error(`${command} ended with ${status}:\n${output}`);
      return output;
    },
    /** The names and installed versions of packages, for the line that is printed. */
    versions(...names) {
      return names
        .map((name) => {
          const { version } = JSON.parse(project.read(`node_modules/${name}/package.json`));
          return `${name} ${version}`;
        })
        .join(", ");
    },
    remove() {
      fs.rmSync(root, { recursive: true, force: true });
    },
  };
  project.write(files);
  return project;
}
