import { giversOf, whoHasASay } from '../../../shared/domain/asking/may-answer.ts';
import { isAsked } from '../../../shared/domain/asking/who-to-ask.ts';
import { personSchema } from '../../../shared/domain/consent/person.ts';
import type { Policy } from '../../../shared/domain/consent/policy.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import {
  askedOf,
  daysOfALink,
  type GroupAsked,
  listGroups,
  type PersonAsked,
  readGroup,
} from '../../../shared/records/asking.ts';
import type { FormRecord } from '../../../shared/records/forms.ts';
import { type Addressee, type MadeLink, makeLinks } from '../../../shared/records/links.ts';
import { readPersonFile } from '../../../shared/records/people.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import type { Viewer } from '../route.ts';
import { rulesOfAsking } from './school-form.ts';

type Needed = Pick<ConsoleDependencies, 'store' | 'now' | 'packs'>;

/** Which people a page is about: one group by its key, or a page of the school's groups. */
export interface Part {
  of?: string | undefined;
  after?: string | undefined;
}

export interface AskingFacts {
  form: FormRecord;
  policy: Policy;
  groups: GroupAsked[];
  next: string | undefined;
}

/** Classes of one page: their people are read one by one, some three hundred. */
const groupsPerPage = 12;

/** How far asking is, of one group or of a page of them. `no-form`: there is nothing to ask yet. */
export async function gatherAsking(
  deps: Needed,
  schoolId: string,
  { of, after }: Part,
): Promise<Result<AskingFacts, 'no-form' | 'missing'>> {
  const { store, now } = deps;
  const rules = await rulesOfAsking(deps, schoolId);
  if (rules === undefined) return fail('no-form');
  const { form, policy } = rules;
  const one = of === undefined ? undefined : await readGroup(store, schoolId, of);
  if (of !== undefined && one === undefined) return fail('missing');
  const page = one
    ? { groups: [one], next: undefined }
    : await listGroups(store, schoolId, { after, limit: groupsPerPage });
  const groups: GroupAsked[] = [];
  for (const group of page.groups) {
    groups.push(await askedOf(store, schoolId, group, { form: form.form, policy, now: now() }));
  }
  const shown = groups.filter(({ people }) => people.length > 0);
  return ok({ form, policy, groups: one ? groups : shown, next: page.next });
}

export const answeredOf = (people: readonly PersonAsked[]) =>
  people.filter(({ isAnswered }) => isAnswered).length;

/** A whole percentage that says 100 only when it is, and 0 only when nobody answered. */
export function percentage(answered: number, all: number): number {
  if (all === 0 || answered === all) return 100;
  const rounded = Math.round((answered / all) * 100);
  return Math.min(99, answered === 0 ? 0 : Math.max(1, rounded));
}

export type Silent = Addressee & { asked: PersonAsked };

/** Everybody whose answer is waited for. Who left a question open answered in part, and is not reminded of it. */
export const silentOf = (groups: readonly GroupAsked[]) =>
  waitedFor(groups, ({ isPartly }) => !isPartly);

/** All of them, in the order of the classes: who answered in part too. */
export const everyOpenOf = (groups: readonly GroupAsked[]) => waitedFor(groups, () => true);

/** Who may be asked for the questions that were left open, where the school wants that. */
export const partlyOf = (groups: readonly GroupAsked[]) =>
  waitedFor(groups, ({ isPartly }) => isPartly);

function waitedFor(groups: readonly GroupAsked[], when: (asked: PersonAsked) => boolean): Silent[] {
  return groups.flatMap(({ people }) =>
    people
      .filter(when)
      .flatMap((asked) =>
        asked.waitsFor.map((giver) => ({ personId: asked.person.id, giver, asked })),
      ),
  );
}

export interface LinkFor extends MadeLink {
  asked: PersonAsked;
  className: string | null;
  url: string;
}

/** Makes a link for each of these, and tells each secret this once. */
export async function askTheRest(
  deps: Pick<ConsoleDependencies, 'store' | 'now' | 'publicOrigins'>,
  viewer: Viewer,
  silent: readonly Silent[],
): Promise<LinkFor[]> {
  const wanted = silent.map(({ personId, giver }) => ({ personId, giver }));
  const made = await makeLinks(deps.store, viewer.school.id, {
    for: wanted,
    by: viewer.actor,
    at: deps.now(),
  });
  return made.flatMap((link, index) => {
    const asked = silent[index]?.asked;
    if (asked === undefined) return [];
    const url = urlOf(deps, link.secret);
    return [{ ...link, asked, className: asked.person.className, url }];
  });
}

/** The address that parents can reach: one with TLS where there is one, else only this machine's own. */
export function urlOf(
  { publicOrigins }: Pick<ConsoleDependencies, 'publicOrigins'>,
  secret: string,
) {
  return `${originForParents(publicOrigins)}/t/${secret}`;
}

export function originForParents(origins: readonly string[]): string {
  return origins.find((origin) => origin.startsWith('https://')) ?? origins[0] ?? '';
}

/** One link for one giver of one person. `cannot`: this giver has nothing to say now, nor while it would live. */
export async function makeOneLink(deps: Needed, viewer: Viewer, { personId, giver }: Addressee) {
  const { store, now } = deps;
  const { id } = viewer.school;
  const file = await readPersonFile(store, id, personId);
  if (file === undefined) return fail('missing');
  const rules = await rulesOfAsking(deps, id);
  if (rules === undefined) return fail('no-form');
  const person = personSchema.safeParse(file.person.consent);
  const at = now();
  if (!person.success || !isAsked(person.data, at.getTime())) return fail('cannot');
  if (!giversOf(person.data).includes(giver)) return fail('missing');
  const able = whoHasASay(person.data, rules.policy, daysOfALink(at));
  if (!able.includes(giver)) return fail('cannot');
  const [made] = await makeLinks(store, id, { for: [{ personId, giver }], by: viewer.actor, at });
  if (made === undefined) throw new Error('expected one link');
  return ok({ link: made, person: file.person });
}
