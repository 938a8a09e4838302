import type { Modality } from '../../../shared/domain/consent/statement.ts';
import { fail, type Result } from '../../../shared/domain/result.ts';
import type { MediaRecord } from '../../../shared/records/media.ts';
import { readPersonFile } from '../../../shared/records/people.ts';
import { watchOf, whatToWatch } from '../../../shared/records/watch.ts';
import type { Present, Watch } from '../../../shared/records/watch-record.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { changePicture, type OfPicture } from '../faces/change-picture.ts';

type Needed = Pick<ConsoleDependencies, 'store' | 'now'>;
type Done = Promise<Result<void, 'missing' | 'changed'>>;

/** More than a film of a whole school needs. */
const mostPresent = 300;

/** Somebody who can be recognised in a film, as whoever watched it says. */
export type PresentWish = Pick<Present, 'as' | 'personId'> & { modalities: Modality[] };

/** Adds somebody to the list of a film; who stands on it already is seen and heard in both ways from now on. */
export async function addPresent(
  deps: Needed,
  wanted: OfPicture & { wish: PresentWish },
): Promise<Awaited<Done>> {
  const { wish, by, schoolId } = wanted;
  const { personId } = wish;
  if (personId !== null && !(await readPersonFile(deps.store, schoolId, personId))) {
    return fail('missing');
  }
  return changePicture(deps, wanted, 'film.person-added', (media, at) => {
    const watch = standing(media);
    if (watch === undefined || watch.present.length >= mostPresent) return undefined;
    const known = watch.present.find((one) => personId !== null && one.personId === personId);
    const modalities = [...new Set([...(known?.modalities ?? []), ...wish.modalities])];
    const number = known?.number ?? watch.last + 1;
    const others = watch.present.filter((one) => one !== known);
    const present = [...others, { ...wish, modalities, number, by, at }];
    const last = Math.max(watch.last, number);
    return {
      media: { ...media, watch: { ...watch, present, last, everybody: null } },
      detail: { number, as: wish.as, person: personId, by: modalities.join(' ') },
    };
  });
}

/** Takes somebody off the list again who is not in the film. */
export function removePresent(deps: Needed, wanted: OfPicture & { number: number }): Done {
  return changePicture(deps, wanted, 'film.person-removed', (media) => {
    const watch = watchOf(media);
    const gone = watch?.present.find(({ number }) => number === wanted.number);
    if (watch === undefined || gone === undefined) return undefined;
    const present = watch.present.filter((one) => one !== gone);
    return {
      media: { ...media, watch: { ...watch, present, everybody: null } },
      detail: { number: gone.number, as: gone.as, person: gone.personId },
    };
  });
}

/**
 * A person watched all of it and says that everybody is on the list (`seen`: the numbers that stood on
 * their page) who can be seen or heard. `changed`: the list is another by now.
 */
export function sayEverybody(deps: Needed, wanted: OfPicture & { seen: string }): Done {
  return changePicture(deps, wanted, 'film.watched', (media, at) => {
    const watch = standing(media);
    if (watch === undefined || numbersOf(watch) !== wanted.seen) return undefined;
    return {
      media: { ...media, watch: { ...watch, everybody: { by: wanted.by, at } } },
      detail: { people: watch.present.length },
    };
  });
}

/** "1 3": whom a page showed. */
export const numbersOf = ({ present }: Pick<Watch, 'present'>): string =>
  present
    .map(({ number }) => number)
    .toSorted((a, b) => a - b)
    .join(' ');

/** What was said of this file so far; undefined where nobody has to watch. */
function standing(media: MediaRecord): Watch | undefined {
  const of = whatToWatch(media);
  if (of === undefined) return undefined;
  return watchOf(media) ?? { of, present: [], last: 0, everybody: null };
}
