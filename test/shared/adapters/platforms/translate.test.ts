import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Translation } from '../../../../shared/ports/platform.ts';
import { bytes, platforms, samplesOf } from './doors.ts';

const facebook = platforms.find(({ name }) => name === 'facebook')!;
const instagram = platforms.find(({ name }) => name === 'instagram')!;
const meta = [facebook, instagram];

function read(platform: (typeof platforms)[number], text: string): Translation {
  const translation = platform.translate(bytes(text));
  if (!translation.ok) throw new Error(`expected a delivery, got ${translation.detail}`);
  return translation.value;
}

const page = (...changes: unknown[]) =>
  JSON.stringify({ object: 'page', entry: [{ id: '1', time: 1, changes }] });
const account = (...changes: unknown[]) =>
  JSON.stringify({ object: 'instagram', entry: [{ id: '1', time: 1, changes }] });
const commentChange = (value: object) => ({
  field: 'feed',
  value: { item: 'comment', verb: 'add', comment_id: '2_3', ...value },
});

describe.each(platforms.map((platform) => ({ name: platform.name, platform })))(
  'translating what $name delivers',
  ({ name, platform }) => {
    const samples = samplesOf(name).map(({ body }) => body);

    test('never throws, whatever the bytes', () => {
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 300 }), (body) => {
          expect(() => platform.translate(body)).not.toThrow();
        }),
      );
    });

    test('never throws, whatever happens to a sample on its way', () => {
      const change = fc.record({ at: fc.nat(), byte: fc.nat(255), cut: fc.nat(3) });
      fc.assert(
        fc.property(
          fc.constantFrom(...samples),
          fc.array(change, { maxLength: 6 }),
          (body, all) => {
            let changed = Buffer.from(body);
            for (const { at, byte, cut } of all) {
              const where = at % (changed.length + 1);
              const rest = changed.subarray(where + cut);
              changed = Buffer.concat([changed.subarray(0, where), Buffer.from([byte]), rest]);
            }
            const translation = platform.translate(changed);
            if (!translation.ok) expect(translation.problem).toBe('malformed');
          },
        ),
        { numRuns: 3000 },
      );
    });

    test('never throws, whatever the JSON', () => {
      fc.assert(
        fc.property(fc.json({ maxDepth: 6 }), (json) => {
          expect(() => platform.translate(bytes(json))).not.toThrow();
        }),
      );
    });

    test('nothing that anybody wrote or is called is kept as evidence, nor where a picture is', () => {
      const words =
        /"(?:message|text|title|name|username|sender_name|link|photos?|permalink_url)":(?!null|\{|\[(?:null,?)*\])/;
      for (const body of samples) {
        const translation = platform.translate(body);
        if (!translation.ok) continue;
        const { hints, unhandled } = translation.value;
        for (const { raw } of [...hints, ...unhandled]) expect(raw).not.toMatch(words);
        for (const { id, raw } of hints) expect(raw).toContain(id);
      }
    });

    test('a repeated delivery has the same keys', () => {
      for (const body of samples)
        expect(platform.translate(body)).toEqual(platform.translate(body));
    });

    it.each([
      ['nothing', new Uint8Array()],
      ['spaces', bytes('   ')],
      ['NUL', bytes('\0')],
      ['bytes that are not UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])],
      ['UTF-16', new Uint8Array(Buffer.from('\ufeff{"object":"page","entry":[]}', 'utf16le'))],
      ['half a document', samples[0]!.subarray(0, samples[0]!.length / 2)],
      ['a number', bytes('7')],
      ['a list', bytes('[]')],
      ['null', bytes('null')],
      ['entries that are no list', bytes('{"object":"page","entry":{}}')],
      ['no object', bytes('{"entry":[]}')],
      ['HTML', bytes('<html><body>502</body></html>')],
    ])('%s is malformed', (_, body) => {
      expect(platform.translate(body)).toMatchObject({ ok: false, problem: 'malformed' });
    });

    test.each(['[', '{"a":', '<a>'])('a million levels of %s are refused, not climbed', (level) => {
      const translation = platform.translate(bytes(level.repeat(1_000_000)));
      expect(translation).toMatchObject({ ok: false, problem: 'malformed' });
    });

    test('every evidence fits a table row and is well-formed text', () => {
      for (const body of samples) {
        const translation = platform.translate(body);
        if (!translation.ok) throw new Error('expected a readable sample');
        for (const { raw } of [...translation.value.hints, ...translation.value.unhandled]) {
          expect(raw.length).toBeLessThanOrEqual(300_000);
          expect(raw.isWellFormed()).toBe(true);
        }
      }
    });
  },
);

describe('a delivery of Meta', () => {
  test('one poison change at any place leaves the others as they are', () => {
    const poisons = [
      null,
      7,
      'x',
      [],
      {},
      { field: 7 },
      { field: 'feed', value: 'x' },
      commentChange({ comment_id: '../x' }),
      commentChange({ comment_id: {} }),
      commentChange({ item: 7 }),
    ];
    for (let at = 0; at <= 20; at += 1) {
      for (const poison of poisons) {
        const changes: unknown[] = Array.from({ length: 20 }, (_, n) =>
          commentChange({ comment_id: `2_${n}` }),
        );
        changes.splice(at, 0, poison);
        const { hints, unhandled } = read(facebook, page(...changes));
        expect(hints.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, n) => `2_${n}`));
        expect(unhandled.map(({ reason }) => reason)).toEqual(['poison']);
      }
    }
  });

  test('one poison entry at any place leaves the others as they are', () => {
    for (const poison of [
      null,
      7,
      'x',
      [],
      {},
      { id: {} },
      { id: 'a/b' },
      { id: '1', changes: {} },
    ]) {
      for (let at = 0; at <= 5; at += 1) {
        const entries: unknown[] = Array.from({ length: 5 }, (_, n) => ({
          id: `${n}`,
          changes: [commentChange({})],
        }));
        entries.splice(at, 0, poison);
        const { hints, unhandled } = read(
          facebook,
          JSON.stringify({ object: 'page', entry: entries }),
        );
        expect(hints.map(({ accountId }) => accountId)).toEqual(['0', '1', '2', '3', '4']);
        expect(unhandled.map(({ reason, accountId }) => [reason, accountId])).toEqual([
          ['poison', null],
        ]);
      }
    }
  });

  test('a thousand changes come through, ten thousand and one do not', () => {
    const many = (count: number) =>
      page(...Array.from({ length: count }, (_, n) => commentChange({ comment_id: `2_${n}` })));
    expect(read(facebook, many(1000)).hints).toHaveLength(1000);
    expect(facebook.translate(bytes(many(10_001)))).toMatchObject({ ok: false });
    const millions = `{"object":"page","entry":[{"id":"1","changes":[${'1,'.repeat(2_000_000)}1]}]}`;
    expect(facebook.translate(bytes(millions))).toMatchObject({ ok: false });
  });

  test('about something else is kept, entry by entry', () => {
    for (const platform of meta) {
      const text = JSON.stringify({
        object: 'whatsapp',
        entry: [{ id: '9', changes: [commentChange({})] }],
      });
      expect(read(platform, text)).toMatchObject({
        hints: [],
        unhandled: [{ accountId: '9', reason: 'unknown-object' }],
      });
    }
  });

  test.each([
    ['a field without a value', { field: 'feed' }, 'no-value'],
    ['a null value', { field: 'feed', value: null }, 'no-value'],
    ['an unknown field', { field: 'parking', value: {} }, 'unknown-field'],
    [
      'an unknown item',
      { field: 'feed', value: { item: 'hologram', verb: 'add' } },
      'unknown-item',
    ],
    ['an unknown verb', commentChange({ verb: 'dissolve' }), 'unknown-verb'],
    ['no verb', commentChange({ verb: undefined }), 'unknown-verb'],
    ['an inherited word for a verb', commentChange({ verb: 'constructor' }), 'unknown-verb'],
    [
      'a reaction',
      { field: 'feed', value: { item: 'reaction', verb: 'add', post_id: '1_2' } },
      'not-moderated',
    ],
    ['a post without its id', { field: 'feed', value: { item: 'status', verb: 'add' } }, 'poison'],
  ])('with %s is kept and not acted on', (_, change, reason) => {
    expect(read(facebook, page(change))).toMatchObject({
      hints: [],
      unhandled: [{ accountId: '1', reason }],
    });
  });

  test.each(['add', 'edit', 'edited', 'hide', 'unhide', 'remove'])(
    'tells of a comment that was changed by %s',
    (verb) => {
      expect(read(facebook, page(commentChange({ verb }))).hints).toMatchObject([
        { kind: 'comment', id: '2_3', accountId: '1' },
      ]);
    },
  );

  test.each(['status', 'photo', 'video', 'share', 'album', 'link', 'post', 'event'])(
    'tells of a post that is a %s, public or not',
    (item) => {
      for (const published of [0, 1]) {
        const value = { item, verb: 'add', post_id: '1_5', published };
        expect(read(facebook, page({ field: 'feed', value })).hints).toMatchObject([
          { kind: 'post', id: '1_5' },
        ]);
      }
    },
  );

  test('numbers as ids keep every digit', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 30n }), (id) => {
        const text = `{"object":"page","entry":[{"id":${id},"changes":[{"field":"feed","value":{"item":"comment","verb":"add","comment_id":${id}}}]}]}`;
        expect(read(facebook, text).hints).toMatchObject([
          { id: String(id), accountId: String(id) },
        ]);
      }),
    );
  });

  test('neighbouring ids beyond 2^53 are two comments', () => {
    const text = (id: string) =>
      `{"object":"instagram","entry":[{"id":"1","changes":[{"field":"comments","value":{"id":${id}}}]}]}`;
    const [one, other] = ['9007199254740993', '9007199254740992'].map(
      (id) => read(instagram, text(id)).hints[0],
    );
    expect(one?.dedupKey).not.toBe(other?.dedupKey);
  });

  test('the order of keys and the time of sending leave the key alone', () => {
    const value = {
      item: 'comment',
      verb: 'edited',
      comment_id: '2_3',
      created_time: 5,
      from: { id: '9', name: 'N' },
    };
    const turned = {
      from: { name: 'N', id: '9' },
      created_time: 5,
      comment_id: '2_3',
      verb: 'edited',
      item: 'comment',
    };
    const one = read(
      facebook,
      JSON.stringify({
        object: 'page',
        entry: [{ id: '1', time: 1, changes: [{ field: 'feed', value }] }],
      }),
    );
    const other = read(
      facebook,
      JSON.stringify({
        entry: [{ changes: [{ value: turned, field: 'feed' }], time: 99, id: '1' }],
        object: 'page',
      }),
    );
    expect(other).toEqual(one);
  });

  test('another edit, a hide and an unhide each have a key of their own', () => {
    const story = [
      { verb: 'add', created_time: 1, message: 'a' },
      { verb: 'edited', created_time: 2, message: 'b' },
      { verb: 'edited', created_time: 3, message: 'b' },
      { verb: 'hide', created_time: 4, message: 'b' },
      { verb: 'unhide', created_time: 5, message: 'b' },
      { verb: 'hide', created_time: 6, message: 'b' },
      { verb: 'remove' },
    ].map((value) => read(facebook, page(commentChange(value))).hints[0]?.dedupKey);
    expect(new Set(story).size).toBe(story.length);
  });

  test('the same change under two accounts, or on two platforms, has two keys', () => {
    const entry = (id: string) => ({ id, changes: [commentChange({})] });
    const { hints } = read(
      facebook,
      JSON.stringify({ object: 'page', entry: [entry('1'), entry('2')] }),
    );
    expect(hints[0]?.dedupKey).not.toBe(hints[1]?.dedupKey);
  });

  test('both layouts of Instagram are one comment', () => {
    const value = { id: '77', text: 'Hoi' };
    const nested = read(instagram, account({ field: 'comments', value }));
    const flat = read(
      instagram,
      JSON.stringify({
        object: 'instagram',
        entry: [{ id: '1', time: 9, field: 'comments', value }],
      }),
    );
    expect(nested.hints).toMatchObject([{ kind: 'comment', id: '77', accountId: '1' }]);
    expect(flat).toEqual(nested);
  });

  test('names of the language itself stay data', () => {
    const text =
      '{"object":"page","__proto__":{"x":1},"entry":[{"id":"1","__proto__":{"y":1},"changes":[{"field":"feed","value":{"item":"comment","verb":"add","comment_id":"2_3","__proto__":{"z":1},"constructor":{"prototype":{"x":1}}}}]}]}';
    expect(read(facebook, text).hints).toHaveLength(1);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  test('long evidence is cut to what a row can hold, in its worst case too', () => {
    const fillers = ['a', '"', '\\', '\n', 'é', '€', '😀', '\ud800'];
    for (const message of fillers.flatMap((one) => [
      one.repeat(400_000),
      `x${one.repeat(400_000)}`,
    ])) {
      const { hints } = read(facebook, page(commentChange({ message })));
      const { raw = '' } = hints[0] ?? {};
      expect(Buffer.byteLength(JSON.stringify(raw))).toBeLessThanOrEqual(300_000);
      expect(raw.isWellFormed()).toBe(true);
    }
  });

  test('bytes that are no UTF-8 inside a text are refused, not repaired', () => {
    const [before, after] = page(commentChange({ message: '#' })).split('#');
    const body = Buffer.concat([
      Buffer.from(before ?? ''),
      Buffer.from([0xff]),
      Buffer.from(after ?? ''),
    ]);
    expect(facebook.translate(body)).toMatchObject({ ok: false, problem: 'malformed' });
  });

  test('50 levels are read, 51 are not', () => {
    const nested = (levels: number) =>
      `{"object":"page","entry":[],"x":${'['.repeat(levels)}${']'.repeat(levels)}}`;
    expect(facebook.translate(bytes(nested(49))).ok).toBe(true);
    expect(facebook.translate(bytes(nested(50))).ok).toBe(false);
    const brackets = JSON.stringify({ object: 'page', entry: [], x: '[{"'.repeat(200) });
    expect(facebook.translate(bytes(brackets)).ok).toBe(true);
  });
});

test.each([
  ['comment', '12_34', '34'],
  ['comment', '999_34', '34'],
  ['comment', '34', '34'],
  ['post', '999_55', '55'],
] as const)("Facebook's %s %s is known as %s", (kind, id, key) => {
  expect(facebook.contentKey(kind, id)).toBe(key);
});

test('elsewhere an id is its own key', () => {
  for (const platform of platforms.filter(({ name }) => name !== 'facebook')) {
    expect(platform.contentKey('comment', 'Ug_x_1.a_b')).toBe('Ug_x_1.a_b');
  }
});
