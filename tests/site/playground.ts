import { expect } from "vitest";
import type { Project } from "../../site/playground/project.ts";
import { toHash } from "../../site/playground/share.ts";
import type { Visit, visitSite } from "./visit.ts";

/** The playground in a browser, and what a reader does there. */
export class Playground {
  readonly visit: Visit;

  constructor(visit: Visit) {
    this.visit = visit;
  }

  get page() {
    return this.visit.page;
  }

  /** Waits until the reports are those of what is written now. */
  async settled(): Promise<this> {
    await this.page.locator(".playground[data-state=ready]").waitFor();
    return this;
  }

  /** The text in the editor. */
  async text(): Promise<string> {
    const lines = await this.page.locator(".cm-line").allTextContents();
    return lines.join("\n");
  }

  /** Writes a text over that of the shown file. */
  async write(text: string): Promise<void> {
    await this.page.locator(".cm-content").focus();
    await this.page.keyboard.press("Control+a");
    await this.page.keyboard.insertText(text);
    await this.settled();
  }

  async show(file: string): Promise<void> {
    await this.page.getByRole("tab", { name: file }).click();
  }

  /** The texts that are underlined. */
  squiggles(): Promise<readonly string[]> {
    return this.page.locator(".cm-lintRange-error").allTextContents();
  }

  /** Each report beneath the editor: where, and by which rule. */
  async reports(): Promise<readonly string[]> {
    const texts = await this.page.locator(".reports li").all();
    return Promise.all(
      texts.map(async (item) => {
        const place = await item.locator(".place").innerText();
        const links = await item.locator("a").allInnerTexts();
        return [place, ...links].join(" ");
      }),
    );
  }

  /** Hovers the underlined text and returns what is said of it. */
  async hover(text: string) {
    await this.page.locator(".cm-lintRange-error", { hasText: text }).first().hover();
    const tooltip = this.page.locator(".cm-tooltip .cm-diagnostic");
    await tooltip.first().waitFor();
    return tooltip;
  }

  async choose(label: string, option: string): Promise<void> {
    await this.page.getByLabel(label).selectOption(option);
    await this.settled();
  }

  /** Nothing went wrong on the page, and nothing was asked of the net. */
  expectNoFaults(): void {
    expect(this.visit.faults).toEqual([]);
  }
}

/** Opens the playground with a project, or with its own example. */
export async function openPlayground(
  visit: ReturnType<typeof visitSite>,
  project?: Project,
  options: Parameters<ReturnType<typeof visitSite>>[1] = {},
): Promise<Playground> {
  const hash = project ? await toHash(project) : "";
  const visited = await visit(`/playground${hash}`, {
    viewport: { width: 1280, height: 1600 },
    ...options,
  });
  return new Playground(visited).settled();
}
