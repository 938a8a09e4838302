import { allows } from '../../shared/domain/consent/decision.ts';
import { enrolmentEnds } from '../../shared/domain/faces/enrolment.ts';
import type { Pack } from '../../shared/domain/policy/pack.ts';
import { commitWithAudit } from '../../shared/records/audit.ts';
import { consentOf } from '../../shared/records/consent-of.ts';
import { hasEnrolmentDue, removeEveryEnrolmentDue } from '../../shared/records/enrolment-due.ts';
import { removeEnrolment, removeLateEnrolments } from '../../shared/records/enrolments.ts';
import { mustSettle } from '../../shared/records/overtaken.ts';
import type { PersonFile } from '../../shared/records/people.ts';
import { removeTemplate, templatesOf } from '../../shared/records/templates.ts';
import type { FollowDependencies } from './follow-consent.ts';

/**
 * Who no longer says yes to being recognised has no templates any more, at once (AVG art. 7 lid 3 and 17); nor has
 * anybody longer than they count. The log keeps that they went and when, and nothing of what they were.
 */
export async function dropTemplates(
  { store, now }: FollowDependencies,
  pack: Pack,
  { schoolId, personId }: { schoolId: string; personId: string },
  file: PersonFile | undefined,
): Promise<void> {
  const at = now().toISOString();
  const publication = { purposes: ['face_recognition'], modalities: ['photo'], at };
  const of = { schoolId, personId };
  const isAllowed = file !== undefined && allows(consentOf(file, publication, pack));
  // photos that were handed in and templates that wait for a word go with it
  if (isAllowed) await removeLateEnrolments(store, of, now());
  else await removeEnrolment(store, of, 'everything');
  const templates = await templatesOf(store, schoolId, personId);
  const gone = isAllowed ? templates.filter((one) => enrolmentEnds(one.at) <= now()) : templates;
  const due = isAllowed || !(await hasEnrolmentDue(store, of)) ? [] : removeEveryEnrolmentDue(of);
  if (gone.length === 0) {
    if (due.length > 0) mustSettle(await store.commit({ writes: due }));
    return;
  }
  const fact = { at, actor: 'follow-consent', what: 'templates.removed', about: personId };
  const writes = [...gone.map(({ number }) => removeTemplate(schoolId, personId, number)), ...due];
  const detail = { count: gone.length };
  mustSettle(await commitWithAudit(store, schoolId, { ...fact, detail }, { writes }));
}
