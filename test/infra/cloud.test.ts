import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../infra/local/simulator/index.ts';
import { listParked } from '../../shared/records/parked.ts';
import { writeAccount, writeSchool } from '../../shared/records/schools.ts';
import { type ACloud, aCloud } from '../support/a-cloud.ts';
import { hasDynamodb } from '../support/emulators.ts';
import { aCommentChanged, aPostChanged } from '../support/events.ts';

const author = { id: '900000000000001', name: 'Iemand' };
const insult = 'Wat ben jij een ongelofelijke sukkel';
const secrets = {
  metaAppSecret: 'app-secret-for-tests',
  metaVerifyToken: 'verify-token-for-tests',
  youtubeHubSecret: 'hub-secret-for-tests',
};

describe.skipIf(!hasDynamodb)('the functions of the cloud, on emulators', () => {
  let cloud: ACloud;
  let simulator: Simulator;
  let pageId: string;

  beforeAll(async () => {
    cloud = await aCloud({ simulatorUrl: () => simulator.url });
    simulator = await startSimulator({
      port: 0,
      file: ':memory:',
      now: () => new Date(),
      callbackUrl: () => cloud.url,
      secrets,
    });
    cloud.secrets.doors = {
      'meta-app-secret': secrets.metaAppSecret,
      'meta-verify-token': secrets.metaVerifyToken,
      'youtube-hub-secret': secrets.youtubeHubSecret,
    };
    cloud.secrets.api = { 'api-token': 'token-for-tests' };
    const account = simulator.control.addAccount({ platform: 'facebook', title: 'De Testschool' });
    pageId = account.id;
    cloud.secrets.tokens = { [`token/facebook/${pageId}`]: account.token };
    const record = { platform: 'facebook', id: pageId, schoolId: 'school', title: 'De Testschool' };
    await cloud.store.commit({
      writes: [
        writeSchool({
          id: 'school',
          name: 'De Testschool',
          packId: 'svok-2021',
          recognition: 'off',
        }),
        writeAccount({ ...record, platform: 'facebook', trouble: null, heardAt: null }),
      ],
    });
  });
  afterAll(async () => {
    await simulator.stop();
    await cloud.stop();
  });

  afterEach(async () => {
    expect(await cloud.leftBehind()).toEqual([]);
  });

  async function settle(): Promise<void> {
    for (let sent = 1; sent > 0; ) {
      sent = (await simulator.control.drainDeliveries()).sent;
      await cloud.drain();
    }
  }

  async function told(id: string) {
    const path = `/api/v1/contents?${new URLSearchParams({ platform: 'facebook', id })}`;
    const answer = await cloud.ask('api', path, { authorization: 'Bearer token-for-tests' });
    return ((await answer.json()) as { outcome: string; actions: { status: string }[] }[])[0];
  }

  it('answer the handshake of a platform', async () => {
    const handshakes = await simulator.control.verifyWebhooks();
    expect(handshakes.filter(({ platform }) => platform === 'facebook')).toMatchObject([
      { ok: true },
    ]);
  });

  it('hide an insult on the platform, record it and tell the moderators', async () => {
    const post = simulator.control.publishPost({ accountId: pageId, text: 'Vrijdag sponsorloop' });
    await settle();
    const comment = simulator.control.addComment({ postId: post.id, text: insult, author });
    await settle();
    const ledger = simulator.control.ledger().filter(({ id }) => id === comment.id);
    expect(ledger.map(({ change, by }) => `${change} by ${by}`)).toContain('hidden by api');
    expect(await told(comment.id)).toMatchObject({
      outcome: 'hide',
      actions: [{ status: 'done' }],
    });
    expect((await cloud.messages('moderation')).join()).toContain('SW-');
  });

  it('hold a post whose picture could not be looked at', async () => {
    const picture = Buffer.from('not even a picture');
    const post = simulator.control.publishPost({
      accountId: pageId,
      text: 'Foto van de dag',
      media: [picture],
    });
    await settle();
    expect(await told(post.id)).toMatchObject({ outcome: 'hold' });
  });

  it('put work that was given up on the list, readable or not', async () => {
    const event = aCommentChanged();
    event.data.ref = { ...event.data.ref, schoolId: 'school', accountId: pageId };
    await cloud.queue.send([{ listener: 'act.dead', event }]);
    await cloud.drain();
    expect(await listParked(cloud.store)).toMatchObject([{ listener: 'act', schoolId: 'school' }]);
  });

  it('keep a planned post from going online when the check of it was given up', async () => {
    const post = simulator.control.publishPost({
      accountId: pageId,
      text: 'Kom naar de open dag',
      scheduledFor: new Date(Date.now() + 3 * 86_400_000),
    });
    await cloud.run('poll', '2026-03-02T09:00:00Z');
    await settle();
    const event = aPostChanged();
    event.data.ref = { ...event.data.ref, schoolId: 'school', accountId: pageId };
    event.data.ref.id = post.id;
    event.data.ref.key = post.id.slice(post.id.lastIndexOf('_') + 1);
    await cloud.queue.send([{ listener: 'screen-post.dead', event }]);
    await settle();
    expect(await told(post.id)).toMatchObject({
      outcome: 'hold',
      actions: [{ kind: 'postpone-post', status: 'done' }],
    });
  });

  it('put events on the list that nobody could read any more, and go on', async () => {
    const put = { pk: 'OUT#3', sk: '2026-01-01T00:00:00.000Z#1', version: 1, data: ['nonsense'] };
    await cloud.store.commit({ writes: [{ table: 'core', put, when: 'absent' }] });
    await cloud.run('sweep', '2026-03-02T09:00:00Z');
    await settle();
    const parked = await listParked(cloud.store);
    expect(parked.at(-1)).toMatchObject({ listener: 'outbox', event: null, reason: 'unreadable' });
  });

  it('sweep and poll by the clock', async () => {
    await cloud.run('sweep', '2026-03-02T09:01:00Z');
    await cloud.run('poll', '2026-03-02T09:00:00Z');
    await settle();
    expect(await cloud.queue.counts()).toEqual({ pending: 0, dead: 0 });
  });

  it('say how they are to anybody, and the rest to a bearer of the token only', async () => {
    expect(await (await cloud.ask('api', '/api/v1/health')).json()).toMatchObject({ status: 'ok' });
    expect((await cloud.ask('api', '/api/v1/audit')).status).toBe(401);
  });

  it('send a browser to the sign-in page, and only under our own name', async () => {
    expect((await cloud.ask('console', '/')).headers.get('location')).toBe('/sign-in');
    expect((await cloud.ask('console', '/', { host: 'evil.example' })).status).toBe(403);
  });
});
