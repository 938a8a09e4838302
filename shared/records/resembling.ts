import { allows } from '../domain/consent/decision.ts';
import type { Pack } from '../domain/policy/pack.ts';
import type { Recognition } from '../domain/policy/parameters/recognition.ts';
import type { Store } from '../ports/store.ts';
import { consentOf } from './consent-of.ts';
import type { MediaRecord } from './media.ts';
import { readPersonFile } from './people.ts';
import { nearFor } from './recognition.ts';

/** Faces that come near somebody who may not be shown. */
export interface Resembling {
  /** `<media id>#<number>` of each such face. */
  faces: ReadonlySet<string>;
  /** Whom they come near in each file, of those who may not be shown in it; by media id. */
  people: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Which faces come near somebody who has no yes to this publication now: a no, one that ran out, or a protection. */
export async function resemblingIn(
  store: Store,
  media: readonly MediaRecord[],
  known: {
    schoolId: string;
    pack: Pack;
    /** What showing somebody in this file is. */
    publication: (media: MediaRecord) => object;
    recognition: Recognition;
  },
): Promise<Resembling> {
  const { schoolId, pack, publication, recognition } = known;
  const faces = new Set<string>();
  const people = new Map<string, ReadonlySet<string>>();
  for (const record of recognition === 'off' ? [] : media) {
    const near = facesNear(record);
    const shown = publication(record);
    const ids = [...new Set(near.flatMap((face) => face.people))];
    const found = await Promise.all(
      ids.map(async (id) => {
        const file = await readPersonFile(store, schoolId, id);
        return file !== undefined && !allows(consentOf(file, shown, pack)) ? [id] : [];
      }),
    );
    const own = new Set(found.flat());
    people.set(record.mediaId, own);
    for (const face of near) if (face.people.some((id) => own.has(id))) faces.add(face.ref);
  }
  return { faces, people };
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
export function withNearOnly(media: MediaRecord, { people }: Resembling): MediaRecord {
  if (media.look.status !== 'analysed') return media;
  const kept = people.get(media.mediaId);
  const faces = media.look.faces.map(({ near = [], ...face }) => {
    const own = near.filter((id) => kept?.has(id));
    return own.length === 0 ? face : { ...face, near: own };
  });
  return { ...media, look: { ...media.look, faces } };
}
