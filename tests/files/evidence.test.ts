import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createFiles, gatherEvidence } from "../../src/files/index.ts";

function project(): { users: string; index: string } {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "evidence-")));
  const users = path.join(folder, "users.ts");
  fs.writeFileSync(users, `export const users = 1;`);
  return { users, index: path.join(folder, "index.ts") };
}

describe("whether what was made of the disk's answers still holds", () => {
  it("holds while nothing has changed", () => {
    const files = createFiles();
    const { users, index } = project();
    const evidence = gatherEvidence(files.neighbourhood());
    evidence.open(users);
    evidence.open(index);
    evidence.resolve(index, "./users");
    evidence.drizzleConfigs(index);
    expect(evidence.renew(files.neighbourhood())).toBe(true);
  });

  it("does not hold once a file that was opened has another text", () => {
    const files = createFiles();
    const { users } = project();
    const evidence = gatherEvidence(files.neighbourhood());
    evidence.open(users);
    fs.writeFileSync(users, `export const users = 12;`);
    expect(evidence.renew(files.neighbourhood())).toBe(false);
  });

  it("does not hold once an import leads elsewhere", () => {
    const files = createFiles();
    const { users, index } = project();
    const evidence = gatherEvidence(files.neighbourhood());
    evidence.resolve(index, "./users");
    fs.renameSync(users, users.replace(".ts", ".js"));
    expect(evidence.renew(files.neighbourhood())).toBe(false);
  });

  it("holds where a file changed that nobody asked for", () => {
    const files = createFiles();
    const { users, index } = project();
    const evidence = gatherEvidence(files.neighbourhood());
    evidence.resolve(index, "./users");
    fs.writeFileSync(users, `export const users = 12;`);
    expect(evidence.renew(files.neighbourhood())).toBe(true);
  });

  it("holds while the schema files of a configuration are the same, and no longer", () => {
    const files = createFiles();
    const { users, index } = project();
    const config = path.join(path.dirname(users), "drizzle.config.ts");
    const evidence = gatherEvidence(files.neighbourhood());
    evidence.schemaFiles(config, ["./*.ts"]).list();
    expect(evidence.renew(files.neighbourhood())).toBe(true);
    fs.writeFileSync(index, "");
    expect(evidence.renew(files.neighbourhood())).toBe(false);
  });

  it("answers by the later disk what was not asked before", () => {
    const files = createFiles();
    const { users, index } = project();
    const evidence = gatherEvidence(files.neighbourhood());
    fs.writeFileSync(index, `export const late = 1;`);
    evidence.renew(files.neighbourhood());
    expect(evidence.open(index)).toMatchObject({ text: "export const late = 1;" });
    expect(evidence.open(users)).toMatchObject({ text: "export const users = 1;" });
  });
});
