import { schedules } from '../wiring.ts';
import type { Simulator } from './simulator/index.ts';

export interface Schedule {
  stop(): Promise<void>;
}

interface ScheduleOptions {
  poll: (options: { reconcile: boolean }) => Promise<void>;
  sweep: () => Promise<void>;
  subscribe: () => Promise<void>;
  simulator: Simulator | undefined;
  /** The simulator costs no quota: ask it often, so that a newcomer need not wait. */
  isSimulated: boolean;
  onFault: (cause: unknown) => void;
}

const minuteMs = 60_000;
const simulatedPollMs = 5_000;

/** What EventBridge Scheduler does in the cloud. Each run waits for the one before it. */
export function startSchedule(options: ScheduleOptions): Schedule {
  const { poll, sweep, subscribe, simulator, isSimulated, onFault } = options;
  const pollMs = isSimulated ? simulatedPollMs : schedules.poll * minuteMs;
  const reconcileEvery = Math.max(1, Math.round((60 * minuteMs) / pollMs));
  let polls = 0;
  const repeating = [
    repeat(pollMs, async () => {
      const reconcile = polls % reconcileEvery === 0;
      polls += 1;
      await poll({ reconcile });
    }),
    repeat(schedules.sweep * minuteMs, sweep),
    repeat(schedules.subscribe * minuteMs, subscribe),
  ];
  if (simulator !== undefined) repeating.push(repeat(1_000, () => simulator.control.tick()));

  function repeat(everyMs: number, run: () => Promise<void>) {
    let stopped = false;
    let timer: NodeJS.Timeout | undefined;
    let running: Promise<void> = Promise.resolve();
    const next = (): void => {
      if (stopped) return;
      running = run()
        .catch(onFault)
        .then(() => {
          if (!stopped) timer = setTimeout(next, everyMs);
        });
    };
    timer = setTimeout(next, 0);
    return {
      async stop() {
        stopped = true;
        clearTimeout(timer);
        await running;
      },
    };
  }

  return {
    async stop() {
      await Promise.all(repeating.map((one) => one.stop()));
    },
  };
}
