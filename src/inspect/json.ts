import type { Inspection } from "./inspection.ts";

/** An inspection as JSON: the same for the same files, and safe to print in a terminal. */
export function asJson(inspection: Inspection): string {
  const json = JSON.stringify(
    inspection,
    (_, value: unknown) => (typeof value === "bigint" ? String(value) : value),
    2,
  );
  // What stands between the texts is ASCII, so only characters in texts are escaped.
  return `${json.replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, asEscape)}\n`;
}

function asEscape(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
  ).join("");
}
