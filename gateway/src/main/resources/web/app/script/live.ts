// Changes that come while the page is open, from the public stream.
const LONGEST_LIST = 50;

interface Change {
  kind: string;
  article: { title: string };
  revision?: { id: number; comment?: string; minor?: boolean };
  author?: { name: string };
  at: string;
}

let source: EventSource | undefined;

follow(document.querySelector<HTMLElement>("[data-live]"));
// another filter brings another list, which may be live, too
document.addEventListener("htmx:afterSettle", () => follow(document.querySelector<HTMLElement>("[data-live][hidden]")));
window.addEventListener("pagehide", () => source?.close());

function follow(section: HTMLElement | null): void {
  if (!document.querySelector("[data-live]")) {
    source?.close();
  }
  if (!section || !("EventSource" in window)) {
    return;
  }
  source?.close();
  const list = section.querySelector("ul")!;
  const status = section.querySelector('[role="status"]')!;
  source = new EventSource(section.dataset.live!);
  source.onopen = () => (status.textContent = section.dataset.listening ?? "");
  source.onerror = () => (status.textContent = section.dataset.interrupted ?? "");
  section.hidden = false;
  source.onmessage = (event) => {
    const change: Change = JSON.parse(event.data);
    add(list, change, section.dataset[change.kind] ?? change.kind);
  };
}

function add(list: Element, change: Change, kind: string): void {
  const item = document.createElement("li");
  const meta = text("meta", "");
  meta.append(change.revision ? link(`/revision/${change.revision.id}`, time(change.at), "when") : time(change.at));
  if (change.author) {
    meta.append(" · ", link(`/users/${encodeURIComponent(change.author.name)}`, change.author.name, "person"));
  }
  meta.append(" ", text("flag", kind));
  item.append(link(`/wiki/${path(change.article.title)}`, change.article.title, "what"), " ", meta);
  if (change.revision?.comment) {
    item.append(text("comment", change.revision.comment));
  }
  list.prepend(item);
  while (list.children.length > LONGEST_LIST) {
    list.lastElementChild!.remove();
  }
}

function path(title: string): string {
  return encodeURIComponent(title.replaceAll(" ", "_"));
}

function link(address: string, content: string | Node, style: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = address;
  link.append(content);
  link.className = style;
  return link;
}

function text(style: string, words: string): HTMLSpanElement {
  const span = document.createElement("span");
  span.className = style;
  span.textContent = words;
  return span;
}

function time(at: string): HTMLTimeElement {
  const time = document.createElement("time");
  time.dateTime = at;
  time.textContent = new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
  return time;
}
