import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/support/temporary-folder.ts"],
    setupFiles: ["tests/support/rule-tester-globals.ts"],
    reporters: ["default", "./scripts/plain-line-reporter.mjs"],
    testTimeout: 60_000,
    // Starting a PostgreSQL takes long on a machine that is busy with other tests.
    hookTimeout: 120_000,
  },
});
