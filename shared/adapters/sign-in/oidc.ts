import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { type Role, roleSchema } from '../../domain/policy/pack.ts';
import { fail, ok } from '../../domain/result.ts';
import type { Clock } from '../../ports/clock.ts';
import type { RedirectSignIn, SignedIn } from '../../ports/sign-in.ts';

export interface OidcOptions {
  /** As the provider names itself in `iss`; its endpoints are found from there. */
  issuer: string;
  clientId: string;
  /** Where the provider sends people back to. */
  returnUrl: string;
  /** The claim that lists what somebody may do, each as `<school id>:<role>`. */
  rolesClaim: string;
  /**
   * `by-provider`: the provider lets nobody in without one (a user pool that requires it). `in-claim`:
   * `amr` must say so each time.
   */
  secondFactor: 'by-provider' | 'in-claim';
  /** Keeps what the provider said, for `whoIs`. */
  remember: (user: SignedIn) => Promise<void>;
  recall: (userId: string) => Promise<SignedIn | undefined>;
  fetch: typeof globalThis.fetch;
  now: Clock;
}

const endpoint = z.url({ protocol: /^https$/ });
const providerSchema = z.object({
  issuer: z.string(),
  authorization_endpoint: endpoint,
  token_endpoint: endpoint,
});
type Provider = z.infer<typeof providerSchema>;

const tokensSchema = z.object({ id_token: z.string() });
const claimsSchema = z.looseObject({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  aud: z.union([z.string(), z.array(z.string())]),
  exp: z.number(),
  nonce: z.string(),
  name: z.string().optional(),
  email: z.string().optional(),
  amr: z.array(z.string()).optional(),
});
type Claims = z.infer<typeof claimsSchema>;

const timeoutMs = 10_000;

/** Sign-in at somebody else's: OpenID Connect, authorization code with PKCE, a client without a secret. */
export function createOidcSignIn(options: OidcOptions): RedirectSignIn {
  let provider: Promise<Provider> | undefined;
  const discovered = (): Promise<Provider> => {
    provider ??= discover(options).catch((cause) => {
      provider = undefined; // an outage is not remembered
      throw cause;
    });
    return provider;
  };

  return {
    kind: 'redirect',
    whoIs: options.recall,

    async begin() {
      const [state, nonce, verifier] = [fresh(), fresh(), fresh()];
      const { authorization_endpoint } = await discovered();
      const url = new URL(authorization_endpoint);
      const wanted = {
        response_type: 'code',
        client_id: options.clientId,
        redirect_uri: options.returnUrl,
        scope: 'openid profile email',
        state,
        nonce,
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
      };
      for (const [name, value] of Object.entries(wanted)) url.searchParams.set(name, value);
      return { url: url.href, keep: [state, nonce, verifier].join('.') };
    },

    async finish(query, kept) {
      const [state = '', nonce = '', verifier = ''] = kept.split('.');
      const code = query.get('code');
      if (code === null || !same(query.get('state') ?? '', state)) return fail('refused');
      const claims = await claimsFor(options, await discovered(), code, verifier);
      if (claims === undefined || !areOurs(claims, options, nonce)) return fail('refused');
      const user = userOf(claims, options.rolesClaim);
      await options.remember(user);
      return ok(user);
    },
  };
}

async function discover({ issuer, fetch }: OidcOptions): Promise<Provider> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
  if (!answer.ok) throw new Error('expected the sign-in provider to describe itself');
  const found = providerSchema.parse(await answer.json());
  if (found.issuer !== issuer) throw new Error('expected the sign-in provider to be its issuer');
  return found;
}

/** What the provider says of the person; undefined when it does not know the code. */
async function claimsFor(
  { clientId, returnUrl, fetch }: OidcOptions,
  { token_endpoint }: Provider,
  code: string,
  verifier: string,
): Promise<Claims | undefined> {
  const answer = await fetch(token_endpoint, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      redirect_uri: returnUrl,
      code,
      code_verifier: verifier,
    }),
  });
  if (answer.status >= 500) throw new Error('expected the sign-in provider to answer');
  if (!answer.ok) return undefined;
  const tokens = tokensSchema.safeParse(await answer.json().catch(() => undefined));
  return tokens.success ? readClaims(tokens.data.id_token) : undefined;
}

/**
 * Reads an ID token that came from the provider itself, over TLS: that connection vouches for it (OpenID
 * Connect Core 3.1.3.7, point 6), so its signature need not be checked a second time.
 */
function readClaims(token: string): Claims | undefined {
  try {
    const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
    const claims = claimsSchema.safeParse(JSON.parse(payload));
    return claims.success ? claims.data : undefined;
  } catch {
    return undefined;
  }
}

function areOurs(
  { iss, aud, exp, nonce, amr = [] }: Claims,
  { issuer, clientId, secondFactor, now }: OidcOptions,
  ownNonce: string,
): boolean {
  const audience = typeof aud === 'string' ? [aud] : aud;
  return (
    iss === issuer &&
    audience.length === 1 &&
    audience.includes(clientId) &&
    exp * 1000 > now().getTime() &&
    same(nonce, ownNonce) &&
    (secondFactor === 'by-provider' || amr.includes('mfa'))
  );
}

/** Only roles that there are; somebody without any is let in nowhere. */
function userOf(claims: Claims, rolesClaim: string): SignedIn {
  const listed = z.array(z.string()).catch([]).parse(claims[rolesClaim]);
  const granted = listed.flatMap((text) => {
    const at = text.lastIndexOf(':');
    const role = roleSchema.safeParse(text.slice(at + 1));
    return at > 0 && role.success ? [{ schoolId: text.slice(0, at), role: role.data }] : [];
  });
  const schools = new Map<string, Set<Role>>();
  for (const { schoolId, role } of granted)
    schools.set(schoolId, (schools.get(schoolId) ?? new Set()).add(role));
  return {
    id: claims.sub,
    name: claims.name ?? claims.email ?? 'Medewerker',
    schools: [...schools].map(([schoolId, roles]) => ({ schoolId, roles: [...roles] })),
  };
}

const fresh = () => randomBytes(32).toString('base64url');

function same(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return expected !== '' && timingSafeEqual(digest(given), digest(expected));
}
