import type { ContentKind, Outcome } from '../../../shared/domain/content.ts';
import { judgeComment } from '../../../shared/domain/decency/judge-comment.ts';
import type { Judgement } from '../../../shared/domain/decency/judgement.ts';
import { decideComment } from '../../../shared/domain/policy/decide-comment.ts';
import { decidePost } from '../../../shared/domain/policy/decide-post.ts';
import type { Decision } from '../../../shared/domain/policy/finding.ts';
import { withOwnRules } from '../../../shared/domain/policy/own-rules.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { type ContentRecord, listContents, readContent } from '../../../shared/records/contents.ts';
import { readDossier } from '../../../shared/records/dossier.ts';
import { evidenceOnFile } from '../../../shared/records/evidence-on-file.ts';
import { rulesAtWork } from '../../../shared/records/rule-changes.ts';
import type { School } from '../../../shared/records/schools.ts';
import { mediaOfPost } from '../confirm-everyone-named.ts';

/** What one post or comment would get under the rules that stand and under the proposed ones. */
export interface Consequence {
  content: ContentRecord;
  before: Outcome;
  after: Outcome;
  effect: Effect;
}

/** `grounds`: the same outcome, resting on something else. */
export type Effect = 'stricter' | 'looser' | 'grounds';

export interface Consequences {
  /** How many were judged again on this page. */
  judged: number;
  changed: Consequence[];
  /** For the following page. */
  next?: string;
}

export interface TwoRules {
  school: School;
  before: Pack;
  after: Pack;
  now: Date;
}

const dayMs = 86_400_000;
const days = 30;
/** Judged for one page: a post asks for the register of everybody in it. */
const perPage = { post: 40, comment: 100 } as const;

/**
 * Judges again what was decided in the last month, from what is kept of it and the register as it stands now,
 * once under each set of rules; one page of it, newest first. Decides nothing and asks no platform.
 */
export async function whatWouldChange(
  store: Store,
  rules: TwoRules,
  kind: ContentKind,
  after?: string,
): Promise<Consequences> {
  const { contents, next } = await recent(store, rules, kind, after);
  const judged = await Promise.all(contents.map((content) => judge(store, rules, content)));
  const known = judged.flatMap((one) => (one === undefined ? [] : [one]));
  const changed = known.flatMap(({ effect, ...one }) =>
    effect === undefined ? [] : [{ ...one, effect }],
  );
  return { judged: known.length, changed, ...(next === undefined ? {} : { next }) };
}

/** Both lists of a kind as one: what still wants a person and what does not. */
async function recent(
  store: Store,
  { school, now }: TwoRules,
  kind: ContentKind,
  after: string | undefined,
): Promise<{ contents: ContentRecord[]; next?: string }> {
  const since = new Date(now.getTime() - days * dayMs).toISOString();
  const limit = perPage[kind];
  const page = { limit, ...(after === undefined ? {} : { after }) };
  const lists = await Promise.all(
    [true, false].map((open) => listContents(store, { schoolId: school.id, kind, open }, page)),
  );
  const all = lists
    .flatMap(({ contents }) => contents)
    .filter(({ changedAt }) => changedAt >= since)
    .toSorted((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1));
  const contents = all.slice(0, limit);
  const last = contents.at(-1);
  return all.length < limit || last === undefined
    ? { contents }
    : { contents, next: placeOf(last) };
}

/** Where it stands on its list. */
const placeOf = ({ changedAt, ref }: ContentRecord) => `${changedAt}#${ref.platform}#${ref.key}`;

async function judge(store: Store, rules: TwoRules, content: ContentRecord) {
  if (content.state === 'gone' || content.state === 'waiting') return undefined;
  // not for everybody who sees this list
  if (content.restricted === true) return undefined;
  const decide =
    content.ref.kind === 'post'
      ? await ofPost(store, rules, content)
      : await ofComment(store, content);
  if (decide === undefined) return undefined;
  const [before, after] = await Promise.all([decide(rules.before), decide(rules.after)]);
  return { content, before: before.outcome, after: after.outcome, effect: effectOf(before, after) };
}

type Decide = (pack: Pack) => Promise<Decision>;

async function ofPost(
  store: Store,
  { school, now }: TwoRules,
  content: ContentRecord,
): Promise<Decide | undefined> {
  const dossier = await readDossier(store, content.ref);
  if (dossier === undefined || content.post === null) return undefined;
  const publishAt = content.plannedAt ?? content.post.publishAt;
  const post = { ...content.post, publishAt };
  const media = mediaOfPost(dossier);
  return async (pack) => {
    const onFile = { school, pack, post, content, media, now };
    return decidePost((await evidenceOnFile(store, onFile)).evidence, pack);
  };
}

async function ofComment(store: Store, content: ContentRecord): Promise<Decide | undefined> {
  const heard = await judgementOnFile(store, content);
  if (heard === undefined) return undefined;
  const { live } = await rulesAtWork(store, content.ref.schoolId);
  const judgement = withOwnRules(heard, content.comment?.text ?? '', live);
  return async (pack) => decideComment(judgement, pack);
}

/**
 * What the judge says of a comment as it is kept, without the school's own rules. Undefined where nothing turns on
 * it: a person's decision stands whatever the rules are, and so does what the school wrote itself.
 */
export async function judgementOnFile(
  store: Store,
  { comment, ref, byPerson }: ContentRecord,
): Promise<Judgement | undefined> {
  if (comment === null || comment.isOwn || byPerson) return undefined;
  const parent = await near(store, ref, 'comment', comment.parentId);
  const post = await near(store, ref, 'post', comment.postId);
  return judgeComment({
    text: comment.text,
    hasAttachment: comment.attachments.length > 0,
    context: {
      ...(post?.post ? { postText: post.post.text } : {}),
      ...(parent?.comment ? { parentText: parent.comment.text } : {}),
      ...(comment.authorName === null ? {} : { authorName: comment.authorName }),
    },
  });
}

/** What it stands under or answers. Records are kept by key, comments name the id, so both are tried. */
async function near(
  store: Store,
  ref: ContentRecord['ref'],
  kind: ContentKind,
  id: string | null,
): Promise<ContentRecord | undefined> {
  if (id === null) return undefined;
  for (const key of new Set([id, id.slice(id.lastIndexOf('_') + 1)])) {
    const found = await readContent(store, { ...ref, kind, key });
    if (found !== undefined) return found.data;
  }
  return undefined;
}

const severity: Readonly<Record<Outcome, number>> = {
  clear: 0,
  hold: 1,
  flag: 2,
  leave: 0,
  review: 1,
  hide: 2,
};

function effectOf(before: Decision, after: Decision): Effect | undefined {
  const more = severity[after.outcome] - severity[before.outcome];
  if (more !== 0) return more > 0 ? 'stricter' : 'looser';
  return groundsOf(before) === groundsOf(after) ? undefined : 'grounds';
}

const groundsOf = ({ findings }: Decision) =>
  JSON.stringify(
    findings.map(({ code, basis, articles, detail }) => [code, basis, articles, detail]),
  );
