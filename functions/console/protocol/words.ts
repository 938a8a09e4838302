import type { Words } from '../../../shared/domain/language.ts';
import type { Basis } from '../../../shared/domain/policy/codes.ts';
import type { Standing } from '../../../shared/domain/policy/pack.ts';
import { answerWords, type Change } from '../../../shared/domain/policy/parameters/answers.ts';
import type { Parameter } from '../../../shared/domain/policy/parameters/parameter.ts';
import type { Speech } from '../say.ts';
import type { Standing as Look } from '../standing.ts';

/** What an answer rests on, as a badge. */
export function basisLook({ basis, open }: Standing): Look {
  return open ? openLook : basisLooks[basis];
}

const openLook: Look = {
  words: { nl: 'Open vraag: dit is ons voorstel', en: 'Open question: this is our proposal' },
  icon: 'question',
  tone: 'warn',
};

const basisLooks: Readonly<Record<Basis, Look>> = {
  protocol: {
    words: { nl: 'Staat in het protocol', en: 'In the protocol' },
    icon: 'ok',
    tone: 'good',
  },
  law: { words: { nl: 'Staat in de wet', en: 'In the law' }, icon: 'ok', tone: 'good' },
  school_choice: {
    words: { nl: 'Keuze van de school', en: "The school's choice" },
    icon: 'ok',
    tone: 'calm',
  },
  default: {
    words: { nl: 'Zo doet Schoolwacht het', en: 'How Schoolwacht does it' },
    icon: 'ok',
    tone: 'calm',
  },
};

/** What a change makes of a rule, as a badge; nothing to show for what only rests on something else. */
export const changeLooks: Readonly<Record<Change, Look>> = {
  stricter: { words: { nl: 'Strenger', en: 'Stricter' }, icon: 'stop', tone: 'good' },
  looser: { words: { nl: 'Losser', en: 'Looser' }, icon: 'warn', tone: 'bad' },
  other: { words: { nl: 'Anders', en: 'Different' }, icon: 'question', tone: 'calm' },
  same: { words: { nl: 'Nu beantwoord', en: 'Answered now' }, icon: 'ok', tone: 'calm' },
};

/** How the new answer compares with what protocol or law says itself; undefined where it is the same. */
export function againstWords({
  change,
  basis,
}: {
  change: Change;
  basis: Basis;
}): Words | undefined {
  const what: Words =
    basis === 'law'
      ? { nl: 'de wet vraagt', en: 'the law asks' }
      : { nl: 'het protocol zegt', en: 'the protocol says' };
  if (change === 'same') return undefined;
  const how = {
    stricter: { nl: 'strenger dan', en: 'stricter than' },
    looser: { nl: 'losser dan', en: 'looser than' },
    other: { nl: 'anders dan', en: 'different from what' },
  }[change];
  return { nl: `Dit is ${how.nl} ${what.nl}`, en: `This is ${how.en} ${what.en}` };
}

/** An answer in a sentence; a day as people write it. */
export function answer(row: Parameter, value: unknown, { read, language }: Speech): string {
  if (row.control.kind === 'date' && typeof value === 'string') {
    const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
    const style = { dateStyle: 'long', timeZone: 'UTC' } as const;
    return new Intl.DateTimeFormat(locale, style).format(new Date(`${value}T00:00:00Z`));
  }
  return read(answerWords(row, value));
}
