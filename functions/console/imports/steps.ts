import { randomUUID } from 'node:crypto';
import type { SchoolwachtEvent } from '../../../events/index.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { commitWithAudit } from '../../../shared/records/audit.ts';
import {
  listImports,
  readImport,
  takenBackWith,
  undoIsForLeadership,
  writeImport,
} from '../../../shared/records/imports.ts';
import type { Stored } from '../../../shared/records/record.ts';
import {
  removeFile,
  removeUpload,
  type UploadRecord,
  writeUpload,
} from '../../../shared/records/uploads.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import type { Viewer } from '../route.ts';

type Needed = Pick<ConsoleDependencies, 'store' | 'now'>;
type Upload = Stored<UploadRecord>;

/** What is asked of whoever hears of an upload; `changed`: somebody else was first. */
type Done = Promise<Result<void, 'changed'>>;

/** Before anything is carried out a person may say again what the columns are; what was agreed then falls. */
export const mayMap = ({ status }: UploadRecord) =>
  status === 'mapping' || status === 'shown' || status === 'refused';

/** What the columns are is said: what would change? */
export function mapUpload(
  deps: Needed,
  upload: Upload,
  asked: Omit<NonNullable<UploadRecord['asked']>, 'by'>,
  by: string,
): Done {
  const to: Partial<UploadRecord> = {
    status: 'preparing',
    asked: { ...asked, by },
    preview: null,
    proposedBy: null,
    agreedBy: null,
    because: null,
    problems: [],
  };
  const { extent, answeredBy, schoolYear } = asked.choices;
  const detail = { extent, answeredBy, schoolYear };
  return step(deps, upload, to, { what: 'import.mapped', by, detail }, 'import.uploaded');
}

/** How many pupils would go from no to yes. */
export const widens = ({ preview }: UploadRecord) => preview?.counts.toYes ?? 0;

/**
 * Whoever may import wants what was shown carried out. Where that makes a no a yes it waits for a second
 * person, of leadership, who sees the same.
 */
export function proposeUpload(deps: Needed, upload: Upload, by: string): Done {
  if (widens(upload.data) > 0) {
    return step(deps, upload, { proposedBy: by }, { what: 'import.proposed', by }, undefined);
  }
  const to = { status: 'confirmed', proposedBy: by } as const;
  return step(deps, upload, to, { what: 'import.confirmed', by }, 'import.confirmed');
}

/** Whether this person is the second one: of leadership, who neither brought the file, nor said what it says, nor proposed it. */
export function mayAgree(
  { status, uploadedBy, asked, proposedBy }: UploadRecord,
  { actor, may }: Pick<Viewer, 'may' | 'actor'>,
): boolean {
  const isFirst = [uploadedBy, asked?.by, proposedBy].includes(actor);
  return status === 'shown' && proposedBy !== null && !isFirst && may('leadership');
}

export function agreeWithUpload(deps: Needed, upload: Upload, by: string): Done {
  const to = { status: 'confirmed', agreedBy: by } as const;
  const detail = { people: widens(upload.data) };
  return step(deps, upload, to, { what: 'import.agreed', by, detail }, 'import.confirmed');
}

async function step(
  { store, now }: Needed,
  upload: Upload,
  to: Partial<UploadRecord>,
  { what, by, detail = {} }: Said,
  type: 'import.uploaded' | 'import.confirmed' | undefined,
): Done {
  const at = now().toISOString();
  const { schoolId, id } = upload.data;
  const told: SchoolwachtEvent[] =
    type === undefined
      ? []
      : [{ id: randomUUID(), type, source: 'console', time: at, data: { schoolId, upload: id } }];
  const writes = [writeUpload({ ...upload.data, ...to, changedAt: at }, upload)];
  const fact = { at, actor: by, what, about: `upload#${id}`, detail };
  const done = await commitWithAudit(store, schoolId, fact, { writes, events: told });
  return done.ok ? ok(undefined) : fail('changed');
}

interface Said {
  what: string;
  by: string;
  detail?: Record<string, string | number | null>;
}

/** Away with it: the file, its lists, all but the log. */
export async function discardUpload({ store, now }: Needed, upload: Upload, by: string) {
  const { schoolId, id } = upload.data;
  const at = now().toISOString();
  const fact = { at, actor: by, what: 'import.discarded', about: `upload#${id}`, detail: {} };
  await commitWithAudit(store, schoolId, fact, { writes: [removeUpload(upload.data)] });
  await removeFile(store, upload.data, 'everything');
}

/**
 * Only the newest that stands can be taken back, and where it is known to take a no away leadership says so; whoever takes
 * it back looks at everybody, and refuses where more than that turns out to need them.
 */
export async function askUndo(
  { store, now }: Needed,
  number: number,
  viewer: Pick<Viewer, 'school' | 'actor' | 'may'>,
): Promise<Result<void, 'missing' | 'not-yours'>> {
  const { id: schoolId } = viewer.school;
  const record = await readImport(store, schoolId, number);
  if (record === undefined) return fail('missing');
  if (record.data.status === 'undone' || record.data.undoAsked !== undefined) return ok(undefined);
  const isLast = takenBackWith(await listImports(store, schoolId), number) !== undefined;
  if (!isLast) return fail('missing');
  const isLeadership = viewer.may('leadership');
  if (undoIsForLeadership(record.data) && !isLeadership) return fail('not-yours');
  const at = now().toISOString();
  const undoAsked = { by: viewer.actor, at, allowedBy: isLeadership ? viewer.actor : null };
  const about = `import#${number}`;
  const fact = { at, actor: viewer.actor, what: 'import.undo-asked', about, detail: {} };
  const done = await commitWithAudit(store, schoolId, fact, {
    writes: [writeImport({ ...record.data, undoAsked }, record)],
    events: [
      {
        id: randomUUID(),
        type: 'import.revoked',
        source: 'console',
        time: at,
        data: { schoolId, number },
      },
    ],
  });
  return done.ok ? ok(undefined) : fail('missing');
}
