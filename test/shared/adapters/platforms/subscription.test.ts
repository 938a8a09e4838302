import { describe, expect, it } from 'vitest';
import { createPlatforms } from '../../../../shared/adapters/platforms/index.ts';
import type { SecretName } from '../../../../shared/ports/secrets.ts';
import { aStage } from '../../../infra/local/simulator/a-simulator.ts';
import { graphError, token, withScriptedApi } from './scripted-api.ts';

const channel = 'UCw1lgenhoekT3stKana4l00';
const page = '104857600123456';
const now = new Date('2026-09-17T12:00:00.000Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000).toISOString();
const wish = { callbackUrl: 'https://school.example/webhooks/youtube', now };
const api = withScriptedApi();

function aPlatform(name: string, values: Partial<Record<SecretName, string[]>> = {}) {
  const held = { 'youtube-hub-secret': ['hub-secret', 'older'], ...values };
  const platform = createPlatforms({
    facebookUrl: `${api.url}/v26.0`,
    instagramUrl: `${api.url}/v26.0`,
    youtubeUrl: `${api.url}/youtube/v3`,
    youtubeOauthUrl: `${api.url}/token`,
    youtubeHubUrl: `${api.url}/subscribe`,
    secrets: { get: async (secret) => held[secret as 'youtube-hub-secret'] ?? [token] },
    now: () => now,
    knownChannels: async () => [],
  }).get(name);
  if (platform?.keepSubscribed === undefined) throw new Error('expected a platform that pushes');
  const account = { platform: name, id: name === 'youtube' ? channel : page };
  return () => platform.keepSubscribed?.(account, wish);
}

describe("YouTube's hub", () => {
  it('is asked for the feed of the channel, signed with our newest secret', async () => {
    api.script = () => ({ status: 204 });
    expect(await aPlatform('youtube')()).toEqual({ until: hours(120) });
    expect(api.calls).toMatchObject([{ method: 'POST', path: '/subscribe', query: {} }]);
    expect(api.calls[0]?.authorization).toBeUndefined();
    expect(Object.fromEntries(new URLSearchParams(api.calls[0]?.body))).toEqual({
      'hub.mode': 'subscribe',
      'hub.topic': `https://www.youtube.com/feeds/videos.xml?channel_id=${channel}`,
      'hub.callback': wish.callbackUrl,
      'hub.secret': 'hub-secret',
      'hub.lease_seconds': '432000',
      'hub.verify': 'sync',
    });
  });

  it.each([202, 200])('has promised nothing when it says %i in some words', async (status) => {
    api.script = () => ({ status, body: 'Scheduled for verification' });
    expect(await aPlatform('youtube')()).toBeUndefined();
  });

  it.each([
    { status: 409, kind: 'stop' },
    { status: 400, kind: 'stop' },
    { status: 429, kind: 'limit', headers: { 'retry-after': '120' }, afterSeconds: 120 },
    { status: 503, kind: 'retry', headers: { 'retry-after': '120' }, afterSeconds: 120 },
    { status: 500, kind: 'retry' },
  ])('answering $status in plain words means $kind', async ({ kind, afterSeconds, ...reply }) => {
    api.script = () => ({ ...reply, body: 'Error trying to confirm subscription' });
    const reason = `http-${reply.status}`;
    await expect(aPlatform('youtube')()).rejects.toMatchObject({
      name: 'PlatformError',
      ...{ kind, reason, afterSeconds },
    });
  });

  it('is not asked without a secret: anybody could deliver then', async () => {
    const keep = aPlatform('youtube', { 'youtube-hub-secret': [] });
    await expect(keep()).rejects.toMatchObject({ kind: 'stop', reason: 'no-hub-secret' });
    expect(api.calls).toEqual([]);
  });
});

describe("a Facebook page's subscription", () => {
  const listing = (...apps: object[]) =>
    (({ method }) => ({
      body: method === 'POST' ? { success: true } : { data: apps },
    })) as typeof api.script;

  it('is asked for and checked', async () => {
    api.script = listing({ id: '1', name: 'App', subscribed_fields: ['mention', 'feed'] });
    expect(await aPlatform('facebook')()).toEqual({ until: hours(48) });
    expect(api.calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `POST /${page}/subscribed_apps`,
      `GET /${page}/subscribed_apps`,
    ]);
    expect(api.calls[0]?.query).toEqual({ subscribed_fields: 'feed' });
    expect(api.calls[1]?.query).toEqual({ fields: 'id,name,subscribed_fields' });
    expect(api.calls.every(({ authorization }) => authorization === `Bearer ${token}`)).toBe(true);
  });

  it.each([
    ['no app', []],
    ['an app without fields', [{ id: '1' }]],
    ['an app of other fields', [{ id: '1', subscribed_fields: ['mention'] }]],
  ])('is not believed while the page lists %s', async (_, apps) => {
    api.script = listing(...apps);
    await expect(aPlatform('facebook')()).rejects.toMatchObject({ reason: 'not-subscribed' });
  });

  it.each([
    [190, 'stop', 'token'],
    [200, 'stop', 'permission'],
    [4, 'limit', 'rate-limit'],
    [2, 'retry', 'temporary'],
  ])('answered with the error %i means %s', async (code, kind, reason) => {
    api.script = () => graphError(code);
    await expect(aPlatform('facebook')()).rejects.toMatchObject({ kind, reason });
  });
});

describe('against the simulated platforms', () => {
  async function aMeeting(name: 'facebook' | 'youtube') {
    const stage = await aStage();
    const { url } = stage.simulator;
    const made = stage.control.addAccount({ platform: name, title: 'De Wilgenhoek' });
    const platform = createPlatforms({
      facebookUrl: `${url}/facebook`,
      instagramUrl: `${url}/instagram`,
      youtubeUrl: `${url}/youtube`,
      youtubeOauthUrl: `${url}/oauth/token`,
      youtubeHubUrl: `${url}/hub/subscribe`,
      secrets: { get: async (n) => [n === 'youtube-hub-secret' ? 'ours' : made.token] },
      now: () => stage.clock.now,
      knownChannels: async () => [made.id],
    }).get(name);
    const callbackUrl = `${stage.product.url}/webhooks/${name}`;
    const keep = () =>
      platform?.keepSubscribed?.(
        { platform: name, id: made.id },
        { callbackUrl, now: stage.clock.now },
      );
    const pushed = async () => {
      stage.control.publishPost({ accountId: made.id, text: 'Sportdag', media: [] });
      return (await stage.control.drainDeliveries()).sent;
    };
    return { ...stage, made, keep, pushed, platform };
  }

  it('a lapsed channel pushes again, signed so that our door opens', async () => {
    const { keep, pushed, clock, product, platform } = await aMeeting('youtube');
    const lease = await keep();
    clock.advance(432_001);
    expect(await pushed()).toBe(0);
    expect(lease?.until).toBe(new Date(clock.now.getTime() - 1000).toISOString());
    await keep();
    expect(await pushed()).toBe(1);
    const { headers, body } = product.received[0]!;
    const header = (name: string) => headers[name]?.toString();
    const secrets = { get: async () => ['ours'] };
    expect(await platform?.verify({ body, header }, secrets)).toMatchObject({ ok: true });
  });

  it('a page that was unsubscribed pushes again', async () => {
    const { keep, pushed, simulator, made } = await aMeeting('facebook');
    const headers = { authorization: `Bearer ${made.token}` };
    const address = `${simulator.url}/facebook/v26.0/${made.id}/subscribed_apps`;
    await fetch(address, { method: 'DELETE', headers });
    expect(await pushed()).toBe(0);
    expect(await keep()).toBeDefined();
    expect(await pushed()).toBe(1);
  });
});
