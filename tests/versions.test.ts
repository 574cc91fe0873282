import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { judge, type Outcome } from "../scripts/versions/judge.mjs";
import {
  AXES,
  type Cell,
  cells,
  coveringRows,
  isMeant,
  nameOf,
  pairsOf,
} from "../scripts/versions/matrix.mjs";
import { EXPECTATIONS, type Expectation } from "../scripts/versions/project.mjs";
import { judgeRefusal } from "../scripts/versions/refusals.mjs";
import { betweenMarkers, tableOf } from "../scripts/versions/table.mjs";

describe("the cells", () => {
  const npm = cells().filter(({ manager }) => manager === "npm");

  it("have every pair of versions of two axes", () => {
    const pairs = new Set(
      npm.flatMap(({ eslint, typescript, node, drizzle }) =>
        pairsOf({ eslint, typescript, node, drizzle }),
      ),
    );
    expect(pairs).toContain("eslint 9.15.0, drizzle 1.0.0-rc");
    for (const one of AXES.typescript)
      for (const other of AXES.node) expect(pairs).toContain(`typescript ${one}, node ${other}`);
    // Six pairs of axes with three versions each, and three more with the Node that is run once.
    expect(pairs.size).toBe(6 * 9 + 3);
  });

  it("have the oldest and the newest of everything", () => {
    expect(npm.map(nameOf)).toEqual(
      expect.arrayContaining([
        "eslint-9.15.0 typescript-5.9 node-20.19.0 drizzle-0.36 npm",
        "eslint-10 typescript-7 node-24 drizzle-1.0.0-rc npm",
      ]),
    );
  });

  it("are far fewer than the 81 of the full product", () => {
    expect(npm.length).toBeLessThan(15);
  });

  it("are the full product where there are two axes", () => {
    expect(coveringRows({ a: ["1", "2"], b: ["1", "2"] })).toEqual([
      { a: "1", b: "1" },
      { a: "1", b: "2" },
      { a: "2", b: "1" },
      { a: "2", b: "2" },
    ]);
  });

  it("are chosen by words of their names", () => {
    expect(isMeant("eslint-9 node-22 npm", "npm node-22")).toBe(true);
    expect(isMeant("eslint-9.15.0 node-22 npm", "eslint-9")).toBe(false);
    expect(isMeant("eslint-9.15.0 node-22 pnpm", "")).toBe(true);
  });
});

const CELL: Cell = {
  eslint: "9",
  typescript: "6",
  node: "22",
  drizzle: "0.45",
  manager: "npm",
};

const EXPECTED: Expectation = {
  files: { "src/posts.ts": "faulty", "src/users.ts": "good", "drizzle.config.ts": "" },
  reports: ['src/posts.ts:3 no-serial-id Primary key "posts"."id" is serial'],
  fixed: { "src/posts.ts": "fixed", "src/users.ts": "good", "drizzle.config.ts": "" },
  left: ['src/posts.ts:4 no-serial-id Primary key "posts"."id" is serial'],
  mended: { "src/posts.ts": "mended", "src/users.ts": "good", "drizzle.config.ts": "" },
};

function reportAt(line: number): Outcome["lint"] {
  const report = {
    file: "src/posts.ts",
    line,
    rule: "drizzle-schema/no-serial-id",
    message: 'Primary key "posts"."id" is serial, so its values can be guessed.',
  };
  return { status: 1, files: 2, reports: [report], trouble: "" };
}

const CLEAN: Outcome["lint"] = { status: 0, files: 2, reports: [], trouble: "" };

const GOOD: Outcome = {
  resolved: { eslint: "9.39.5", typescript: "6.0.3", node: "22.23.3", drizzle: "0.45.4" },
  subpaths: { ".": "loaded", "./stamp": "loaded" },
  lint: reportAt(3),
  required: reportAt(3),
  fix: reportAt(4),
  fixed: { "src/posts.ts": "fixed", "src/users.ts": "good" },
  mended: CLEAN,
  types: {
    complaints: "",
    files: ["/p/src/db/posts.ts", "/p/node_modules/drizzle-orm/pg-core/index.d.ts"],
  },
  configurationTypes: {
    complaints: "",
    files: ["/p/eslint.config.ts", "/p/node_modules/eslint-plugin-drizzle-schema/dist/index.d.ts"],
  },
};

/** What is wrong with a cell that is good but for some of it. */
function complaintsAbout(changes: Partial<Outcome>): readonly string[] {
  return judge(CELL, EXPECTED, { ...GOOD, ...changes });
}

describe("the judge of a cell", () => {
  it("has no complaint where everything is as expected", () => {
    expect(complaintsAbout({})).toEqual([]);
  });

  it("complains of everything where nothing ran", () => {
    expect(judge(CELL, EXPECTED, {})).toEqual([
      "eslint is not there, not 9",
      "typescript is not there, not 6",
      "node is not there, not 22",
      "drizzle is not there, not 0.45",
      "subpaths: nothing was loaded",
      "lint: did not run",
      "required: did not run",
      "fix: did not run",
      "fix: src/posts.ts is\nnot there",
      "fix: src/users.ts is\nnot there",
      "mended: did not run",
      "types: did not run",
      "configurationTypes: did not run",
    ]);
  });

  it("complains of a linter that reports nothing, as with a plugin that has no rules", () => {
    expect(complaintsAbout({ lint: CLEAN })).toEqual([
      "lint: exit code 0, not 1",
      'lint: not reported: src/posts.ts:3 no-serial-id Primary key "posts"."id" is serial',
    ]);
  });

  it("complains of a linter that has crashed", () => {
    const trouble = "Oops! Something went wrong!";
    expect(complaintsAbout({ lint: { status: 2, files: 0, reports: [], trouble } })).toEqual([
      "lint: Oops! Something went wrong!",
    ]);
  });

  it("complains of a report in another line", () => {
    expect(complaintsAbout({ lint: reportAt(4) })).toHaveLength(2);
  });

  it("complains of a report that is not expected", () => {
    expect(complaintsAbout({ mended: { ...reportAt(4), status: 0 } })).toEqual([
      'mended: not expected: src/posts.ts:4 no-serial-id Primary key "posts"."id" is serial, so its values can be guessed.',
    ]);
  });

  it("complains of a clean project whose files were not linted", () => {
    expect(complaintsAbout({ mended: { ...CLEAN, files: 1 } })).toEqual([
      "mended: 1 files linted, not 2",
    ]);
  });

  it("complains of a fix that was not made", () => {
    const fixed = { "src/posts.ts": "faulty", "src/users.ts": "good" };
    expect(complaintsAbout({ fixed })).toEqual(["fix: src/posts.ts is\nfaulty"]);
  });

  it("complains of what the compiler says", () => {
    const types = { ...GOOD.types, complaints: "src/db/posts.ts(3,1): error TS2304" };
    expect(complaintsAbout({ types })).toEqual(["types: src/db/posts.ts(3,1): error TS2304"]);
  });

  it("complains of a compiler that was content because it read nothing", () => {
    expect(complaintsAbout({ configurationTypes: { complaints: "", files: [] } })).toEqual([
      "configurationTypes: the compiler has not read eslint.config.ts",
      "configurationTypes: the compiler has not read eslint-plugin-drizzle-schema/dist/index.d.ts",
    ]);
  });

  it("complains of a subpath that cannot be loaded", () => {
    const subpaths = { ".": "loaded", "./stamp": "Cannot find module" };
    expect(complaintsAbout({ subpaths })).toEqual([
      "subpaths: ./stamp is not loaded: Cannot find module",
    ]);
  });

  it("complains of another version than the one that was asked for", () => {
    expect(complaintsAbout({ resolved: { ...GOOD.resolved, node: "20.20.2" } })).toEqual([
      "node is 20.20.2, not 22",
    ]);
  });

  it("does not take 9.15.1 for 9.15.0, nor 10 for 1", () => {
    const resolved = { ...GOOD.resolved, eslint: "9.15.10" };
    expect(judge({ ...CELL, eslint: "9.15.1" }, EXPECTED, { ...GOOD, resolved })).toEqual([
      "eslint is 9.15.10, not 9.15.1",
    ]);
  });
});

describe("the judge of a refusal", () => {
  it("is content where npm says what it must", () => {
    expect(judgeRefusal(["ERESOLVE"], 1, "npm error code ERESOLVE")).toEqual([]);
  });

  it("complains where npm installs it", () => {
    expect(judgeRefusal(["ERESOLVE"], 0, "added 90 packages")).toEqual(["npm installs it"]);
  });

  it("complains where npm fails for another reason", () => {
    expect(judgeRefusal(["ERESOLVE"], 1, "npm error code ENOTFOUND")).toEqual([
      "npm does not say: ERESOLVE",
    ]);
  });
});

describe("what is expected of the project", () => {
  it.each(Object.keys(EXPECTATIONS))(
    "has faults, a fix and an end with drizzle-orm %s",
    (release) => {
      const { files, reports, fixed, left, mended } = EXPECTATIONS[release] as Expectation;
      expect(left.length).toBeLessThan(reports.length);
      expect(fixed).not.toEqual(files);
      expect(mended).not.toEqual(fixed);
    },
  );

  it("is there for each release of drizzle-orm that cells have", () => {
    expect(Object.keys(EXPECTATIONS).sort()).toEqual([...AXES.drizzle].sort());
  });
});

describe("the table of a run", () => {
  const cell: Cell = { ...CELL, typescript: "7" };

  it("tells what was resolved, and what has failed", () => {
    const resolved = { ...GOOD.resolved, typescript: "7.0.2", parser: "8.73.0" };
    const [, , passed, failed] = tableOf([
      { cell, resolved, ok: true },
      { cell: CELL, resolved: {}, ok: false },
    ]).split("\n");
    expect(passed?.split(/ *\| */)).toEqual([
      "",
      "9.39.5",
      "7.0.2 (with 6 for ESLint)",
      "22.23.3",
      "0.45.4",
      "8.73.0",
      "npm",
      "passed",
      "",
    ]);
    expect(failed).toMatch(/^\| \? .*FAILED/);
  });

  it("has a place in the page, where it takes that of the one before", () => {
    const page = fs.readFileSync(path.join(import.meta.dirname, "../docs/versions.md"), "utf8");
    const once = betweenMarkers(page, "| a |");
    expect(once).toContain("\n\n| a |\n\n");
    expect(betweenMarkers(once, "| b |")).toBe(once.replace("| a |", "| b |"));
  });

  it("is not lost in a page that has no place for it", () => {
    expect(() => betweenMarkers("# Versions", "| a |")).toThrow("no markers");
  });
});
