import { fail, ok } from '../../../domain/result.ts';
import type { PlatformDoor } from '../../../ports/platform.ts';
import { isSafeChallenge, isSameSecret, isSignedBy } from '../door/signature.ts';

export const signatureHeader = 'x-hub-signature-256';

/** What Facebook and Instagram have in common at the door: one app, one secret, one verify token. */
export const metaDoor: Pick<PlatformDoor, 'badSignatureStatus' | 'handshake' | 'verify'> = {
  badSignatureStatus: 401,

  async handshake(query, secrets) {
    const tokens = await secrets.get('meta-verify-token');
    const given = query.get('hub.verify_token') ?? '';
    const isOurs = tokens.some((token) => token.trim() !== '' && isSameSecret(token, given));
    const challenge = query.get('hub.challenge') ?? '';
    const isMeant = query.get('hub.mode') === 'subscribe' && isSafeChallenge(challenge);
    return isOurs && isMeant ? ok(challenge) : fail('forbidden');
  },

  async verify({ body, header }, secrets) {
    const signature = header(signatureHeader);
    if (signature === undefined) return fail('unsigned');
    // sha256 only: the sha1 header that Meta also sends would be the weaker way in
    const isSigned = isSignedBy(await secrets.get('meta-app-secret'), ['sha256'], body, signature);
    return isSigned ? ok(undefined) : fail('bad-signature');
  },
};
