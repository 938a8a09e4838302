import * as z from 'zod';
import type { RedactionAsked } from '../../events/redaction-asked.ts';
import { type ContentRef, contentRefSchema } from '../domain/content.ts';
import { boxSchema, lookProblems } from '../domain/faces/sighting.ts';
import type { Store, Write } from '../ports/store.ts';
import { actorSchema, contentPk } from './contents.ts';
import { change, everyRow, read, type Stored } from './record.ts';

/** Why there is no copy. Every one of them leaves the picture as it was: nothing half made is ever shown. */
export const redactionProblems = [
  ...lookProblems,
  /** The platform no longer gives the file, or no longer has the post. */
  'not-fetched',
  /** It is another file than the one whose faces were chosen. */
  'changed',
  /** Nobody may look at this picture any more, or at one beside it. */
  'withheld',
  /** The engine still sees a face where one was made unrecognisable, twice. */
  'still-found',
] as const;
export type RedactionProblem = (typeof redactionProblems)[number];

/**
 * A copy of one picture of a post with some faces made unrecognisable. asked: being made; made: waits for
 * the eyes of a person; signed: a person saw that nobody is recognisable, it may leave; refused: a person
 * found it not good; failed: it could not be made or not be checked.
 */
export const redactionSchema = z.object({
  id: z.string().min(1),
  ref: contentRefSchema,
  mediaId: z.string(),
  /** SHA-256 of the file the faces were chosen in. */
  sha256: z.string(),
  /** In pixels of the upright original. */
  faces: z.array(boxSchema).min(1).max(1000),
  /** Their numbers as the page shows them. */
  numbers: z.array(z.number().int().positive()),
  asked: z.object({ by: actorSchema, at: z.iso.datetime() }),
  state: z.enum(['asked', 'made', 'signed', 'refused', 'failed']),
  problem: z.enum(redactionProblems).nullable(),
  /** The copy at full size and a smaller one for screens, by their blob names. */
  copy: z
    .object({ blob: z.string(), screen: z.string(), checkedBy: z.string(), at: z.iso.datetime() })
    .nullable(),
  /** Who said that it is good, or that it is not. */
  settled: z.object({ by: actorSchema, at: z.iso.datetime() }).nullable(),
});
export type Redaction = z.infer<typeof redactionSchema>;

const keyOf = (ref: Pick<ContentRef, 'schoolId' | 'platform' | 'kind' | 'key'>, id: string) => ({
  pk: contentPk(ref),
  sk: `REDACTION#${id}`,
});

export function readRedaction(
  store: Store,
  ref: Pick<ContentRef, 'schoolId' | 'platform' | 'kind' | 'key'>,
  id: string,
) {
  return read(store, 'core', keyOf(ref, id), redactionSchema);
}

/** The copies of a post's pictures, newest first. */
export async function listRedactions(
  store: Store,
  ref: Pick<ContentRef, 'schoolId' | 'platform' | 'kind' | 'key'>,
): Promise<Redaction[]> {
  const where = { table: 'core', pk: contentPk(ref), prefix: 'REDACTION#' } as const;
  const rows = await everyRow(store, where);
  const found = rows.map(({ data }) => redactionSchema.parse(data));
  return found.toSorted((a, b) => (a.asked.at < b.asked.at ? 1 : -1));
}

export function writeRedaction(redaction: Redaction, from?: Stored<Redaction>): Write {
  return change('core', { ...keyOf(redaction.ref, redaction.id), data: redaction }, from);
}

export function removeRedaction({ ref, id }: Redaction): Write {
  return { table: 'core', remove: keyOf(ref, id), when: 'any' };
}

export function redactionAsked({ ref, id, asked }: Redaction): RedactionAsked {
  return {
    id: `redaction#${id}`,
    type: 'redaction.asked',
    source: 'console',
    time: asked.at,
    data: { ref, redaction: id },
  };
}
