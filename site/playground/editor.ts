import { javascript } from "@codemirror/lang-javascript";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorState, type Extension } from "@codemirror/state";
import { tags } from "@lezer/highlight";
import { basicSetup, EditorView } from "codemirror";
import type { Edit, Report } from "./project.ts";

/** The editor of one project: a text with its own history for each file. */
export interface ProjectEditor {
  /** Shows a file, with a new text where that differs from what the editor has. */
  show(name: string, text: string): void;
  /** Marks what was found in the shown file, if its text is still the one that was linted. */
  mark(text: string, reports: readonly Report[]): void;
  /** Makes an edit in the shown file, if its text is still the one that the edit is for. */
  apply(text: string, edit: Edit): void;
  /** Puts the cursor at a place and the place into view. */
  select(from: number, to: number): void;
  /** Forgets the histories of all files. */
  forget(): void;
  destroy(): void;
}

interface EditorOptions {
  readonly onChange: (text: string) => void;
  /** The page about a rule. */
  readonly pageOf: (rule: string) => string;
}

/** Makes the editor in an element. */
export function createEditor(
  parent: HTMLElement,
  { onChange, pageOf }: EditorOptions,
): ProjectEditor {
  const extensions: Extension = [
    basicSetup,
    javascript({ typescript: true }),
    lintGutter(),
    syntaxHighlighting(highlighting),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ "aria-label": "Code" }),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) onChange(state.doc.toString());
    }),
  ];
  const view = new EditorView({ parent, state: EditorState.create({ extensions }) });
  const states = new Map<string, EditorState>();
  let shown: string | undefined;

  const textOf = () => view.state.doc.toString();

  function apply(text: string, { range: [from, to], text: insert }: Edit): void {
    if (textOf() !== text) return;
    view.dispatch({ changes: { from, to, insert }, userEvent: "input.fix" });
    view.focus();
  }

  function diagnosticOf(report: Report, text: string): Diagnostic {
    const { rule, message, from, to, fix, suggestions } = report;
    const action = (name: string, edit: Edit) => ({ name, apply: () => apply(text, edit) });
    return {
      from,
      to,
      severity: "error",
      message,
      renderMessage: () => messageElement(message, rule, pageOf),
      actions: [
        ...(fix ? [action("Fix", fix)] : []),
        ...suggestions.map((each) => action(each.text, each.edit)),
      ],
    };
  }

  return {
    show(name, text) {
      if (shown !== undefined) states.set(shown, view.state);
      if (name !== shown) {
        view.setState(states.get(name) ?? EditorState.create({ doc: text, extensions }));
        shown = name;
      }
      if (textOf() !== text)
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    mark(text, reports) {
      if (textOf() !== text) return;
      view.dispatch(
        setDiagnostics(
          view.state,
          reports.map((report) => diagnosticOf(report, text)),
        ),
      );
    },
    apply,
    select(from, to) {
      view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
      view.focus();
    },
    forget() {
      states.clear();
      shown = undefined;
    },
    destroy: () => view.destroy(),
  };
}

/** A message, and a link to the page of its rule. */
function messageElement(
  message: string,
  rule: string | undefined,
  pageOf: (rule: string) => string,
): HTMLElement {
  const element = document.createElement("span");
  element.textContent = message;
  if (rule === undefined) return element;
  const link = document.createElement("a");
  Object.assign(link, { textContent: rule, href: pageOf(rule), target: "_blank" });
  element.append(" ", link);
  return element;
}

/** Colours come from the page, so that they are those of its light or its dark mode. */
const highlighting = HighlightStyle.define(
  [
    { tag: [tags.keyword, tags.modifier, tags.operatorKeyword], color: "token-keyword" },
    { tag: [tags.string, tags.special(tags.string), tags.regexp], color: "token-string" },
    { tag: [tags.number, tags.bool, tags.null], color: "token-constant" },
    {
      tag: [tags.function(tags.variableName), tags.function(tags.propertyName), tags.typeName],
      color: "token-function",
    },
    { tag: tags.comment, color: "token-comment" },
  ].map(({ tag, color }) => ({ tag, color: `var(--code-${color})` })),
);
