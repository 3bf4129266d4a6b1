// The switch between light and dark, without a new page.
const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

document.querySelector<HTMLFormElement>("form[data-colours]")?.addEventListener("submit", (event) => {
  const choice = (event.submitter as HTMLButtonElement | null)?.value;
  if (!choice) {
    return;
  }
  event.preventDefault();
  document.documentElement.dataset.colours = choice;
  document.cookie = `colours=${choice}; path=/; max-age=${YEAR_IN_SECONDS}; samesite=lax`;
  document.querySelector<HTMLButtonElement>(`form[data-colours] button:not([value="${choice}"])`)?.focus();
});
