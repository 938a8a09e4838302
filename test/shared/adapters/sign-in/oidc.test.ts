import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createOidcSignIn, type OidcOptions } from '../../../../shared/adapters/sign-in/oidc.ts';
import type { SignedIn } from '../../../../shared/ports/sign-in.ts';

const issuer = 'https://id.example/pool';
const at = Date.parse('2026-03-02T08:00:00Z');

/** A provider as the standard describes it, which says `claims` of whoever comes. */
function aProvider(claims: Record<string, unknown> = {}, change: { status?: number } = {}) {
  const known: { nonce?: string; challenge?: string } = {};
  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (String(input) === `${issuer}/.well-known/openid-configuration`)
      return Response.json({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
      });
    const form = new URLSearchParams(String(init?.body));
    const verifier = form.get('code_verifier') ?? '';
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    if (form.get('code') !== 'the-code' || challenge !== known.challenge)
      return Response.json({ error: 'invalid_grant' }, { status: 400 });
    const said = {
      iss: issuer,
      sub: 'user-1',
      aud: 'client',
      exp: at / 1000 + 300,
      nonce: known.nonce,
      name: 'Kim',
      'cognito:groups': ['school-a:moderation', 'school-a:leadership', 'school-b:moderation'],
      ...claims,
    };
    const payload = Buffer.from(JSON.stringify(said)).toString('base64url');
    return Response.json({ id_token: `e30.${payload}.sig` }, { status: change.status ?? 200 });
  };
  return {
    fetch,
    visit(url: string) {
      const asked = new URL(url).searchParams;
      known.nonce = asked.get('nonce')!;
      known.challenge = asked.get('code_challenge')!;
      return new URLSearchParams({ code: 'the-code', state: asked.get('state')! });
    },
  };
}

function aSignIn(provider: ReturnType<typeof aProvider>, change: Partial<OidcOptions> = {}) {
  const remembered: SignedIn[] = [];
  const signIn = createOidcSignIn({
    issuer,
    clientId: 'client',
    returnUrl: 'https://console.example/sign-in/return',
    rolesClaim: 'cognito:groups',
    secondFactor: 'by-provider',
    remember: async (user) => {
      remembered.push(user);
    },
    recall: async (id) => remembered.find((user) => user.id === id),
    fetch: provider.fetch,
    now: () => new Date(at),
    ...change,
  });
  return { signIn, remembered };
}

async function walkThrough(claims: Record<string, unknown>, change: Partial<OidcOptions> = {}) {
  const provider = aProvider(claims);
  const { signIn, remembered } = aSignIn(provider, change);
  const { url, keep } = await signIn.begin();
  return { done: await signIn.finish(provider.visit(url), keep), remembered };
}

describe('sign-in at an OpenID Connect provider', () => {
  it('lets somebody in with the roles the provider lists, by school', async () => {
    const { done, remembered } = await walkThrough({});
    const user = {
      id: 'user-1',
      name: 'Kim',
      schools: [
        { schoolId: 'school-a', roles: ['moderation', 'leadership'] },
        { schoolId: 'school-b', roles: ['moderation'] },
      ],
    };
    expect(done).toEqual({ ok: true, value: user });
    expect(remembered).toEqual([user]);
  });

  it('sends people out with a fresh state, nonce and challenge each time, and no secret', async () => {
    const { signIn } = aSignIn(aProvider());
    const [one, two] = [await signIn.begin(), await signIn.begin()];
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(new URL(one.url).searchParams.get(name)).not.toBe(
        new URL(two.url).searchParams.get(name),
      );
    expect(one.url).not.toContain(one.keep.split('.')[2]);
  });

  it.each([
    { why: 'another issuer', claims: { iss: 'https://evil.example' } },
    { why: 'another client', claims: { aud: 'other' } },
    { why: 'more clients than ours', claims: { aud: ['client', 'other'] } },
    { why: 'a token past its time', claims: { exp: at / 1000 } },
    { why: 'a nonce of another visit', claims: { nonce: 'other' } },
    { why: 'nobody', claims: { sub: '' } },
  ])('refuses $why', async ({ claims }) => {
    const { done, remembered } = await walkThrough(claims);
    expect(done).toEqual({ ok: false, problem: 'refused' });
    expect(remembered).toEqual([]);
  });

  it.each([
    { amr: ['pwd', 'mfa'], let: true },
    { amr: ['pwd'], let: false },
    { amr: undefined, let: false },
  ])('asks for a second factor in the claims where it was told to ($amr)', async (given) => {
    const { done } = await walkThrough({ amr: given.amr }, { secondFactor: 'in-claim' });
    expect(done.ok).toBe(given.let);
  });

  it('gives no role that does not exist', async () => {
    const groups = ['school-a:director', 'moderation', ':leadership', 'school-a:'];
    const { done } = await walkThrough({ 'cognito:groups': groups });
    expect(done).toMatchObject({ ok: true, value: { schools: [] } });
  });

  it.each([
    { what: 'another state', query: { code: 'the-code', state: 'other' } },
    { what: 'no state', query: { code: 'the-code' } },
    { what: 'a refusal', query: { error: 'access_denied' } },
  ])('refuses an answer with $what', async ({ query }) => {
    const provider = aProvider();
    const { signIn } = aSignIn(provider);
    const { url, keep } = await signIn.begin();
    provider.visit(url);
    const done = await signIn.finish(new URLSearchParams(Object.entries(query)), keep);
    expect(done.ok).toBe(false);
  });

  it('refuses where nothing was kept, also when nothing is sent', async () => {
    const { signIn } = aSignIn(aProvider());
    expect((await signIn.finish(new URLSearchParams({ code: 'x', state: '' }), '')).ok).toBe(false);
  });

  it('refuses a stolen code: the verifier stays in the browser that began', async () => {
    const provider = aProvider();
    const { signIn } = aSignIn(provider);
    const mine = await signIn.begin();
    const query = provider.visit(mine.url);
    const [state, nonce] = mine.keep.split('.');
    expect((await signIn.finish(query, `${state}.${nonce}.guessed`)).ok).toBe(false);
  });

  it('throws while the provider is down, and finds it again after', async () => {
    const provider = aProvider();
    let down = true;
    const { signIn } = aSignIn(provider, {
      fetch: async (...call) =>
        down ? new Response(null, { status: 503 }) : provider.fetch(...call),
    });
    await expect(signIn.begin()).rejects.toThrow('expected the sign-in provider');
    down = false;
    expect((await signIn.begin()).url).toContain('/authorize');
  });
});
