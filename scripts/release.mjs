// Publishes the version that package.json says, where npm does not have it yet: it packs once, and publishes that very
// tarball with its provenance. Then it prints the tag, from which the release workflow makes a release on GitHub.
//   --check    only refuse a tree that is not what git has, as `npm publish` by hand asks first
//   --dry-run  everything but publishing and tagging
// Where ACCURACY_FOLDER names a folder of repositories, nothing is published while a report on them is false, see accuracy.mjs.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const { name, version } = JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8"));
const isDryRun = process.argv.includes("--dry-run");

/** Runs a command in the package, and returns what it prints. */
function run(command, ...args) {
  return execFileSync(command, args, {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  }).trim();
}

/** Says why nothing is published, and ends. */
function refuse(reason) {
  console.error(`${name}@${version} is not published: ${reason}`);
  process.exit(1);
}

/** Whether npm has this version; an answer that is neither yes nor no ends the release. */
function isPublished() {
  try {
    return run("npm", "view", `${name}@${version}`, "version", "--json") !== "";
  } catch (error) {
    if (String(error.stdout).includes('"E404"')) return false;
    return refuse("npm could not be asked whether it has it.");
  }
}

/** Runs the rules on the repositories of a folder; a report that drizzle-orm contradicts ends the release. */
function checkAccuracy(folder) {
  try {
    execFileSync("npm", ["run", "--silent", "accuracy", "--", path.resolve(folder)], {
      cwd: ROOT,
      stdio: "inherit",
    });
  } catch {
    refuse(`npm run accuracy -- ${folder} does not pass.`);
  }
}

const changed = run("git", "status", "--porcelain");
if (changed) refuse(`these files are not what git has of them:\n${changed}`);
const isCheck = process.argv.includes("--check");
if (!isCheck && isPublished()) {
  console.log(`${name}@${version} is on npm already.`);
  process.exit();
}
if (process.env.ACCURACY_FOLDER) checkAccuracy(process.env.ACCURACY_FOLDER);
if (isCheck) process.exit();

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "drizzle-schema-release-"));
try {
  const [packed] = JSON.parse(run("npm", "pack", "--json", "--pack-destination", folder));
  console.log(`${packed.filename}: ${packed.size} bytes, ${packed.integrity}`);
  const tarball = path.join(folder, packed.filename);
  // Provenance needs the identity of a workflow run, which a dry run by hand does not have.
  console.log(
    run(
      "npm",
      "publish",
      tarball,
      ...(isDryRun ? ["--dry-run", "--no-provenance"] : ["--access", "public", "--provenance"]),
    ),
  );
  if (!isDryRun) console.log(run("npx", "changeset", "tag"));
} finally {
  fs.rmSync(folder, { recursive: true });
}
