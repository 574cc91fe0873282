/** What a terminal obeys instead of printing it, and what turns the reading direction: control and format characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A text of the project as one line that can be printed: names may hold anything. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, escape);
}

/** The same, cut where a diagram would become too wide. */
export function shortened(text: string, most: number): string {
  const letters = Array.from(visible(text));
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : letters.join("");
}

function escape(character: string): string {
  if (character === "\n") return "\\n";
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
