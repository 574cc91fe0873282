import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { complaintsOf } from "./type-check.ts";

const page = fs.readFileSync(
  path.resolve(import.meta.dirname, "../../docs/typed-options.md"),
  "utf8",
);

/** The configurations that the page shows, each as a file. */
const blocks = Object.fromEntries(
  [...page.matchAll(/^```(ts|js)\n(.*?)^```/gms)].map(([, language = "", text = ""], index) => [
    `block-${String(index)}.${language}`,
    text,
  ]),
);

/** The same, each with the option that the page says is refused. */
const misspelt = Object.fromEntries(
  Object.entries(blocks).map(([name, text]) => [
    `misspelt-${name}`,
    text.replace("ignoreTables", "ignoreTable").replace("allowIdentity", "allowIdentities"),
  ]),
);

describe("the page on typed options", () => {
  let complaints: ReadonlyMap<string, readonly string[]>;
  beforeAll(() => {
    complaints = complaintsOf(
      { ...blocks, ...misspelt },
      { eslint: "eslint", resolution: "nodenext" },
    );
  });

  it.each(Object.keys(blocks))("shows configurations that are right (%s)", (name) => {
    expect(complaints.get(name) ?? []).toEqual([]);
  });

  it.each(Object.keys(misspelt))("says truly that a misspelt option is refused (%s)", (name) => {
    expect(complaints.get(name)).not.toBeUndefined();
  });

  it("shows what the compiler says", () => {
    const [, told = ""] = /^```text\n(.*?)\n```/ms.exec(page) ?? [];
    expect(complaints.get("misspelt-block-0.ts")?.[0]).toContain(told);
  });
});
