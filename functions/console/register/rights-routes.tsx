import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import * as z from 'zod';
import type { Words } from '../../../shared/domain/language.ts';
import { packOf } from '../../../shared/records/pack-of.ts';
import { everyLook } from '../../../shared/records/people-history.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import type { Visit } from '../route.ts';
import { answerProblem, fields, missing, seeOther } from '../routes/answers.ts';
import { accessExport } from './access-export.ts';
import { agreeChange, takeBack } from './ask-change.ts';
import { changePerson } from './change-person.ts';
import { changeBy, changedWords, notChanged } from './change-routes.tsx';
import { erasePerson } from './erase-person.ts';
import { ExportDocument } from './export-page.tsx';
import { fileAt } from './file-at.ts';
import { gatherPerson, noteLook } from './gather-person.ts';
import { mayGiveAccess, receiversOf } from './may-receive.ts';
import { personPath } from './paths.ts';
import { gatherPersonPosts } from './person-posts.ts';
import { answerPerson, personIdOf } from './person-routes.tsx';
import { rawConsent } from './raw-consent.ts';
import { setAside } from './set-aside.ts';
import { giversOf } from './statement-fields.ts';
import { createMayAsk } from './still-asked.ts';

const reasonSchema = z.string().trim().max(300).default('');

const reasonWords: Words = { nl: 'Schrijf waarom.', en: 'Write down why.' };
const sameWords: Words = {
  nl: 'Jij vroeg dit zelf. Een ander moet het ook vinden.',
  en: 'You asked for this yourself. Somebody else must agree.',
};

const protectSchema = z.object({
  seen: z.coerce.number().int().positive(),
  wish: z.enum(['on', 'off']),
  reason: reasonSchema,
});

export const postProtect = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(protectSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const { seen, wish, reason } = given.value;
  if (reason === '') return answerPerson(deps, visit, reasonWords);
  const what = wish === 'on' ? 'protected' : 'released';
  const wanted = {
    ...changeBy(deps, visit, seen),
    what,
    reason,
    fields: 'protectionHold',
  } as const;
  const done = await changePerson(deps.store, wanted, (person) => {
    // a file that cannot be read is blocked already, is protected all the same, and loses nothing by it
    const consent = { kind: person.kind, ...rawConsent(person), protectionHold: wish === 'on' };
    return { ...person, consent };
  });
  if (done.ok) return seeOther(c, personPath(personIdOf(visit)));
  return done.problem === 'missing' ? missing(visit) : answerPerson(deps, visit, changedWords);
};

const asideSchema = z.object({
  statement: z.coerce.number().int().positive(),
  reason: reasonSchema,
});

export const postSetAside = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(asideSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const pack = await packOf(deps.store, { get: deps.packs }, viewer.school.id);
  const wanted = { ...given.value, ...whoAndWhen(deps, visit) };
  return afterFourEyes(deps, visit, await setAside(deps.store, pack, wanted));
};

const eraseSchema = z.object({ reason: reasonSchema });

export const postErase = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(eraseSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const wanted = { ...given.value, ...whoAndWhen(deps, visit) };
  return afterFourEyes(deps, visit, await erasePerson(deps.store, wanted));
};

const agreeSchema = z.object({ asked: z.iso.datetime() });

export const postAgree = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(agreeSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const wanted = { ...whoAndWhen(deps, visit), askedAt: given.value.asked };
  return afterFourEyes(deps, visit, await agreeChange(deps.store, wanted));
};

const keepSchema = z.object({ what: z.enum(['erase', 'change']).default('erase') });

export const postKeep = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const given = fields(keepSchema, visit.form);
  if (!given.ok) return answerProblem(visit.c, visit.viewer, 'form');
  const { what } = given.value;
  const done = await takeBack(deps.store, { ...whoAndWhen(deps, visit), what });
  return done.ok ? seeOther(visit.c, personPath(personIdOf(visit))) : missing(visit);
};

const whoAndWhen = (deps: ConsoleDependencies, visit: Visit) => ({
  schoolId: visit.viewer.school.id,
  personId: personIdOf(visit),
  by: visit.viewer.actor,
  now: deps.now(),
  mayAsk: createMayAsk(deps, visit.viewer.school.id),
});

/** What two people decide: the page again, with what is missing where something is. */
function afterFourEyes(
  deps: ConsoleDependencies,
  visit: Visit,
  done: { ok: true } | { ok: false; problem: 'missing' | 'same' | 'changed' | 'reason' | 'number' },
) {
  if (done.ok) return seeOther(visit.c, personPath(personIdOf(visit)));
  if (done.problem === 'missing') return missing(visit);
  const words = { ...notChanged, same: sameWords, reason: reasonWords };
  return answerPerson(deps, visit, words[done.problem]);
}

const leadershipWords: Words = {
  nl: 'Deze inzage geeft alleen de schoolleiding.',
  en: 'Only leadership gives this access.',
};
const receiverWords: Words = {
  nl: 'Voor deze ouder of vertegenwoordiger kan het niet: zonder gezag niet, en vanaf 16 jaar vraagt de leerling het zelf.',
  en: 'Not for this parent or representative: not without parental authority, and from 16 on the pupil asks.',
};

const exportSchema = z.object({
  for: z.string().min(1).max(100),
  format: z.enum(['html', 'json']),
});

/** Everything of one person, for whoever asks for it; written down before it is given. */
export const postExport = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(exportSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const { for: madeFor, format } = given.value;
  const { store, now } = deps;
  const schoolId = viewer.school.id;
  const facts = await gatherPerson(deps, viewer, personIdOf(visit));
  if (facts === undefined || facts.file.person.erased !== undefined) return missing(visit);
  const { file, pack, shown } = facts;
  if (!giversOf(file.person).includes(madeFor)) return missing(visit);
  if (!mayGiveAccess(file.person, viewer)) return answerPerson(deps, visit, leadershipWords);
  if (!receiversOf(file.person, pack, now()).includes(madeFor)) {
    return answerPerson(deps, visit, receiverWords);
  }
  const at = now().toISOString();
  const { id } = file.person;
  const look = { at, by: viewer.actor, what: 'person.exported', id: randomUUID() } as const;
  await noteLook(store, schoolId, id, { ...look, view: format });
  const known = { file, pack, decideConsent: deps.decideConsent, now: now() };
  const posts = await gatherPersonPosts(store, { ...known, fileAt: (then) => fileAt(file, then) });
  const looks = await everyLook(store, schoolId, id);
  const of = accessExport({ school: viewer.school, file, shown, posts, looks, madeFor, at });
  const name = `schoolwacht-inzage-${at.slice(0, 10)}.${format}`;
  const headers = { 'Content-Disposition': `attachment; filename="${name}"` };
  if (format === 'json') {
    const type = 'application/json; charset=utf-8';
    return c.body(JSON.stringify(of, null, 2), 200, { 'Content-Type': type, ...headers });
  }
  const page = await html`<!doctype html>${<ExportDocument of={of} speech={viewer} />}`;
  return c.body(String(page), 200, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
};
