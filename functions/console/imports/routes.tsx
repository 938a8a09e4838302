import * as z from 'zod';
import { daySchema } from '../../../shared/domain/consent/amsterdam.ts';
import { listImports } from '../../../shared/records/imports.ts';
import type { Stored } from '../../../shared/records/record.ts';
import {
  listUploads,
  readLines,
  readUpload,
  type UploadRecord,
} from '../../../shared/records/uploads.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { render } from '../render.ts';
import type { Route, Visit } from '../route.ts';
import { answerProblem, fields, missing, seeOther } from '../routes/answers.ts';
import { ImportsPage } from './imports-page.tsx';
import { leaveSchool } from './leave-school.ts';
import { postMapping } from './mapping-steps.tsx';
import { type Refusal, receiveUpload } from './receive.ts';
import { showUpload } from './show-upload.tsx';
import {
  agreeWithUpload,
  askUndo,
  discardUpload,
  mayAgree,
  proposeUpload,
  widens,
} from './steps.ts';

const ofRegister = ['administration', 'leadership'] as const;
/** Ten megabytes, and the rest of a form around it. In the cloud a request has six, as base64: 4 MB of file. */
const mostBytes = 10_100_000;

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
