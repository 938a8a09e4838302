import * as z from 'zod';
import type { Words } from '../../../shared/domain/language.ts';
import { readDossier } from '../../../shared/records/dossier.ts';
import { overruleReasons } from '../../../shared/records/media.ts';
import { mediaOfPost } from '../confirm-everyone-named.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { likelyOf, refuseSuggestion } from '../faces/suggestions.ts';
import { facesOf, leftToRight } from '../faces.ts';
import { gatherPost } from '../gather-post.ts';
import { type NamingWish, nameFace } from '../name-face.ts';
import type { FaceProblem } from '../pages/face-form.tsx';
import { postPath } from '../pages/posts-page.tsx';
import { findPerson } from '../people-list.ts';
import type { Visit } from '../route.ts';
import { answerProblem, fields, missing, seeOther } from './answers.ts';
import { answerPost, changedWords, refOf } from './posts.tsx';

const namingSchema = z.object({
  media: z.string().min(1).max(200),
  face: z.coerce.number().int().positive().max(1000),
  file: z.string().max(64),
  namedAt: z.string().max(40),
  name: z.string().max(200).default(''),
  /** The class on the page, to come back to. */
  class: z.string().max(200).default(''),
  /** One of several who fitted what was typed, by id. */
  choice: z.string().max(200).default(''),
  /** Why nobody is recognisable here. */
  why: z.enum(overruleReasons).optional().catch(undefined),
  as: z
    .enum(['person', 'match', 'not-match', 'visitor', 'unknown', 'not-recognisable', 'no-face'])
    .default('person'),
});

export const postName = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(namingSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const { media, face, file, namedAt } = given.value;
  const ref = refOf(visit);
  if (given.value.as === 'not-match') return refuse(deps, visit, given.value);
  const wish = await wishOf(deps, visit, given.value);
  if ('words' in wish) return answerFaceProblem(deps, visit, wish, given.value);
  const done = await nameFace(deps, {
    ...ref,
    schoolId: viewer.school.id,
    mediaId: media,
    face,
    wish,
    by: viewer.actor,
    seen: { file, namedAt },
  });
  if (done.ok) return seeOther(c, await afterNaming(deps, visit, given.value));
  if (done.problem === 'missing') return missing(visit);
  const words = problemWords[done.problem];
  const problem = { words, isWhy: done.problem === 'why' };
  return answerFaceProblem(deps, visit, problem, given.value);
};

/** Not whom the face was taken for: the form stays open for the right name. */
async function refuse(
  deps: ConsoleDependencies,
  visit: Visit,
  { media: mediaId, face, file, class: className }: z.infer<typeof namingSchema>,
) {
  const { c, viewer } = visit;
  const ref = refOf(visit);
  const wanted = { ...ref, schoolId: viewer.school.id, mediaId, face, file, by: viewer.actor };
  const done = await refuseSuggestion(deps, wanted);
  if (!done.ok && done.problem === 'missing') return missing(visit);
  const query = new URLSearchParams({ since: deps.now().toISOString() });
  if (className !== '') query.set('class', className);
  query.set('next', `${mediaId}#${face}`);
  return seeOther(c, `${postPath(ref)}?${query}`);
}

const nobodyWords: Words = {
  nl: 'Deze naam staat niet in de lijst. Kies iemand uit de lijst.',
  en: 'This name is not on the list. Choose somebody from the list.',
};
const severalWords: Words = {
  nl: 'Er zijn meer mensen met deze naam. Kies wie het is.',
  en: 'There are more people with this name. Choose who it is.',
};
const twiceWords: Words = {
  nl: 'Deze persoon is in deze foto al een ander gezicht. Verander dat eerst als het niet klopt.',
  en: 'This person is already another face in this picture. Change that one first if it is wrong.',
};
const whyWords: Words = {
  nl: 'Kies waarom dit gezicht niet herkenbaar is.',
  en: 'Choose why this face is not recognisable.',
};
const problemWords = { twice: twiceWords, changed: changedWords, why: whyWords } as const;
const noMatchWords: Words = {
  nl: 'Er is geen voorstel meer om te bevestigen. Typ een naam.',
  en: 'There is no suggestion left to confirm. Type a name.',
};

/** What the form asks for, or why it cannot be done. */
async function wishOf(
  { store }: ConsoleDependencies,
  visit: Visit,
  { as, name, media, face, choice, why }: z.infer<typeof namingSchema>,
): Promise<NamingWish | Pick<FaceProblem, 'words' | 'choices'>> {
  const schoolId = visit.viewer.school.id;
  if (as === 'person' && choice !== '') return { as, personId: choice };
  if (as === 'person') {
    const person = await findPerson(store, schoolId, name);
    if (person === 'nobody') return { words: nobodyWords };
    if ('several' in person) return { words: severalWords, choices: person.several };
    return { as, personId: person.id };
  }
  if (as === 'not-recognisable') return { as, ...(why === undefined ? {} : { why }) };
  if (as === 'visitor' || as === 'unknown' || as === 'no-face') return { as };
  const dossier = await readDossier(store, { schoolId, kind: 'post', ...refOf(visit) });
  const record = dossier?.media.find(({ data }) => data.mediaId === media);
  const shown = record && facesOf(record.data).find(({ number }) => number === face);
  const likely = shown && likelyOf(shown);
  return likely === undefined
    ? { words: noMatchWords }
    : { as: 'person', personId: likely.personId };
}

async function answerFaceProblem(
  deps: ConsoleDependencies,
  visit: Visit,
  problem: Pick<FaceProblem, 'words' | 'choices' | 'isWhy'>,
  { media, face, name, class: picked }: z.infer<typeof namingSchema>,
) {
  const className = picked === '' ? undefined : picked;
  const facts = await gatherPost(deps, visit.viewer, { ...refOf(visit), className });
  if (facts === undefined) return missing(visit);
  return answerPost(deps, visit, facts, {
    problem: { ...problem, mediaId: media, face, typed: name },
  });
}

/** On to the next face without a name, ready for typing; or to the confirmation when all have one. */
async function afterNaming(
  { store, now }: ConsoleDependencies,
  visit: Visit,
  { media: mediaId, face, class: className }: z.infer<typeof namingSchema>,
): Promise<string> {
  const ref = refOf(visit);
  const dossier = await readDossier(store, {
    schoolId: visit.viewer.school.id,
    kind: 'post',
    ...ref,
  });
  const faces = (dossier === undefined ? [] : mediaOfPost(dossier)).flatMap((record) =>
    leftToRight(facesOf(record)).map((one) => ({ ...one, media: record.mediaId })),
  );
  const at = faces.findIndex((one) => one.media === mediaId && one.number === face);
  const inTurn = [...faces.slice(at + 1), ...faces.slice(0, at + 1)];
  const next = inTurn.find((one) => one.recognisable && !one.naming && !one.match);
  const query = new URLSearchParams({ since: now().toISOString() });
  if (className !== '') query.set('class', className);
  if (next === undefined) return `${postPath(ref)}?${query}#confirm`;
  query.set('next', `${next.media}#${next.number}`);
  // @NOTE no fragment: a browser that goes to one does not put the focus in the field (HTML, autofocus)
  return `${postPath(ref)}?${query}`;
}
