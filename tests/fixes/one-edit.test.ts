import { describe, expect, it } from "vitest";
import { CORNERS } from "./fixtures/corners.ts";
import type { Fixture } from "./fixtures/fixture.ts";
import { FORMS } from "./fixtures/forms.ts";
import { NAMES } from "./fixtures/names.ts";
import { KEYS } from "./fixtures/keys.ts";
import { PROJECTS } from "./fixtures/projects.ts";
import { RENAMES } from "./fixtures/renames.ts";
import { SERIALS } from "./fixtures/serials.ts";
import { SHIPPING } from "./fixtures/shipping.ts";
import { SILENT_LOSSES } from "./fixtures/silent-losses.ts";
import { SUGGESTIONS } from "./fixtures/suggestions.ts";
import { complaintsAfter, type Edited, everyEdit } from "./one-edit.ts";
import { migrationFiles, type Surroundings } from "./schema-project.ts";

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

describe.each(["0.x", "1.0"] as const)("one edit alone, with drizzle-orm %s", (release) => {
  it("each fix leaves a schema that type-checks", async () => {
    const edits: Edited[] = [];
    for (const { casing, files, release: only = release, shipped } of FIXTURES) {
      if (only !== release) continue;
      const surroundings: Surroundings = { release, casing };
      const migrations = shipped ? await migrationFiles(shipped, surroundings) : {};
      edits.push(...everyEdit("fixes", files, surroundings, migrations));
    }
    expect(edits.length).toBeGreaterThan(100);
    expect(complaintsAfter(edits, release)).toEqual([]);
  });

  const suggestions = SUGGESTIONS.filter((each) => (each.release ?? release) === release);

  it.each(suggestions.map((each) => [each.name, each] as const))(
    "each suggestion leaves a schema that type-checks: %s",
    (_, { casing, files, count }) => {
      const edits = everyEdit("suggestions", files, { release, casing });
      expect(edits.length).toBe(count);
      expect(complaintsAfter(edits, release)).toEqual([]);
    },
  );
});
