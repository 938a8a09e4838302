import type { Language, Words } from '../../shared/domain/language.ts';

/** How one page speaks: both languages stand side by side where the words are used. */
export interface Speech {
  language: Language;
  say: (nl: string, en: string) => string;
  read: (words: Words) => string;
  /** A moment in Dutch local time, to the minute. */
  when: (iso: string) => string;
  /** A moment from today's point of view: "vandaag 14:05". */
  moment: (iso: string) => string;
}

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;
const timeZone = 'Europe/Amsterdam';

export function speech(language: Language, now: Date): Speech {
  const say = (nl: string, en: string) => (language === 'nl' ? nl : en);
  const day = new Intl.DateTimeFormat(locales[language], {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  const time = new Intl.DateTimeFormat(locales[language], {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
  });
  const when = (iso: string) => `${day.format(new Date(iso))} ${time.format(new Date(iso))}`;
  const daysFromToday = (iso: string) => (localDay(new Date(iso)) - localDay(now)) / 86_400_000;
  const near = new Map([
    [-1, say('gisteren', 'yesterday')],
    [0, say('vandaag', 'today')],
    [1, say('morgen', 'tomorrow')],
  ]);
  return {
    language,
    say,
    read: (words) => words[language],
    when,
    moment: (iso) => {
      const word = near.get(daysFromToday(iso));
      return word === undefined ? when(iso) : `${word} ${time.format(new Date(iso))}`;
    },
  };
}

const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone });

/** Midnight UTC of the local calendar day: differences are whole days, also when the clock changes. */
function localDay(date: Date): number {
  return Date.parse(`${isoDay.format(date)}T00:00:00Z`);
}
