// All tables that are made while the code of a repository runs, exported or not, with the lines that made them.

const STACK_DEPTH = 60;

/** Starts to note them: drizzle-orm's `Table` was given a call of `__madeTable` in its constructor (see ../bundle.mjs). */
export function noteTables() {
  const made = new Map();
  globalThis.__madeTable = (table) => {
    const { prepareStackTrace, stackTraceLimit } = Error;
    Error.stackTraceLimit = STACK_DEPTH;
    Error.prepareStackTrace = undefined;
    made.set(table, String(new Error("here").stack));
    Object.assign(Error, { prepareStackTrace, stackTraceLimit });
  };
  return made;
}

/** The places of the bundle that made a table, innermost first, up to the module that they belong to: `[line, column]`. */
export function placesIn(stack) {
  const places = [];
  for (const frame of stack.split("\n")) {
    const [, line, column] = /bundle\.cjs:(\d+):(\d+)/.exec(frame) ?? [];
    if (line !== undefined) places.push([Number(line), Number(column)]);
    // The wrapper of a module is called like its file; who imports it did not make the table.
    if (frame.includes(".as.cjs")) break;
  }
  return places;
}

/** A view makes a table of its columns, which is none in the database. */
export function isOfView(stack) {
  return /ViewBuilder|ManualView/.test(stack);
}

/**
 * Notes which foreign keys were told what a delete does: drizzle-orm keeps `"no action"` for those that were not, too.
 *
 * @param Builder The class of drizzle-orm that foreign keys are built with.
 */
export function noteActions(Builder) {
  const told = new WeakSet();
  const { build, onDelete } = Builder.prototype;
  Builder.prototype.onDelete = function (action) {
    if (action !== undefined) told.add(this);
    return onDelete.call(this, action);
  };
  Builder.prototype.build = function (table) {
    const key = build.call(this, table);
    if (told.has(this)) told.add(key);
    return key;
  };
  return told;
}
