import { describe, expect, it } from 'vitest';
import { onSchedule } from '../../../shared/runtime/schedule.ts';

describe('a scheduled run', () => {
  it('is told the time it was planned for', async () => {
    let told: Date | undefined;
    await onSchedule({
      handle: async (at) => {
        told = at;
      },
    })({ scheduledAt: '2026-03-02T08:00:00Z' });
    expect(told).toEqual(new Date('2026-03-02T08:00:00Z'));
  });

  it('fails in fixed words, so that its alarm goes and nothing is quoted', async () => {
    const run = onSchedule({
      handle: async () => {
        throw new Error('Sanne de Vries');
      },
    });
    const thrown = await run({ scheduledAt: '2026-03-02T08:00:00Z' }).catch((cause) => cause);
    expect(thrown).toMatchObject({ name: 'ScheduledRunError', message: 'a scheduled run failed' });
    expect(thrown.cause).toBeUndefined();
  });

  it('refuses an event that no schedule of ours sent', async () => {
    await expect(onSchedule({ handle: async () => undefined })({})).rejects.toThrow();
  });
});
