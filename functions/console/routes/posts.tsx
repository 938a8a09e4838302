import { createHash } from 'node:crypto';
import * as z from 'zod';
import { keysOf } from '../../../shared/domain/keys-of.ts';
import type { Words } from '../../../shared/domain/language.ts';
import { readDossier } from '../../../shared/records/dossier.ts';
import { tasksOfPost } from '../../../shared/records/tasks.ts';
import { alarmOver } from '../../../shared/records/threads.ts';
import { isWithheldIn } from '../../../shared/records/withheld.ts';
import { activityFacts } from '../activities/routes.tsx';
import { confirmEveryoneNamed } from '../confirm-everyone-named.ts';
import { confirmSecond } from '../confirm-second.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { gatherPost, type PostFacts } from '../gather-post.ts';
import { gatherPosts, openPosts } from '../gather-posts.ts';
import { lookAgain } from '../look-again.ts';
import type { FaceProblem } from '../pages/face-form.tsx';
import { PostPage } from '../pages/post-page.tsx';
import { PostsPage, postPath } from '../pages/posts-page.tsx';
import { render } from '../render.ts';
import type { Visit } from '../route.ts';
import { answerProblem, fields, missing, seeOther } from './answers.ts';

/** A page refreshes itself this often, and no longer than this, while a new look is under way. */
const refreshSeconds = 2;
const patienceSeconds = 60;

export const refOf = ({ c }: Visit) => ({
  platform: c.req.param('platform') ?? '',
  key: c.req.param('key') ?? '',
});

const shownSchema = z.enum(['open', ...keysOf(openPosts), 'done']).catch('open');

export const listPosts =
  ({ store, platforms }: ConsoleDependencies) =>
  async (visit: Visit) => {
    const { c, viewer } = visit;
    const shown = shownSchema.parse(c.req.query('show'));
    const schoolId = viewer.school.id;
    const { posts, next } = await gatherPosts(store, {
      schoolId,
      shown,
      after: c.req.query('after'),
    });
    return render(c, <PostsPage {...{ viewer, posts, shown, next, platforms }} />);
  };

export const showPost = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const className = visit.c.req.query('class');
  const facts = await gatherPost(deps, visit.viewer, { ...refOf(visit), className });
  return facts === undefined ? missing(visit) : answerPost(deps, visit, facts, {});
};

/** The page of a post, with what went wrong where something did. */
export async function answerPost(
  deps: ConsoleDependencies,
  visit: Visit,
  facts: PostFacts,
  { word, problem }: { word?: Words; problem?: FaceProblem },
) {
  const { c, viewer } = visit;
  const pending = pendingOf(c.req.query('since'), facts, deps.now());
  // with a name to type or a box to tick, the page would be pulled away under somebody's hands
  const busy = viewer.may('communication') && facts.media.length > 0 && !facts.confirmed;
  if (pending === 'soon' && !busy) c.header('Refresh', String(refreshSeconds));
  const tasks = await tasksOfPost(deps.store, facts.dossier.content.data.ref);
  const { pack, dossier } = facts;
  const activity = await activityFacts(deps, pack, dossier.content.data);
  const { ref } = dossier.content.data;
  const alarm = await alarmOver(deps.store, ref, ref.key, deps.now());
  const page = (
    <PostPage
      {...{ viewer, facts, pending, word, problem, packs: deps.packs }}
      tasks={tasks.map(({ data }) => data)}
      activity={activity}
      alarm={alarm}
      platform={deps.platforms.get(facts.dossier.content.data.ref.platform)}
      focus={c.req.query('next')}
    />
  );
  return render(c, page, word === undefined && problem === undefined ? 200 : 409);
}

/** Whether what a person just did has been taken into account yet. */
function pendingOf(
  since: string | undefined,
  { dossier }: PostFacts,
  now: Date,
): 'soon' | 'late' | undefined {
  if (since === undefined || Number.isNaN(Date.parse(since))) return undefined;
  const { readAt, changedAt, state } = dossier.content.data;
  const looked = Math.max(Date.parse(readAt ?? ''), Date.parse(dossier.decisions.at(-1)?.at ?? ''));
  const isDone = looked > Date.parse(since) || (state === 'gone' && changedAt > since);
  if (isDone) return undefined;
  return now.getTime() - Date.parse(since) < patienceSeconds * 1000 ? 'soon' : 'late';
}

const confirmSchema = z.object({ media: z.string().length(64), everyone: z.literal('yes') });

export const postConfirm = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(confirmSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const ref = refOf(visit);
  const { media } = given.value;
  const wanted = { ...ref, schoolId: viewer.school.id, media, by: viewer.actor };
  const done = await confirmEveryoneNamed(deps, wanted);
  if (done.ok) return seeOther(c, again(deps, ref));
  if (done.problem === 'missing') return missing(visit);
  const facts = await gatherPost(deps, viewer, { ...ref, className: undefined });
  if (facts === undefined) return missing(visit);
  return answerPost(deps, visit, facts, {
    word: done.problem === 'unnamed' ? unnamedWords : changedWords,
  });
};

const secondSchema = z.object({ media: z.string().length(64), asked: z.string().length(64) });

export const postSecond = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(secondSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const ref = refOf(visit);
  const wanted = { ...ref, ...given.value, schoolId: viewer.school.id, by: viewer.actor };
  const done = await confirmSecond(deps, wanted);
  if (done.ok) return seeOther(c, again(deps, ref));
  const facts = await gatherPost(deps, viewer, { ...ref, className: undefined });
  if (done.problem === 'missing' || facts === undefined) return missing(visit);
  const word = done.problem === 'first' ? firstWords : changedWords;
  return answerPost(deps, visit, facts, { word });
};

const firstWords: Words = {
  nl: 'Jij gaf de namen in deze post. Een collega bevestigt dit.',
  en: 'You gave the names in this post. A colleague confirms this.',
};

export const changedWords: Words = {
  nl: 'Iemand was je voor, of de foto is veranderd. Kijk wat er nu staat en kies opnieuw.',
  en: 'Somebody was first, or the picture has changed. See what stands here now and choose again.',
};
const unnamedWords: Words = {
  nl: 'Er is nog een gezicht zonder naam. Geef dat eerst een naam.',
  en: 'There is still a face without a name. Name it first.',
};

export const postLookAgain = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const ref = refOf(visit);
  const { school, actor } = visit.viewer;
  const done = await lookAgain(deps, { ...ref, kind: 'post', schoolId: school.id, by: actor });
  return done.ok ? seeOther(visit.c, again(deps, ref)) : missing(visit);
};

const again = ({ now }: ConsoleDependencies, ref: { platform: string; key: string }) =>
  `${postPath(ref)}?${new URLSearchParams({ since: now().toISOString() })}`;

/** The safe copy of a picture, only through a post of the viewer's own school. */
export const showMedia =
  ({ store, blobs }: ConsoleDependencies) =>
  async (visit: Visit) => {
    const { c, viewer } = visit;
    const file = c.req.param('file') ?? '';
    const dossier = await readDossier(store, {
      schoolId: viewer.school.id,
      kind: 'post',
      ...refOf(visit),
    });
    const media = dossier?.media.find(({ data }) => `${data.mediaId}.jpg` === file);
    if (dossier === undefined || media === undefined) return missing(visit);
    if (isWithheldIn(dossier, media.data.mediaId)) return missing(visit);
    const name = media.data.display?.blob;
    const bytes = name === undefined ? undefined : await blobs.get(name);
    if (name === undefined || bytes === undefined) return missing(visit);
    // a file that changed on the disk is not shown as the picture it was
    if (createHash('sha256').update(bytes).digest('hex') !== name) return missing(visit);
    return c.body(new Uint8Array(bytes), 200, { 'Content-Type': 'image/jpeg' });
  };
