import type { Finding } from '../../shared/domain/policy/finding.ts';
import type { Pack } from '../../shared/domain/policy/pack.ts';
import { type Dossier, type MediaRecord, readDossier } from '../../shared/records/contents.ts';
import { mediaHash } from '../../shared/records/media-hash.ts';
import { listPeople, type PersonFile, readPersonFile } from '../../shared/records/people.ts';
import { mediaOfPost } from './confirm-everyone-named.ts';
import { consentOfFace, type FaceConsent } from './consent-of-face.ts';
import type { ConsoleDependencies } from './dependencies.ts';
import { facesOf, isUnnamed, leftToRight, type NumberedFace } from './faces.ts';
import { type ListedPerson, listedPeople } from './people-list.ts';
import type { Viewer } from './route.ts';

export interface ShownFace extends NumberedFace {
  consent: FaceConsent;
  /** Who it is, or seems to be, by name. */
  person: ListedPerson | undefined;
}

export interface ShownMedia {
  record: MediaRecord;
  /** From left to right. */
  faces: ShownFace[];
}

export interface PostFacts {
  dossier: Dossier;
  pack: Pack;
  media: ShownMedia[];
  /** What the standing decision gives as reasons. */
  findings: Finding[];
  people: ListedPerson[];
  unnamed: number;
  /** Hash of the files and names on this page, for confirming just these. */
  hash: string;
  confirmed: boolean;
}

/** Everything the page of one post shows; undefined when this school has no such post. */
export async function gatherPost(
  { store, packs, decideConsent, now }: ConsoleDependencies,
  { school }: Viewer,
  { platform, key }: { platform: string; key: string },
): Promise<PostFacts | undefined> {
  const dossier = await readDossier(store, { schoolId: school.id, platform, kind: 'post', key });
  const pack = packs(school.packId);
  if (dossier === undefined) return undefined;
  if (pack === undefined) throw new Error('expected a school with a known protocol');

  const content = dossier.content.data;
  const records = mediaOfPost(dossier);
  const all = records.flatMap(facesOf);
  const listed = listedPeople(await listPeople(store, school.id));
  const files = await filesOf(store, school.id, all);
  const known = {
    content,
    pack,
    groupSize: all.filter(({ recognisable }) => recognisable).length,
    now: now(),
    decideConsent,
  };
  const shown = (face: NumberedFace): ShownFace => {
    const id = personIdOf(face);
    return {
      ...face,
      consent: consentOfFace(face, id === undefined ? undefined : files.get(id), known),
      person: listed.find((person) => person.id === id),
    };
  };
  const hash = mediaHash(records);
  return {
    dossier,
    pack,
    media: records.map((record) => ({ record, faces: leftToRight(facesOf(record)).map(shown) })),
    findings: dossier.decisions.at(-1)?.decision.findings ?? [],
    people: listed,
    unnamed: all.filter(isUnnamed).length,
    hash,
    confirmed: content.everyoneNamed?.media === hash,
  };
}

function personIdOf({ naming, match }: NumberedFace): string | undefined {
  if (naming !== undefined) return naming.as === 'person' ? naming.personId : undefined;
  return match?.personId;
}

async function filesOf(
  store: ConsoleDependencies['store'],
  schoolId: string,
  faces: NumberedFace[],
): Promise<Map<string, PersonFile>> {
  const ids = [...new Set(faces.flatMap((face) => personIdOf(face) ?? []))];
  const files = await Promise.all(ids.map((id) => readPersonFile(store, schoolId, id)));
  return new Map(files.flatMap((file) => (file === undefined ? [] : [[file.person.id, file]])));
}
