// Completes titles below a field that has data-titles, as a combobox: arrows choose, Enter takes, Escape closes.
import { titlesFrom } from "./titles";

const SHOWN = 8;
const PAUSE_MILLIS = 120;

document.querySelectorAll<HTMLInputElement>("input[data-titles]").forEach(complete);

function complete(field: HTMLInputElement, index: number): void {
  const list = document.createElement("ul");
  list.className = "completions";
  list.id = `Completions-${index}`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.dataset.titles ?? "");
  list.hidden = true;
  field.after(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");
  field.autocomplete = "off";

  let asked = new AbortController();
  let timer = 0;

  const show = (visible: boolean) => {
    list.hidden = !visible;
    field.setAttribute("aria-expanded", String(visible));
    field.removeAttribute("aria-activedescendant");
  };
  const chosen = () => list.querySelector<HTMLElement>('[aria-selected="true"]');
  const take = (option: HTMLElement) => {
    field.value = option.textContent ?? "";
    show(false);
    field.form?.requestSubmit();
  };
  const move = (step: number) => {
    const options = [...list.children] as HTMLElement[];
    const from = options.findIndex((option) => option === chosen());
    const to = options[(from + step + options.length + (from < 0 && step < 0 ? 1 : 0)) % options.length];
    options.forEach((option) => option.setAttribute("aria-selected", String(option === to)));
    field.setAttribute("aria-activedescendant", to.id);
  };
  const fill = async () => {
    asked.abort();
    asked = new AbortController();
    const prefix = field.value.trim();
    const titles = prefix ? await titlesFrom(prefix, SHOWN, asked.signal) : [];
    if (field.value.trim() !== prefix) {
      return;
    }
    list.replaceChildren(
      ...titles.map(({ title }, position) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${position}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.textContent = title;
        return option;
      }),
    );
    show(titles.length > 0 && document.activeElement === field);
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(fill, PAUSE_MILLIS);
  });
  field.addEventListener("keydown", (event) => {
    const option = chosen();
    if (list.hidden) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      show(false);
    } else if (event.key === "Enter" && option) {
      event.preventDefault();
      take(option);
    }
  });
  field.addEventListener("blur", () => show(false));
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const option = (event.target as HTMLElement).closest<HTMLElement>('[role="option"]');
    if (option) {
      take(option);
    }
  });
}
