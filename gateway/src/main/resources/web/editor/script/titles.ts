// Completes the title of a link that was begun with [[.
import type { CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { titlesFrom } from "../../app/script/titles";

const SHOWN = 12;

/** Titles that begin like what stands behind the last [[. */
export async function completeTitles(context: CompletionContext): Promise<CompletionResult | null> {
  const begun = context.matchBefore(/\[\[[^\[\]|#\n]*$/);
  if (!begun) {
    return null;
  }
  const from = begun.from + 2;
  const prefix = context.state.sliceDoc(from, context.pos).trim();
  const asked = new AbortController();
  context.addEventListener("abort", () => asked.abort());
  const titles = await titlesFrom(prefix, SHOWN, asked.signal);
  const closed = context.state.sliceDoc(context.pos, context.pos + 2) === "]]";
  return {
    from,
    filter: false,
    options: titles.map(({ title }) => ({ label: title, apply: closed ? title : `${title}]]` })),
  };
}
