import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { labelsFor } from '../../../../shared/adapters/image-moderators/embedded/classify.ts';
import {
  bundledName,
  installedPath,
  modelFiles,
} from '../../../../shared/adapters/image-moderators/embedded/weights.ts';
import { createEmbeddedImageModerator } from '../../../../shared/adapters/image-moderators/index.ts';
import { describeImageModerator } from './moderator-suite.ts';
import { aHarmlessPicture } from './pictures.ts';

const moderator = createEmbeddedImageModerator();
afterAll(() => moderator.close());

describeImageModerator('the embedded moderator', () => moderator);

describe('the embedded moderator', () => {
  it('says that it cannot see violence', async () => {
    const check = await moderator.check(await aHarmlessPicture());
    expect(check).toMatchObject({ unseen: expect.arrayContaining(['violence', 'selfharm']) });
  });

  it('does not call a file checked that breaks off', async () => {
    const whole = await aHarmlessPicture();
    const check = await moderator.check(whole.subarray(0, whole.length / 2));
    expect(check.status).toBe('not-checked');
  });

  it('looks at every frame of an animation', async () => {
    const frame = { width: 64, height: 48, channels: 3 as const };
    const frames = ['#123', '#a40', '#0c9'].map((background) =>
      sharp({ create: { ...frame, background } })
        .png()
        .toBuffer(),
    );
    const gif = await sharp(await Promise.all(frames), { join: { animated: true } })
      .gif()
      .toBuffer();
    expect(await moderator.check(gif)).toMatchObject({ status: 'checked', labels: [] });
  });

  it.each([
    { sex: 0.69, suggestive: 0, label: 'nudity' },
    { sex: 0.7, suggestive: 0, label: 'explicit' },
    { sex: 0.3, suggestive: 0.2, label: 'nudity' },
    { sex: 0.1, suggestive: 0.9, label: 'nudity' },
    { sex: 0.25, suggestive: 0.24, label: undefined },
  ])('reads $sex of sex and $suggestive of suggestive as $label', ({ sex, suggestive, label }) => {
    const scores = { drawing: 0, 'drawn-sex': 0, neutral: 0, sex, suggestive };
    expect(labelsFor([scores]).map((one) => one.label)).toEqual(label === undefined ? [] : [label]);
  });

  it('calls an animation explicit for one such frame, however bare the others', () => {
    const none = { drawing: 0, 'drawn-sex': 0, neutral: 0 };
    const bare = { ...none, sex: 0.05, suggestive: 0.93 };
    const explicit = { ...none, sex: 0.9, suggestive: 0.05 };
    for (const frames of [
      [bare, explicit],
      [explicit, bare],
    ])
      expect(labelsFor(frames)).toEqual([{ label: 'explicit', confidencePercent: 90 }]);
  });

  it('counts drawn sex as sex', () => {
    const scores = { drawing: 0, 'drawn-sex': 0.4, neutral: 0.2, sex: 0.4, suggestive: 0 };
    expect(labelsFor([scores])[0]?.label).toBe('explicit');
  });
});

describe('the weights', () => {
  it('work from a directory of copies, and only as they were measured', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'schoolwacht-weights-'));
    for (const file of Object.values(modelFiles))
      await cp(installedPath(file), join(directory, bundledName(file)));
    const bundled = createEmbeddedImageModerator({ run: 'inline', modelDirectory: directory });
    const picture = await aHarmlessPicture();
    expect(await bundled.check(picture)).toEqual(await moderator.check(picture));

    await writeFile(join(directory, bundledName(modelFiles.graph)), 'module.exports = 1');
    const changed = createEmbeddedImageModerator({ run: 'inline', modelDirectory: directory });
    await expect(changed.check(picture)).rejects.toThrow('Expected other weights');
    await rm(directory, { recursive: true });
  });
});
