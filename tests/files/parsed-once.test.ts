import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createFiles, isUnreadable } from "../../src/files/index.ts";
import { parse } from "../../src/files/parse.ts";
import { readSchema } from "../../src/reading/read-schema.ts";
import { readReferencingTables } from "../../src/reading/references-elsewhere.ts";
import { readSeenTables } from "../../src/reading/seen-tables.ts";
import { Session } from "../../src/reading/session.ts";
import { writeProject } from "../support/read.ts";

const COUNT = 30;

const NAMES = Array.from({ length: COUNT }, (_, at) => `schema/item${String(at)}.ts`);

/** Tables in files of their own, each pointing to the one before it, behind a barrel. */
const PROJECT = {
  "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./schema" };`,
  "schema/index.ts": NAMES.map((_, at) => `export * from "./item${String(at)}";`).join("\n"),
  ...Object.fromEntries(
    NAMES.map((name, at) => [
      name,
      `import { pgTable, uuid } from "drizzle-orm/pg-core";
${at > 0 ? `import { item${String(at - 1)} } from "./item${String(at - 1)}";` : ""}
export const item${String(at)} = pgTable("items_${String(at)}", {
  id: uuid().primaryKey(),
  ${at > 0 ? `before: uuid().references(() => item${String(at - 1)}.id),` : ""}
});`,
    ]),
  ),
};

describe("a neighbour is parsed once", () => {
  it("however many files lead to it, and once more when it has changed", () => {
    const root = writeProject(PROJECT);
    const parsed = new Map<string, number>();
    const files = createFiles({
      parse(file, text) {
        parsed.set(file, (parsed.get(file) ?? 0) + 1);
        return parse(file, text);
      },
    });
    const lintAll = () => {
      for (const name of NAMES) {
        const neighbourhood = files.neighbourhood();
        const source = neighbourhood.open(path.join(root, name));
        if (isUnreadable(source)) throw new Error(source.problem);
        const options = { neighbourhood };
        const { neighbours, tables } = readSchema(source, options);
        const session = new Session(source, options);
        readReferencingTables(session, "postgresql", tables);
        for (const seen of readSeenTables(session, "postgresql"))
          tables.forEach((table) => seen.namesakesOf(table));
        neighbours();
      }
    };
    lintAll();
    lintAll();
    expect([...parsed.values()]).toEqual(Array.from({ length: COUNT + 2 }, () => 1));
    const changed = path.join(root, "schema/item3.ts");
    fs.appendFileSync(changed, "\nexport const more = 1;\n");
    lintAll();
    lintAll();
    expect([...parsed].filter(([, count]) => count > 1)).toEqual([[changed, 2]]);
  });
});
