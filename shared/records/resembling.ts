import { allows } from '../domain/consent/decision.ts';
import type { Pack } from '../domain/policy/pack.ts';
import type { Recognition } from '../domain/policy/parameters/recognition.ts';
import type { Store } from '../ports/store.ts';
import { consentOf } from './consent-of.ts';
import type { MediaRecord } from './contents.ts';
import { readPersonFile } from './people.ts';
import { nearFor } from './recognition.ts';

/** Faces that come near somebody who may not be shown. */
export interface Resembling {
  /** `<media id>#<number>` of each such face. */
  faces: ReadonlySet<string>;
  /** Whom they come near, of those who may not be shown. */
  people: ReadonlySet<string>;
}

/** Which faces come near somebody who has no yes to this publication now: a no, one that ran out, or a protection. */
export async function resemblingIn(
  store: Store,
  media: readonly MediaRecord[],
  known: { schoolId: string; pack: Pack; publication: object; recognition: Recognition },
): Promise<Resembling> {
  const { schoolId, pack, publication, recognition } = known;
  const near = recognition === 'off' ? [] : media.flatMap(facesNear);
  const ids = [...new Set(near.flatMap(({ people }) => people))];
  const found = await Promise.all(
    ids.map(async (id) => {
      const file = await readPersonFile(store, schoolId, id);
      return file !== undefined && !allows(consentOf(file, publication, pack)) ? [id] : [];
    }),
  );
  const people = new Set(found.flat());
  const faces = near.filter((face) => face.people.some((id) => people.has(id)));
  return { faces: new Set(faces.map(({ ref }) => ref)), people };
}

function facesNear(media: MediaRecord): { ref: string; people: string[] }[] {
  const { mediaId, look } = media;
  const count = look.status === 'analysed' ? look.faces.length : 0;
  return Array.from({ length: count }, (_, index) => ({
    ref: `${mediaId}#${index + 1}`,
    people: nearFor(media, index + 1),
  }));
}

/** Whom a face comes near is kept of these people only: who resembles whom is nobody's business. */
export function withNearOnly(media: MediaRecord, people: ReadonlySet<string>): MediaRecord {
  if (media.look.status !== 'analysed') return media;
  const faces = media.look.faces.map(({ near = [], ...face }) => {
    const kept = near.filter((id) => people.has(id));
    return kept.length === 0 ? face : { ...face, near: kept };
  });
  return { ...media, look: { ...media.look, faces } };
}
