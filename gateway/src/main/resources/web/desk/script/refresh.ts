// Replaces a part that has data-refresh (seconds) by what the server says now, where that has changed. Focus stays where it is.
const REGIONS = document.querySelectorAll<HTMLElement>("[data-refresh]");

REGIONS.forEach((region) => setInterval(() => refresh(region.id), Number(region.dataset.refresh) * 1000));

async function refresh(id: string): Promise<void> {
  const region = document.getElementById(id);
  if (!region || document.hidden) {
    return;
  }
  const fresh = await sameRegionNow(id);
  if (!fresh || fresh.outerHTML === region.outerHTML) {
    return;
  }
  const focused = region.contains(document.activeElement) ? document.activeElement?.id : undefined;
  region.replaceWith(fresh);
  if (focused) {
    document.getElementById(focused)?.focus();
  }
  if (fresh.hasAttribute("data-decided")) {
    document.querySelectorAll<HTMLElement>("[data-while-open]").forEach((part) => (part.hidden = true));
  }
}

async function sameRegionNow(id: string): Promise<HTMLElement | null> {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, redirect: "error" });
    if (!answer.ok) {
      return null;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return page.getElementById(id);
  } catch {
    return null;
  }
}
