import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { dayOf, daySchema, toDay, toMoment } from '../../../shared/domain/consent/amsterdam.ts';
import type { Words } from '../../../shared/domain/language.ts';
import { consentPolicyOf } from '../../../shared/domain/policy/consent-policy.ts';
import { listForms } from '../../../shared/records/forms.ts';
import { packOf } from '../../../shared/records/pack-of.ts';
import { readWholeFile, type WholeFile } from '../../../shared/records/people.ts';
import type { PersonRecord } from '../../../shared/records/person-record.ts';
import { recordStatements } from '../../../shared/records/record-statements.ts';
import { activitiesOf } from '../activities/activities-of.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { render } from '../render.ts';
import type { Visit } from '../route.ts';
import { answerProblem, fields, missing, seeOther } from '../routes/answers.ts';
import { addPerson, type Twins } from './add-person.ts';
import { askChange } from './ask-change.ts';
import { changePerson } from './change-person.ts';
import { gatherPerson, noteLook } from './gather-person.ts';
import { guardianFieldsSchema, withGuardian } from './guardian-fields.ts';
import { GuardianForm } from './guardian-form.tsx';
import { personPath } from './paths.ts';
import {
  changedFields,
  type PersonFields,
  personFieldsSchema,
  personOf,
  troubleOf,
} from './person-fields.ts';
import { emptyFields, fieldsOf, PersonForm } from './person-form.tsx';
import { PersonPage } from './person-page.tsx';
import {
  isWithoutParents,
  type StatementFields,
  statementFieldsSchema,
  statementOf,
} from './statement-fields.ts';
import { StatementForm } from './statement-form.tsx';
import { createMayAsk } from './still-asked.ts';
import { platformPurposes, purposesOf } from './where-shown.ts';
import { widens } from './widens.ts';

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
async function changeable({ store }: ConsoleDependencies, visit: Visit) {
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

const seenSchema = z.object({ seen: z.coerce.number().int().positive() });

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
async function changeOrAsk(
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

export const showGuardian = (deps: ConsoleDependencies) => (visit: Visit) =>
  answerGuardian(deps, visit, undefined);

async function answerGuardian(deps: ConsoleDependencies, visit: Visit, word: Words | undefined) {
  const file = await changeable(deps, visit);
  if (file === undefined) return missing(visit);
  const { viewer, c } = visit;
  const page = (
    <GuardianForm {...{ viewer, word }} person={file.person} seen={file.stored.version} />
  );
  return render(c, page, word === undefined ? 200 : 409);
}

export const postGuardian = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(guardianFieldsSchema.extend(seenSchema.shape), form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const file = await changeable(deps, visit);
  if (file === undefined) return missing(visit);
  const { seen, ...typed } = given.value;
  const after = withGuardian(file.person, typed, `g-${randomUUID()}`);
  if (!after.ok) return answerGuardian(deps, visit, 'words' in after ? after.words : changedWords);
  const wanted = { ...changeBy(deps, visit, seen), fields: 'guardians' };
  const done = await changeOrAsk(deps, visit, { file, after: after.value, wanted });
  if (done.ok) return seeOther(c, personPath(file.person.id));
  if (done.problem === 'missing') return missing(visit);
  return answerGuardian(deps, visit, notChanged[done.problem]);
};

const formNumbers = async ({ store }: ConsoleDependencies, schoolId: string) =>
  (await listForms(store, schoolId)).map(({ number }) => number);

export const showStatement = (deps: ConsoleDependencies) => (visit: Visit) =>
  answerStatement(deps, visit, undefined, undefined);

async function answerStatement(
  deps: ConsoleDependencies,
  visit: Visit,
  typed: StatementFields | undefined,
  word: Words | undefined,
) {
  const { viewer, c } = visit;
  const file = await changeable(deps, visit);
  if (file === undefined) return missing(visit);
  const pack = await packOf(deps.store, { get: deps.packs }, viewer.school.id);
  const platforms = await platformPurposes(deps.store, viewer.school.id);
  const forms = await formNumbers(deps, viewer.school.id);
  const asked = ['social_media', ...purposesOf(viewer.school, platforms, pack)];
  const purposes = [...new Set(asked)];
  const events = (await activitiesOf(deps.store, pack, viewer.school.id)) ?? [];
  const lacksParents = isWithoutParents(file.person, deps.now());
  const known = { viewer, purposes, forms, events, word, lacksParents };
  const page = <StatementForm {...known} person={file.person} fields={typed} />;
  return render(c, page, word === undefined ? 200 : 409);
}

export const postStatement = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(statementFieldsSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const file = await changeable(deps, visit);
  if (file === undefined) return missing(visit);
  const pack = await packOf(deps.store, { get: deps.packs }, viewer.school.id);
  const { extraPurposes } = consentPolicyOf(pack);
  const forms = await formNumbers(deps, viewer.school.id);
  const events = (await activitiesOf(deps.store, pack, viewer.school.id)) ?? [];
  const now = deps.now();
  const said = statementOf(given.value, file, {
    now,
    by: viewer.actor,
    extraPurposes,
    forms,
    events: events.map(({ id }) => id),
  });
  if (!said.ok) return answerStatement(deps, visit, given.value, said.words);
  const { statements, proof } = said.value;
  const done = await recordStatements(deps.store, {
    schoolId: viewer.school.id,
    personId: file.person.id,
    statements,
    proof,
    actor: viewer.actor,
    source: 'console',
    at: now,
  });
  if (done.ok) return seeOther(c, personPath(file.person.id));
  return done.problem === 'missing'
    ? missing(visit)
    : answerStatement(deps, visit, given.value, changedWords);
};
