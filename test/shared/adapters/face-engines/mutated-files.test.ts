import { afterAll, describe, expect, it } from 'vitest';
import { createEmbeddedFaceEngine } from '../../../../shared/adapters/face-engines/index.ts';
import { isShownByEveryViewer } from '../../../support/pictures/intact.ts';
import { lookAtMutations } from '../../../support/pictures/mutations.ts';
import { shot } from '../../../support/pictures/portrait.ts';

const engine = createEmbeddedFaceEngine();
afterAll(() => engine.close());

describe('200 damaged files', () => {
  it('never crash the engine, and never show nobody where a part was not read', async () => {
    const outcome = await lookAtMutations(engine, 200, 7);
    expect(outcome).toMatchObject({ wrong: [], engineFailed: 0, tookTooLong: 0 });
    expect(outcome.held + outcome.found + outcome.shownDamaged).toBe(200);
  });
});

describe('the judge of damaged files', () => {
  it('lets whole files pass, and no file of which a decoder leaves out a part', async () => {
    const jpeg = await shot().jpeg().toBuffer();
    const shorter = Buffer.from(jpeg);
    const sizeAt = jpeg.indexOf(Buffer.from([0xff, 0xc0])) + 5;
    shorter.writeUInt16BE(100, sizeAt);
    expect(await isShownByEveryViewer(jpeg)).toBe(true);
    expect(await isShownByEveryViewer(shorter)).toBe(false);
    expect(await isShownByEveryViewer(jpeg.subarray(0, 4000))).toBe(false);
  });
});
