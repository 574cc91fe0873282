import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** A running server: where it is, and how to end it. */
export interface StaticServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves a folder as GitHub Pages does: `/settings` is `settings.html`, and what is not there is `404.html`. */
export async function serve(folder: string): Promise<StaticServer> {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = fileFor(folder, decodeURIComponent(pathname));
    response.writeHead(file ? 200 : 404, {
      "content-type": TYPES[path.extname(file ?? ".html")] ?? "application/octet-stream",
    });
    fs.createReadStream(file ?? path.join(folder, "404.html")).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function fileFor(folder: string, pathname: string): string | undefined {
  const asked = path.join(folder, pathname);
  return [asked, `${asked}.html`, path.join(asked, "index.html")].find(
    (file) => file.startsWith(folder) && fs.statSync(file, { throwIfNoEntry: false })?.isFile(),
  );
}
