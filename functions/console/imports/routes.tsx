import * as z from 'zod';
import { dayOf, daySchema, schoolYearOf } from '../../../shared/domain/consent/amsterdam.ts';
import { personSchema } from '../../../shared/domain/consent/person.ts';
import { purposes } from '../../../shared/domain/consent/purposes.ts';
import { readTable } from '../../../shared/domain/consent-import/table.ts';
import {
  type Unexplained,
  unexplainedIn,
} from '../../../shared/domain/consent-import/unexplained.ts';
import type { Words } from '../../../shared/domain/language.ts';
import { consentPolicyOf } from '../../../shared/domain/policy/consent-policy.ts';
import { listImports, readImport, readMapping } from '../../../shared/records/imports.ts';
import { readPersonFile } from '../../../shared/records/people.ts';
import type { Stored } from '../../../shared/records/record.ts';
import {
  listUploads,
  readFile,
  readLines,
  readUpload,
  type UploadLine,
  type UploadRecord,
  uploadLists,
} from '../../../shared/records/uploads.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { render } from '../render.ts';
import type { Route, Viewer, Visit } from '../route.ts';
import { answerProblem, fields, missing, seeOther } from '../routes/answers.ts';
import { answerColumns, askedIn, type Draft, draftFrom, draftOf } from './draft.ts';
import { ImportsPage } from './imports-page.tsx';
import { leaveSchool } from './leave-school.ts';
import { MappingPage } from './mapping-page.tsx';
import { type Refusal, receiveUpload } from './receive.ts';
import {
  agreeWithUpload,
  askUndo,
  discardUpload,
  mapUpload,
  mayAgree,
  mayMap,
  proposeUpload,
  widens,
} from './steps.ts';
import { type Shown, UploadPage } from './upload-page.tsx';

const ofRegister = ['administration', 'leadership'] as const;
/** Ten megabytes, and the rest of a form around it. In the cloud a request has six, as base64: 4 MB of file. */
const mostBytes = 10_100_000;
/** No import takes longer: then it was given up and lies parked. */
const lateMinutes = 30;

/** Reading in a consent export of the pupil administration. */
export function importRoutes(deps: ConsoleDependencies): Route[] {
  const upload = '/imports/:upload';
  const roles = ofRegister;
  return [
    { method: 'GET', path: '/imports', roles, handle: showImports(deps) },
    { method: 'POST', path: '/imports/upload', roles, mostBytes, handle: postUpload(deps) },
    { method: 'POST', path: '/imports/undo', roles, handle: postUndo(deps) },
    { method: 'GET', path: upload, roles, handle: withUpload(deps, showUpload) },
    { method: 'POST', path: `${upload}/mapping`, roles, handle: withUpload(deps, postMapping) },
    { method: 'POST', path: `${upload}/confirm`, roles, handle: withUpload(deps, postConfirm) },
    { method: 'POST', path: `${upload}/discard`, roles, handle: withUpload(deps, postDiscard) },
    { method: 'POST', path: `${upload}/departed`, roles, handle: withUpload(deps, postDeparted) },
  ];
}

type Upload = Stored<UploadRecord>;
type Step = (
  deps: ConsoleDependencies,
  visit: Visit,
  upload: Upload,
) => Response | Promise<Response>;

function withUpload(deps: ConsoleDependencies, step: Step) {
  return async (visit: Visit): Promise<Response> => {
    const { c, viewer } = visit;
    const id = c.req.param('upload') ?? '';
    const upload = await readUpload(deps.store, viewer.school.id, id, deps.now());
    return upload === undefined ? missing(visit) : step(deps, visit, upload);
  };
}

const showImports = (deps: ConsoleDependencies) => (visit: Visit) =>
  answerImports(deps, visit, undefined);

async function answerImports(
  { store, now }: ConsoleDependencies,
  { c, viewer }: Visit,
  refusal: Refusal | undefined,
) {
  const { id } = viewer.school;
  const uploads = await listUploads(store, id, now());
  const imports = (await listImports(store, id)).map(({ data }) => data);
  const more = refusal === undefined ? {} : { refusal };
  const page = <ImportsPage {...{ viewer, uploads, imports, ...more }} />;
  return render(c, page, refusal === undefined ? 200 : 422);
}

const postUpload = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const { file } = form;
  if (!(file instanceof File)) return answerProblem(c, viewer, 'form');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const by = viewer.actor;
  const received = await receiveUpload(deps, { schoolId: viewer.school.id, by, bytes });
  if (!received.ok) return answerImports(deps, visit, received);
  return seeOther(c, `/imports/${received.id}`);
};

const queryOf = z.object({
  step: z.literal('mapping').optional().catch(undefined),
  list: z.enum(uploadLists).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
  left: z.coerce.number().int().min(0).max(1000).optional().catch(undefined),
});

async function showUpload(deps: ConsoleDependencies, visit: Visit, stored: Upload) {
  const { store, now } = deps;
  const { c, viewer } = visit;
  const upload = stored.data;
  const query = queryOf.parse(c.req.query());
  if (upload.status === 'mapping' || (query.step === 'mapping' && mayMap(upload))) {
    const remembered = await readMapping(store, viewer.school.id);
    const draft = draftOf(upload.headers, upload.asked?.mapping ?? remembered);
    return answerMapping(deps, visit, upload, draft, []);
  }
  const isWaiting = upload.status === 'preparing' || upload.status === 'confirmed';
  const waited = now().getTime() - Date.parse(upload.changedAt);
  const isLate = isWaiting && waited > lateMinutes * 60_000;
  if (isWaiting && !isLate) c.header('Refresh', '2');
  const shown = await shownOf(deps, upload, query);
  const record =
    upload.number === null
      ? undefined
      : (await readImport(store, viewer.school.id, upload.number))?.data;
  const page = <UploadPage {...{ viewer, upload, shown, record, isLate, left: query.left }} />;
  return render(c, page);
}

/** The list that is asked for, else the heaviest there is; after the import, only who was not in it. */
async function shownOf(
  { store }: ConsoleDependencies,
  upload: UploadRecord,
  { list, page }: z.infer<typeof queryOf>,
): Promise<Shown | undefined> {
  const lists = upload.preview?.lists ?? {};
  const filled = uploadLists.filter((one) => (lists[one] ?? 0) > 0);
  const isSettled = upload.status === 'settled';
  const wanted = isSettled ? 'departed' : (list ?? filled[0]);
  if (wanted === undefined || !filled.includes(wanted)) return undefined;
  const lines = await readLines(store, upload, wanted, page);
  return { list: wanted, page, lines: isSettled ? await stillHere(store, upload, lines) : lines };
}

/** Without those of whom a last day at school is known by now. */
async function stillHere(
  store: ConsoleDependencies['store'],
  { schoolId }: UploadRecord,
  lines: readonly UploadLine[],
): Promise<UploadLine[]> {
  const looked = lines.map(async (line) => {
    const file = line.personId && (await readPersonFile(store, schoolId, line.personId));
    const person = personSchema.safeParse(file ? file.person.consent : undefined).data;
    return person === undefined || person.enrolledUntil ? [] : [line];
  });
  return (await Promise.all(looked)).flat();
}

async function answerMapping(
  deps: ConsoleDependencies,
  { c, viewer }: Visit,
  upload: UploadRecord,
  draft: Draft,
  problems: readonly Words[],
) {
  const unexplained = await unexplainedOf(deps, upload, draft);
  const page = (
    <MappingPage
      {...{ viewer, upload, draft, problems, unexplained }}
      purposes={purposesOf(deps, viewer)}
      years={yearsAround(deps.now())}
    />
  );
  return render(c, page, problems.length === 0 ? 200 : 422);
}

async function unexplainedOf(
  { store }: ConsoleDependencies,
  upload: UploadRecord,
  draft: Draft,
): Promise<Unexplained> {
  const file = await readFile(store, upload);
  const table = file && readTable(file);
  return table?.ok
    ? unexplainedIn(table.value, answerColumns(draft, upload.headers), draft.answers)
    : { words: [], notAnswers: [] };
}

/** What an export may answer. Face recognition is asked apart, never on a form with other questions. */
function purposesOf({ packs }: ConsoleDependencies, { school }: Viewer): string[] {
  const pack = packs(school.packId);
  const extra = pack === undefined ? [] : consentPolicyOf(pack).extraPurposes;
  return [...purposes, ...extra].filter((code) => code !== 'face_recognition');
}

function yearsAround(now: Date): string[] {
  const year = schoolYearOf(dayOf(now.getTime()));
  return [year, year - 1, year + 1].map((from) => `${from}-${from + 1}`);
}

async function postMapping(deps: ConsoleDependencies, visit: Visit, upload: Upload) {
  const { c, viewer, form } = visit;
  const here = `/imports/${upload.data.id}`;
  if (!mayMap(upload.data)) return seeOther(c, here);
  const { headers } = upload.data;
  const draft = draftFrom(headers, form);
  if (draft === undefined) return answerProblem(c, viewer, 'form');
  const remembered = await readMapping(deps.store, viewer.school.id);
  const asked = askedIn(draft, headers, remembered?.guardianId);
  const { words, notAnswers } = await unexplainedOf(deps, upload.data, draft);
  const problems = [
    ...(asked.ok ? [] : asked.problems),
    ...(words.length > 0 ? [explainFirst] : []),
    ...(notAnswers.length > 0 ? [noAnswers] : []),
  ];
  if (!asked.ok || problems.length > 0) {
    return answerMapping(deps, visit, upload.data, draft, problems);
  }
  await mapUpload(deps, upload, asked.value, viewer.actor);
  return seeOther(c, here);
}

const explainFirst = {
  nl: 'Zeg bij elk woord of het ja, nee of onbekend betekent.',
  en: 'Say for each word whether it means yes, no or unknown.',
};
const noAnswers = {
  nl: 'Kies voor de kolommen zonder antwoorden iets anders.',
  en: 'Choose something else for the columns without answers.',
};

const confirmSchema = z.object({
  digest: z.string().min(1).max(100),
  agree: z.literal('yes').optional(),
});

async function postConfirm(deps: ConsoleDependencies, visit: Visit, upload: Upload) {
  const { c, viewer, form } = visit;
  const given = fields(confirmSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const { digest, agree } = given.value;
  const { status, preview, proposedBy, id } = upload.data;
  // what was shown is not what there is any more: the page says what there is
  if (status === 'shown' && preview?.digest === digest) {
    if (proposedBy === null || widens(upload.data) === 0) {
      await proposeUpload(deps, upload, viewer.actor);
    } else if (!mayAgree(upload.data, viewer)) {
      return answerProblem(c, viewer, 'not-yours');
    } else if (agree === 'yes') {
      await agreeWithUpload(deps, upload, viewer.actor);
    }
  }
  return seeOther(c, `/imports/${id}`);
}

async function postDiscard(deps: ConsoleDependencies, { c, viewer }: Visit, upload: Upload) {
  // what is being carried out is finished first; it can be taken back
  if (upload.data.status !== 'confirmed') await discardUpload(deps, upload, viewer.actor);
  return seeOther(c, '/imports');
}

const departedSchema = z.object({
  page: z.coerce.number().int().min(1).max(10_000),
  lastDay: daySchema,
});

async function postDeparted(deps: ConsoleDependencies, visit: Visit, upload: Upload) {
  const { c, viewer, form } = visit;
  const given = fields(departedSchema, form);
  if (!given.ok || upload.data.status !== 'settled') return answerProblem(c, viewer, 'form');
  const { page, lastDay } = given.value;
  const lines = await readLines(deps.store, upload.data, 'departed', page);
  const personIds = lines.flatMap(({ personId }) =>
    personId !== null && form[`p:${personId}`] === 'yes' ? [personId] : [],
  );
  const leaving = { schoolId: viewer.school.id, personIds, lastDay, by: viewer.actor };
  const left = await leaveSchool(deps, leaving);
  return seeOther(c, `/imports/${upload.data.id}?list=departed&page=${page}&left=${left}`);
}

const undoSchema = z.object({ number: z.coerce.number().int().positive() });

const postUndo = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(undoSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const done = await askUndo(deps, given.value.number, viewer);
  if (done.ok) return seeOther(c, '/imports');
  return done.problem === 'missing' ? missing(visit) : answerProblem(c, viewer, 'not-yours');
};
