import { type BrokenMigrations, isBroken, type Neighbourhood } from "../files/index.ts";
import type { Dialect } from "../schema/model.ts";
import { memo } from "../remember.ts";
import { dialectOf, type Evidence } from "../schema/shipping.ts";
import type { Configuration } from "./drizzle/config.ts";
import { exportedTables } from "./exported-tables.ts";
import { seesFile } from "./schema-files.ts";
import type { Session } from "./session.ts";
import { shortPath } from "./short-path.ts";

/** What the migrations of a project say, and whether a file of them is broken. */
export interface ProjectEvidence extends Evidence {
  readonly isBroken: boolean;
}

/**
 * Looks for what has shipped of the tables that a session reads: in the migrations of the drizzle-kit configurations of
 * its file.
 *
 * @param cwd The folder that paths are told relative to.
 */
export function findEvidence(session: Session, dialect: Dialect, cwd: string): ProjectEvidence {
  const { neighbourhood } = session.options;
  const file = session.main.path;
  const all = session.configurations(file);
  const configurations = all.filter((each) => (each.dialect ?? dialect) === dialect);
  const findings = configurations.map((each) => migrationsOf(each, neighbourhood, dialect, cwd));
  const none = all.length === 0 ? "no drizzle.config" : `no drizzle.config for ${dialect}`;
  const whyFileUnseen = memo(() => whyUnseenBy(configurations, file, neighbourhood, cwd));
  const broken = findings.find(({ isBroken }) => isBroken);
  return {
    snapshots: findings.flatMap(({ snapshots }) => snapshots),
    gap:
      findings.length === 0
        ? `${none} was found`
        : (broken ?? findings.find(({ gap }) => gap !== undefined))?.gap,
    isBroken: broken !== undefined,
    whyUnseen: (table) =>
      whyFileUnseen() ??
      (exportedTables(session).names.has(table.place.node)
        ? undefined
        : "it is not known to be exported, and drizzle-kit sees exports alone"),
  };
}

type Finding = Pick<ProjectEvidence, "snapshots" | "gap" | "isBroken">;

function migrationsOf(
  { path: config, problem, out }: Configuration,
  neighbourhood: Neighbourhood,
  dialect: Dialect,
  cwd: string,
): Finding {
  const told = shortPath(config, cwd);
  if (problem !== undefined) return without(`${told} ${problem}`);
  if (out === undefined) return without(`"out" in ${told} was not read`);
  const migrations = neighbourhood.migrations(config, out);
  if (!migrations) return without("no migration snapshot was found");
  if (isBroken(migrations)) return { ...without(words(migrations, cwd)), isBroken: true };
  const snapshots = migrations.snapshots.filter((each) => dialectOf(each.dialect) === dialect);
  if (snapshots.length === 0) return without(`no migration snapshot for ${dialect} was found`);
  return {
    snapshots: snapshots.map(({ tables }) => tables),
    gap: neighbourhood.pushesOnly(config)
      ? "the scripts of package.json push the schema without migrations"
      : undefined,
    isBroken: false,
  };
}

function without(gap: string): Finding {
  return { snapshots: [], gap, isBroken: false };
}

function words({ file, problem }: BrokenMigrations, cwd: string): string {
  return `${shortPath(file, cwd)} ${problem}`;
}

/** Why no configuration leads drizzle-kit to a file; `undefined` where one does. */
function whyUnseenBy(
  configurations: readonly Configuration[],
  file: string,
  neighbourhood: Neighbourhood,
  cwd: string,
): string | undefined {
  if (configurations.some((each) => seesFile(each, file, neighbourhood))) return undefined;
  const unread = configurations.find(({ schema }) => schema === undefined);
  return unread
    ? `"schema" in ${shortPath(unread.path, cwd)} was not read`
    : `drizzle-kit does not see ${shortPath(file, cwd)}`;
}
