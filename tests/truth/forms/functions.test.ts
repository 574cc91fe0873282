import { describe, it } from "vitest";
import { expectTruth, RELEASES } from "../compare.ts";

describe.each(RELEASES)("a function of the project, in drizzle-orm %s", (release) => {
  it("returns early", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      function column(kind: string) {
        if (kind === "a") { return text("x"); }
        else if (kind === "b") return text("y").notNull();
        else { const z = text("z"); return z; }
      }
      export const users = pgTable("users", { a: column("a"), b: column("b"), c: column("c") });
    `,
    ));

  it("falls through the cases of a switch", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      function column(kind: string) {
        let result: any = text("d");
        switch (kind) {
          case "a": result = text("x"); break;
          case "b": result = text("y");
          default: result.notNull();
        }
        return result;
      }
      export const users = pgTable("users", { a: column("a"), b: column("b"), c: column("c") });
    `,
    ));

  it("has names that hide others", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const a = text("outer");
      function column() { const a = text("inner"); { const a = text("block").notNull(); void a; } return a; }
      export const users = pgTable("users", { a: column(), b: a });
    `,
    ));

  it("is used above its declaration", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: column() });
      function column() { return text("x"); }
    `,
    ));

  it("hands out functions that remember its parameters", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const prefixed = (prefix: string) => {
        const column = (name: string) => text(prefix + name);
        return { a: column("a"), column };
      };
      const made = prefixed("x_");
      export const users = pgTable("users", { a: made.a, b: made.column("b") });
    `,
    ));

  it("takes a property away", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      function columns() { const all: any = { a: text(), b: text() }; delete all.a; return all; }
      export const users = pgTable("users", columns());
    `,
    ));

  it("assigns with every operator", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      function columns(name: string, more: any = {}) {
        name += "_x";
        let count = 1;
        count++;
        more.a ??= text(name + count);
        more.a ||= text("never");
        more.b = more.c = text("same");
        more.d &&= text("never");
        return more;
      }
      export const users = pgTable("users", columns("n"));
    `,
    ));

  it("fills a list in the function of forEach", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, index } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text(), b: text() }, (t) => {
        const list: any[] = [];
        (["a", "b"] as const).forEach((key) => list.push(index(key).on(t[key])));
        return list;
      });
    `,
    ));

  it("tells the console what it does", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      function column() { console.debug("column"); return text("x"); }
      export const users = pgTable("users", { a: column() });
    `,
    ));

  it("sorts an index in a helper before another index is made", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, index } from "drizzle-orm/pg-core";
      const byName = (t: any) => index("n").on(t.name.desc());
      export const users = pgTable("users", { name: text() }, (t) => {
        const first = byName(t);
        const second = index("p").on(t.name);
        return [second, first];
      });
    `,
    ));

  it("replaces with the patterns of JavaScript", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text("aXbX".replace("X", "$&-")), b: text("aXbX".replaceAll("X", "$$")) });
    `,
    ));

  it("looks up the name of a number in an enum", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      enum Keys { A = "a_key" }
      enum Numbers { X, Y = 5, Z }
      export const users = pgTable("users", { [Keys.A]: text(), ["c" + Numbers[0]]: text("n" + Numbers.Z) });
    `,
    ));
});

describe.each(RELEASES)("a function that is not followed, in drizzle-orm %s", (release) => {
  it("tries and catches", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      function column() { try { return text("x"); } catch { return text("y"); } }
      export const users = pgTable("users", { a: column(), b: text() });
    `,
      { unread: { users: ["column a"] } },
    ));

  it("counts in a variable of the module", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      let count = 0;
      const next = () => text("c" + count++);
      export const users = pgTable("users", { a: next(), b: next() });
    `,
      { unread: { users: ["columns.a.name", "columns.b.name"] } },
    ));

  it("counts in an object of the module", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const state = { count: 0 };
      function next() { state.count = state.count + 1; return text("c" + state.count); }
      export const users = pgTable("users", { a: next(), b: next() });
    `,
      { unread: { users: ["column a", "column b"] } },
    ));

  it("remembers what it made", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const cache: any = {};
      function column(key: string) { if (!cache[key]) cache[key] = text(key); return cache[key]; }
      export const users = pgTable("users", { a: column("a").notNull() });
      export const posts = pgTable("posts", { a: column("a") });
    `,
      { unread: { users: ["column a"], posts: ["column a"] } },
    ));

  it("assigns to a pattern", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      function columns() { let a = text("a"); let b = text("b"); [a, b] = [b, a]; return { a, b }; }
      export const users = pgTable("users", { ...columns() });
    `,
      { unread: { users: ["columns"] } },
    ));

  it("sorts a list", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      function keys() { const list = ["b", "a"]; list.sort(); return list; }
      export const users = pgTable("users", { ...Object.fromEntries(keys().map((key) => [key, text()])) });
    `,
      { unread: { users: ["columns"] } },
    ));

  it("reduces a list", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      export const users = pgTable("users", ["a", "b"].reduce((all: any, key) => ({ ...all, [key]: text() }), {}));
    `,
      { unread: { users: ["columns"] } },
    ));

  it("hands its object to a function that is not read", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      function columns() {
        const all: any = { a: text() };
        Reflect.set(all, "b", text());
        return all;
      }
      export const users = pgTable("users", columns());
    `,
      { unread: { users: ["columns"] } },
    ));

  it("makes indexes in a loop", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, index } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text() }, (t) => {
        const list = [];
        for (const key of ["a"] as const) list.push(index(key).on(t[key]));
        return list;
      });
    `,
      { unread: { users: ["extras"] } },
    ));
});
