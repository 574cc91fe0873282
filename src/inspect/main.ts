#!/usr/bin/env node
import fs from "node:fs";
import { run } from "./command.ts";

// Whoever reads the output may have seen enough, as `head` does.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
  process.exit(code === "EPIPE" ? 0 : 1);
});

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  environment: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  writeFile: (file, text) => fs.writeFileSync(file, text),
});
