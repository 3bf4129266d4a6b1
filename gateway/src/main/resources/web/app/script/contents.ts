// The table of contents follows the reading: the section at the top of the window is marked.
const contents = document.querySelector<HTMLDetailsElement>("details[data-contents]");

if (contents) {
  const besideTheText = matchMedia("(min-width: 66rem)");
  const links = new Map<string, HTMLAnchorElement>();
  for (const link of contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    links.set(decodeURIComponent(link.hash.slice(1)), link);
  }
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter((heading) => heading !== null);
  const mark = () => {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < window.innerHeight / 4);
    const current = links.get(passed.at(-1)?.id ?? "");
    links.forEach((link) => (link === current ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current")));
    if (besideTheText.matches) {
      current?.scrollIntoView({ block: "nearest" });
    }
  };
  // a heading that crosses the upper quarter of the window begins or ends a section
  const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -75% 0px" });
  headings.forEach((heading) => observer.observe(heading));

  const fold = () => (contents.open = besideTheText.matches);
  besideTheText.addEventListener("change", fold);
  fold();
}
