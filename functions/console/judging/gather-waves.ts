import { readComment } from '../../../shared/domain/decency/read-comment.ts';
import { normalise } from '../../../shared/domain/decency/text/normalise.ts';
import type { Store } from '../../../shared/ports/store.ts';
import {
  type ContentRecord,
  listContents,
  readDecision,
} from '../../../shared/records/contents.ts';
import { pseudonym } from '../../../shared/records/threads.ts';
import { mostInWave } from '../../../shared/records/waves.ts';

/** Comments of one day on one account that say the same or are by the same author. */
export interface Group {
  /** Says nothing of what is in it: it stands in the address. */
  id: string;
  by: 'text' | 'author';
  platform: string;
  members: ContentRecord[];
}

const dayMs = 86_400_000;
/** Fewer are decided about one by one. */
export const leastMembers = 5;
const perPage = 100;

/** The largest first; those in which nothing was found come last. */
export async function gatherWaves(store: Store, schoolId: string, now: Date): Promise<Group[]> {
  const since = new Date(now.getTime() - dayMs).toISOString();
  const lists = await Promise.all(
    [true, false].map((open) => ofToday(store, schoolId, open, since)),
  );
  const comments = lists.flat().filter(isFree);
  const groups = [
    ...grouped(comments, 'text', ({ comment }) => folded(comment?.text ?? '')),
    ...grouped(comments, 'author', ({ comment }) => comment?.authorId ?? ''),
  ];
  const found = ({ members }: Group) => Number(members.some((member) => !isOutlier(member)));
  return groups
    .filter(({ members }) => members.length >= leastMembers)
    .map((group) => ({ ...group, members: outliersFirst(group.members).slice(0, mostInWave) }))
    .toSorted((a, b) => found(b) - found(a) || b.members.length - a.members.length);
}

/**
 * One group to decide about. Cries for help are taken out of it: whoever wrote one is read by a person, never
 * decided about together with others.
 */
export async function gatherWave(
  store: Store,
  schoolId: string,
  id: string,
  now: Date,
): Promise<Group | undefined> {
  const group = (await gatherWaves(store, schoolId, now)).find((one) => one.id === id);
  if (group === undefined) return undefined;
  const cries = await Promise.all(group.members.map((member) => isCry(store, member)));
  const members = group.members.filter((_, index) => cries[index] !== true);
  return members.length === 0 ? undefined : { ...group, members };
}

async function isCry(store: Store, { ref, decision }: ContentRecord): Promise<boolean> {
  const standing = decision === 0 ? undefined : await readDecision(store, ref, decision);
  return standing?.data.decision.findings.some(({ detail }) => detail === 'care') === true;
}

/** Nothing was found in it: it may only have the bad luck to be among the others. */
export const isOutlier = ({ outcome }: ContentRecord): boolean => outcome === 'leave';

function outliersFirst(members: readonly ContentRecord[]): ContentRecord[] {
  return members.toSorted((a, b) => Number(isOutlier(b)) - Number(isOutlier(a)));
}

/** What a person decided stays theirs, what the school wrote cannot be hidden, and not everybody may read all. */
function isFree({ state, comment, byPerson, restricted }: ContentRecord): boolean {
  const isRead = state === 'decided' || state === 'unchecked';
  return isRead && !byPerson && comment !== null && !comment.isOwn && restricted !== true;
}

async function ofToday(store: Store, schoolId: string, open: boolean, since: string) {
  const found: ContentRecord[] = [];
  let after: string | undefined;
  do {
    const page = await listContents(
      store,
      { schoolId, kind: 'comment', open },
      { limit: perPage, ...(after === undefined ? {} : { after }) },
    );
    const recent = page.contents.filter(({ changedAt }) => changedAt >= since);
    found.push(...recent);
    after = recent.length < page.contents.length ? undefined : page.next;
  } while (after !== undefined && found.length < mostInWave);
  return found;
}

function grouped(
  comments: readonly ContentRecord[],
  by: Group['by'],
  of: (content: ContentRecord) => string,
): Group[] {
  const groups = new Map<string, Group>();
  for (const content of comments) {
    const value = of(content);
    if (value === '') continue;
    const { schoolId, platform, accountId } = content.ref;
    const id = pseudonym(schoolId, `${by}#${platform}#${accountId}#${value}`);
    const group = groups.get(id) ?? { id, by, platform, members: [] };
    group.members.push(content);
    groups.set(id, group);
  }
  return [...groups.values()];
}

/** The words as the judge reads them, without numbers and signs: "LOSER!!! 12" and "loser" say the same. */
function folded(text: string): string {
  const plain = normalise(text);
  if (plain === undefined) return '';
  return readComment(plain, text)
    .flatMap(({ readings: [word = ''] }) => (/\p{L}/u.test(word) ? [word] : []))
    .join(' ');
}
