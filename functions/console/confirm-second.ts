import { randomUUID } from 'node:crypto';
import { fail, type Result } from '../../shared/domain/result.ts';
import { commitWithAudit } from '../../shared/records/audit.ts';
import {
  contentPk,
  type Dossier,
  readDossier,
  writeContent,
} from '../../shared/records/contents.ts';
import { mediaHash } from '../../shared/records/media-hash.ts';
import { mediaOfPost } from './confirm-everyone-named.ts';
import type { ConsoleDependencies } from './dependencies.ts';

/** Whether the standing decision waits for a second person. */
export function wantsSecond({ decisions }: Pick<Dossier, 'decisions'>): boolean {
  const findings = decisions.at(-1)?.decision.findings ?? [];
  return findings.some(({ detail = '' }) => forTwo.has(detail));
}

const forTwo: ReadonlySet<string> = new Set(['in_grace', 'carried_over', 'overruled']);

/** Whoever gave a name in this post or confirmed its names is its first person, and no second one. */
export function isFirst(dossier: Pick<Dossier, 'content' | 'media'>, by: string): boolean {
  const named = mediaOfPost(dossier).flatMap(({ names }) => Object.values(names));
  return dossier.content.data.everyoneNamed?.by === by || named.some((naming) => naming.by === by);
}

/**
 * A second person lets a post go that rests on a borderline yes, for just these files and names. `first`:
 * this is the person who named them; `changed`: the files or names are not those that were seen.
 */
export async function confirmSecond(
  { store, now }: Pick<ConsoleDependencies, 'store' | 'now'>,
  wanted: { schoolId: string; platform: string; key: string; media: string; by: `user:${string}` },
): Promise<Result<void, 'missing' | 'changed' | 'first'>> {
  const { schoolId, media, by } = wanted;
  for (;;) {
    const dossier = await readDossier(store, { ...wanted, kind: 'post' });
    if (dossier === undefined) return fail('missing');
    if (mediaHash(mediaOfPost(dossier)) !== media) return fail('changed');
    if (isFirst(dossier, by)) return fail('first');
    const { ref } = dossier.content.data;
    const at = now().toISOString();
    const secondPerson = { by, at, media };
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
