import path from "node:path";
import fc from "fast-check";
import { memo } from "../../src/remember.ts";
import { parse } from "../../src/files/parse.ts";
import type { Project } from "../support/read.ts";
import { versionOf } from "../support/real-drizzle.ts";
import { type Choose, Dice } from "../truth/random/dice.ts";
import type { FuzzCase } from "./fuzz-case.ts";
import { randomRules, randomSettings } from "./fuzz-options.ts";
import { randomSchema } from "../truth/random/schema.ts";
import { MYSQL, POSTGRESQL, SQLITE, type Vocabulary } from "../truth/random/vocabulary.ts";
import { randomProgram, randomQueries } from "./grammar/grammar.ts";
import { mutated, ownTexts, textsBelow } from "./mutation-of-text.ts";

/** Makes a case of a seed alone. */
export type Kind = (seed: number) => FuzzCase;

/** The kinds of cases that need nothing but this repository. */
export const KINDS = {
  grammar: (seed) => {
    const choose = chooseBy(seed);
    const { files, main } = randomProgram(choose);
    return caseOf({ kind: "grammar", seed, files, main }, choose);
  },
  /** Correct ones, which run with drizzle-orm; see tests/truth/random. */
  schema: (seed) => {
    const choose = chooseBy(seed);
    const dice = new Dice(choose);
    const release = dice.pick(["0.x", "1.0"] as const);
    const words = dice.pick<Vocabulary>([POSTGRESQL, POSTGRESQL, MYSQL, SQLITE]);
    const { casing, files } = randomSchema(choose, words, release);
    const dialect = words.dialect === "pg" ? "postgresql" : words.dialect;
    const config = JSON.stringify({ dialect, casing, schema: "./schema.ts" });
    const made = caseOf(
      {
        kind: "schema",
        seed,
        files: {
          ...files,
          "queries.ts": randomQueries(choose, words.dialect, files["schema.ts"] ?? ""),
          "drizzle.config.ts": `export default ${config};\n`,
          "package.json": `{ "dependencies": { "drizzle-orm": "${versionOf(release)}" } }`,
        },
        main: "schema.ts",
      },
      choose,
    );
    return { ...made, settings: {}, rules: randomRules(dice, true), real: { release, casing } };
  },
  mutation: mutationOf("mutation", ownTexts),
} satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS | "repositories";

const ofFolders = memo((folder: string): Kind =>
  mutationOf("repositories", () => textsBelow(folder)),
);

/**
 * The case that a seed makes.
 *
 * @param folder Where repositories are whose files are mutated: for the kind `repositories`.
 */
export function caseOfKind(kind: KindName, seed: number, folder = ""): FuzzCase {
  return (kind === "repositories" ? ofFolders(folder) : KINDS[kind])(seed);
}

/** Decisions that a seed makes, each by fast-check's arbitrary of numbers. */
export function chooseBy(seed: number): Choose {
  const [generate] = fc.sample(fc.gen(), { seed, numRuns: 1 });
  if (!generate) throw new Error("fast-check made nothing");
  return (max) => generate(fc.nat, { max });
}

/** A mutated file that is linted, and one beside it that uses another mutated one, which need not parse. */
function mutationOf(kind: string, read: () => Project): Kind {
  let texts: readonly string[] | undefined;
  return (seed) => {
    const choose = chooseBy(seed);
    const dice = new Dice(choose);
    texts ??= Object.values(read());
    const text = (): string => texts?.[dice.number(texts.length - 1)] ?? "";
    const parses = (each: string): boolean => parse("schema.ts", each) !== undefined;
    const neighbour = text();
    const files = {
      "schema.ts": mutated(text(), dice, parses),
      "neighbour.ts": mutated(neighbour, dice, () => true),
      "uses.ts": usesOf(neighbour),
      "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./*.ts" };`,
      "package.json": `{ "dependencies": { "drizzle-orm": "${dice.pick(["0.45.4", "1.0.0-rc.5"])}" } }`,
    };
    return caseOf({ kind, seed, files, main: "schema.ts" }, choose);
  };
}

/** A file that uses whatever another one exports. */
function usesOf(text: string): string {
  const names = [...text.matchAll(/export (?:const|function) (\w+)/g)].flatMap(
    ([, name]) => name ?? [],
  );
  const uses = names.map(
    (name) => `export const of_${name} = pgTable("of_${name}", {
  id: serial("id").primaryKey(),
  ...all.${name},
  parentId: integer("parent_id").references(() => all.${name}.id),
}, (t) => [all.${name}, index().on(t.id)]);
export const query_${name} = (db: any) => db.delete(all.${name}).where(all.${name});`,
  );
  return `import { index, integer, pgTable, serial } from "drizzle-orm/pg-core";
import * as all from "./neighbour";
${uses.join("\n")}
export const canary = pgTable("canary", { id: serial("id").primaryKey() });
`;
}

function caseOf(
  made: Pick<FuzzCase, "kind" | "seed" | "files"> & { readonly main: string },
  choose: Choose,
): FuzzCase {
  const { main, ...rest } = made;
  const dice = new Dice(choose);
  const others = Object.keys(rest.files).filter(
    (name) => name !== main && /^\.[cm]?[jt]sx?$/.test(path.extname(name)) && !/config/.test(name),
  );
  const isDefault = !dice.rarely(2);
  return {
    ...rest,
    linted: [main, ...others],
    rules: randomRules(dice, isDefault),
    settings: isDefault ? {} : randomSettings(dice),
  };
}
