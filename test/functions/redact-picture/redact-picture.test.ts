import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { redactPicture } from '../../../functions/redact-picture/redact-picture.ts';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { createSharpImageEditor } from '../../../shared/adapters/image-editors/sharp.ts';
import { createSqliteStore } from '../../../shared/adapters/stores/sqlite.ts';
import type { Box, Look } from '../../../shared/domain/faces/sighting.ts';
import { type Platform, PlatformError } from '../../../shared/ports/platform.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { auditEntries } from '../../../shared/records/audit.ts';
import { openContent } from '../../../shared/records/contents.ts';
import { type MediaRecord, writeMedia } from '../../../shared/records/media.ts';
import {
  type Redaction,
  readRedaction,
  redactionAsked,
  removeRedaction,
  writeRedaction,
} from '../../../shared/records/redactions.ts';
import { aMedia, aPost, aRedaction, aRef, at } from '../console/a-story.ts';

const editor = createSharpImageEditor();
afterAll(() => editor.close());

const face: Box = { x: 100, y: 100, width: 50, height: 60 };
const other: Box = { x: 250, y: 100, width: 50, height: 60 };

/** A picture full of fine detail, with the place and the maker in its metadata. */
async function aFile(): Promise<Uint8Array> {
  const pixels = Buffer.alloc(400 * 300 * 3);
  for (let n = 0; n < pixels.length; n++) pixels[n] = (n * 7919) % 251;
  return sharp(pixels, { raw: { width: 400, height: 300, channels: 3 } })
    .withExif({ IFD0: { Make: 'SECRETCAM' }, IFD3: { GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer();
}

const sees = (...boxes: Box[]): Look => ({
  status: 'analysed',
  width: 400,
  height: 300,
  frames: 1,
  engine: 'test-2',
  faces: boxes.map((box) => ({
    box,
    confidencePercent: 90,
    recognisable: true,
    because: 'clear',
  })),
});

/** A copy that somebody asked for. `looks`: what the engine sees in each version of the copy, in turn. */
async function aWorld(
  looks: Look[],
  change: {
    redaction?: Partial<Redaction>;
    platform?: Partial<Platform>;
    file?: Uint8Array;
    whileMade?: (store: Store, asked: Redaction) => Promise<void>;
  } = {},
) {
  const database = openDatabase(':memory:');
  onTestFinished(() => database.close());
  const store = createSqliteStore(database, () => undefined);
  const file = await aFile();
  const sha256 = createHash('sha256').update(file).digest('hex');
  const asked = aRedaction({
    ...{ state: 'asked', copy: null, sha256, faces: [face], ...change.redaction },
  });
  await store.commit({ writes: [writeRedaction(asked)] });
  const blobs = new Map<string, Uint8Array>();
  const seen: Uint8Array[] = [];
  const redact = redactPicture({
    store,
    platforms: new Map([
      [
        'facebook',
        { readPost: async () => ({ ok: true, value: aPost() }), ...change.platform } as Platform,
      ],
    ]),
    media: { fetch: async () => ({ ok: true, value: change.file ?? file }) },
    images: editor,
    faces: {
      version: 'test-2',
      look: async (bytes) => {
        seen.push(bytes);
        await change.whileMade?.(store, asked);
        return looks[seen.length - 1] ?? looks.at(-1) ?? sees();
      },
      enrol: async () => ({ ok: false, problem: 'no-face' }),
    },
    blobs: {
      put: async (bytes) => {
        const name = createHash('sha256').update(bytes).digest('hex');
        blobs.set(name, bytes);
        return name;
      },
      get: async (name) => blobs.get(name),
      remove: async (name) => void blobs.delete(name),
    },
    now: () => new Date('2026-03-02T10:00:05.000Z'),
  });
  const run = () => redact(redactionAsked(asked));
  const after = async () => (await readRedaction(store, asked.ref, asked.id))?.data;
  return { run, after, blobs, seen, file, store };
}

async function pixel(file: Uint8Array, x: number, y: number): Promise<number[]> {
  const around = await sharp(file).extract({ left: x, top: y, width: 1, height: 1 }).raw();
  return [...(await around.toBuffer())];
}

it('makes a copy at full size without the face and without metadata, and keeps nothing of the original', async () => {
  const { run, after, blobs, file } = await aWorld([sees(other)]);
  await run();
  const made = await after();
  expect(made?.state).toBe('made');
  const copy = blobs.get(made?.copy?.blob ?? '') ?? new Uint8Array();
  expect(await sharp(copy).metadata()).toMatchObject({ width: 400, height: 300 });
  expect(Buffer.from(copy).includes('SECRETCAM')).toBe(false);
  expect((await sharp(copy).metadata()).exif).toBeUndefined();
  // neighbours inside the face are alike now, the other face is as it was
  const spread = async (bytes: Uint8Array, x: number) => {
    const [a, b] = [await pixel(bytes, x, 130), await pixel(bytes, x + 1, 130)];
    return Math.abs((a[0] ?? 0) - (b[0] ?? 0));
  };
  expect(await spread(copy, 125)).toBeLessThan(15);
  expect(Math.abs((await spread(copy, 275)) - (await spread(file, 275)))).toBeLessThan(25);
  for (const bytes of blobs.values()) expect(bytes).not.toEqual(file);
});

it('covers once more what the engine still sees', async () => {
  const { run, after, seen } = await aWorld([sees(other, face), sees(other)]);
  await run();
  expect((await after())?.state).toBe('made');
  expect(seen).toHaveLength(2);
  expect(seen[1]).not.toEqual(seen[0]);
});

it('refuses a copy in which the engine still sees the face after that', async () => {
  const { run, after, blobs } = await aWorld([sees(face)]);
  await run();
  expect(await after()).toMatchObject({ state: 'failed', problem: 'still-found', copy: null });
  expect(blobs.size).toBe(0);
});

it('a copy that could not be checked is no copy', async () => {
  const { run, after, blobs } = await aWorld([{ status: 'held', reason: 'engine-failed' }]);
  await run();
  expect(await after()).toMatchObject({ state: 'failed', problem: 'engine-failed' });
  expect(blobs.size).toBe(0);
});

it('takes no other file than the one whose faces were chosen', async () => {
  const { run, after } = await aWorld([sees()], { file: new Uint8Array([1, 2, 3]) });
  await run();
  expect(await after()).toMatchObject({ state: 'failed', problem: 'changed' });
});

it.each<[string, Partial<Platform>]>([
  ['the post is gone', { readPost: async () => ({ ok: false, problem: 'gone' }) }],
  [
    'the token is dead',
    { readPost: () => Promise.reject(new PlatformError('stop', 'token-invalid')) },
  ],
  [
    'the picture left the post',
    { readPost: async () => ({ ok: true, value: aPost({ media: [] }) }) },
  ],
])('says so when %s', async (_, platform) => {
  const { run, after } = await aWorld([sees()], { platform });
  await run();
  expect(await after()).toMatchObject({ state: 'failed', problem: 'not-fetched' });
});

it('leaves to the queue what may pass', async () => {
  const readPost = () => Promise.reject(new PlatformError('retry', 'http-503'));
  const { run, after } = await aWorld([sees()], { platform: { readPost } });
  await expect(run()).rejects.toThrow(PlatformError);
  expect((await after())?.state).toBe('asked');
});

it('runs twice as once, and writes what it did in the log', async () => {
  const { run, seen, store } = await aWorld([sees()]);
  await run();
  await run();
  expect(seen).toHaveLength(1);
  const facts: string[] = [];
  for await (const { what } of auditEntries(store, 'school-a')) facts.push(what);
  expect(facts).toEqual(['redaction.made']);
});

it('leaves no file of a copy that nobody wants any more when it is made', async () => {
  const whileMade = async (store: Store, asked: Redaction) => {
    await store.commit({ writes: [removeRedaction(asked)] });
  };
  const { run, after, blobs } = await aWorld([sees()], { whileMade });
  await run();
  expect(await after()).toBeUndefined();
  expect(blobs.size).toBe(0);
});

const suspected = {
  ...{ sha256: null, display: null },
  look: { status: 'not-fetched', reason: 'suspected' },
  check: {
    status: 'checked',
    labels: [{ label: 'explicit', confidencePercent: 90 }],
    ...{ unseen: [], moderator: 'test' },
  },
} satisfies Partial<MediaRecord>;

it('makes no copy of what may be a sexual image of a minor', async () => {
  const { run, after, blobs, seen, store } = await aWorld([sees()]);
  await placeSuspected(store);
  await run();
  expect(await after()).toMatchObject({ state: 'failed', problem: 'withheld', copy: null });
  expect([blobs.size, seen.length]).toEqual([0, 0]);
});

it('keeps no copy that was being made when the picture was suspected', async () => {
  const { run, after, blobs } = await aWorld([sees()], { whileMade: placeSuspected });
  await run();
  expect(await after()).toMatchObject({ state: 'failed', problem: 'withheld', copy: null });
  expect(blobs.size).toBe(0);
});

async function placeSuspected(store: Store): Promise<void> {
  await openContent(store, aRef(), new Date(at));
  await store.commit({ writes: [writeMedia(aRef(), aMedia(suspected))] });
}
