import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { inspect } from "../../src/inspect/inspect.ts";
import type { Inspection } from "../../src/inspect/inspection.ts";
import { asJson } from "../../src/inspect/json.ts";
import { asMermaid } from "../../src/inspect/mermaid.ts";
import { asText } from "../../src/inspect/text.ts";
import { SHOP } from "./project.ts";

const PAGE = fs.readFileSync(path.resolve(import.meta.dirname, "../../docs/inspect.md"), "utf8");

/** The code blocks of a language, in their order. */
function blocks(language: string): readonly string[] {
  return [...PAGE.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(
    ([, code = ""]) => code,
  );
}

function withoutVersions(text: string): string {
  return text.replace(/ESLint \d+\.\d+\.\d+/, "ESLint");
}

describe("docs/inspect.md", () => {
  let shop: Inspection;

  beforeAll(async () => {
    shop = await inspect(SHOP);
  });

  it("shows parts of the text", () => {
    const text = withoutVersions(asText(shop));
    expect(blocks("text").length).toBe(3);
    for (const block of blocks("text")) expect(text).toContain(withoutVersions(block));
  });

  it("shows the diagram", () => {
    expect(blocks("mermaid")).toEqual([asMermaid(shop).text]);
  });

  it("shows an excerpt of the JSON", () => {
    const [excerpt = ""] = blocks("json");
    expect(JSON.parse(asJson(shop))).toMatchObject(JSON.parse(excerpt) as object);
  });

  it("tells of every member of the JSON", () => {
    const members = [...PAGE.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name);
    expect(members.sort()).toEqual(Object.keys(shop).sort());
  });
});
