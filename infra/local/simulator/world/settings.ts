import * as z from 'zod';
import type { Database } from './database.ts';

/** What a tester may turn. Kept in the file, so that a restart changes nothing. */
export const settingsSchema = z.object({
  /** Each push this many times, as deliveries of their own. */
  copies: z.int().min(1).max(20).default(1),
  /** Pushes due together leave in random order. */
  isShuffled: z.boolean().default(false),
  delaySeconds: z.number().min(0).default(0),
  /** At most so many pushes in one delivery. */
  batchSize: z.int().min(1).max(1000).default(1),
  /** Deliveries on their way at the same time. */
  lanes: z.int().min(1).max(64).default(1),
  /** Nothing leaves until `drainDeliveries` or release. */
  isHeld: z.boolean().default(false),
  /** After an hour of failures the platform unsubscribes us, as Meta says it may. */
  unsubscribesAfterFailures: z.boolean().default(false),
  /** How long a media address works; 4 days is the order of magnitude of the real ones. */
  mediaSeconds: z
    .number()
    .min(1)
    .default(4 * 86_400),
  /** `standard`: Instagram sends no comments, though the subscription succeeded. */
  instagramAccess: z.enum(['standard', 'advanced']).default('advanced'),
  /** `flat`: field and value on the entry itself, as the Instagram Login pages show it. */
  instagramLayout: z.enum(['changes', 'flat']).default('changes'),
  /** `legacy`: sender_id and sender_name instead of from. */
  facebookShape: z.enum(['2023', 'legacy']).default('2023'),
  youtubeDailyUnits: z.int().min(0).default(10_000),
  youtubeUnitsUsed: z.int().min(0).default(0),
  /** The Pacific day the units were used on. */
  youtubeUnitsDay: z.string().default(''),
  /** Percentages in the usage headers, by account; 100 and more: calls are refused. */
  usage: z
    .record(z.string(), z.object({ percent: z.number(), regainMinutes: z.number() }))
    .default({}),
});
export type Settings = z.infer<typeof settingsSchema>;

export interface SettingsStore {
  get(): Settings;
  set(change: Partial<Settings>): void;
}

const row = z.object({ value: z.string() });

export function createSettings(db: Database): SettingsStore {
  const stored = db.one(row, `select value from settings where name = 'settings'`);
  let current = settingsSchema.parse(stored ? JSON.parse(stored.value) : {});
  return {
    get: () => current,
    set(change) {
      current = settingsSchema.parse({ ...current, ...change });
      db.run(
        `insert or replace into settings (name, value) values ('settings', ?)`,
        JSON.stringify(current),
      );
    },
  };
}
