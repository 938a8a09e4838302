import * as z from 'zod';
import type { Words } from '../../../shared/domain/language.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { commitWithAudit } from '../../../shared/records/audit.ts';
import { type ContentRecord, contentPk, readContent } from '../../../shared/records/contents.ts';
import { type Dossier, readDossier } from '../../../shared/records/dossier.ts';
import { packOf } from '../../../shared/records/pack-of.ts';
import { alarmOver } from '../../../shared/records/threads.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { gatherComments } from '../gather-comments.ts';
import { readJustDecided } from '../just-decided.ts';
import { mayRead } from '../may-read.ts';
import { CommentPage } from '../pages/comment-page.tsx';
import { CommentsPage } from '../pages/comments-page.tsx';
import { render } from '../render.ts';
import type { Viewer, Visit } from '../route.ts';
import { missing } from './answers.ts';

export const refOf = ({ c }: Visit) => ({
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
      viewer,
      shown,
      after: c.req.query('after'),
    });
    return render(c, <CommentsPage {...{ viewer, comments, shown, next, platforms }} />);
  };

export const showComment = (deps: ConsoleDependencies) => (visit: Visit) =>
  answerComment(deps, visit, undefined);

/** One comment's page; with a word, what did not work. */
export async function answerComment(
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
  if (dossier === undefined || !mayRead(viewer, dossier.content.data)) return missing(visit);
  await noteReading({ store, now }, viewer, dossier.content.data);
  const pack = await packOf(store, { get: packs }, viewer.school.id);
  const { ref: own, comment } = dossier.content.data;
  const under = await postAbove(store, dossier);
  const alarm = await alarmOver(store, own, comment?.postId ?? null, now());
  const platform = platforms.get(ref.platform);
  const told =
    word === undefined ? await readJustDecided({ store, now }, viewer, c.req.query()) : undefined;
  const done = told && { ...told, platform: platforms.get(told.ref.platform) };
  const page = (
    <CommentPage {...{ viewer, dossier, platform, pack, packs, under, word, note, done, alarm }} />
  );
  return render(c, page, word === undefined ? 200 : 409);
}

/** Who reads what is not for everybody stands in the log. */
async function noteReading(
  { store, now }: Pick<ConsoleDependencies, 'store' | 'now'>,
  { actor, school }: Viewer,
  { ref, restricted }: ContentRecord,
): Promise<void> {
  if (restricted !== true) return;
  const at = now().toISOString();
  const fact = { at, actor, what: 'comment.viewed', about: contentPk(ref), detail: {} };
  await commitWithAudit(store, school.id, fact, { writes: [] });
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
