import { type Project, RELEASES } from "./project.ts";

/** What a hash begins with that holds a project. */
export const HASH_PREFIX = "#project=";

/** No text of a schema comes near it; a link that unpacks to more was made to do harm. */
const MAX_CHARACTERS = 1_000_000;

/** A project as the hash of an address. */
export async function toHash(project: Project): Promise<string> {
  const packed = await through(
    new CompressionStream("deflate-raw"),
    new TextEncoder().encode(JSON.stringify(project)),
  );
  return HASH_PREFIX + toBase64Url(packed);
}

/**
 * The project that a hash of an address holds.
 *
 * @returns `undefined` where the hash holds none.
 * @throws Error where it is broken.
 */
export async function fromHash(hash: string): Promise<Project | undefined> {
  if (!hash.startsWith(HASH_PREFIX)) return undefined;
  const text = await unpack(hash.slice(HASH_PREFIX.length));
  const project: unknown = JSON.parse(text);
  if (!isProject(project)) throw new Error("The link holds no project.");
  return project;
}

async function unpack(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed.replaceAll("-", "+").replaceAll("_", "/")), (each) =>
    each.charCodeAt(0),
  );
  return new TextDecoder().decode(await through(new DecompressionStream("deflate-raw"), bytes));
}

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
    if (length > MAX_CHARACTERS) throw new Error("The link holds too much.");
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function toBase64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function isProject(value: unknown): value is Project {
  if (typeof value !== "object" || value === null) return false;
  const { files, release, rules } = value as Partial<Record<keyof Project, unknown>>;
  return (
    typeof files === "object" &&
    files !== null &&
    Object.keys(files).length > 0 &&
    Object.values(files).every((text) => typeof text === "string") &&
    typeof release === "string" &&
    Object.hasOwn(RELEASES, release) &&
    typeof rules === "string"
  );
}
