import type { World } from '../../world/world.ts';
import { YoutubeError } from './error.ts';

/** Units per call: reads 1, writes 50 ("Quota costs" in the Data API's documentation). */
const costs: Record<string, number> = {
  'POST comments/setModerationStatus': 50,
  'DELETE comments': 50,
  'PUT videos': 50,
};

const pacificDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' });

/** The day's units of the project: begins anew at midnight Pacific time. */
export function createQuota({ settings, now }: World) {
  function used(): number {
    const today = pacificDay.format(now());
    const { youtubeUnitsDay, youtubeUnitsUsed } = settings.get();
    return youtubeUnitsDay === today ? youtubeUnitsUsed : 0;
  }

  return {
    used,
    mustAfford(call: string): void {
      if (used() + (costs[call] ?? 1) <= settings.get().youtubeDailyUnits) return;
      const message = 'The request cannot be completed because you have exceeded your quota.';
      throw new YoutubeError(403, 'quotaExceeded', message);
    },
    /** A refused call costs one unit all the same. */
    charge(call: string, isRefused: boolean): void {
      const units = isRefused ? 1 : (costs[call] ?? 1);
      const youtubeUnitsUsed = used() + units;
      settings.set({ youtubeUnitsUsed, youtubeUnitsDay: pacificDay.format(now()) });
    },
  };
}
