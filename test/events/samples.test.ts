import { describe, expect, test } from 'vitest';
import { platforms, samplesOf } from '../shared/adapters/platforms/doors.ts';

const all = platforms.flatMap((platform) =>
  samplesOf(platform.name).map(({ name, body }) => ({
    name: `${platform.name}/${name}`,
    story: name.split('-')[0],
    translation: platform.translate(body),
  })),
);

/** What the first word of a sample's name promises. */
const promises: Record<string, { hints: string[]; isHandled: boolean }> = {
  comment: { hints: ['comment'], isHandled: true },
  post: { hints: ['post'], isHandled: true },
  other: { hints: [], isHandled: false },
};

describe.each(all)('$name', ({ story = '', translation }) => {
  test('tells what its name says', () => {
    if (!translation.ok) throw new Error('expected a sample that can be read');
    const { hints, unhandled } = translation.value;
    const promise = promises[story];
    if (promise === undefined) {
      expect(story).toBe('batch');
      expect(unhandled.map(({ reason }) => reason)).toEqual(['poison']);
      expect(hints.length).toBeGreaterThan(1);
      return;
    }
    expect([...new Set(hints.map(({ kind }) => kind))]).toEqual(promise.hints);
    expect(unhandled.length === 0).toBe(promise.isHandled);
  });
});

test('no two samples share an inbox key', () => {
  const keys = all.flatMap(({ translation }) =>
    translation.ok
      ? [...translation.value.hints, ...translation.value.unhandled].map(({ dedupKey }) => dedupKey)
      : [],
  );
  expect(new Set(keys).size).toBe(keys.length);
});
