import * as z from 'zod';
import { platformNameSchema } from '../domain/content.ts';
import type { Store } from '../ports/store.ts';
import { commitWithAudit } from './audit.ts';
import { actorSchema } from './contents.ts';
import { change, insert, read, type Stored } from './record.ts';

/**
 * One decision about many comments, written down before the first is decided: whatever interrupts it, it can go on
 * and all of it can be undone. At most 500 at a time.
 */
export const mostInWave = 500;

const memberSchema = z.object({
  platform: platformNameSchema,
  key: z.string(),
  /** The decision that was on the screen; ours is the next. */
  seen: z.number().int().min(0),
  /** waiting: not yet; decided; undone; skipped: changed or gone meanwhile, so it keeps what it has. */
  state: z.enum(['waiting', 'decided', 'undone', 'skipped']),
});
export type WaveMember = z.infer<typeof memberSchema>;

export const waveSchema = z.object({
  id: z.string(),
  schoolId: z.string(),
  by: actorSchema,
  at: z.iso.datetime(),
  wish: z.enum(['hide', 'show']),
  /** In a person's own words. */
  note: z.string(),
  /** undoing: on its way back. */
  state: z.enum(['deciding', 'decided', 'undoing', 'undone']),
  members: z.array(memberSchema).min(1).max(mostInWave),
});
export type Wave = z.infer<typeof waveSchema>;

const keyOf = (schoolId: string, id: string) => ({ pk: `S#${schoolId}#wave#${id}`, sk: 'WAVE' });

export function readWave(store: Store, schoolId: string, id: string) {
  return read(store, 'core', keyOf(schoolId, id), waveSchema);
}

/** Writes a new wave down, with its line in the log. */
export async function addWave(store: Store, wave: Wave): Promise<Stored<Wave>> {
  const { id, schoolId, by, at, wish, members } = wave;
  const fact = { at, actor: by, what: 'wave.began', about: id };
  await commitWithAudit(
    store,
    schoolId,
    { ...fact, detail: { wish, number: members.length } },
    { writes: [insert('core', { ...keyOf(schoolId, id), data: wave })] },
  );
  return { data: wave, version: 1 };
}

/** What became of some of its members; undefined when somebody else goes on with it at the same time. */
export async function changeWave(
  store: Store,
  from: Stored<Wave>,
  becomes: Wave,
): Promise<Stored<Wave> | undefined> {
  const row = { ...keyOf(becomes.schoolId, becomes.id), data: becomes };
  const done = await store.commit({ writes: [change('core', row, from)] });
  return done.ok ? { data: becomes, version: from.version + 1 } : undefined;
}

/** All of it is to be undone: said in the log, and from here on it only goes back. */
export async function turnWave(
  store: Store,
  from: Stored<Wave>,
  { by, at }: { by: `user:${string}`; at: Date },
): Promise<Stored<Wave> | undefined> {
  const { id, schoolId } = from.data;
  const becomes: Wave = { ...from.data, state: 'undoing' };
  const fact = { at: at.toISOString(), actor: by, what: 'wave.undone', about: id, detail: {} };
  const row = { ...keyOf(schoolId, id), data: becomes };
  const done = await commitWithAudit(store, schoolId, fact, {
    writes: [change('core', row, from)],
  });
  return done.ok ? { data: becomes, version: from.version + 1 } : undefined;
}
