import { fail, ok } from '../../../domain/result.ts';
import type { PlatformDoor } from '../../../ports/platform.ts';
import { type DigestName, isSafeChallenge, isSignedBy } from '../door/signature.ts';

export const signatureHeader = 'x-hub-signature';

/** YouTube's hub signs with sha1; W3C WebSub allows the others as well. */
const digests: DigestName[] = ['sha1', 'sha256', 'sha384', 'sha512'];

/** The channels whose feed we asked for, or are about to: nobody authenticates the hub's question. */
export type KnownChannels = () => Promise<string[]>;

type Door = Pick<PlatformDoor, 'badSignatureStatus' | 'handshake' | 'verify'>;

/** The WebSub half: who may subscribe us, and who may tell us anything. */
export function createYoutubeDoor(knownChannels: KnownChannels): Door {
  return {
    badSignatureStatus: 202,

    async handshake(query) {
      const channel = channelOf(query.get('hub.topic') ?? '');
      const challenge = query.get('hub.challenge') ?? '';
      // we never ask to be unsubscribed: whoever does, is not us
      const isMeant = query.get('hub.mode') === 'subscribe' && isSafeChallenge(challenge);
      if (!isMeant || channel === null) return fail('not-found');
      return (await knownChannels()).includes(channel) ? ok(challenge) : fail('not-found');
    },

    async verify({ body, header }, secrets) {
      const signature = header(signatureHeader);
      if (signature === undefined) return fail('unsigned');
      const accepted = await secrets.get('youtube-hub-secret');
      return isSignedBy(accepted, digests, body, signature) ? ok(undefined) : fail('bad-signature');
    },
  };
}

/** The guide and the notifications spell the topic differently: the channel is what counts. */
function channelOf(topic: string): string | null {
  if (!URL.canParse(topic)) return null;
  const { origin, pathname, searchParams } = new URL(topic);
  const isFeed = /^(\/xml)?\/feeds\/videos\.xml$/.test(pathname);
  return origin === 'https://www.youtube.com' && isFeed ? searchParams.get('channel_id') : null;
}
