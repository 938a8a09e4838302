import { describe, expect, it } from 'vitest';
import type { SchoolwachtEvent } from '../../../events/index.ts';
import { subscribe } from '../../../functions/subscribe/subscribe.ts';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { createPlatforms } from '../../../shared/adapters/platforms/index.ts';
import { createSqliteStore } from '../../../shared/adapters/stores/sqlite.ts';
import { writeAccount } from '../../../shared/records/schools.ts';
import { aStage } from '../../infra/local/simulator/a-simulator.ts';

type Answer = number | 'down';

/**
 * One school with an account on each platform, on the simulated platforms. `answers`: what stands between
 * us and them, by the part of the address it is about.
 */
async function aSchool(change: { publicUrl?: string | undefined } = {}) {
  const stage = await aStage();
  const { url } = stage.simulator;
  const said: SchoolwachtEvent[] = [];
  const store = createSqliteStore(openDatabase(':memory:'), (events) => said.push(...events));
  const tokens = new Map<string, string>();
  const ids: Record<string, string> = {};
  for (const platform of ['facebook', 'instagram', 'youtube']) {
    const { id, token } = stage.control.addAccount({ platform, title: 'OBS' });
    ids[platform] = id;
    tokens.set(`token/${platform}/${id}`, token);
    const account = { platform, id, schoolId: 'school-a', title: 'OBS' };
    await store.commit({ writes: [writeAccount({ ...account, trouble: null, heardAt: null })] });
  }
  const answers = new Map<string, Answer>();
  const asked: string[] = [];
  const platforms = createPlatforms({
    facebookUrl: `${url}/facebook`,
    instagramUrl: `${url}/instagram`,
    youtubeUrl: `${url}/youtube`,
    youtubeOauthUrl: `${url}/oauth/token`,
    youtubeHubUrl: `${url}/hub/subscribe`,
    secrets: { get: async (name) => [tokens.get(name) ?? 'hub-secret'] },
    now: () => stage.clock.now,
    knownChannels: async () => [],
    fetch: async (input, init) => {
      const address = String(input);
      if (init?.method === 'POST') asked.push(address.includes('/hub/') ? 'youtube' : 'facebook');
      for (const [part, answer] of answers) {
        if (!address.includes(part)) continue;
        if (answer === 'down') throw new TypeError('fetch failed');
        return new Response(null, { status: answer, headers: { 'retry-after': '7200' } });
      }
      return fetch(input, init);
    },
  });
  const settings = { publicUrl: stage.product.url, ...change };
  const run = async () => {
    asked.length = 0;
    said.length = 0;
    const { publicUrl } = settings;
    await subscribe({ store, platforms, now: () => stage.clock.now, publicUrl })();
    return { asked: [...asked].sort(), said: said.map(({ data }) => data) };
  };
  const hours = (count: number) => stage.clock.advance(count * 3600);
  return { ...stage, ids, answers, run, hours, settings, said };
}

const both = ['facebook', 'youtube'];

describe('subscriptions', () => {
  it('are made for every account whose platform pushes on request', async () => {
    const { run, control, ids } = await aSchool();
    expect(await run()).toEqual({ asked: both, said: [] });
    control.publishPost({ accountId: ids.youtube ?? '', text: 'Musical' });
    expect(await control.drainDeliveries()).toMatchObject({ sent: 1 });
  });

  it.each([
    { after: 1, asked: [] },
    { after: 23.9, asked: [] },
    { after: 24, asked: both },
    { after: 100, asked: both },
  ])('are looked at $after hours later: $asked', async ({ after, asked }) => {
    const { run, hours } = await aSchool();
    await run();
    hours(after);
    expect(await run()).toEqual({ asked, said: [] });
  });

  it('never lapse while the hub answers', async () => {
    const { run, hours, control, ids } = await aSchool();
    for (let day = 0; day < 12; day += 1) {
      await run();
      hours(24);
      control.publishPost({ accountId: ids.youtube ?? '', text: `Dag ${day}` });
      expect(await control.drainDeliveries()).toMatchObject({ sent: 1 });
    }
  });

  it('are made anew when our address changes', async () => {
    const { run, settings, product } = await aSchool();
    await run();
    settings.publicUrl = `${product.url.replace('127.0.0.1', 'localhost')}`;
    expect((await run()).asked).toEqual(both);
  });

  it('are left to poll where platforms cannot reach us', async () => {
    const { run } = await aSchool({ publicUrl: undefined });
    expect(await run()).toEqual({ asked: [], said: [] });
  });

  it('that the hub only "accepted" are asked for again the next day', async () => {
    const { run, answers, hours } = await aSchool();
    answers.set('/hub/', 202);
    expect(await run()).toEqual({ asked: both, said: [] });
    hours(23);
    expect((await run()).asked).toEqual([]);
    hours(1);
    expect((await run()).asked).toEqual(both);
  });
});

describe('a subscription that cannot be made', () => {
  const unsubscribed = (reason: string) => ({
    schoolId: 'school-a',
    kind: 'account.unsubscribed',
    urgent: false,
    ref: null,
    reason,
  });

  it('is told, and does not keep the others from theirs', async () => {
    const { run, answers } = await aSchool();
    answers.set('/facebook/', 'down');
    expect(await run()).toEqual({ asked: both, said: [unsubscribed('facebook: unreachable')] });
  });

  it('is told once a day, however often it is tried', async () => {
    const { run, answers, hours, said } = await aSchool();
    answers.set('/facebook/', 'down');
    const told = new Set<string>();
    let tries = 0;
    for (let hour = 0; hour < 24; hour += 1) {
      tries += (await run()).asked.filter((name) => name === 'facebook').length;
      for (const { id } of said) told.add(id);
      hours(1);
    }
    expect(tries).toBe(24);
    expect(told.size).toBe(2); // from nine in the morning until nine the next
  });

  it('is asked for again after an hour, or after the wait the platform named', async () => {
    const { run, answers, hours } = await aSchool();
    answers.set('/hub/', 503).set('/facebook/', 'down');
    await run();
    hours(0.9);
    expect((await run()).asked).toEqual([]);
    hours(0.1);
    expect((await run()).asked).toEqual(['facebook']);
    hours(1);
    expect((await run()).asked).toEqual(both);
  });

  it.each([
    { after: 24, said: [] },
    { after: 95.9, said: [] },
    { after: 96, said: [unsubscribed('youtube: http-503')] },
    { after: 130, said: [unsubscribed('youtube: http-503')] },
  ])('for a while is news after $after of 120 hours: $said', async ({ after, said }) => {
    const { run, answers, hours } = await aSchool();
    await run();
    answers.set('/hub/', 503);
    hours(after);
    expect((await run()).said).toEqual(said);
  });

  it('is no news the second time either, while the lease lasts', async () => {
    const { run, answers, hours } = await aSchool();
    await run();
    answers.set('/hub/', 503);
    hours(24);
    await run();
    hours(2);
    expect(await run()).toEqual({ asked: ['youtube'], said: [] });
  });

  it('for good is news at once', async () => {
    const { run, answers, hours } = await aSchool();
    await run();
    answers.set('/hub/', 409);
    hours(24);
    expect((await run()).said).toEqual([unsubscribed('youtube: http-409')]);
  });

  it('works again by itself', async () => {
    const { run, answers, hours } = await aSchool();
    answers.set('/hub/', 503);
    await run();
    answers.clear();
    hours(2);
    expect(await run()).toEqual({ asked: ['youtube'], said: [] });
    hours(23.9);
    expect((await run()).asked).toEqual(['facebook']);
    hours(0.1);
    expect((await run()).asked).toEqual(['youtube']);
  });
});
