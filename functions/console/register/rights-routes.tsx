import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import * as z from 'zod';
import { personSchema } from '../../../shared/domain/consent/person.ts';
import type { Words } from '../../../shared/domain/language.ts';
import { packOf } from '../../../shared/records/pack-of.ts';
import { everyLook } from '../../../shared/records/people-history.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import type { Visit } from '../route.ts';
import { answerProblem, fields, missing, seeOther } from '../routes/answers.ts';
import { accessExport } from './access-export.ts';
import { changePerson } from './change-person.ts';
import { erasePerson, keepPerson } from './erase-person.ts';
import { ExportDocument } from './export-page.tsx';
import { fileAt } from './file-at.ts';
import { gatherPerson, noteLook } from './gather-person.ts';
import { personPath } from './paths.ts';
import { gatherPersonPosts } from './person-posts.ts';
import { answerPerson, changeBy, changedWords, personIdOf } from './person-routes.tsx';
import { setAside } from './set-aside.ts';
import { giversOf } from './statement-fields.ts';

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
    const known = personSchema.safeParse(person.consent).data;
    // a file that cannot be read is blocked already, and is protected all the same
    const consent = known ?? { kind: person.kind };
    return { ...person, consent: { ...consent, protectionHold: wish === 'on' } };
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

export const postKeep = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const done = await keepPerson(deps.store, whoAndWhen(deps, visit));
  return done.ok ? seeOther(visit.c, personPath(personIdOf(visit))) : missing(visit);
};

const whoAndWhen = ({ now }: ConsoleDependencies, visit: Visit) => ({
  schoolId: visit.viewer.school.id,
  personId: personIdOf(visit),
  by: visit.viewer.actor,
  now: now(),
});

/** What two people decide: the page again, with what is missing where something is. */
function afterFourEyes(
  deps: ConsoleDependencies,
  visit: Visit,
  done: { ok: true } | { ok: false; problem: 'missing' | 'same' | 'changed' | 'reason' },
) {
  if (done.ok) return seeOther(visit.c, personPath(personIdOf(visit)));
  if (done.problem === 'missing') return missing(visit);
  const words = { same: sameWords, changed: changedWords, reason: reasonWords };
  return answerPerson(deps, visit, words[done.problem]);
}

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
  if (madeFor !== 'self' && !giversOf(file.person).includes(madeFor)) return missing(visit);
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
