import { allows } from '../../../shared/domain/consent/decision.ts';
import { modalitySchema, statementSchema } from '../../../shared/domain/consent/statement.ts';
import { consentPolicyOf } from '../../../shared/domain/policy/consent-policy.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import type { PersonFile } from '../../../shared/records/people.ts';
import type { PersonRecord } from '../../../shared/records/person-record.ts';
import { answerOf } from '../consent-of-face.ts';
import type { DecideConsent } from '../dependencies.ts';
import { rawConsent } from './raw-consent.ts';

interface Known {
  pack: Pack;
  decideConsent: DecideConsent;
  now: Date;
  purposes: readonly string[];
}

/**
 * Whether other facts of somebody let them be shown where they may not be as it stands: anywhere the school
 * publishes, alone or in a group, at any activity that was spoken of, now or when something changes next.
 * Protection is left out on both sides, so that nobody learns of it by trying.
 */
export function widens(before: PersonFile, after: PersonRecord, known: Known): boolean {
  const was = { ...before, person: unprotected(before.person) };
  const becomes = { ...before, person: unprotected(after) };
  const now = known.now.toISOString();
  return publicationsOf(before, known).some((publication) => {
    const answers = [was, becomes].map((file) =>
      answerOf(file, { ...publication, at: now }, known),
    );
    const changes = answers.flatMap((answer) => answer?.nextChangeAt ?? []);
    const mayAt = (file: PersonFile, at: string) => {
      const answer = answerOf(file, { ...publication, at }, known);
      return answer !== undefined && allows(answer);
    };
    return [now, ...changes].some((at) => mayAt(becomes, at) && !mayAt(was, at));
  });
}

function unprotected(person: PersonRecord): PersonRecord {
  return { ...person, consent: { ...rawConsent(person), protectionHold: false } };
}

function publicationsOf({ statements }: PersonFile, { pack, purposes }: Known) {
  const { groupMin } = consentPolicyOf(pack);
  const events = statements.flatMap(({ statement }) => eventOf(statement) ?? []);
  const about = [{}, ...new Set(events)].map((one) =>
    typeof one === 'string' ? { eventId: one } : one,
  );
  return purposes.flatMap((purpose) =>
    modalitySchema.options.flatMap((modality) =>
      [1, groupMin].flatMap((groupSize) =>
        about.map((event) => ({
          purposes: [purpose],
          modalities: [modality],
          groupSize,
          ...event,
        })),
      ),
    ),
  );
}

const eventOf = (statement: unknown) => statementSchema.safeParse(statement).data?.eventId;
