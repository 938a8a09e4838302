import type { SecretName } from '../../ports/secrets.ts';
import { type DigestName, signatureOf } from './door/signature.ts';
import { signatureHeader as metaHeader } from './meta/door.ts';
import { signatureHeader as hubHeader } from './youtube/door.ts';

/** How a platform signs what it delivers: for replaying a delivery, never for receiving one. */
export interface Signer {
  secretName: SecretName;
  /** The headers that platform sends along with these exact bytes. */
  headers(body: Uint8Array, secret: string): Record<string, string>;
}

const meta = signer('meta-app-secret', 'application/json', metaHeader, 'sha256');

export const signers: ReadonlyMap<string, Signer> = new Map([
  ['facebook', meta],
  ['instagram', meta],
  ['youtube', signer('youtube-hub-secret', 'application/atom+xml', hubHeader, 'sha1')],
]);

function signer(
  secretName: SecretName,
  contentType: string,
  header: string,
  digest: DigestName,
): Signer {
  return {
    secretName,
    headers: (body, secret) => ({
      'content-type': contentType,
      [header]: signatureOf(digest, body, secret),
    }),
  };
}
