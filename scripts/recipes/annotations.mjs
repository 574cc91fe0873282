import assert from "node:assert/strict";
import { readSection } from "./page.mjs";
import { INSTALL, SHOP } from "./shop.mjs";

const { commands, steps, outputs } = readSection("ci", "Annotations on GitHub");

/** Where a runner checks out a repository that is called shop. */
const WORKSPACE = "/home/runner/work/shop/shop";

export default function annotations(open) {
  const project = open(SHOP);
  for (const command of [INSTALL, ...commands]) project.must(command);
  const lint = steps.at(-1);
  for (const step of steps.slice(0, -1)) project.must(step);

  const inRunner = project.run(lint, { env: { GITHUB_ACTIONS: "true" } });
  assert.equal(inRunner.stdout.replaceAll(project.root, WORKSPACE).trim(), outputs[0].trim());
  assert.equal(inRunner.status, 1);

  const elsewhere = project.run(lint);
  assert.match(elsewhere.output, /^ +4:3 +error +Primary key "authors"\."id" is serial/m);
  assert.equal(elsewhere.status, 1);

  project.write({ "src/db/schema.ts": "export const nothing = 1;\n" });
  assert.equal(project.run(lint, { env: { GITHUB_ACTIONS: "true" } }).stdout.trim(), "");
  return project.versions("eslint", "eslint-formatter-gha");
}
