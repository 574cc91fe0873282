// The text of files that have nothing to do with Drizzle: most of every project.
import { capital, THINGS, VERBS } from "./words.mjs";

/**
 * Kinds of plain files with their shares: words that the plugin looks for occur in some of them, as they do in
 * projects, where `.delete(` is a Map's and a table is one on a page.
 */
export const PLAIN_KINDS = [
  ["component", 34],
  ["hook", 10],
  ["module", 24],
  ["handler", 10],
  ["test", 10],
  ["constants", 4],
  ["store-with-delete", 4],
  ["page-with-table", 4],
];

/** @returns {string} The extension that such a file has. */
export const extensionOf = (kind) =>
  kind === "component" || kind === "page-with-table" ? "tsx" : "ts";

/**
 * @param {string} kind
 * @param {string} name
 * @param {import("./random.mjs").Random} random
 * @returns {string} A module of 30 to 150 lines.
 */
export function plainText(kind, name, random) {
  const pieces = Array.from({ length: random.between(1, 6) }, () => piece(random));
  const shape = `export interface ${name}Item {\n  id: string;\n  label: string;\n  count: number;\n  price: number;\n  tags: string[];\n}\n\n`;
  const more = pieces.map((make, at) => make(name, at)).join("\n\n");
  if (kind === "component" || kind === "page-with-table")
    return `${component(kind, name, random)}\n${shape}${more}\n`;
  if (kind === "hook") return `${hook(name, random)}\n${shape}${more}\n`;
  if (kind === "handler") return `${shape}${handler(name, random)}\n\n${more}\n`;
  if (kind === "store-with-delete") return `${shape}${store(name)}\n\n${more}\n`;
  if (kind === "test") return `${tests(name, random)}\n${shape}${more}\n`;
  if (kind === "constants") return `${shape}${constants(name, random)}\n`;
  return `${shape}${more}\n`;
}

/** A function of a module, by one of several patterns. */
function piece(random) {
  const verb = random.pick(VERBS);
  const thing = random.pick(THINGS);
  const limit = random.between(2, 90);
  const called = (at) => `${verb}${capital(thing)}${at}`;
  return random.pick([
    (name, at) => `export function ${called(at)}(items: readonly ${name}Item[], limit = ${limit}) {
  const chosen = items.filter((item) => item.count > limit && item.label !== "");
  const total = chosen.map((item) => item.price * item.count).reduce((sum, each) => sum + each, 0);
  if (total > ${limit * 100}) console.warn("${thing} is large", total);
  return { chosen, total, mean: chosen.length === 0 ? 0 : total / chosen.length };
}`,
    (name, at) => `/** What a ${thing} is called where it is shown. */
export function ${called(at)}(item: ${name}Item, locale = "en"): string {
  const words = item.label.trim().split(/\\s+/);
  switch (words.length) {
    case 0:
      return "";
    case 1:
      return words[0]!.toLocaleUpperCase(locale);
    default: {
      const [first, ...rest] = words;
      return \`\${first} \${rest.map((word) => word.slice(0, 1)).join(".")}\`;
    }
  }
}`,
    (name, at) => `const ${thing}Cache${at} = new Map<string, ${name}Item>();

export async function ${called(at)}(id: string, signal?: AbortSignal): Promise<${name}Item | undefined> {
  const known = ${thing}Cache${at}.get(id);
  if (known) return known;
  try {
    const response = await fetch(\`/api/${thing}s/\${encodeURIComponent(id)}\`, { signal });
    if (!response.ok) return undefined;
    const item = (await response.json()) as ${name}Item;
    ${thing}Cache${at}.set(id, item);
    return item;
  } catch (error) {
    console.error("${thing} was not loaded", error);
    return undefined;
  }
}`,
    (
      name,
      at,
    ) => `export const ${called(at)} = <T extends ${name}Item>(items: T[], key: keyof T) => {
  const groups: Record<string, T[]> = {};
  for (const item of items) {
    const group = String(item[key]);
    (groups[group] ??= []).push(item);
  }
  return Object.entries(groups)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([label, members]) => ({ label, members, size: members.length }));
};`,
    (
      name,
      at,
    ) => `export type ${capital(called(at))}Options = Partial<Pick<${name}Item, "label" | "tags">> & {
  readonly depth?: number;
  readonly onDone?: (result: readonly string[]) => void;
};

export function ${called(at)}(options: ${capital(called(at))}Options = {}) {
  const { depth = ${limit % 7}, label = "${thing}", tags = [], onDone } = options;
  const result: string[] = [];
  for (let level = 0; level < depth; level += 1) {
    result.push([label, level, ...tags].join("/"));
    if (result.length > ${limit}) break;
  }
  onDone?.(result);
  return result;
}`,
  ]);
}

function component(kind, name, random) {
  const thing = random.pick(THINGS);
  const rows =
    kind === "page-with-table"
      ? `<table className="w-full"><tbody>{visible.map((item) => (
            <tr key={item.id}><td>{item.label}</td><td>{item.count}</td></tr>
          ))}</tbody></table>`
      : `<ul className="flex flex-col gap-2">
        {visible.map((item) => (
          <li key={item.id} className="rounded border p-${random.between(1, 8)}">
            <span>{item.label}</span>
            <strong>{item.count}</strong>
          </li>
        ))}
      </ul>`;
  return `import { useCallback, useMemo, useState } from "react";

export interface ${name}Props {
  readonly items: ${name}Item[];
  readonly title?: string;
  readonly onSelect?: (id: string) => void;
}

export function ${name}({ items, title = "${capital(thing)}", onSelect }: ${name}Props) {
  const [query, setQuery] = useState("");
  const [isOpen, setOpen] = useState(${random.chance(0.5)});
  const visible = useMemo(
    () => items.filter((item) => item.label.toLowerCase().includes(query.toLowerCase())),
    [items, query],
  );
  const select = useCallback(
    (id: string) => {
      setOpen(false);
      onSelect?.(id);
    },
    [onSelect],
  );
  if (visible.length === 0 && !isOpen) return null;
  return (
    <section aria-label={title} className="grid gap-${random.between(1, 8)}">
      <header>
        <h2>{title}</h2>
        <input value={query} onChange={(event) => setQuery(event.target.value)} />
        <button type="button" disabled={!isOpen} onClick={() => select(visible[0]?.id ?? "")}>
          {isOpen ? "Close" : "Open"}
        </button>
      </header>
      ${rows}
    </section>
  );
}
`;
}

function hook(name, random) {
  const thing = random.pick(THINGS);
  return `import { useEffect, useRef, useState } from "react";

export function use${name}(${thing}Id: string, delay = ${random.between(50, 900)}) {
  const [items, setItems] = useState<${name}Item[]>([]);
  const [error, setError] = useState<Error | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    const controller = new AbortController();
    timer.current = setTimeout(() => {
      fetch(\`/api/${thing}s/\${${thing}Id}\`, { signal: controller.signal })
        .then((response) => response.json())
        .then((body: ${name}Item[]) => setItems(body))
        .catch((reason: unknown) => setError(reason as Error));
    }, delay);
    return () => {
      clearTimeout(timer.current);
      controller.abort();
    };
  }, [${thing}Id, delay]);
  return { items, error, isEmpty: items.length === 0 };
}
`;
}

function handler(name, random) {
  const thing = random.pick(THINGS);
  return `export async function GET(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const limit = Number(url.searchParams.get("limit") ?? ${random.between(10, 100)});
  if (Number.isNaN(limit) || limit < 1) return new Response("limit is no number", { status: 400 });
  const ${thing}s: ${name}Item[] = Array.from({ length: limit }, (_, at) => ({
    id: String(at),
    label: \`${thing} \${at}\`,
    count: at % 7,
    price: at * 1.5,
    tags: [],
  }));
  return Response.json({ ${thing}s, next: limit > 50 ? null : limit + 1 });
}`;
}

const store = (name) => `export class ${name}Store {
  readonly #items = new Map<string, ${name}Item>();
  readonly #listeners = new Set<() => void>();

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  remove(id: string): boolean {
    const removed = this.#items.delete(id);
    if (removed) for (const listener of this.#listeners) listener();
    return removed;
  }
}`;

function tests(name, random) {
  const cases = Array.from({ length: random.between(2, 5) }, (_, at) => {
    const thing = random.pick(THINGS);
    return `  it("keeps every ${thing} ${at}", () => {
    const items = [{ id: "${at}", label: "${thing}", count: ${at}, price: ${random.between(1, 99)}, tags: [] }];
    expect(items.map((item) => item.label)).toEqual(["${thing}"]);
    expect(items.at(-1)?.count).toBe(${at});
  });`;
  });
  return `import { describe, expect, it } from "vitest";

describe("${name}", () => {
${cases.join("\n\n")}
});
`;
}

function constants(name, random) {
  const lines = Array.from(
    { length: random.between(25, 90) },
    (_, at) =>
      `  { id: "${random.pick(THINGS)}-${at}", label: "${capital(random.pick(VERBS))}", count: ${random.between(0, 500)}, price: 0, tags: [] },`,
  );
  return `export const ALL_OF_${name.toUpperCase()}: readonly ${name}Item[] = [\n${lines.join("\n")}\n];`;
}
