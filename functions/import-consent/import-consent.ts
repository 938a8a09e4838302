import type { ImportConfirmed, ImportRevoked, ImportUploaded } from '../../events/import-events.ts';
import { commitWithAudit } from '../../shared/records/audit.ts';
import { readImport, writeImport } from '../../shared/records/imports.ts';
import type { Stored } from '../../shared/records/record.ts';
import {
  readFile,
  readUpload,
  removeFile,
  storeLines,
  type UploadRecord,
  writeUpload,
} from '../../shared/records/uploads.ts';
import {
  carryOutImport,
  type ImportFailure,
  noesIn,
  prepareImport,
  undoImport,
} from './carry-out.ts';
import { countsOf, linesOf } from './lists.ts';
import type { ImportDependencies, ImportRequest } from './plan.ts';

const source = 'import-consent';

/**
 * Takes in what the console was given: says what an export would change, carries it out once people agreed,
 * and takes the newest import back. Each step may come twice, and after a crash it goes on where it was.
 */
export function importConsent(dependencies: ImportDependencies) {
  return async (event: ImportUploaded | ImportConfirmed | ImportRevoked): Promise<void> => {
    const { store, now } = dependencies;
    const { schoolId } = event.data;
    if (event.type === 'import.revoked') {
      return takeBack(dependencies, schoolId, event.data.number);
    }
    const upload = await readUpload(store, schoolId, event.data.upload, now());
    if (upload === undefined) return;
    const { status } = upload.data;
    if (event.type === 'import.uploaded' && status === 'preparing') {
      return withFile(dependencies, upload, prepare);
    }
    if (event.type === 'import.confirmed' && status === 'confirmed') {
      return withFile(dependencies, upload, carryOut);
    }
  };
}

type Step = (
  dependencies: ImportDependencies,
  upload: Stored<UploadRecord>,
  request: ImportRequest,
) => Promise<void>;

async function withFile(
  dependencies: ImportDependencies,
  upload: Stored<UploadRecord>,
  step: Step,
): Promise<void> {
  const { schoolId, asked } = upload.data;
  const file = await readFile(dependencies.store, upload.data);
  if (asked === null || file === undefined) {
    return change(dependencies, upload, { status: 'refused', because: 'incomplete' });
  }
  const { mapping, choices } = asked;
  return step(dependencies, upload, { schoolId, file, mapping, choices });
}

/** Both directions, kept on the upload for whoever decides. */
async function prepare(
  dependencies: ImportDependencies,
  upload: Stored<UploadRecord>,
  request: ImportRequest,
): Promise<void> {
  const prepared = await prepareImport(dependencies, request);
  if (!prepared.ok) return refuse(dependencies, upload, prepared);
  const { preview, digest } = prepared.value;
  const lists = await linesOf(dependencies.store, request.schoolId, preview);
  await storeLines(dependencies.store, upload.data, lists);
  const preparedAt = dependencies.now().toISOString();
  const isRefused = preview.refused.length > 0;
  return change(dependencies, upload, {
    status: isRefused ? 'refused' : 'shown',
    because: isRefused ? 'lines' : upload.data.because,
    problems: preview.refused,
    preview: {
      digest,
      counts: { ...preview.counts, noes: noesIn(preview) },
      lists: countsOf(lists),
      preparedAt,
    },
  });
}

async function carryOut(
  dependencies: ImportDependencies,
  upload: Stored<UploadRecord>,
  request: ImportRequest,
): Promise<void> {
  const { preview, proposedBy, agreedBy } = upload.data;
  if (preview === null || proposedBy === null) {
    return change(dependencies, upload, { status: 'refused', because: 'incomplete' });
  }
  const settled = (number: number): Partial<UploadRecord> => ({
    status: 'settled',
    because: null,
    number,
  });
  const done = await carryOutImport(dependencies, request, {
    by: proposedBy,
    shown: preview.digest,
    ...(agreedBy === null ? {} : { allowWidening: { by: agreedBy } }),
    settling: (number) => [next(dependencies, upload, settled(number))],
  });
  if (!done.ok) return refuse(dependencies, upload, done);
  // the same export had been carried out before: by an earlier upload of it
  if (done.value.repeated) await change(dependencies, upload, settled(done.value.number));
  await removeFile(dependencies.store, upload.data, 'file');
}

/** Where the register changed since it was shown, it is shown anew, to be agreed with anew. */
async function refuse(
  dependencies: ImportDependencies,
  upload: Stored<UploadRecord>,
  failure: ImportFailure,
): Promise<void> {
  if (failure.problem === 'refused') {
    const { problems } = failure;
    return change(dependencies, upload, { status: 'refused', because: 'lines', problems });
  }
  if (failure.problem === 'interrupted') {
    return change(dependencies, upload, { status: 'refused', because: 'interrupted' });
  }
  const { schoolId, id } = upload.data;
  const anew = { proposedBy: null, agreedBy: null, preview: null };
  const write = next(dependencies, upload, { status: 'preparing', because: 'changed', ...anew });
  const told = {
    id: `upload#${id}#${upload.version}`,
    type: 'import.uploaded' as const,
    source,
    time: dependencies.now().toISOString(),
    data: { schoolId, upload: id },
  };
  await dependencies.store.commit({ writes: [write], events: [told] });
}

const next = (
  { now }: Pick<ImportDependencies, 'now'>,
  upload: Stored<UploadRecord>,
  to: Partial<UploadRecord>,
) => writeUpload({ ...upload.data, ...to, changedAt: now().toISOString() }, upload);

/** Whoever changed the upload meanwhile asked for something else, and that is heard apart. */
async function change(
  dependencies: ImportDependencies,
  upload: Stored<UploadRecord>,
  to: Partial<UploadRecord>,
): Promise<void> {
  await dependencies.store.commit({ writes: [next(dependencies, upload, to)] });
}

/** What does not hold any more is said in the log, and the wish goes. */
async function takeBack(
  dependencies: ImportDependencies,
  schoolId: string,
  number: number,
): Promise<void> {
  const { store, now } = dependencies;
  const record = await readImport(store, schoolId, number);
  const asked = record?.data.undoAsked;
  if (record === undefined || asked === undefined || record.data.status === 'undone') return;
  const allowed = asked.allowedBy === null ? {} : { allowWidening: { by: asked.allowedBy } };
  const done = await undoImport(dependencies, { schoolId, number }, { by: asked.by, ...allowed });
  if (done.ok) return;
  if (done.problem === 'changed') throw new Error('expected nobody else at this import');
  const { undoAsked: _, ...rest } = record.data;
  const kept =
    done.problem === 'needs-leadership' ? { ...rest, undoIsForLeadership: true as const } : rest;
  const fact = {
    at: now().toISOString(),
    actor: source,
    what: 'import.undo-refused',
    about: `import#${number}`,
    detail: { because: done.problem },
  };
  await commitWithAudit(store, schoolId, fact, { writes: [writeImport(kept, record)] });
}
