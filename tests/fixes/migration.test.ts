import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixProject, type FixOptions } from "../support/fix-project.ts";
import { typeCheck } from "../support/type-check.ts";
import type { Fixture } from "./fixtures/fixture.ts";
import { CORNERS } from "./fixtures/corners.ts";
import { FORMS } from "./fixtures/forms.ts";
import { NAMES } from "./fixtures/names.ts";
import { KEYS } from "./fixtures/keys.ts";
import { PROJECTS } from "./fixtures/projects.ts";
import { RENAMES } from "./fixtures/renames.ts";
import { SERIALS } from "./fixtures/serials.ts";
import { SHIPPING } from "./fixtures/shipping.ts";
import { SILENT_LOSSES } from "./fixtures/silent-losses.ts";
import { migrate } from "./migrate.ts";
import { inSurroundings, migrationFiles, type Surroundings } from "./schema-project.ts";

const FIXTURES: readonly Fixture[] = [
  ...FORMS,
  ...CORNERS,
  ...PROJECTS,
  ...SHIPPING,
  ...SILENT_LOSSES,
  ...SERIALS,
  ...RENAMES,
  ...NAMES,
  ...KEYS,
];

describe.each(["0.x", "1.0"] as const)(
  "eslint --fix, then drizzle-kit generate and migrate, with drizzle-orm %s",
  (release) => {
    let db: PGlite;

    beforeAll(async () => {
      db = await PGlite.create();
    });

    afterAll(async () => {
      await db.close();
    });

    const fixtures = FIXTURES.filter((each) => (each.release ?? release) === release);

    it.each(fixtures.map((each) => [each.name, each] as const))("%s", async (_, fixture) => {
      const { casing, files, left = [], migration, named, renamed, rows, shipped } = fixture;
      const surroundings: Surroundings = { release, casing };
      const migrations = shipped ? await migrationFiles(shipped, surroundings) : {};
      const project = { ...inSurroundings(files, surroundings), ...migrations };
      expect(typeCheck(files, release)).toEqual([]);

      const fixed = await fixProject(project, optionsOf(fixture));
      const again = await fixProject(fixed.project, optionsOf(fixture));
      const after = Object.fromEntries(
        Object.keys(files).map((name) => [name, fixed.project[name] ?? ""]),
      );
      const before = shipped ?? files;
      const { named: found, ...outcome } = await migrate(db, {
        ...surroundings,
        before,
        after,
        rows,
        renamed,
      });

      expect(outcome).toEqual({
        complaints: [],
        changed: [],
        migration,
        unindexed: [],
        untimed: [],
      });
      if (named) expect(found).toEqual(named);
      expect(fixed.left.map(fileAndRule)).toEqual(left);
      expect(again.project).toEqual(fixed.project);
    });
  },
);

function optionsOf({ rules, settings = {} }: Fixture): FixOptions {
  return {
    settings,
    ...(rules && {
      rules: Object.fromEntries(rules.map((rule) => [`drizzle-schema/${rule}`, "error"])),
    }),
  };
}

/** `db/schema.ts:4:3 no-serial-id Primary key ...` without the place in the file and the words. */
function fileAndRule(report: string): string {
  return report.replace(/:\d+:\d+ (\S+).*$/s, " $1");
}
