import path from "node:path";

/** A path as a reader would say it: from the working directory down, where it is there. */
export function shortPath(file: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  return (relative.startsWith("..") ? file : relative).replaceAll("\\", "/");
}
