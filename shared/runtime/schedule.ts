import * as z from 'zod';
import { errorNameOf, type Log } from './log.ts';

/** What our schedules send (EventBridge Scheduler fills in the time it was planned for). */
const scheduledSchema = z.object({ scheduledAt: z.iso.datetime() });

class ScheduledRunError extends Error {
  override readonly name = 'ScheduledRunError';
}

/**
 * A Lambda handler for a schedule. A run that fails is reported to Lambda as failed, so that its alarm
 * goes, under a fixed message: the cause may quote what came from outside.
 */
export function onSchedule({
  handle,
  log,
}: {
  handle: (scheduledAt: Date) => Promise<void>;
  log?: Log;
}): (event: unknown) => Promise<void> {
  return async (event) => {
    const { scheduledAt } = scheduledSchema.parse(event);
    try {
      await handle(new Date(scheduledAt));
    } catch (cause) {
      log?.error('a scheduled run failed', { errorName: errorNameOf(cause) });
      throw new ScheduledRunError('a scheduled run failed');
    }
  };
}
