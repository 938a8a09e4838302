import { type Platform, PlatformError } from '../../../ports/platform.ts';
import type { Secrets } from '../../../ports/secrets.ts';
import { callJson, statusError } from '../http/call-json.ts';

/** What the hub usually grants: five days. */
const leaseSeconds = 432_000;

export interface HubConfig {
  hubUrl: string;
  secrets: Secrets;
  fetch: typeof globalThis.fetch;
}

/**
 * The lease on a channel's video feed (W3C WebSub). The hub is asked to put its question to our door before it
 * answers: then "no content" means subscribed, where "accepted" only means that it was asked.
 */
export function createSubscription({
  hubUrl,
  secrets,
  fetch,
}: HubConfig): Required<Pick<Platform, 'keepSubscribed'>> {
  return {
    async keepSubscribed({ id }, { callbackUrl, now }) {
      const [secret] = await secrets.get('youtube-hub-secret');
      if (secret === undefined) throw new PlatformError('stop', 'no-hub-secret');
      const form = {
        'hub.mode': 'subscribe',
        'hub.topic': `https://www.youtube.com/feeds/videos.xml?channel_id=${encodeURIComponent(id)}`,
        'hub.callback': callbackUrl,
        'hub.secret': secret,
        'hub.lease_seconds': String(leaseSeconds),
        'hub.verify': 'sync',
      };
      const url = new URL(hubUrl);
      const { status, headers } = await callJson(wordless(fetch), { method: 'POST', url, form });
      if (status >= 300) throw statusError(status, headers);
      if (status !== 204) return undefined;
      return { until: new Date(now.getTime() + leaseSeconds * 1000).toISOString() };
    },
  };
}

/** The hub explains itself in plain text for people: only its status counts. */
function wordless(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const { body, status, headers } = await fetch(input, init);
    await body?.cancel();
    return new Response(null, { status, headers });
  };
}
