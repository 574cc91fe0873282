import assert from "node:assert/strict";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { readSection } from "./page.mjs";
import { INSTALL, SHOP } from "./shop.mjs";

const { commands, steps } = readSection("ci", "Code scanning");

export default function sarif(open) {
  const project = open(SHOP);
  for (const command of [INSTALL, ...commands]) project.must(command);
  const lint = steps.at(-1);
  for (const step of steps.slice(0, -1)) project.must(step);

  assert.equal(project.run(lint).status, 1);
  const log = JSON.parse(project.read("eslint.sarif"));
  assert.deepEqual(faultsBySchema(open, log), []);
  const { driver } = log.runs[0].tool;
  assert.equal(driver.name, "ESLint");
  assert.equal(`eslint ${driver.version}`, project.versions("eslint"));
  assert.deepEqual(
    driver.rules.map(({ id, shortDescription }) => [id, shortDescription.text]),
    [["drizzle-schema/no-serial-id", "Disallow primary keys that count up"]],
  );
  assert.match(driver.rules[0].helpUri, /^https:.*\/docs\/rules\/no-serial-id\.md$/);
  const [{ ruleId, level, locations }, ...others] = log.runs[0].results;
  assert.deepEqual(others, []);
  assert.deepEqual([ruleId, level], ["drizzle-schema/no-serial-id", "error"]);
  const { artifactLocation, region } = locations[0].physicalLocation;
  const file = path.join(project.root, "src/db/schema.ts");
  assert.equal(artifactLocation.uri, pathToFileURL(file).href);
  assert.deepEqual(region, { startLine: 4, startColumn: 3, endLine: 4, endColumn: 5 });

  project.must("npx eslint . --suppress-all");
  project.must(lint);
  const [held] = JSON.parse(project.read("eslint.sarif")).runs[0].results;
  assert.deepEqual(held.suppressions, [{ kind: "external", justification: "" }]);

  project.must("rm eslint.sarif");
  project.write({ "eslint.config.js": "export default notDeclared;\n" });
  assert.equal(project.run(lint).status, 2);
  assert.throws(() => project.read("eslint.sarif"), { code: "ENOENT" });
  return project.versions("eslint", "@microsoft/eslint-formatter-sarif");
}

/** What the JSON schema of SARIF 2.1.0 finds wrong; a package of Microsoft's tests carries the schema. */
function faultsBySchema(open, log) {
  const validator = open({ "package.json": "{}" });
  validator.must("npm install @microsoft/jest-sarif@1.0.0-beta.0 ajv@6");
  const load = createRequire(path.join(validator.root, "package.json"));
  const Ajv = load("ajv");
  const ajv = new Ajv({ schemaId: "auto", unknownFormats: "ignore", logger: false });
  ajv.addMetaSchema(
    load("ajv/lib/refs/json-schema-draft-04.json"),
    "http://json-schema.org/draft-04/schema#",
  );
  const schema = JSON.parse(
    validator.read("node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"),
  );
  const validate = ajv.compile(schema);
  validate(log);
  const { errors } = validate;
  assert.equal(validate({ version: "2.1.0" }), false);
  return errors ?? [];
}
