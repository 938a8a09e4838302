import { describe, expect, it, test } from 'vitest';
import { createPlatforms } from '../../../../shared/adapters/platforms/index.ts';
import { graphError, token, withScriptedApi } from './scripted-api.ts';

const api = withScriptedApi();

describe.each(['facebook', 'instagram'])(
  'an error of the Graph API, asked about %s',
  (platform) => {
    const account = { platform, id: '1' };
    const read = () => api.platform(platform).readComment(account, '7');
    const hide = () => api.platform(platform).hideComment(account, '7');

    it.each([
      [1, undefined, 'retry', 'temporary'],
      [2, undefined, 'retry', 'temporary'],
      [4, undefined, 'limit', 'rate-limit'],
      [17, undefined, 'limit', 'rate-limit'],
      [32, undefined, 'limit', 'rate-limit'],
      [613, undefined, 'limit', 'rate-limit'],
      [80001, undefined, 'limit', 'rate-limit'],
      [80002, undefined, 'limit', 'rate-limit'],
      [10, undefined, 'stop', 'permission'],
      [200, undefined, 'stop', 'permission'],
      [250, undefined, 'stop', 'permission'],
      [299, undefined, 'stop', 'permission'],
      [300, undefined, 'stop', 'unknown-300'],
      [100, undefined, 'stop', 'bad-request'],
      [190, undefined, 'stop', 'token'],
      [190, 460, 'stop', 'token-460'],
      [190, 463, 'stop', 'token-463'],
      [190, 492, 'stop', 'token-492'],
      [368, undefined, 'limit', 'blocked'],
      [1705, undefined, 'stop', 'wrong-token'],
      [2500, undefined, 'stop', 'bad-path'],
      [123456, undefined, 'stop', 'unknown-123456'],
    ])('with code %s and subcode %s is %s (%s)', async (code, subcode, kind, reason) => {
      api.script = () => graphError(code, subcode);
      await expect(read()).rejects.toMatchObject({ kind, reason });
      await expect(hide()).rejects.toMatchObject({ kind, reason });
    });

    test('counts whatever the status it comes with', async () => {
      for (const status of [200, 400, 500]) {
        api.script = () => ({ ...graphError(190, 460), status });
        await expect(read()).rejects.toMatchObject({ kind: 'stop', reason: 'token-460' });
      }
    });

    test('that is new and passing may be tried again', async () => {
      api.script = () => graphError(999_999, undefined, { is_transient: true });
      await expect(read()).rejects.toMatchObject({ kind: 'retry' });
    });

    test('waits as long as the usage header says, in minutes', async () => {
      const usage = JSON.stringify({
        1: [
          { type: 'pages', call_count: 100, estimated_time_to_regain_access: 7 },
          { type: 'x', estimated_time_to_regain_access: 42 },
        ],
      });
      api.script = () => ({
        ...graphError(80001),
        headers: { 'x-business-use-case-usage': usage },
      });
      await expect(read()).rejects.toMatchObject({ kind: 'limit', afterSeconds: 42 * 60 });
    });

    it.each(['', 'not json', '{}', '[]', '{"1":[{"estimated_time_to_regain_access":-5}]}'])(
      'waits a quarter of an hour when that header is %s',
      async (header) => {
        api.script = () => ({ ...graphError(4), headers: { 'x-business-use-case-usage': header } });
        await expect(read()).rejects.toMatchObject({ kind: 'limit', afterSeconds: 900 });
      },
    );

    it.each([
      [500, 'oops', {}, { kind: 'retry', reason: 'http-500' }],
      [503, '', { 'retry-after': '120' }, { kind: 'retry', reason: 'http-503', afterSeconds: 120 }],
      [429, '', { 'retry-after': '30' }, { kind: 'limit', reason: 'http-429', afterSeconds: 30 }],
      [404, '<html>', {}, { kind: 'stop', reason: 'http-404' }],
      [200, '<html>', {}, { kind: 'retry', reason: 'no-json' }],
      [200, '{"id":"7"', {}, { kind: 'retry', reason: 'no-json' }],
      [200, '', {}, { kind: 'retry', reason: 'malformed-answer' }],
      [200, '{}', {}, { kind: 'retry', reason: 'malformed-answer' }],
      [200, '{"data":[]}', {}, { kind: 'retry', reason: 'malformed-answer' }],
      [200, '{"error":"new form"}', {}, { kind: 'stop', reason: 'unknown-error' }],
    ])('that is none but %s with %j', async (status, body, headers, error) => {
      api.script = () => ({ status, body, headers });
      await expect(read()).rejects.toMatchObject(error);
    });

    test('never holds a token or the answer in its text', async () => {
      for (const code of [190, 10, 100, 4, 1, 99]) {
        api.script = () => graphError(code, undefined, { error_user_msg: token });
        const error: unknown = await read().catch((thrown: unknown) => thrown);
        expect(`${error} ${JSON.stringify(error)} ${(error as Error).stack}`).not.toContain(token);
      }
    });

    test('a token with a line break is refused before it could be quoted', async () => {
      api.script = () => ({ body: {} });
      api.token = `${token}\r\nx-evil: 1`;
      const error: unknown = await read().catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ kind: 'stop', reason: 'unusable-token' });
      expect(String((error as Error).stack)).not.toContain(token);
      expect(api.calls).toEqual([]);
    });

    test('nobody there may be there later', async () => {
      const options = {
        facebookUrl: 'http://127.0.0.1:1',
        instagramUrl: 'http://127.0.0.1:1',
        youtubeUrl: 'http://127.0.0.1:1',
        youtubeOauthUrl: 'http://127.0.0.1:1',
        secrets: { get: async () => ['t'] },
        now: () => new Date(),
        knownChannels: async () => [],
      };
      const call = createPlatforms(options).get(platform)!.readComment(account, '7');
      await expect(call).rejects.toMatchObject({ kind: 'retry', reason: 'unreachable' });
    });

    test('without a token nobody is asked', async () => {
      const options = {
        facebookUrl: api.url,
        instagramUrl: api.url,
        youtubeUrl: api.url,
        youtubeOauthUrl: api.url,
        secrets: { get: async () => [] },
        now: () => new Date(),
        knownChannels: async () => [],
      };
      const call = createPlatforms(options).get(platform)!.readComment(account, '7');
      await expect(call).rejects.toMatchObject({ kind: 'stop', reason: 'no-token' });
      expect(api.calls).toEqual([]);
    });

    test('a redirect is not followed: it would carry the token along', async () => {
      api.script = () => ({ status: 302, headers: { location: `${api.url}/v26.0/elsewhere` } });
      await expect(read()).rejects.toMatchObject({ kind: 'retry' });
      expect(api.calls).toHaveLength(1);
    });
  },
);
