import { dayOf } from '../domain/consent/amsterdam.ts';
import type { Face } from '../domain/faces/sighting.ts';
import type { Pack } from '../domain/policy/pack.ts';
import { allowedRecognition, type Recognition } from '../domain/policy/parameters/recognition.ts';
import type { MediaRecord } from './contents.ts';
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

type Seen = Pick<MediaRecord, 'look' | 'names' | 'refused'>;

/**
 * Who the engine takes a face for, by the face's number. Not somebody of whom a person said that this is not
 * them: that holds for good. Nor somebody who was named elsewhere in the picture: nobody is in it twice.
 */
export function suggestionFor({ look, names, refused }: Seen, number: number): Face['match'] {
  const match = look.status === 'analysed' ? look.faces[number - 1]?.match : undefined;
  if (match === undefined || refused?.[number]?.includes(match.personId)) return undefined;
  const isElsewhere = Object.entries(names).some(
    ([other, who]) =>
      other !== String(number) && who.as === 'person' && who.personId === match.personId,
  );
  return isElsewhere ? undefined : match;
}
