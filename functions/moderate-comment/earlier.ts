import { createHash } from 'node:crypto';
import type { Comment } from '../../shared/domain/content.ts';
import { suspectedDetail } from '../../shared/domain/policy/decide-pictures.ts';
import type { Decision } from '../../shared/domain/policy/finding.ts';
import { isUrgent } from '../../shared/domain/policy/urgent.ts';
import type { Store } from '../../shared/ports/store.ts';
import { type ContentRecord, readDecision } from '../../shared/records/contents.ts';

/** How a decision stands that was made on what is read now; a person's hide also after it could not be read. */
export function standsAs(before: ContentRecord): Pick<ContentRecord, 'state' | 'open'> | undefined {
  const { state, byPerson, outcome, open, putBackAsked, decision } = before;
  if (state === 'decided') return { state, open };
  if (state !== 'unchecked' || !byPerson || outcome !== 'hide') return undefined;
  return { state: 'decided', open: putBackAsked?.decision === decision };
}

/** Whether a person hid it before anybody could read it. */
export const isHiddenUnread = ({ byPerson, outcome, fingerprint }: ContentRecord): boolean =>
  byPerson && outcome === 'hide' && fingerprint === null;

/** What a person hid before anybody could read it stays hidden; whatever is in it is found and told all the same. */
async function unlessHiddenUnread(
  store: Store,
  before: ContentRecord,
  decision: Decision,
): Promise<Decision> {
  if (!isHiddenUnread(before) || decision.outcome === 'hide') return decision;
  const theirs = await readDecision(store, before.ref, before.decision);
  const findings = [...decision.findings, ...(theirs?.data.decision.findings ?? [])];
  return { ...decision, outcome: 'hide', findings };
}

/**
 * Whether a person let it stand before anybody could read it, and there is nothing in it that somebody must read
 * now: their word counts. A threat or a cry for help nobody can have let stand unread.
 */
export const isShownUnread = (
  { byPerson, outcome, fingerprint }: ContentRecord,
  decision: Decision,
): boolean => byPerson && outcome === 'leave' && fingerprint === null && !isUrgent(decision);

/** What a person said before anybody could read it stands, as far as it may. */
export async function unlessDecidedUnread(
  store: Store,
  before: ContentRecord,
  decision: Decision,
): Promise<Decision> {
  if (!isShownUnread(before, decision)) return unlessHiddenUnread(store, before, decision);
  const theirs = await readDecision(store, before.ref, before.decision);
  return { ...decision, outcome: 'leave', findings: theirs?.data.decision.findings ?? [] };
}

/** Also what we hid and was edited since into something harmless: only a person puts it back. */
export function wantsPerson(
  before: ContentRecord,
  comment: Comment,
  { outcome }: Decision,
): boolean {
  const stillHidden = before.outcome === 'hide' && comment.isHidden;
  return outcome === 'review' || (outcome === 'leave' && stillHidden);
}

/** Once only some may read it, that stays: its story holds what it said before. */
export const isRestricted = (before: ContentRecord, { findings }: Decision): boolean =>
  before.restricted === true ||
  findings.some(({ detail }) => detail === 'restricted' || detail === suspectedDetail);

/** One of the pictures that may be a sexual image still hangs on it. */
export function isSuspectedStill({ suspected, comment }: ContentRecord, now: Comment): boolean {
  if (suspected !== true) return false;
  const known = new Set(comment?.pictures?.map(({ id }) => id));
  return now.pictures?.some(({ id }) => known.has(id)) === true;
}

/** What a judgement rests on. Whether it is hidden now is not part of it. */
export function fingerprintOf({ text, attachments, pictures = [], isOwn }: Comment): string {
  // by its id: another picture under the same words is something else
  const ids = pictures.length === 0 ? [] : [pictures.map(({ id }) => id)];
  return createHash('sha256')
    .update(JSON.stringify([text, attachments, isOwn, ...ids]))
    .digest('hex');
}
