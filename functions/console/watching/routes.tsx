import * as z from 'zod';
import type { Modality } from '../../../shared/domain/consent/statement.ts';
import type { Words } from '../../../shared/domain/language.ts';
import type { Role } from '../../../shared/domain/policy/pack.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { postPath } from '../pages/posts-page.tsx';
import { findPerson, type ListedPerson } from '../people-list.ts';
import { render } from '../render.ts';
import type { Route, Visit } from '../route.ts';
import { answerProblem, fields, missing, seeOther } from '../routes/answers.ts';
import { changedWords, refOf } from '../routes/posts.tsx';
import { addPresent, type PresentWish, removePresent, sayEverybody } from './change-watch.ts';
import { gatherWatch } from './gather-watch.ts';
import { WatchPage } from './watch-page.tsx';

const ofPosts: readonly Role[] = ['communication', 'leadership'];
const editors: readonly Role[] = ['communication'];

/** Where people say who is in a film, which no engine looks at. */
export function watchRoutes(deps: ConsoleDependencies): Route[] {
  const watch = '/posts/:platform/:key/watch';
  return [
    { method: 'GET', path: watch, roles: ofPosts, handle: showWatch(deps) },
    { method: 'POST', path: `${watch}/add`, roles: editors, handle: postAdd(deps) },
    { method: 'POST', path: `${watch}/remove`, roles: editors, handle: postRemove(deps) },
    { method: 'POST', path: `${watch}/everybody`, roles: editors, handle: postEverybody(deps) },
  ];
}

const mediaSchema = z.string().min(1).max(200);
const of = { media: mediaSchema, file: z.string().max(64) };

const showWatch = (deps: ConsoleDependencies) => (visit: Visit) => {
  const media = mediaSchema.safeParse(visit.c.req.query('media'));
  return media.success ? answer(deps, visit, media.data, {}) : missing(visit);
};

interface Problem {
  word?: Words;
  typed?: string;
  choices?: ListedPerson[];
}

async function answer(
  deps: ConsoleDependencies,
  visit: Visit,
  mediaId: string,
  { word, typed = '', choices = [] }: Problem,
) {
  const { c, viewer } = visit;
  const facts = await gatherWatch(deps, viewer, { ...refOf(visit), mediaId });
  if (facts === undefined) return missing(visit);
  const path = postPath(refOf(visit));
  const page = <WatchPage {...{ viewer, path, facts, word, typed, choices, packs: deps.packs }} />;
  return render(c, page, word === undefined ? 200 : 409);
}

const addSchema = z.object({
  ...of,
  as: z.enum(['person', 'visitor', 'unknown']).default('person'),
  name: z.string().max(200).default(''),
  /** One of several who fitted what was typed, by id. */
  choice: z.string().max(200).default(''),
  seen: z.literal('yes').optional(),
  heard: z.literal('yes').optional(),
  named: z.literal('yes').optional(),
});

const postAdd = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(addSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const { media, file, name } = given.value;
  const modalities = modalitiesOf(given.value, file === '' ? 'video' : 'photo');
  const again = (problem: Problem) => answer(deps, visit, media, { typed: name, ...problem });
  if (modalities.length === 0) return again({ word: howWords });
  const who = await whoOf(deps, visit, given.value);
  if ('word' in who) return again(who);
  const wish = { ...who, modalities };
  const done = await addPresent(deps, { ...picture(visit, media, file), wish });
  return settled(deps, visit, media, done);
};

function modalitiesOf(
  { seen, heard, named }: z.infer<typeof addSchema>,
  picture: Modality,
): Modality[] {
  return [
    ...(seen === undefined ? [] : [picture]),
    ...(heard === undefined ? [] : (['audio'] as const)),
    ...(named === undefined ? [] : (['name'] as const)),
  ];
}

async function whoOf(
  { store }: ConsoleDependencies,
  { viewer }: Visit,
  { as, name, choice }: z.infer<typeof addSchema>,
): Promise<Pick<PresentWish, 'as' | 'personId'> | (Problem & { word: Words })> {
  if (as !== 'person') return { as, personId: null };
  if (choice !== '') return { as, personId: choice };
  const person = await findPerson(store, viewer.school.id, name);
  if (person === 'nobody') return { word: nobodyWords };
  if ('several' in person) return { word: severalWords, choices: person.several };
  return { as, personId: person.id };
}

const removeSchema = z.object({ ...of, number: z.coerce.number().int().positive() });

const postRemove = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(removeSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const { media, file, number } = given.value;
  const done = await removePresent(deps, { ...picture(visit, media, file), number });
  return settled(deps, visit, media, done);
};

const everybodySchema = z.object({
  ...of,
  seen: z.string().max(2000),
  everybody: z.literal('yes'),
});

const postEverybody = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(everybodySchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const { media, file, seen } = given.value;
  const done = await sayEverybody(deps, { ...picture(visit, media, file), seen });
  if (!done.ok) return settled(deps, visit, media, done);
  const since = new URLSearchParams({ since: deps.now().toISOString() });
  return seeOther(c, `${postPath(refOf(visit))}?${since}#confirm`);
};

const picture = (visit: Visit, mediaId: string, file: string) => ({
  ...refOf(visit),
  schoolId: visit.viewer.school.id,
  mediaId,
  file,
  by: visit.viewer.actor,
});

function settled(
  deps: ConsoleDependencies,
  visit: Visit,
  media: string,
  done: Awaited<ReturnType<typeof addPresent>>,
) {
  const path = `${postPath(refOf(visit))}/watch?${new URLSearchParams({ media })}`;
  if (done.ok) return seeOther(visit.c, path);
  if (done.problem === 'missing') return missing(visit);
  return answer(deps, visit, media, { word: changedWords });
}

const nobodyWords: Words = {
  nl: 'Deze naam staat niet in de lijst. Typ de eerste letters van de voornaam of de achternaam.',
  en: 'This name is not on the list. Type the first letters of the first name or the surname.',
};
const severalWords: Words = {
  nl: 'Er zijn meer mensen met deze naam. Kies wie het is.',
  en: 'There are more people with this name. Choose who it is.',
};
const howWords: Words = {
  nl: 'Kies waaraan je deze persoon herkent: te zien, te horen of met naam.',
  en: 'Choose how this person is recognisable: seen, heard or by name.',
};
