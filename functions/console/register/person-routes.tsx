import { randomUUID } from 'node:crypto';
import { dayOf, daySchema, toDay, toMoment } from '../../../shared/domain/consent/amsterdam.ts';
import type { Words } from '../../../shared/domain/language.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { render } from '../render.ts';
import type { Visit } from '../route.ts';
import { missing } from '../routes/answers.ts';
import { gatherPerson, noteLook } from './gather-person.ts';
import { PersonPage } from './person-page.tsx';

export const personIdOf = ({ c }: Visit) => c.req.param('person') ?? '';

export const showPerson = (deps: ConsoleDependencies) => (visit: Visit) =>
  answerPerson(deps, visit, undefined);

/** The page of somebody, with what went wrong where something did. Whoever looks is written down first. */
export async function answerPerson(
  deps: ConsoleDependencies,
  visit: Visit,
  word: Words | undefined,
) {
  const { c, viewer } = visit;
  const personId = personIdOf(visit);
  // day by day the answers would give a birth date away
  const mayLookBack = viewer.may('administration', 'leadership');
  const day = mayLookBack ? c.req.query('at') : undefined;
  const at = momentOf(day, deps.now());
  const wrong = word ?? (isDayToCome(day, deps.now()) ? futureWords : undefined);
  const facts = await gatherPerson(deps, viewer, personId, at);
  if (facts === undefined) return missing(visit);
  await noteLook(deps.store, viewer.school.id, personId, {
    at: deps.now().toISOString(),
    by: viewer.actor,
    what: 'person.viewed',
    id: randomUUID(),
    view: viewer.may('administration', 'leadership') ? 'file' : 'may-be-shown',
  });
  const page = <PersonPage {...{ viewer, facts, word: wrong, packs: deps.packs }} />;
  return render(c, page, wrong === undefined ? 200 : 409);
}

const isDayToCome = (text: string | undefined, now: Date) =>
  daySchema.safeParse(text).success && toDay(text ?? '') > dayOf(now.getTime());

const futureWords: Words = {
  nl: 'Die dag moet nog komen. Kies vandaag of een dag daarvoor. Hieronder staat hoe het nu is.',
  en: 'That day is yet to come. Choose today or a day before. Below is how it is now.',
};

/** The end of a day in the past; today is now. */
function momentOf(text: string | undefined, now: Date): string | undefined {
  if (text === undefined || !daySchema.safeParse(text).success) return undefined;
  if (toDay(text) >= dayOf(now.getTime())) return undefined;
  return new Date(toMoment(`${text}T23:59:59`)).toISOString();
}
