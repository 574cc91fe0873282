/** A number and what it counts: `1 table`, `2 tables`, `2 indexes`. */
export function counted(number: number, noun: string): string {
  if (number === 1) return `1 ${noun}`;
  return `${number.toLocaleString("en-US")} ${noun}${noun.endsWith("x") ? "es" : "s"}`;
}
