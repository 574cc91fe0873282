import type { InspectedConfiguration, Inspection, LinterUsed } from "./inspection.ts";
import type { Paint } from "./paint.ts";
import { counted } from "./words.ts";
import { visible } from "./visible.ts";

/** What an inspection comes to, and how it was made. */
export function summaryLines(inspection: Inspection, paint: Paint): readonly string[] {
  const { drizzle, files, linter, notRead, summary } = inspection;
  const leftOut = files.filter(({ isLeftOut }) => isLeftOut);
  const ruleless = files.filter(
    ({ isLeftOut, rules, tables }) => !isLeftOut && tables > 0 && rules === 0,
  );
  const configurations = notRead.filter(({ part }) => part === "configuration");
  return [
    paint.heading("Summary"),
    ...countsOf(inspection),
    ...Object.entries(summary.reportsByRule).map(
      ([rule, count]) => `${String(count).padStart(6)} ${paint.report(rule)}`,
    ),
    "",
    ...linterLines(linter),
    ...(linter.by === "configuration" && ruleless.length > 0
      ? [
          "  No rule of the plugin is on for:",
          ...ruleless.map(({ path }) => `    ${visible(path)}`),
        ]
      : []),
    ...(leftOut.length > 0
      ? [
          "  The configuration of ESLint leaves out:",
          ...leftOut.map(
            ({ path, tables }) => `    ${visible(path)} (${counted(tables, "table")})`,
          ),
        ]
      : []),
    ...(drizzle.configurations.length === 0 && summary.tables > 0
      ? ["  No drizzle.config was found."]
      : drizzle.configurations.map((each) => `  ${visible(configurationInWords(each))}`)),
    ...configurations.map(({ reason, what }) =>
      paint.notRead(`  ? ${visible(`${what ?? ""}: ${reason}`)}`),
    ),
    ...drizzle.releases.map(
      ({ drizzleOrm, readAs, tables }) =>
        `  drizzle-orm ${visible(drizzleOrm ?? "of no known version")}, read as ${readAs}: ${counted(tables, "table")}`,
    ),
  ];
}

function countsOf({ summary }: Inspection): readonly string[] {
  const { columns, filesFound, filesWithTables, foreignKeys, foreignKeysWithoutIndex, indexes } =
    summary;
  const { notRead, reports, suppressedReports, tables, tablesReadInFull } = summary;
  if (tables === 0)
    return [
      `  No tables were found in ${counted(filesFound, "file")}: a file is read if "drizzle" or "table" stands in it.`,
      ...(notRead > 0 ? [`  ${counted(notRead, "place")} not read`] : []),
      ...(reports > 0 ? [`  ${counted(reports, "report")}`] : []),
    ];
  return [
    `  ${counted(tables, "table")} in ${String(filesWithTables)} of ${counted(filesFound, "file")}, ${tables === tablesReadInFull ? "all" : String(tablesReadInFull)} read in full`,
    `  ${counted(columns, "column")}, ${counted(indexes, "index")}, ${counted(foreignKeys, "foreign key")}${foreignKeysWithoutIndex > 0 ? ` (${String(foreignKeysWithoutIndex)} without an index)` : ""}`,
    `  ${counted(notRead, "place")} not read`,
    `  ${counted(reports, "report")}${suppressedReports > 0 ? `, and ${String(suppressedReports)} suppressed by comments` : ""}`,
  ];
}

function linterLines({ by, configuration, eslint, preset, reason }: LinterUsed): readonly string[] {
  switch (by) {
    case "nothing":
      return [`  There are no reports: ${visible(reason ?? "")}.`];
    case "configuration":
      return [
        `  Linted by ${visible(configuration ?? "the configuration of each folder")}${preset === null ? "" : ` and the preset ${preset}`}, with ESLint ${eslint ?? ""}.`,
      ];
    case "preset":
      return [
        `  Linted by the preset ${preset ?? ""}, with ESLint ${eslint ?? ""}: ${visible(reason ?? "")}.`,
      ];
  }
}

function configurationInWords({
  casing,
  dialect,
  file,
  problem,
  schema,
}: InspectedConfiguration): string {
  if (problem !== null) return `${file} was not read`;
  return [
    file,
    dialect ?? "dialect not read",
    ...(casing === null ? [] : [casing === "unread" ? "casing not read" : `casing ${casing}`]),
    schema === null
      ? "schema not read"
      : schema.length === 0
        ? "names no schema"
        : `schema ${schema.join(", ")}`,
  ].join(", ");
}
