import path from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { ROOT } from "../../site/repository.ts";
import { startChromium } from "./chromium.ts";
import { serve, type StaticServer } from "./static-server.ts";

/** A page of the site in a browser, and what went wrong on it so far. */
export interface Visit {
  readonly page: Page;
  readonly origin: string;
  /** Errors of the console, failed or foreign requests, and answers other than 200. */
  readonly faults: readonly string[];
}

let server: StaticServer;
let browser: Browser;

/** Serves the built site while the tests of a file run, and starts a browser for them. */
export function visitSite(): (pathname: string, options?: BrowserContextOptions) => Promise<Visit> {
  beforeAll(async () => {
    server = await serve(path.join(ROOT, "site/.vitepress/dist"));
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return async (pathname, options = {}) => {
    const page = await browser.newPage(options);
    const faults: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) faults.push(message.text());
    });
    page.on("pageerror", ({ message }) => faults.push(message));
    page.on("response", (response) => {
      if (response.status() >= 400) faults.push(`${String(response.status())} ${response.url()}`);
    });
    // Nothing may leave the machine: the site has to work without the net.
    await page.route(/^https?:/, (route) => {
      const url = route.request().url();
      if (url.startsWith(`${server.origin}/`)) return route.continue();
      faults.push(`asks ${url}`);
      return route.abort();
    });
    const response = await page.goto(server.origin + pathname, { waitUntil: "networkidle" });
    expect(response?.status(), pathname).toBe(200);
    return { page, origin: server.origin, faults };
  };
}
