import assert from "node:assert/strict";
import { CHANGED_SCHEMA, MONOREPO, packageJson, REPORT } from "./monorepo.mjs";
import { readSection } from "./page.mjs";
import { INSTALL } from "./shop.mjs";

const { commands, files } = readSection("ci", "Turborepo");
const [lint] = commands;
const env = { TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1" };

export default function turborepo(open) {
  const project = open(MONOREPO);
  project.must(`${INSTALL} turbo`);
  project.must("git init --quiet && git add --all");

  /** Runs the documented command: its exit code, and what became of each package. */
  function turbo() {
    const { status, output } = project.run(lint, { env });
    const fates = [...output.matchAll(/^(\S+):lint: cache (hit|miss)/gm)];
    return { status, ...Object.fromEntries(fates.map(([, name, fate]) => [name, fate])), output };
  }
  const withoutOutput = ({ output, ...rest }) => (assert.ok(output), rest);

  // The naive configuration: neither the schema nor the root's configuration makes apps/web be linted again.
  project.write({ "turbo.json": `{ "tasks": { "lint": {} } }` });
  assert.deepEqual(withoutOutput(turbo()), {
    status: 0,
    "@acme/db": "miss",
    "@acme/ui": "miss",
    web: "miss",
  });
  project.write(CHANGED_SCHEMA);
  assert.deepEqual(withoutOutput(turbo()), {
    status: 0,
    "@acme/db": "miss",
    "@acme/ui": "hit",
    web: "hit",
  });
  assert.ok(project.run("npx eslint .").output.includes(REPORT), "apps/web has a report by now");
  project.write({
    "eslint.config.js": MONOREPO["eslint.config.js"].replace("recommended", "strict"),
  });
  assert.deepEqual(withoutOutput(turbo()), {
    status: 0,
    "@acme/db": "hit",
    "@acme/ui": "hit",
    web: "hit",
  });

  // The documented one.
  project.write({ ...MONOREPO, ...manifestOf(project), ...files });
  assert.deepEqual(withoutOutput(turbo()), {
    status: 0,
    "@acme/db": "miss",
    "@acme/ui": "miss",
    web: "miss",
  });
  assert.deepEqual(withoutOutput(turbo()), {
    status: 0,
    "@acme/db": "hit",
    "@acme/ui": "hit",
    web: "hit",
  });
  project.write({ "packages/ui/src/index.ts": `export const button = "submit";\n` });
  assert.deepEqual(withoutOutput(turbo()), {
    status: 0,
    "@acme/db": "hit",
    "@acme/ui": "miss",
    web: "hit",
  });
  project.write(CHANGED_SCHEMA);
  const changed = turbo();
  assert.deepEqual(withoutOutput(changed), {
    status: 1,
    "@acme/db": "miss",
    "@acme/ui": "hit",
    web: "miss",
  });
  assert.ok(changed.output.includes(REPORT), changed.output);
  project.write({ "packages/db/src/index.ts": MONOREPO["packages/db/src/index.ts"] });
  assert.deepEqual(withoutOutput(turbo()), {
    status: 0,
    "@acme/db": "hit",
    "@acme/ui": "hit",
    web: "hit",
  });
  project.write({ "eslint.config.js": `${MONOREPO["eslint.config.js"]}// changed\n` });
  assert.deepEqual(withoutOutput(turbo()), {
    status: 0,
    "@acme/db": "miss",
    "@acme/ui": "miss",
    web: "miss",
  });

  // Why not ^lint: a report in the schema's package hides those of the packages that depend on it.
  project.write({
    "turbo.json": `{ "tasks": { "lint": { "dependsOn": ["^lint"] } } }`,
    "packages/db/src/index.ts": CHANGED_SCHEMA["packages/db/src/index.ts"].replace(
      "created_at",
      "createdAt",
    ),
  });
  const stopped = turbo();
  assert.equal(stopped.status, 1);
  assert.ok(!stopped.output.includes(REPORT), "apps/web was not linted");

  // A package that is built, which git does not know of.
  project.write({
    ...MONOREPO,
    ...manifestOf(project),
    ...readSection("ci", "Where `@acme/db` leads").files,
    "packages/db/package.json": packageJson("@acme/db", {
      exports: "./dist/index.js",
      scripts: { build: "mkdir -p dist && cp src/index.ts dist/index.js" },
      dependencies: { "drizzle-orm": "^0.45.4" },
    }),
  });
  assert.equal(turbo().status, 0);
  assert.deepEqual(withoutOutput(turbo()), { status: 0, "@acme/ui": "hit", web: "hit" });
  project.write(CHANGED_SCHEMA);
  const rebuilt = turbo();
  assert.deepEqual(withoutOutput(rebuilt), { status: 1, "@acme/ui": "hit", web: "miss" });
  assert.ok(rebuilt.output.includes(REPORT), rebuilt.output);
  return project.versions("eslint", "turbo");
}

/** The root's package.json as the install left it. */
function manifestOf(project) {
  return { "package.json": project.read("package.json") };
}
