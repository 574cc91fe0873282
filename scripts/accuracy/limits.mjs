// What a child process may use.

/** How many times longer than it may compute a child may take: others are at work on the machine, too. */
export const WALL_CLOCK = 4;

/**
 * The head of a command line that limits the command behind it, as far as the shell knows the limits.
 *
 * @param limits By the letters that `ulimit` calls them.
 */
export function limited(limits) {
  if (process.platform === "win32") return [];
  // At a soft limit of time the system says why it ends a process (SIGXCPU); at a hard one it only kills it.
  const words = Object.entries(limits).map(([letter, limit]) => `ulimit -S -${letter} ${limit}`);
  return [
    "/bin/sh",
    "-c",
    `${words.map((each) => `${each} 2>/dev/null;`).join(" ")} exec "$@"`,
    "sh",
  ];
}

/** What is said of a child that used up its time. */
export function tooLong(seconds) {
  return `it did not end within ${seconds} s`;
}
