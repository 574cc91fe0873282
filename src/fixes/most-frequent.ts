/** The texts of a list, each once: those first that it has most often, of several those that come first. */
export function byFrequency(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([text]) => text);
}

/** The text that a list has most often; `undefined` for an empty list. */
export function mostFrequent(texts: readonly string[]): string | undefined {
  return byFrequency(texts)[0];
}
