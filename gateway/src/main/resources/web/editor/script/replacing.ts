// What is written over selected text replaces it in CodeMirror. Chromium would give the new text the look of the old one, as a
// style attribute, which the security policy refuses and reports.
import { EditorSelection, type Text as Lines } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

const INSERTIONS = ["insertText", "insertReplacementText"];

/** For what is typed, inserted at once, corrected or composed. */
export const replaceSelected = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const text = event.data ?? event.dataTransfer?.getData("text/plain");
    const range = event.getTargetRanges()[0] ?? selected();
    if (!INSERTIONS.includes(event.inputType) || event.isComposing || !event.cancelable || !text || !range) {
      return false;
    }
    const from = view.posAtDOM(range.startContainer, range.startOffset);
    const to = view.posAtDOM(range.endContainer, range.endOffset);
    if (from < to) {
      replace(view, from, to, view.state.toText(text));
      event.preventDefault();
    }
    return from < to;
  },
  // what is composed cannot be held back; it finds nothing left to look like
  compositionstart(_event, view) {
    const { from, to } = view.state.selection.main;
    if (from < to) {
      replace(view, from, to, view.state.toText(""));
    }
    return false;
  },
});

/** Chromium does not tell what plain text would replace. */
function selected(): Range | null {
  const selection = getSelection();
  return selection?.rangeCount ? selection.getRangeAt(0) : null;
}

function replace(view: EditorView, from: number, to: number, insert: Lines): void {
  view.dispatch({
    changes: { from, to, insert },
    selection: EditorSelection.cursor(from + insert.length),
    userEvent: "input.type",
    scrollIntoView: true,
  });
}
