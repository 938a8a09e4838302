import { allows } from '../../shared/domain/consent/decision.ts';
import type { Pack } from '../../shared/domain/policy/pack.ts';
import { commitWithAudit } from '../../shared/records/audit.ts';
import { consentOf } from '../../shared/records/consent-of.ts';
import { removeEnrolment } from '../../shared/records/enrolments.ts';
import { mustSettle } from '../../shared/records/overtaken.ts';
import type { PersonFile } from '../../shared/records/people.ts';
import { removeTemplate, templatesOf } from '../../shared/records/templates.ts';
import type { FollowDependencies } from './follow-consent.ts';

/**
 * Who no longer says yes to being recognised has no templates any more, at once (AVG art. 7 lid 3 and 17). The
 * log keeps that they went and when, and nothing of what they were.
 */
export async function dropTemplates(
  { store, now }: FollowDependencies,
  pack: Pack,
  { schoolId, personId }: { schoolId: string; personId: string },
  file: PersonFile | undefined,
): Promise<void> {
  const at = now().toISOString();
  const publication = { purposes: ['face_recognition'], modalities: ['photo'], at };
  if (file !== undefined && allows(consentOf(file, publication, pack))) return;
  // photos that were handed in and templates that wait for a word go with it
  await removeEnrolment(store, { schoolId, personId }, 'everything');
  const numbers = await templatesOf(store, schoolId, personId);
  if (numbers.length === 0) return;
  const fact = { at, actor: 'follow-consent', what: 'templates.removed', about: personId };
  const writes = numbers.map((number) => removeTemplate(schoolId, personId, number));
  const detail = { count: numbers.length };
  mustSettle(await commitWithAudit(store, schoolId, { ...fact, detail }, { writes }));
}
