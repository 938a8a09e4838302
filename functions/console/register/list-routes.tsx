import * as z from 'zod';
import { exportRegister } from '../../../shared/records/export-register.ts';
import { packOf } from '../../../shared/records/pack-of.ts';
import { readPersonFile } from '../../../shared/records/people.ts';
import {
  findPeople,
  type Lines,
  listGroup,
  listGroups,
} from '../../../shared/records/people-list.ts';
import {
  type Group,
  groupSchema,
  lineOf,
  type PersonLine,
} from '../../../shared/records/people-rows.ts';
import { keepSearch, readSearch } from '../../../shared/records/searches.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { render } from '../render.ts';
import type { Visit } from '../route.ts';
import { answerProblem, fields, seeOther } from '../routes/answers.ts';
import { registerWaiting } from './gather-waiting.ts';
import { FoundPage, GroupPage, groupPath, type ListedLine, PeoplePage } from './people-pages.tsx';
import { platformPurposes, whereShown, worstOf } from './where-shown.ts';

export const showPeople =
  (deps: ConsoleDependencies) =>
  async ({ c, viewer }: Visit) => {
    const groups = await listGroups(deps.store, viewer.school.id);
    const { proposals } = await registerWaiting(deps, viewer);
    return render(c, <PeoplePage {...{ viewer, groups, waiting: proposals }} />);
  };

const typedSchema = z.object({ q: z.string().max(100).default('') });

/** By POST: what is typed is a name, and no name belongs in an address. The page that follows has one to go back to. */
export const findInRegister = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(typedSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const search = { schoolId: viewer.school.id, typed: given.value.q, now: deps.now() };
  await deps.store.commit({ writes: [keepSearch(viewer.secret, search)] });
  return seeOther(c, '/people/found');
};

/** Who fits what was typed last in this session. */
export const showFound = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer } = visit;
  const at = { schoolId: viewer.school.id, now: deps.now() };
  const typed = (await readSearch(deps.store, viewer.secret, at)) ?? '';
  const byNumber = viewer.may('administration', 'leadership');
  const found = await findPeople(deps.store, viewer.school.id, typed, { byNumber });
  const listed = await withConsent(deps, visit, found);
  const { more } = found;
  return render(c, <FoundPage {...{ viewer, more, ...listed }} typed={typed} />);
};

const groupQuerySchema = z.union([
  z.object({ class: z.string().min(1).max(200), after: z.string().max(100).optional() }),
  z.object({ kind: groupSchema.shape.kind, after: z.string().max(100).optional() }),
]);

export const listPeopleOf = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer } = visit;
  const asked = groupQuerySchema.safeParse(c.req.query());
  if (!asked.success) return showPeople(deps)(visit);
  const group: Group =
    'class' in asked.data
      ? { kind: 'pupil', className: asked.data.class }
      : { kind: asked.data.kind, className: null };
  const after = asked.data.after && (await lineAt(deps, viewer.school.id, asked.data.after));
  const found = await listGroup(deps.store, viewer.school.id, group, after ? { after } : {});
  const listed = await withConsent(deps, visit, found);
  const last = found.lines.at(-1);
  // the place in the list is somebody's own id: their name belongs in no address
  const next =
    found.more && last !== undefined
      ? `${groupPath(group)}&${new URLSearchParams({ after: last.personId })}`
      : undefined;
  return render(c, <GroupPage {...{ viewer, group, next, ...listed }} />);
};

async function lineAt(
  { store }: ConsoleDependencies,
  schoolId: string,
  personId: string,
): Promise<PersonLine | undefined> {
  const file = await readPersonFile(store, schoolId, personId);
  return file && lineOf(file.person);
}

/** The answer for the school's own platforms with every line: one look-up by key for each. */
async function withConsent(deps: ConsoleDependencies, { viewer }: Visit, { lines }: Lines) {
  const { store, packs, decideConsent, now } = deps;
  const { school } = viewer;
  const pack = await packOf(store, { get: packs }, school.id);
  const purposes = await platformPurposes(store, school.id);
  const asked = {
    pack,
    decideConsent,
    at: now().toISOString(),
    purposes,
    modalities: ['photo', 'video'],
  } as const;
  const listed = lines.map(async (line): Promise<ListedLine> => {
    const file = await readPersonFile(store, school.id, line.personId);
    const shown = file === undefined ? [] : whereShown(file, asked);
    const worst = worstOf(shown);
    const answers = shown.flatMap(({ answers: found }) => found);
    return { ...line, consent: answers.find(({ consent }) => consent.verdict === worst)?.consent };
  });
  return {
    lines: await Promise.all(listed),
    pack,
    packs,
    purposes,
  };
}

const exportSchema = z.object({ format: z.enum(['csv', 'json']) });

/** The register as a file. The log keeps who took it; there is no file without that. */
export const exportPeople = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(exportSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const { format } = given.value;
  const wanted = { schoolId: viewer.school.id, format, by: viewer.actor };
  const { bytes, contentType } = await exportRegister(
    { ...deps, packs: { get: deps.packs } },
    wanted,
  );
  return c.body(Buffer.from(bytes), 200, {
    'Content-Type': contentType,
    'Content-Disposition': `attachment; filename="schoolwacht-register-${deps.now().toISOString().slice(0, 10)}.${format}"`,
  });
};
