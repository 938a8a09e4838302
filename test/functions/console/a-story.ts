import { createHash } from 'node:crypto';
import type { Comment, ContentRef, Post } from '../../../shared/domain/content.ts';
import type { Decision, Finding } from '../../../shared/domain/policy/finding.ts';
import {
  type ContentRecord,
  newContent,
  readContent,
  writeContent,
} from '../../../shared/records/contents.ts';
import { type MediaRecord, writeMedia } from '../../../shared/records/media.ts';
import { type NoticeRecord, writeNotice } from '../../../shared/records/notices.ts';
import { park } from '../../../shared/records/parked.ts';
import { addStatement, personWrites } from '../../../shared/records/person-writes.ts';
import { recordDecision } from '../../../shared/records/record-decision.ts';
import { type Redaction, writeRedaction } from '../../../shared/records/redactions.ts';
import { type Proposal, propose } from '../../../shared/records/school-policy.ts';
import { writeAccount } from '../../../shared/records/schools.ts';
import { type TaskRecord, taskWrites } from '../../../shared/records/tasks.ts';
import type { AConsole } from './a-console.ts';
import { placeForm, placeLink } from './asking/an-asking.ts';
import { placeImport, placeUpload } from './imports/an-upload.ts';
import { placeJudging } from './judging/a-judging.ts';

/** Real records of one school, as the other functions leave them, with every text of one's own choosing. */

export const at = '2026-03-02T09:00:00.000Z';

export function aRef(change: Partial<ContentRef> = {}): ContentRef {
  return {
    schoolId: 'school-a',
    platform: 'facebook',
    accountId: '1001',
    kind: 'post',
    id: '1001_501',
    key: '501',
    ...change,
  };
}

export function aPost(change: Partial<Post> = {}): Post {
  return {
    id: '1001_501',
    state: 'scheduled',
    publishAt: '2026-03-04T15:00:00.000Z',
    text: 'Sponsorloop',
    media: [{ id: 'm1', kind: 'image', url: 'https://cdn.example/1.jpg' }],
    mediaComplete: true,
    isRepost: false,
    permalink: 'https://www.facebook.com/1001_501',
    ...change,
  };
}

export function aComment(change: Partial<Comment> = {}): Comment {
  return {
    id: '501_701',
    postId: '1001_501',
    parentId: null,
    text: 'wat een sukkels',
    authorId: '9',
    authorName: 'Somebody',
    isOwn: false,
    attachments: [],
    isHidden: false,
    createdAt: at,
    permalink: 'https://www.facebook.com/501_701',
    ...change,
  };
}

export const aPicture = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);
export const pictureName = createHash('sha256').update(aPicture).digest('hex');

const face = (x: number, recognisable = true) => ({
  box: { x, y: 100, width: 50, height: 60 },
  confidencePercent: 95,
  recognisable,
  because: recognisable ? 'clear' : 'too-small',
});

export function aMedia(change: Partial<MediaRecord> = {}): MediaRecord {
  return {
    mediaId: 'm1',
    kind: 'image',
    sha256: 'a'.repeat(64),
    display: { blob: pictureName, width: 800, height: 600 },
    look: {
      status: 'analysed',
      width: 800,
      height: 600,
      frames: 1,
      engine: 'test',
      faces: [face(100), face(300), face(600, false)],
    },
    check: { status: 'checked', labels: [], unseen: ['violence'], moderator: 'test' },
    names: {},
    drawn: [],
    lookedAt: at,
    ...change,
  };
}

export function aFinding(change: Partial<Finding> = {}): Finding {
  return {
    code: 'COMMENT_HIDE_DECENCY',
    outcome: 'hide',
    basis: 'protocol',
    articles: ['atlas-2021:A.10'],
    text: { nl: 'Er wordt gescholden.', en: 'There is abuse.' },
    detail: 'insult',
    subjects: ['8-15'],
    ...change,
  };
}

export function aDecision(outcome: Decision['outcome'], findings: Finding[] = []): Decision {
  return { outcome, findings, pack: { id: 'atlas-2021', version: 1 } };
}

/** A content with its decision, as if the rules had just decided. */
export async function place(
  { store, write, clock }: AConsole,
  content: Partial<ContentRecord> & { ref: ContentRef },
  decision?: Decision,
  extra: { media?: MediaRecord[]; action?: 'hide-comment' | 'postpone-post' } = {},
): Promise<ContentRecord> {
  const { ref } = content;
  const record: ContentRecord = {
    ...newContent(ref, at),
    state: 'decided',
    readAt: at,
    ...content,
  };
  await write(writeContent(record), ...(extra.media ?? []).map((media) => writeMedia(ref, media)));
  const from = await readContent(store, ref);
  if (decision === undefined || from === undefined) return record;
  const { action } = extra;
  const done = await recordDecision(store, {
    from,
    becomes: record,
    decision,
    by: 'rules',
    source: 'test',
    at: new Date(clock.now.getTime() - 60_000),
    ...(action === undefined ? {} : { action }),
  });
  if (!done.ok) throw new Error('expected the decision of a test to stand');
  return (await readContent(store, ref))?.data ?? record;
}

export const placePost = (
  world: AConsole,
  change: Partial<ContentRecord> = {},
  media: MediaRecord[] = [aMedia()],
) =>
  place(
    world,
    { ref: aRef(), post: aPost(), ...change },
    aDecision('hold', [
      aFinding({ code: 'POST_HOLD_UNKNOWN_FACE', outcome: 'hold', articles: ['atlas-2021:A.6'] }),
    ]),
    { media },
  );

/** A post with a film, of which somebody said who is in it. */
export const placeFilm = (world: AConsole, change: Partial<MediaRecord> = {}) =>
  placePost(
    world,
    {
      ref: aRef({ key: '502', id: '1001_502' }),
      post: aPost({ media: [{ id: 'v1', kind: 'video', url: null }] }),
    },
    [
      aMedia({
        ...{ mediaId: 'v1', kind: 'video', sha256: null, display: null },
        look: { status: 'not-fetched', reason: 'video' },
        watch: {
          ...{ of: 'v1', last: 1, everybody: null },
          present: [
            { number: 1, as: 'person', personId: 'p2', modalities: ['video'], by: 'user:x', at },
          ],
        },
        ...change,
      }),
    ],
  );

export const aCommentRef = (change: Partial<ContentRef> = {}) =>
  aRef({ kind: 'comment', id: '501_701', key: '701', ...change });

export const placeComment = (
  world: AConsole,
  outcome: 'hide' | 'review' | 'leave' = 'review',
  change: Partial<ContentRecord> = {},
) =>
  place(
    world,
    { ref: aCommentRef(), comment: aComment(), open: outcome === 'review', ...change },
    aDecision(outcome, outcome === 'leave' ? [] : [aFinding({ outcome })]),
    outcome === 'hide' ? { action: 'hide-comment' } : {},
  );

export async function placePerson(
  { write }: AConsole,
  person: { id: string; displayName: string; className?: string | null; schoolId?: string },
  decision?: 'grant' | 'deny',
): Promise<void> {
  const { id, displayName, className = '2B', schoolId = 'school-a' } = person;
  const consent = { kind: 'pupil', birthDate: '2013-05-01', guardians: [{ id: 'g1' }] };
  await write(...personWrites({ id, schoolId, kind: 'pupil', displayName, className, consent }));
  if (decision === undefined) return;
  const statement = {
    by: 'g1',
    decision,
    purposes: ['social_media'],
    at: '2025-09-08',
    provable: true,
  };
  await write(addStatement(schoolId, { personId: id, number: 1, statement }));
}

export const aNotice = (change: Partial<NoticeRecord> = {}): NoticeRecord => ({
  id: 'notice-1',
  schoolId: 'school-a',
  role: 'moderation',
  kind: 'comment.hide',
  urgent: false,
  reference: 'R-1',
  at,
  ref: aCommentRef(),
  subject: { nl: 'een reactie is verborgen', en: 'a comment was hidden' },
  body: { nl: 'Log in om het te zien.', en: 'Sign in to see it.' },
  sent: true,
  seen: null,
  ...change,
});

export const aParked = (schoolId = 'school-a') =>
  park({
    id: 'screen-post#1',
    schoolId,
    listener: 'screen-post',
    event: {
      id: 'event-1',
      type: 'post.changed',
      source: 'poll',
      time: at,
      data: { ref: aRef({ schoolId }), because: 'poll' },
    },
    reason: 'attempts-used-up',
    at,
    settled: null,
  });

export const placeTask = ({ write }: AConsole, change: Partial<TaskRecord> = {}) =>
  write(
    ...taskWrites({
      ref: aRef(),
      personId: 'p2',
      state: 'open',
      isLive: false,
      openedAt: at,
      mustBeDoneBy: '2026-03-03T16:00:00.000Z',
      because: 'event-1',
      restsOn: '',
      claim: null,
      refutedAt: null,
      kept: null,
      ended: null,
      ...change,
    }),
  );

export const aRedaction = (change: Partial<Redaction> = {}): Redaction => ({
  id: 'copy-1',
  ref: aRef(),
  mediaId: 'm1',
  sha256: 'a'.repeat(64),
  faces: [{ x: 100, y: 100, width: 50, height: 60 }],
  numbers: [1],
  asked: { by: 'user:somebody', at },
  state: 'made',
  problem: null,
  copy: { blob: pictureName, screen: pictureName, checkedBy: 'test', at },
  settled: null,
  ...change,
});

/** Somebody of the leadership wants another rule. */
export async function placeProposal({ store }: AConsole, change: Partial<Proposal> = {}) {
  const done = await propose(store, 'school-a', {
    id: 'proposal-1',
    base: 0,
    packId: 'atlas-2021',
    packVersion: 1,
    choices: { 'consent.renewal': 'none' },
    reason: 'Elk jaar vragen lukt niet',
    proposedBy: 'user:somebody',
    at,
    ...change,
  });
  if (!done.ok) throw new Error('expected no other proposal');
}

/** Comments that say the same, beside those of the story. */
async function placeGroup(world: AConsole, number = 3): Promise<void> {
  for (let index = 0; index < number; index += 1) {
    const id = `501_${710 + index}`;
    const ref = aCommentRef({ key: String(710 + index), id });
    await placeComment(world, 'leave', { ref, comment: aComment({ id }) });
  }
}

/** One of everything, so that every page has something to show. */
export async function placeEverything(world: AConsole): Promise<void> {
  world.blobs.set(pictureName, aPicture);
  await placePerson(world, { id: 'p1', displayName: 'Sanne de Vries' }, 'grant');
  await placePerson(world, { id: 'p2', displayName: 'Daan Jansen' }, 'deny');
  const names = { '1': { as: 'person', personId: 'p2', by: 'user:x', at } } as const;
  await placePost(world, {}, [aMedia({ names })]);
  await placeFilm(world);
  await placeTask(world);
  const settled = { by: 'user:somebody', at } as const;
  await world.write(
    writeRedaction(aRedaction()),
    writeRedaction(aRedaction({ id: 'copy-2', state: 'signed', settled })),
  );
  await placeProposal(world);
  await placeUpload(world);
  await placeImport(world);
  await placeForm(world);
  await placeLink(world);
  await placeComment(world, 'review');
  await placeComment(world, 'hide', { ref: aCommentRef({ key: '702', id: '501_702' }) });
  await placeGroup(world);
  await placeJudging(world);
  await world.write(
    writeNotice(aNotice()),
    writeNotice(aNotice({ id: 'notice-2', urgent: true, role: 'leadership', ref: null })),
    aParked(),
    writeAccount({
      platform: 'facebook',
      id: '1001',
      schoolId: 'school-a',
      title: 'Page of A',
      trouble: { reason: 'token', since: at },
      heardAt: at,
    }),
  );
}
