import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import type { MarkdownRenderer } from "vitepress";
import type { Project } from "./playground/project.ts";
import { HASH_PREFIX } from "./playground/share.ts";
import { REPOSITORY, ROOT } from "./repository.ts";
import { exampleProject, filesIn } from "./snippet.ts";

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

/**
 * Gives the TypeScript blocks of a rule's page a link that opens them in the playground, with that rule on.
 *
 * @param base Where the site begins, such as `/`.
 */
export function withPlayground(md: MarkdownRenderer, base: string): void {
  const { fence } = md.renderer.rules;
  md.renderer.rules.fence = (tokens, at, options, env, self) => {
    const block = fence?.(tokens, at, options, env, self) ?? "";
    const { realPath, path: file = "" } = env as { realPath?: string; path?: string };
    const rule = /[\\/]docs[\\/]rules[\\/]([\w-]+)\.md$/.exec(realPath ?? file)?.[1];
    const token = tokens[at];
    if (rule === undefined || token?.info.trim() !== "ts") return block;
    const project = exampleProject(rule, filesIn(token.content));
    const link = `<a class="try-it" href="${base}playground${hashOf(project)}">Try it</a>`;
    return block.replace(/<\/div>\s*$/, `${link}</div>`);
  };
}

/** What `toHash` of the playground makes, without waiting. */
export function hashOf(project: Project): string {
  const packed = zlib.deflateRawSync(JSON.stringify(project));
  return HASH_PREFIX + packed.toString("base64url");
}
