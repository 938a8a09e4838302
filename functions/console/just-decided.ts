import * as z from 'zod';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Store } from '../../shared/ports/store.ts';
import type { ActionRecord } from '../../shared/records/contents.ts';
import { type Dossier, readDossier } from '../../shared/records/dossier.ts';
import type { Viewer } from './route.ts';
import { mayUndoAlone, standingBefore } from './undo-comment-decision.ts';

/** What this person did a moment ago, told on the page they came to next. */
export interface JustDecided {
  ref: { platform: string; key: string };
  number: number;
  outcome: string;
  /** Undefined where only school leadership may read it. */
  text: string | undefined;
  /** What it asks of the platform. */
  action: ActionRecord['kind'] | undefined;
  canUndo: boolean;
}

const querySchema = z.object({
  did: z.coerce.number().int().positive(),
  on: z.string().max(31),
  key: z.string().max(200),
});

/** The part of an address that says what was just decided. Only numbers travel: the words are read anew. */
export function toldBy({ content }: Pick<Dossier, 'content'>): URLSearchParams {
  const { ref, decision } = content.data;
  return new URLSearchParams({ did: String(decision), on: ref.platform, key: ref.key });
}

/** Undefined when the address says nothing, or not what this person decided last. */
export async function readJustDecided(
  { store, now }: { store: Store; now: Clock },
  { school, actor }: Viewer,
  query: Record<string, string>,
): Promise<JustDecided | undefined> {
  const asked = querySchema.safeParse(query);
  if (!asked.success) return undefined;
  const { did, on: platform, key } = asked.data;
  const ref = { platform, key };
  const dossier = await readDossier(store, { schoolId: school.id, kind: 'comment', ...ref });
  const latest = dossier?.decisions.at(-1);
  if (dossier === undefined || latest?.number !== did || latest.by !== actor) return undefined;
  const { restricted, comment } = dossier.content.data;
  return {
    ref,
    number: did,
    outcome: latest.decision.outcome,
    text: restricted === true ? undefined : (comment?.text ?? ''),
    action: dossier.actions.findLast(({ decision }) => decision === did)?.kind,
    canUndo:
      dossier.content.data.state !== 'gone' &&
      standingBefore(dossier, actor) !== undefined &&
      mayUndoAlone(dossier, actor, now()),
  };
}
