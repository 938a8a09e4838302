import { knownSecret } from './asking/an-asking.ts';
import { knownGroup } from './judging/a-judging.ts';

/** A route's path filled in with something this school has. */
export function ownPaths(path: string): string {
  const key = path.startsWith('/comments') ? '701' : path.includes('/watch') ? '502' : '501';
  return path
    .replace(':platform', 'facebook')
    .replace(':key', key)
    .replace(':pack', 'atlas-2021')
    .replace(':topic', 'consent')
    .replace('/redact/:file', '/redact/copy-1.jpg')
    .replace(':file', 'm1.jpg')
    .replace(':upload', 'upload-1')
    .replace(':person', 'p2')
    .replace(':secret', knownSecret)
    .replace('/waves/:wave', `/waves/${knownGroup}`)
    .replace(':wave', 'wave-1')
    .replace(':rule', 'rule-1')
    .replace(/^(\/posts\/.*\/draw)$/, '$1?media=m1')
    .replace(/^(\/posts\/.*\/watch)$/, '$1?media=v1')
    .replace(/^\/asking\/group$/, '/asking/group?of=class%3A2B');
}
