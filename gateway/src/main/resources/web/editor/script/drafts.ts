// Keeps unsaved text in the browser, and offers it again after a crash or a login that has ended.
import { forget, found, keep, submitted, type Draft } from "../../app/script/drafts";
import type { Text } from "./surface";

const PAUSE_MILLIS = 300;

export function keepDrafts(form: HTMLFormElement, text: Text): void {
  const name = [form.dataset.title, value(form, "section")].join("#");
  const opened = text.get();
  const now = (): Draft => ({
    base: value(form, "base"),
    source: text.get(),
    comment: value(form, "comment"),
    at: Date.now(),
  });
  let timer = 0;
  const store = () => {
    clearTimeout(timer);
    if (text.get() !== opened) {
      keep(name, now());
    }
  };
  text.whenChanged(() => {
    clearTimeout(timer);
    timer = window.setTimeout(store, PAUSE_MILLIS);
  });
  window.addEventListener("pagehide", store);
  form.addEventListener("submit", () => {
    store();
    submitted(name, value(form, "base"));
  });
  const draft = found(name).find(({ source }) => source !== opened);
  if (draft && form.dataset.opened === "true") {
    offer(form, draft, () => {
      set(form, "base", draft.base);
      set(form, "comment", draft.comment);
      text.set(draft.source);
    }, () => forget(name, draft.base));
  }
}

function offer(form: HTMLFormElement, draft: Draft, take: () => void, drop: () => void): void {
  const note = document.createElement("div");
  note.className = "note found";
  note.setAttribute("role", "status");
  const words = document.createElement("p");
  words.textContent = `${form.dataset.found} (${new Date(draft.at).toLocaleString()})`;
  const actions = document.createElement("p");
  actions.className = "actions";
  actions.append(
    button(form.dataset.take ?? "", "", () => {
      take();
      note.remove();
    }),
    button(form.dataset.drop ?? "", "quiet", () => {
      drop();
      note.remove();
    }),
  );
  note.append(words, actions);
  form.before(note);
}

function button(label: string, className: string, press: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = className;
  made.textContent = label;
  made.addEventListener("click", press);
  return made;
}

function value(form: HTMLFormElement, field: string): string {
  return (form.elements.namedItem(field) as HTMLInputElement | null)?.value ?? "";
}

function set(form: HTMLFormElement, field: string, text: string): void {
  let input = form.elements.namedItem(field) as HTMLInputElement | null;
  if (!input && text) {
    input = document.createElement("input");
    input.type = "hidden";
    input.name = field;
    form.append(input);
  }
  if (input) {
    input.value = text;
  }
}
