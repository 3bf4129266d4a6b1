// CodeMirror in place of the text field, which it keeps filled: the form is sent as it would be without it.
import { autocompletion } from "@codemirror/autocomplete";
import { markdown, markdownLanguage } from "@codemirror/lang-markdown";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { minimalSetup } from "codemirror";
import { replaceSelected } from "./replacing";
import { completeTitles } from "./titles";

/** The text that is being written. */
export interface Text {
  get(): string;
  set(text: string): void;
  whenChanged(listener: () => void): void;
}

const COLOURS = HighlightStyle.define([
  { tag: tags.heading, fontWeight: "700", color: "var(--accent)" },
  { tag: tags.strong, fontWeight: "700" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: [tags.link, tags.url], color: "var(--link)" },
  { tag: [tags.monospace, tags.quote], color: "var(--soft)" },
  { tag: tags.processingInstruction, color: "var(--soft)" },
]);

const LOOK = EditorView.theme({
  "&": { border: "1px solid var(--edge)", borderRadius: "6px", background: "var(--raised)", fontSize: "0.92rem" },
  "&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.6", minHeight: "18rem", maxHeight: "62vh" },
  ".cm-content": { padding: "0.7rem 0.4rem", caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-tooltip": { background: "var(--raised)", color: "var(--ink)", border: "1px solid var(--line)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { background: "var(--accent)", color: "var(--on-accent)" },
});

/** Puts it there. */
export function makeSurface(form: HTMLFormElement): Text {
  const field = form.querySelector<HTMLTextAreaElement>("textarea[name=source]")!;
  const label = form.querySelector<HTMLLabelElement>(`label[for="${field.id}"]`)!;
  const listeners: (() => void)[] = [];
  let known = field.value;
  const writing = document.activeElement === field;
  label.id = `${field.id}Label`;
  label.removeAttribute("for");

  const view = new EditorView({
    state: EditorState.create({
      doc: field.value,
      selection: writing ? { anchor: field.selectionStart, head: field.selectionEnd } : undefined,
      extensions: [
        EditorView.cspNonce.of(form.dataset.nonce ?? ""),
        minimalSetup,
        markdown({ base: markdownLanguage }),
        syntaxHighlighting(COLOURS),
        autocompletion({ override: [completeTitles], icons: false, interactionDelay: 0 }),
        replaceSelected,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          "aria-labelledby": label.id,
          "aria-describedby": field.getAttribute("aria-describedby") ?? "",
          spellcheck: "true",
          tabindex: "0",
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) {
            known = field.value = update.state.doc.toString();
            listeners.forEach((listener) => listener());
          }
        }),
        LOOK,
      ],
    }),
  });
  field.hidden = true;
  field.after(view.dom);
  label.addEventListener("click", () => view.focus());
  const set = (text: string) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
  // what a browser or an extension puts into the field itself is the text, too
  const adopt = () => {
    if (field.value !== known) {
      set(field.value);
    }
  };
  field.addEventListener("input", adopt);
  window.addEventListener("pageshow", adopt);
  form.addEventListener("submit", adopt);
  // somebody began to write before this script was there, and goes on
  if (writing) {
    view.focus();
  }
  return {
    get: () => view.state.doc.toString(),
    set,
    whenChanged: (listener) => listeners.push(listener),
  };
}
