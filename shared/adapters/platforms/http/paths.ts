/** The base address as configured; a bare host gets the path that the real API has its version in. */
export function withVersion(base: string, version: string): string {
  const { origin, pathname } = new URL(base);
  const parts = pathname.split('/');
  while (parts.at(-1) === '') parts.pop();
  const path = parts.join('/');
  return `${origin}${path === '' ? `/${version}` : path}`;
}

/** An address below the base; no part of it can climb out. */
export function addressOf(base: string, path: string[], query: Record<string, string>): URL {
  const url = new URL(`${base}/${path.map(encodeURIComponent).join('/')}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}
