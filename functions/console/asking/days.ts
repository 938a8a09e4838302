import { type Day, startOf } from '../../../shared/domain/consent/amsterdam.ts';
import type { Language } from '../../../shared/domain/language.ts';

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

/** A day as people write it: "3 september 2025". */
export function dayText(moment: number, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: 'Europe/Amsterdam',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(moment));
}

export const dayNumberText = (day: Day, language: Language) => dayText(startOf(day), language);
