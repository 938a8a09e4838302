import type { Modality } from '../domain/consent/statement.ts';
import type { Recognition } from '../domain/policy/parameters/recognition.ts';
import type { MediaRecord, Naming } from './media.ts';
import { suggestionFor } from './recognition.ts';
import { presentRef, watchOf } from './watch.ts';
import type { Present } from './watch-record.ts';

/** Somebody in a file, with whatever name stands for them. */
export interface FaceOnFile {
  ref: string;
  recognisable: boolean;
  modalities: readonly Modality[];
  who:
    | { as: 'person'; personId: string; by: 'match' | 'person' }
    | { as: 'visitor' | 'unknown' | 'not-recognisable' | 'no-face'; by: 'person' }
    | null;
}

/** The faces the engine found, those a person drew and whom a person saw or heard, with whatever name stands for each. */
export function facesOnFile(media: MediaRecord, recognition: Recognition): FaceOnFile[] {
  return [
    ...pictured(media, recognition),
    ...(watchOf(media)?.present ?? []).map((one) => presentOf(media, one)),
  ];
}

function pictured(media: MediaRecord, recognition: Recognition): FaceOnFile[] {
  const { mediaId, look, names, drawn } = media;
  const found = look.status === 'analysed' ? look.faces : [];
  const all = [...found, ...drawn.map(() => ({ recognisable: true }))];
  return all.map((face, index) => {
    const name = names[String(index + 1)];
    const mayMatch = recognition === 'allow-list' ? suggestionFor(media, index + 1) : undefined;
    const match = mayMatch && ({ as: 'person', ...mayMatch, by: 'match' } as const);
    const word = name && wordOf(name);
    const { recognisable } = face;
    const ref = `${mediaId}#${index + 1}`;
    return { ref, recognisable, modalities: ['photo'], who: word ?? match ?? null };
  });
}

function presentOf({ mediaId }: MediaRecord, present: Present): FaceOnFile {
  const { number, as, personId, modalities } = present;
  const by = 'person' as const;
  const who = as !== 'person' ? { as, by } : personId === null ? null : { as, personId, by };
  return { ref: presentRef(mediaId, number), recognisable: true, modalities, who };
}

function wordOf(name: Naming): FaceOnFile['who'] {
  return name.as === 'person'
    ? { as: name.as, personId: name.personId, by: 'person' }
    : { as: name.as, by: 'person' };
}

/**
 * How many people can be recognised in one file, each once: a yes for groups only is about the picture one
 * stands in, whatever else the post holds. At least 1.
 */
export function groupSizeOf(media: MediaRecord, recognition: Recognition): number {
  const shown = facesOnFile(media, recognition).filter(
    ({ recognisable, who }) =>
      recognisable && who?.as !== 'not-recognisable' && who?.as !== 'no-face',
  );
  const people = shown.map(({ ref, who }) => (who?.as === 'person' ? who.personId : ref));
  return Math.max(1, new Set(people).size);
}

/** The faces that have this person's name, as findings write them. */
export function facesOfPerson(
  media: readonly MediaRecord[],
  recognition: Recognition,
  personId: string,
): string[] {
  const faces = media.flatMap((record) => facesOnFile(record, recognition));
  return faces.flatMap(({ ref, who }) =>
    who?.as === 'person' && who.personId === personId ? [ref] : [],
  );
}

/**
 * Who stands in these pictures by name, each once, also in those that could not be looked at this time. A
 * suggestion is no name.
 */
export function peopleIn(media: readonly MediaRecord[], recognition: Recognition): string[] {
  const shown = media.flatMap((record) => facesOnFile(record, recognition));
  const aside = media.flatMap((record) => record.aside?.faces ?? []);
  return [
    ...new Set([
      ...shown.flatMap(({ who }) => (who?.as === 'person' ? [who.personId] : [])),
      ...aside.flatMap(({ name }) => (name?.as === 'person' ? [name.personId] : [])),
      ...media.flatMap(({ watch }) => (watch?.present ?? []).flatMap((one) => one.personId ?? [])),
    ]),
  ];
}
