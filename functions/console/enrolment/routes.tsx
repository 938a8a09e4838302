import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { enrolmentRule } from '../../../shared/domain/faces/enrolment.ts';
import type { Words } from '../../../shared/domain/language.ts';
import { listRenewals } from '../../../shared/records/enrolment-due.ts';
import { readEnrolment } from '../../../shared/records/enrolments.ts';
import { readPersonFile, readWholeFile } from '../../../shared/records/people.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { noteLook } from '../register/gather-person.ts';
import { render } from '../render.ts';
import type { Route, Visit } from '../route.ts';
import { answerProblem, fields, missing, seeOther } from '../routes/answers.ts';
import {
  askEnrolment,
  confirmEnrolment,
  discardEnrolment,
  type EnrolRefusal,
  enrollable,
} from './enrol.ts';
import { enrolmentPath } from './enrolled.tsx';
import { EnrolmentPage } from './enrolment-page.tsx';
import { RenewalsPage } from './renewals-page.tsx';
import { knownBy } from './standing.ts';
import { refusalWords } from './words.ts';

const keepers = ['administration', 'leadership'] as const;
/** Ten megabytes of photos and the form around them. In the cloud a request has six, as base64: 4 MB. */
const mostBytes = 10_100_000;
const lateMs = 2 * 60_000;

/** Photos of somebody who agreed to be recognised. */
export function enrolmentRoutes(deps: ConsoleDependencies): Route[] {
  const path = '/people/:person/enrolment';
  const roles = keepers;
  return [
    { method: 'GET', path: '/enrolments', roles, handle: showRenewals(deps) },
    { method: 'GET', path, roles, handle: showEnrolment(deps) },
    { method: 'POST', path, roles, mostBytes, handle: postPhotos(deps) },
    { method: 'POST', path: `${path}/confirm`, roles, handle: postConfirm(deps) },
    { method: 'POST', path: `${path}/discard`, roles, handle: postDiscard(deps) },
  ];
}

/** Who is to be enrolled anew, the soonest first. */
const showRenewals =
  ({ store, now }: ConsoleDependencies) =>
  async ({ c, viewer }: Visit) => {
    const due = await listRenewals(store, viewer.school.id);
    const found = due.map(async ({ personId, until }) => {
      const file = await readPersonFile(store, viewer.school.id, personId);
      return file === undefined ? [] : [{ person: file.person, until }];
    });
    const people = (await Promise.all(found)).flat();
    const sorted = people.toSorted((a, b) => a.until.localeCompare(b.until));
    return render(c, <RenewalsPage viewer={viewer} people={sorted} now={now()} />);
  };

const ofPerson = ({ c, viewer }: Visit) => ({
  school: viewer.school,
  personId: c.req.param('person') ?? '',
  by: viewer.actor,
});

const showEnrolment = (deps: ConsoleDependencies) => (visit: Visit) =>
  answerEnrolment(deps, visit, undefined);

/** The page, with what went wrong where something did. Whoever looks is written down first. */
async function answerEnrolment(deps: ConsoleDependencies, visit: Visit, word: Words | undefined) {
  const { c, viewer } = visit;
  const { store, now } = deps;
  const of = ofPerson(visit);
  const { personId } = of;
  const schoolId = viewer.school.id;
  const found = await enrollable(deps, of);
  const file = found && (await readWholeFile(store, schoolId, personId));
  if (found === undefined || file === undefined) return missing(visit);
  const at = now().toISOString();
  const look = { at, by: viewer.actor, what: 'person.viewed', id: randomUUID() } as const;
  await noteLook(store, schoolId, personId, { ...look, view: 'enrolment' });
  const enrolment = (await readEnrolment(store, { schoolId, personId }, now()))?.data;
  const alike = await Promise.all(
    (enrolment?.resembles ?? []).map((id) => readPersonFile(store, schoolId, id)),
  );
  const page = (
    <EnrolmentPage
      {...{ viewer, person: found.file.person, refusal: found.refusal, enrolment, word }}
      known={knownBy(file.rows, now())}
      alike={alike.flatMap((other) => other?.person ?? [])}
      isLate={enrolment !== undefined && now().getTime() - Date.parse(enrolment.asked.at) > lateMs}
    />
  );
  return render(c, page, word === undefined ? 200 : 409);
}

function answerDone(
  deps: ConsoleDependencies,
  visit: Visit,
  done: { ok: true } | { ok: false; problem: EnrolRefusal },
) {
  if (done.ok) return seeOther(visit.c, enrolmentPath(ofPerson(visit).personId));
  if (done.problem === 'missing') return missing(visit);
  return answerEnrolment(deps, visit, refusalWords[done.problem]);
}

const postPhotos = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { form } = visit;
  const places = Array.from({ length: enrolmentRule.mostPhotos }, (_, index) => index + 1);
  const files = places.flatMap((place) => {
    const file = form[`photo-${place}`];
    return file instanceof File && file.size > 0 ? [file] : [];
  });
  const read = files.map(async (file) => new Uint8Array(await file.arrayBuffer()));
  const photos = await Promise.all(read);
  return answerDone(deps, visit, await askEnrolment(deps, { ...ofPerson(visit), photos }));
};

const confirmSchema = z.object({
  enrolment: z.string().min(1).max(100),
  knows: z.literal('yes').optional(),
});

const postConfirm = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(confirmSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const { enrolment, knows } = given.value;
  const wanted = { ...ofPerson(visit), enrolment, knows: knows === 'yes' };
  return answerDone(deps, visit, await confirmEnrolment(deps, wanted));
};

const postDiscard = (deps: ConsoleDependencies) => async (visit: Visit) =>
  answerDone(deps, visit, await discardEnrolment(deps, ofPerson(visit)));
