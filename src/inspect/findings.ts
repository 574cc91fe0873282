import path from "node:path";
import type { Configuration } from "../reading/index.ts";
import type { DescribedFile } from "./describe.ts";
import type {
  InspectedColumn,
  InspectedConfiguration,
  InspectedFile,
  InspectedRelease,
  InspectedTable,
  Inspection,
  LinterUsed,
  NotRead,
  Position,
  Report,
  Summary,
} from "./inspection.ts";
import type { PluginMessage } from "./linting.ts";
import { byPosition, isInside, relativePath } from "./positions.ts";

/** What was seen of a file, and of what it depends on. */
export interface SeenFile extends DescribedFile {
  readonly configurations: readonly Configuration[];
  /** The version of drizzle-orm that the file is written for. */
  readonly drizzleOrm: string | undefined;
}

/** What came of a file. */
export interface FileFindings {
  readonly seen?: SeenFile | undefined;
  readonly problem?: string | undefined;
  readonly rules?: number;
  readonly messages?: readonly PluginMessage[];
}

/** Gathers what files come to, in the order in which they are added. */
export class Findings {
  readonly #root: string;
  readonly #files: InspectedFile[] = [];
  readonly #tables: InspectedTable[] = [];
  readonly #sharedColumns: InspectedColumn[] = [];
  readonly #notRead: NotRead[] = [];
  readonly #reports: Report[] = [];
  readonly #configurations = new Map<string, InspectedConfiguration>();
  readonly #releases = new Map<string, InspectedRelease>();
  readonly #ids = new Map<string, number>();

  /** @param root The folder that paths are told relative to. */
  constructor(root: string) {
    this.#root = root;
  }

  /** Adds a file that is linted. */
  add(file: string, { messages = [], problem, rules = 0, seen }: FileFindings): void {
    const at = relativePath(this.#root, file);
    if (problem !== undefined)
      this.#notRead.push({
        part: "file",
        table: null,
        what: at,
        reason: problem,
        at: startOf(at),
      });
    for (const message of messages) this.#reports.push(reportOf(message, at));
    const { tables = [], sharedColumns = [] } = seen ?? {};
    if (seen) this.#addSeen(seen);
    if (problem !== undefined || messages.length + tables.length + sharedColumns.length > 0)
      this.#addFile({ path: at, rules, tables: tables.length, problem: problem ?? null });
  }

  /** Adds a file that the configuration of ESLint leaves out. */
  leaveOut(file: string, tables: number): void {
    const at = relativePath(this.#root, file);
    if (tables > 0) this.#addFile({ path: at, rules: 0, tables, problem: null, isLeftOut: true });
  }

  #addFile(file: Omit<InspectedFile, "isLeftOut"> & { readonly isLeftOut?: boolean }): void {
    this.#files.push({ isLeftOut: false, ...file });
  }

  #addSeen({ configurations, drizzleOrm, notRead, sharedColumns, tables }: SeenFile): void {
    this.#tables.push(...tables);
    this.#sharedColumns.push(...sharedColumns);
    this.#notRead.push(...notRead);
    for (const { release } of tables) {
      const key = JSON.stringify([drizzleOrm, release]);
      const { tables: before = 0 } = this.#releases.get(key) ?? {};
      this.#releases.set(key, {
        drizzleOrm: drizzleOrm ?? null,
        readAs: release,
        tables: before + 1,
      });
    }
    for (const each of configurations) {
      const file = relativePath(this.#root, each.path);
      if (this.#configurations.has(file)) continue;
      this.#configurations.set(file, configurationOf(each, file));
      this.#notRead.push(
        ...unreadOf(each).map((reason) => ({
          part: "configuration" as const,
          table: null,
          what: file,
          reason,
          at: startOf(file),
        })),
      );
    }
  }

  /** Gives a table an id: its name, and behind the name of another one a number. */
  readonly idFor = (name: string): string => {
    const count = (this.#ids.get(name) ?? 0) + 1;
    this.#ids.set(name, count);
    return count === 1 ? name : `${name} (${String(count)})`;
  };

  /** Paths in reasons are relative as well. */
  #relative(text: string): string {
    return text.replaceAll(this.#root + path.sep, "");
  }

  /** Everything that was gathered, in the order in which it stands in the project. */
  inspection(linter: LinterUsed, filesFound: number): Inspection {
    const within = { tables: this.#tables, sharedColumns: this.#sharedColumns };
    const reports = this.#reports.map((report) => assign(report, within)).sort(byPosition);
    const notRead = this.#notRead
      .map((each) => ({ ...each, reason: this.#relative(each.reason) }))
      .sort(byPosition);
    return {
      version: 1,
      linter: {
        ...linter,
        reason: linter.reason === null ? null : this.#relative(linter.reason),
      },
      drizzle: {
        configurations: [...this.#configurations.values()],
        releases: [...this.#releases.values()],
      },
      files: this.#files,
      tables: this.#tables,
      sharedColumns: this.#sharedColumns,
      notRead,
      reports,
      summary: summaryOf({ tables: this.#tables, notRead, reports }, filesFound),
    };
  }
}

function configurationOf(
  { casing, dialect, problem, schema }: Configuration,
  file: string,
): InspectedConfiguration {
  return {
    file,
    dialect: dialect ?? null,
    casing: casing ?? null,
    schema: schema ?? null,
    problem: problem ?? null,
  };
}

/** What was not read of a configuration, and why. */
function unreadOf({ casing, dialect, problem, schema }: Configuration): readonly string[] {
  if (problem !== undefined) return [problem];
  return [
    ...(dialect === undefined ? ["its dialect was not read"] : []),
    ...(casing === "unread" ? ["its casing was not read"] : []),
    ...(schema === undefined ? ["its schema was not read"] : []),
  ];
}

function startOf(file: string): Position {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

function reportOf(message: PluginMessage, file: string): Report {
  const { column, endColumn = column, endLine, fix, isSuppressed, line, rule, severity } = message;
  return {
    rule,
    severity: severity === 1 ? "warn" : "error",
    message: message.message,
    table: null,
    column: null,
    isSuppressed,
    isFixable: fix !== undefined,
    at: { file, line, column, endLine: endLine ?? line, endColumn },
  };
}

/** Says of a report in which table and column it is. */
function assign(
  report: Report,
  { sharedColumns, tables }: Pick<Inspection, "tables" | "sharedColumns">,
): Report {
  const holds = ({ at }: { readonly at: Position }) => isInside(report.at, at);
  const table = tables.find(holds);
  const column = (table?.columns ?? sharedColumns).find(holds) ?? sharedColumns.find(holds);
  return { ...report, table: table?.id ?? null, column: column?.key ?? null };
}

function summaryOf(
  { notRead, reports, tables }: Pick<Inspection, "tables" | "notRead" | "reports">,
  filesFound: number,
): Summary {
  const foreignKeys = tables.flatMap((table) => table.foreignKeys);
  const counting = reports.filter(({ isSuppressed }) => !isSuppressed);
  const rules = [...new Set(counting.map(({ rule }) => rule))].sort();
  return {
    filesFound,
    filesWithTables: new Set(tables.map(({ at }) => at.file)).size,
    tables: tables.length,
    tablesReadInFull: tables.filter(({ isReadInFull }) => isReadInFull).length,
    columns: tables.flatMap(({ columns }) => columns).length,
    indexes: tables.flatMap(({ indexes }) => indexes).length,
    foreignKeys: foreignKeys.length,
    foreignKeysWithoutIndex: foreignKeys.filter(({ index }) => index.verdict === "missing").length,
    notRead: notRead.length,
    reports: counting.length,
    suppressedReports: reports.length - counting.length,
    reportsByRule: Object.fromEntries(
      rules.map((each) => [each, counting.filter(({ rule }) => rule === each).length]),
    ),
  };
}
