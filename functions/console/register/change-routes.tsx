import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Words } from '../../../shared/domain/language.ts';
import { packOf } from '../../../shared/records/pack-of.ts';
import { readWholeFile, type WholeFile } from '../../../shared/records/people.ts';
import type { PersonRecord } from '../../../shared/records/person-record.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { render } from '../render.ts';
import type { Visit } from '../route.ts';
import { answerProblem, fields, missing, seeOther } from '../routes/answers.ts';
import { addPerson, type Twins } from './add-person.ts';
import { askChange } from './ask-change.ts';
import { changePerson } from './change-person.ts';
import { personPath } from './paths.ts';
import {
  changedFields,
  type PersonFields,
  personFieldsSchema,
  personOf,
  troubleOf,
} from './person-fields.ts';
import { emptyFields, fieldsOf, PersonForm } from './person-form.tsx';
import { personIdOf } from './person-routes.tsx';
import { createMayAsk } from './still-asked.ts';
import { platformPurposes, purposesOf } from './where-shown.ts';
import { widens } from './widens.ts';

export const showNew =
  (_deps: ConsoleDependencies) =>
  ({ c, viewer }: Visit) =>
    render(
      c,
      <PersonForm
        viewer={viewer}
        fields={emptyFields}
        of={undefined}
        word={undefined}
        twins={undefined}
      />,
    );

const newSchema = personFieldsSchema.extend({ another: z.string().optional() });

export const postNew = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(newSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const { another, ...typed } = given.value;
  const again = (word: Words | undefined, twins: Twins | undefined) =>
    render(c, <PersonForm {...{ viewer, fields: typed, of: undefined, word, twins }} />, 409);
  const trouble = troubleOf(typed, deps.now());
  if (trouble !== undefined) return again(trouble, undefined);
  const id = randomUUID();
  const withDeceased = viewer.may('leadership');
  const person = personOf(typed, { id, schoolId: viewer.school.id }, { withDeceased });
  if (person === undefined) return again(unreadableWords, undefined);
  const by = { by: viewer.actor, at: deps.now(), isAnother: another === 'yes' };
  const done = await addPerson(deps.store, person, by);
  if (done.ok) return seeOther(c, personPath(id));
  return 'twins' in done ? again(undefined, done.twins) : again(changedWords, undefined);
};

export const changedWords: Words = {
  nl: 'Iemand was je voor. Kijk wat er nu staat en doe het opnieuw.',
  en: 'Somebody was first. See what stands here now and do it again.',
};

/** Somebody who can be changed: on this school's register, and not erased. */
export async function changeable({ store }: ConsoleDependencies, visit: Visit) {
  const file = await readWholeFile(store, visit.viewer.school.id, personIdOf(visit));
  return file?.person.erased === undefined ? file : undefined;
}

export const showChange = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const file = await changeable(deps, visit);
  return file === undefined
    ? missing(visit)
    : answerChange(visit, file.person, fieldsOf(file.person), file.stored.version, undefined);
};

function answerChange(
  { c, viewer }: Visit,
  { id }: PersonRecord,
  typed: PersonFields,
  seen: number,
  word: Words | undefined,
) {
  const page = (
    <PersonForm {...{ viewer, fields: typed, of: { id, seen }, word }} twins={undefined} />
  );
  return render(c, page, word === undefined ? 200 : 409);
}

export const seenSchema = z.object({ seen: z.coerce.number().int().positive() });

export const postChange = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(personFieldsSchema.extend(seenSchema.shape), form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const { seen, ...typed } = given.value;
  const file = await changeable(deps, visit);
  if (file === undefined) return missing(visit);
  const trouble = troubleOf(typed, deps.now());
  if (trouble !== undefined) return answerChange(visit, file.person, typed, seen, trouble);
  const after = personOf(typed, file.person, { withDeceased: viewer.may('leadership') });
  if (after === undefined) return answerChange(visit, file.person, typed, seen, unreadableWords);
  const wanted = { ...changeBy(deps, visit, seen), fields: changedFields(file.person, after) };
  const done = await changeOrAsk(deps, visit, { file, after, wanted });
  if (done.ok) return seeOther(c, personPath(file.person.id));
  if (done.problem === 'missing') return missing(visit);
  return answerChange(visit, file.person, typed, file.stored.version, notChanged[done.problem]);
};

export const changeBy = ({ now }: ConsoleDependencies, visit: Visit, seen: number) => ({
  schoolId: visit.viewer.school.id,
  personId: personIdOf(visit),
  seen,
  by: visit.viewer.actor,
  at: now(),
});

/** Changes somebody's facts; where that would let them be shown where they may not be, leadership has to agree. */
export async function changeOrAsk(
  deps: ConsoleDependencies,
  { viewer }: Visit,
  { file, after, wanted }: { file: WholeFile; after: PersonRecord; wanted: Wanted },
) {
  const { store, packs, decideConsent, now } = deps;
  const { school } = viewer;
  const change = { ...wanted, what: 'changed' } as const;
  if (!viewer.may('leadership')) {
    const pack = await packOf(store, { get: packs }, school.id);
    const purposes = purposesOf(school, await platformPurposes(store, school.id), pack);
    if (widens(file, after, { pack, decideConsent, now: now(), purposes })) {
      return askChange(store, { ...change, mayAsk: createMayAsk(deps, school.id) }, after);
    }
  }
  return changePerson(store, change, () => after);
}
type Wanted = ReturnType<typeof changeBy> & { fields: string };

const unreadableWords: Words = {
  nl: 'Een deel van deze gegevens is niet te lezen en mag niet verloren gaan. Vraag wie Schoolwacht beheert om hulp.',
  en: 'Part of these records cannot be read and must not get lost. Ask whoever runs Schoolwacht for help.',
};

/** Why a change was not made, in words. */
export const notChanged = {
  changed: changedWords,
  number: {
    nl: 'Dit leerlingnummer is al van iemand anders.',
    en: 'This pupil number is somebody else’s already.',
  },
  waiting: {
    nl: 'Er wacht al een verandering op de schoolleiding. Neem die eerst terug.',
    en: 'A change waits for leadership already. Take that one back first.',
  },
} as const satisfies Record<string, Words>;
