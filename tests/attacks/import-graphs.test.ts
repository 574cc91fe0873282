import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createFiles, type Neighbourhood } from "../../src/files/index.ts";
import { readSchema, type SchemaFile } from "../../src/reading/read-schema.ts";
import { lint, reports } from "../support/lint.ts";
import { type Project, readProject, writeProject } from "../support/read.ts";

const IMPORTS = `import { pgTable, uuid } from "drizzle-orm/pg-core";\n`;
const USERS = `${IMPORTS}export const users = pgTable("users", { id: uuid("id").primaryKey() });\n`;
const POSTS = `export const posts = pgTable("posts", { authorId: uuid("author_id").references(() => users.id) });\n`;

/** The tables that the foreign keys of a file point to; `undefined` for one that was not followed. */
function targetsIn({ tables }: SchemaFile): readonly (string | undefined)[] {
  return tables.flatMap(({ foreignKeys }) => foreignKeys.map(({ target }) => target?.table));
}

/** Files that each hand on the next one's exports, and the users at their end. */
function chain(length: number, link: (next: string) => string): Project {
  const links = Array.from({ length }, (_, at) => [
    `m${String(at)}.ts`,
    link(`./m${String(at + 1)}`),
  ]);
  return {
    ...(Object.fromEntries(links) as Project),
    [`m${String(length)}.ts`]: USERS,
    "schema.ts": `${IMPORTS}import { users } from "./m0";\n${POSTS}`,
    "drizzle.config.ts": `export default { dialect: "postgresql", schema: ["./schema.ts", "./m0.ts"] };`,
  };
}

/** What is said of a file of a project with all rules on. */
function reportsOn(project: Project, main: string): readonly string[] {
  const root = writeProject(project);
  return reports(lint(path.join(root, main), project[main] ?? ""));
}

/** Reads a file of a project and counts what it asks for. */
function counted(project: Project, main: string): { schema: SchemaFile; opened: number } {
  const root = writeProject(project);
  const real = createFiles().neighbourhood();
  let opened = 0;
  const neighbourhood: Neighbourhood = {
    ...real,
    open(file) {
      opened += 1;
      return real.open(file);
    },
  };
  const source = real.open(path.join(root, main));
  if ("problem" in source) throw new Error(source.problem);
  return { schema: readSchema(source, { neighbourhood }), opened };
}

describe("files that import each other in a circle", () => {
  it("two files whose tables reference each other", () => {
    const project = {
      "users.ts": `${IMPORTS}import { posts } from "./posts";
        export const users = pgTable("users", { id: uuid("id").primaryKey(), pinned: uuid("pinned").references(() => posts.id) });`,
      "posts.ts": `${IMPORTS}import { users } from "./users";
        export const posts = pgTable("posts", { id: uuid("id").primaryKey(), author: uuid("author").references(() => users.id) });`,
    };
    expect(targetsIn(readProject(project, "users.ts"))).toEqual(["posts"]);
    expect(targetsIn(readProject(project, "posts.ts"))).toEqual(["users"]);
  });

  it("three files, each with a piece of the next one's columns", () => {
    const file = (own: string, next: string) => `${IMPORTS}import { ${next} } from "./${next}";
      export const ${own} = { ...${next}, ${own}: uuid("${own}") };
      export const table = pgTable("t", ${own});`;
    const project = { "a.ts": file("a", "b"), "b.ts": file("b", "c"), "c.ts": file("c", "a") };
    const [table] = readProject(project, "a.ts").tables;
    expect(table?.unread.columns.length).toBe(1);
  });

  it("a file that imports itself", () => {
    const text = `${IMPORTS}import { users as same } from "./schema";
      export const users = pgTable("users", { id: uuid("id").primaryKey(), boss: uuid("boss").references(() => same.id) });`;
    expect(targetsIn(readProject({ "schema.ts": text }, "schema.ts"))).toEqual(["users"]);
  });

  it("a file that exports itself", () => {
    const text = `export * from "./schema";\nexport { users as people, nobody } from "./schema";\n${USERS}`;
    const project = {
      "schema.ts": text,
      "drizzle.config.ts": `export default { schema: "./schema.ts" };`,
    };
    expect(reportsOn(project, "schema.ts").every((each) => each.includes(`"users"`))).toBe(true);
  });

  it("a name that leads back to itself", () => {
    const project = {
      "a.ts": `export { users } from "./b";`,
      "b.ts": `export { users } from "./a";`,
      "schema.ts": `${IMPORTS}import { users } from "./a";\n${POSTS}`,
    };
    expect(targetsIn(readProject(project, "schema.ts"))).toEqual([undefined]);
  });

  it("barrels that hand each other on", () => {
    const project = {
      "a.ts": `export * from "./b";\nexport * from "./c";`,
      "b.ts": `export * from "./a";\nexport * from "./c";`,
      "c.ts": `export * from "./b";\nexport * from "./a";\nexport * from "./users";`,
      "users.ts": USERS,
      "schema.ts": `${IMPORTS}import { users } from "./a";\nimport * as all from "./b";\n${POSTS}
        export const likes = pgTable("likes", { by: uuid("by").references(() => all.users.id) });`,
    };
    expect(targetsIn(readProject(project, "schema.ts"))).toEqual(["users", "users"]);
  });
});

describe("a chain of 2,000 imports", () => {
  it.each<[string, (next: string) => string]>([
    ["by name", (next) => `export { users } from "${next}";`],
    ["by star", (next) => `export * from "${next}";`],
    ["by another name", (next) => `import { users as u } from "${next}";\nexport const users = u;`],
    ["by namespace", (next) => `import * as all from "${next}";\nexport const { users } = all;`],
    [
      "by default",
      (next) => `import all from "${next}";\nexport default all;\nexport { users } from "${next}";`,
    ],
  ])("%s: what is behind it is not read, and nothing is said of it", (_, link) => {
    const project = chain(2_000, link);
    expect(targetsIn(readProject(project, "schema.ts"))).toEqual([undefined]);
    expect(reportsOn(project, "schema.ts").join("\n")).not.toContain("users");
  });

  it.each<[string, (next: string) => string]>([
    ["by name", (next) => `export { users } from "${next}";`],
    ["by star", (next) => `export * from "${next}";`],
  ])("%s: the file at its end is linted as any other", (_, link) => {
    expect(reportsOn(chain(2_000, link), "m2000.ts")).toContainEqual(
      expect.stringContaining("require-timestamps"),
    );
  });

  it.each<[string, (next: string) => string]>([
    ["by name", (next) => `export { users } from "${next}";`],
    ["by star", (next) => `export * from "${next}";`],
  ])("%s is followed where it has a length that somebody may write", (_, link) => {
    expect(targetsIn(readProject(chain(60, link), "schema.ts"))).toEqual(["users"]);
  });
});

describe("a barrel of 2,000 files", () => {
  const names = Array.from({ length: 2_000 }, (_, at) => `t${String(at)}`);
  const project: Project = {
    ...Object.fromEntries(
      names.map((name) => [
        `${name}.ts`,
        `${IMPORTS}export const ${name} = pgTable("${name}", { id: uuid("id").primaryKey() });`,
      ]),
    ),
    "index.ts": names.map((name) => `export * from "./${name}";`).join("\n"),
    "first.ts": `${IMPORTS}import { t0 as users } from "./index";\n${POSTS}`,
    "last.ts": `${IMPORTS}import { t1999 as users } from "./index";\n${POSTS}`,
  };

  it("is opened up to the file that has the name", () => {
    const { schema, opened } = counted(project, "first.ts");
    expect(targetsIn(schema)).toEqual(["t0"]);
    expect(opened).toBeLessThan(10);
  });

  it("is opened once a file", () => {
    const { schema, opened } = counted(project, "last.ts");
    expect(targetsIn(schema)).toEqual(["t1999"]);
    expect(opened).toBeLessThan(2_010);
  });
});

describe("thirty levels that each lead to both files of the next", () => {
  function levels(content: (left: string, right: string) => string, end: string): Project {
    const project: Record<string, string> = {};
    for (let at = 0; at < 30; at += 1)
      for (const side of ["a", "b"])
        project[`${side}${String(at)}.ts`] = content(
          `./a${String(at + 1)}`,
          `./b${String(at + 1)}`,
        );
    return { ...project, "a30.ts": end, "b30.ts": end };
  }

  it("are opened once a file where they hand on", () => {
    const project = {
      ...levels((left, right) => `export * from "${left}";\nexport * from "${right}";`, USERS),
      "schema.ts": `${IMPORTS}import { users, nobody } from "./a0";\nimport * as all from "./b0";\n${POSTS}
        export const likes = pgTable("likes", { ...nobody, ...all });`,
      "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./*.ts" };`,
    };
    const { schema, opened } = counted(project, "schema.ts");
    expect(targetsIn(schema)).toEqual(["users"]);
    expect(opened).toBeLessThan(80);
    expect(reportsOn(project, "schema.ts")).not.toEqual([]);
  });

  it("are evaluated once a constant", () => {
    const project = {
      ...levels(
        (left, right) => `import { x as l } from "${left}";\nimport { x as r } from "${right}";
          export const x = { ...l, ...r };`,
        `${IMPORTS}export const x = { id: uuid("id") };`,
      ),
      "schema.ts": `${IMPORTS}import { x } from "./a0";\nexport const t = pgTable("t", x);`,
    };
    const { schema } = counted(project, "schema.ts");
    expect(schema.tables[0]?.columns.map(({ name }) => name)).toEqual(["id"]);
  });

  it("are given up where each call makes two more", () => {
    const project = {
      ...levels(
        (left, right) => `import { x as l } from "${left}";\nimport { x as r } from "${right}";
          export const x = () => ({ ...l(), ...r() });`,
        `${IMPORTS}export const x = () => ({ id: uuid("id") });`,
      ),
      "schema.ts": `${IMPORTS}import { x } from "./a0";\nexport const t = pgTable("t", x());`,
    };
    const [table] = counted(project, "schema.ts").schema.tables;
    expect(table?.unread.columns).not.toEqual([]);
  });
});

describe("an import of what is no module of the project", () => {
  /** Why the columns that a table spreads from an import were not read. */
  function whyUnread(specifier: string, project: Project = {}, root?: string): string | undefined {
    const text = `${IMPORTS}import { x } from ${JSON.stringify(specifier)};\nexport const t = pgTable("t", { ...x });`;
    const folder = root ?? writeProject(project);
    fs.writeFileSync(path.join(folder, "schema.ts"), text);
    const neighbourhood = createFiles().neighbourhood();
    const source = neighbourhood.open(path.join(folder, "schema.ts"));
    if ("problem" in source) throw new Error(source.problem);
    const [table] = readSchema(source, { neighbourhood }).tables;
    return table?.unread.columns[0]?.reason;
  }

  it("a generated file of more than two megabytes", () => {
    const big = `export const x = { id: 1 };\n${"// generated\n".repeat(160_000)}`;
    expect(whyUnread("./big", { "big.ts": big })).toBe('the module "./big" is too large to read');
  });

  it("a folder without an index", () => {
    expect(whyUnread("./folder", { "folder/x.ts": "" })).toBe(
      'the module "./folder" was not found',
    );
  });

  it("a file of bytes", () => {
    const root = writeProject({});
    fs.writeFileSync(path.join(root, "x.ts"), Buffer.from([0, 255, 254, 128, 0, 1, 2, 3]));
    expect(whyUnread("./x", {}, root)).toBe('the module "./x" has a syntax error');
  });

  it("a picture", () => {
    expect(whyUnread("./x.png", { "x.png": "PNG" })).toBe(
      'the module "./x.png" is not a TypeScript or JavaScript module',
    );
  });

  it("declarations alone", () => {
    expect(whyUnread("./x", { "x.d.ts": "export declare const x: object;" })).toBe(
      'the module "./x" was not found',
    );
  });

  it("a package", () => {
    const project = {
      "node_modules/x/index.js": "export const x = {};",
      "node_modules/x/package.json": `{ "name": "x", "main": "index.js" }`,
    };
    expect(whyUnread("x", project)).toBe('the package "x" is not read');
  });

  it.each([
    ["a path of 50,000 folders", `./${"x/".repeat(50_000)}`],
    ["a name of 100,000 letters", "x".repeat(100_000)],
    ["a core of drizzle-orm in a core, 60,000 times", `x${"/drizzle/a-core/b".repeat(60_000)}\n`],
    ["NUL", "./x\0"],
    ["nothing", ""],
    ["a lone surrogate", "./\ud800"],
    ["an address", "https://example.com/x.ts"],
    ["data", "data:text/javascript,export const x = {}"],
    ["a drive of Windows", "C:\\x"],
    ["a share of Windows", "\\\\server\\x"],
    ["a key of prototypes", "__proto__"],
  ])("%s", (_, specifier) => {
    expect(whyUnread(specifier)).toBe(`the module "${specifier}" was not found`);
  });

  it("JSON, which is read", () => {
    const text = `${IMPORTS}import names from "./names.json";\nexport const t = pgTable(names.t, {});`;
    const project = {
      "schema.ts": text,
      "names.json": `\ufeff{ "t": "people" }`,
    };
    expect(readProject(project, "schema.ts").tables[0]?.name).toBe("people");
  });
});
