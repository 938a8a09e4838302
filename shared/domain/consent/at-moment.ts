import type { Moment } from './amsterdam.ts';
import { isGrant } from './covers.ts';
import { statuses } from './decision.ts';
import type { File } from './file.ts';
import { standingNo, standingObjection } from './noes.ts';
import type { Target } from './target.ts';
import { isHeard, type Verdict, type View, viewAt } from './view.ts';
import { answerOfYeses } from './yeses.ts';

/** One step: an answer that ends the matter, or nothing. */
type Step = (view: View) => Verdict | undefined;

/** 1. Nothing of the person can be recognised, heard or read. */
const notRecognisable: Step = ({ file }) =>
  file.targets.length === 0 ? simply('not-required', 'not_recognisable') : undefined;

/** 2. Must not be shown at all, whoever said yes. */
const protectionHold: Step = ({ file }) =>
  file.person.protectionHold ? simply('denied', 'protection_hold') : undefined;

/** 3. From the day of death leadership speaks with the family. */
const deceased: Step = ({ file: { deceasedOn }, day }) =>
  deceasedOn !== undefined && deceasedOn <= day ? simply('denied', 'deceased') : undefined;

/** 4. A crowd, by a person's judgement, and only strangers who never said no: nobody of the school is asked less for it. */
const crowd: Step = (view) => {
  const { person, publication, policy, said } = view.file;
  const isStranger = person.kind === 'unknown' || person.kind === 'visitor';
  const isCrowd = publication.depiction === 'crowd_overview' && policy.crowdException;
  if (!isStranger || !isCrowd) return undefined;
  return said.every((one) => isGrant(one) || !isHeard(one, view))
    ? simply('not-required', 'crowd_overview')
    : undefined;
};

/** 5. Nobody knows who it is, so nobody knows what they want. */
const unidentified: Step = ({ file }) =>
  file.person.kind === 'unknown' ? simply('missing', 'unidentified_person') : undefined;

/** 6. A house rule stricter than consent: no recognisable pupils but at events. */
const unrecognisableOnly: Step = ({ file: { policy, person, publication } }) =>
  policy.mode === 'unrecognisable_except_events' && person.kind === 'pupil' && !publication.eventId
    ? simply('denied', 'policy_unrecognisable_only')
    : undefined;

/** 7. Every purpose with every kind of material; the worst stands, of equals the first asked about. */
const everyTarget: Step = (view) => {
  const answers = view.file.targets.map((target) => answerFor(target, view));
  if (answers.length === 1) return answers[0];
  const worst = statuses.find((status) => answers.some((answer) => answer.status === status));
  const alike = answers.filter(({ status }) => status === worst);
  return alike[0] && { ...alike[0], by: alike.flatMap(({ by }) => by) };
};

const steps: readonly Step[] = [
  notRecognisable,
  protectionHold,
  deceased,
  crowd,
  unidentified,
  unrecognisableOnly,
  everyTarget,
];

/** The verdict at one moment: the first step that has an answer. */
export function verdictAt(moment: Moment, file: File): Verdict {
  const view = viewAt(moment, file);
  for (const step of steps) {
    const verdict = step(view);
    if (verdict !== undefined) return verdict;
  }
  return simply('missing', 'no_statement');
}

/** First the noes, then the yeses. */
function answerFor(target: Target, view: View): Verdict {
  if (needsNoConsent(target, view)) {
    return standingObjection(target, view) ?? simply('not-required', 'legitimate_interest');
  }
  return standingNo(target, view) ?? answerOfYeses(target, view);
}

/** A narrow use of an employee's picture on another ground than consent, as long as they work here. */
function needsNoConsent({ purpose }: Target, { file, day }: View): boolean {
  return (
    file.policy.employeeBasis === 'legitimate_interest' &&
    file.person.kind === 'employee' &&
    file.policy.employeeLIPurposes.includes(purpose) &&
    (file.enrolledUntil === undefined || day <= file.enrolledUntil)
  );
}

/** 8. A yes is worth as much as the register it stands in is fresh. For publishing only. */
export function unlessStale(verdict: Verdict, moment: Moment, file: File): Verdict {
  const { maxSourceAgeDays } = file.policy;
  if (verdict.status !== 'granted' || maxSourceAgeDays === null) return verdict;
  const age = moment - (file.sourceCheckedAt ?? Number.NEGATIVE_INFINITY);
  return age > maxSourceAgeDays * 86_400_000 ? simply('missing', 'stale_source') : verdict;
}

function simply(status: Verdict['status'], reason: Verdict['reason']): Verdict {
  return { status, reason, by: [] };
}
