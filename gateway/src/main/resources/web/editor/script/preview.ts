// Shows beside the text how it will look, and what its author should know, whenever writing pauses.
import type { Text } from "./surface";

const PAUSE_MILLIS = 400;
/** Longer texts are formatted by the button only. */
const LONGEST = 200_000;

interface Preview {
  html: string;
  warnings: { code: string; message: string }[];
}

export function showPreview(form: HTMLFormElement, text: Text): void {
  const pane = document.createElement("section");
  pane.className = "preview live";
  pane.setAttribute("aria-label", form.dataset.preview ?? "");
  pane.tabIndex = 0;
  const page = document.createElement("div");
  page.className = "text";
  const warnings = document.createElement("ul");
  warnings.className = "warning";
  warnings.setAttribute("aria-label", form.dataset.warnings ?? "");
  warnings.hidden = true;
  pane.append(page, warnings);
  form.querySelector(".workspace")?.append(pane);

  let timer = 0;
  let asked = new AbortController();
  const update = async () => {
    asked.abort();
    asked = new AbortController();
    const preview = await previewOf(form, text.get(), asked.signal);
    if (!preview) {
      return;
    }
    // the service answers with safe HTML only
    page.innerHTML = preview.html;
    dress(page, form);
    const told = preview.warnings.filter(({ code }) => !form.elements.namedItem("section") || code !== "missing-section");
    warnings.replaceChildren(
      ...told.map(({ message }) => {
        const item = document.createElement("li");
        item.textContent = message;
        return item;
      }),
    );
    warnings.hidden = told.length === 0;
    await markMissing(page, asked.signal);
  };
  text.whenChanged(() => {
    clearTimeout(timer);
    timer = window.setTimeout(update, PAUSE_MILLIS);
  });
  update();
}

/** What pages give a text, too: names for its boxes, and whatever may be wider than the page can be scrolled by keys. */
function dress(page: HTMLElement, form: HTMLFormElement): void {
  page.querySelectorAll("a").forEach((link) => link.setAttribute("target", "_blank"));
  page.querySelectorAll("pre").forEach((block) => (block.tabIndex = 0));
  page.querySelectorAll<HTMLInputElement>('input[type="checkbox"]').forEach((task) => {
    task.setAttribute("aria-label", (task.checked ? form.dataset.done : form.dataset.notDone) ?? "");
  });
  page.querySelectorAll("table").forEach((table) => {
    const box = document.createElement("div");
    box.className = "wide";
    box.tabIndex = 0;
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", form.dataset.table ?? "");
    table.replaceWith(box);
    box.append(table);
  });
}

/** What marks the sides of a conflict is no text. */
const MARKS = /^(<{7} .*|={7}|>{7} .*)$/gm;

async function previewOf(form: HTMLFormElement, text: string, signal: AbortSignal): Promise<Preview | null> {
  const source = form.elements.namedItem("marked") ? text.replace(MARKS, "\n") : text;
  return source.length > LONGEST ? null : post("/api/v1/preview", { title: form.dataset.title, source }, signal);
}

async function markMissing(page: HTMLElement, signal: AbortSignal): Promise<void> {
  const links = [...page.querySelectorAll<HTMLAnchorElement>("a.wikilink[data-title]")];
  const titles = [...new Set(links.map((link) => link.dataset.title!))].slice(0, 1_000);
  const found = titles.length ? await post("/api/v1/links/exists", { titles }, signal) : null;
  links.forEach((link) => link.classList.toggle("missing", found?.[link.dataset.title!]?.exists === false));
}

async function post(address: string, body: unknown, signal: AbortSignal): Promise<any> {
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal,
    });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
