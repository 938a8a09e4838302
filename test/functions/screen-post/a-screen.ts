import { onTestFinished } from 'vitest';
import type { SchoolwachtEvent } from '../../../events/index.ts';
import { followConsent } from '../../../functions/follow-consent/follow-consent.ts';
import { screenPost } from '../../../functions/screen-post/screen-post.ts';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { createSqliteStore } from '../../../shared/adapters/stores/sqlite.ts';
import type { Post } from '../../../shared/domain/content.ts';
import { packs } from '../../../shared/domain/policy/packs/index.ts';
import type { Platform } from '../../../shared/ports/platform.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { readContent } from '../../../shared/records/contents.ts';
import { addStatement, personWrites } from '../../../shared/records/person-writes.ts';
import { writeVersion } from '../../../shared/records/school-policy.ts';
import { writeSchool } from '../../../shared/records/schools.ts';
import { facesOf } from '../../support/a-school.ts';
import { aContentRef } from '../../support/events.ts';
import { aKeyring } from '../../support/keyring.ts';
import { choosing } from '../../support/recognition.ts';

export const ref = aContentRef({ schoolId: 'school', kind: 'post', id: '1_2', key: '2' });
export const child = 'child';

const post: Post = {
  id: '1_2',
  state: 'scheduled',
  publishAt: '2026-03-04T15:00:00.000Z',
  text: '',
  media: [{ id: 'm1', kind: 'image', url: 'https://cdn.example/1.jpg' }],
  mediaComplete: true,
  isRepost: false,
  permalink: null,
};

/** One planned post with a pupil whose parent said yes, and a store whose reads can be come in between. */
export async function aScreen() {
  const database = openDatabase(':memory:');
  onTestFinished(() => database.close());
  const said: SchoolwachtEvent[] = [];
  const plain = createSqliteStore(database, (events) => said.push(...events));
  let afterReading: (() => Promise<void>) | undefined;
  const store: Store = {
    ...plain,
    async query(options) {
      const page = await plain.query(options);
      const isConsent = options.table === 'people' && options.pk === `P#school#${child}`;
      const between = afterReading;
      if (isConsent && between !== undefined) {
        afterReading = undefined;
        await between();
      }
      return page;
    },
  };
  const now = () => new Date('2026-03-02T09:00:00.000Z');
  const platform = {
    can: { postponePost: true },
    readPost: async () => ({ ok: true, value: post }),
  } as unknown as Platform;
  const dependencies = {
    store,
    packs,
    now,
    platforms: new Map([['facebook', platform]]),
    blobs: { put: async () => 'blob', get: async () => undefined, remove: async () => undefined },
    media: { fetch: async () => ({ ok: true as const, value: new Uint8Array([1]) }) },
    keys: aKeyring(),
    images: {
      displayCopy: async () => ({ ok: false as const, problem: 'unreadable' as const }),
      redact: async () => ({ ok: false as const, problem: 'unreadable' as const }),
    },
    faces: {
      version: 'test-1',
      look: async () => facesOf(child),
      enrol: async () => ({ ok: false as const, problem: 'no-face' as const }),
    },
  };
  const consent = { kind: 'pupil', birthDate: '2014-05-10', guardians: [{ id: 'g1' }] };
  const yes = { by: 'g1', decision: 'grant', purposes: ['social_media'], at: '2025-09-08' };
  const person = { id: child, schoolId: 'school', kind: 'pupil' as const };
  await plain.commit({
    writes: [
      writeSchool({
        id: 'school',
        name: 'School',
        packId: 'svok-2021',
        recognition: 'allow-list',
      }),
      ...writeVersion('school', {
        version: 1,
        packId: 'svok-2021',
        packVersion: 1,
        choices: choosing('allow-list'),
        reason: 'test',
        proposedBy: 'user:1',
        approvedBy: 'user:2',
        at: '2026-01-20T09:00:00.000Z',
      }),
      ...personWrites({ ...person, displayName: 'Kind', className: null, consent }),
      addStatement('school', { personId: child, number: 1, statement: yes }),
    ],
  });
  const screen = screenPost(dependencies);
  const follow = followConsent({ store: plain, packs, now });
  return {
    store: plain,
    said,
    /** Happens right after somebody read what this pupil's family said, once. */
    between(work: () => Promise<void>) {
      afterReading = work;
    },
    look: () =>
      screen({
        id: 'look',
        type: 'post.changed',
        source: 'webhooks',
        time: now().toISOString(),
        data: { ref, because: 'consent' },
      }),
    /** The family takes the yes back, with the word of it. */
    async withdraws(): Promise<SchoolwachtEvent> {
      const statement = { ...yes, decision: 'withdraw', at: '2026-03-02T08:59:00Z' };
      await plain.commit({
        writes: [addStatement('school', { personId: child, number: 2, statement })],
      });
      return {
        id: 'withdrawn',
        type: 'consent.changed',
        source: 'console',
        time: now().toISOString(),
        data: { schoolId: 'school', personIds: [child], because: 'statement' },
      };
    },
    async follows(event: SchoolwachtEvent): Promise<string[]> {
      if (event.type !== 'consent.changed') throw new Error('expected a change of consent');
      said.length = 0;
      await follow(event);
      return said.map(({ type }) => type);
    },
    outcome: async () => (await readContent(plain, ref))?.data.outcome,
  };
}
