import * as z from 'zod';
import type { Words } from '../../../shared/domain/language.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { type Dossier, readContent, readDossier } from '../../../shared/records/contents.ts';
import { packOf } from '../../../shared/records/pack-of.ts';
import { alarmOver } from '../../../shared/records/threads.ts';
import { decideCommentByHand } from '../decide-comment-by-hand.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { gatherComments } from '../gather-comments.ts';
import { readJustDecided, toldBy } from '../just-decided.ts';
import { CommentPage } from '../pages/comment-page.tsx';
import { CommentsPage, commentPath } from '../pages/comments-page.tsx';
import { render } from '../render.ts';
import type { Visit } from '../route.ts';
import { undoCommentDecision } from '../undo-comment-decision.ts';
import { answerProblem, fields, missing, seeOther } from './answers.ts';

const refOf = ({ c }: Visit) => ({
  platform: c.req.param('platform') ?? '',
  key: c.req.param('key') ?? '',
});

const shownSchema = z.enum(['open', 'hidden', 'done']).catch('open');

export const listComments =
  ({ store, platforms }: ConsoleDependencies) =>
  async (visit: Visit) => {
    const { c, viewer } = visit;
    const shown = shownSchema.parse(c.req.query('show'));
    const { comments, next } = await gatherComments(store, {
      schoolId: viewer.school.id,
      shown,
      after: c.req.query('after'),
    });
    return render(c, <CommentsPage {...{ viewer, comments, shown, next, platforms }} />);
  };

export const showComment = (deps: ConsoleDependencies) => (visit: Visit) =>
  answerComment(deps, visit, undefined);

async function answerComment(
  { store, platforms, packs, now }: ConsoleDependencies,
  visit: Visit,
  word: Words | undefined,
  note = '',
) {
  const { c, viewer } = visit;
  const ref = refOf(visit);
  const dossier = await readDossier(store, {
    schoolId: viewer.school.id,
    kind: 'comment',
    ...ref,
  });
  if (dossier === undefined) return missing(visit);
  const pack = await packOf(store, { get: packs }, viewer.school.id);
  const { ref: own, comment } = dossier.content.data;
  const under = await postAbove(store, dossier);
  const alarm = await alarmOver(store, own, comment?.postId ?? null, now());
  const platform = platforms.get(ref.platform);
  const told = word === undefined ? await readJustDecided(store, viewer, c.req.query()) : undefined;
  const done = told && { ...told, platform: platforms.get(told.ref.platform) };
  const page = (
    <CommentPage {...{ viewer, dossier, platform, pack, packs, under, word, note, done, alarm }} />
  );
  return render(c, page, word === undefined ? 200 : 409);
}

/** The post a comment stands under. Records are kept by key, comments name the id, so both are tried. */
async function postAbove(store: Store, { content }: Dossier) {
  const { ref, comment } = content.data;
  const id = comment?.postId ?? null;
  if (id === null) return undefined;
  const keys = [id, id.slice(id.lastIndexOf('_') + 1)];
  for (const key of keys) {
    const found = await readContent(store, { ...ref, kind: 'post', key });
    if (found !== undefined) return { post: found.data.post, key };
  }
  return undefined;
}

const decideSchema = z.object({
  wish: z.enum(['hide', 'show']),
  seen: z.coerce.number().int().min(0),
  note: z.string().max(1000).default(''),
});

export const postDecision = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(decideSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const pack = await packOf(deps.store, { get: deps.packs }, viewer.school.id);
  const { wish, seen } = given.value;
  const note = given.value.note.trim();
  const ref = refOf(visit);
  const done = await decideCommentByHand(deps, pack, {
    ...ref,
    schoolId: viewer.school.id,
    wish,
    seen,
    note: note === '' ? undefined : note,
    by: viewer.actor,
  });
  if (done.ok) return seeOther(c, await afterDeciding(deps, visit));
  if (done.problem === 'missing') return missing(visit);
  return answerComment(deps, visit, words[done.problem], note);
};

const words = {
  changed: {
    nl: 'Iemand was je voor. Kijk wat er nu staat en beslis opnieuw.',
    en: 'Somebody was first. See what stands here now and decide again.',
  },
  'note-wanted': {
    nl: 'Schoolwacht vond niets in deze reactie. Schrijf op waarom je haar wilt verbergen.',
    en: 'Schoolwacht found nothing in this comment. Write down why you want to hide it.',
  },
} as const satisfies Record<string, Words>;

const undoSchema = z.object({ seen: z.coerce.number().int().min(0) });

/** Back to the comment it is about: there it shows how it stands now. */
export const postUndo = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(undoSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const ref = refOf(visit);
  const { seen } = given.value;
  const schoolId = viewer.school.id;
  const done = await undoCommentDecision(deps, { ...ref, schoolId, seen, by: viewer.actor });
  if (done.ok) return seeOther(c, await withWord(deps, visit, ref));
  if (done.problem === 'missing') return missing(visit);
  return answerComment(deps, visit, words[done.problem]);
};

/** On to the first that still waits; when none does, the one just decided shows what became of it. */
async function afterDeciding(deps: ConsoleDependencies, visit: Visit): Promise<string> {
  const { comments } = await gatherComments(deps.store, {
    schoolId: visit.viewer.school.id,
    shown: 'open',
    after: undefined,
  });
  return withWord(deps, visit, comments[0]?.content.ref ?? refOf(visit));
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
