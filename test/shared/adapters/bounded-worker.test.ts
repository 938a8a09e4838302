import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createBoundedWorker } from '../../../shared/adapters/bounded-worker.ts';

const worker = createBoundedWorker<{ does: string }, string>({
  url: new URL('../../support/a-worker.ts', import.meta.url),
  settings: null,
  parse: (answer) => z.string().parse(answer),
});
afterAll(() => worker.close());

describe('a helper process', () => {
  it.each([
    ['fails by itself', 'throw', 'failed'],
    ['takes more memory than 900 megabytes', 'take', 'failed'],
    ['crashes', 'crash', 'failed'],
    ['works without an end', 'work', 'took-too-long'],
  ])('is answered for when it %s, and the next job is done', async (_, does, answer) => {
    expect(await worker.run({ does }, 1)).toBe(answer);
    expect(await worker.run({ does: 'answer' }, 5)).toBe('an answer');
  });
});
