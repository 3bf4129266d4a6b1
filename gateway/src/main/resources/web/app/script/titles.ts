/** An article in a list. */
export interface Titled {
  title: string;
}

/** Articles whose titles begin like that; none when they cannot be had. */
export async function titlesFrom(prefix: string, limit: number, signal?: AbortSignal): Promise<Titled[]> {
  const query = new URLSearchParams({ prefix, limit: String(limit) });
  try {
    const answer = await fetch(`/api/v1/articles?${query}`, { signal });
    return answer.ok ? (await answer.json()).items : [];
  } catch {
    return [];
  }
}
