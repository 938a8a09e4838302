import type { Words } from '../language.ts';
import { isOurHeader } from './columns.ts';
import type { ImportCounts } from './preview.ts';
import type { ImportProblem } from './problem.ts';

/** "412 gelijk, 37 nieuw, 5 naar nee, 2 onbekend": what an import would do, for whoever decides on it. */
export function explainCounts(counts: ImportCounts): Words {
  const parts = told.flatMap(({ kind, always, nl, en }) =>
    counts[kind] > 0 || always
      ? [{ nl: `${counts[kind]} ${nl}`, en: `${counts[kind]} ${en}` }]
      : [],
  );
  return {
    nl: parts.map(({ nl }) => nl).join(', '),
    en: parts.map(({ en }) => en).join(', '),
  };
}

interface Told extends Words {
  kind: keyof ImportCounts;
  /** Also when there are none. */
  always?: true;
}

const told: readonly Told[] = [
  { kind: 'same', always: true, nl: 'gelijk', en: 'the same' },
  { kind: 'new', always: true, nl: 'nieuw', en: 'new' },
  { kind: 'toNo', always: true, nl: 'naar nee', en: 'to no' },
  {
    kind: 'toYes',
    nl: 'van nee naar ja (de schoolleiding beslist mee)',
    en: 'from no to yes (leadership decides as well)',
  },
  { kind: 'unknown', always: true, nl: 'onbekend', en: 'unknown' },
  {
    kind: 'older',
    nl: 'ouder dan het register (het register blijft)',
    en: 'older than the register (which stays)',
  },
  { kind: 'missingFromFile', nl: 'niet in het bestand', en: 'not in the file' },
  { kind: 'erased', nl: 'gewist (blijft nee)', en: 'erased (stays no)' },
  { kind: 'refused', nl: 'in strijd met het register', en: 'in conflict with the register' },
];

/**
 * "Regel 12, kolom 4 (Geboortedatum): verwacht een geboortedatum." A column goes by its header only where that
 * is a word of ours: what else a file says is not repeated.
 */
export function explainProblem(
  { line, column, expected }: ImportProblem,
  headers: readonly string[] = [],
): Words {
  const header = column === undefined ? undefined : headers[column - 1];
  const name = header !== undefined && isOurHeader(header) ? ` (${header})` : '';
  const where = {
    nl: [
      line === null ? '' : `regel ${line}`,
      column === undefined ? '' : `kolom ${column}${name}`,
    ],
    en: [
      line === null ? '' : `line ${line}`,
      column === undefined ? '' : `column ${column}${name}`,
    ],
  };
  const sentence = (places: string[], verb: string, words: string) => {
    const place = places.filter(Boolean).join(', ');
    const whole = place === '' ? `${verb} ${words}.` : `${place}: ${verb} ${words}.`;
    return whole.slice(0, 1).toUpperCase() + whole.slice(1);
  };
  return {
    nl: sentence(where.nl, 'verwacht', expected.nl),
    en: sentence(where.en, 'expected', expected.en),
  };
}
