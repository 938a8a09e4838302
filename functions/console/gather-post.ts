import type { Finding } from '../../shared/domain/policy/finding.ts';
import type { Pack } from '../../shared/domain/policy/pack.ts';
import type { Recognition } from '../../shared/domain/policy/parameters/recognition.ts';
import { type Dossier, readDossier } from '../../shared/records/dossier.ts';
import { groupSizeOf } from '../../shared/records/faces-on-file.ts';
import type { MediaRecord } from '../../shared/records/media.ts';
import { mediaHash } from '../../shared/records/media-hash.ts';
import { packOf } from '../../shared/records/pack-of.ts';
import { type PersonFile, readPersonFile } from '../../shared/records/people.ts';
import { listGroup, listGroups } from '../../shared/records/people-list.ts';
import type { Group } from '../../shared/records/people-rows.ts';
import { recognitionOf } from '../../shared/records/recognition.ts';
import { mediaOfPost } from './confirm-everyone-named.ts';
import {
  consentOfFace,
  consentOfPerson,
  type FaceConsent,
  type KnownOfPost,
} from './consent-of-face.ts';
import type { ConsoleDependencies } from './dependencies.ts';
import { facesOf, isUnnamed, leftToRight, type NumberedFace } from './faces.ts';
import { type ListedPerson, labelOf, listedPeople } from './people-list.ts';
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

/** One class, whom to name at once; who may not be shown in this post stands first. */
export interface PickedGroup {
  group: Group;
  people: (ListedPerson & { consent: FaceConsent })[];
  /** There are more than a list can hold: those are found by their name. */
  more: boolean;
}

export interface PostFacts {
  dossier: Dossier;
  pack: Pack;
  media: ShownMedia[];
  /** What the standing decision gives as reasons. */
  findings: Finding[];
  /** The classes to pick from, and the one that was picked with its people. */
  groups: Group[];
  picked: PickedGroup | undefined;
  unnamed: number;
  /** What a match is worth here. */
  recognition: Recognition;
  /** Hash of the files and names on this page, for confirming just these. */
  hash: string;
  confirmed: boolean;
}

/** Everything the page of one post shows; undefined when this school has no such post. */
export async function gatherPost(
  { store, packs, decideConsent, now }: ConsoleDependencies,
  { school }: Viewer,
  { platform, key, className }: { platform: string; key: string; className: string | undefined },
): Promise<PostFacts | undefined> {
  const dossier = await readDossier(store, { schoolId: school.id, platform, kind: 'post', key });
  if (dossier === undefined) return undefined;
  const pack = await packOf(store, { get: packs }, school.id);

  const content = dossier.content.data;
  const records = mediaOfPost(dossier);
  const hash = mediaHash(records);
  const all = records.flatMap(facesOf);
  const files = await filesOf(store, school.id, all);
  const recognition = recognitionOf(school, pack, now());
  const known = {
    content,
    pack,
    now: now(),
    decideConsent,
    recognition,
    hasSecond: content.secondPerson?.media === hash,
  };
  const sizeOf = (record: MediaRecord) => groupSizeOf(record, recognition);
  // whoever is picked may turn out to stand in the smallest group of the post
  const sizes = records.filter((record) => facesOf(record).length > 0).map(sizeOf);
  const smallest = sizes.length === 0 ? 1 : Math.min(...sizes);
  const shown = (face: NumberedFace, groupSize: number): ShownFace => {
    const id = personIdOf(face);
    const file = id === undefined ? undefined : files.get(id);
    return {
      ...face,
      consent: consentOfFace(face, file, { ...known, groupSize }),
      person: labelled(file),
    };
  };
  const groups = await listGroups(store, school.id);
  const group = groups.find((one) => one.className === className);
  return {
    dossier,
    pack,
    media: records.map((record) => ({
      record,
      faces: leftToRight(facesOf(record)).map((face) => shown(face, sizeOf(record))),
    })),
    findings: dossier.decisions.at(-1)?.decision.findings ?? [],
    groups,
    picked:
      group && (await gatherGroup(store, school.id, group, { ...known, groupSize: smallest })),
    unnamed: all.filter(isUnnamed).length,
    recognition,
    hash,
    confirmed: content.everyoneNamed?.media === hash,
  };
}

function labelled(file: PersonFile | undefined): ListedPerson | undefined {
  return file && { id: file.person.id, label: labelOf(file.person) };
}

/** A class is some thirty people: as many as a list takes, each looked up by key. */
async function gatherGroup(
  store: ConsoleDependencies['store'],
  schoolId: string,
  group: Group,
  known: KnownOfPost,
): Promise<PickedGroup> {
  const { lines, more } = await listGroup(store, schoolId, group);
  const found = listedPeople(lines).map(async (person) => {
    const file = await readPersonFile(store, schoolId, person.id);
    return file === undefined ? [] : [{ ...person, consent: consentOfPerson(file, known) }];
  });
  const people = (await Promise.all(found)).flat();
  const first = ({ consent }: { consent: FaceConsent }) => order.indexOf(consent.verdict);
  return { group, people: people.toSorted((a, b) => first(a) - first(b)), more };
}

const order: FaceConsent['verdict'][] = ['may-not', 'ask', 'may'];

function personIdOf({ naming, match, maybe }: NumberedFace): string | undefined {
  if (naming !== undefined) return naming.as === 'person' ? naming.personId : undefined;
  return (match ?? maybe)?.personId;
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
