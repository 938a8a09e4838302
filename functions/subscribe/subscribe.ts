import type { SchoolwachtEvent } from '../../events/index.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import { type Platform, PlatformError } from '../../shared/ports/platform.ts';
import type { Store } from '../../shared/ports/store.ts';
import { type Lease, readLease, writeLease } from '../../shared/records/leases.ts';
import type { Stored } from '../../shared/records/record.ts';
import { type AccountRecord, listAccounts } from '../../shared/records/schools.ts';

export interface SubscribeDependencies {
  store: Store;
  platforms: ReadonlyMap<string, Platform>;
  now: Clock;
  /** Where platforms reach us, `https://…`; undefined where they cannot: then `poll` carries the job. */
  publicUrl: string | undefined;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** People hear of a renewal that fails once so much of the lease is used up. */
const toldAfterShare = 0.8;

/**
 * Keeps every account pushing to our door: asks for what is not there, renews at half of the lease and
 * at least daily, because a lease lapses silently and carries the secret it was asked with. May run as often
 * as you like: an account is asked when it is its time.
 */
export function subscribe(dependencies: SubscribeDependencies) {
  return async (): Promise<void> => {
    const { store, platforms, publicUrl } = dependencies;
    if (publicUrl === undefined) return;
    for (const { data: account } of await listAccounts(store)) {
      const platform = platforms.get(account.platform);
      if (platform?.keepSubscribed === undefined) continue;
      const callbackUrl = new URL(`/webhooks/${platform.name}`, publicUrl).href;
      const known = await readLease(store, account);
      // told another door, it pushes to nobody: as good as never asked
      const isOurs = known?.data.callbackUrl === callbackUrl;
      const lease = isOurs ? known.data : { callbackUrl, granted: null, nextAt: '' };
      if (lease.nextAt > dependencies.now().toISOString()) continue;
      await renew(dependencies, platform, account, lease, known);
    }
  };
}

async function renew(
  { store, now }: SubscribeDependencies,
  platform: Platform,
  account: AccountRecord,
  lease: Lease,
  from: Stored<Lease> | undefined,
): Promise<void> {
  const at = now();
  const { callbackUrl } = lease;
  const wait = (ms: number) => new Date(at.getTime() + ms).toISOString();
  try {
    const answer = await platform.keepSubscribed?.(account, { callbackUrl, now: at });
    const granted =
      answer === undefined ? lease.granted : { since: at.toISOString(), until: answer.until };
    const halfMs = answer === undefined ? dayMs : (Date.parse(answer.until) - at.getTime()) / 2;
    const renewed = { callbackUrl, granted, nextAt: wait(Math.min(halfMs, dayMs)) };
    await store.commit({ writes: [writeLease(account, renewed, from)] });
  } catch (error) {
    // one account that cannot be subscribed must not keep the others from it
    if (!(error instanceof PlatformError)) throw error;
    const nextAt = wait(Math.max(hourMs, (error.afterSeconds ?? 0) * 1000));
    const isTold = error.kind === 'stop' || isUsedUp(lease, at);
    const events = isTold ? [unsubscribed(account, error.reason, at)] : [];
    await store.commit({ writes: [writeLease(account, { ...lease, nextAt }, from)], events });
  }
}

/** Nothing granted, or little left: a platform that is down for an hour is no news before. */
function isUsedUp({ granted }: Lease, at: Date): boolean {
  if (granted === null) return true;
  const since = Date.parse(granted.since);
  const used = (at.getTime() - since) / (Date.parse(granted.until) - since);
  return used >= toldAfterShare;
}

/** Not urgent: `poll` still finds what happens, only later. The same id all day: told once. */
function unsubscribed(account: AccountRecord, reason: string, at: Date): SchoolwachtEvent {
  const { platform, id, schoolId } = account;
  const time = at.toISOString();
  return {
    id: `unsubscribed#${platform}#${id}#${time.slice(0, 10)}`,
    type: 'trouble.found',
    source: 'subscribe',
    time,
    data: {
      schoolId,
      kind: 'account.unsubscribed',
      urgent: false,
      ref: null,
      reason: `${platform}: ${reason}`,
    },
  };
}
