import type { TSESTree } from "@typescript-eslint/utils";
import { remember } from "../remember.ts";
import { walk } from "../syntax.ts";
import type { SourceCode } from "./edit.ts";

const templatesOf = remember((ast: TSESTree.Program): string => {
  const parts: string[] = [];
  walk(ast, (node) => {
    if (node.type === "TemplateElement") parts.push(node.value.raw);
    return undefined;
  });
  return parts.join("\n");
});

/** Whether a template of the file, which may be SQL, speaks of a name: a rename would leave it behind. */
export function isNamedInSql({ ast }: SourceCode, name: string): boolean {
  return templatesOf(ast).includes(name);
}

/** Whether a template of the file has a name in it that is no part of a longer one. */
export function isWordInSql({ ast }: SourceCode, name: string): boolean {
  const text = templatesOf(ast);
  const isInWord = (at: number) => /[\w$]/.test(text.charAt(at));
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1))
    if (!isInWord(at - 1) && !isInWord(at + name.length)) return true;
  return false;
}
