import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Words } from '../../../shared/domain/language.ts';
import { listContents, readDossier } from '../../../shared/records/contents.ts';
import { listPeople } from '../../../shared/records/people.ts';
import { confirmEveryoneNamed, mediaOfPost } from '../confirm-everyone-named.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { facesOf } from '../faces.ts';
import { gatherPost, type PostFacts } from '../gather-post.ts';
import { lookAgain } from '../look-again.ts';
import { type NamingWish, nameFace } from '../name-face.ts';
import type { FaceProblem } from '../pages/face-form.tsx';
import { PostPage } from '../pages/post-page.tsx';
import { PostsPage, postPath } from '../pages/posts-page.tsx';
import { findPerson } from '../people-list.ts';
import { render } from '../render.ts';
import type { Visit } from '../route.ts';
import { answerProblem, fields, missing, seeOther } from './answers.ts';

/** A page refreshes itself this often, and no longer than this, while a new look is under way. */
const refreshSeconds = 2;
const patienceSeconds = 60;

const refOf = ({ c }: Visit) => ({
  platform: c.req.param('platform') ?? '',
  key: c.req.param('key') ?? '',
});

export const listPosts =
  ({ store, platforms }: ConsoleDependencies) =>
  async (visit: Visit) => {
    const { c, viewer } = visit;
    const open = c.req.query('show') !== 'done';
    const after = c.req.query('after');
    const { contents, next } = await listContents(
      store,
      { schoolId: viewer.school.id, kind: 'post', open },
      { limit: 25, ...(after === undefined ? {} : { after }) },
    );
    return render(c, <PostsPage {...{ viewer, posts: contents, open, next, platforms }} />);
  };

export const showPost = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const facts = await gatherPost(deps, visit.viewer, refOf(visit));
  return facts === undefined ? missing(visit) : answerPost(deps, visit, facts, {});
};

async function answerPost(
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
  const page = (
    <PostPage
      {...{ viewer, facts, pending, word, problem, packs: deps.packs }}
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

const namingSchema = z.object({
  media: z.string().min(1).max(200),
  face: z.coerce.number().int().positive().max(1000),
  file: z.string().max(64),
  namedAt: z.string().max(40),
  name: z.string().max(200).default(''),
  as: z.enum(['person', 'match', 'visitor', 'unknown', 'not-recognisable']),
});

export const postName = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(namingSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const { media, face, file, namedAt, name } = given.value;
  const ref = refOf(visit);
  const wish = await wishOf(deps, visit, given.value);
  if ('words' in wish) return answerFaceProblem(deps, visit, wish.words, given.value);
  const done = await nameFace(deps, {
    ...ref,
    schoolId: viewer.school.id,
    mediaId: media,
    face,
    wish,
    by: viewer.actor,
    seen: { file, namedAt },
  });
  if (done.ok) return seeOther(c, await afterNaming(deps, visit, media, face));
  if (done.problem === 'missing') return missing(visit);
  return answerFaceProblem(deps, visit, changedWords, { media, face, name });
};

const changedWords: Words = {
  nl: 'Iemand was je voor, of de foto is veranderd. Kijk wat er nu staat en kies opnieuw.',
  en: 'Somebody was first, or the picture has changed. See what stands here now and choose again.',
};
const nobodyWords: Words = {
  nl: 'Deze naam staat niet in de lijst. Kies iemand uit de lijst.',
  en: 'This name is not on the list. Choose somebody from the list.',
};
const severalWords: Words = {
  nl: 'Er zijn meer mensen met deze naam. Kies uit de lijst, met de klas erbij.',
  en: 'There are more people with this name. Choose from the list, with the class.',
};
const noMatchWords: Words = {
  nl: 'Er is geen voorstel meer om te bevestigen. Typ een naam.',
  en: 'There is no suggestion left to confirm. Type a name.',
};

/** What the form asks for, or why it cannot be done. */
async function wishOf(
  { store }: ConsoleDependencies,
  visit: Visit,
  { as, name, media, face }: z.infer<typeof namingSchema>,
): Promise<NamingWish | { words: Words }> {
  const schoolId = visit.viewer.school.id;
  if (as === 'person') {
    const person = findPerson(await listPeople(store, schoolId), name);
    if (person === 'nobody') return { words: nobodyWords };
    if (person === 'several') return { words: severalWords };
    return { as, personId: person.id };
  }
  if (as !== 'match') return { as };
  const dossier = await readDossier(store, { schoolId, kind: 'post', ...refOf(visit) });
  const record = dossier?.media.find(({ data }) => data.mediaId === media);
  const match = record && facesOf(record.data).find(({ number }) => number === face)?.match;
  return match === undefined ? { words: noMatchWords } : { as: 'person', personId: match.personId };
}

async function answerFaceProblem(
  deps: ConsoleDependencies,
  visit: Visit,
  words: Words,
  { media, face, name }: { media: string; face: number; name: string },
) {
  const facts = await gatherPost(deps, visit.viewer, refOf(visit));
  if (facts === undefined) return missing(visit);
  return answerPost(deps, visit, facts, { problem: { mediaId: media, face, words, typed: name } });
}

/** On to the next face without a name, ready for typing; or to the confirmation when all have one. */
async function afterNaming(
  { store, now }: ConsoleDependencies,
  visit: Visit,
  mediaId: string,
  face: number,
): Promise<string> {
  const ref = refOf(visit);
  const dossier = await readDossier(store, {
    schoolId: visit.viewer.school.id,
    kind: 'post',
    ...ref,
  });
  const faces = (dossier === undefined ? [] : mediaOfPost(dossier)).flatMap((record) =>
    facesOf(record).map((one) => ({ ...one, media: record.mediaId })),
  );
  const at = faces.findIndex((one) => one.media === mediaId && one.number === face);
  const inTurn = [...faces.slice(at + 1), ...faces.slice(0, at + 1)];
  const next = inTurn.find((one) => one.recognisable && !one.naming && !one.match);
  const query = new URLSearchParams({ since: now().toISOString() });
  if (next === undefined) return `${postPath(ref)}?${query}#confirm`;
  query.set('next', `${next.media}#${next.number}`);
  // @NOTE no fragment: a browser that goes to one does not put the focus in the field (HTML, autofocus)
  return `${postPath(ref)}?${query}`;
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
  const facts = await gatherPost(deps, viewer, ref);
  if (facts === undefined) return missing(visit);
  return answerPost(deps, visit, facts, {
    word: done.problem === 'unnamed' ? unnamedWords : changedWords,
  });
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
    const name = media?.data.display?.blob;
    const bytes = name === undefined ? undefined : await blobs.get(name);
    if (name === undefined || bytes === undefined) return missing(visit);
    // a file that changed on the disk is not shown as the picture it was
    if (createHash('sha256').update(bytes).digest('hex') !== name) return missing(visit);
    return c.body(new Uint8Array(bytes), 200, { 'Content-Type': 'image/jpeg' });
  };
