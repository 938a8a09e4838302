import { createHash, randomUUID } from 'node:crypto';
import { waitsForTwo } from '../../shared/domain/policy/for-two.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import { commitWithAudit } from '../../shared/records/audit.ts';
import { contentPk, writeContent } from '../../shared/records/contents.ts';
import { type Dossier, readDossier } from '../../shared/records/dossier.ts';
import { mediaHash } from '../../shared/records/media-hash.ts';
import { mediaOfPost } from './confirm-everyone-named.ts';
import type { ConsoleDependencies } from './dependencies.ts';

/** Whether the standing decision waits for a second person. */
export const wantsSecond = (dossier: Pick<Dossier, 'decisions'>): boolean =>
  forTwoIn(dossier).length > 0;

/** What it waits for, face by face: "m1#2 in_grace". */
function forTwoIn({ decisions }: Pick<Dossier, 'decisions'>): string[] {
  const findings = decisions.at(-1)?.decision.findings ?? [];
  return findings
    .flatMap(({ detail = '', subjects = [] }) =>
      forTwo.has(detail) ? subjects.map((ref) => waitsForTwo(ref, detail)) : [],
    )
    .sort();
}

/** One hash (SHA-256, lower-case hex) for all that a second person is asked about a post. */
export const askedOfSecond = (dossier: Pick<Dossier, 'decisions'>): string =>
  createHash('sha256')
    .update(JSON.stringify(forTwoIn(dossier)))
    .digest('hex');

const forTwo: ReadonlySet<string> = new Set(['in_grace', 'carried_over', 'overruled']);

/**
 * Whoever gave a name in this post, said who is in a film or that all of them are on its list, or confirmed the names is
 * its first person, and no second one.
 */
export function isFirst(dossier: Pick<Dossier, 'content' | 'media'>, by: string): boolean {
  const named = mediaOfPost(dossier).flatMap(({ names, watch }) => [
    ...Object.values(names),
    ...(watch?.present ?? []),
    ...(watch?.everybody ? [watch.everybody] : []),
  ]);
  return dossier.content.data.everyoneNamed?.by === by || named.some((naming) => naming.by === by);
}

interface Wanted {
  schoolId: string;
  platform: string;
  key: string;
  /** The files and names that were seen (`mediaHash`), and what was asked about them (`askedOfSecond`). */
  media: string;
  asked: string;
  by: `user:${string}`;
}

/**
 * A second person lets a post go that rests on a borderline yes, for just these files and names, and for just
 * the people and reasons that they were asked about. `first`: this is the person who named them; `changed`:
 * it is not what was seen.
 */
export async function confirmSecond(
  { store, now }: Pick<ConsoleDependencies, 'store' | 'now'>,
  wanted: Wanted,
): Promise<Result<void, 'missing' | 'changed' | 'first'>> {
  const { schoolId, media, by } = wanted;
  for (;;) {
    const dossier = await readDossier(store, { ...wanted, kind: 'post' });
    if (dossier === undefined) return fail('missing');
    if (mediaHash(mediaOfPost(dossier)) !== media) return fail('changed');
    if (isFirst(dossier, by)) return fail('first');
    if (askedOfSecond(dossier) !== wanted.asked) return fail('changed');
    const { ref } = dossier.content.data;
    const at = now().toISOString();
    const secondPerson = { by, at, media, judged: forTwoIn(dossier) };
    const about = contentPk(ref);
    const fact = { at, actor: by, what: 'post.second-confirmed', about, detail: { media } };
    const done = await commitWithAudit(store, schoolId, fact, {
      writes: [writeContent({ ...dossier.content.data, secondPerson }, dossier.content)],
      events: [
        {
          id: randomUUID(),
          type: 'post.changed',
          source: 'console',
          time: at,
          data: { ref, because: 'person' },
        },
      ],
    });
    if (done.ok) return done;
  }
}
