import { allows } from '../../shared/domain/consent/decision.ts';
import { isCurrent } from '../../shared/domain/faces/enrolment.ts';
import type { Pack } from '../../shared/domain/policy/pack.ts';
import type { Enrolled, Gallery } from '../../shared/ports/face-engine.ts';
import { consentOf } from '../../shared/records/consent-of.ts';
import { readPersonFile } from '../../shared/records/people.ts';
import type { School } from '../../shared/records/schools.ts';
import { listTemplates, openVector } from '../../shared/records/templates.ts';
import type { LookDependencies } from './look-at-media.ts';

/**
 * The people this school may recognise now: enrolled with this engine within a year, and with an own express yes to
 * face recognition that holds today (AVG art. 9, 2a). Never anybody of another school.
 */
export async function galleryOf(
  { store, faces, keys, now }: LookDependencies,
  school: School,
  pack: Pack,
): Promise<Gallery> {
  const key = await keys.find(school.id);
  const templates = key === undefined ? [] : await listTemplates(store, school.id);
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
    if (key === undefined || !allows(consent)) continue;
    const of = { schoolId: school.id, personId };
    const opened = own.flatMap(({ vector }) => openVector(key, of, vector) ?? []);
    if (opened.length > 0) enrolled.push({ personId, templates: opened });
  }
  return { schoolId: school.id, enrolled };
}
