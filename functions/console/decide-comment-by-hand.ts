import type { ActionKind } from '../../events/action-events.ts';
import type { Outcome } from '../../shared/domain/content.ts';
import { cite } from '../../shared/domain/policy/cite.ts';
import type { Finding } from '../../shared/domain/policy/finding.ts';
import { type Pack, packRef } from '../../shared/domain/policy/pack.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import type { Write } from '../../shared/ports/store.ts';
import type { ContentRecord } from '../../shared/records/contents.ts';
import type { Dossier } from '../../shared/records/dossier.ts';
import { readDossier } from '../../shared/records/dossier.ts';
import { mistakeWrite } from '../../shared/records/mistakes.ts';
import { recordDecision } from '../../shared/records/record-decision.ts';
import type { ConsoleDependencies, PlatformFacts } from './dependencies.ts';
import { putBackWish, takesTwo } from './put-back.ts';

export interface HandDecision {
  schoolId: string;
  platform: string;
  key: string;
  wish: 'hide' | 'show';
  note: string | undefined;
  by: `user:${string}`;
  /** Number of the decision this person saw. */
  seen: number;
  /** When somebody else asked to put it back, as this person saw it: they agree with that. */
  agreesWith?: string | undefined;
}

/**
 * A person hides a comment, or lets it stand (again). Rules do not overturn it while the comment stays
 * the same. `changed`: somebody else was first. `note-wanted`: nothing was found, so hiding needs a reason. `second`: it
 * is put back only once somebody asked for it and somebody else agrees (`put-back.ts`).
 */
export async function decideCommentByHand(
  deps: Pick<ConsoleDependencies, 'store' | 'now' | 'platforms'>,
  pack: Pack,
  wanted: HandDecision,
): Promise<Result<void, 'missing' | 'changed' | 'note-wanted' | 'second'>> {
  for (;;) {
    const dossier = await readDossier(deps.store, { ...wanted, kind: 'comment' });
    if (dossier === undefined || dossier.content.data.state === 'gone') return fail('missing');
    const { content } = dossier;
    if (content.data.decision !== wanted.seen) return fail('changed');
    const findings = wanted.wish === 'hide' ? reasonsToHide(dossier, pack) : [];
    if (findings.some(({ detail }) => detail === 'by-hand') && wanted.note === undefined) {
      return fail('note-wanted');
    }
    const wish = wanted.wish === 'show' && takesTwo(dossier) ? agreedWish(dossier, wanted) : null;
    if (wish === undefined) return fail('second');
    const action = actionFor(wanted.wish, dossier, deps.platforms.get(wanted.platform));
    const becomes: ContentRecord = {
      ...content.data,
      state: 'decided',
      byPerson: true,
      open: false,
    };
    const done = await recordDecision(deps.store, {
      from: content,
      becomes,
      decision: {
        outcome: wanted.wish === 'hide' ? 'hide' : 'leave',
        findings,
        pack: packRef(pack),
      },
      by: wanted.by,
      source: 'console',
      at: deps.now(),
      writes: [
        mistakeOf(dossier, wanted.wish === 'hide' ? 'hide' : 'leave', wanted.by, deps.now()),
      ],
      ...(wanted.note === undefined ? {} : { note: wanted.note }),
      ...(wish === null ? {} : { askedBy: wish.by, note: wanted.note ?? wish.note }),
      ...(action === undefined ? {} : { action }),
    });
    if (done.ok) return done;
  }
}

/** What somebody else asked, where this person saw it. */
function agreedWish({ content }: Dossier, { by, agreesWith }: HandDecision) {
  const wish = putBackWish(content.data);
  return wish !== undefined && wish.by !== by && wish.at === agreesWith ? wish : undefined;
}

/** Whether what stands now means that the rules were wrong. */
export function mistakeOf(
  { content, decisions }: Dossier,
  becomes: Outcome,
  by: HandDecision['by'],
  at: Date,
): Write {
  const decided = decisions.findLast((decision) => decision.by === 'rules');
  return mistakeWrite(content.data.ref, decided, becomes, { by, at });
}

/** What the rules last found: a person's decisions since then did not change the comment. */
export function foundByRules({ decisions }: Pick<Dossier, 'decisions'>): Finding[] {
  return decisions.findLast(({ by }) => by === 'rules')?.decision.findings ?? [];
}

function foundToHide(dossier: Pick<Dossier, 'decisions'>): Finding[] {
  const found = foundByRules(dossier);
  return found.filter(({ outcome, code }) => outcome !== 'leave' && hides.has(code));
}

/** Whether hiding can rest on what was found; otherwise the person has to say why. */
export function hasReasonToHide(dossier: Pick<Dossier, 'decisions'>): boolean {
  return foundToHide(dossier).length > 0;
}

/** What was found stands as the reason; where nothing was, that a person judged. */
function reasonsToHide(dossier: Dossier, pack: Pack): Finding[] {
  const reasons = foundToHide(dossier);
  if (reasons.length > 0) return reasons.map((finding) => ({ ...finding, outcome: 'hide' }));
  return [
    {
      code: 'COMMENT_HIDE_DECENCY',
      outcome: 'hide',
      ...cite('COMMENT_HIDE_DECENCY', pack),
      text: {
        nl: 'Een medewerker vindt dat deze reactie over de grens van het fatsoen gaat.',
        en: 'A member of staff finds that this comment goes beyond what is decent.',
      },
      detail: 'by-hand',
    },
  ];
}

const hides: ReadonlySet<string> = new Set([
  'COMMENT_HIDE_DECENCY',
  'COMMENT_REVIEW_DECENCY',
  'COMMENT_HIDE_PERSONAL_DATA',
  'COMMENT_CASE_FAKE_ACCOUNT',
  'COMMENT_REVIEW_MEME',
]);

/** What must follow on the platform; nothing where it is so already or the platform cannot. */
export function actionFor(
  wish: HandDecision['wish'],
  { content, actions }: Dossier,
  platform: PlatformFacts | undefined,
): ActionKind | undefined {
  const { comment } = content.data;
  if (platform?.can.hideComment !== true || comment?.isOwn === true) return undefined;
  const latest = actions.at(-1);
  // what was asked for last counts before what was seen last: it may still be on its way
  const onItsWay = latest?.status === 'intended' || latest?.status === 'done';
  const hidden = onItsWay ? latest.kind === 'hide-comment' : comment?.isHidden === true;
  if (wish === 'hide') return hidden ? undefined : 'hide-comment';
  return hidden ? 'show-comment' : undefined;
}
