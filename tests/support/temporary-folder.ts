import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** Gives one run of the tests a folder for the projects that they write, and takes it away at the end. */
export default function setup(): () => void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "drizzle-schema-tests-"));
  for (const name of ["TMPDIR", "TEMP", "TMP"]) process.env[name] = folder;
  return () => {
    fs.rmSync(folder, { recursive: true, force: true });
  };
}
