import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { schemaStamp, stampedFiles } from "../../src/stamp/index.ts";
import { type Project, writeProject } from "../support/read.ts";

const PROJECT: Project = {
  "package.json": `{ "name": "shop", "dependencies": { "drizzle-orm": "0.45.4" } }`,
  "tsconfig.json": `{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }`,
  "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./src/db/users.ts" };`,
  "src/db/users.ts": `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { dates } from "@/db/dates";
export const users = pgTable("users", { id: uuid("id"), ...dates });`,
  "src/db/dates.ts": `
import { timestamp } from "drizzle-orm/pg-core";
export const dates = { createdAt: timestamp("created_at") };`,
  "src/components/table.tsx": `export const Table = () => <table />;`,
  "src/app/page.tsx": `
import { eq } from "drizzle-orm";
import { Table } from "@/components/table";
import { users } from "@/db/users";
export const page = async (db) => <Table rows={await db.select().from(users).where(eq(users.id, "1"))} />;`,
  "src/app/page.test.ts": `import { page } from "./page"; page(null);`,
};

const STAMPED = ["drizzle.config.ts", "src/db/dates.ts", "src/db/users.ts"];

/** Whether a change of the project changes its stamp; a text of `undefined` removes the file. */
function isNews(
  change: Readonly<Record<string, string | undefined>>,
  before: Project = {},
): boolean {
  const cwd = writeProject({ ...PROJECT, ...before });
  const stamp = schemaStamp(cwd);
  for (const [name, text] of Object.entries(change)) {
    const file = path.join(cwd, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    if (text === undefined) fs.rmSync(file);
    else fs.writeFileSync(file, text);
  }
  return schemaStamp(cwd) !== stamp;
}

describe("what is in a stamp", () => {
  it("the configuration of drizzle-kit, schema files and what they import", () => {
    expect(stampedFiles(writeProject(PROJECT))).toEqual(STAMPED);
  });

  it("a module that nobody imports is not, nor is one of which only JSX speaks", () => {
    expect(isNews({ "src/app/page.tsx": `export const page = "drizzle";` })).toBe(false);
    expect(isNews({ "src/app/page.test.ts": "" })).toBe(false);
    expect(isNews({ "src/components/table.tsx": "export const Table = 1;" })).toBe(false);
  });

  it("a new page that queries is no news", () => {
    const page = PROJECT["src/app/page.tsx"];
    expect(isNews({ "src/app/more/page.tsx": page })).toBe(false);
  });

  it("what drizzle-kit is not told and nobody imports is no news", () => {
    expect(isNews({ "src/seed.ts": `import { users } from "@/db/users"; db.insert(users);` })).toBe(
      false,
    );
  });

  it("scripts and versions of package.json are news only where they decide something", () => {
    const manifest = (more: string) =>
      `{ "name": "shop", "dependencies": { "drizzle-orm": "0.45.5" }, ${more} }`;
    expect(isNews({ "package.json": manifest(`"scripts": { "dev": "next" }`) })).toBe(false);
    expect(isNews({ "package.json": manifest(`"scripts": { "db": "drizzle-kit push" }`) })).toBe(
      true,
    );
  });

  it("a catalog of pnpm that decides the release is news", () => {
    const manifest = `{ "dependencies": { "drizzle-orm": "catalog:" } }`;
    const catalog = (version: string) => `catalog:\n  drizzle-orm: ${version}\n`;
    expect(
      isNews(
        { "pnpm-workspace.yaml": catalog("1.0.0") },
        { "package.json": manifest, "pnpm-workspace.yaml": catalog("0.45.0") },
      ),
    ).toBe(true);
  });

  it("what a tool wrote beside a package.json is not", () => {
    const text = PROJECT["src/db/users.ts"];
    expect(isNews({ "dist/db/users.js": text, "coverage/db/users.js": text })).toBe(false);
    expect(isNews({ ".next/server/users.js": text })).toBe(false);
    expect(isNews({ "node_modules/other/index.js": text })).toBe(false);
  });

  it("what is imported from such a folder is", () => {
    const generated = {
      "src/db/users.ts": `
import { pgTable } from "drizzle-orm/pg-core";
import { dates } from "../../dist/dates.js";
export const users = pgTable("users", { ...dates });`,
      "dist/dates.js": "export const dates = {};",
    };
    expect(isNews({ "dist/dates.js": "export const dates = { a: 1 };" }, generated)).toBe(true);
  });

  it("a configuration that the setting drizzleConfig names", () => {
    const cwd = writeProject({
      ...PROJECT,
      "config/db.ts": `export default { dialect: "postgresql", casing: "camelCase" };`,
    });
    expect(stampedFiles(cwd, { drizzleConfig: "config/db.ts" })).toEqual([
      "config/db.ts",
      "src/db/dates.ts",
      "src/db/users.ts",
    ]);
    expect(schemaStamp(cwd, { drizzleConfig: ["config/db.ts"] })).not.toBe(schemaStamp(cwd));
  });

  it("a package of the workspace, above the directory", () => {
    const cwd = writeProject({
      "package.json": `{ "workspaces": ["apps/*", "packages/*"] }`,
      "packages/db/package.json": `{ "name": "@shop/db", "exports": "./index.ts" }`,
      "packages/db/index.ts": `export * from "./users";`,
      "packages/db/users.ts": `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id") });`,
      "apps/web/package.json": `{ "name": "web" }`,
      "apps/web/page.ts": `
import { users } from "@shop/db";
export const page = (db) => db.delete(users);`,
    });
    fs.mkdirSync(path.join(cwd, "node_modules/@shop"), { recursive: true });
    fs.symlinkSync(
      path.join(cwd, "packages/db"),
      path.join(cwd, "node_modules/@shop/db"),
      "junction",
    );
    expect(stampedFiles(path.join(cwd, "apps/web"))).toEqual([
      "../../packages/db/index.ts",
      "../../packages/db/users.ts",
    ]);
  });
});

describe("a stamp is made of contents alone", () => {
  it("it is the same in another checkout", () => {
    expect(schemaStamp(writeProject(PROJECT))).toBe(schemaStamp(writeProject(PROJECT)));
  });

  it("it is the same whatever order the files were written in", () => {
    const reversed = Object.fromEntries(Object.entries(PROJECT).reverse());
    expect(schemaStamp(writeProject(reversed))).toBe(schemaStamp(writeProject(PROJECT)));
  });

  it("it is the same at another time", () => {
    const cwd = writeProject(PROJECT);
    const stamp = schemaStamp(cwd);
    for (const name of Object.keys(PROJECT)) fs.utimesSync(path.join(cwd, name), 1, 1);
    expect(schemaStamp(cwd)).toBe(stamp);
  });

  it("the directory may be said in any way", () => {
    const cwd = writeProject(PROJECT);
    expect(schemaStamp(`${path.relative(process.cwd(), cwd)}/src/..`)).toBe(schemaStamp(cwd));
  });

  it("the current directory is meant where none is given", () => {
    expect(schemaStamp()).toBe(schemaStamp(process.cwd()));
  });
});

describe("a disk that is not as it should be", () => {
  const NOTHING = schemaStamp(writeProject({}));

  it("a directory that is not there is one without files", () => {
    expect(schemaStamp(path.join(writeProject({}), "missing"))).toBe(NOTHING);
  });

  it("a file that is given for a directory is one without files", () => {
    expect(schemaStamp(path.join(writeProject(PROJECT), "package.json"))).toBe(NOTHING);
  });

  it("links that lead in circles are not followed", () => {
    const cwd = writeProject(PROJECT);
    fs.symlinkSync(cwd, path.join(cwd, "src/again"), "junction");
    fs.symlinkSync(path.join(cwd, "src/self.ts"), path.join(cwd, "src/self.ts"));
    expect(stampedFiles(cwd)).toEqual(STAMPED);
  });

  it("broken JSON is not read", () => {
    const broken = { "package.json": "{", "tsconfig.json": "{", "drizzle/meta/_journal.json": "[" };
    expect(stampedFiles(writeProject({ ...PROJECT, ...broken }))).toEqual([
      "drizzle.config.ts",
      "src/db/users.ts",
    ]);
  });

  it("a module with a syntax error is as good as the same with another one", () => {
    const dates = (text: string) => ({ "src/db/dates.ts": text });
    expect(isNews(dates("export const dates = {"))).toBe(true);
    expect(isNews(dates("export const ="), dates("export const dates = {"))).toBe(false);
  });

  it("a file of a size that nobody writes by hand is not looked at", () => {
    const large = `import { users } from "./users"; db.delete(users); // ${"x".repeat(2_000_000)}`;
    expect(stampedFiles(writeProject({ ...PROJECT, "src/large.ts": large }))).toEqual(STAMPED);
  });

  it("a folder by the name of a module is a folder", () => {
    const inside = PROJECT["src/app/page.tsx"] ?? "";
    expect(stampedFiles(writeProject({ ...PROJECT, "src/x.ts/page.tsx": inside }))).toEqual(
      STAMPED,
    );
  });
});
