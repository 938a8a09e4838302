import { type Day, type Moment, toDay, toMoment } from './amsterdam.ts';
import type { Subject } from './decider.ts';
import type { Person } from './person.ts';
import type { Policy } from './policy.ts';
import type { Publication } from './publication.ts';
import { type Guardian, readStatement, type Said } from './said.ts';
import type { Modality } from './statement.ts';
import { type Target, targetOf } from './target.ts';
import type { ConsentInput } from './understand.ts';
import { expiryFor } from './validity.ts';

export type { Said } from './said.ts';

/** Everything about one question that does not depend on the moment we look. */
export interface File {
  person: Person;
  publication: Publication;
  policy: Policy;
  subject: Subject;
  guardians: Guardian[];
  enrolledUntil: Day | undefined;
  deceasedOn: Day | undefined;
  sourceCheckedAt: Moment | undefined;
  publishedAt: Moment;
  said: Said[];
  /** Every purpose with every kind of material that shows the person; none: not recognisable. */
  targets: Target[];
}

export function openFile({ person, statements, publication, policy }: ConsentInput): File {
  const subject = subjectOf(person);
  const guardians = person.guardians.map(({ id, authority, authorityFrom, authorityUntil }) => ({
    id,
    authority,
    from: dayOrNone(authorityFrom),
    until: dayOrNone(authorityUntil),
  }));
  const expiry = expiryFor(person.kind, policy);
  const hearing = { person, subject, guardians, policy, expiry };
  const said = statements.map((one, index) => readStatement(one, index, hearing));
  const shown = shownIn(publication);
  return {
    ...hearing,
    publication,
    enrolledUntil: dayOrNone(person.enrolledUntil),
    deceasedOn: dayOrNone(person.deceasedOn),
    sourceCheckedAt: person.sourceCheckedAt ? toMoment(person.sourceCheckedAt) : undefined,
    publishedAt: toMoment(publication.at),
    said,
    targets: publication.purposes.flatMap((purpose) =>
      shown.map((modality) => targetOf({ purpose, modality }, said, publication, policy)),
    ),
  };
}

/** Who cannot be recognised in the picture may still be heard or named. */
function shownIn({ recognisable, modalities }: Publication): readonly Modality[] {
  return recognisable ? modalities : modalities.filter((one) => one !== 'photo' && one !== 'video');
}

function subjectOf({ kind, birthDate, legalRepresentative }: Person): Subject {
  const from = legalRepresentative ? (dayOrNone(legalRepresentative.from) ?? 0) : undefined;
  return { kind, birth: dayOrNone(birthDate), representedFrom: from };
}

function dayOrNone(text: string | null | undefined): Day | undefined {
  return text ? toDay(text) : undefined;
}
