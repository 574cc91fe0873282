import fs from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import type { Diagnostic } from "vscode-languageserver-protocol";
import { FIRST_MINUTE } from "../../tests/docs/readme.ts";
import { startServer } from "../../tests/editor/eslint-server.ts";
import { startChromium } from "../../tests/site/chromium.ts";
import { install } from "../../tests/support/installed.ts";
import type { LanguageClient } from "../../tests/support/language-client.ts";
import { writeProject } from "../../tests/support/read.ts";
import type { Report, Server } from "./server.ts";

/** The file that is shown, of the README's first example. */
const FILE = "src/db/schema.ts";

export interface Camera {
  /** The address of the page with the editor. */
  readonly page: string;
  /** Where the pictures are written. */
  readonly folder: string;
}

/**
 * Takes all pictures, and says which.
 *
 * @throws Error that says how to get Chromium, where there is none.
 */
export async function takePictures({ folder, page: address }: Camera): Promise<void> {
  const browser = await startChromium();
  const root = writeProject(FIRST_MINUTE);
  install(root, "eslint");
  const editor = await startServer(root);
  try {
    await editor.open(FILE);
    const pictures: readonly [name: string, arrange: (page: Page) => Promise<void>][] = [
      ["squiggles", (page) => hover(page, "references")],
      ["suggestion", (page) => hover(page, "coverImage")],
      ["fix-on-save", fixOnSave],
    ];
    for (const [name, arrange] of pictures) {
      const page = await openPage(browser, address, serverOf(editor));
      await arrange(page);
      const file = path.join(folder, `${name}.png`);
      const picture = await page.locator("main").screenshot({ omitBackground: true });
      // 256 colours are enough for text on a plain ground, and make half the file.
      await sharp(picture).png({ palette: true, effort: 10, dither: 0 }).toFile(file);
      await page.close();
      console.log(`${path.relative(process.cwd(), file)} ${String(fs.statSync(file).size)} bytes`);
    }
  } finally {
    await browser.close();
    await editor.stop();
    fs.rmSync(root, { recursive: true, force: true });
  }
}

/** What the page may ask of the language server, one question after the other. */
function serverOf(editor: LanguageClient): Server {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    const answer = last.then(ask);
    last = answer;
    return answer;
  };
  const reportOf = async (diagnostic: Diagnostic): Promise<Report> => ({
    diagnostic,
    actions: await editor.quickFixes(FILE, diagnostic),
  });
  return {
    reportsOf: (text) =>
      inTurn(async () => {
        await editor.change(FILE, text);
        const reports: Report[] = [];
        for (const diagnostic of await editor.diagnose(FILE))
          reports.push(await reportOf(diagnostic));
        return reports;
      }),
    editsOf: ({ diagnostic }, title) =>
      inTurn(async () => {
        const { actions } = await reportOf(diagnostic);
        const action = actions.find((one) => one.title === title);
        return action ? editor.textEditsOf(FILE, action) : [];
      }),
    editsOnSave: (text) =>
      inTurn(async () => {
        await editor.change(FILE, text);
        const [action] = await editor.actionsOnSave(FILE, "source.fixAll.eslint");
        return action ? editor.textEditsOf(FILE, action) : [];
      }),
  };
}

async function openPage(browser: Browser, address: string, server: Server): Promise<Page> {
  const page = await browser.newPage({
    deviceScaleFactor: 2,
    viewport: { width: 900, height: 900 },
    colorScheme: "dark",
  });
  page.on("pageerror", (error) => {
    throw error;
  });
  await page.exposeFunction("reportsOf", server.reportsOf);
  await page.exposeFunction("editsOf", server.editsOf);
  await page.exposeFunction("editsOnSave", server.editsOnSave);
  await page.goto(address);
  await page.waitForFunction("'show' in window && document.fonts.ready");
  return page;
}

/** Shows the example with a text in it, and waits for what is reported of it. */
async function show(page: Page, caption: string): Promise<void> {
  const text = FIRST_MINUTE[FILE] ?? "";
  await page.evaluate(([file, said, written]) => window.show(file, said, written), [
    FILE,
    caption,
    text,
  ] as const);
  await page.locator("section").last().locator(".cm-lintRange").first().waitFor();
}

/** Shows the squiggles, with the tooltip of the first one at a word. */
async function hover(page: Page, word: string): Promise<void> {
  await show(page, "");
  await page.locator(".cm-lintRange", { hasText: word }).first().hover();
  const tooltip = page.locator(".cm-tooltip-lint");
  await tooltip.waitFor();
  await tooltip.evaluate((shown) => {
    const editor = shown.closest("section");
    if (!editor) throw new Error("The tooltip is not in the editor.");
    const height = shown.getBoundingClientRect().bottom - editor.getBoundingClientRect().top;
    editor.style.minHeight = `${String(height + 16)}px`;
  });
}

/** Shows the example as it is, and below it what saving it makes of it. */
async function fixOnSave(page: Page): Promise<void> {
  await show(page, "before it is saved");
  await show(page, "after it is saved");
  const editor = page.locator("section").last();
  await editor.locator(".cm-content").focus();
  await page.keyboard.press("Control+s");
  await editor.locator(".new").first().waitFor();
  await page.waitForFunction(
    "document.querySelector('section:last-child').dataset.reports !== document.querySelector('section').dataset.reports",
  );
}
