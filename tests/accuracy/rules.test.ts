import { describe, expect, it } from "vitest";
import { RULES } from "../../scripts/accuracy/rules/index.mjs";
import plugin from "../../src/index.ts";

interface Judged {
  readonly name: string;
  readonly speaksOf: (message: string) => object | undefined;
  readonly expected: (table: unknown) => readonly string[];
}
const judged = RULES as readonly Judged[];

type Rules = Readonly<
  Record<string, { readonly meta: { readonly messages?: Readonly<Record<string, string>> } }>
>;

function ruleNamed(name: string): Judged {
  const rule = judged.find((each) => each.name === name);
  if (!rule) throw new Error(`${name} is not judged`);
  return rule;
}

/** Messages of suggestions begin by what they would do. */
const SUGGESTION = /^(?:Add|Let|Make|Name|Remove|Take|Write)\b/;

const WORDS: Readonly<Record<string, string>> = {
  table: "posts",
  column: "author_id",
  columns: "author_id",
  index: "posts_idx",
};

/** What stands for a thing in the words of some rules, which have a sentence of their own for it. */
const THINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "no-long-names": { what: 'index "posts_idx" of "posts"', length: "70" },
  "no-redundant-indexes": { index: 'index "posts_idx" on "author_id"' },
  "index-names": { columns: '"author_id"' },
};

const messages = judged.flatMap(({ name }) => {
  const { messages } = (plugin.rules as Rules)[name]?.meta ?? {};
  const said = Object.entries(messages ?? {});
  return (
    said
      // A timestamp is malformed only where an option asks for a shape.
      .filter(([id, message]) => !SUGGESTION.test(message) && !/malformed/i.test(id))
      .map(([id, message]) => [name, id, fill(message, THINGS[name])] as const)
  );
});

function fill(message: string, things: Readonly<Record<string, string>> = {}): string {
  return message.replace(/\{\{(\w+)\}\}/g, (_, name: string) => things[name] ?? WORDS[name] ?? "x");
}

describe("a message of a rule that is judged", () => {
  // If it were not understood, its reports would be told apart as unjudged, and no false one would be seen any more.
  it.each(messages)("is understood: %s, %s", (name, id, message) => {
    const about = ruleNamed(name).speaksOf(message) as { table?: string; part?: string };
    expect(about.table).toBe(/shared/i.test(id) ? undefined : "posts");
    expect(["", "author_id", "posts_idx", 'on "author_id"']).toContain(about.part);
  });

  it("is there for each of the rules", () => {
    expect(new Set(messages.map(([name]) => name)).size).toBe(judged.length);
  });
});

/** A table as drizzle-orm told of it, of which only what is said here is not usual. */
function table(parts: object) {
  return {
    dialect: "postgresql",
    name: "posts",
    columns: [],
    primaryKeys: [],
    uniqueConstraints: [],
    indexes: [],
    foreignKeys: [],
    checks: [],
    ...parts,
  };
}

const key = { columns: ["author_id"], to: { table: "users", columns: ["id"] } };
const index = (name: string | undefined, ...columns: readonly string[]) => ({
  name,
  isUnique: false,
  method: "btree",
  parts: columns.map((column) => ({ column })),
});

describe("what fk-needs-index has to report", () => {
  const expected = (parts: object, foreignKey: object = key) =>
    ruleNamed("fk-needs-index").expected(table({ foreignKeys: [foreignKey], ...parts }));

  it("is a key that nothing starts with", () => {
    expect(expected({})).toEqual(["author_id"]);
    expect(expected({ indexes: [index("i", "slug", "author_id")] })).toEqual(["author_id"]);
  });

  it("is none that an index, a constraint or a key starts with", () => {
    expect(expected({ indexes: [index("i", "author_id", "slug")] })).toEqual([]);
    expect(expected({ uniqueConstraints: [{ columns: ["author_id"] }] })).toEqual([]);
    expect(expected({ primaryKeys: [{ columns: ["author_id", "slug"] }] })).toEqual([]);
  });

  it("is one whose index leaves out more than nulls", () => {
    const partial = (text: string) => ({
      indexes: [{ ...index("i", "author_id"), where: { text } }],
    });
    expect(expected(partial('"posts"."author_id" is not null'))).toEqual([]);
    expect(expected(partial('"deleted_at" is null'))).toEqual(["author_id"]);
  });

  it("is one whose index cannot serve it", () => {
    const by = (method: string) => ({ indexes: [{ ...index("i", "author_id"), method }] });
    expect(expected(by("gin"))).toEqual(["author_id"]);
    expect(expected(by("hash"))).toEqual([]);
  });

  it("is none in MySQL, which makes the index itself", () => {
    expect(expected({ dialect: "mysql" })).toEqual([]);
  });
});

describe("what index-names has to report", () => {
  const expected = (...indexes: readonly object[]) =>
    ruleNamed("index-names").expected(table({ indexes }));

  it.each(["idx_posts_author_id", "idx_posts_author", "idx_posts_aut_active"])(
    "is not %s",
    (name) => {
      expect(expected(index(name, "author_id"))).toEqual([]);
    },
  );

  it.each(["posts_author_idx", "idx_author", "idx_posts", "idx_posts_au", "uq_posts_author"])(
    "is %s",
    (name) => {
      expect(expected(index(name, "author_id"))).toEqual([name]);
    },
  );

  it("is an index without a name", () => {
    expect(expected(index(undefined, "author_id"))).toEqual(['on "author_id"']);
  });
});

describe("what no-redundant-indexes has to report", () => {
  const expected = (parts: object) => ruleNamed("no-redundant-indexes").expected(table(parts));

  it("is an index that a wider one starts with", () => {
    expect(expected({ indexes: [index("a", "x"), index("b", "x", "y")] })).toEqual(["x"]);
  });

  it("is one of two that are the same", () => {
    expect(expected({ indexes: [index("a", "x"), index("b", "x")] })).toEqual(["x"]);
  });

  it("is no unique index that a wider one starts with", () => {
    const unique = { ...index("a", "x"), isUnique: true };
    expect(expected({ indexes: [unique, index("b", "x", "y")] })).toEqual([]);
  });

  it("is no index beside one with a condition", () => {
    const partial = { ...index("b", "x"), where: { text: "y" } };
    expect(expected({ indexes: [index("a", "x"), partial] })).toEqual([]);
  });
});
