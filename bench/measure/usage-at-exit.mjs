// Loaded before a program: leaves in a file what the process used.
import fs from "node:fs";

process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  fs.writeFileSync(
    process.env.BENCH_USAGE,
    JSON.stringify({ cpu: (user + system) / 1000, maxRSS: maxRSS * 1024 }),
  );
});
