// What is asked for again and again is replaced only where it has changed, and not asked for while nobody looks.
const AGAIN = '[hx-trigger^="every"]';

document.addEventListener("htmx:beforeRequest", (event) => {
  if (document.hidden && (event.target as Element).matches(AGAIN)) {
    event.preventDefault();
  }
});

document.addEventListener("htmx:beforeSwap", (event) => {
  const { detail } = event as CustomEvent<{ target: Element; serverResponse: string; shouldSwap: boolean }>;
  if (detail.target.matches(AGAIN)) {
    const page = new DOMParser().parseFromString(detail.serverResponse, "text/html");
    const fresh = page.getElementById(detail.target.id);
    detail.shouldSwap = detail.shouldSwap && fresh !== null && fresh.innerHTML !== detail.target.innerHTML;
  }
});
