import { enrolmentEnds, isCurrent } from '../../../shared/domain/faces/enrolment.ts';
import type { Row } from '../../../shared/ports/store.ts';
import { templateRecordSchema } from '../../../shared/records/templates.ts';

/** How well somebody's face is known: by how many photos, since when, and until when that counts. */
export interface Known {
  photos: number;
  since: string;
  until: string;
  isOver: boolean;
}

/** From the rows of somebody's file; undefined for whom nobody enrolled. */
export function knownBy(rows: readonly Row[], now: Date): Known | undefined {
  const templates = rows
    .filter(({ sk }) => sk.startsWith('TEMPLATE#'))
    .map(({ data }) => templateRecordSchema.parse(data));
  const [oldest] = templates.toSorted((a, b) => a.at.localeCompare(b.at));
  if (oldest === undefined) return undefined;
  return {
    photos: templates.length,
    since: oldest.at,
    until: enrolmentEnds(oldest.at).toISOString(),
    isOver: !isCurrent(oldest, now),
  };
}
