import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { Linter } from "eslint";
import * as parser from "@typescript-eslint/parser";
import { TableFactory } from "../../src/reading/drizzle/table-factory.ts";
import { asInNewProcess } from "../../src/reading/revisions.ts";
import { writeProject } from "../support/read.ts";
import { Dice } from "../truth/random/dice.ts";
import { Editor, type EditedProject } from "./edited-project.ts";
import plugin from "../../src/index.ts";

/** REVISION_RUNS and REVISION_SEED ask for more runs of the random edits, and for other ones. */
const runs = Number(process.env["REVISION_RUNS"] ?? 40);
const seed = Number(process.env["REVISION_SEED"] ?? 20_261_123);

const linter = new Linter({ cwd: "/" });

function lintWith(
  file: string,
  { text, settings, options }: Omit<EditedProject, "files">,
): Linter.LintMessage[] {
  const rules = Object.fromEntries(
    Object.keys(plugin.configs.recommended.rules).map((rule) => [
      rule,
      ["error", ...((options[rule.replace("drizzle-schema/", "")] ?? []) as unknown[])],
    ]),
  ) as Linter.RulesRecord;
  return linter.verify(
    text,
    {
      files: ["**/*.ts"],
      languageOptions: { parser },
      plugins: { "drizzle-schema": plugin },
      rules,
      settings: { "drizzle-schema": settings },
    },
    { filename: file },
  );
}

afterEach(() => {
  vi.restoreAllMocks();
});

/** A file that somebody works on: each text is linted in this process, and as if it were the first. */
class OpenFile {
  readonly #root: string;
  readonly #file: string;

  constructor(files: EditedProject["files"]) {
    this.#root = writeProject(files);
    this.#file = path.join(this.#root, "schema.ts");
  }

  lint(project: Omit<EditedProject, "files">): Linter.LintMessage[] {
    return lintWith(this.#file, project);
  }

  lintAnew(project: Omit<EditedProject, "files">): Linter.LintMessage[] {
    return asInNewProcess(() => lintWith(this.#file, project));
  }

  save(files: EditedProject["files"]): void {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(this.#root, name);
      if (fs.readFileSync(file, "utf8") !== text) fs.writeFileSync(file, text);
    }
  }

  close(): void {
    fs.rmSync(this.#root, { recursive: true });
  }
}

function tablesMadeBy(run: () => unknown): number {
  const made = vi.spyOn(TableFactory.prototype, "call");
  made.mockClear();
  run();
  return made.mock.calls.length;
}

const PLAIN: EditedProject["files"] = {
  "package.json": `{ "dependencies": { "drizzle-orm": "0.45.4" } }`,
  "drizzle.config.ts": `export default { dialect: "postgresql" };`,
};

const CORE = `import { foreignKey, index, pgTable, serial, text, timestamp, uuid } from "drizzle-orm/pg-core";`;
const STAMPS = `createdAt: timestamp("created_at"), updatedAt: timestamp("updated_at")`;

function opened(text: string, files: EditedProject["files"] = {}): OpenFile {
  const file = new OpenFile({ ...PLAIN, ...files });
  // What is linted once is not expected to be linted again.
  for (let lints = 0; lints < 2; lints += 1) file.lint(saying(text));
  return file;
}

function saying(text: string): Omit<EditedProject, "files"> {
  return { text, settings: {}, options: {} };
}

/** Two hundred tables with foreign keys to a hub and to each other, all in order. */
const TWO_HUNDRED = [
  CORE,
  `export const stamps = { ${STAMPS} };`,
  `export const users = pgTable("users", { id: uuid("id").primaryKey(), ...stamps });`,
  ...Array.from(
    { length: 199 },
    (_, n) =>
      `export const items${String(n)} = pgTable("items_${String(n)}", { id: uuid("id").primaryKey(), userId: uuid("user_id").references(() => users.id), nextId: uuid("next_id").references(() => items${String((n + 1) % 199)}.id), ...stamps }, (t) => [index("u").on(t.userId), index("n").on(t.nextId)]);`,
  ),
].join("\n");

const edited = (text: string, [from, to]: readonly [string, string]) => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

describe("of 200 tables an edit has read again", () => {
  let file: OpenFile;
  beforeAll(() => {
    file = opened(TWO_HUNDRED);
  });
  afterAll(() => {
    file.close();
  });

  const reads = (...edits: readonly (readonly [string, string])[]) => {
    let text = TWO_HUNDRED;
    file.lint(saying(text));
    let made = 0;
    let messages: Linter.LintMessage[] = [];
    for (const edit of edits) {
      text = edited(text, edit);
      made = tablesMadeBy(() => (messages = file.lint(saying(text))));
    }
    return { made, told: messages.map(({ ruleId }) => ruleId) };
  };
  const column = [`"items_7", { `, `"items_7", { note: text("note"), `] as const;
  const fault = [`"items_7", { `, `"items_7", { note: text("theNote"), `] as const;

  it("the one that is edited", () => {
    expect(reads(column)).toEqual({ made: 1, told: [] });
  });

  it("the one that is edited, and not those whose foreign keys point to it", () => {
    expect(reads([`"users", { `, `"users", { note: text("note"), `])).toEqual({
      made: 1,
      told: [],
    });
  });

  it("none, for a comment between them", () => {
    expect(reads(["export const items9 ", "// nine\nexport const items9 "])).toEqual({
      made: 0,
      told: [],
    });
  });

  it("all, for a fault", () => {
    const { made, told } = reads(fault);
    expect(told).toEqual(["drizzle-schema/snake-case-columns"]);
    expect(made).toBe(201);
  });

  it("the one whose fault is mended", () => {
    expect(reads(fault, [`"theNote"`, `"the_note"`])).toEqual({ made: 1, told: [] });
  });

  it("the one that is added", () => {
    const more = `const more = pgTable("more", { ...stamps });`;
    expect(reads(["export const items9 ", `${more}\nexport const items9 `])).toEqual({
      made: 1,
      told: [],
    });
  });

  it("none, where one is taken out", () => {
    expect(reads([/export const items7 .*\n/.exec(TWO_HUNDRED)?.[0] ?? "", ""])).toEqual({
      made: 0,
      told: [],
    });
  });

  it("all that spread the columns which are edited", () => {
    expect(reads([`updatedAt: timestamp(`, `updatedAt: text(`]).made).toBe(200);
  });
});

describe("a table that was in order is judged again", () => {
  /** What is told after an edit of the text, the project or the configuration, and nothing before. */
  const tells = (
    text: string,
    change: Partial<Omit<EditedProject, "files">>,
    files: EditedProject["files"] = {},
    saved: EditedProject["files"] = {},
  ) => {
    const file = opened(text, files);
    try {
      expect(file.lint(saying(text))).toEqual([]);
      file.save(saved);
      const project = { ...saying(text), ...change };
      const messages = file.lint(project);
      expect(messages).toEqual(file.lintAnew(project));
      return messages.map(({ ruleId, line }) => `${String(line)} ${ruleId ?? ""}`);
    } finally {
      file.close();
    }
  };

  const SPREADS = `${CORE}
const stamps = { ${STAMPS} };
export const users = pgTable("users", { id: uuid("id").primaryKey(), ...stamps });`;

  it("when what it spreads is edited", () => {
    expect(
      tells(SPREADS, { text: edited(SPREADS, [`, updatedAt: timestamp("updated_at")`, ""]) }),
    ).toEqual(["3 drizzle-schema/require-timestamps"]);
  });

  it("when what it spreads is taken out", () => {
    const text = edited(SPREADS, [`const stamps = { ${STAMPS} };`, ""]);
    expect(tells(SPREADS, { text })).toEqual([]);
  });

  it("when what a function returns is edited that it calls by another one", () => {
    const text = `${CORE}
const stamp = (name: string) => timestamp(name);
const stamps = () => ({ createdAt: stamp("created_at"), updatedAt: stamp("updated_at") });
export const users = pgTable("users", { id: uuid("id").primaryKey(), ...stamps() });`;
    expect(
      tells(text, { text: edited(text, ["=> timestamp(name)", `=> timestamp("At")`]) }),
    ).toEqual(["3 drizzle-schema/snake-case-columns", "3 drizzle-schema/snake-case-columns"]);
  });

  it("when a name is declared that it used before", () => {
    const text = `${CORE}
export const users = pgTable("users", { id: uuid("id").primaryKey(), ...more, ${STAMPS} });`;
    expect(tells(text, { text: `${text}\nconst more = { owner: uuid("theOwner") };` })).toContain(
      "3 drizzle-schema/snake-case-columns",
    );
  });

  it("when a statement changes what it spreads", () => {
    const text = `${SPREADS}\nexport const last = 1;`;
    expect(
      tells(text, { text: edited(text, ["export const last = 1;", `stamps.at = text("At");`]) }),
    ).toEqual([]);
  });

  it("when another one gives its column a name first", () => {
    const text = `${CORE}
const when = timestamp();
export const first = pgTable("first", { made: timestamp("at"), ${STAMPS} });
export const users = pgTable("users", { at: when, ${STAMPS} });`;
    expect(
      tells(text, { text: edited(text, [`made: timestamp("at")`, "madeAt: when"]) }),
    ).toContain("3 drizzle-schema/snake-case-columns");
  });

  const IMPORTS = `${CORE}
import { stamps } from "./shared";
export const users = pgTable("users", { id: uuid("id").primaryKey(), ...stamps });`;
  const SHARED = {
    "shared.ts": `export * from "./stamps";`,
    "stamps.ts": `import { timestamp } from "drizzle-orm/pg-core";\nexport const stamps = { createdAt: timestamp(), updatedAt: timestamp() };`,
  };
  const CASED = { "drizzle.config.ts": `export default { casing: "snake_case" };` };

  it("when a neighbour of its neighbour is saved", () => {
    const stamps = edited(SHARED["stamps.ts"], [", updatedAt: timestamp()", ""]);
    expect(tells(IMPORTS, {}, { ...SHARED, ...CASED }, { "stamps.ts": stamps })).toEqual([
      "3 drizzle-schema/require-timestamps",
    ]);
  });

  it("when its neighbour is saved and something else is edited", () => {
    const stamps = edited(SHARED["stamps.ts"], [", updatedAt: timestamp()", ""]);
    expect(
      tells(
        IMPORTS,
        { text: `${IMPORTS}\nexport const one = 1;` },
        { ...SHARED, ...CASED },
        { "stamps.ts": stamps },
      ),
    ).toEqual(["3 drizzle-schema/require-timestamps"]);
  });

  it("when the casing of the project changes", () => {
    const text = `${CORE}
export const users = pgTable("users", { ownerName: text(), ${STAMPS} });`;
    expect(
      tells(text, {}, CASED, { "drizzle.config.ts": `export default { casing: "camelCase" };` }),
    ).toEqual(["2 drizzle-schema/snake-case-columns"]);
  });

  it("when a setting changes", () => {
    const text = `${CORE}
export const users = pgTable("users", { ownerName: text(), ${STAMPS} });`;
    expect(tells(text, { settings: { casing: "camelCase" } }, CASED)).toEqual([
      "2 drizzle-schema/snake-case-columns",
    ]);
  });

  it("when the options of a rule change", () => {
    expect(
      tells(SPREADS, { options: { "require-timestamps": [{ shape: "contract" }] } }),
    ).toContain("2 drizzle-schema/require-timestamps");
  });
});

describe("after any edit the reports are those of a new process", () => {
  it("for random files and edits", () => {
    const count = { lints: 0, short: 0 };
    fc.assert(
      fc.property(fc.gen(), (generate) => {
        const dice = new Dice((max) => generate(fc.nat, { max }));
        const editor = new Editor(dice);
        const file = new OpenFile(editor.project.files);
        const told: string[] = [];
        try {
          for (let left = 12; left > 0; left -= 1) {
            const { project } = editor;
            file.save(project.files);
            told.push(JSON.stringify(project.files), project.text);
            let messages: Linter.LintMessage[] = [];
            let anew: Linter.LintMessage[] = [];
            const made = tablesMadeBy(() => (messages = file.lint(project)));
            const madeAnew = tablesMadeBy(() => (anew = file.lintAnew(project)));
            count.lints += 1;
            if (made < madeAnew) count.short += 1;
            expect(messages, told.slice(-6).join("\n=====\n")).toEqual(anew);
            editor.edit();
          }
        } finally {
          file.close();
        }
      }),
      { numRuns: runs, seed, endOnFailure: process.env["REVISION_SHRINK"] === undefined },
    );
    if (process.env["REVISION_RUNS"]) console.log(count);
    expect(count.short).toBeGreaterThan(count.lints / 20);
  }, 3_600_000);
});
