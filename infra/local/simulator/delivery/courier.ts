import { platformOf, type World } from '../world/world.ts';
import type { Delivery, Outbox } from './outbox.ts';

/** A platform waits no longer than this for its 2xx; the real figure is published nowhere. */
const answerMilliseconds = 10_000;
const hourMilliseconds = 3_600_000;

const nothing = () => {};

export interface Courier {
  /** Something may be due: starts sending in the background, unless held. */
  wake(): void;
  /** Sends all that is due now, and waits for the answers; forced: also when held. */
  drain(isForced?: boolean): Promise<{ sent: number; accepted: number; waiting: number }>;
  stop(): Promise<void>;
}

/** Posts deliveries to the product and retries at widening intervals, as the platforms do. */
export function createCourier(world: World, outbox: Outbox): Courier {
  let last: Promise<void> = Promise.resolve();
  let isWoken = false;
  const stopping = new AbortController();

  async function post(delivery: Delivery): Promise<number> {
    const account = world.accounts.get(delivery.accountId);
    const platform = platformOf(world, delivery.platform);
    const url = account?.hubCallback ?? `${world.callbackUrl()}/webhooks/${delivery.platform}`;
    try {
      const answer = await fetch(url, {
        method: 'POST',
        body: delivery.body,
        headers: platform.headers(delivery.body, account, world),
        redirect: 'manual',
        signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(answerMilliseconds)]),
      });
      await answer.arrayBuffer();
      return answer.status;
    } catch {
      return 0; // refused, hung or cut off: no answer
    }
  }

  /** What the answer means for the delivery, and for the subscription. */
  function settle(delivery: Delivery, status: number): boolean {
    const isAccepted = status >= 200 && status < 300;
    outbox.settle(delivery, { status, isAccepted });
    const age = world.now().getTime() - Date.parse(delivery.createdAt);
    const isHopeless = !isAccepted && age >= hourMilliseconds;
    if (isHopeless && world.settings.get().unsubscribesAfterFailures) {
      world.accounts.setSubscribed(delivery.accountId, false);
    }
    return isAccepted;
  }

  async function sendTogether(due: readonly Delivery[]): Promise<number> {
    const statuses = await Promise.all(due.map(post));
    // unknown whether they arrived: sent again after the restart
    if (stopping.signal.aborted) return 0;
    return world.db.atomically(
      () => due.filter((delivery, at) => settle(delivery, statuses[at] ?? 0)).length,
    );
  }

  async function sendAllDue(isForced: boolean): Promise<{ sent: number; accepted: number }> {
    const total = { sent: 0, accepted: 0 };
    while (!stopping.signal.aborted && (isForced || !world.settings.get().isHeld)) {
      outbox.pack();
      const due = outbox.due(world.settings.get().lanes);
      if (due.length === 0) break;
      total.accepted += await sendTogether(due);
      total.sent += due.length;
    }
    return total;
  }

  /** One run after the other: two at a time would send the same delivery twice. */
  function run(isForced: boolean) {
    const result = last.then(() => {
      isWoken = false;
      return sendAllDue(isForced);
    });
    last = result.then(nothing, nothing);
    return result;
  }

  return {
    wake() {
      if (isWoken || stopping.signal.aborted) return;
      isWoken = true;
      // after the caller's own work: platforms push a moment later, never during the call
      setImmediate(() =>
        run(false).catch((error) => console.error('simulator: sending failed', error)),
      );
    },
    async drain(isForced = true) {
      const total = await run(isForced);
      return { ...total, waiting: outbox.waiting() };
    },
    async stop() {
      stopping.abort();
      await last;
    },
  };
}
