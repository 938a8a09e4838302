import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { createGuardedMediaFetcher } from '../../../../shared/adapters/media-fetchers/guarded.ts';

const allowedHosts = ['fbcdn.net', 'cdninstagram.com', 'i.ytimg.com'];
const inside = [
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
];

const octets = (ip: string) => ip.split('.').map(Number);
const asNumber = (ip: string) => octets(ip).reduce((sum, octet) => sum * 256 + octet, 0);
const asHex = (ip: string) => `0x${asNumber(ip).toString(16)}`;
const asOctal = (ip: string) =>
  octets(ip)
    .map((octet) => `0${octet.toString(8)}`)
    .join('.');
const asMapped = (ip: string) => `[::ffff:${ip}]`;
const asNat64 = (ip: string) => `[64:ff9b::${ip}]`;
const wide = (text: string) =>
  [...text]
    .map((c) => (/[a-z]/.test(c) ? String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0) : c))
    .join('');
const percent = (text: string) => [...text].map((c) => `%${c.charCodeAt(0).toString(16)}`).join('');

/** Every way we know to write an address that must not be gone to; `port` is where a server listens. */
function hostile(port: number): string[] {
  const addresses = inside.flatMap((ip) => [
    ip,
    asNumber(ip),
    asHex(ip),
    asOctal(ip),
    asMapped(ip),
    asNat64(ip),
  ]);
  const lookAlikes = allowedHosts.flatMap((host) => [
    `evil-${host}`,
    `evil${host}`,
    `${host}.example.org`,
    `${host}.`,
    `a.${host}.`,
    host.replace('.', '-'),
    host.replace('.', ''),
    `${host}%2eexample.org`,
    `${host}\\.example.org`,
    `${host}@example.org`,
    `example.org#${host}`,
    `example.org?${host}`,
    `example.org/${host}`,
    wide(host),
    percent(host),
    host.toUpperCase(),
    host.replace('.', '。'),
    host.replace('i', 'і').replace('c', 'с'),
    `${host}:80`,
    `${host}:8443`,
    `${host}:${port}`,
    `user@${host}`,
    `user:pass@${host}`,
    `:@${host}`,
    `${host}\t`,
    `${host}\n`,
    `\u00ad${host}`,
    `xn--${host}`,
  ]);
  const schemes = [
    'http',
    'ftp',
    'file',
    'ws',
    'wss',
    'data',
    'blob',
    'javascript',
    'gopher',
    'HTTPS',
    ' https',
    'https\t',
  ];
  return [
    ...addresses.flatMap((host) => [`https://${host}/a.jpg`, `http://${host}:${port}/a.jpg`]),
    ...[
      'localhost',
      'localhost.',
      '[::1]',
      '[::]',
      '[fe80::1]',
      '[fc00::1]',
      '[2002:7f00:1::]',
      '[::127.0.0.1]',
    ].flatMap((host) => [`https://${host}/a.jpg`, `http://${host}:${port}/a.jpg`]),
    ...lookAlikes.map((host) => `https://${host}/a.jpg`),
    ...schemes.map((scheme) => `${scheme}://scontent.fbcdn.net/a.jpg`),
    'https:scontent.fbcdn.net/a.jpg',
    'https:/scontent.fbcdn.net/a.jpg',
    'https:///scontent.fbcdn.net/a.jpg',
    'https:\\\\scontent.fbcdn.net\\a.jpg',
    '//scontent.fbcdn.net/a.jpg',
    '/a.jpg',
    'a.jpg',
    '',
    ' ',
    'https://',
    'https:///a.jpg',
    'data:image/png;base64,AAAA',
    'file:///etc/passwd',
    'about:blank',
    'https://scontent.fbcdn.net',
    'https://scontent.fbcdn.net?a',
    'https://net/a.jpg',
    'https://./a.jpg',
    'https://.fbcdn.net./a.jpg',
  ];
}

describe('where pictures are never fetched from', () => {
  let connections = 0;
  const server = createServer((_, response) => response.end('secret')).on('connection', () => {
    connections += 1;
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => {
    server.close();
  });

  test('some hundred and fifty urls and more: refused, without a lookup or a socket', async () => {
    const urls = hostile((server.address() as AddressInfo).port);
    let lookups = 0;
    let sockets = 0;
    const fetcher = createGuardedMediaFetcher({
      allowedHosts,
      resolve: async () => {
        lookups += 1;
        return [{ address: '127.0.0.1', family: 4 }];
      },
    });
    const count = () => {
      sockets += 1;
    };
    subscribe('net.client.socket', count);
    const answers = [];
    for (const url of urls) answers.push({ url, ...(await fetcher.fetch(url)) });
    unsubscribe('net.client.socket', count);

    expect(new Set(urls).size).toBeGreaterThanOrEqual(150);
    expect(answers.filter(({ ok }) => ok)).toEqual([]);
    expect(answers.filter((answer) => !answer.ok && answer.problem !== 'refused')).toEqual([]);
    expect({ lookups, sockets, connections }).toEqual({ lookups: 0, sockets: 0, connections: 0 });
  });

  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::127.0.0.1',
    '::7f00:1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:0:127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b::808:808',
    '64:ff9b:1::7f00:1',
    '2002:7f00:1::',
    '2002:808:808::',
    '2001:0:7f00:1::',
    'fe80::1',
    'fc00::1',
    'fd00:ec2::254',
    'fec0::1',
    'ff02::1',
    '100::1',
    '2001:db8::1',
    '5f00::1',
    'not an address',
  ])('a name of ours that leads to %s is refused', async (address) => {
    const answers = [
      [{ address, family: address.includes(':') ? 6 : 4 }],
      [
        { address: '93.184.216.34', family: 4 },
        { address, family: 4 },
      ],
      [
        { address, family: 4 },
        { address: '93.184.216.34', family: 4 },
      ],
    ];
    for (const addresses of answers) {
      const fetcher = createGuardedMediaFetcher({ allowedHosts, resolve: async () => addresses });
      const answer = await fetcher.fetch('https://scontent.fbcdn.net/a.jpg');
      expect(answer).toEqual({ ok: false, problem: 'refused', detail: 'address' });
    }
  });

  test('a name without an address, or that cannot be looked up', async () => {
    const none = createGuardedMediaFetcher({ allowedHosts, resolve: async () => [] });
    expect(await none.fetch('https://a.fbcdn.net/a.jpg')).toMatchObject({ problem: 'refused' });
    const failing = createGuardedMediaFetcher({
      allowedHosts,
      resolve: async () => {
        throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
      },
    });
    await expect(failing.fetch('https://a.fbcdn.net/a.jpg?key=canary')).rejects.toThrow(
      'ENOTFOUND',
    );
  });

  it.each([
    'http://10.0.0.1:80',
    'https://127.0.0.1',
    'http://example.org',
    'http://127.0.0.1.example.org',
  ])('a start with %s as "this machine" is refused', (origin) => {
    expect(() => createGuardedMediaFetcher({ allowedHosts, allowLoopback: [{ origin }] })).toThrow(
      'this machine',
    );
    const host = new URL(origin).hostname.replace('127.0.0.1', '10.0.0.1');
    const wrong = { allowedHosts, allowLoopback: [{ host }] };
    expect(() => createGuardedMediaFetcher(wrong)).toThrow('this machine');
  });
});

test('the hosts of the platforms are looked up, each picture once', async () => {
  const asked: string[] = [];
  const fetcher = createGuardedMediaFetcher({
    allowedHosts,
    resolve: async (hostname) => {
      asked.push(hostname);
      return [{ address: '10.0.0.1', family: 4 }];
    },
  });
  for (const host of [
    'scontent.xx.fbcdn.net',
    'fbcdn.net',
    'scontent.cdninstagram.com',
    'i.ytimg.com',
  ]) {
    await fetcher.fetch(`https://${host}/v/t39/1_n.jpg?oh=00_a&oe=6`);
  }
  expect(asked).toEqual([
    'scontent.xx.fbcdn.net',
    'fbcdn.net',
    'scontent.cdninstagram.com',
    'i.ytimg.com',
  ]);
});
