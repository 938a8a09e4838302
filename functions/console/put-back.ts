import { needsTwoToPutBack } from '../../shared/domain/policy/put-back.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import { commitWithAudit } from '../../shared/records/audit.ts';
import { type ContentRecord, contentPk, writeContent } from '../../shared/records/contents.ts';
import { type Dossier, readDossier } from '../../shared/records/dossier.ts';
import { isUnread } from '../../shared/records/unchecked.ts';
import type { ConsoleDependencies } from './dependencies.ts';

/** Whether what stands may only be put back by two. That it could not be read meanwhile makes it no milder. */
export function takesTwo({ decisions }: Pick<Dossier, 'decisions'>): boolean {
  const standing = decisions.findLast(({ decision }) => !isUnread(decision));
  return standing !== undefined && needsTwoToPutBack(standing.decision);
}

/** The wish that waits for a second person; one about an earlier decision has lapsed. */
export function putBackWish({ putBackAsked, decision }: ContentRecord) {
  return putBackAsked?.decision === decision ? putBackAsked : undefined;
}

interface Wanted {
  schoolId: string;
  platform: string;
  key: string;
  by: `user:${string}`;
  /** Number of the decision this person saw. */
  seen: number;
}

/** A first person wants something severe back: nothing happens yet, it stands open for a second one. */
export function askPutBack(
  deps: Pick<ConsoleDependencies, 'store' | 'now'>,
  { note, ...wanted }: Wanted & { note: string | undefined },
): Promise<Result<void, 'missing' | 'changed' | 'note-wanted'>> {
  return changeWish(deps, wanted, 'comment.put-back-asked', (dossier) => {
    if (!takesTwo(dossier) || putBackWish(dossier.content.data) !== undefined) return 'changed';
    if (note === undefined) return 'note-wanted';
    const { by, seen: decision } = wanted;
    return { by, at: deps.now().toISOString(), decision, note };
  });
}

/** Somebody says no, or whoever asked takes it back: it stays hidden. */
export function refusePutBack(
  deps: Pick<ConsoleDependencies, 'store' | 'now'>,
  wanted: Wanted,
): Promise<Result<void, 'missing' | 'changed' | 'note-wanted'>> {
  return changeWish(deps, wanted, 'comment.put-back-refused', ({ content }) =>
    putBackWish(content.data) === undefined ? 'changed' : null,
  );
}

async function changeWish(
  { store, now }: Pick<ConsoleDependencies, 'store' | 'now'>,
  wanted: Wanted,
  what: string,
  become: (dossier: Dossier) => ContentRecord['putBackAsked'] | 'changed' | 'note-wanted',
): Promise<Result<void, 'missing' | 'changed' | 'note-wanted'>> {
  for (;;) {
    const dossier = await readDossier(store, { ...wanted, kind: 'comment' });
    if (dossier === undefined || dossier.content.data.state === 'gone') return fail('missing');
    const { content } = dossier;
    if (content.data.decision !== wanted.seen) return fail('changed');
    const putBackAsked = become(dossier);
    if (putBackAsked === 'changed' || putBackAsked === 'note-wanted') return fail(putBackAsked);
    const at = now().toISOString();
    const open = putBackAsked !== null;
    const becomes: ContentRecord = { ...content.data, putBackAsked, open, changedAt: at };
    const about = contentPk(content.data.ref);
    const detail = { decision: wanted.seen };
    const fact = { at, actor: wanted.by, what, about, detail };
    const writes = [writeContent(becomes, content)];
    const done = await commitWithAudit(store, wanted.schoolId, fact, { writes });
    if (done.ok) return done;
  }
}
