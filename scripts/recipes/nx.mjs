import assert from "node:assert/strict";
import { stripVTControlCharacters } from "node:util";
import { CHANGED_SCHEMA, MONOREPO, REPORT } from "./monorepo.mjs";
import { readSection } from "./page.mjs";
import { INSTALL } from "./shop.mjs";

const { commands, files } = readSection("ci", "Nx");
const [lint] = commands;
const env = { CI: "1", NX_DAEMON: "false", NX_NO_CLOUD: "true", NX_TUI: "false" };

export default function nx(open) {
  const project = open(MONOREPO);
  project.must(`${INSTALL} nx`);
  project.must("git init --quiet && git add --all");

  /** Runs the documented command: its exit code, how many packages were linted, and what was printed. */
  function run() {
    const { status, output } = project.run(lint, { env });
    const printed = stripVTControlCharacters(output);
    const [, hits] = /Cache: +(\d+)\/\d+ hit/.exec(printed) ?? [];
    return { status, linted: 3 - Number(hits), printed };
  }
  const statusAndLinted = ({ status, linted }) => ({ status, linted });

  project.write({
    "nx.json": `{ "targetDefaults": { "lint": { "cache": true, "inputs": ["default"] } } }`,
  });
  assert.deepEqual(statusAndLinted(run()), { status: 0, linted: 3 });
  project.write(CHANGED_SCHEMA);
  assert.deepEqual(statusAndLinted(run()), { status: 0, linted: 1 });
  assert.ok(project.run("npx eslint .").output.includes(REPORT), "apps/web has a report by now");

  project.write({ "packages/db/src/index.ts": MONOREPO["packages/db/src/index.ts"], ...files });
  assert.deepEqual(statusAndLinted(run()), { status: 0, linted: 3 });
  assert.deepEqual(statusAndLinted(run()), { status: 0, linted: 0 });
  project.write({ "packages/ui/src/index.ts": `export const button = "submit";\n` });
  assert.deepEqual(statusAndLinted(run()), { status: 0, linted: 1 });
  project.write({ "eslint.config.js": `${MONOREPO["eslint.config.js"]}// changed\n` });
  assert.deepEqual(statusAndLinted(run()), { status: 0, linted: 3 });
  project.write(CHANGED_SCHEMA);
  const changed = run();
  assert.equal(changed.status, 1);
  assert.ok(changed.printed.includes(REPORT), changed.printed);
  return project.versions("eslint", "nx");
}
