import type { Pack } from '../../../shared/domain/policy/pack.ts';
import { readDossier } from '../../../shared/records/dossier.ts';
import { groupSizeOf } from '../../../shared/records/faces-on-file.ts';
import type { MediaRecord } from '../../../shared/records/media.ts';
import { packOf } from '../../../shared/records/pack-of.ts';
import { readPersonFile } from '../../../shared/records/people.ts';
import { recognitionOf } from '../../../shared/records/recognition.ts';
import { watchOf, whatToWatch } from '../../../shared/records/watch.ts';
import type { Present } from '../../../shared/records/watch-record.ts';
import { mediaOfPost } from '../confirm-everyone-named.ts';
import { consentOfPerson, type FaceConsent, type KnownOfPost } from '../consent-of-face.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { mediaName } from '../pages/media-name.ts';
import { labelOf } from '../people-list.ts';
import type { Viewer } from '../route.ts';

export interface ShownPresent extends Present {
  /** By name; undefined for a stranger, and for who is no longer on the register. */
  label: string | undefined;
  /** Undefined where nobody is known to ask. */
  consent: FaceConsent | undefined;
}

export interface WatchFacts {
  record: MediaRecord;
  /** "Video 2" */
  name: string;
  permalink: string | null;
  pack: Pack;
  present: ShownPresent[];
  everybody: { at: string } | null;
}

/** What the page shows on which somebody says who is in a film; undefined where there is nothing to watch. */
export async function gatherWatch(
  { store, packs, decideConsent, now }: ConsoleDependencies,
  viewer: Viewer,
  { platform, key, mediaId }: { platform: string; key: string; mediaId: string },
): Promise<WatchFacts | undefined> {
  const { school } = viewer;
  const dossier = await readDossier(store, { schoolId: school.id, platform, kind: 'post', key });
  const all = dossier === undefined ? [] : mediaOfPost(dossier);
  const record = all.find((one) => one.mediaId === mediaId);
  if (dossier === undefined || record === undefined || whatToWatch(record) === undefined) {
    return undefined;
  }
  const pack = await packOf(store, { get: packs }, school.id);
  const content = dossier.content.data;
  const recognition = recognitionOf(school, pack, now());
  const known: KnownOfPost = {
    ...{ content, pack, decideConsent, now: now() },
    groupSize: groupSizeOf(record, recognition),
    recognition,
  };
  const watch = watchOf(record);
  const shown = async (one: Present): Promise<ShownPresent> => {
    const file =
      one.personId === null ? undefined : await readPersonFile(store, school.id, one.personId);
    return {
      ...one,
      label: file && labelOf(file.person),
      consent: file && consentOfPerson(file, known, one.modalities),
    };
  };
  return {
    ...{ record, pack },
    name: mediaName(all, record, viewer),
    permalink: content.post?.permalink ?? null,
    present: await Promise.all((watch?.present ?? []).map(shown)),
    everybody: watch?.everybody ?? null,
  };
}
