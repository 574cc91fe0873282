import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { CodeAction, Diagnostic } from "vscode-languageserver-protocol/node";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { InstalledESLint } from "../support/installed.ts";
import { type LanguageClient, messageOf } from "../support/language-client.ts";
import { openShop, restoreShop, startServer } from "./eslint-server.ts";

const USERS = "src/db/schema/users.ts";
const BILLING = "src/db/schema/billing.ts";
const COLUMNS = "src/db/columns.ts";

/** What is reported of `users.ts` as it is in the shop. */
const OF_USERS = [
  "18:3-14 drizzle-schema/snake-case-columns",
  "27:6-16 drizzle-schema/fk-needs-index",
  "30:3-14 drizzle-schema/snake-case-columns",
];

/** What is reported of it where the shared timestamps have no `updatedAt`. */
const OF_USERS_WITHOUT_UPDATED_AT = [
  "4:30-37 drizzle-schema/require-timestamps",
  "12:33-43 drizzle-schema/require-timestamps",
  ...OF_USERS.slice(0, 1),
  "23:34-45 drizzle-schema/require-timestamps",
  ...OF_USERS.slice(1),
  "35:3-13 drizzle-schema/require-timestamps",
];

/** A server for each release of ESLint, in a shop of its own. */
const shops = new Map<InstalledESLint, { root: string; editor: LanguageClient }>();

/** What is reported of it where the file that it spreads columns of cannot be read: nothing that a table lacks. */
const OF_USERS_UNREAD = [OF_USERS[0], OF_USERS[2]];

let root: string;
let editor: LanguageClient;

beforeAll(async () => {
  const open = async (eslint: InstalledESLint) => {
    const folder = openShop(eslint);
    shops.set(eslint, { root: folder, editor: await startServer(folder) });
  };
  await Promise.all([open("eslint"), open("eslint-9")]);
});

afterAll(async () => {
  for (const shop of shops.values()) await shop.editor.stop();
});

/** Gives each test of a block the server of a release, and the shop as it was. */
function useServer(eslint: InstalledESLint): void {
  beforeEach(() => {
    const shop = shops.get(eslint);
    if (!shop) throw new Error(`No server was started with ${eslint}.`);
    ({ root, editor } = shop);
    restoreShop(root);
  });

  afterEach(async () => {
    await editor.closeAll();
    // A rule that throws shows nothing in an editor; the server writes it to its log.
    expect(editor.log.splice(0).join("\n")).not.toMatch(/exception|\berror\b/i);
  });
}

/** The diagnostics of an open document as lines, places as an editor's status bar counts them. */
async function squiggles(file: string): Promise<readonly string[]> {
  const diagnostics = await editor.diagnose(file);
  return diagnostics.map((diagnostic) => {
    const { start, end } = diagnostic.range;
    const place = `${String(start.line + 1)}:${String(start.character + 1)}-${String(end.character + 1)}`;
    return `${place} ${String(diagnostic.code ?? messageOf(diagnostic))}`;
  });
}

/** The first diagnostic of a rule. */
async function reportOf(file: string, rule: string): Promise<Diagnostic> {
  const diagnostics = await editor.diagnose(file);
  const found = diagnostics.find(({ code }) => code === `drizzle-schema/${rule}`);
  if (!found) throw new Error(`${rule} reports nothing of ${file}.`);
  return found;
}

/** What the light bulb beside a diagnostic offers under a title that begins with some words. */
async function offer(file: string, diagnostic: Diagnostic, title: string): Promise<CodeAction> {
  const actions = await editor.quickFixes(file, diagnostic);
  const found = actions.find((action) => action.title.startsWith(title));
  if (!found) throw new Error(`No "${title}" among ${actions.map((one) => one.title).join(", ")}`);
  return found;
}

/** Saves a document in an editor that fixes on save. */
async function saveWithFixes(file: string): Promise<void> {
  for (const action of await editor.actionsOnSave(file, "source.fixAll.eslint"))
    await editor.perform(file, action);
  await editor.save(file);
}

function onDisk(file: string): string {
  return fs.readFileSync(path.join(root, file), "utf8");
}

/** Changes a file on the disk behind the editor's back. */
function rewrite(file: string, from: string, to: string): void {
  const text = onDisk(file);
  expect(text).toContain(from);
  fs.writeFileSync(path.join(root, file), text.replace(from, to));
}

describe.each(["eslint", "eslint-9"] as const)("the language server with %s", (eslint) => {
  useServer(eslint);

  it("underlines what is wrong, and says by which rule and where to read on", async () => {
    await editor.open(BILLING);
    expect(await editor.diagnose(BILLING)).toEqual([
      {
        source: "eslint",
        severity: 1,
        code: "drizzle-schema/require-timestamps",
        codeDescription: {
          href: "https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/require-timestamps.md",
        },
        message:
          'Table "billing.invoices" has no updatedAt, so nobody can tell when its rows came or changed. ' +
          "Add updatedAt with .defaultNow().notNull(), or spread the project's shared timestamps.",
        range: { start: { line: 20, character: 38 }, end: { line: 20, character: 48 } },
      },
      {
        source: "eslint",
        severity: 1,
        code: "drizzle-schema/fk-needs-index",
        codeDescription: {
          href: "https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/fk-needs-index.md",
        },
        message:
          'Foreign key "billing.invoices"."order_id" has no index that starts with it, so joins and deletes of the ' +
          'parent read the whole table. Add index("idx_invoices_order_id").on(table.orderId).',
        range: { start: { line: 24, character: 5 }, end: { line: 24, character: 15 } },
      },
    ]);
  });

  it("fixes on save", async () => {
    await editor.open(BILLING);
    await saveWithFixes(BILLING);
    expect(onDisk(BILLING)).toBe(`\
import { index, pgSchema, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { id, timestamps } from "@/db/columns";
import { orders } from "./orders";
import { users } from "./users";

export const billing = pgSchema("billing");

export const customers = billing.table(
  "customers",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    vatNumber: text(),
    ...timestamps,
  },
  (table) => [index("idx_customers_user_id").on(table.userId)],
);

export const invoices = billing.table("invoices", {
  id: id(),
  orderId: uuid()
    .notNull()
    .references(() => orders.id),
  createdAt: timestamp({ withTimezone: true }).defaultNow().notNull(),
  updatedAt: timestamp({ withTimezone: true }).defaultNow().notNull(),
}, (table) => [index("idx_invoices_order_id").on(table.orderId)]);
`);
    expect(await editor.diagnose(BILLING)).toEqual([]);
  });

  it("makes the fix of one report alone", async () => {
    await editor.open(BILLING);
    const report = await reportOf(BILLING, "require-timestamps");
    await editor.perform(BILLING, await offer(BILLING, report, "Fix this drizzle-schema/require-"));
    expect(editor.textOf(BILLING)).toBe(
      onDisk(BILLING).replace(
        "  createdAt: timestamp({ withTimezone: true }).defaultNow().notNull(),\n",
        "  createdAt: timestamp({ withTimezone: true }).defaultNow().notNull(),\n" +
          "  updatedAt: timestamp({ withTimezone: true }).defaultNow().notNull(),\n",
      ),
    );
    expect(await squiggles(BILLING)).toEqual(["25:6-16 drizzle-schema/fk-needs-index"]);
  });

  it("offers an edit that may lose data under a title that says so, and makes it when asked", async () => {
    await editor.open(USERS);
    const report = await reportOf(USERS, "snake-case-columns");
    const suggestion = await offer(USERS, report, "Name it");
    expect(suggestion.title).toBe(
      'Name it "display_name"; whether it has shipped is not known: no migration snapshot was found. ' +
        "Tell drizzle-kit that the column is renamed, or its data is lost. (drizzle-schema/snake-case-columns)",
    );
    await editor.perform(USERS, suggestion);
    expect(editor.textOf(USERS)).toBe(
      onDisk(USERS).replace('text("displayName")', 'text("display_name")'),
    );
  });

  it("sees that a file with shared columns has changed on the disk", async () => {
    await editor.open(USERS);
    expect(await squiggles(USERS)).toEqual(OF_USERS);
    rewrite(COLUMNS, "updatedAt:", "changedOn:");
    expect(await squiggles(USERS)).toEqual(OF_USERS_WITHOUT_UPDATED_AT);
    rewrite(COLUMNS, "changedOn:", "updatedAt:");
    expect(await squiggles(USERS)).toEqual(OF_USERS);
  });
});

describe("fix on save", () => {
  useServer("eslint");

  it("leaves what eslint --fix leaves, in every file", async () => {
    const fixed = openShop("eslint");
    await fixByCommandLine(fixed);
    const files = fs
      .readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => path.join("src", name));
    for (const name of files) await editor.open(name);
    for (const name of files) await saveWithFixes(name);
    const texts = (folder: string) =>
      files.map((name) => fs.readFileSync(path.join(folder, name), "utf8"));
    expect(texts(root)).toEqual(texts(fixed));
    expect(texts(root)).not.toEqual(texts(path.resolve("examples/shop")));
  });

  it("has nothing more to do the second time", async () => {
    await editor.open(USERS);
    const fix = () => editor.actionsOnSave(USERS, "source.fixAll.eslint");
    const [first] = await fix();
    expect(editsOf(first)).toHaveLength(1);
    await saveWithFixes(USERS);
    const [second] = await fix();
    expect(editsOf(second)).toEqual([]);
  });

  it("leaves alone what may lose data", async () => {
    await editor.open(USERS);
    await saveWithFixes(USERS);
    expect(onDisk(USERS)).toContain('displayName: text("displayName")');
    expect(await squiggles(USERS)).toEqual([
      "18:3-14 drizzle-schema/snake-case-columns",
      "30:3-14 drizzle-schema/snake-case-columns",
    ]);
  });

  it("keeps the line ends of Windows", async () => {
    await editor.open(BILLING, onDisk(BILLING).replaceAll("\n", "\r\n"));
    await saveWithFixes(BILLING);
    expect(onDisk(BILLING)).toContain("updatedAt");
    expect(onDisk(BILLING).replaceAll("\r\n", "")).not.toContain("\n");
  });

  it("does nothing to a text that is half written", async () => {
    await editor.open(BILLING);
    const half = onDisk(BILLING).slice(0, -10);
    await editor.change(BILLING, half);
    expect(await editor.actionsOnSave(BILLING, "source.fixAll.eslint")).toEqual([]);
    expect(await squiggles(BILLING)).toEqual(["26:65-65 Parsing error: '}' expected."]);
  });

  it("is the same for all reports of a rule when one asks for them together", async () => {
    await editor.open("src/db/schema/orders.ts");
    const report = await reportOf("src/db/schema/orders.ts", "fk-needs-index");
    const all = await offer("src/db/schema/orders.ts", report, "Fix all drizzle-schema/fk-needs-");
    await editor.perform("src/db/schema/orders.ts", all);
    expect(await squiggles("src/db/schema/orders.ts")).toEqual([
      "75:5-7 drizzle-schema/no-serial-id",
    ]);
  });
});

describe("reports of one rule that need the same import", () => {
  useServer("eslint");

  const LIKES = "src/db/schema/likes.ts";
  const TWO_WITHOUT_INDEX = `\
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { timestamps } from "@/db/columns";
import { users } from "./users";

export const likes = pgTable("likes", {
  userId: uuid().references(() => users.id),
  ...timestamps,
});

export const views = pgTable("views", {
  userId: uuid().references(() => users.id),
  ...timestamps,
});
`;

  /** Makes the fix of one of the two reports, and says what is reported after that. */
  async function fixOne(which: 0 | 1): Promise<readonly string[]> {
    await editor.open(LIKES, TWO_WITHOUT_INDEX);
    const report = (await editor.diagnose(LIKES))[which];
    if (!report) throw new Error("There are not two reports.");
    await editor.perform(
      LIKES,
      await offer(LIKES, report, "Fix this drizzle-schema/fk-needs-index"),
    );
    return squiggles(LIKES);
  }

  it("are fixed with the first of them", async () => {
    expect(await fixOne(0)).toEqual([]);
  });

  it("are left by the fix of another one", async () => {
    expect(await fixOne(1)).toEqual(["6:18-28 drizzle-schema/fk-needs-index"]);
    expect(editor.textOf(LIKES)).toBe(
      TWO_WITHOUT_INDEX.replace("{ pgTable", "{ index, pgTable").replace(
        /\}\);\n$/,
        '}, (table) => [index("idx_views_user_id").on(table.userId)]);\n',
      ),
    );
  });
});

describe("a comment that silences a rule", () => {
  useServer("eslint");

  it("is written above the line", async () => {
    await editor.open(BILLING);
    const report = await reportOf(BILLING, "fk-needs-index");
    await editor.perform(BILLING, await offer(BILLING, report, "Disable drizzle-schema/fk-needs-"));
    expect(editor.textOf(BILLING)).toBe(
      onDisk(BILLING).replace(
        "    .references(() => orders.id)",
        "    // eslint-disable-next-line drizzle-schema/fk-needs-index\n    .references(() => orders.id)",
      ),
    );
    expect(await squiggles(BILLING)).toEqual(["21:39-49 drizzle-schema/require-timestamps"]);
  });
});

describe("while somebody types", () => {
  useServer("eslint");

  it("the text in the editor counts, not the one on the disk", async () => {
    await editor.open(USERS);
    await editor.change(USERS, onDisk(USERS).replace('text("displayName")', "text()"));
    expect(await squiggles(USERS)).toEqual(OF_USERS.slice(1));
    await editor.change(USERS, onDisk(USERS));
    expect(await squiggles(USERS)).toEqual(OF_USERS);
  });

  it("every stage of a text has an answer", async () => {
    const text = onDisk(BILLING);
    await editor.open(BILLING, "");
    for (let length = 0; length < text.length; length += 23) {
      await editor.change(BILLING, text.slice(0, length));
      const answer = await editor.diagnose(BILLING);
      expect(answer.filter(({ code }) => code !== undefined)).toEqual([]);
    }
    await editor.change(BILLING, text);
    expect(await editor.diagnose(BILLING)).toHaveLength(2);
  });

  it("what is typed into another file counts when that is saved", async () => {
    await editor.open(USERS);
    await editor.open(COLUMNS);
    await editor.change(COLUMNS, onDisk(COLUMNS).replace("updatedAt:", "changedOn:"));
    expect(await squiggles(USERS)).toEqual(OF_USERS);
    await editor.save(COLUMNS);
    expect(await squiggles(USERS)).toEqual(OF_USERS_WITHOUT_UPDATED_AT);
  });

  it("a table that spreads from a file that is half written is not accused of lacking anything", async () => {
    const text = onDisk(COLUMNS);
    await editor.open(USERS);
    rewrite(COLUMNS, text, text.replace(/updatedAt:[^]*/, "updatedAt: timestamp("));
    expect(await squiggles(USERS)).toEqual(OF_USERS_UNREAD);
    rewrite(COLUMNS, onDisk(COLUMNS), text.replace("updatedAt:", "changedOn:"));
    expect(await squiggles(USERS)).toEqual(OF_USERS_WITHOUT_UPDATED_AT);
  });

  it("nor is one that spreads from a file that is gone, until it is back", async () => {
    const text = onDisk(COLUMNS);
    await editor.open(USERS);
    fs.rmSync(path.join(root, COLUMNS));
    expect(await squiggles(USERS)).toEqual(OF_USERS_UNREAD);
    fs.writeFileSync(path.join(root, COLUMNS), text.replace("updatedAt:", "changedOn:"));
    expect(await squiggles(USERS)).toEqual(OF_USERS_WITHOUT_UPDATED_AT);
  });

  it("a server that is told of a file on the disk asks to be asked again", async () => {
    await editor.open(USERS);
    expect(await editor.tellChanged(COLUMNS)).toBe(true);
  });
});

describe("a setting that makes no sense", () => {
  useServer("eslint");

  it("silences ESLint, and the server's log says why", async () => {
    const settings = `settings: { "drizzle-schema": { casing: "kebab-case" } },\n    files:`;
    rewrite("eslint.config.js", "files:", settings);
    await editor.open(USERS);
    expect(await squiggles(USERS)).toEqual([]);
    expect(editor.log.splice(0).join("\n")).toContain(
      'casing must be "snake_case" or "camelCase", not "kebab-case"',
    );
    rewrite("eslint.config.js", settings, "files:");
    expect(await squiggles(USERS)).toEqual(OF_USERS);
  });
});

/** The edits of the only document that a code action changes. */
function editsOf(action: CodeAction | undefined): readonly unknown[] {
  const [change] = action?.edit?.documentChanges ?? [];
  if (!change || !("edits" in change)) throw new Error("The action has no edit.");
  return change.edits;
}

/** Runs `eslint --fix` in a project where something is left to report. */
async function fixByCommandLine(folder: string): Promise<void> {
  const eslint = path.join(folder, "node_modules/eslint/bin/eslint.js");
  await expect(
    promisify(execFile)(process.execPath, [eslint, "--fix", "."], { cwd: folder }),
  ).rejects.toMatchObject({ code: 1 });
}
