import { randomUUID } from 'node:crypto';
import type { SchoolwachtEvent } from '../../events/index.ts';
import { mostPeoplePerEvent } from '../../events/register-events.ts';
import type {
  ImportCounts,
  Preview,
  PreviewLine,
} from '../../shared/domain/consent-import/preview.ts';
import type { ImportProblem } from '../../shared/domain/consent-import/problem.ts';
import type { Write } from '../../shared/ports/store.ts';
import { commitWithAudit } from '../../shared/records/audit.ts';
import {
  checkImport,
  type ImportRecord,
  listImports,
  readImport,
  rememberMapping,
  takenBackWith,
  writeImport,
} from '../../shared/records/imports.ts';
import { onceEach } from '../../shared/records/person-writes.ts';
import type { Stored } from '../../shared/records/record.ts';
import {
  digestOf,
  fingerprintOf,
  type ImportDependencies,
  type ImportRequest,
  type Plan,
  planImport,
} from './plan.ts';
import { whatUndoingDoes } from './undoing.ts';
import { changesSomething, inCommits, type PupilWrites, writesOf } from './writes.ts';

const source = 'import-consent';
/** A commit may hold 90 writes; the check of the import itself is one of them. */
const mostWrites = 89;
/** Somebody else wrote at the same moment: look again, and not for ever. */
const mostAttempts = 3;

export type ImportFailure =
  /** The file, or a line of it against the register. */
  | { ok: false; problem: 'refused'; problems: ImportProblem[] }
  /** So many people would go from no to yes. */
  | { ok: false; problem: 'needs-leadership'; people: number }
  /** Another import was not finished: carry that one out again, or undo it. */
  | { ok: false; problem: 'interrupted'; number: number }
  /** The register is not what the preview showed. */
  | { ok: false; problem: 'changed' }
  /** Only the newest import that stands can be undone; a later one was built upon it. */
  | { ok: false; problem: 'not-the-newest' }
  | { ok: false; problem: 'unknown' };

/** A no that becomes a yes is a decision of leadership: whose. The caller has checked the role. */
interface Approval {
  /** `user:<id>` */
  by: string;
  allowWidening?: { by: string };
}

export interface Prepared {
  preview: Preview;
  /** Passed to `carryOutImport`, it carries out this and nothing else. */
  digest: string;
}

type Confirmed = Approval & {
  /** The digest of the preview that was agreed with. */
  shown?: string;
  /** What else is written when all of it stands, together with that. */
  settling?: (number: number) => Write[];
};

/** What the file would change. Writes nothing. */
export async function prepareImport(
  dependencies: ImportDependencies,
  request: ImportRequest,
): Promise<{ ok: true; value: Prepared } | ImportFailure> {
  const plan = await planNow(dependencies, request);
  if (!plan.ok) return plan;
  const { preview } = plan.value;
  return { ok: true, value: { preview, digest: digestOf(preview) } };
}

export interface CarriedOut {
  number: number;
  counts: ImportCounts | Record<string, number>;
  /** It had been carried out before; nothing was written now. */
  repeated: boolean;
}

/**
 * Carries the file out, once, however often it is asked and wherever it was cut off: the same file with
 * the same mapping and choices goes on where it stopped. Until it is complete its noes count and its
 * yeses do not; each commit says whose decisions may have changed with it. All of it is refused when one
 * line contradicts the register.
 */
export async function carryOutImport(
  dependencies: ImportDependencies,
  request: ImportRequest,
  approval: Confirmed,
): Promise<{ ok: true; value: CarriedOut } | ImportFailure> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const done = await tryImport(dependencies, request, approval);
    if (done !== 'conflict') return done;
  }
  return { ok: false, problem: 'changed' };
}

async function tryImport(
  dependencies: ImportDependencies,
  request: ImportRequest,
  approval: Confirmed,
): Promise<{ ok: true; value: CarriedOut } | ImportFailure | 'conflict'> {
  const { store } = dependencies;
  const [newest] = await listImports(store, request.schoolId);
  if (newest?.data.status === 'complete' && newest.data.fingerprint === fingerprintOf(request)) {
    const { number, counts } = newest.data;
    return { ok: true, value: { number, counts, repeated: true } };
  }
  const planned = await planNow(dependencies, request);
  if (!planned.ok) return planned;
  const { plan, interrupted, preview } = planned.value;
  const refusal = whyNot(preview, approval, interrupted?.data);
  if (refusal !== undefined) return refusal;
  const anchor = interrupted ?? (await start(dependencies, request, plan, newest, approval));
  if (anchor === undefined) return 'conflict';
  const lines = writesOf(plan, request, anchor.data.number, dependencies.newId);
  for (const commit of inCommits(lines, mostWrites, mostPeoplePerEvent)) {
    const writes = [checkImport(anchor), ...onceEach(commit.flatMap((line) => line.writes))];
    const events = felt(request.schoolId, commit, dependencies.now());
    if (!(await store.commit({ writes, events })).ok) return 'conflict';
  }
  if (!(await settle(dependencies, [anchor], 'complete', approval))) return 'conflict';
  const { number, counts } = anchor.data;
  return { ok: true, value: { number, counts, repeated: false } };
}

/** Whose decisions may have changed with this commit: a no counts at once. */
function felt(schoolId: string, commit: readonly PupilWrites[], now: Date): SchoolwachtEvent[] {
  const personIds = commit.filter(({ isFelt }) => isFelt).map(({ personId }) => personId);
  if (personIds.length === 0) return [];
  return [
    {
      id: randomUUID(),
      type: 'consent.changed',
      source,
      time: now.toISOString(),
      data: { schoolId, personIds, because: 'import' },
    },
  ];
}

interface PlannedNow {
  plan: Plan;
  preview: Preview;
  interrupted: Stored<ImportRecord> | undefined;
}

async function planNow(
  dependencies: ImportDependencies,
  request: ImportRequest,
): Promise<{ ok: true; value: PlannedNow } | ImportFailure> {
  const [newest] = await listImports(dependencies.store, request.schoolId);
  const interrupted = newest?.data.status === 'running' ? newest : undefined;
  const isOther =
    interrupted !== undefined &&
    (interrupted.data.fingerprint !== fingerprintOf(request) || interrupted.data.undoAsked);
  if (isOther) {
    return { ok: false, problem: 'interrupted', number: interrupted.data.number };
  }
  const plan = await planImport(dependencies, request, interrupted?.data);
  if (!plan.ok) return { ok: false, problem: 'refused', problems: plan.problems };
  return { ok: true, value: { plan: plan.value, preview: plan.value.preview, interrupted } };
}

function whyNot(
  preview: Preview,
  { shown, allowWidening }: Confirmed,
  interrupted: ImportRecord | undefined,
): ImportFailure | undefined {
  const { refused, widening } = preview;
  if (refused.length > 0) return { ok: false, problem: 'refused', problems: refused };
  if (shown !== undefined && shown !== digestOf(preview)) return { ok: false, problem: 'changed' };
  const isAllowed = allowWidening !== undefined || Boolean(interrupted?.allowedBy);
  return widening.length === 0 || isAllowed
    ? undefined
    : { ok: false, problem: 'needs-leadership', people: widening.length };
}

/** How many who were on the register before get a no, of which taking it back would leave nothing. */
export const noesIn = ({ lines }: Preview): number => lines.filter(isNoAboutKnown).length;

const isNoAboutKnown = ({ entry, statements }: PreviewLine) =>
  entry !== undefined && statements.some(({ decision }) => decision !== 'grant');

/** Writes the anchor; undefined when another import was quicker. */
async function start(
  { store }: ImportDependencies,
  request: ImportRequest,
  plan: Plan,
  newest: Stored<ImportRecord> | undefined,
  { by, allowWidening }: Approval,
): Promise<Stored<ImportRecord> | undefined> {
  const { schoolId, mapping, choices } = request;
  const { preview, receivedAt } = plan;
  const record: ImportRecord = {
    schoolId,
    number: (newest?.data.number ?? 0) + 1,
    status: 'running',
    fingerprint: fingerprintOf(request),
    ...choices,
    startedAt: receivedAt.toISOString(),
    startedBy: by,
    allowedBy: allowWidening?.by ?? null,
    counts: {
      ...preview.counts,
      noes: noesIn(preview),
      changed: preview.lines.filter((line) => changesSomething(plan, line)).length,
    },
    settledAt: null,
    settledBy: null,
  };
  const fact = factOf(record, 'import.started', by, record.startedAt);
  const writes = [writeImport(record), rememberMapping(schoolId, mapping)];
  const done = await commitWithAudit(store, schoolId, fact, { writes });
  return done.ok ? { data: record, version: 1 } : undefined;
}

/** The last of `from` is the one it is about; the others go along. */
async function settle(
  { store, now }: Pick<ImportDependencies, 'store' | 'now'>,
  from: readonly Stored<ImportRecord>[],
  status: 'complete' | 'undone',
  { by, allowWidening, settling }: Confirmed,
): Promise<boolean> {
  const at = now().toISOString();
  const settled = from.map((one) => {
    const allowedBy = allowWidening?.by ?? one.data.allowedBy;
    return { one, record: { ...one.data, status, allowedBy, settledAt: at, settledBy: by } };
  });
  const record = settled.at(-1)?.record;
  if (record === undefined) return false;
  const what = status === 'complete' ? 'import.completed' : 'import.undone';
  const { schoolId, number } = record;
  const fact = factOf(record, what, by, at);
  const writes = [
    ...settled.map((each) => writeImport(each.record, each.one)),
    ...(settling?.(number) ?? []),
  ];
  const events = settled.map((each) => settledEvent(each.record, at));
  return (await commitWithAudit(store, schoolId, fact, { writes, events })).ok;
}

function settledEvent({ schoolId, number, status }: ImportRecord, time: string): SchoolwachtEvent {
  return {
    id: `import#${schoolId}#${number}#${status}`,
    type: 'import.settled',
    source,
    time,
    data: { schoolId, number },
  };
}

function factOf(record: ImportRecord, what: string, actor: string, at: string) {
  const { number, allowedBy, extent, answeredBy, counts } = record;
  const detail = { allowedBy, extent, answeredBy, ...counts };
  return { at, actor, what, about: `import#${number}`, detail };
}

/**
 * Takes the newest import that stands back, finished or not, with those after it that changed nobody: the
 * register reads as it did before. What was said stays on file. Where that takes a no away, or lets somebody be shown who may not be now, it is for leadership, as
 * it is in an import: by everything that was said until then.
 */
export async function undoImport(
  dependencies: Pick<ImportDependencies, 'store' | 'packs' | 'now'>,
  { schoolId, number }: { schoolId: string; number: number },
  approval: Approval,
): Promise<{ ok: true; value: { number: number; people: number } } | ImportFailure> {
  const { store } = dependencies;
  const record = await readImport(store, schoolId, number);
  if (record === undefined) return { ok: false, problem: 'unknown' };
  const records = takenBackWith(await listImports(store, schoolId), number) ?? [];
  const without = [number, ...records.map(({ data }) => data.number)];
  const { people, widened } = await whatUndoingDoes(dependencies, { schoolId, number, without });
  if (record.data.status === 'undone') return { ok: true, value: { number, people } };
  if (records.length === 0) return { ok: false, problem: 'not-the-newest' };
  if (widened > 0 && approval.allowWidening === undefined) {
    return { ok: false, problem: 'needs-leadership', people: widened };
  }
  const done = await settle(dependencies, records, 'undone', approval);
  return done ? { ok: true, value: { number, people } } : { ok: false, problem: 'changed' };
}
