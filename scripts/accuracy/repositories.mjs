// The repositories in a folder, and copies of them to read and to lint: sources and settings only, no links that lead
// anywhere, and the packages of the repository linked as an install would link them.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

const SKIPPED =
  /^(?:node_modules|\.git|\.next|\.turbo|\.svelte-kit|\.nuxt|\.output|\.yarn|\.cache|\.vercel|coverage|vendor)$/;
const SOURCE = /\.[cm]?[jt]sx?$/;
const SETTINGS = /(?:\.jsonc?|(?:^|\/)pnpm-workspace\.yaml)$/;
const UNWANTED = /\.min\.js$|(?:^|\/)(?:package-lock|npm-shrinkwrap|deno\.lock)\b|\.lock\.json$/;
const MAX_FILES = 60_000;
const MAX_DEPTH = 40;
const MAX_BYTES = 512 * 1024;
const MAX_SNAPSHOT_BYTES = 4 * 1024 * 1024;

/**
 * The repositories in a folder, by name.
 *
 * @returns `{ name, path, isBare }`; whatever else is in the folder is left out with a reason, in `others`.
 * @throws Error where the folder cannot be read.
 */
export function repositoriesIn(folder) {
  const repositories = [];
  const others = [];
  for (const name of fs.readdirSync(folder).sort()) {
    const place = path.join(folder, name);
    const stat = fs.statSync(place, { throwIfNoEntry: false });
    if (stat?.isDirectory()) repositories.push({ name, path: place, isBare: isGitFolder(place) });
    else others.push({ name, reason: stat ? "it is no folder" : "it leads nowhere" });
  }
  return { repositories, others };
}

function isGitFolder(folder) {
  return ["HEAD", "objects", "refs"].every((each) => fs.existsSync(path.join(folder, each)));
}

/**
 * What there is to copy of a repository.
 *
 * @returns The `files` as `{ name, read }`, and what identifies all of them: a commit, or a digest.
 * @throws Error where it cannot be read.
 */
export function contentsOf(repository) {
  const files = repository.isBare ? filesOfGit(repository.path) : filesBelow(repository.path);
  const wanted = files.list.filter(({ name, size }) => isWanted(name, size));
  const digest = createHash("sha256");
  for (const { name, read, id } of wanted)
    digest.update(`${name}\0${id ?? ""}\0`).update(id ? "" : read());
  return { files: wanted, commit: files.commit, digest: digest.digest("hex") };
}

function isWanted(name, size) {
  if (UNWANTED.test(name)) return false;
  if (SOURCE.test(name)) return size <= MAX_BYTES;
  return SETTINGS.test(name) && size <= MAX_SNAPSHOT_BYTES;
}

function filesBelow(root) {
  const list = [];
  const folders = [["", 0]];
  for (let next = folders.pop(); next && list.length < MAX_FILES; next = folders.pop()) {
    const [folder, depth] = next;
    for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
      const file = path.join(root, name);
      // Links are left out: they lead in circles, or out of the repository.
      if (entry.isDirectory() && !SKIPPED.test(entry.name) && depth < MAX_DEPTH)
        folders.push([name, depth + 1]);
      else if (entry.isFile())
        list.push({ name, size: fs.statSync(file).size, read: () => fs.readFileSync(file) });
    }
  }
  list.sort((one, other) => (one.name < other.name ? -1 : 1));
  return { list, commit: commitOf(root) };
}

/** Plumbing alone: it runs no filter and no hook that the repository may bring. */
function git(folder, ...args) {
  return execFileSync("git", [`--git-dir=${folder}`, ...args], {
    maxBuffer: 1 << 30,
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env.PATH, GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null" },
  });
}

function commitOf(root) {
  const folder = path.join(root, ".git");
  if (!fs.existsSync(folder)) return undefined;
  try {
    return git(folder, "rev-parse", "HEAD").toString().trim();
  } catch {
    return undefined;
  }
}

function filesOfGit(folder) {
  const commit = git(folder, "rev-parse", "--verify", "HEAD^{commit}").toString().trim();
  const list = git(folder, "ls-tree", "-r", "-l", "-z", commit)
    .toString()
    .split("\0")
    .flatMap((line) => {
      const [, mode, id, size, name] = /^(\d+) blob (\w+) +(\d+)\t([^]*)$/.exec(line) ?? [];
      const isSkipped = name?.split("/").some((part) => SKIPPED.test(part) || part === "..");
      // 120000 is a symbolic link.
      if (name === undefined || mode === "120000" || isSkipped) return [];
      return [{ name, id, size: Number(size), read: () => git(folder, "cat-file", "blob", id) }];
    });
  return { list: list.slice(0, MAX_FILES), commit };
}

/**
 * Writes files to an empty folder, and links the packages among them.
 *
 * @returns The names of the files.
 */
export function layOut(files, folder) {
  for (const { name, read } of files) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, read());
  }
  const names = files.map(({ name }) => name);
  for (const name of names) if (name.endsWith("/package.json")) linkPackage(folder, name);
  return names;
}

function linkPackage(root, manifest) {
  let name;
  try {
    ({ name } = JSON.parse(fs.readFileSync(path.join(root, manifest), "utf8")));
  } catch {
    return;
  }
  if (typeof name !== "string" || !/^(?:@[\w.-]+\/)?\w[\w.-]*$/.test(name)) return;
  const link = path.join(root, "node_modules", name);
  if (fs.existsSync(link)) return;
  fs.mkdirSync(path.dirname(link), { recursive: true });
  fs.symlinkSync(path.dirname(path.join(root, manifest)), link, "junction");
}
