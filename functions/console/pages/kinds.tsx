import { categories } from '../../../shared/domain/decency/categories.ts';
import type { Words } from '../../../shared/domain/language.ts';
import type { Finding } from '../../../shared/domain/policy/finding.ts';
import type { Viewer } from '../route.ts';

const bands: Readonly<Record<string, Words>> = {
  hide: { nl: 'duidelijk', en: 'clear' },
  review: { nl: 'misschien', en: 'perhaps' },
  leave: { nl: 'mag', en: 'fine' },
};

/** What kind of thing was found and how sure the rule was: a word about the comment, never about its author. */
export function Kinds({ findings, viewer }: { findings: readonly Finding[]; viewer: Viewer }) {
  const { read } = viewer;
  const kinds = findings.flatMap(({ detail, outcome }) => {
    const found = Object.entries(categories).find(([name]) => name === detail)?.[1];
    return found === undefined ? [] : [{ words: found.words, band: bands[outcome] }];
  });
  if (kinds.length === 0) return null;
  return (
    <p class="kinds">
      {kinds.map(({ words, band }) => (
        <span class="kind">
          {read(words)}
          {band === undefined ? '' : ` (${read(band)})`}
        </span>
      ))}
    </p>
  );
}
