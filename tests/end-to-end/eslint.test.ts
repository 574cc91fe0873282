import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ESLINTS, lintFiles, linesOf, openShop, SHOP, SHOP_REPORTS } from "./shop.ts";

describe.each(ESLINTS)("the built plugin in %s", (_, ESLint) => {
  it("reports the faults of a project on the disk", async () => {
    expect(await lintFiles(ESLint, openShop())).toEqual(SHOP_REPORTS);
  });

  it("reports the same with two workers", async () => {
    expect(await lintFiles(ESLint, openShop(), { concurrency: 2 })).toEqual(SHOP_REPORTS);
  });

  it("reports the same in any order of the files", async () => {
    const files = Object.keys(SHOP).filter((name) => name.startsWith("src/"));
    const cwd = openShop();
    expect(await lintFiles(ESLint, cwd, {}, files)).toEqual(SHOP_REPORTS);
    expect(await lintFiles(ESLint, cwd, {}, files.toReversed())).toEqual(SHOP_REPORTS);
  });

  it("reports the same of one file alone as of that file among others", async () => {
    expect(await lintFiles(ESLint, openShop(), {}, ["src/remove.ts"])).toEqual(
      SHOP_REPORTS.filter((line) => line.startsWith("src/remove.ts")),
    );
  });

  it("reports the same from a folder above the project", async () => {
    const cwd = openShop();
    const above = path.dirname(cwd);
    const results = await new ESLint({
      cwd: above,
      overrideConfigFile: path.join(cwd, "eslint.config.mjs"),
    }).lintFiles([path.join(cwd, "src")]);
    expect(linesOf(results, cwd)).toEqual(SHOP_REPORTS);
  });

  it("reports of a text that is not saved, as an editor hands it over", async () => {
    const cwd = openShop();
    const text = `import { users } from "@/db/users";\nexport const remove = (db) => db.delete(users);`;
    const results = await new ESLint({ cwd }).lintText(text, {
      filePath: path.join(cwd, "src/not-saved-yet.ts"),
    });
    expect(linesOf(results, cwd)).toEqual([
      'src/not-saved-yet.ts:2 Rows of "users" are deleted for good here',
    ]);
  });

  it("reads the text that is handed over, not the file on the disk", async () => {
    const cwd = openShop();
    const results = await new ESLint({ cwd }).lintText("export const remove = 1;", {
      filePath: path.join(cwd, "src/remove.ts"),
    });
    expect(linesOf(results, cwd)).toEqual([]);
  });

  it("follows imports of a workspace package", async () => {
    const cwd = openShop({
      "packages/db/package.json": `{ "name": "@shop/db", "exports": "./src/index.ts" }`,
      "packages/db/src/index.ts": `export * from "../../../src/db";`,
      "src/remove.ts": `
import { users } from "@shop/db";
export const remove = (db) => db.delete(users);`,
    });
    fs.mkdirSync(path.join(cwd, "node_modules/@shop"), { recursive: true });
    const link = path.join(cwd, "node_modules/@shop/db");
    fs.symlinkSync(path.join(cwd, "packages/db"), link, "junction");
    expect(await lintFiles(ESLint, cwd, {}, ["src/remove.ts"])).toEqual([
      'src/remove.ts:3 Rows of "users" are deleted for good here',
    ]);
  });

  it("does not change files where nothing can be fixed", async () => {
    const cwd = openShop();
    const results = await new ESLint({ cwd, fix: true }).lintFiles("src/remove.ts");
    expect(results.map(({ output }) => output)).toEqual([undefined]);
  });

  it("says nothing where a comment asks for that", async () => {
    const cwd = openShop({
      "src/remove.ts": `
import { users } from "@/db/users";
// eslint-disable-next-line drizzle-schema/no-hard-delete-on-user-tables -- the law asks for it
export const remove = (db) => db.delete(users);`,
    });
    const [result] = await new ESLint({ cwd }).lintFiles("src/remove.ts");
    expect(result?.messages).toEqual([]);
    expect(result?.suppressedMessages).toHaveLength(1);
  });

  it("a setting that makes no sense stops ESLint with a reason", async () => {
    const cwd = openShop();
    const config = { settings: { "drizzle-schema": { casing: "kebab-case" as never } } };
    await expect(
      new ESLint({ cwd, overrideConfig: config }).lintFiles("src/db/users.ts"),
    ).rejects.toThrow('casing must be "snake_case" or "camelCase", not "kebab-case"');
  });

  describe("after the disk has changed, in the same process", () => {
    /** Lints, changes the project, and lints again with the same instance of ESLint. */
    async function lintTwice(
      cwd: string,
      change: () => void,
      pattern = "src",
    ): Promise<readonly (readonly string[])[]> {
      const eslint = new ESLint({ cwd });
      const before = linesOf(await eslint.lintFiles(pattern), cwd);
      change();
      return [before, linesOf(await eslint.lintFiles(pattern), cwd)];
    }

    it("sees that a neighbour has changed", async () => {
      const cwd = openShop();
      const columns = path.join(cwd, "src/db/columns.ts");
      const [before, after] = await lintTwice(
        cwd,
        () => {
          const text = fs.readFileSync(columns, "utf8");
          fs.writeFileSync(columns, text.replace("created = {", "created = { ...timestamps,"));
        },
        "src/db/posts.ts",
      );
      expect(before).toContain('src/db/posts.ts:5 Table "posts" has no updatedAt');
      expect(after).not.toContain('src/db/posts.ts:5 Table "posts" has no updatedAt');
      expect(after).toHaveLength((before ?? []).length - 1);
    });

    it("sees that a neighbour has changed to a text of the same length", async () => {
      const cwd = openShop();
      const users = path.join(cwd, "src/db/users.ts");
      const [before, after] = await lintTwice(
        cwd,
        () => {
          const text = fs.readFileSync(users, "utf8");
          fs.writeFileSync(users, text.replace('pgTable("users"', 'pgTable("teams"'));
          fs.utimesSync(users, new Date(), new Date(Date.now() + 1_000));
        },
        "src/remove.ts",
      );
      expect(before).toEqual(['src/remove.ts:3 Rows of "users" are deleted for good here']);
      expect(after).toEqual(['src/remove.ts:3 Rows of "teams" are deleted for good here']);
    });

    it("sees that a neighbour is gone, and is there again", async () => {
      const cwd = openShop();
      const users = path.join(cwd, "src/db/users.ts");
      const eslint = new ESLint({ cwd });
      const lines = async () => linesOf(await eslint.lintFiles("src/remove.ts"), cwd);
      const text = fs.readFileSync(users, "utf8");
      fs.rmSync(users);
      expect(await lines()).toEqual([]);
      fs.writeFileSync(users, text);
      expect(await lines()).toHaveLength(1);
      fs.rmSync(users);
      expect(await lines()).toEqual([]);
    });

    it("sees that a nearer neighbour has come", async () => {
      const cwd = openShop();
      const [before, after] = await lintTwice(
        cwd,
        () => fs.writeFileSync(path.join(cwd, "src/db.ts"), "export const users = new Map();"),
        "src/remove.ts",
      );
      expect(before).toHaveLength(1);
      expect(after).toEqual([]);
    });

    it("sees that drizzle.config has changed", async () => {
      const cwd = openShop();
      const [before, after] = await lintTwice(
        cwd,
        () => fs.writeFileSync(path.join(cwd, "drizzle.config.ts"), "export default {};"),
        "src/db/users.ts",
      );
      expect(before).toEqual([]);
      expect(after).toEqual(['src/db/users.ts:4 Column "users"."deletedAt" is not snake_case']);
    });

    it("sees that tsconfig.json has changed", async () => {
      const cwd = openShop();
      const [before, after] = await lintTwice(
        cwd,
        () => fs.writeFileSync(path.join(cwd, "tsconfig.json"), "{}"),
        "src/remove.ts",
      );
      expect(before).toHaveLength(1);
      expect(after).toEqual([]);
    });

    it("sees that drizzle-orm was updated", async () => {
      const cwd = openShop();
      const [before, after] = await lintTwice(
        cwd,
        () =>
          fs.writeFileSync(
            path.join(cwd, "package.json"),
            `{ "dependencies": { "drizzle-orm": "^1.0.0" } }`,
          ),
        "src/db/users.ts",
      );
      expect(before).toEqual([]);
      expect(after).toEqual(['src/db/users.ts:4 Column "users"."deletedAt" is not snake_case']);
    });
  });
});
