import type { Language, Words } from '../../shared/domain/language.ts';

/** How one page speaks: both languages stand side by side where the words are used. */
export interface Speech {
  language: Language;
  say: (nl: string, en: string) => string;
  read: (words: Words) => string;
  /** A moment in Dutch local time, to the minute; a day without a time as a day. */
  when: (iso: string) => string;
  /** A moment from today's point of view: "vandaag 14:05". */
  moment: (iso: string) => string;
  /** A day ("2012-05-14") as people write it: "14 mei 2012". What is no day is left as it is. */
  date: (day: string) => string;
  /** A moment that stands for a day where it is the first of it: without the time then. */
  dayOf: (iso: string) => string;
}

const bareDay = /^\d{4}-\d\d-\d\d$/;

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
  const wholeDay = new Intl.DateTimeFormat(locales[language], {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const date = (text: string) =>
    bareDay.test(text) ? wholeDay.format(new Date(`${text}T12:00:00Z`)) : text;
  const when = (iso: string) =>
    bareDay.test(iso) ? date(iso) : `${day.format(new Date(iso))} ${time.format(new Date(iso))}`;
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
    date,
    dayOf: (iso) =>
      !bareDay.test(iso) && time.format(new Date(iso)) === '00:00'
        ? wholeDay.format(new Date(iso))
        : when(iso),
    moment: (iso) => {
      if (bareDay.test(iso)) return date(iso);
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
