import type { TSESTree } from "@typescript-eslint/utils";
import {
  type Evidence,
  gatherEvidence,
  type Neighbourhood,
  type SourceFile,
} from "../files/index.ts";
import type { Column, Table } from "../schema/model.ts";
import type { TableValue } from "./drizzle/table.ts";
import {
  type Edit,
  editSince,
  type Revised,
  type Statement,
  statementAt,
  statementsOf,
} from "./edits.ts";
import { mutationsOf, takeAsUnchanging } from "./mutations.ts";
import { importsCore } from "./may-declare.ts";
import { readSchema, readStatements, type SchemaFile } from "./read-schema.ts";
import { MAX_DEPTH, MAX_STEPS, Session, type SessionOptions } from "./session.ts";
import { type Finding, Trace, type Unit } from "./trace.ts";

/** A file as one lint finds it. */
export interface Lint {
  readonly filename: string;
  readonly program: TSESTree.Program;
  readonly text: string;
  /** All that a reading depends on besides the text and the disk. */
  readonly settings: string;
  /** The disk during this lint. */
  readonly now: Neighbourhood;
  /** What is to be read, through a neighbourhood. */
  readonly input: (neighbourhood: Neighbourhood) => readonly [SourceFile, SessionOptions];
}

/** What rules look at one by one. */
export type Judged = Pick<SchemaFile, "tables" | "sharedColumns">;

/** What a rule has to tell of a table or of a column. */
export interface Fault {
  readonly table?: Table | undefined;
  readonly column?: Column;
}

/** What is kept of the last lint of a file: no syntax and no values. */
interface Kept extends Revised {
  readonly settings: string;
  readonly evidence: Evidence;
  /** By a rule and its options, the statements in which it found something. */
  readonly faulty: Map<string, ReadonlySet<number>>;
  /** What reading the whole file takes at the most. */
  readonly effort: Effort;
}

interface Effort {
  /** How deep evaluations were nested. */
  readonly deepest: number;
  /** How many declarations were evaluated within each other. */
  readonly highest: number;
  readonly steps: number;
}

/** As many as a large project has schema files. */
const MAX_FILES = 1_000;

/** The files that were linted last, the oldest first; `undefined` where nothing is kept of one. */
const files = new Map<string, Kept | undefined>();

/** Runs something as in a process that has linted nothing yet; for tests. */
export function asInNewProcess<T>(run: () => T): T {
  const before = [...files];
  files.clear();
  try {
    return run();
  } finally {
    files.clear();
    for (const [filename, kept] of before) files.set(filename, kept);
  }
}

/**
 * A file at one lint, with what was kept of the last one for as long as it is true.
 *
 * A table or a shared column that was in order is in order still if the statements that its evaluation used are
 * written as they were, if the disk answers as it did, and if nothing in the file depends on the order in which it is
 * evaluated. Of what is at fault nothing is kept: a report needs the syntax of now, and its fix asks for the whole file.
 *
 * @returns `undefined` where a file is linted for the first time, as most are linted but once.
 */
export function revisionOf(lint: Lint): Revision | undefined {
  const { filename, settings, now } = lint;
  const isKnown = files.has(filename);
  const kept = files.get(filename);
  // Whatever happens during this lint, nothing is left of the last one.
  keep(filename, undefined);
  if (!isKnown) return undefined;
  const isTrue =
    kept?.settings === settings && isWithinLimits(kept.effort) && kept.evidence.renew(now);
  return new Revision(lint, isTrue ? kept : undefined);
}

function keep(filename: string, kept: Kept | undefined): void {
  files.delete(filename);
  files.set(filename, kept);
  const [oldest] = files.keys();
  if (files.size > MAX_FILES && oldest !== undefined) files.delete(oldest);
}

/** Whether the limits of a session are reached by no order of evaluation. */
function isWithinLimits({ deepest, highest, steps }: Effort): boolean {
  return deepest * (highest + 1) < MAX_DEPTH && steps < MAX_STEPS / 4;
}

/** A reading of some statements of a file. */
interface Reading<Schema extends Judged> {
  readonly schema: Schema;
  readonly trace: Trace;
  /** Looks again at what was read, for some of it is read when a rule asks for it; `undefined` where nothing can be kept. */
  readonly keepable: () => Omit<Kept, "faulty"> | undefined;
}

/** A file at one lint. */
export class Revision {
  readonly #lint: Lint;
  readonly #before: Kept | undefined;
  readonly #edit: Edit | undefined;
  /** What rules find in this lint. */
  readonly #faulty = new Map<string, ReadonlySet<number>>();
  #part: Reading<Judged> | undefined;
  #whole: Reading<SchemaFile> | undefined;

  constructor(lint: Lint, before: Kept | undefined) {
    this.#lint = lint;
    this.#before = before;
    this.#edit = before && editSince(before, lint.text, lint.program);
  }

  /** A rule asks what no table and no column tells: what it finds then is not kept. */
  askElsewhere(): void {
    this.#part?.trace.askElsewhere();
    this.#whole?.trace.askElsewhere();
  }

  /** The whole file. */
  get schema(): SchemaFile {
    return (this.#whole ??= readWhole(this.#lint)).schema;
  }

  /**
   * What a rule finds in the file.
   *
   * @param rule The rule, with all that it goes by besides the schema.
   * @param find Finds it in some of the tables and shared columns, in each for itself.
   */
  find<T extends Fault>(rule: string, find: (schema: Judged) => readonly T[]): readonly T[] {
    if (this.#isInOrder(rule, find)) return [];
    const whole = (this.#whole ??= readWhole(this.#lint));
    const found = whole.trace.judge(() => find(whole.schema));
    this.#keep(whole, rule, found);
    return found;
  }

  /** Whether a rule finds nothing, by what it found before and what it finds in what was edited. */
  #isInOrder(rule: string, find: (schema: Judged) => readonly Fault[]): boolean {
    const edit = this.#edit;
    const faulty = this.#before?.faulty.get(rule);
    if (!this.#before || !edit || !faulty || this.#whole) return false;
    for (const before of faulty) {
      const index = edit.indexNow(before);
      if (index !== undefined && !edit.touched.has(index)) return false;
    }
    this.#part ??= readPart(this.#lint, this.#before, edit);
    const { schema, trace } = this.#part;
    return trace.judge(() => find(schema)).length === 0 && this.#keep(this.#part, rule, []);
  }

  /** Keeps a reading, with what rules found in it; tells whether it can be kept. */
  #keep({ keepable }: Reading<Judged>, rule: string, found: readonly Fault[]): boolean {
    const kept = keepable();
    if (!kept) {
      keep(this.#lint.filename, undefined);
      return false;
    }
    const places = found.map(({ table, column }) => (table ?? column)?.place.node.range[0]);
    const indices = places.map((place) => statementAt(kept.statements, place ?? -1));
    if (isComplete(indices)) this.#faulty.set(rule, new Set(indices));
    keep(this.#lint.filename, { ...kept, faulty: this.#faulty });
    return true;
  }
}

function isComplete(indices: readonly (number | undefined)[]): indices is readonly number[] {
  return !indices.includes(undefined);
}

function readWhole({ input, now, program, settings, text }: Lint): Reading<SchemaFile> {
  const evidence = gatherEvidence(now);
  const trace = new Trace();
  const { reassigned, changed, changedInParts } = mutationsOf(program);
  const isUnchanging = reassigned.size + changed.size + changedInParts.size === 0;
  const statements = importsCore(program) && isUnchanging ? statementsOf(program) : undefined;
  const [file, options] = input(evidence);
  if (!statements) return { schema: readSchema(file, options), trace, keepable: () => undefined };
  const session = new Session(file, { ...options, trace });
  const schema = readStatements(session);
  return {
    schema,
    trace,
    keepable: () => {
      if (!isKeepable(session, trace, statements)) return undefined;
      const units = unitsOf(
        session,
        trace,
        statements.flatMap(({ names }) => names),
      );
      return { settings, evidence, text, statements, units, effort: effortOf(session, trace) };
    },
  };
}

/** Reads what was edited, and what that uses. */
function readPart(
  { input, program, settings, text }: Lint,
  before: Kept,
  edit: Edit,
): Reading<Judged> {
  const { evidence, effort } = before;
  const { names, statements, touched } = edit;
  const trace = new Trace();
  const kept = { settings, evidence, text, statements };
  if (touched.size === 0)
    return {
      schema: { tables: [], sharedColumns: [] },
      trace,
      keepable: () => ({ ...kept, units: before.units, effort }),
    };
  takeAsUnchanging(program);
  const [file, options] = input(evidence);
  const session = new Session(file, { ...options, trace });
  const schema = readStatements(
    session,
    new Set(program.body.filter((_, index) => touched.has(index))),
  );
  return {
    schema,
    trace,
    keepable: () => {
      if (!isKeepable(session, trace, statements)) return undefined;
      const units = new Map(before.units);
      for (const name of names) units.delete(name);
      for (const [name, unit] of unitsOf(session, trace, names)) units.set(name, unit);
      return { ...kept, units, effort: sum(effort, effortOf(session, trace)) };
    },
  };
}

function effortOf(session: Session, { highest }: Trace): Effort {
  return { ...session.effort, highest };
}

function sum(one: Effort, other: Effort): Effort {
  return {
    deepest: Math.max(one.deepest, other.deepest),
    highest: Math.max(one.highest, other.highest),
    steps: one.steps + other.steps,
  };
}

/** The notes on the names that were evaluated. */
function unitsOf(
  { main }: Session,
  trace: Trace,
  names: Iterable<string>,
): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>();
  for (const name of names) {
    const binding = main.scope.find(name);
    const unit = binding && trace.unitOf(binding);
    if (unit) units.set(name, unit);
  }
  return units;
}

/** Whether what was read depends on no order, and is all written in the statements that declare it. */
function isKeepable(session: Session, trace: Trace, statements: readonly Statement[]): boolean {
  if (!trace.isOrderless) return false;
  const { main, tables } = session;
  const isMadeThere = (table: TableValue) => {
    const { node, scope } = table.parts.site;
    if (scope.module !== main) return true;
    const index = statementAt(statements, node.range[0]);
    const names = index === undefined ? undefined : statements[index]?.names;
    const unit = trace.unitOf(table);
    return unit !== undefined && [...unitsOf(session, trace, names ?? []).values()].includes(unit);
  };
  const isFoundThere = ({ holder, property }: Finding) =>
    holder !== undefined &&
    statementAt(statements, holder.range[0]) === statementAt(statements, property.range[0]);
  return tables.every(isMadeThere) && trace.findings.every(isFoundThere);
}
