import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runLook } from '../../../../infra/local/verbs/look.ts';
import {
  anEmptyPicture,
  aPortrait,
  aSmallGroupPhoto,
  facesInGroupPhoto,
} from '../../../shared/adapters/face-engines/pictures.ts';

let folder = '';
const at = (...names: string[]) => join(folder, ...names);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'look-'));
  await mkdir(at('gallery', 'person-1'), { recursive: true });
  await writeFile(at('group.jpg'), await aSmallGroupPhoto());
  await writeFile(at('empty.jpg'), await anEmptyPicture());
  await writeFile(at('note.jpg'), 'a note with the name of a picture');
  await writeFile(at('gallery', 'person-1', 'a.jpg'), await aPortrait(0));
});
afterAll(() => rm(folder, { recursive: true }));

async function look(...args: string[]) {
  const lines: string[] = [];
  const complaints: string[] = [];
  const code = await runLook(args, {
    out: (line) => lines.push(line),
    err: (line) => complaints.push(line),
  });
  return { code, lines: lines.map((line) => JSON.parse(line)), complaints };
}

it('answers each file on a line of its own, in order', async () => {
  const { code, lines } = await look(at('empty.jpg'), at('note.jpg'), at('group.jpg'));
  expect(lines).toMatchObject([
    { file: at('empty.jpg'), status: 'analysed', width: 320, height: 240, faces: [] },
    { file: at('note.jpg'), status: 'held', reason: 'unsupported-type' },
    { file: at('group.jpg'), status: 'analysed' },
  ]);
  expect(lines[2].faces).toHaveLength(facesInGroupPhoto);
  expect(code).toBe(0);
});

it('goes on after a file that does not exist, and ends with 1', async () => {
  const { code, lines } = await look(at('nowhere.jpg'), folder, at('empty.jpg'));
  expect(lines).toMatchObject([
    { file: at('nowhere.jpg'), error: 'no such file' },
    { file: folder, error: 'EISDIR' },
    { status: 'analysed' },
  ]);
  expect(code).toBe(1);
});

it('names enrolled people with a gallery only, and covers all others', async () => {
  const args = [at('group.jpg'), '--gallery', at('gallery'), '--redact', at('redacted')];
  const { lines } = await look(...args);
  const named = lines[0].faces.filter(({ personId }: { personId?: string }) => personId);
  expect(named).toMatchObject([{ personId: 'person-1', similarityPercent: expect.any(Number) }]);

  const left = await look(at('redacted', 'group.jpg'), '--gallery', at('gallery'));
  const clear = left.lines[0].faces.filter(
    ({ because }: { because: string }) => because === 'clear',
  );
  expect(clear).toMatchObject([{ personId: 'person-1' }]);
  const { exif } = await sharp(at('redacted', 'group.jpg')).metadata();
  expect(exif).toBeUndefined();
});

it('writes no copy of a file that was held', async () => {
  await look(at('note.jpg'), '--redact', at('nothing'));
  await expect(access(at('nothing', 'note.jpg'))).rejects.toThrow();
});

it.each([
  [[], 'Expected one or more'],
  [['--bogus'], 'bogus'],
  [['a.jpg', '--engine', 'magic'], 'embedded or rekognition'],
  [['a.jpg', '--gallery', '/nowhere/at/all'], 'Expected a gallery'],
])('explains what is wrong with %j', async (args, words) => {
  const { code, complaints } = await look(...args);
  expect([code, complaints.join()]).toEqual([1, expect.stringContaining(words)]);
});

it('explains itself', async () => {
  const lines: string[] = [];
  const code = await runLook(['--help'], { out: (line) => lines.push(line), err: () => undefined });
  expect([code, lines.join()]).toEqual([0, expect.stringContaining('--gallery DIR')]);
});

it('never writes a copy over an original', async () => {
  const original = await aSmallGroupPhoto();
  await mkdir(at('own'));
  await writeFile(at('own', 'photo.jpg'), original);
  const { code, lines } = await look(at('own', 'photo.jpg'), '--redact', at('own'));
  expect(lines).toMatchObject([{ status: 'analysed', notRedacted: 'is-an-original' }]);
  expect(Buffer.compare(await readFile(at('own', 'photo.jpg')), original)).toBe(0);
  expect(code).toBe(0);
});
