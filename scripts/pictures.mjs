// Takes the pictures of docs/pictures: an editor in Chromium that is fed by the ESLint language server.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createViteServer } from "vitest/node";

const cacheDir = fs.mkdtempSync(path.join(os.tmpdir(), "drizzle-schema-pictures-"));
const server = await createViteServer({
  root: fileURLToPath(new URL("..", import.meta.url)),
  configFile: false,
  cacheDir,
  logLevel: "warn",
  optimizeDeps: { entries: ["scripts/pictures/page.html"] },
  server: { host: "127.0.0.1", port: 0, ws: false, watch: null },
});
try {
  await server.listen();
  const { port } = server.httpServer.address();
  const { takePictures } = await server.ssrLoadModule("/scripts/pictures/take.ts");
  await takePictures({
    page: `http://127.0.0.1:${port}/scripts/pictures/page.html`,
    folder: fileURLToPath(new URL("../docs/pictures", import.meta.url)),
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await server.close();
  fs.rmSync(cacheDir, { recursive: true, force: true });
}
