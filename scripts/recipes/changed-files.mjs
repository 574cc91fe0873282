import assert from "node:assert/strict";
import { CHANGED_SCHEMA, MONOREPO, REPORT } from "./monorepo.mjs";
import { readSection } from "./page.mjs";
import { INSTALL } from "./shop.mjs";

const { commands, files } = readSection("ci", "Only changed files");
const [hook] = commands;

export default function changedFiles(open) {
  const project = open(MONOREPO);
  project.must(`${INSTALL} lint-staged@16`);
  const manifest = JSON.parse(project.read("package.json"));
  const added = JSON.parse(files["package.json"]);
  project.write({ "package.json": JSON.stringify({ ...manifest, ...added }) });
  const commit = "git -c user.name=acme -c user.email=acme@example.com commit --quiet --message";
  project.must(`git init --quiet && git add --all && ${commit} begin`);

  // A file that is staged is linted.
  const { "packages/db/src/index.ts": changed } = CHANGED_SCHEMA;
  project.write({ "packages/db/src/index.ts": changed.replace("created_at", "createdAt") });
  project.must("git add --all");
  const staged = project.run(hook);
  assert.equal(staged.status, 1);
  assert.match(staged.output, /snake-case-columns/);

  // One that depends on it is not.
  project.write(CHANGED_SCHEMA);
  project.must("git add --all");
  project.must(hook);
  assert.ok(project.run("npx eslint .").output.includes(REPORT));
  return project.versions("eslint", "lint-staged");
}
