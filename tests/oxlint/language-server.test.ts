import fs from "node:fs";
import path from "node:path";
import type { Diagnostic } from "vscode-languageserver-protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openShop } from "../editor/eslint-server.ts";
import { LanguageClient } from "../support/language-client.ts";
import { messageOf, OXLINT, runOxlint } from "./oxlint.ts";

const CATALOG = "src/db/schema/catalog.ts";
const USERS = "src/db/schema/users.ts";
const FIX = "Fix drizzle-schema/fk-needs-index problem";

let shop: string;
let editor: LanguageClient;

beforeEach(async () => {
  shop = openShop("eslint");
  configure({});
  editor = await LanguageClient.start(process.execPath, [OXLINT, "--lsp"], { root: shop });
  await editor.asked;
});

afterEach(() => editor.stop());

function configure(more: object): void {
  fs.writeFileSync(
    path.join(shop, ".oxlintrc.json"),
    JSON.stringify({
      extends: ["./node_modules/eslint-plugin-drizzle-schema/dist/oxlint/recommended.json"],
      ...more,
    }),
  );
}

/** A squiggle as an editor shows it: the text under it, the rule, and the message up to its first comma. */
function squiggle(file: string, diagnostic: Diagnostic): string {
  const { code, range } = diagnostic;
  const line = editor.textOf(file).split("\n")[range.start.line] ?? "";
  const under = line.slice(range.start.character, range.end.character);
  return `${under}: ${String(code)} ${messageOf(diagnostic).replace(/, .*/s, "")}`;
}

async function squiggles(file: string): Promise<readonly string[]> {
  return (await editor.diagnose(file)).map((diagnostic) => squiggle(file, diagnostic)).sort();
}

async function diagnosticOf(file: string, rule: string): Promise<Diagnostic> {
  const diagnostics = await editor.diagnose(file);
  const found = diagnostics.find(({ code }) => code === `drizzle-schema(${rule})`);
  if (!found) throw new Error(`${rule} reports nothing in ${file}.`);
  return found;
}

describe("oxlint's language server, in the demo's shop", () => {
  it("underlines what the plugin reports", async () => {
    await editor.open(USERS);
    expect(await squiggles(USERS)).toEqual([
      'countryCode: drizzle-schema(snake-case-columns) Column "addresses"."CountryCode" is not snake_case',
      'displayName: drizzle-schema(snake-case-columns) Column "profiles"."displayName" is not snake_case',
      'references: drizzle-schema(fk-needs-index) Foreign key "addresses"."user_id" has no index that starts with it',
    ]);
  });

  it("goes by the text in the editor, saved or not", async () => {
    await editor.open(USERS);
    await editor.change(USERS, editor.textOf(USERS).replace('"CountryCode"', '"country_code"'));
    expect((await squiggles(USERS)).filter((one) => one.startsWith("countryCode"))).toEqual([]);
  });

  it("goes by a neighbour as it is on the disk now", async () => {
    await editor.open(USERS);
    const before = await squiggles(USERS);
    const columns = path.join(shop, "src/db/columns.ts");
    const text = fs.readFileSync(columns, "utf8");
    fs.writeFileSync(columns, text.replace(/ {2}updatedAt: .*\n/, ""));
    const missing = (await squiggles(USERS)).filter((one) => !before.includes(one));
    expect(missing).toEqual([
      '"addresses": drizzle-schema(require-timestamps) Table "addresses" has no updatedAt',
      '"profiles": drizzle-schema(require-timestamps) Table "profiles" has no updatedAt',
      '"sessions": drizzle-schema(require-timestamps) Table "sessions" has no updatedAt',
      '"users": drizzle-schema(require-timestamps) Table "users" has no updatedAt',
    ]);
    fs.writeFileSync(columns, text);
    expect(await squiggles(USERS)).toEqual(before);
  });

  it("fixes one report", async () => {
    await editor.open(USERS);
    const diagnostic = await diagnosticOf(USERS, "fk-needs-index");
    const fixes = await editor.quickFixes(USERS, diagnostic);
    const fix = fixes.find(({ title }) => title === FIX);
    expect(fix?.isPreferred).toBe(true);
    if (fix) await editor.perform(USERS, fix);
    expect(editor.textOf(USERS)).toContain('index("idx_addresses_user_id").on(table.userId)');
    expect(await squiggles(USERS)).toHaveLength(2);
  });

  it("makes a suggestion, which says what it costs", async () => {
    await editor.open(CATALOG);
    const offers = await editor.quickFixes(CATALOG, await diagnosticOf(CATALOG, "no-serial-id"));
    const suggestion = offers.find(({ title }) => title.startsWith("Make it a random uuid"));
    expect(suggestion?.title).toContain("No migration turns numbers that are stored into uuids.");
    if (suggestion) await editor.perform(CATALOG, suggestion);
    expect(editor.textOf(CATALOG)).toContain("id: uuid().primaryKey().defaultRandom(),");
  });

  it("fixes on save what the command line fixes, and leaves suggestions alone", async () => {
    await editor.open(CATALOG);
    const [fixAll, ...more] = await editor.actionsOnSave(CATALOG, "source.fixAll");
    expect(more).toEqual([]);
    if (fixAll) await editor.perform(CATALOG, fixAll);
    const fixed = editor.textOf(CATALOG);
    expect(fixed).toContain('index("idx_product_tags_tag_id").on(table.tagId)');
    expect(fixed).toContain("id: serial().primaryKey(),");
    runOxlint(shop, ["--fix", "--silent", CATALOG]);
    expect(fixed).toBe(fs.readFileSync(path.join(shop, CATALOG), "utf8"));
  });

  it("disables a rule for a line by a comment", async () => {
    await editor.open(USERS);
    const offers = await editor.quickFixes(USERS, await diagnosticOf(USERS, "fk-needs-index"));
    const disable = offers.find(({ title }) => title.endsWith("for this line"));
    if (disable) await editor.perform(USERS, disable);
    expect(editor.textOf(USERS)).toContain(
      "// oxlint-disable-next-line drizzle-schema/fk-needs-index",
    );
    expect(await squiggles(USERS)).toHaveLength(2);
  });
});
