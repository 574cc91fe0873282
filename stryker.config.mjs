/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  mutate: ["src/{schema,reading,fixes}/**/*.ts"],
  plugins: ["./scripts/mutants/runner.mjs", "./scripts/mutants/report.mjs"],
  testRunner: "in-process",
  coverageAnalysis: "perTest",
  // A mutant that only acts while modules are loaded would cost a new process each.
  ignoreStatic: true,
  disableTypeChecks: true,
  concurrency: 1,
  timeoutMS: 120_000,
  dryRunTimeoutMinutes: 30,
  incremental: true,
  incrementalFile: "reports/mutation/incremental.json",
  ignorePatterns: ["dist", "docs", "site", "examples", "reports"],
  reporters: ["progress-append-only", "json", "html", "by-folder"],
  jsonReporter: { fileName: "reports/mutation/mutation.json" },
  htmlReporter: { fileName: "reports/mutation/mutation.html" },
  allowEmpty: false,
  thresholds: { high: 90, low: 80, break: null },
};
