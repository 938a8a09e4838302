import { allows } from '../../shared/domain/consent/decision.ts';
import { isCurrent } from '../../shared/domain/faces/enrolment.ts';
import type { Pack } from '../../shared/domain/policy/pack.ts';
import type { Enrolled, Gallery } from '../../shared/ports/face-engine.ts';
import { consentOf } from '../../shared/records/consent-of.ts';
import { readPersonFile } from '../../shared/records/people.ts';
import type { School } from '../../shared/records/schools.ts';
import { decodeVector, listTemplates } from '../../shared/records/templates.ts';
import type { LookDependencies } from './look-at-media.ts';

/**
 * The people this school may recognise now: enrolled with this engine within a year, and with an own express yes to
 * face recognition that holds today (AVG art. 9, 2a). Never anybody of another school.
 */
export async function galleryOf(
  { store, faces, now }: LookDependencies,
  school: School,
  pack: Pack,
): Promise<Gallery> {
  const templates = await listTemplates(store, school.id);
  const byPerson = Map.groupBy(
    templates.filter((one) => one.engine === faces.version && isCurrent(one, now())),
    ({ personId }) => personId,
  );
  const enrolled: Enrolled[] = [];
  for (const [personId, own] of byPerson) {
    const file = await readPersonFile(store, school.id, personId);
    if (file === undefined) continue;
    const publication = {
      purposes: ['face_recognition'],
      modalities: ['photo'],
      at: now().toISOString(),
    };
    const consent = consentOf(file, publication, pack);
    if (!allows(consent)) continue;
    enrolled.push({ personId, templates: own.map(({ vector }) => decodeVector(vector)) });
  }
  return { schoolId: school.id, enrolled };
}
