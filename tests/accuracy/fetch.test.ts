import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { contentsOf, repositoriesIn } from "../../scripts/accuracy/repositories.mjs";
import { writeProject } from "../support/read.ts";

const FETCH = path.resolve(import.meta.dirname, "../../scripts/accuracy/fetch.mjs");

describe("fetching repositories", () => {
  it("makes a bare git folder of each at its commit, and tells of those that are gone", () => {
    const from = writeProject({ "owner/name/schema.ts": "export {};\n" });
    const git = (...args: readonly string[]) =>
      execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.c", ...args], {
        cwd: path.join(from, "owner/name"),
        encoding: "utf8",
      });
    git("init", "-q");
    git("add", ".");
    git("commit", "-q", "-m", "all");
    const commit = git("rev-parse", "HEAD").trim();
    const list = path.join(from, "list.txt");
    fs.writeFileSync(list, `# A list.\nowner/name ${commit}\nowner/gone ${commit}\n`);

    const into = writeProject({});
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      [FETCH, into, "--list", list, "--from", from],
      { encoding: "utf8" },
    );
    expect(stdout).toBe(`1 of 2 repositories are in ${into}.\n`);
    expect(stderr).toContain("owner/gone was not fetched");
    expect(status).toBe(0);

    const [repository] = repositoriesIn(into).repositories;
    expect(repository).toMatchObject({ name: "owner+name", isBare: true });
    const { commit: found, files } = contentsOf(repository);
    expect(found).toBe(commit);
    expect(files.map(({ name }: { name: string }) => name)).toEqual(["schema.ts"]);
  });
});
