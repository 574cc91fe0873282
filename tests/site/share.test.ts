import { expect, it } from "vitest";
import type { Project } from "../../site/playground/project.ts";
import { HASH_PREFIX, fromHash, toHash } from "../../site/playground/share.ts";

const PROJECT: Project = {
  release: "1.0",
  rules: "strict",
  files: { "schema.ts": `export const naïve = "日本";\n` },
};

it("brings a project back from the hash of an address", async () => {
  expect(await fromHash(await toHash(PROJECT))).toEqual(PROJECT);
});

it("takes another hash for none of its own", async () => {
  expect(await fromHash("#rules")).toBeUndefined();
});

it("refuses a hash that was cut off", async () => {
  const hash = await toHash(PROJECT);
  await expect(fromHash(hash.slice(0, -8))).rejects.toThrow();
});

it("refuses what is no project", async () => {
  const hash = await toHash({ files: {} } as Project);
  await expect(fromHash(hash)).rejects.toThrow("The link holds no project");
});

it("refuses a link that unpacks to more than any schema", async () => {
  const hash = await toHash({ ...PROJECT, files: { "schema.ts": " ".repeat(2_000_000) } });
  expect(hash.length - HASH_PREFIX.length).toBeLessThan(10_000);
  await expect(fromHash(hash)).rejects.toThrow("The link holds too much");
});
