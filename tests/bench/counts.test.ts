import path from "node:path";
import { describe, expect, it } from "vitest";
import { measure } from "../../bench/child.mjs";
import { writeProject } from "../support/read.ts";

interface Pass {
  readonly parses: number;
  readonly parsedFiles: number;
  readonly mostOfOneFile: number;
  readonly reads: number;
  readonly stats: number;
}

const TABLE = (name: string) =>
  `import { pgTable, uuid } from "drizzle-orm/pg-core";\nexport const ${name} = pgTable("${name}", { id: uuid("id").primaryKey() });\n`;
const DELETE = `import { users } from "./schema";\nexport const clear = (db: any) => db.delete(users);\n`;

const root = writeProject({
  "package.json": JSON.stringify({ dependencies: { "drizzle-orm": "0.45.4" } }),
  "src/schema/users.ts": TABLE("users"),
  "src/schema/posts.ts": TABLE("posts"),
  "src/schema/index.ts": `export * from "./users";\nexport * from "./posts";\n`,
  "src/one.ts": DELETE,
  "src/two.ts": DELETE,
  "src/plain.ts": "export const one = 1;\n",
});

const count = async (configuration: string) =>
  (await measure("counts", {
    folder: root,
    configuration,
    touched: path.join(root, "src/schema/users.ts"),
  })) as { files: number; passes: Record<"first" | "again" | "afterChange", Pass> };

describe("the counters", () => {
  it("count nothing where no rule is on", async () => {
    const { files, passes } = await count("floor");
    expect(files).toBe(6);
    expect(passes.first).toMatchObject({ parses: 0, stats: 0, reads: 0 });
  });

  it("count each parse of a neighbour, and the one after a change", async () => {
    const { passes } = await count("recommended");
    // The barrel, and the module behind it that exports `users`; nobody needs the other one.
    expect(passes.first).toMatchObject({ parses: 2, parsedFiles: 2, mostOfOneFile: 1 });
    expect(passes.again).toMatchObject({ parses: 0, parsedFiles: 0, mostOfOneFile: 0 });
    expect(passes.afterChange).toMatchObject({ parses: 1, parsedFiles: 1, mostOfOneFile: 1 });
    expect(passes.first.stats).toBeGreaterThan(0);
    expect(passes.first.reads).toBeGreaterThan(0);
  });
});
