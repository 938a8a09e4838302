import { toMoment } from './amsterdam.ts';
import { isGrant } from './covers.ts';
import { standingNo, standingObjection } from './noes.ts';
import type { Modality } from './statement.ts';
import { type Target, type Verdict, type View, worstOf } from './view.ts';
import { answerOfYeses } from './yeses.ts';

/** One step: an answer that ends the matter, or nothing. */
type Step = (view: View, modalities: readonly Modality[]) => Verdict | undefined;

/** The verdict at one moment: the first step that has an answer. */
export function verdictAt(view: View): Verdict {
  const { recognisable, modalities } = view.publication;
  const shown = recognisable ? modalities : modalities.filter((one) => !isPicture(one));
  for (const step of steps) {
    const verdict = step(view, shown);
    if (verdict !== undefined) return verdict;
  }
  return { status: 'missing', reason: 'no_statement', by: [] };
}

const notRecognisable: Step = (_, modalities) =>
  modalities.length === 0 ? simply('not-required', 'not_recognisable') : undefined;

const protectionHold: Step = ({ file }) =>
  file.person.protectionHold ? simply('denied', 'protection_hold') : undefined;

const deceased: Step = ({ file: { deceasedOn }, day }) =>
  deceasedOn !== undefined && deceasedOn <= day ? simply('denied', 'deceased') : undefined;

/** A crowd, by a person's judgement, and only for strangers: nobody of the school is asked less for it. */
const crowd: Step = ({ file, publication, policy, heard }) => {
  const isStranger = file.person.kind === 'unknown' || file.person.kind === 'visitor';
  if (!isStranger || publication.depiction !== 'crowd_overview' || !policy.crowdException) {
    return undefined;
  }
  return heard.every(isGrant) ? simply('not-required', 'crowd_overview') : undefined;
};

const unidentified: Step = ({ file }) =>
  file.person.kind === 'unknown' ? simply('missing', 'unidentified_person') : undefined;

const unrecognisableOnly: Step = ({ file, policy, publication }) =>
  policy.mode === 'unrecognisable_except_events' &&
  file.person.kind === 'pupil' &&
  !publication.eventId
    ? simply('denied', 'policy_unrecognisable_only')
    : undefined;

/** Every purpose with every kind of material; the worst answer stands. */
const everyTarget: Step = (view, modalities) =>
  together(
    view.publication.purposes.flatMap((purpose) =>
      modalities.map((modality) => answerFor({ purpose, modality }, view)),
    ),
  );

const steps: readonly Step[] = [
  notRecognisable,
  protectionHold,
  deceased,
  crowd,
  unidentified,
  unrecognisableOnly,
  everyTarget,
];

function answerFor(target: Target, view: View): Verdict {
  if (needsNoConsent(target, view)) {
    return standingObjection(target, view) ?? simply('not-required', 'legitimate_interest');
  }
  return standingNo(target, view) ?? answerOfYeses(target, view);
}

/** A narrow use of an employee's picture on another ground than consent, as long as they work here. */
function needsNoConsent({ purpose }: Target, { file, policy, day }: View): boolean {
  return (
    file.person.kind === 'employee' &&
    policy.employeeBasis === 'legitimate_interest' &&
    policy.employeeLIPurposes.includes(purpose) &&
    (file.enrolledUntil === undefined || day <= file.enrolledUntil)
  );
}

/** The worst, resting on all that is as bad. */
function together(verdicts: Verdict[]): Verdict | undefined {
  const worst = worstOf(verdicts);
  const alike = verdicts.filter(({ status }) => status === worst?.status);
  return worst && { ...worst, by: alike.flatMap(({ by }) => by) };
}

/** A yes is worth as much as the register it stands in is fresh. For publishing only. */
export function unlessStale(verdict: Verdict, { file, policy, moment }: View): Verdict {
  const { maxSourceAgeDays } = policy;
  if (verdict.status !== 'granted' || maxSourceAgeDays === null) return verdict;
  const { sourceCheckedAt } = file.person;
  const age = sourceCheckedAt ? moment - toMoment(sourceCheckedAt) : Number.POSITIVE_INFINITY;
  return age > maxSourceAgeDays * 86_400_000 ? simply('missing', 'stale_source') : verdict;
}

function simply(status: Verdict['status'], reason: Verdict['reason']): Verdict {
  return { status, reason, by: [] };
}

function isPicture(modality: Modality): boolean {
  return modality === 'photo' || modality === 'video';
}
