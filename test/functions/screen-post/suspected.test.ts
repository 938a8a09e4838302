import { describe, expect, it } from 'vitest';
import { lookAtMedia } from '../../../functions/screen-post/look-at-media.ts';
import type { PictureCheck } from '../../../shared/domain/pictures/picture-check.ts';
import { ok } from '../../../shared/domain/result.ts';
import type { MediaRecord } from '../../../shared/records/media.ts';
import { aMedia, at } from '../console/a-story.ts';

const explicit: PictureCheck = {
  status: 'checked',
  labels: [{ label: 'explicit', confidencePercent: 99 }],
  ...{ unseen: [], moderator: 'test-1' },
};
const suspected = aMedia({
  ...{ sha256: null, display: null, check: explicit },
  look: { status: 'not-fetched', reason: 'suspected' },
});
const passed = { by: 'user:head', at, found: ['explicit' as const] } as const;

/** Looks at the file under this id again, so many minutes after leadership gave their word. */
function again(
  known: MediaRecord,
  minutes: number,
  change: { check?: PictureCheck; url?: null } = {},
) {
  const { check = explicit, url = 'https://x.example/1.jpg' } = change;
  const file = Uint8Array.of(1);
  const empty = { status: 'analysed', width: 1, height: 1, frames: 1, engine: 'test' } as const;
  const dependencies = {
    blobs: { put: async () => 'blob', get: async () => undefined, remove: async () => undefined },
    media: { fetch: async () => ok(file) },
    faces: { version: 'test', look: async () => ({ ...empty, faces: [] }) },
    images: { displayCopy: async () => ok({ bytes: file, width: 1, height: 1 }) },
    moderator: { version: 'test', check: async () => check },
    now: () => new Date(Date.parse(at) + minutes * 60_000),
  } as unknown as Parameters<typeof lookAtMedia>[0];
  return lookAtMedia(dependencies, { id: 'm1', kind: 'image', url }, known, undefined);
}

describe("leadership's word about a suspected picture", () => {
  const waiting = { ...suspected, passed: { ...passed, found: [...passed.found] } };

  it.each([
    { minutes: 1, shown: true },
    { minutes: 59, shown: true },
    { minutes: 60, shown: false },
    { minutes: 60 * 24, shown: false },
  ])('counts for the first file within an hour, after $minutes minutes: $shown', async (one) => {
    const seen = await again(waiting, one.minutes);
    expect([seen.display !== null, seen.passed !== undefined]).toEqual([one.shown, one.shown]);
  });

  it('counts for that file from then on, and for no other', async () => {
    const bound = await again(waiting, 1);
    expect((await again(bound, 60 * 24)).display).not.toBeNull();
    expect((await again({ ...bound, sha256: 'b'.repeat(64) }, 2)).display).toBeNull();
  });

  it('waits through an outage', async () => {
    const seen = await again(await again(waiting, 1, { url: null }), 2);
    expect(seen.display).not.toBeNull();
  });
});

it.each([
  ['the platform withholds it', { url: null }],
  ['the check does not work', { check: { status: 'not-checked', reason: 'took-too-long' } }],
] as const)('a suspected picture stays suspected when %s', async (_, change) => {
  for (const sha256 of [null, 'b'.repeat(64)]) {
    const seen = await again({ ...suspected, sha256 }, 1, change);
    expect(seen).toMatchObject({ sha256: null, display: null, check: explicit });
    expect(seen.look).toEqual({ status: 'not-fetched', reason: 'suspected' });
  }
});
