import type { Modality } from '../../../shared/domain/consent/statement.ts';
import type { Words } from '../../../shared/domain/language.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { listAppearances } from '../../../shared/records/appearances.ts';
import type { Actor } from '../../../shared/records/contents.ts';
import { type Dossier, readDossier } from '../../../shared/records/dossier.ts';
import { publicationOf, withModalities } from '../../../shared/records/evidence-on-file.ts';
import { groupSizeOf } from '../../../shared/records/faces-on-file.ts';
import type { Naming } from '../../../shared/records/media.ts';
import type { PersonFile } from '../../../shared/records/people.ts';
import { presentRef, watchOf } from '../../../shared/records/watch.ts';
import { mediaOfPost } from '../confirm-everyone-named.ts';
import { answerOf, type FaceConsent, verdictOf } from '../consent-of-face.ts';
import type { DecideConsent } from '../dependencies.ts';
import { facesOf } from '../faces.ts';

/** One post that somebody is named in: who said so, who decided, and whether it was allowed then. */
export interface PersonPost {
  platform: string;
  key: string;
  permalink: string | null;
  publishAt: string | null;
  isOnline: boolean;
  outcome: string | null;
  /** Who gave the face its name, each once, with the moment. */
  namedBy: { by: Actor | 'match'; at: string | null }[];
  /** The decisions, newest first, with what they say of this person. */
  decisions: {
    at: string;
    by: Actor;
    outcome: string;
    reasons: { words: Words; articles: string[] }[];
  }[];
  /** Whether it was allowed at the moment it went online, or will. */
  consent: FaceConsent;
}

interface Known {
  file: PersonFile;
  pack: Pack;
  decideConsent: DecideConsent;
  now: Date;
  /** The person as the register had them at a moment; for the consent that counted then. */
  fileAt: (at: string) => PersonFile;
}

/** The posts somebody is named in, newest first: by key, never by going through the posts. */
export async function gatherPersonPosts(store: Store, known: Known): Promise<PersonPost[]> {
  const { id, schoolId } = known.file.person;
  const refs = await listAppearances(store, schoolId, id);
  const posts = await Promise.all(
    refs.map(async (ref) => {
      const dossier = await readDossier(store, ref);
      return dossier === undefined ? [] : postOf(dossier, known);
    }),
  );
  return posts.flat().toSorted((a, b) => ((a.publishAt ?? '') < (b.publishAt ?? '') ? 1 : -1));
}

function postOf(dossier: Dossier, known: Known): PersonPost[] {
  const { ref, post, plannedAt, outcome, state, eventId } = dossier.content.data;
  const personId = known.file.person.id;
  const faces = mediaOfPost(dossier).flatMap((record) =>
    facesOf(record).map((face) => ({ ...face, ref: `${record.mediaId}#${face.number}` })),
  );
  const own = faces.filter(({ naming, match }) =>
    naming === undefined ? match?.personId === personId : isNamed(naming, personId),
  );
  const watched = mediaOfPost(dossier).flatMap((record) =>
    (watchOf(record)?.present ?? []).map((one) => ({
      ...one,
      ref: presentRef(record.mediaId, one.number),
    })),
  );
  const seenAs = watched.filter((one) => one.personId === personId);
  if (own.length + seenAs.length === 0) return [];
  const refs = new Set([...own, ...seenAs].map(({ ref: shown }) => shown));
  const pictured: Modality[] = own.length === 0 ? [] : ['photo'];
  const modalities = [...new Set([...pictured, ...seenAs.flatMap((one) => one.modalities)])];
  const publishAt = plannedAt ?? post?.publishAt ?? null;
  const at = publishAt ?? known.now.toISOString();
  const sizes = mediaOfPost(dossier).flatMap((record) =>
    [...refs].some((one) => one.startsWith(`${record.mediaId}#`))
      ? [groupSizeOf(record, 'allow-list')]
      : [],
  );
  const planned = { state: 'scheduled' as const, publishAt };
  const publication = publicationOf(ref, planned, Math.min(...sizes), known.now, eventId);
  const decision = answerOf(known.fileAt(at), withModalities(publication, modalities), known);
  return [
    {
      platform: ref.platform,
      key: ref.key,
      permalink: post?.permalink ?? null,
      publishAt,
      isOnline: post?.state === 'published' && state !== 'gone',
      outcome,
      namedBy: namersOf([...own.map(({ naming }) => naming), ...seenAs]),
      decisions: dossier.decisions
        .map(({ at: decidedAt, by, decision: made }) => ({
          at: decidedAt,
          by,
          outcome: made.outcome,
          reasons: made.findings
            .filter(({ subjects }) => subjects?.some((subject) => refs.has(subject)))
            .map(({ text, articles }) => ({ words: text, articles })),
        }))
        .toReversed(),
      consent: verdictOf(decision, known.file.person.kind, known.pack, eventId),
    },
  ];
}

const isNamed = (naming: Naming, personId: string) =>
  naming.as === 'person' && naming.personId === personId;

function namersOf(namings: (Pick<Naming, 'by' | 'at'> | undefined)[]): PersonPost['namedBy'] {
  const all = namings.map((naming) =>
    naming === undefined ? { by: 'match' as const, at: null } : { by: naming.by, at: naming.at },
  );
  return [...new Map(all.map((one) => [one.by, one])).values()];
}
