import * as z from 'zod';
import { toMoment } from '../../../shared/domain/consent/amsterdam.ts';
import type { PersonFile, WholeFile } from '../../../shared/records/people.ts';
import { historyOf } from '../../../shared/records/people-history.ts';

const recordedSchema = z.object({ recordedAt: z.string().nullish() });

/**
 * The file as the register had it at a moment: the person before any later change, without what was only
 * written down later. What was set aside later was not yet; the engine looks at that moment itself.
 */
export function fileAt(file: WholeFile, at: string): PersonFile {
  const moment = toMoment(at);
  const later = historyOf(file.rows).find((entry) => toMoment(entry.at) > moment);
  const statements = file.statements.filter(({ statement }) => {
    const recordedAt = recordedSchema.safeParse(statement).data?.recordedAt;
    return recordedAt === undefined || recordedAt === null || toMoment(recordedAt) <= moment;
  });
  return { person: later?.before ?? file.person, statements };
}
