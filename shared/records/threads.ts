import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { ContentRef } from '../domain/content.ts';
import {
  longestWindowMs,
  quietMs,
  signalNames,
  type Verdict,
  verdictSchema,
} from '../domain/decency/thread.ts';
import { findingSchema } from '../domain/policy/finding.ts';
import { roleSchema } from '../domain/policy/pack.ts';
import type { Key, Store, Write } from '../ports/store.ts';
import { change, read, type Stored } from './record.ts';

/**
 * A talk: the comments under one post. Its partition holds a verdict for each recent comment (no text) and the
 * alarm that was raised last. Verdicts disappear after 29 days, when no count asks for them any more.
 */
export interface Thread {
  schoolId: string;
  platform: string;
  accountId: string;
  /** `Platform.contentKey` of the post. */
  post: string;
}

const keptSeconds = 29 * 86_400;

export const threadPk = ({ schoolId, platform, accountId, post }: Thread) =>
  `THREAD#${schoolId}#${platform}#${accountId}#${post}`;

/** A person by a name that says nothing outside this school. */
export function pseudonym(schoolId: string, person: string): string {
  return createHash('sha256').update(`${schoolId}#${person}`).digest('hex').slice(0, 16);
}

/** The write of a verdict, whichever came before: `counted` is where its account's counts find it. */
export function writeVerdict(thread: Thread, verdict: Verdict, now: Date, counted?: Key): Write {
  return {
    table: 'core',
    put: {
      pk: threadPk(thread),
      sk: `V#${verdict.at}#${verdict.id}`,
      version: 1,
      ...(counted === undefined ? {} : { index: counted }),
      expiresAt: Math.floor(now.getTime() / 1000) + keptSeconds,
      data: verdict,
    },
    when: 'any',
  };
}

/** So many are read at most: twenty decide, the rest is volume. */
const mostRead = 500;

/** The verdicts of the last day before the newest, newest first. */
export async function recentVerdicts(store: Store, thread: Thread): Promise<Verdict[]> {
  const found: Verdict[] = [];
  let after: string | undefined;
  do {
    const page = await store.query({
      table: 'core',
      pk: threadPk(thread),
      prefix: 'V#',
      newestFirst: true,
      limit: 100,
      ...(after === undefined ? {} : { after }),
    });
    found.push(...page.rows.map((row) => verdictSchema.parse(row.data)));
    after = isWithinWindow(found) ? page.next : undefined;
  } while (after !== undefined && found.length < mostRead);
  return found;
}

function isWithinWindow(newestFirst: readonly Verdict[]): boolean {
  const newest = Date.parse(newestFirst[0]?.at ?? '');
  return newest - Date.parse(newestFirst.at(-1)?.at ?? '') < longestWindowMs;
}

export const alarmSchema = z.object({
  /** From 1: how often this talk threatened to derail. */
  number: z.number().int().positive(),
  raisedAt: z.iso.datetime(),
  /** When something negative was last heard: six quiet hours later it is over. */
  lastAt: z.iso.datetime(),
  signals: z.array(z.enum(signalNames)).min(1),
  finding: findingSchema,
  /** Who was told. */
  roles: z.array(roleSchema).min(1),
});
export type Alarm = z.infer<typeof alarmSchema>;

const alarmKey = (thread: Thread) => ({ pk: threadPk(thread), sk: 'ALARM' });

/** The alarm that was raised last, over or not. */
export function readAlarm(store: Store, thread: Thread): Promise<Stored<Alarm> | undefined> {
  return read(store, 'core', alarmKey(thread), alarmSchema);
}

export function writeAlarm(thread: Thread, alarm: Alarm, from?: Stored<Alarm>): Write {
  return change('core', { ...alarmKey(thread), data: alarm }, from);
}

/** Whether the talk still threatens to derail. */
export const isOpen = ({ lastAt }: Pick<Alarm, 'lastAt'>, now: Date): boolean =>
  now.getTime() - Date.parse(lastAt) < quietMs;

/**
 * The open alarm over a comment or a post, for a screen that knows a post by what its comments call it: records
 * are kept by key, so the id and its last part are both tried.
 */
export async function alarmOver(
  store: Store,
  ref: Omit<ContentRef, 'id' | 'key' | 'kind'>,
  postId: string | null,
  now: Date,
): Promise<Alarm | undefined> {
  if (postId === null) return undefined;
  for (const post of new Set([postId, postId.slice(postId.lastIndexOf('_') + 1)])) {
    const alarm = await readAlarm(store, { ...ref, post });
    if (alarm !== undefined && isOpen(alarm.data, now)) return alarm.data;
  }
  return undefined;
}
