import { randomUUID } from 'node:crypto';
import type { Words } from '../../../shared/domain/language.ts';
import { consentPolicyOf } from '../../../shared/domain/policy/consent-policy.ts';
import { listForms } from '../../../shared/records/forms.ts';
import { packOf } from '../../../shared/records/pack-of.ts';
import { recordStatements } from '../../../shared/records/record-statements.ts';
import { activitiesOf } from '../activities/activities-of.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { render } from '../render.ts';
import type { Visit } from '../route.ts';
import { answerProblem, fields, missing, seeOther } from '../routes/answers.ts';
import {
  changeable,
  changeBy,
  changedWords,
  changeOrAsk,
  notChanged,
  seenSchema,
} from './change-routes.tsx';
import { guardianFieldsSchema, withGuardian } from './guardian-fields.ts';
import { GuardianForm } from './guardian-form.tsx';
import { personPath } from './paths.ts';
import {
  isWithoutParents,
  type StatementFields,
  statementFieldsSchema,
  statementOf,
} from './statement-fields.ts';
import { StatementForm } from './statement-form.tsx';
import { platformPurposes, purposesOf } from './where-shown.ts';

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
