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
  return project.versions("eslint", "typescript-eslint");
}
