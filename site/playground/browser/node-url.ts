/** Paths are those of POSIX here. */
export function pathToFileURL(file: string): URL {
  const url = new URL("file:///");
  url.pathname = file.replaceAll("%", "%25");
  return url;
}

export function fileURLToPath(url: string | URL): string {
  const { protocol, pathname } = new URL(url);
  if (protocol !== "file:") throw new TypeError("The URL must be of scheme file");
  return decodeURIComponent(pathname);
}

export default { pathToFileURL, fileURLToPath };
