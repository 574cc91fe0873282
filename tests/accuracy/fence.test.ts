import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { Project } from "../../scripts/accuracy/project.mjs";
import { hasNoNetwork } from "../../scripts/accuracy/fence.mjs";
import { truthOf } from "../../scripts/accuracy/truth.mjs";
import { writeProject } from "../support/read.ts";

interface Truth {
  readonly schemas: readonly {
    readonly tables: readonly { readonly name: string }[];
  }[];
  readonly problems: readonly string[];
}

/** Runs the schema files of a project that has no configuration. */
async function run(
  files: Readonly<Record<string, string>>,
  seconds?: Readonly<Record<"configuration" | "tables" | "oneFile", number>>,
): Promise<{
  readonly tables: readonly string[];
  readonly problems: readonly string[];
  readonly root: string;
}> {
  const root = writeProject(files);
  const { problems, schemas } = (await truthOf(
    new Project(root, Object.keys(files)),
    seconds,
  )) as Truth;
  const tables = schemas.flatMap((schema) => schema.tables.map(({ name }) => name));
  return { tables: tables.sort(), problems, root };
}

const table = (name: string) =>
  `import { pgTable, text } from "drizzle-orm/pg-core";\nexport const t = pgTable("${name}", { id: text("id") });\n`;

/** What hostile code finds out is told by the name of a table. */
const telling = (name: string, expression: string) =>
  `import { pgTable, text } from "drizzle-orm/pg-core";
let said;
try { said = ${expression} } catch (error) { said = error.code ?? error.message }
export const t = pgTable("${name} " + said, { id: text("id") });\n`;

// The bundle is CommonJS, so direct eval reaches the real require.
const requiring = (module: string) => `eval('require("${module}")')`;

describe("code that is run behind the fence", () => {
  const target = path.join(import.meta.dirname, "written-by-a-schema.txt");
  let told: Awaited<ReturnType<typeof run>>;

  beforeAll(async () => {
    told = await run({
      "good.ts": table("good"),
      "exit.ts": `process.exit(0);\n${table("exit")}`,
      "imported.ts": `import fs from "node:fs";\nfs.writeFileSync(${JSON.stringify(target)}, "x");\n${table("imported")}`,
      "write.ts": telling(
        "write",
        `${requiring("node:fs")}.writeFileSync(${JSON.stringify(target)}, "x")`,
      ),
      "read.ts": telling("read", `${requiring("node:fs")}.readFileSync("/etc/hostname", "utf8")`),
      "spawn.ts": telling("spawn", `${requiring("node:child_process")}.spawnSync("ls").error.code`),
      "worker.ts": telling(
        "worker",
        `new (${requiring("node:worker_threads")}.Worker)("1", { eval: true }) && "made"`,
      ),
      "fetch.ts": telling("fetch", `typeof fetch("http://localhost").then`),
      "network.ts": telling(
        "network",
        `Object.values(${requiring("node:os")}.networkInterfaces()).flat().length`,
      ),
      "environment.ts": telling("environment", `Object.keys(process.env)`),
      "prepared.ts": `Error.prepareStackTrace = () => [];\n${table("prepared")}`,
      "missing.ts": `import { thing } from "nobody-installed-this";\nthing.on("x")();\n${table("missing")}`,
      "cut.ts": `${table("cut")}const {`,
    });
  });

  it("leaves the tables of other files", () => {
    expect(told.tables).toContain("good");
    expect(told.tables).toContain("prepared");
    expect(told.tables).toContain("missing");
  });

  it("cannot end the process", () => {
    expect(told.tables).not.toContain("exit");
    expect(told.problems).toContain("exit.ts: process.exit is not run here");
  });

  it("cannot write", () => {
    expect(told.tables).toContain("imported");
    expect(told.tables).toContain("write ERR_ACCESS_DENIED");
    expect(fs.existsSync(target)).toBe(false);
  });

  it("cannot read what is not its own", () => {
    expect(told.tables).toContain("read ERR_ACCESS_DENIED");
  });

  it("cannot start anything", () => {
    expect(told.tables).toContain("spawn ERR_ACCESS_DENIED");
    expect(told.tables).toContain("worker ERR_ACCESS_DENIED");
  });

  it("is given a stub to fetch with, and no network", () => {
    expect(told.tables).toContain("fetch undefined");
    if (hasNoNetwork()) expect(told.tables).toContain("network 0");
  });

  it("sees no environment but a made-up one", () => {
    expect(told.tables).toContain("environment NODE_ENV");
  });

  it("is told of where it does not parse", () => {
    expect(told.problems.filter((each) => each.startsWith("cut.ts: "))).toHaveLength(1);
  });
});

describe("a schema that does not end", () => {
  it("is killed, and told of", async () => {
    const { problems, tables } = await run(
      { "hang.ts": `${table("hang")}for (;;);\n` },
      { configuration: 3, tables: 3, oneFile: 3 },
    );
    expect(tables).toEqual([]);
    expect(problems).toEqual(["hang.ts: it did not end within 3 s"]);
  });
});
