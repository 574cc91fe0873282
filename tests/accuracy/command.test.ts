import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { writeProject } from "../support/read.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

interface Wrong {
  readonly repository: string;
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

interface Results {
  readonly rules: Readonly<
    Record<
      string,
      {
        readonly hits: number;
        readonly false: readonly Wrong[];
        readonly missed: readonly Wrong[];
        readonly unjudged: readonly Wrong[];
      }
    >
  >;
  readonly crashes: readonly { readonly name: string; readonly file: string }[];
}

const table = (name: string, id: string) =>
  `import { ${id}, pgTable } from "drizzle-orm/pg-core";
export const ${name} = pgTable("${name}", { id: ${id}("id").primaryKey() });
`;

const manifest = JSON.stringify({ dependencies: { "drizzle-orm": "0.45.4" } });

/** A checkout; `shop` is made a bare git folder of, for both have to be read. */
const FILES = {
  "shop/package.json": manifest,
  "shop/drizzle.config.ts": `import { defineConfig } from "drizzle-kit";
export default defineConfig({ dialect: "postgresql", schema: process.env.SCHEMA ?? "./src/db", dbCredentials: { url: process.env.DATABASE_URL! } });\n`,
  "shop/src/db/right.ts": table("orders", "serial"),
  "shop/src/db/wrong.ts": `// report wrongly\n${table("users", "uuid")}`,
  "shop/src/db/silent.ts": `// keep silent\n${table("items", "serial")}`,
  "shop/src/elsewhere.ts": table("strays", "serial"),
  "throwing/a.ts": "// throw\n",
  "hanging/a.ts": "// hang\n",
  "empty.git/HEAD": "ref: refs/heads/main\n",
  "empty.git/objects/x": "",
  "empty.git/refs/x": "",
  "file.txt": "",
};

let folder: string;
let cache: string;

function accuracy(...args: readonly string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly results: Results;
} {
  const json = path.join(cache, "results.json");
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [
      "scripts/accuracy.mjs",
      folder,
      ...["--plugin", "tests/accuracy/plugin.mjs", "--cache", cache, "--json", json],
      ...args,
    ],
    { cwd: ROOT, encoding: "utf8" },
  );
  const results = fs.existsSync(json)
    ? (JSON.parse(fs.readFileSync(json, "utf8")) as Results)
    : { rules: {}, crashes: [] };
  return { status, stdout, stderr, results };
}

beforeAll(() => {
  folder = writeProject(FILES);
  cache = writeProject({});
  const shop = path.join(folder, "shop");
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.c", ...args], { cwd: shop });
  git("init", "-q");
  git("add", ".");
  git("commit", "-q", "-m", "all");
  fs.renameSync(path.join(shop, ".git"), path.join(folder, "shop.git"));
  fs.rmSync(shop, { recursive: true });
  fs.symlinkSync(path.join(folder, "nowhere"), path.join(folder, "dangling"));
});

describe("npm run accuracy", { timeout: 240_000 }, () => {
  let first: ReturnType<typeof accuracy>;
  beforeAll(() => {
    first = accuracy("--timeout", "12");
  }, 240_000);

  it("judges a rule by what drizzle-orm made", () => {
    const { hits, missed, unjudged } = first.results.rules["no-serial-id"] ?? {};
    expect(hits).toBe(1);
    expect(missed).toEqual([
      expect.objectContaining({ repository: "shop.git", file: "src/db/silent.ts", line: 3 }),
    ]);
    expect(unjudged).toEqual([]);
  });

  it("refuses with a false report", () => {
    expect(first.status).toBe(1);
    expect(first.results.rules["no-serial-id"]?.false).toEqual([
      expect.objectContaining({
        repository: "shop.git",
        file: "src/db/wrong.ts",
        line: 1,
        message: 'Primary key "users"."id" is a serial.',
      }),
    ]);
    expect(first.stdout).toMatch(/^FALSE \(1\)\n\nshop\.git\/src\/db\/wrong\.ts:1 no-serial-id/m);
  });

  it("does not take a table that no configuration reaches for one that was missed", () => {
    const missed = first.results.rules["require-timestamps"]?.missed;
    expect(missed).toEqual([]);
    expect(first.results.rules["require-timestamps"]?.hits).toBe(3);
  });

  it("compares the model, table by table", () => {
    expect(first.results.rules["model: tables"]?.hits).toBe(3);
    expect(first.results.rules["model: columns"]?.hits).toBe(4);
  });

  it("tells of a file that the linter throws at, and of one that it hangs on", () => {
    expect(first.results.crashes).toEqual([
      expect.objectContaining({ name: "hanging", file: "a.ts" }),
      expect.objectContaining({ name: "throwing", file: "a.ts" }),
    ]);
  });

  it("tells what cannot be read", () => {
    const [, said] = /^Cannot be read \(\d+\)\n\n([^]*?)\n\n/m.exec(first.stdout) ?? [];
    expect(said?.split("\n").map((line) => line.split(":")[0])).toEqual([
      "dangling",
      "file.txt",
      "empty.git",
    ]);
  });

  it("lets a false report pass that is known, and asks nothing twice", () => {
    const known = path.join(cache, "known.json");
    fs.writeFileSync(
      known,
      JSON.stringify([
        { repository: "shop.git", rule: "no-serial-id", message: '"users"', reason: "planted" },
      ]),
    );
    // A plugin that hangs on everything would show if it were asked.
    const kept = fs.readdirSync(cache);
    const again = accuracy("--timeout", "12", "--known", known, "--only", "shop");
    expect(again.stdout).toContain("known: planted");
    expect(again.status).toBe(0);
    expect(fs.readdirSync(cache)).toEqual(kept);
  });

  it("refuses where nothing could be judged", () => {
    const { status, stdout } = accuracy("--only", "empty");
    expect(stdout).toContain("Nothing could be judged.");
    expect(status).toBe(1);
  });

  it("says what makes no sense", () => {
    const { status, stderr } = accuracy("--only", "nobody");
    expect(stderr).toContain("there is no such repository");
    expect(status).toBe(2);
  });
});
