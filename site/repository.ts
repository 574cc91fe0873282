import path from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the repository; VitePress moves its configuration while it loads it, but keeps this. */
export const ROOT = path.resolve(fileURLToPath(new URL(".", import.meta.url)), "..");

export const REPOSITORY =
  "https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema";
