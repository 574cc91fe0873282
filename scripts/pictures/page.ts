import { javascript } from "@codemirror/lang-javascript";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, linter } from "@codemirror/lint";
import { type ChangeSpec, EditorState, StateField, type Text } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  EditorView,
  keymap,
  lineNumbers,
  tooltips,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";
import type { Position, TextEdit } from "vscode-languageserver-protocol";
import type { Report, Server } from "./server.ts";

declare global {
  /** The functions of the language server are lent to the page by the script that opens it. */
  interface Window extends Server {
    /** Shows an editor with a text in it, under those that are there. */
    show: (file: string, caption: string, text: string) => void;
  }
}

const COLOURS = HighlightStyle.define([
  { tag: tags.comment, color: "#7d8799" },
  { tag: [tags.keyword, tags.modifier], color: "#c792ea" },
  { tag: tags.string, color: "#a5d6a7" },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], color: "#82aaff" },
  { tag: tags.propertyName, color: "#e6e9ef" },
  { tag: [tags.definition(tags.variableName), tags.variableName], color: "#ffd580" },
  { tag: [tags.punctuation, tags.operator, tags.bracket], color: "#9aa5b8" },
]);

/** Marks the lines that were not there before a save, as editors do beside the line numbers. */
const newLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { docChanged, newDoc, startState }) {
    if (!docChanged) return marks;
    const known = new Set(startState.doc.iterLines());
    const lines = [...newDoc.iterLines()].flatMap((text, index) =>
      known.has(text) ? [] : [newDoc.line(index + 1)],
    );
    return Decoration.set(lines.map(({ from }) => Decoration.line({ class: "new" }).range(from)));
  },
  provide: (field) => EditorView.decorations.from(field),
});

window.show = (file, caption, text) => {
  const editor = document.createElement("section");
  const name = document.createElement("span");
  const said = document.createElement("span");
  const count = document.createElement("span");
  name.className = "file";
  name.textContent = file;
  said.className = "caption";
  said.textContent = caption;
  count.className = "count";
  const bar = document.createElement("header");
  bar.append(name, said, count);
  editor.append(bar);
  document.querySelector("main")?.append(editor);
  new EditorView({
    parent: editor,
    state: EditorState.create({
      doc: text.trimEnd(),
      extensions: [
        lineNumbers(),
        javascript({ typescript: true }),
        syntaxHighlighting(COLOURS),
        newLines,
        tooltips({ position: "absolute", parent: editor, tooltipSpace: () => spaceBelow(bar) }),
        linter(
          async (view) => {
            const reports = await window.reportsOf(view.state.doc.toString());
            count.textContent = `${String(reports.length)} problems`;
            editor.dataset["reports"] = String(reports.length);
            return reports.map((report) => diagnosticOf(report, view.state.doc));
          },
          { delay: 0 },
        ),
        keymap.of([{ key: "Mod-s", run: save }]),
      ],
    }),
  });
};

/** Where a tooltip may be: below the line that it speaks of, for above there is too little space. */
function spaceBelow(bar: HTMLElement): ReturnType<typeof document.body.getBoundingClientRect> {
  const { bottom, left, right } = bar.getBoundingClientRect();
  const margin = 16;
  return new DOMRect(left + margin, bottom, right - left - 2 * margin, window.innerHeight - bottom);
}

/** Saves as an editor that fixes on save. */
function save(view: EditorView): boolean {
  void window.editsOnSave(view.state.doc.toString()).then((edits) => apply(view, edits));
  return true;
}

function apply(view: EditorView, edits: readonly TextEdit[]): void {
  view.dispatch({ changes: edits.map((edit) => changeOf(edit, view.state.doc)) });
}

/** A report as CodeMirror shows it: the words of the server, and a button for each action that it offers. */
function diagnosticOf(report: Report, text: Text): Diagnostic {
  const { message, range } = report.diagnostic;
  return {
    from: offsetOf(range.start, text),
    to: offsetOf(range.end, text),
    severity: report.diagnostic.severity === 1 ? "error" : "warning",
    message: typeof message === "string" ? message : message.value,
    renderMessage: () => wordsOf(report),
    actions: report.actions
      .filter(({ title }) => !/for the entire file|^Show documentation|^Fix all/.test(title))
      .map(({ isPreferred, title }) => ({
        name: title.replace(/ \(drizzle-schema\/.*\)$/, ""),
        markClass: title.startsWith("Disable") ? "quiet" : isPreferred ? "fix" : "suggestion",
        apply: (view: EditorView) => {
          void window.editsOf(report, title).then((edits) => apply(view, edits));
        },
      })),
  };
}

/** The message of a report, then who says it, with a link to the rule's page. */
function wordsOf({ diagnostic: { code, codeDescription, message, source } }: Report): Node {
  const words = document.createDocumentFragment();
  const said = document.createElement("p");
  said.textContent = typeof message === "string" ? message : message.value;
  const link = document.createElement("a");
  link.href = codeDescription?.href ?? "";
  link.textContent = String(code);
  const by = document.createElement("p");
  by.className = "rule";
  by.append(`${source ?? ""} `, link);
  words.append(said, by);
  return words;
}

function changeOf({ newText, range }: TextEdit, text: Text): ChangeSpec {
  return { from: offsetOf(range.start, text), to: offsetOf(range.end, text), insert: newText };
}

function offsetOf({ character, line }: Position, text: Text): number {
  return text.line(line + 1).from + character;
}
