import assert from "node:assert/strict";
import { readSection } from "./page.mjs";
import { CONFIGURATION, INSTALL, SHOP } from "./shop.mjs";

const { commands } = readSection("adopting", "Suppress the rest");
const [suppressAll, prune] = commands;

/** The first release of ESLint that suppresses; `npm test` goes through the same with the newest ones. */
const OLDEST = "9.24.0";

export default function suppressions(open) {
  const schema = SHOP["src/db/schema.ts"];
  const project = open(SHOP);
  project.must(INSTALL.replace(" eslint ", ` eslint@${OLDEST} `));

  project.must(suppressAll);
  project.must("npx eslint .");
  project.write({
    "src/db/schema.ts": schema.replace("});", `  penName: timestamp("penName"),\n});`),
  });
  assert.equal(project.run("npx eslint .").status, 1);
  project.write({
    "src/db/schema.ts": schema
      .replace("id: serial()", "number: serial()")
      .replace(".primaryKey()", ""),
  });
  const mended = project.run("npx eslint .");
  assert.equal(mended.status, 2);
  assert.match(mended.output, /--prune-suppressions/);
  project.must("npx eslint drizzle.config.ts");
  project.must(prune);
  project.must("npx eslint .");

  // One rule alone, and a warning.
  project.write({
    "src/db/schema.ts": schema.replace("});", `  penName: timestamp("penName"),\n});`),
  });
  const one = project.run("npx eslint . --suppress-rule drizzle-schema/no-serial-id");
  assert.equal(one.status, 1);
  assert.match(one.output, /snake-case-columns/);
  assert.doesNotMatch(one.output, /no-serial-id/);
  const asWarning = `{ files: ["**/*.ts"], rules: { "drizzle-schema/no-serial-id": "warn" } }`;
  project.write({ "eslint.config.js": CONFIGURATION.replace(/^\]\);/m, `  ${asWarning},\n]);`) });
  project.must("rm eslint-suppressions.json");
  project.must(suppressAll);
  const warned = project.must("npx eslint .");
  assert.match(warned, /no-serial-id/);
  assert.doesNotMatch(warned, /snake-case-columns/);

  // What comes by the standard input is not suppressed.
  const piped = project.run(
    "npx eslint --stdin --stdin-filename src/db/schema.ts < src/db/schema.ts",
  );
  assert.match(piped.output, /snake-case-columns/);
  return project.versions("eslint");
}
