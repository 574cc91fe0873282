const told = new Set<string>();

/** Says something to the user once in a process. Editors and pages in browsers may have no place to say it in. */
function warn(text: string): void {
  if (told.has(text)) return;
  told.add(text);
  const { process } = globalThis as { readonly process?: Partial<NodeJS.Process> };
  process?.emitWarning?.(text, "DrizzleSchemaWarning");
}

/** @param gap What is broken, in words: "drizzle/meta/0003_snapshot.json is not valid JSON". */
export function warnOfBrokenMigrations(gap: string): void {
  warn(
    `${gap}, so nobody can tell what has shipped. Bring that file back from version control, or have drizzle-kit write it again.`,
  );
}

/** @param gap What is missing, in words: "no migration snapshot was found". */
export function warnOfNoMigrations(gap: string): void {
  warn(
    `settings["drizzle-schema"].shipped is "ignore", but ${gap}, so the rules speak of everything. Make migrations with drizzle-kit generate, name the configuration in settings["drizzle-schema"].drizzleConfig, or take the setting out.`,
  );
}
