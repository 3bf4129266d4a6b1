// j and k go through a list, or to the next and previous page; other keys press what has them as data-key.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || isWriting(event.target)) {
    return;
  }
  const target = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`);
  if (target && !target.closest("[hidden]")) {
    event.preventDefault();
    press(target);
  } else if (event.key === "j" || event.key === "k") {
    choose(event.key === "j" ? 1 : -1);
  }
});

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}

function press(target: HTMLElement): void {
  if (target instanceof HTMLInputElement) {
    target.focus();
  } else {
    target.click();
  }
}

function choose(step: number): void {
  const items = [...document.querySelectorAll<HTMLElement>("[data-item]")];
  const at = items.findIndex((item) => item === document.activeElement);
  const next = at < 0 && step < 0 ? items.length - 1 : at + step;
  items[Math.max(0, Math.min(items.length - 1, next))]?.focus();
}
