import fs from "node:fs";

/** What this package says of itself in its package.json. */
export const manifest = JSON.parse(
  fs.readFileSync(new URL("../package.json", import.meta.url), "utf8"),
) as { readonly name: string; readonly version: string };
