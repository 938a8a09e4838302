import * as z from 'zod';
import {
  type Answer,
  answerSchema,
  ownAnswersSchema,
} from '../../../shared/domain/consent-import/answers.ts';
import { type ColumnName, columnWords } from '../../../shared/domain/consent-import/columns.ts';
import { readSchoolYear } from '../../../shared/domain/consent-import/dates.ts';
import {
  answeredBySchema,
  extentSchema,
  type Mapping,
  mappingSchema,
  suggestMapping,
} from '../../../shared/domain/consent-import/mapping.ts';
import { headerKey } from '../../../shared/domain/consent-import/table.ts';
import { keysOf } from '../../../shared/domain/keys-of.ts';
import type { Words } from '../../../shared/domain/language.ts';
import type { choicesSchema } from '../../../shared/records/uploads.ts';

/** The mapping screen as it stands. What is asked anew at each import is empty until somebody says it. */
export interface Draft {
  name: string;
  /** What each column of the file is taken for: `column:className`, `purpose:website`, or nothing. */
  taken: string[];
  /** A second purpose of the same column. */
  also: string[];
  answers: Record<string, Answer>;
  formVersion: string;
  extent: string;
  answeredBy: string;
  /** A school year, or `column`. */
  year: string;
}

/** As the school mapped its last export, else as the headers suggest. */
export function draftOf(headers: readonly string[], remembered: Mapping | undefined): Draft {
  const suggested = suggestMapping(headers);
  const isKnown = remembered !== undefined && fits(headers, remembered);
  const { columns, purposes } = isKnown ? remembered : suggested;
  const places = headers.map((header) => ({
    column: keysOf(columnWords).find((name) => isSame(columns[name], header)),
    purposes: Object.keys(purposes).filter((code) => isSame(purposes[code], header)),
  }));
  return {
    name: isKnown ? remembered.name : '',
    taken: places.map((place) => {
      if (place.column !== undefined) return `column:${place.column}`;
      return place.purposes[0] === undefined ? '' : `purpose:${place.purposes[0]}`;
    }),
    also: places.map((place) =>
      place.purposes[1] === undefined ? '' : `purpose:${place.purposes[1]}`,
    ),
    answers: isKnown ? remembered.answers : {},
    formVersion: '',
    extent: '',
    answeredBy: '',
    year: '',
  };
}

const isSame = (one: string | undefined, other: string) =>
  one !== undefined && headerKey(one) === headerKey(other);

/** Another export has other columns: then the headers say more than what was remembered. */
function fits(headers: readonly string[], { columns, purposes }: Mapping): boolean {
  const wanted = [...Object.values(columns), ...Object.values(purposes)];
  return wanted.every((name) => headers.some((header) => isSame(name, header)));
}

const text = z.string().max(200).default('');
const formSchema = z.object({
  name: text,
  formVersion: text,
  extent: text,
  answeredBy: text,
  year: text,
});

/** The same screen as a person sent it. Words and their meanings come in pairs, `w0` and `a0`. */
export function draftFrom(
  headers: readonly string[],
  form: Readonly<Record<string, unknown>>,
): Draft | undefined {
  const given = formSchema.safeParse(form);
  if (!given.success) return undefined;
  const field = (name: string) => text.safeParse(form[name]).data ?? '';
  const answers: Record<string, Answer> = {};
  for (let index = 0; index < mostWords; index += 1) {
    const answer = answerSchema.safeParse(form[`a${index}`]);
    const word = field(`w${index}`);
    if (answer.success && word !== '') answers[word] = answer.data;
  }
  return {
    ...given.data,
    taken: headers.map((_, index) => field(`c${index}`)),
    also: headers.map((_, index) => field(`d${index}`)),
    answers,
  };
}

const mostWords = 60;

/** The headers of the columns with answers. */
export const answerColumns = ({ taken, also }: Draft, headers: readonly string[]): string[] =>
  headers.filter(
    (_, index) => taken[index]?.startsWith('purpose:') || also[index]?.startsWith('purpose:'),
  );

export interface Asked {
  mapping: Mapping;
  choices: z.infer<typeof choicesSchema>;
}

/** What the screen says, or what is missing from it. */
export function askedIn(
  draft: Draft,
  headers: readonly string[],
  guardianId: string | undefined,
): { ok: true; value: Asked } | { ok: false; problems: Words[] } {
  const problems: Words[] = [];
  const columns: Partial<Record<ColumnName, string>> = {};
  const purposes: Record<string, string> = {};
  const isTwice = (known: string | undefined, header: string) =>
    known !== undefined && known !== header;
  for (const [index, header] of headers.entries()) {
    for (const taken of [draft.taken[index] ?? '', draft.also[index] ?? '']) {
      const name = keysOf(columnWords).find((one) => taken === `column:${one}`);
      const purpose = taken.startsWith('purpose:') ? taken.slice('purpose:'.length) : undefined;
      if (name !== undefined && isTwice(columns[name], header)) problems.push(says.twice);
      if (purpose !== undefined && isTwice(purposes[purpose], header)) problems.push(says.twice);
      if (name !== undefined) columns[name] ??= header;
      if (purpose !== undefined) purposes[purpose] ??= header;
    }
  }
  if (columns.pupilNumber === undefined) problems.push(says.number);
  if (columns.firstName === undefined && columns.lastName === undefined) problems.push(says.name);
  if (Object.keys(purposes).length === 0) problems.push(says.purpose);
  if (draft.name.trim() === '') problems.push(says.called);
  if (!ownAnswersSchema.safeParse(draft.answers).success) problems.push(says.words);
  const choices = choicesIn(draft, columns.schoolYear !== undefined, problems);
  const mapping = mappingSchema.safeParse({
    name: draft.name.trim().slice(0, 100),
    columns,
    purposes,
    answers: draft.answers,
    ...(draft.formVersion.trim() === '' ? {} : { formVersion: draft.formVersion.trim() }),
    ...(guardianId === undefined ? {} : { guardianId }),
  });
  if (problems.length > 0) return { ok: false, problems: [...new Set(problems)] };
  if (!mapping.success || choices === undefined) return { ok: false, problems: [says.purpose] };
  return { ok: true, value: { mapping: mapping.data, choices } };
}

function choicesIn({ extent, answeredBy, year }: Draft, hasYear: boolean, problems: Words[]) {
  const asked = {
    extent: extentSchema.safeParse(extent).data,
    answeredBy: answeredBySchema.safeParse(answeredBy).data,
  };
  const schoolYear = year === 'column' && hasYear ? null : readSchoolYear(year);
  if (asked.extent === undefined) problems.push(says.extent);
  if (asked.answeredBy === undefined) problems.push(says.answeredBy);
  if (schoolYear === undefined) problems.push(says.year);
  if (asked.extent === undefined || asked.answeredBy === undefined || schoolYear === undefined) {
    return undefined;
  }
  return { extent: asked.extent, answeredBy: asked.answeredBy, schoolYear };
}

const says = {
  twice: {
    nl: 'Twee kolommen zijn hetzelfde. Kies voor elk gegeven één kolom.',
    en: 'Two columns are the same thing. Choose one column for each.',
  },
  number: {
    nl: 'Kies de kolom met het leerlingnummer.',
    en: 'Choose the column with the pupil number.',
  },
  name: { nl: 'Kies een kolom met de naam.', en: 'Choose a column with the name.' },
  purpose: {
    nl: 'Kies minstens één kolom met antwoorden. Gezichtsherkenning wordt altijd apart gevraagd.',
    en: 'Choose at least one column with answers. Face recognition is always asked apart.',
  },
  called: { nl: 'Geef deze export een naam.', en: 'Give this export a name.' },
  words: {
    nl: 'Woorden met "niet" of "geen" kunnen geen ja zijn.',
    en: 'Words with a denial in them cannot be a yes.',
  },
  extent: {
    nl: 'Zeg of alle leerlingen van de school in het bestand staan.',
    en: 'Say whether the file has all pupils of the school.',
  },
  answeredBy: {
    nl: 'Zeg met wiens account de antwoorden zijn gegeven.',
    en: 'Say with whose account the answers were given.',
  },
  year: {
    nl: 'Zeg voor welk schooljaar de antwoorden gelden.',
    en: 'Say which school year the answers are for.',
  },
} as const;
