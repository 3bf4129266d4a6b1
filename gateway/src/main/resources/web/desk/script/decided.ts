// When somebody else has decided meanwhile, the buttons go.
document.addEventListener("htmx:afterSwap", () => {
  if (document.querySelector("[data-decided]")) {
    document.querySelectorAll<HTMLElement>("[data-while-open]").forEach((part) => (part.hidden = true));
  }
});
