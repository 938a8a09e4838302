/** The base address with its version, whether or not whoever configured it wrote the version. */
export function withVersion(base: string, version: string, hasVersion: RegExp): string {
  const url = new URL(base);
  const path = url.pathname.replace(/\/+$/, '');
  return url.origin + (hasVersion.test(path) ? path : `${path}/${version}`);
}

/** An address below the base; no part of it can climb out. */
export function addressOf(base: string, path: string[], query: Record<string, string>): URL {
  const url = new URL(`${base}/${path.map(encodeURIComponent).join('/')}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}
