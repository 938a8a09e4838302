import type { ThreadDerailing } from '../../events/thread-derailing.ts';
import type { ContentRef } from '../../shared/domain/content.ts';
import {
  longestWindowMs,
  quietMs,
  type Signal,
  signalsOf,
} from '../../shared/domain/decency/thread.ts';
import { derailment } from '../../shared/domain/policy/derailment.ts';
import type { Pack } from '../../shared/domain/policy/pack.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Store } from '../../shared/ports/store.ts';
import { commitWithAudit } from '../../shared/records/audit.ts';
import { type ContentRecord, readContent } from '../../shared/records/contents.ts';
import { readPulse, usualOf } from '../../shared/records/pulse.ts';
import {
  type Alarm,
  isOpen,
  readAlarm,
  recentVerdicts,
  type Thread,
  threadPk,
  writeAlarm,
} from '../../shared/records/threads.ts';

/** An alarm that is open is brought up to date at most so often: in a storm not for each comment. */
const refreshMs = 60_000;

/**
 * After something negative was decided: does the talk it stands in threaten to derail? Told once, to whom the
 * protocol names; the same talk again only after six quiet hours. Asked after the decision stands, so that of several
 * comments at once the last one sees them all; asking again changes nothing.
 */
export async function watchThread(
  { store, now }: { store: Store; now: Clock },
  pack: Pack,
  thread: Thread,
  { content, writtenAt }: { content: ContentRecord; writtenAt: string },
): Promise<void> {
  const heardAt = content.changedAt;
  // an old comment looked at again, or an old talk heard of for the first time, is no news
  const isOld = now().getTime() - Date.parse(heardAt) >= quietMs;
  if (isOld || msBetween(writtenAt, heardAt) >= longestWindowMs) return;
  const alarm = await readAlarm(store, thread);
  const standing = alarm !== undefined && isOpen(alarm.data, now()) ? alarm : undefined;
  if (standing !== undefined && msBetween(standing.data.lastAt, heardAt) < refreshMs) return;
  const found = signalsOf(
    await recentVerdicts(store, thread),
    usualOf(await readPulse(store, content.ref)),
  );
  if (standing !== undefined) {
    const signals = [...new Set([...found, ...standing.data.signals])];
    const finding = derailment(signals, pack).finding;
    const becomes = { ...standing.data, lastAt: heardAt, signals, finding };
    // a conflict: somebody else just did the same
    await store.commit({ writes: [writeAlarm(thread, becomes, standing)] });
  } else if (found.length > 0) {
    const ref = await shownAt(store, thread, content.ref);
    await raise(store, { thread, pack, found, ref, heardAt, at: now(), before: alarm });
  }
}

const msBetween = (earlier: string, later: string) => Date.parse(later) - Date.parse(earlier);

/** The post, where it has a page; else the comment. */
async function shownAt(store: Store, { post }: Thread, comment: ContentRef): Promise<ContentRef> {
  const found = await readContent(store, { ...comment, kind: 'post', key: post });
  return found?.data.ref ?? comment;
}

async function raise(
  store: Store,
  wanted: {
    thread: Thread;
    pack: Pack;
    found: Signal[];
    ref: ContentRef;
    heardAt: string;
    at: Date;
    before: Awaited<ReturnType<typeof readAlarm>>;
  },
): Promise<void> {
  const { thread, pack, found, ref, before } = wanted;
  const { finding, roles } = derailment(found, pack);
  const number = (before?.data.number ?? 0) + 1;
  const at = wanted.at.toISOString();
  const alarm: Alarm = {
    number,
    raisedAt: at,
    lastAt: wanted.heardAt,
    signals: found,
    finding,
    roles,
  };
  const told: ThreadDerailing = {
    id: `derailing#${threadPk(thread)}#${number}`,
    type: 'thread.derailing',
    source: 'moderate-comment',
    time: at,
    data: { ref, roles },
  };
  const fact = { at, actor: 'rules', what: 'thread.derailing', about: threadPk(thread) };
  const detail = { signals: found.join(' '), code: finding.code, told: roles.join(' ') };
  // a conflict: another comment of this talk raised it at this very moment
  await commitWithAudit(
    store,
    thread.schoolId,
    { ...fact, detail },
    { writes: [writeAlarm(thread, alarm, before)], events: [told] },
  );
}
