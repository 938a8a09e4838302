import type { Pack } from '../../../shared/domain/policy/pack.ts';
import { readDossier } from '../../../shared/records/dossier.ts';
import type { Stored } from '../../../shared/records/record.ts';
import { changeWave, type Wave, type WaveMember } from '../../../shared/records/waves.ts';
import { decideCommentByHand } from '../decide-comment-by-hand.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { undoCommentDecision } from '../undo-comment-decision.ts';

type Dependencies = Pick<ConsoleDependencies, 'store' | 'now' | 'platforms'>;

/** Within one request; a person sees how far it is and goes on. */
const perRequest = 100;
const atOnce = 10;

/**
 * Goes on with a wave where it stopped, both ways. What somebody changed since it was on the screen is left as it is.
 * Safe to repeat: a member that was decided already is found changed by ourselves and counted as decided.
 */
export async function goOnWithWave(
  deps: Dependencies,
  pack: Pack,
  from: Stored<Wave>,
  by: `user:${string}`,
): Promise<Stored<Wave>> {
  let wave = from;
  for (let done = 0; done < perRequest; done += atOnce) {
    const next = pending(wave.data).slice(0, atOnce);
    if (next.length === 0) break;
    const settled = await Promise.all(
      next.map(async (member) => ({
        ...member,
        state: await settle(deps, pack, wave.data, member, by),
      })),
    );
    const changed = await changeWave(deps.store, wave, withMembers(wave.data, settled));
    if (changed === undefined) break;
    wave = changed;
  }
  return wave;
}

/** How many decisions this person took right behind the one that was on the screen: of a run that was interrupted. */
async function ownDecisions(
  { store }: Dependencies,
  where: { schoolId: string; platform: string; key: string },
  seen: number,
  by: `user:${string}`,
): Promise<number> {
  const dossier = await readDossier(store, { ...where, kind: 'comment' });
  const later = dossier?.decisions.filter(({ number }) => number > seen) ?? [];
  return later.every((decision) => decision.by === by) ? later.length : 0;
}

/** What is still to be done, forwards or back. */
export function pending({ state, members }: Wave): WaveMember[] {
  const waits = state === 'deciding' ? 'waiting' : state === 'undoing' ? 'decided' : undefined;
  return members.filter((member) => member.state === waits);
}

function withMembers(wave: Wave, settled: readonly WaveMember[]): Wave {
  const known = new Map(settled.map((member) => [`${member.platform}#${member.key}`, member]));
  const members = wave.members.map((one) => known.get(`${one.platform}#${one.key}`) ?? one);
  const becomes: Wave = { ...wave, members };
  if (pending(becomes).length > 0) return becomes;
  return { ...becomes, state: wave.state === 'deciding' ? 'decided' : 'undone' };
}

async function settle(
  deps: Dependencies,
  pack: Pack,
  wave: Wave,
  { platform, key, seen }: WaveMember,
  by: `user:${string}`,
): Promise<WaveMember['state']> {
  const { schoolId, wish, note } = wave;
  const where = { schoolId, platform, key };
  const mine = await ownDecisions(deps, where, seen, by);
  if (wave.state === 'undoing') {
    if (mine === 2) return 'undone';
    const wanted = { ...where, by, seen: seen + 1, decidedBy: wave.by };
    const done = await undoCommentDecision(deps, wanted);
    return done.ok ? 'undone' : 'skipped';
  }
  if (mine === 1) return 'decided';
  const done = await decideCommentByHand(deps, pack, { ...where, wish, note, by, seen });
  return done.ok ? 'decided' : 'skipped';
}
