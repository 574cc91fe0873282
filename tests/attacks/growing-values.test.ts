import { describe, expect, it } from "vitest";
import { readText } from "../support/read.ts";

const IMPORTS = `import { pgTable, text } from "drizzle-orm/pg-core";\n`;

/** Sixty constants, each made of the one before it, and a table that uses the last. */
function doubled(first: string, next: (before: string) => string, use: string): string {
  const lines = Array.from(
    { length: 60 },
    (_, at) => `const a${String(at + 1)} = ${next(`a${String(at)}`)};`,
  );
  return `${IMPORTS}const a0 = ${first};\n${lines.join("\n")}\nexport const posts = pgTable(${use});`;
}

function namesIn(text: string): readonly (string | undefined)[] {
  return readText(text).tables.map(({ name, unread }) =>
    unread.name.length > 0 ? undefined : name,
  );
}

describe("what doubles with each line is not followed to its end", () => {
  it("a list by concat", () => {
    const text = doubled(`["x"]`, (a) => `${a}.concat(${a})`, `a60.join(""), {}`);
    // The file is given up: nothing behind that is evaluated.
    expect(namesIn(text)).toEqual([]);
  });

  it("a list by spreads", () => {
    const text = doubled(`["x"]`, (a) => `[...${a}, ...${a}]`, `a60.join(""), {}`);
    // The file is given up: nothing behind that is evaluated.
    expect(namesIn(text)).toEqual([]);
  });

  it("a list by push", () => {
    const pushes = "a.push(...a);".repeat(60);
    const text = `${IMPORTS}const f = () => { const a = ["x"]; ${pushes} return a; };
      export const posts = pgTable(f().join(""), {});`;
    expect(namesIn(text)).toEqual([undefined]);
  });

  it("the reasons why a list was not read", () => {
    const text = doubled(`[...nobody]`, (a) => `[...${a}, ...${a}]`, `a60.join(""), {}`);
    expect(namesIn(text)).toEqual([undefined]);
  });

  it("the reasons why a list was not read, by concat", () => {
    const text = doubled(`[...nobody]`, (a) => `${a}.concat(${a})`, `a60.join(""), {}`);
    expect(namesIn(text)).toEqual([undefined]);
  });

  it("the reasons why an object was not read", () => {
    const text = doubled(`{ ...nobody }`, (a) => `{ ...${a}, ...${a} }`, `"posts", a60`);
    const [posts] = readText(text).tables;
    expect(posts?.unread.columns.length).toBe(1);
  });

  it("a text", () => {
    expect(namesIn(doubled(`"x"`, (a) => `${a} + ${a}`, `a60, {}`))).toEqual([undefined]);
  });
});

describe("a text that would be longer than JavaScript can hold is not made", () => {
  const LONG = `const a = "${"a".repeat(19_000)}";\n`;

  it("by replaceAll with what stands behind each match", () => {
    const text = `${IMPORTS}${LONG}export const posts = pgTable(a.replaceAll("a", "${"$'".repeat(9_000)}"), {});`;
    expect(namesIn(text)).toEqual([undefined]);
  });

  it("by a template", () => {
    const text = `${IMPORTS}${LONG}export const posts = pgTable(\`${"${a}".repeat(30_000)}\`, {});`;
    expect(namesIn(text)).toEqual([undefined]);
  });

  it("by join", () => {
    const text = `${IMPORTS}${LONG}export const posts = pgTable([${`"b",`.repeat(30_000)}].join(a), {});`;
    expect(namesIn(text)).toEqual([undefined]);
  });

  it("by concat", () => {
    const text = `${IMPORTS}${LONG}export const posts = pgTable("".concat(${"a,".repeat(30_000)}a), {});`;
    expect(namesIn(text)).toEqual([undefined]);
  });

  it("while one that somebody may write is", () => {
    const text = `${IMPORTS}const a = "posts";
      export const one = pgTable(a.replaceAll("s", "$&x"), {});
      export const two = pgTable(\`my_\${a}\`, {});
      export const three = pgTable(["my", a].join("_"), {});
      export const four = pgTable("my_".concat(a), {});`;
    expect(namesIn(text)).toEqual(["posxtsx", "my_posts", "my_posts", "my_posts"]);
  });
});

describe("more arguments than a call takes", () => {
  const MANY = `"a",`.repeat(150_000);

  it("are pushed one by one", () => {
    const text = `${IMPORTS}const f = () => { const a = []; a.push(${MANY}); return a; };
      export const posts = pgTable(f().join(""), {});`;
    expect(namesIn(text)).toEqual([undefined]);
  });

  it("make no path", () => {
    const text = `${IMPORTS}import path from "node:path";
      const a = [${MANY}];
      export const posts = pgTable(path.join(...a), {});`;
    expect(namesIn(text)).toEqual([undefined]);
  });
});
