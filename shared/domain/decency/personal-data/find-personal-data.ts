import type { PersonalData, PersonalDataType, Span } from '../judgement.ts';
import type { Plain } from '../text/normalise.ts';
import type { Token } from '../text/tokens.ts';
import { findAddresses } from './address.ts';
import { findEmails } from './email.ts';
import { findIbans } from './iban.ts';
import { findNames } from './name.ts';
import { findNumbers } from './numbers.ts';
import { findSpelledPhones } from './spelled.ts';

/** Units of the plain text, before they are mapped back to the original. */
export type Found = { type: PersonalDataType; from: number; to: number; band: 'hide' | 'review' };

/**
 * Personal data in a text that was read: type and place, never the value. Checksums and context words decide between
 * hiding and a person's look; a first name alone is no breach.
 */
export function findInPlain(plain: Plain, text: string, tokens: readonly Token[]): PersonalData[] {
  const { text: folded } = plain;
  // all but an e-mail address and a number in words hold a digit
  const exact = /\d/.test(folded)
    ? [
        ...findEmails(folded),
        ...findIbans(folded),
        ...findNumbers(folded),
        ...findAddresses(plain, text),
      ]
    : findEmails(folded);
  exact.push(...findSpelledPhones(folded));
  const kept: PersonalData[] = [];
  for (const found of exact) {
    const span: Span = [plain.starts[found.from] ?? 0, plain.ends[found.to - 1] ?? text.length];
    if (!kept.some((other) => overlap(other.span, span)))
      kept.push({ type: found.type, span, band: found.band });
  }
  const names = findNames(tokens, text, kept.length > 0).filter(
    ({ span }) => !kept.some((other) => overlap(other.span, span)),
  );
  return [...kept, ...names].sort((a, b) => a.span[0] - b.span[0]);
}

const overlap = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];
