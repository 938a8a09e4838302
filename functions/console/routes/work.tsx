import * as z from 'zod';
import type { Words } from '../../../shared/domain/language.ts';
import { roleSchema } from '../../../shared/domain/policy/pack.ts';
import { type AuditEntry, auditEntries, commitWithAudit } from '../../../shared/records/audit.ts';
import { closingOf } from '../../../shared/records/audit-closing.ts';
import { noticeRecordSchema } from '../../../shared/records/notices.ts';
import { listParked } from '../../../shared/records/parked.ts';
import { list } from '../../../shared/records/record.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { gatherStart } from '../gather-start.ts';
import { markNoticeSeen } from '../mark-notice-seen.ts';
import { AuditPage } from '../pages/audit-page.tsx';
import { HelpPage } from '../pages/help-page.tsx';
import { NoticesPage } from '../pages/notices-page.tsx';
import { ParkedPage } from '../pages/parked-page.tsx';
import { StartPage } from '../pages/start-page.tsx';
import { readAuditPage } from '../read-audit-page.ts';
import { render } from '../render.ts';
import type { Visit } from '../route.ts';
import { settleParkedWork } from '../settle-parked-work.ts';
import { answerProblem, fields, missing, seeOther } from './answers.ts';

export const showStart = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer } = visit;
  const facts = await gatherStart(deps, viewer);
  return render(c, <StartPage {...{ viewer, facts, platforms: deps.platforms }} />);
};

export const showHelp =
  ({ platforms }: ConsoleDependencies) =>
  ({ c, viewer }: Visit) =>
    render(c, <HelpPage viewer={viewer} platforms={[...platforms.values()]} />);

export const listNotices =
  ({ store }: ConsoleDependencies) =>
  async (visit: Visit) => {
    const { c, viewer } = visit;
    const wanted = roleSchema.safeParse(c.req.query('role'));
    const role = wanted.success && viewer.roles.includes(wanted.data) ? wanted.data : undefined;
    const after = c.req.query('after');
    const { records, next } = await list(
      store,
      {
        table: 'core',
        by: 'index',
        pk: `S#${viewer.school.id}#notice`,
        newestFirst: true,
        limit: 100,
        ...(after === undefined ? {} : { after }),
      },
      noticeRecordSchema,
    );
    const notices = records
      .map(({ data }) => data)
      .filter((one) => (role === undefined ? viewer.roles.includes(one.role) : one.role === role))
      .toSorted((a, b) => rank(a) - rank(b));
    return render(c, <NoticesPage {...{ viewer, notices, role, next }} />);
  };

/** Unseen and urgent, unseen, seen; within these the order of the list stays. */
const rank = ({ urgent, seen }: { urgent: boolean; seen: unknown }) =>
  seen !== null ? 2 : urgent ? 0 : 1;

const seenSchema = z.object({
  id: z.string().min(1).max(500),
  at: z.iso.datetime(),
  role: z.union([roleSchema, z.literal('')]).default(''),
});

export const postSeen = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(seenSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const { id, at, role } = given.value;
  const { roles, actor, school } = viewer;
  const done = await markNoticeSeen(deps, { schoolId: school.id, id, at, roles, by: actor });
  return done.ok ? seeOther(c, role === '' ? '/notices' : `/notices?role=${role}`) : missing(visit);
};

export const listParkedWork = (deps: ConsoleDependencies) => (visit: Visit) =>
  answerParked(deps, visit, undefined);

async function answerParked({ store }: ConsoleDependencies, visit: Visit, word: Words | undefined) {
  const { c, viewer } = visit;
  const parked = (await listParked(store)).filter(({ schoolId }) =>
    [viewer.school.id, '-'].includes(schoolId),
  );
  const page = <ParkedPage {...{ viewer, parked, word }} />;
  return render(c, page, word === undefined ? 200 : 409);
}

/** `of`: this school's own work, or work that no school could be told from. */
const settleSchema = z.object({
  id: z.string().min(1).max(500),
  of: z.enum(['school', 'none']),
});

export const postSettle = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(settleSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const { id, of } = given.value;
  const own = viewer.school.id;
  const schoolId = of === 'none' ? '-' : own;
  const done = await settleParkedWork(deps, { schoolId, chain: own, id, by: viewer.actor });
  return done.ok ? seeOther(c, '/parked') : missing(visit);
};

const placeSchema = z.object({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  after: z.string().max(20).optional(),
});

export const showAudit =
  ({ store, now }: ConsoleDependencies) =>
  async (visit: Visit) => {
    const { c, viewer } = visit;
    const asked = placeSchema.safeParse(c.req.query());
    const from = asked.success
      ? { month: asked.data.month, after: asked.data.after }
      : { month: now().toISOString().slice(0, 7), after: undefined };
    const { entries, next } = await readAuditPage(store, viewer.school.id, from);
    const query =
      next &&
      new URLSearchParams({ month: next.month, ...(next.after ? { after: next.after } : {}) });
    return render(c, <AuditPage {...{ viewer, entries, next: query && `/audit?${query}` }} />);
  };

/** The whole log as JSON lines with a closing line, so that a cut shows; the taking of it is in it. */
export const exportAudit =
  ({ store, now }: ConsoleDependencies) =>
  async (visit: Visit) => {
    const { c, viewer } = visit;
    const { id } = viewer.school;
    const at = now().toISOString();
    const fact = { at, actor: viewer.actor, what: 'audit.exported', about: id, detail: {} };
    const noted = await commitWithAudit(store, id, fact, { writes: [] });
    if (!noted.ok) throw new Error('expected the export to be written down');
    const lines: string[] = [];
    let last: AuditEntry | undefined;
    for await (const entry of auditEntries(store, id)) {
      lines.push(JSON.stringify(entry));
      last = entry;
    }
    if (last !== undefined) lines.push(JSON.stringify(closingOf(last)));
    return c.body(`${lines.join('\n')}\n`, 200, {
      'Content-Type': 'application/jsonl; charset=utf-8',
      'Content-Disposition': `attachment; filename="schoolwacht-logboek-${at.slice(0, 10)}.jsonl"`,
    });
  };
