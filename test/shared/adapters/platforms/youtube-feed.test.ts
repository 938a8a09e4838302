import { describe, expect, it, test } from 'vitest';
import { parseFeed } from '../../../../shared/adapters/platforms/youtube/feed.ts';
import { bytes, knownChannel, platforms } from './doors.ts';

const youtube = platforms.find(({ name }) => name === 'youtube')!;

const feed = (inside: string, before = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:at="http://purl.org/atompub/tombstones/1.0" xmlns="http://www.w3.org/2005/Atom">${inside}</feed>`;
const entry = (id: string, title = 'Titel', updated = '2026-09-17T12:00:00Z') =>
  `<entry><yt:videoId>${id}</yt:videoId><yt:channelId>${knownChannel}</yt:channelId><title>${title}</title><updated>${updated}</updated></entry>`;
const hintsIn = (text: string) => {
  const translation = youtube.translate(bytes(text));
  return translation.ok ? translation.value.hints : [];
};

describe('a feed', () => {
  it.each([
    ['a document type', feed('', '<!DOCTYPE feed>')],
    ['a small document type', feed('', '<!doctype feed>')],
    ['an entity', feed(entry('a1', '&x;'), '<!DOCTYPE feed [<!ENTITY x "y">]>')],
    ['an entity alone', feed(entry('a1'), '<!ENTITY x "y">')],
    [
      'a bomb',
      feed(
        entry('a1', '&b;'),
        `<!DOCTYPE feed [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]>`,
      ),
    ],
    [
      'an external entity',
      feed(entry('a1', '&x;'), '<!DOCTYPE feed [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    ],
    ['an unknown entity', feed(entry('a1', '&nbsp;'))],
    ['another encoding', feed(entry('a1')).replace('UTF-8', 'UTF-7')],
    ['a missing end', feed(entry('a1')).replace('</feed>', '')],
    ['a doubled root', feed('') + feed('')],
    ['an unbound prefix', feed('<zz:x/>')],
    ['an attribute without quotes', feed('<link rel=hub />')],
    ['an attribute twice', feed('<link a="1" a="2"/>')],
    ['a bare ampersand', feed(entry('a1', 'A & B'))],
    ['a control character', feed(entry('a1', '\u0001'))],
    ['another root', '<rss xmlns="http://www.w3.org/2005/Atom"/>'],
    ['the right root in no namespace', '<feed><entry/></feed>'],
    ['more than 1 MB', feed(entry('a1', 'x'.repeat(1024 * 1024)))],
    ['more than 50 levels', feed(`${'<a>'.repeat(60)}${'</a>'.repeat(60)}`)],
  ])('with %s is refused', (_, text) => {
    expect(youtube.translate(bytes(text))).toMatchObject({ ok: false, problem: 'malformed' });
  });

  it.each(['utf16le', 'latin1'] as const)('with a document type in %s is refused', (encoding) => {
    const body = Buffer.from(feed(entry('a1', 'é'), '<!DOCTYPE feed>'), encoding);
    expect(youtube.translate(body)).toMatchObject({ ok: false });
  });

  test('tells of every video in it', () => {
    expect(hintsIn(feed(entry('a1') + entry('-b2') + entry('_c3')))).toMatchObject([
      { kind: 'post', id: 'a1', accountId: knownChannel },
      { kind: 'post', id: '-b2', accountId: knownChannel },
      { kind: 'post', id: '_c3', accountId: knownChannel },
    ]);
  });

  test('names its elements by namespace, not by prefix', () => {
    const other = feed(entry('a1')).replaceAll('yt:', 'y:').replace('xmlns:yt', 'xmlns:y');
    const wrong = feed(entry('a1')).replace('youtube.com/xml/schemas', 'example.org/schemas');
    expect(hintsIn(other.replace('xmlns:y=', 'xmlns:y='))).toMatchObject([{ id: 'a1' }]);
    expect(hintsIn(wrong)).toEqual([]);
  });

  test.each([
    ['2026', '2026'],
    ['&lt;b&gt;', '<b>'],
    ['<![CDATA[<b> & 1]]>', '<b> & 1'],
    ['&#x1F600;', '😀'],
  ])('reads the title %s as text', (written, meant) => {
    const read = parseFeed(bytes(feed(entry('a1', written))));
    expect(read.ok && read.value[0]?.texts.get('title')).toBe(meant);
  });

  test('tells of a deleted video by the channel in the address of who deleted it', () => {
    const tombstone = `<at:deleted-entry ref="yt:video:a1" when="2026-09-17T12:00:00Z"><at:by><name>N</name><uri>https://www.youtube.com/channel/${knownChannel}</uri></at:by></at:deleted-entry>`;
    expect(hintsIn(feed(tombstone))).toMatchObject([
      { kind: 'post', id: 'a1', accountId: knownChannel },
    ]);
  });

  test('an entry that cannot be read is kept beside the others', () => {
    const translation = youtube.translate(bytes(feed(entry('a1') + entry('a/b') + entry('c3'))));
    expect(translation).toMatchObject({
      ok: true,
      value: { hints: [{ id: 'a1' }, { id: 'c3' }], unhandled: [{ reason: 'poison' }] },
    });
  });

  test('sent again later has the same key, with a new title another', () => {
    const sent = (time: string, title: string) =>
      hintsIn(feed(`<updated>${time}</updated>${entry('a1', title)}`))[0]?.dedupKey;
    expect(sent('2026-09-17T12:00:01Z', 'A')).toBe(sent('2026-09-17T13:00:01Z', 'A'));
    expect(sent('2026-09-17T12:00:01Z', 'A')).not.toBe(sent('2026-09-17T12:00:01Z', 'B'));
  });
});
