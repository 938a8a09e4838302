import { fail, type Result } from '../../shared/domain/result.ts';
import type { Actor, ContentRecord, DecisionRecord } from '../../shared/records/contents.ts';
import { type Dossier, readDossier } from '../../shared/records/dossier.ts';
import { recordDecision } from '../../shared/records/record-decision.ts';
import { isUnread } from '../../shared/records/unchecked.ts';
import { actionFor, mistakeOf } from './decide-comment-by-hand.ts';
import type { ConsoleDependencies } from './dependencies.ts';
import { takesTwo } from './put-back.ts';

export interface Undoing {
  schoolId: string;
  platform: string;
  key: string;
  by: `user:${string}`;
  /** Number of the decision to undo: the one this person just took. */
  seen: number;
  /** Whose decision it is, where that is not their own. */
  decidedBy?: Actor;
}

/**
 * Puts back what stood before a person's own latest decision, as a decision of its own: nothing leaves
 * the story, and the undoing can be undone. `missing`: no such comment, or nothing stood before.
 * `changed`: the decision is not this person's, or another came after it. `second`: it would put back alone what takes
 * two; a slip of one's own can be undone for a few minutes.
 */
export async function undoCommentDecision(
  deps: Pick<ConsoleDependencies, 'store' | 'now' | 'platforms'>,
  wanted: Undoing,
): Promise<Result<void, 'missing' | 'changed' | 'second'>> {
  for (;;) {
    const dossier = await readDossier(deps.store, { ...wanted, kind: 'comment' });
    if (dossier === undefined || dossier.content.data.state === 'gone') return fail('missing');
    const { content } = dossier;
    if (content.data.decision !== wanted.seen) return fail('changed');
    const before = standingBefore(dossier, wanted.decidedBy ?? wanted.by);
    if (before === undefined) return fail('missing');
    if (!mayUndoAlone(dossier, wanted.by, deps.now())) return fail('second');
    const { outcome } = before.decision;
    const wish = outcome === 'hide' ? 'hide' : 'show';
    const action = actionFor(wish, dossier, deps.platforms.get(wanted.platform));
    const done = await recordDecision(deps.store, {
      from: content,
      becomes: asBefore(content.data, before, action !== undefined),
      decision: before.decision,
      by: wanted.by,
      source: 'console',
      at: deps.now(),
      writes: [mistakeOf(dossier, before.decision.outcome, wanted.by, deps.now())],
      ...(action === undefined ? {} : { action }),
    });
    if (done.ok) return done;
  }
}

/** The decision that this person's own latest one replaced; undefined where there is nothing to undo. */
export function standingBefore(
  { decisions }: Pick<Dossier, 'decisions'>,
  by: Actor,
): DecisionRecord | undefined {
  const [before, latest] = decisions.slice(-2);
  return latest?.by === by ? before : undefined;
}

const slipMs = 5 * 60_000;

/** What is hidden for something severe takes two, whichever way it comes back. */
export function mayUndoAlone(dossier: Pick<Dossier, 'decisions'>, by: Actor, now: Date): boolean {
  const [before, latest] = dossier.decisions.slice(-2);
  if (before?.decision.outcome === 'hide' || !takesTwo(dossier)) return true;
  return latest?.by === by && now.getTime() - Date.parse(latest.at) < slipMs;
}

function asBefore(
  content: ContentRecord,
  { by, decision }: DecisionRecord,
  willAct: boolean,
): ContentRecord {
  const byPerson = by !== 'rules';
  const { outcome } = decision;
  const isNotRead = content.fingerprint === null || isUnread(decision);
  const stillToHide = outcome === 'hide' && !willAct && content.comment?.isHidden === false;
  return {
    ...content,
    // what was never read by the rules is not vouched for by undoing
    state: !byPerson && isNotRead ? 'unchecked' : 'decided',
    byPerson,
    open: outcome === 'review' || (stillToHide && !byPerson),
  };
}
