import { mayAnswer } from '../../../shared/domain/asking/may-answer.ts';
import { isAsked } from '../../../shared/domain/asking/who-to-ask.ts';
import { dayOf } from '../../../shared/domain/consent/amsterdam.ts';
import { personSchema } from '../../../shared/domain/consent/person.ts';
import type { Policy } from '../../../shared/domain/consent/policy.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import {
  askedOf,
  type GroupAsked,
  listGroups,
  type PersonAsked,
  readGroup,
} from '../../../shared/records/asking.ts';
import type { FormRecord } from '../../../shared/records/forms.ts';
import {
  type Addressee,
  linkDays,
  type MadeLink,
  makeLinks,
} from '../../../shared/records/links.ts';
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

/** Everybody whose answer is waited for. */
export function silentOf(groups: readonly GroupAsked[]): (Addressee & { asked: PersonAsked })[] {
  return groups.flatMap(({ people }) =>
    people.flatMap((asked) =>
      asked.waitsFor.map((giver) => ({ personId: asked.person.id, giver, asked })),
    ),
  );
}

export interface LinkFor extends MadeLink {
  asked: PersonAsked;
  className: string | null;
  url: string;
}

/** Makes a link for everybody who has not answered, and tells each secret this once. */
export async function askTheRest(
  deps: Pick<ConsoleDependencies, 'store' | 'now' | 'publicOrigins'>,
  viewer: Viewer,
  groups: readonly GroupAsked[],
): Promise<LinkFor[]> {
  const silent = silentOf(groups);
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
  // a pupil who becomes 16 while the link lives is invited in time
  const days = [at.getTime(), at.getTime() + (linkDays - 1) * 86_400_000].map(dayOf);
  const may = days.map((day) => mayAnswer(person.data, giver, rules.policy, day));
  if (may.includes('nobody')) return fail('missing');
  if (!may.some((one) => one === 'all' || one === 'only-no')) return fail('cannot');
  const [made] = await makeLinks(store, id, { for: [{ personId, giver }], by: viewer.actor, at });
  if (made === undefined) throw new Error('expected one link');
  return ok({ link: made, person: file.person });
}
