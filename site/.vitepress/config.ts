import { fileURLToPath } from "node:url";
import { defineConfig } from "vitepress";
import { asOnGitHub, withPlayground } from "../markdown.ts";
import { linterWorker } from "../playground/bundle.ts";
import { sidebar } from "../navigation.ts";
import { REPOSITORY } from "../repository.ts";
import { ruleGroups } from "../rule-list.ts";

const base = process.env["SITE_BASE"] ?? "/";

const descriptions = new Map(
  ruleGroups.flatMap(({ rules }) =>
    rules.map(({ name, description }) => [`rules/${name}.md`, `${description}.`]),
  ),
);

export default defineConfig({
  title: "Drizzle Schema Lint",
  titleTemplate: ":title | eslint-plugin-drizzle-schema",
  description:
    "ESLint rules that read Drizzle ORM schemas as drizzle-orm would build them, and report what hurts later.",
  lang: "en",
  base,
  cleanUrls: true,

  // The pages are those of docs/, which are written for GitHub too, and a few that only the site has.
  srcDir: "..",
  srcExclude: ["!(docs|site)/**", "*.md"],
  rewrites: { "docs/:page*": ":page*", "site/pages/:page*": ":page*" },

  head: [
    ["link", { rel: "icon", type: "image/svg+xml", href: `${base}logo.svg` }],
    ["meta", { name: "theme-color", content: "#4d7c0f" }],
  ],
  markdown: {
    theme: { light: "github-light", dark: "github-dark" },
    config(md) {
      asOnGitHub(md);
      withPlayground(md, base);
    },
  },
  transformPageData({ relativePath }) {
    const description = descriptions.get(relativePath);
    return description === undefined ? {} : { description };
  },

  themeConfig: {
    logo: "/logo.svg",
    siteTitle: "drizzle-schema",
    nav: [
      { text: "Guide", link: "/first-minute", activeMatch: "^/(?!rules|playground)." },
      { text: "Rules", link: "/rules/", activeMatch: "^/rules/" },
      { text: "Settings", link: "/settings" },
      { text: "Playground", link: "/playground" },
      { text: "GitHub", link: REPOSITORY },
    ],
    sidebar: sidebar(),
    outline: { level: [2, 3] },
    search: { provider: "local" },
    editLink: { pattern: `${REPOSITORY}/edit/main/:path`, text: "Edit this page on GitHub" },
    externalLinkIcon: true,
    footer: { message: "MIT license" },
  },

  vite: {
    publicDir: fileURLToPath(new URL("../public", import.meta.url)),
    plugins: [linterWorker()],
  },
});
