import { onTestFinished } from 'vitest';
import type { SchoolwachtEvent } from '../../../events/index.ts';
import { sweep } from '../../../functions/sweep/sweep.ts';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { createSqliteStore } from '../../../shared/adapters/stores/sqlite.ts';
import type { ContentRef, Post } from '../../../shared/domain/content.ts';
import { packs } from '../../../shared/domain/policy/packs/index.ts';
import type { Store } from '../../../shared/ports/store.ts';
import {
  type ActionRecord,
  type ContentRecord,
  newContent,
  writeAction,
  writeContent,
} from '../../../shared/records/contents.ts';
import { setWaiting } from '../../../shared/records/waiting.ts';
import { aContentRef } from '../../support/events.ts';

export const aRef = (kind: 'post' | 'comment', key: string): ContentRef =>
  aContentRef({ kind, id: key, key });

/** A store in memory and a clock of the test's own. */
export function aSweep(change: { store?: (store: Store) => Store } = {}) {
  const database = openDatabase(':memory:');
  onTestFinished(() => database.close());
  let said: SchoolwachtEvent[] = [];
  const plain = createSqliteStore(database, (events) => said.push(...events));
  const store = change.store?.(plain) ?? plain;
  const clock = { now: new Date('2026-03-02T09:00:00.000Z') };
  let houseKept = 0;
  let housekeeping = async (): Promise<void> => {
    houseKept += 1;
  };
  const run = sweep({
    packs,
    store,
    blobs: { remove: async () => undefined },
    now: () => clock.now,
    housekeeping: () => housekeeping(),
  });
  return {
    store,
    clock,
    houseKept: () => houseKept,
    housekeepingIs(work: () => Promise<void>) {
      housekeeping = work;
    },
    advance(minutes: number) {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000);
    },
    /** What one sweep says; one that throws says it under `failure`. */
    async sweep() {
      said = [];
      let failure: unknown;
      try {
        await run();
      } catch (error) {
        failure = error;
      }
      return { said, failure };
    },
    /** Heard of now, and nothing done yet. */
    async hears(ref: ContentRef, of: Partial<ContentRecord> = {}) {
      const record = { ...newContent(ref, clock.now.toISOString()), ...of };
      await store.commit({ writes: [writeContent(record), setWaiting(ref, clock.now)] });
    },
    /** Something is asked of the platform now. */
    async intends(ref: ContentRef) {
      const record = { ...newContent(ref, clock.now.toISOString()), state: 'decided' as const };
      const at = clock.now.toISOString();
      await store.commit({ writes: [writeContent(record), writeAction(ref, anIntent(at))] });
    },
  };
}

function anIntent(requestedAt: string): ActionRecord {
  return {
    number: 1,
    kind: 'hide-comment',
    by: 'rules',
    decision: 1,
    status: 'intended',
    tries: 0,
    requestedAt,
    settledAt: null,
    reason: null,
  };
}

export const aLivePost: Post = {
  id: 'p',
  state: 'published',
  publishAt: '2026-03-02T09:00:00.000Z',
  text: '',
  media: [],
  mediaComplete: true,
  isRepost: false,
  permalink: null,
};
