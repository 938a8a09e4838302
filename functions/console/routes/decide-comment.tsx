import * as z from 'zod';
import type { Words } from '../../../shared/domain/language.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { readContent } from '../../../shared/records/contents.ts';
import { packOf } from '../../../shared/records/pack-of.ts';
import { decideCommentByHand, type HandDecision } from '../decide-comment-by-hand.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { gatherComments } from '../gather-comments.ts';
import { toldBy } from '../just-decided.ts';
import { mayRead } from '../may-read.ts';
import { commentPath } from '../pages/comments-page.tsx';
import { askPutBack, refusePutBack } from '../put-back.ts';
import type { Visit } from '../route.ts';
import { undoCommentDecision } from '../undo-comment-decision.ts';
import { answerProblem, fields, missing, seeOther } from './answers.ts';
import { answerComment, refOf } from './comments.tsx';

/** Foreign, gone, or not for this person: all the same to them. */
async function isForMe({ store }: ConsoleDependencies, visit: Visit): Promise<boolean> {
  const { viewer } = visit;
  const where = { schoolId: viewer.school.id, kind: 'comment', ...refOf(visit) } as const;
  const content = await readContent(store, where);
  return content !== undefined && mayRead(viewer, content.data);
}

const decideSchema = z.object({
  /** keep: not put back after all. */
  wish: z.enum(['hide', 'show', 'keep']),
  seen: z.coerce.number().int().min(0),
  note: z.string().max(1000).default(''),
  /** When a colleague asked for what this person agrees with. */
  asked: z.iso.datetime().optional(),
});

export const postDecision = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(decideSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  if (!(await isForMe(deps, visit))) return missing(visit);
  const { wish, seen, asked } = given.value;
  const note = given.value.note.trim();
  const wanted = {
    ...refOf(visit),
    schoolId: viewer.school.id,
    seen,
    note: note === '' ? undefined : note,
    by: viewer.actor,
  };
  const done = await (wish === 'keep'
    ? refusePutBack(deps, wanted)
    : decide(deps, { ...wanted, wish, agreesWith: asked }));
  if (!done.ok) {
    if (done.problem === 'missing') return missing(visit);
    return answerComment(deps, visit, words[done.problem], note);
  }
  const isAsking = wish === 'keep' || done.value === 'asked';
  return seeOther(c, isAsking ? commentPath(wanted) : await afterDeciding(deps, visit));
};

/** What takes two is only asked for by the first. */
async function decide(
  deps: ConsoleDependencies,
  wanted: HandDecision,
): Promise<Result<'asked' | undefined, 'missing' | 'changed' | 'note-wanted' | 'reason-wanted'>> {
  const pack = await packOf(deps.store, { get: deps.packs }, wanted.schoolId);
  const done = await decideCommentByHand(deps, pack, wanted);
  if (done.ok) return ok(undefined);
  if (done.problem !== 'second') return fail(done.problem);
  const asked = await askPutBack(deps, wanted);
  if (asked.ok) return ok('asked');
  return fail(asked.problem === 'note-wanted' ? 'reason-wanted' : asked.problem);
}

const words = {
  changed: {
    nl: 'Iemand was je voor. Kijk wat er nu staat en beslis opnieuw.',
    en: 'Somebody was first. See what stands here now and decide again.',
  },
  'note-wanted': {
    nl: 'Schoolwacht vond niets in deze reactie. Schrijf op waarom je haar wilt verbergen.',
    en: 'Schoolwacht found nothing in this comment. Write down why you want to hide it.',
  },
  second: {
    nl: 'Deze ernstige reactie komt alleen terug als twee mensen dat willen. Vraag het hieronder.',
    en: 'This serious comment only comes back when two people want that. Ask for it below.',
  },
  'reason-wanted': {
    nl: 'Schrijf op waarom deze ernstige reactie terug mag. Een collega leest dat en beslist mee.',
    en: 'Write down why this serious comment may come back. A colleague reads that and decides with you.',
  },
} as const satisfies Record<string, Words>;

const undoSchema = z.object({ seen: z.coerce.number().int().min(0) });

/** Back to the comment it is about: there it shows how it stands now. */
export const postUndo = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(undoSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  if (!(await isForMe(deps, visit))) return missing(visit);
  const ref = refOf(visit);
  const { seen } = given.value;
  const schoolId = viewer.school.id;
  const done = await undoCommentDecision(deps, { ...ref, schoolId, seen, by: viewer.actor });
  if (done.ok) return seeOther(c, await withWord(deps, visit, ref));
  if (done.problem === 'missing') return missing(visit);
  return answerComment(deps, visit, words[done.problem]);
};

/**
 * On to the first that still waits; when none does, the one just decided shows what became of it. Never to what only
 * school leadership may read: who opens that is logged, so it takes a wish of one's own.
 */
async function afterDeciding(deps: ConsoleDependencies, visit: Visit): Promise<string> {
  const { comments } = await gatherComments(deps.store, {
    viewer: visit.viewer,
    shown: 'open',
    after: undefined,
  });
  const next = comments.find(({ content }) => content.restricted !== true);
  return withWord(deps, visit, next?.content.ref ?? refOf(visit));
}

/** The address of a comment's page that also tells what was just decided here. */
async function withWord(
  { store }: ConsoleDependencies,
  visit: Visit,
  to: { platform: string; key: string },
): Promise<string> {
  const where = { schoolId: visit.viewer.school.id, kind: 'comment', ...refOf(visit) } as const;
  const content = await readContent(store, where);
  return content === undefined ? commentPath(to) : `${commentPath(to)}?${toldBy({ content })}`;
}
