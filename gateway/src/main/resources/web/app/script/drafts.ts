// Unsaved texts in this browser. A page that shows what was written forgets the text that was sent.

/** An unsaved text. */
export interface Draft {
  /** Revision that it was made from, or empty for a new article. */
  base: string;
  source: string;
  comment: string;
  /** When it was kept, in milliseconds. */
  at: number;
}

const PREFIX = "draft ";
const SENT = "sent draft";
const LIFE_MILLIS = 30 * 24 * 60 * 60 * 1000;

/** Keeps a text; one that does not fit into the browser's store is not kept. */
export function keep(name: string, draft: Draft): void {
  attempt(() => localStorage.setItem(key(name, draft.base), JSON.stringify(draft)));
}

/** Forgets a text. */
export function forget(name: string, base: string): void {
  attempt(() => localStorage.removeItem(key(name, base)));
}

/** The texts of that name, newest first; old ones are thrown away. */
export function found(name: string): Draft[] {
  const drafts: Draft[] = [];
  attempt(() => {
    for (const kept of Object.keys(localStorage).filter((each) => each.startsWith(PREFIX))) {
      const draft = JSON.parse(localStorage.getItem(kept)!) as Draft;
      if (Date.now() - draft.at > LIFE_MILLIS) {
        localStorage.removeItem(kept);
      } else if (kept === key(name, draft.base)) {
        drafts.push(draft);
      }
    }
  });
  return drafts.sort((one, other) => other.at - one.at);
}

/** Notes that a text is on its way. One that came back from a conflict goes again under another base. */
export function submitted(name: string, base: string): void {
  attempt(() => {
    const before = sent();
    const keys = before.name === name ? before.keys : [];
    sessionStorage.setItem(SENT, JSON.stringify({ name, keys: [...keys, key(name, base)] }));
  });
}

function sent(): { name: string; keys: string[] } {
  return JSON.parse(sessionStorage.getItem(SENT) ?? '{"name":"","keys":[]}');
}

function key(name: string, base: string): string {
  return `${PREFIX}${name}@${base}`;
}

function attempt(access: () => void): void {
  try {
    access();
  } catch {
    // a browser may refuse or be full: then there is nothing to offer, and the form works all the same
  }
}

attempt(() => {
  if (new URLSearchParams(location.search).has("after")) {
    sent().keys.forEach((kept) => localStorage.removeItem(kept));
    sessionStorage.removeItem(SENT);
  }
});
