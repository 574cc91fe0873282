// Fetches the repositories of repositories.txt, each at its commit and as a bare git folder, for scripts/accuracy.mjs. What
// is there already is left as it is; what cannot be fetched any more is told of, and the others are fetched.
//   node scripts/accuracy/fetch.mjs FOLDER [--list FILE] [--from https://github.com]
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    list: {
      type: "string",
      default: fileURLToPath(new URL("repositories.txt", import.meta.url)),
    },
    from: { type: "string", default: "https://github.com" },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error("say the folder that they are fetched into");
  process.exit(2);
}

const lines = fs.readFileSync(values.list, "utf8").split("\n");
const repositories = lines.flatMap((line) => {
  const [, name, commit] = /^([\w.-]+\/[\w.-]+) ([0-9a-f]{40})$/.exec(line) ?? [];
  return name === undefined ? [] : { name, commit };
});
let there = 0;
for (const { commit, name } of repositories) {
  const place = path.join(folder, name.replace("/", "+"));
  if (isAt(place, commit) || fetch(`${values.from}/${name}`, commit, place)) there += 1;
}
console.log(`${there} of ${repositories.length} repositories are in ${folder}.`);
// A guard that sees little is none.
if (there < repositories.length / 2) process.exitCode = 1;

function git(place, ...args) {
  return execFileSync("git", [`--git-dir=${place}`, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    // Nobody is there to be asked for a password.
    env: { ...process.env, GIT_TERMINAL_PROMPT: "0" },
  });
}

function isAt(place, commit) {
  try {
    return git(place, "rev-parse", "HEAD^{commit}").trim() === commit;
  } catch {
    return false;
  }
}

function fetch(url, commit, place) {
  try {
    fs.rmSync(place, { recursive: true, force: true });
    fs.mkdirSync(place, { recursive: true });
    git(place, "init", "--quiet", "--bare");
    git(place, "fetch", "--quiet", "--depth=1", "--no-tags", url, commit);
    git(place, "update-ref", "--no-deref", "HEAD", commit);
    return true;
  } catch (error) {
    fs.rmSync(place, { recursive: true, force: true });
    console.error(`${url} was not fetched: ${String(error.stderr || error.message).trim()}`);
    return false;
  }
}
