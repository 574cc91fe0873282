import path from "node:path";
import { describe, expect, it } from "vitest";
import { createFiles } from "../../src/files/index.ts";
import { writeProject } from "../support/read.ts";

const LONG = "a".repeat(200);

/** The files that a pattern means, by their names, in a folder whose names are made to be tried in every way. */
function meant(pattern: string): readonly string[] | undefined {
  const names = ["users.ts", "posts.sql.ts", "{a,b}.ts", `${LONG}.ts`, `${LONG}!.ts`];
  const root = writeProject(Object.fromEntries(names.map((name) => [name, ""])));
  const files = createFiles()
    .neighbourhood()
    .schemaFiles(path.join(root, "drizzle.config.ts"), [pattern]);
  return files.list()?.map((file) => path.basename(file));
}

describe("a pattern of drizzle.config whose matching could take for ever is not matched", () => {
  it.each([
    ["a group that is repeated", "(a+)+$*.ts"],
    ["an extended pattern in another", "+(+(+(a)))b*.ts"],
    ["choices that are repeated", "(a|aa)+*.ts"],
    ["braces that are repeated", "{a,aa}+b.ts"],
    ["a class that is repeated", "[a]+[a]+[a]+[a]+b.ts"],
    ["many stars", "*a*a*a*a*a*a*a*a*a*a*a*b.ts"],
    ["many stars for folders", "**/a/**/a/**/a/**/b.ts"],
    ["many braces", `${"{a,a}".repeat(40)}b.ts`],
    ["braces in braces", `${"{a,".repeat(40)}a${"}".repeat(40)}.ts`],
    ["a pattern that is longer than picomatch takes", "a*".repeat(40_000)],
  ])("%s", (_, pattern) => {
    expect(meant(pattern)).toBeUndefined();
  });
});

describe("a pattern that is odd means what it says", () => {
  it.each([
    ["a bracket that is never closed", "[[[[", []],
    ["a brace that is never closed", "{users,posts.ts", []],
    ["a range without an end", "{1..1000000000}.ts", []],
    ["NUL", "\0*.ts", []],
    ["a lone surrogate", "\ud800*.ts", []],
    ["as many stars as are matched", "p*s*q*.ts", ["posts.sql.ts"]],
    ["question marks", "u????.ts", ["users.ts"]],
    ["braces", "{users,posts.sql}.ts", ["posts.sql.ts", "users.ts"]],
    ["stars for folders", "**/u*.ts", ["users.ts"]],
  ])("%s", (_, pattern, expected) => {
    expect(meant(pattern)).toEqual(expected);
  });
});
