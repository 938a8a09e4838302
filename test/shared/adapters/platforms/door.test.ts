import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { signers } from '../../../../shared/adapters/platforms/signers.ts';
import {
  appSecret,
  bytes,
  knownChannel,
  platforms,
  requestOf,
  samplesOf,
  secrets,
  secretsOf,
  verifyToken,
} from './doors.ts';

const meta = platforms.filter(({ badSignatureStatus }) => badSignatureStatus === 401);
const youtube = platforms.find(({ name }) => name === 'youtube')!;

describe.each(platforms.map((platform) => ({ name: platform.name, platform })))(
  'at the door of $name',
  ({ name, platform }) => {
    const body = samplesOf(name)[0]!.body;
    const signer = signers.get(name)!;
    const headerName = Object.keys(signer.headers(body, 'x')).find(
      (key) => key !== 'content-type',
    )!;
    const signature = signer.headers(body, appSecret)[headerName]!;
    const [digest = '', hex = ''] = signature.split('=');
    const verify = (header: string | undefined, using = secrets, of = body) =>
      platform.verify(requestOf(of, header === undefined ? {} : { [headerName]: header }), using);

    test('what the platform signed comes in', async () => {
      expect((await verify(signature)).ok).toBe(true);
    });

    it.each([
      ['none', undefined],
      ['an empty one', ''],
      ['a wrong one', `${digest}=${'0'.repeat(hex.length)}`],
      ['one with another last digit', `${signature.slice(0, -1)}${hex.endsWith('0') ? '1' : '0'}`],
      ['a short one', signature.slice(0, -1)],
      ['a long one', `${signature}0`],
      ['two in one header', `${signature}, ${signature}`],
      ['one of another', `${signature},${digest}=${'0'.repeat(hex.length)}`],
      ['upper-case digits', `${digest}=${hex.toUpperCase()}`],
      ['an upper-case name', `${digest.toUpperCase()}=${hex}`],
      ['digits that are not hexadecimal', `${digest}=${'g'.repeat(hex.length)}`],
      ['as long, in letters of more than one byte', `${digest}=${'é'.repeat(hex.length)}`],
      ['no name', hex],
      ['an empty digest', `${digest}=`],
      ['a line break behind it', `${signature}\n`],
      ['a space before it', ` ${signature}`],
      ['md5', `md5=${createHmac('md5', appSecret).update(body).digest('hex')}`],
      ['another secret', signer.headers(body, 'another')[headerName]!],
      ['a blank secret', signer.headers(body, '')[headerName]!],
    ])('a signature that is %s stays out', async (_, header) => {
      const verified = await verify(header);
      expect(verified).toMatchObject({
        ok: false,
        problem: header === undefined ? 'unsigned' : 'bad-signature',
      });
    });

    test('nothing comes in while there is no secret, or a blank one', async () => {
      const blank = signer.headers(body, ' ')[headerName]!;
      const empty = signer.headers(body, '')[headerName]!;
      for (const values of [[], [''], [' ']]) {
        const using = secretsOf({ [signer.secretName]: values });
        for (const header of [blank, empty, signature]) {
          expect((await verify(header, using)).ok).toBe(false);
        }
      }
    });

    test('both secrets count during a rotation', async () => {
      const using = secretsOf({ [signer.secretName]: ['new', appSecret] });
      expect((await verify(signature, using)).ok).toBe(true);
      expect((await verify(signer.headers(body, 'new')[headerName], using)).ok).toBe(true);
      expect((await verify(signer.headers(body, 'old')[headerName], using)).ok).toBe(false);
    });

    test('one changed byte stays out', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.nat(body.length - 1),
          fc.integer({ min: 1, max: 255 }),
          async (at, by) => {
            const changed = Uint8Array.from(body);
            changed[at] = (changed[at] ?? 0) ^ by;
            expect((await verify(signature, secrets, changed)).ok).toBe(false);
          },
        ),
      );
    });

    test('ten thousand headers of any kind: none comes in, none breaks anything', async () => {
      const hexish = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), maxLength: 130 });
      const anyHeader = fc.oneof(
        fc.string({ maxLength: 200 }),
        fc.string({ unit: 'binary', maxLength: 100 }),
        fc
          .tuple(fc.constantFrom('sha1=', 'sha256=', 'sha512=', ''), hexish)
          .map((two) => two.join('')),
        fc
          .string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })
          .map((h) => `sha256=${h}`),
        fc
          .string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 40, maxLength: 40 })
          .map((h) => `sha1=${h}`),
      );
      let accepted = 0;
      await fc.assert(
        fc.asyncProperty(anyHeader, async (header) => {
          if ((await verify(header)).ok) accepted += 1;
        }),
        { numRuns: 10_000 },
      );
      expect(accepted).toBe(0);
    });

    test.each([
      ['an empty challenge', ''],
      ['markup', '<script>alert(1)</script>'],
      ['a line break', 'a\nb'],
      ['more than 200 characters', 'a'.repeat(201)],
    ])('%s is never echoed', async (_, challenge) => {
      expect((await platform.handshake(handshakeFor(name, { challenge }), secrets)).ok).toBe(false);
    });

    test('a challenge beyond 2^53 is echoed digit by digit', async () => {
      const challenge = '16832595826105906514';
      const answer = await platform.handshake(handshakeFor(name, { challenge }), secrets);
      expect(answer).toEqual({ ok: true, value: challenge });
    });
  },
);

function handshakeFor(name: string, { challenge = 'abc', mode = 'subscribe' }): URLSearchParams {
  const topic = `https://www.youtube.com/xml/feeds/videos.xml?channel_id=${knownChannel}`;
  const own = name === 'youtube' ? { 'hub.topic': topic } : { 'hub.verify_token': verifyToken };
  return new URLSearchParams({ 'hub.mode': mode, 'hub.challenge': challenge, ...own });
}

describe('Meta', () => {
  it.each([
    [
      '{"object":"page","entry":[]}',
      '5da47c9c7409e70d7a1851f0cfd9bc27786bd99587a9bf1dd5b51e23a2de03cf',
    ],
    [
      String.raw`{"object":"page","entry":[{"changes":[{"field":"feed","value":{"message":"\u00e4\u00f6\u00e5 \ud83d\ude00","link":"https:\/\/example.org\/a"}}],"id":"1","time":1}]}`,
      '40ca7da04cebd5ae850583c8e7e0712ee95f9890836f6b1c77a2ae7d04c8bd5b',
    ],
    [
      '{"object":"page","entry":[{"changes":[{"field":"feed","value":{"message":"äöå 😀","link":"https://example.org/a"}}],"id":"1","time":1}]}',
      '8efb283d5708fabf8a6f38b0403671664e9cb4eccfaba515c7d0a1e5d7f73775',
    ],
  ])('signs the bytes of %s', async (text, hex) => {
    for (const platform of meta) {
      const request = requestOf(bytes(text), { 'x-hub-signature-256': `sha256=${hex}` });
      expect((await platform.verify(request, secrets)).ok).toBe(true);
    }
  });

  test('its weaker sha1 header opens nothing', async () => {
    const body = bytes('{"object":"page","entry":[]}');
    const sha1 = `sha1=${createHmac('sha1', appSecret).update(body).digest('hex')}`;
    for (const platform of meta) {
      for (const header of ['x-hub-signature', 'x-hub-signature-256']) {
        const verified = await platform.verify(requestOf(body, { [header]: sha1 }), secrets);
        expect(verified.ok).toBe(false);
      }
    }
  });

  it.each([
    ['no token', { 'hub.mode': 'subscribe', 'hub.challenge': '1' }],
    ['a wrong token', { 'hub.mode': 'subscribe', 'hub.challenge': '1', 'hub.verify_token': 'x' }],
    ['an empty token', { 'hub.mode': 'subscribe', 'hub.challenge': '1', 'hub.verify_token': '' }],
    [
      'another mode',
      { 'hub.mode': 'unsubscribe', 'hub.challenge': '1', 'hub.verify_token': verifyToken },
    ],
  ])('is refused with %s', async (_, query) => {
    for (const platform of meta) {
      const blank = secretsOf({ 'meta-verify-token': [''] });
      expect(await platform.handshake(new URLSearchParams(query), secrets)).toEqual({
        ok: false,
        problem: 'forbidden',
      });
      expect((await platform.handshake(new URLSearchParams(query), blank)).ok).toBe(false);
    }
  });
});

describe("YouTube's hub", () => {
  it.each(['sha1', 'sha256', 'sha384', 'sha512'])('may sign with %s', async (digest) => {
    const body = bytes('<feed/>');
    const header = `${digest}=${createHmac(digest, appSecret).update(body).digest('hex')}`;
    const request = requestOf(body, { 'x-hub-signature': header });
    expect((await youtube.verify(request, secrets)).ok).toBe(true);
  });

  it.each([
    [
      'subscribes us to a stranger',
      'subscribe',
      'https://www.youtube.com/feeds/videos.xml?channel_id=UCstranger',
    ],
    [
      'unsubscribes us',
      'unsubscribe',
      `https://www.youtube.com/feeds/videos.xml?channel_id=${knownChannel}`,
    ],
    [
      'denies a subscription',
      'denied',
      `https://www.youtube.com/feeds/videos.xml?channel_id=${knownChannel}`,
    ],
    [
      'names a channel on another site',
      'subscribe',
      `https://example.org/feeds/videos.xml?channel_id=${knownChannel}`,
    ],
    ['names no topic', 'subscribe', ''],
  ])('is told "not found" when it %s', async (_, mode, topic) => {
    const query = {
      'hub.mode': mode,
      'hub.topic': topic,
      'hub.challenge': 'abc',
      'hub.lease_seconds': '432000',
    };
    const answer = await youtube.handshake(new URLSearchParams(query), secrets);
    expect(answer).toEqual({ ok: false, problem: 'not-found' });
  });

  it.each(['/feeds/videos.xml', '/xml/feeds/videos.xml'])(
    'may spell the topic %s',
    async (path) => {
      const topic = `https://www.youtube.com${path}?channel_id=${knownChannel}`;
      const query = { 'hub.mode': 'subscribe', 'hub.topic': topic, 'hub.challenge': 'abc' };
      const answer = await youtube.handshake(new URLSearchParams(query), secrets);
      expect(answer).toEqual({ ok: true, value: 'abc' });
    },
  );
});
