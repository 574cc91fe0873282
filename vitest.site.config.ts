import { defineConfig } from "vitest/config";

/** The tests of the built site, which need a Chromium: `npm run site:test`. */
export default defineConfig({
  test: {
    include: ["tests/site/**/*.browser.ts"],
    reporters: ["default", "./scripts/plain-line-reporter.mjs"],
    // One Chromium at a time; each file starts its own.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
