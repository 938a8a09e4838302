import { purposeWords } from '../asking/purpose-words.ts';
import { toMoment } from '../consent/amsterdam.ts';
import type { PersonKind } from '../consent/person.ts';
import type { RegisterEntry } from './register.ts';
import { standingOn } from './standing.ts';

/** What a spreadsheet takes for a formula, also full-width, also behind quotes and spaces. */
const formula = /^(?:[\s\p{Cf}"'’‘“”`]*[=+\-@＝＋－＠﹢﹣﹦﹫]|[\t\r\n])/u;

/** A cell that a spreadsheet shows and never runs. Lone surrogates, which no file can hold, become U+FFFD. */
export function harmlessCell(text: string): string {
  const whole = text.toWellFormed();
  return formula.test(whole) ? `'${whole}` : whole;
}

/** RFC 4180 with a header, every cell harmless. Its UTF-8 begins with a byte order mark, for Excel. */
export function writeCsv(
  rows: readonly (readonly string[])[],
  separator: ',' | ';' | '\t' = ',',
): Uint8Array {
  const lines = rows.map((cells) =>
    cells.map((text) => quoted(harmlessCell(text), separator)).join(separator),
  );
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}

function quoted(text: string, separator: string): string {
  const needsQuotes = text === '' || text.includes(separator) || /["\r\n]|^\s|\s$/.test(text);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Beside what was said: what comes of it by the rules, today. */
export interface Verdicts {
  /** A column for each of these: "Nu op Facebook". */
  headers: readonly string[];
  /** By person id, in the order of the headers: "mag", "mag niet", "vraag na". */
  of: ReadonlyMap<string, readonly string[]>;
}

const kinds: Readonly<Record<PersonKind, string>> = {
  pupil: 'leerling',
  alumnus: 'oud-leerling',
  employee: 'medewerker',
  visitor: 'bezoeker',
  unknown: 'onbekend',
};

/** Headers that an import takes for these purposes again; the others go by what people call them. */
const headers: Readonly<Record<string, string>> = {
  website: 'Website',
  newsletter: 'Nieuwsbrief',
  school_guide: 'Schoolgids',
  closed_app: 'Ouderapp',
  yearbook: 'Jaarboek',
  class_photo: 'Klassenfoto',
  press: 'Krant',
  recruitment: 'Werving',
  internal: 'Intern gebruik',
  study: 'Studie',
};

function headerOf(purpose: string): string {
  const text = headers[purpose] ?? purposeWords(purpose).nl;
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** One line per person with the answer that stands for each purpose, as an import reads it back. */
export function exportCsv(
  register: readonly RegisterEntry[],
  purposes: readonly string[],
  verdicts: Verdicts,
): Uint8Array {
  const header = [
    ...['Leerlingnummer', 'Naam', 'Klas', 'Soort', 'Geboortedatum'],
    ...verdicts.headers,
    ...purposes.map(headerOf),
  ];
  const rows = register.map(({ personId, pupilNumber, displayName, className, person, words }) => [
    pupilNumber ?? '',
    displayName,
    className ?? '',
    kinds[person?.kind ?? 'unknown'],
    person?.birthDate ?? '',
    ...verdicts.headers.map((_, index) => verdicts.of.get(personId)?.[index] ?? 'vraag na'),
    ...purposes.map((purpose) => {
      const { noes, yeses } = standingOn(words ?? [], purpose);
      return noes.length > 0 ? 'nee' : yeses.length > 0 ? 'ja' : 'onbekend';
    }),
  ]);
  return writeCsv([header, ...rows], ';');
}

/** Everything the register holds of these people, statements oldest first, for another program. */
export function exportJson(register: readonly RegisterEntry[]): string {
  const people = register.map(({ words, ...entry }) => ({
    ...entry,
    statements: words
      ?.map(({ statement }) => statement)
      .toSorted((a, b) => toMoment(a.at) - toMoment(b.at)),
  }));
  return JSON.stringify({ people }, null, 2);
}
