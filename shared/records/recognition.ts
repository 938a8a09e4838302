import { dayOf, toMoment } from '../domain/consent/amsterdam.ts';
import type { Face } from '../domain/faces/sighting.ts';
import { answerOf, type Pack } from '../domain/policy/pack.ts';
import {
  allowedRecognition,
  type Recognition,
  until,
} from '../domain/policy/parameters/recognition.ts';
import type { MediaRecord } from './media.ts';
import type { School } from './schools.ts';

/**
 * What a match is worth at this school now. Two locks: whoever runs Schoolwacht switched it on for the school,
 * and the school's own rules allow it today, by two people of its leadership.
 */
export function recognitionOf(
  { recognition }: Pick<School, 'recognition'>,
  pack: Pick<Pack, 'parameters'>,
  now: Date,
): Recognition {
  if (recognition === 'off') return 'off';
  const day = String(dayOf(now.getTime()));
  const today = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
  return allowedRecognition(pack, today);
}

/** The moment after the last day on which the school's rules allow it; undefined where no last day stands. */
export function endOfRecognition(pack: Pick<Pack, 'parameters'>): Date | undefined {
  const lastDay = answerOf(pack, until);
  return lastDay === null ? undefined : new Date(toMoment(`${lastDay}T23:59:59`) + 1000);
}

type Seen = Pick<MediaRecord, 'look' | 'names' | 'refused'>;

/** Who the engine takes a face for, by the face's number. */
export function suggestionFor(seen: Seen, number: number): Face['match'] {
  const match = faceOf(seen, number)?.match;
  return match && mayBe(seen, number, match.personId) ? match : undefined;
}

/** Whom a face resembles without being as good as certain: for a person to look at, and for nothing else. */
export function maybeFor(seen: Seen, number: number): Face['maybe'] {
  const maybe = faceOf(seen, number)?.maybe;
  return maybe && mayBe(seen, number, maybe.personId) ? maybe : undefined;
}

/** Whom a face comes near besides; empty once a person said who it is. */
export function nearFor(seen: Seen, number: number): string[] {
  if (seen.names[String(number)] !== undefined) return [];
  const near = faceOf(seen, number)?.near ?? [];
  return near.filter((personId) => mayBe(seen, number, personId));
}

function faceOf({ look }: Seen, number: number): Face | undefined {
  return look.status === 'analysed' ? look.faces[number - 1] : undefined;
}

/**
 * Not somebody of whom a person said that this is not them: that holds for good. Nor somebody who was named
 * elsewhere in the picture: nobody is in it twice.
 */
function mayBe({ names, refused }: Seen, number: number, personId: string): boolean {
  if (refused?.[number]?.includes(personId)) return false;
  return !Object.entries(names).some(
    ([other, who]) => other !== String(number) && who.as === 'person' && who.personId === personId,
  );
}
