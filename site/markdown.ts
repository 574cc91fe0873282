import fs from "node:fs";
import path from "node:path";
import type { MarkdownRenderer } from "vitepress";
import { REPOSITORY, ROOT } from "./repository.ts";

const README = path.join(ROOT, "README.md");
const DOCS = path.join(ROOT, "docs");

/**
 * Makes pages that were written for GitHub work on the site as well, and lets a page of the site have a section of the
 * README: `<!-- readme: Your first minute -->`.
 */
export function asOnGitHub(md: MarkdownRenderer): void {
  md.core.ruler.before("normalize", "readme_sections", (state) => {
    state.src = withReadmeSections(state.src);
  });
  md.core.ruler.push("links_out_of_docs", ({ tokens, env }) => {
    const { realPath, path: file = "" } = env as { realPath?: string; path?: string };
    for (const { children } of tokens)
      for (const link of children ?? []) {
        const target = link.type === "link_open" ? link.attrGet("href") : null;
        const outside = target === null ? undefined : outsideOfDocs(realPath ?? file, target);
        if (outside !== undefined) link.attrSet("href", outside);
      }
  });
}

/**
 * The page of GitHub that shows a file of the repository which is no page of the site.
 *
 * @param page The Markdown file in docs/ that has the link.
 * @param target The link as it is written.
 * @returns `undefined` for any other link.
 * @throws Error where the link leads out of docs/ to a file that is not there.
 */
export function outsideOfDocs(page: string, target: string): string | undefined {
  if (!page.startsWith(DOCS) || !/^\.{1,2}\//.test(target)) return undefined;
  const [written = "", anchor] = target.split("#");
  const file = path.resolve(path.dirname(page), decodeURI(written));
  if (file.startsWith(DOCS)) return undefined;
  return onGitHub(file, anchor);
}

function onGitHub(file: string, anchor: string | undefined): string {
  const kind = fs.statSync(file, { throwIfNoEntry: false });
  if (!kind) throw new Error(`A link leads to ${file}, which is not there.`);
  const view = kind.isDirectory() ? "tree" : "blob";
  const inside = path.relative(ROOT, file).replaceAll("\\", "/");
  return `${REPOSITORY}/${view}/main/${inside}${anchor === undefined ? "" : `#${anchor}`}`;
}

/** A text with each `<!-- readme: Heading -->` replaced by what stands under that heading in the README. */
export function withReadmeSections(text: string): string {
  return text.replaceAll(/^<!-- readme: (.+?) -->$/gm, (_, heading: string) =>
    readmeSection(heading),
  );
}

/** @throws Error where the README has no such heading. */
function readmeSection(heading: string): string {
  const readme = fs.readFileSync(README, "utf8");
  const start = readme.indexOf(`\n## ${heading}\n`);
  if (start === -1) throw new Error(`README.md has no section "${heading}".`);
  const body = readme.slice(start + heading.length + 5);
  const end = body.search(/^## /m);
  return seenFromSite(end === -1 ? body : body.slice(0, end));
}

/** The README's links lead on from the root of the repository; on the site docs/ is the root. */
function seenFromSite(section: string): string {
  return section
    .replaceAll(/(!\[[^\]]*\])\((?!https?:)([^)\s]+)\)/g, "$1(../../$2)")
    .replaceAll(
      /(?<!!)\[([^\]]*)\]\((?!https?:|#)([^)\s]+)\)/g,
      (_, label: string, target: string) => {
        const [file = "", anchor] = target.split("#");
        const isPage = file.startsWith("docs/");
        return `[${label}](${isPage ? target.slice("docs".length) : onGitHub(path.join(ROOT, file), anchor)})`;
      },
    );
}
