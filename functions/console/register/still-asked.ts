import type { Role } from '../../../shared/domain/policy/pack.ts';
import type { WholeFile } from '../../../shared/records/people.ts';
import { type Proposal, proposalsOf } from '../../../shared/records/people-history.ts';
import type { ConsoleDependencies } from '../dependencies.ts';

/** Who may ask what. */
const askers: Readonly<Record<Proposal['what'], readonly Role[]>> = {
  dismiss: ['leadership'],
  erase: ['administration', 'leadership'],
  change: ['administration', 'leadership'],
};

/** Whether somebody may (still) ask this at the school. */
export type MayAsk = (by: string, what: Proposal['what']) => Promise<boolean>;

/** From the roles as they are now. Where the sign-in service no longer remembers somebody, they are believed. */
export function createMayAsk(
  { signIn }: Pick<ConsoleDependencies, 'signIn'>,
  schoolId: string,
): MayAsk {
  return async (by, what) => {
    const user = await signIn.whoIs(by.slice('user:'.length));
    if (user === undefined) return signIn.kind === 'redirect';
    const own = user.schools.find((school) => school.schoolId === schoolId)?.roles ?? [];
    return own.some((role) => askers[what].includes(role));
  };
}

/** What waits for a second person: asked not too long ago, by somebody who may still ask it. */
export async function stillAsked(
  { rows }: Pick<WholeFile, 'rows'>,
  { mayAsk, now }: { mayAsk: MayAsk; now: Date },
): Promise<Proposal[]> {
  const open = proposalsOf(rows, now);
  const may = await Promise.all(open.map(({ by, what }) => mayAsk(by, what)));
  return open.filter((_, index) => may[index]);
}
