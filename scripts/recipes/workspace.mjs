import assert from "node:assert/strict";
import { CHANGED_SCHEMA, MONOREPO, packageJson, REPORT } from "./monorepo.mjs";
import { readSection } from "./page.mjs";
import { INSTALL } from "./shop.mjs";

/** The page's table: what `exports` says, whether there is a `dist`, and what is read by that. */
const ROWS = readSection("ci", "Where `@acme/db` leads").rows.map(([exports, built, read]) => ({
  exports: JSON.parse(exports.slice(1, -1)),
  isBuilt: built === "yes",
  read,
}));

export default function workspace(open) {
  const project = open({ ...MONOREPO, ...CHANGED_SCHEMA });
  project.must(INSTALL);

  assert.ok(ROWS.length > 0);
  for (const { exports, isBuilt, read } of ROWS) {
    project.must("rm -rf packages/db/dist");
    project.write({ "packages/db/package.json": packageJson("@acme/db", { exports }) });
    // The build is older than the source: it knows nothing of the column because of which there is a report.
    if (isBuilt)
      project.write({ "packages/db/dist/index.js": MONOREPO["packages/db/src/index.ts"] });
    const { output } = project.run("npx eslint .");
    assert.equal(
      output.includes(REPORT) ? "the source" : "the build",
      /^the (?:source|build)/.exec(read)?.[0],
      `${JSON.stringify(exports)}, built: ${isBuilt}`,
    );
  }
  return `${project.versions("eslint", "typescript-eslint")}, pnpm ${withPnpm(open)}`;
}

/** Links of pnpm lie in each package, not in the root. Returns its version. */
function withPnpm(open) {
  const { dependencies, ...web } = JSON.parse(MONOREPO["apps/web/package.json"]);
  const { workspaces, packageManager, ...root } = JSON.parse(MONOREPO["package.json"]);
  assert.deepEqual(Object.keys(dependencies), ["@acme/db"]);
  assert.ok(packageManager.startsWith("npm"));
  const project = open({
    ...MONOREPO,
    ...CHANGED_SCHEMA,
    "package.json": JSON.stringify(root),
    "pnpm-workspace.yaml": `packages: ${JSON.stringify(workspaces)}\n`,
    "apps/web/package.json": JSON.stringify({
      ...web,
      dependencies: { "@acme/db": "workspace:*" },
    }),
  });
  project.must(INSTALL.replace("npm install --save-dev", "npx --yes pnpm@10 add --save-dev -w"));
  project.must("npx --yes pnpm@10 install --recursive");
  assert.ok(project.run("npx eslint .").output.includes(REPORT));
  return project.run("npx --yes pnpm@10 --version").stdout.trim();
}
