import * as z from 'zod';
import { writeCsv } from '../../../shared/domain/consent-import/export.ts';
import type { Role } from '../../../shared/domain/policy/pack.ts';
import { listLinks, revokeLink } from '../../../shared/records/links.ts';
import { readPersonFile } from '../../../shared/records/people.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { render } from '../render.ts';
import type { Route, Visit } from '../route.ts';
import { answerProblem, fields, missing, seeOther } from '../routes/answers.ts';
import { postForm, showForm } from './form-routes.tsx';
import {
  askTheRest,
  everyOpenOf,
  gatherAsking,
  type LinkFor,
  makeOneLink,
  originForParents,
  type Part,
  silentOf,
  urlOf,
} from './gather-asking.ts';
import { ConfirmAskPage, GroupPage, giverWords, NoLinkPage, OneLinkPage } from './group-page.tsx';
import { LettersPage } from './letters-page.tsx';
import { linkRoutes } from './link-routes.tsx';
import { LinksPage } from './links-page.tsx';
import { groupPath, OverviewPage } from './overview-page.tsx';

const ofRegister: readonly Role[] = ['administration', 'leadership'];

/** Asking for consent: the form, who answered, links; and the page of a parent or pupil behind a link. */
export function askingRoutes(deps: ConsoleDependencies): Route[] {
  const roles = ofRegister;
  return [
    { method: 'GET', path: '/asking', roles, handle: showOverview(deps) },
    { method: 'GET', path: '/asking/group', roles, handle: showGroup(deps) },
    { method: 'GET', path: '/asking/ask', roles, handle: showConfirm(deps) },
    { method: 'POST', path: '/asking/ask', roles, handle: postAsk(deps) },
    { method: 'POST', path: '/asking/link', roles, handle: postLink(deps) },
    { method: 'GET', path: '/asking/links', roles, handle: showLinks(deps) },
    { method: 'POST', path: '/asking/links/revoke', roles, handle: postRevoke(deps) },
    { method: 'GET', path: '/asking/form', roles, handle: showForm(deps) },
    { method: 'POST', path: '/asking/form', roles, handle: postForm(deps) },
    ...linkRoutes(deps),
  ];
}

const partSchema = z.object({
  of: z.string().max(600).optional(),
  after: z.string().max(600).optional(),
});

const showOverview = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer } = visit;
  const after = c.req.query('after')?.slice(0, 600);
  const facts = await gatherAsking(deps, viewer.school.id, { after });
  const known = facts.ok ? facts.value : undefined;
  return render(c, <OverviewPage viewer={viewer} facts={known} after={after} />);
};

const showGroup = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer } = visit;
  const facts = await gatherAsking(deps, viewer.school.id, { of: c.req.query('of') ?? '' });
  if (!facts.ok && facts.problem === 'no-form') return seeOther(c, '/asking');
  const group = facts.ok ? facts.value.groups[0] : undefined;
  return group === undefined ? missing(visit) : render(c, <GroupPage viewer={viewer} of={group} />);
};

const showConfirm = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer } = visit;
  const part = partSchema.safeParse(c.req.query());
  if (!part.success) return answerProblem(c, viewer, 'form');
  const facts = await gatherAsking(deps, viewer.school.id, part.data);
  if (!facts.ok) return facts.problem === 'missing' ? missing(visit) : seeOther(c, '/asking');
  const { groups } = facts.value;
  const origin = originForParents(deps.publicOrigins);
  const back = backOf(part.data, groups[0]?.group);
  return render(c, <ConfirmAskPage {...{ viewer, groups, origin, back }} part={part.data} />);
};

function backOf({ of, after }: Part, group: Parameters<typeof groupPath>[0] | undefined): string {
  if (of !== undefined && group !== undefined) return groupPath(group);
  return after === undefined ? '/asking' : `/asking?${new URLSearchParams({ after })}`;
}

const askSchema = partSchema.extend({
  as: z.enum(['csv', 'letters']),
  partly: z.literal('yes').optional(),
});

/** Makes the links and gives them out, this once: as a file for the mail, or as letters. */
const postAsk = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(askSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const facts = await gatherAsking(deps, viewer.school.id, given.value);
  if (!facts.ok) return facts.problem === 'missing' ? missing(visit) : seeOther(c, '/asking');
  const { groups, form: asked } = facts.value;
  const silent = given.value.partly ? everyOpenOf(groups) : silentOf(groups);
  const links = await askTheRest(deps, viewer, silent);
  if (given.value.as === 'letters') {
    const origin = originForParents(deps.publicOrigins);
    const { purposes } = asked.form;
    return render(c, <LettersPage {...{ viewer, links, purposes, origin }} />);
  }
  const csv = writeCsv(linesOf(links), ';');
  return c.body(Uint8Array.from(csv), 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="schoolwacht-links-${deps.now().toISOString().slice(0, 10)}.csv"`,
  });
};

/** In Dutch whatever the console speaks: a mail merge finds its columns by these words. */
function linesOf(links: readonly LinkFor[]): string[][] {
  const header = ['leerlingnummer', 'klas', 'naam', 'aan', 'link', 'geldig tot'];
  const day = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam' });
  return [
    header,
    ...links.map(({ asked: { person }, className, giver, url, expiresAt }) => [
      person.pupilNumber ?? '',
      className ?? '',
      person.displayName,
      giverWords(person, giver, { say: (nl) => nl }),
      url,
      day.format(new Date(expiresAt)),
    ]),
  ];
}

const linkSchema = z.object({
  person: z.string().min(1).max(200),
  giver: z.string().min(1).max(200),
});

const postLink = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(linkSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const { person: personId, giver } = given.value;
  const made = await makeOneLink(deps, viewer, { personId, giver });
  if (!made.ok && made.problem === 'missing') return missing(visit);
  if (!made.ok) return render(c, <NoLinkPage viewer={viewer} no={made.problem} />, 409);
  const { link, person } = made.value;
  const { expiresAt } = link;
  const origin = originForParents(deps.publicOrigins);
  const url = urlOf(deps, link.secret);
  return render(c, <OneLinkPage {...{ viewer, giver, url, origin, expiresAt }} of={person} />);
};

const showLinks = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer } = visit;
  const { id } = viewer.school;
  const page = await listLinks(deps.store, id, c.req.query('after')?.slice(0, 100));
  const links = await Promise.all(
    page.links.map(async (link) => {
      const file = await readPersonFile(deps.store, id, link.personId);
      return { link, person: file?.person };
    }),
  );
  return render(c, <LinksPage viewer={viewer} links={links} next={page.next} now={deps.now()} />);
};

const revokeSchema = z.object({ number: z.coerce.number().int().positive().max(999_999_999) });

const postRevoke = (deps: ConsoleDependencies) => async (visit: Visit) => {
  const { c, viewer, form } = visit;
  const given = fields(revokeSchema, form);
  if (!given.ok) return answerProblem(c, viewer, 'form');
  const wanted = { number: given.value.number, by: viewer.actor, at: deps.now() };
  const done = await revokeLink(deps.store, viewer.school.id, wanted);
  return done.ok ? seeOther(c, '/asking/links') : missing(visit);
};
