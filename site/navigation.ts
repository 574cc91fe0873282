import fs from "node:fs";
import path from "node:path";
import type { DefaultTheme } from "vitepress";
import { ROOT } from "./repository.ts";
import { ruleGroups } from "./rule-list.ts";

/** What a reader asks in this order; a page of docs/ that is not named here comes after them. */
const ORDER = [
  "settings",
  "adopting",
  "editors",
  "ci",
  "oxlint",
  "cache",
  "inspect",
  "migrating",
  "versions",
];

/** The pages of the guide that are in docs/, by their names without `.md`. */
export function guidePages(): readonly string[] {
  const rank = (page: string) => (ORDER.includes(page) ? ORDER.indexOf(page) : ORDER.length);
  return fs
    .readdirSync(path.join(ROOT, "docs"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => path.basename(file, ".md"))
    .sort((one, other) => rank(one) - rank(other) || one.localeCompare(other));
}

/** The sidebar of every page: the guide, and the rules under the preset that turns them on. */
export function sidebar(): DefaultTheme.SidebarItem[] {
  return [
    {
      text: "Guide",
      items: [
        { text: "Your first minute", link: "/first-minute" },
        { text: "What it reads, and what not", link: "/what-it-reads" },
        ...guidePages().map((page) => ({ text: titleOf(page), link: `/${page}` })),
        { text: "Playground", link: "/playground" },
      ],
    },
    {
      text: "Rules",
      items: [
        { text: "All rules", link: "/rules/" },
        ...ruleGroups.map(({ preset, rules }) => ({
          text: preset,
          collapsed: false,
          items: rules.map(({ name }) => ({ text: name, link: `/rules/${name}` })),
        })),
      ],
    },
  ];
}

/** The heading of a page of docs/. */
function titleOf(page: string): string {
  const text = fs.readFileSync(path.join(ROOT, "docs", `${page}.md`), "utf8");
  return /^# (.+)$/m.exec(text)?.[1] ?? page;
}
