/** The JSON schema of an option that lists names; a star stands for any run of characters. */
export function namePatterns(description: string) {
  return {
    type: "array",
    description: `${description} A \`*\` stands for any characters.`,
    items: {
      type: "string",
      minLength: 1,
      // Somebody who writes a regular expression is told so at once, rather than by a pattern that never matches.
      pattern: String.raw`^[^/^()\[\]{}|+?\\]+$`,
    },
    uniqueItems: true,
  } as const;
}

/** Whether a name is matched by one of the patterns, letter case aside. Takes time linear in the name per star. */
export function matchesAny(patterns: readonly string[], name: string): boolean {
  const subject = name.toLowerCase();
  return patterns.some((pattern) => matches(pattern.toLowerCase(), subject));
}

function matches(pattern: string, name: string): boolean {
  const parts = pattern.split("*");
  const [first = ""] = parts;
  if (parts.length === 1) return name === pattern;
  const last = parts.at(-1) ?? "";
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = name.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}
