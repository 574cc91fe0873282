import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";
// In a project of yours: import drizzleSchema from "eslint-plugin-drizzle-schema";
import drizzleSchema from "../../dist/index.js";

export default defineConfig([
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.base, drizzleSchema.configs.recommended],
  },
]);
