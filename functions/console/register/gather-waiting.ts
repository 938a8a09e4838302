import { readWholeFile } from '../../../shared/records/people.ts';
import { listProposals, type Proposal } from '../../../shared/records/people-history.ts';
import { listUploads, type UploadRecord } from '../../../shared/records/uploads.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { mayAgree } from '../imports/steps.ts';
import type { Viewer } from '../route.ts';

/** What about the register waits for a second person. */
export interface RegisterWaiting {
  /** Exports that widen, in which this person had no hand. */
  uploads: UploadRecord[];
  proposals: { personId: string; displayName: string; proposal: Proposal }[];
}

/** What this person can settle as the second one; nothing for whoever cannot. */
export async function registerWaiting(
  { store, now }: Pick<ConsoleDependencies, 'store' | 'now'>,
  viewer: Viewer,
): Promise<RegisterWaiting> {
  if (!viewer.may('administration', 'leadership')) return { uploads: [], proposals: [] };
  const schoolId = viewer.school.id;
  const [uploads, listed] = await Promise.all([
    listUploads(store, schoolId, now()),
    listProposals(store, schoolId, now()),
  ]);
  const mine = listed.filter(
    ({ proposal: { what, by } }) =>
      by !== viewer.actor && (what === 'erase' || viewer.may('leadership')),
  );
  const proposals = await Promise.all(
    mine.map(async ({ personId, proposal }) => {
      const file = await readWholeFile(store, schoolId, personId);
      return { personId, proposal, displayName: file?.person.displayName ?? '' };
    }),
  );
  return { proposals, uploads: uploads.filter((upload) => mayAgree(upload, viewer)) };
}
