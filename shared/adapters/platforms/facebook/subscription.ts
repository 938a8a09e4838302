import * as z from 'zod';
import { type Platform, PlatformError } from '../../../ports/platform.ts';
import type { Graph } from '../meta/graph.ts';

/** A page's subscription has no end, but is taken away after an hour of failures: looked at within two days. */
const believedHours = 48;
const edge = 'subscribed_apps';

const appSchema = z.object({ subscribed_fields: z.array(z.string()).nullish() });

/**
 * The page's half of the subscription; the app's half is set once in Meta's dashboard. Asked for each
 * time: the list may also hold other people's apps, so it cannot tell that ours is missing.
 */
export function createSubscription(graph: Graph): Required<Pick<Platform, 'keepSubscribed'>> {
  return {
    async keepSubscribed(account, { now }) {
      await graph.change(account, account.id, { edge, query: { subscribed_fields: 'feed' } });
      const fields = 'id,name,subscribed_fields';
      const listed = await graph.list(account, [account.id, edge], { fields }, appSchema);
      if (!listed.ok) throw new PlatformError('stop', 'gone');
      const isListed = listed.value.some((app) => app.subscribed_fields?.includes('feed'));
      if (!isListed) throw new PlatformError('retry', 'not-subscribed');
      return { until: new Date(now.getTime() + believedHours * 3_600_000).toISOString() };
    },
  };
}
