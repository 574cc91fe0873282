import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { install, REPOSITORY } from "../support/installed.ts";
import { writeProject } from "../support/read.ts";
import { FIRST_MINUTE } from "./readme.ts";

const PAGE = fs.readFileSync(path.join(REPOSITORY, "docs/cache.md"), "utf8");
const [configuration = "", hook = ""] = [...PAGE.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(
  ([, code = ""]) => code,
);
const [, printFiles = ""] = /^```sh\nnode -p '(.*)'$/m.exec(PAGE) ?? [];
const [, printStamp = ""] = /stamp=\$\(node -p '(.*)'\)"/.exec(PAGE) ?? [];

const CLEAN = `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { timestamps } from "./columns";
export const posts = pgTable("posts", { id: uuid("id").primaryKey(), ...timestamps });
`;

const COLUMNS = `
import { timestamp } from "drizzle-orm/pg-core";
export const timestamps = { createdAt: timestamp("created_at"), updatedAt: timestamp("updated_at") };
`;

/** A project with the page's configuration, and nothing to report. */
function openProject(): string {
  const cwd = writeProject({
    ...FIRST_MINUTE,
    "eslint.config.js": configuration,
    "src/db/schema.ts": CLEAN,
    "src/db/columns.ts": COLUMNS,
  });
  install(cwd, "eslint");
  return cwd;
}

function node(cwd: string, ...args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, args, {
      cwd,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    }).trim();
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

it("the configuration makes a cached run tell the truth", () => {
  const cwd = openProject();
  const lint = () => node(cwd, "node_modules/eslint/bin/eslint.js", ".", "--cache");
  expect(lint()).toBe("");
  fs.writeFileSync(
    path.join(cwd, "src/db/columns.ts"),
    COLUMNS.replace(', updatedAt: timestamp("updated_at")', ""),
  );
  expect(lint()).toContain('Table "posts" has no updatedAt');
});

it("the commands print what is in the stamp, and the stamp", () => {
  const cwd = openProject();
  expect(node(cwd, "-p", printFiles).split("\n")).toEqual([
    "drizzle.config.ts",
    "src/db/columns.ts",
  ]);
  expect(node(cwd, "-p", printStamp)).toMatch(/^[\da-f]{32}$/);
});

it("the hook lints everything for a file of the stamp, and else what is staged", () => {
  const cwd = openProject();
  fs.writeFileSync(path.join(cwd, "lint-staged.config.js"), hook);
  const commands = (name: string) =>
    node(
      cwd,
      "--input-type=module",
      "--eval",
      `import config from "./lint-staged.config.js";
       console.log(config["*.ts"]([${JSON.stringify(path.join(cwd, name))}]));`,
    );
  expect(commands("src/db/columns.ts")).toBe("eslint . --cache");
  expect(commands("src/db/schema.ts")).toBe(
    `eslint --cache ${JSON.stringify(path.join(cwd, "src/db/schema.ts"))}`,
  );
});
