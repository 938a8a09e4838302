import { birthday, dayOf, type Moment, toDay } from '../consent/amsterdam.ts';
import { decideUnderstood } from '../consent/decide-consent.ts';
import type { Ask, ConsentDecision } from '../consent/decision.ts';
import type { Person } from '../consent/person.ts';
import type { Policy } from '../consent/policy.ts';
import { type ConsentInput, understand } from '../consent/understand.ts';
import { parentsAccount } from '../consent-import/mapping.ts';
import type { Question } from './form.ts';
import { isAccountBesideParents, whoMayAgree } from './may-answer.ts';
import { ownAnswers } from './own-answers.ts';

/** How far asking one person has come. */
export interface Asking {
  /** Every question has an answer that counts now: a yes in its time, or a no. */
  isAnswered: boolean;
  /** Who may agree answered some questions and left the others open. Leaving one open is allowed: nobody is chased for it. */
  isPartly: boolean;
  /** Whose answer is waited for, by id: the giver ids of statements. */
  waitsFor: string[];
  /** Nobody can be asked before the school office puts the register right. */
  isStuck: boolean;
}

const people: ReadonlySet<Ask | null> = new Set<Ask>([
  'parents',
  'pupil',
  'representative',
  'employee',
  'visitor',
]);

/**
 * Whom to ask, by the same engine that decides about posts. What only leadership or the mode of the
 * protocol decides is no answer of a parent, and is left out of it.
 */
export function whomToAskOf(
  person: unknown,
  statements: unknown,
  questions: readonly Question[],
  policy: Policy,
  now: Date,
): Asking {
  const inputs = questions.map((one) => inputOf(person, statements, one, policy, now));
  const understood = inputs.flatMap((one) => (one.ok ? [one.value] : []));
  const [first] = understood;
  if (first === undefined || understood.length < inputs.length) return stuck;
  const decisions = understood.map(decideUnderstood);
  const isAnswered = !decisions.some(isOpen);
  if (isAnswered) return { isAnswered, isPartly: false, waitsFor: [], isStuck: false };
  const waitsFor = decisions.some(waitsForPeople) ? silentOf(first, questions, now) : [];
  const isStuck = waitsFor.length === 0;
  return {
    isAnswered,
    isPartly: !isStuck && answeredPart(first, decisions, now),
    waitsFor,
    isStuck,
  };
}

const stuck: Asking = { isAnswered: false, isPartly: false, waitsFor: [], isStuck: true };

/**
 * Every open question was left open beside one that was answered. A yes that ran out, another parent or a
 * pupil who has yet to speak is no part of an answer: they wait.
 */
function answeredPart(input: ConsentInput, decisions: readonly ConsentDecision[], now: Date) {
  const decide = new Set(whoMayAgree(input.person, input.policy, dayOf(now.getTime())));
  const isOwn = (place: number) => decide.has(input.statements[place]?.by ?? '');
  return (
    decisions.filter(isOpen).every(isLeftOpen) &&
    decisions.some((decision) => !isOpen(decision) && decision.used.some(isOwn))
  );
}

const isLeftOpen = ({ status, reason }: ConsentDecision) =>
  status === 'missing' && !ofOthers.has(reason);

const ofOthers: ReadonlySet<ConsentDecision['reason']> = new Set([
  'awaiting_other_parent',
  'double_lock_incomplete',
] as const);

/**
 * No answer that counts: neither a yes nor a no. A yes that only counts for a last while (grace, the
 * parents' after the 16th birthday) asks for a new one.
 */
const isOpen = (decision: ConsentDecision) => lacksAnswer(decision) || isRunningOut(decision);

const lacksAnswer = ({ status }: ConsentDecision) =>
  status === 'missing' || status === 'expired' || status === 'wrong-grantor';

const isRunningOut = ({ status, warnings }: ConsentDecision) =>
  status === 'granted' && warnings.some((one) => one === 'in_grace' || one === 'carried_over');

const waitsForPeople = (decision: ConsentDecision) =>
  people.has(decision.ask) || isRunningOut(decision);

function silentOf(input: ConsentInput, questions: readonly Question[], now: Date): string[] {
  const all = whoMayAgree(input.person, input.policy, dayOf(now.getTime()));
  const silent = all.filter((giver) => {
    const own = ownAnswers(input, giver, questions, now.getTime());
    return questions.some(({ field }) => own.get(field)?.isOver ?? true);
  });
  // the rules wait for an account that nobody is: the office says that it has no authority
  const isAccount = isAccountBesideParents(
    input.person,
    parentsAccount,
    input.policy,
    dayOf(now.getTime()),
  );
  const isListed = input.person.guardians.some(({ id }) => id === parentsAccount);
  return silent.length > 0 || (isAccount && isListed) ? silent : all;
}

function inputOf(
  person: unknown,
  statements: unknown,
  { purpose, modalities }: Question,
  policy: Policy,
  now: Date,
) {
  const publication = {
    purposes: [purpose],
    modalities: [...modalities],
    at: now.toISOString(),
    groupSize: policy.groupMin,
  };
  const read = understand(person, statements, publication, {
    ...policy,
    mode: 'normal',
    maxSourceAgeDays: null,
  });
  if (!read.ok) return read;
  const { value } = read;
  return {
    ok: true,
    value: { ...value, person: { ...value.person, protectionHold: false } },
  } as const;
}

/** Whether anybody is to be asked about this person at all: not after leaving, and not former pupils. */
export function isAsked(person: Person, now: Moment): boolean {
  const { kind, enrolledUntil, deceasedOn } = person;
  if (kind === 'alumnus' || kind === 'unknown' || deceasedOn) return false;
  return !enrolledUntil || dayOf(now) <= toDay(enrolledUntil);
}

/** The day a pupil becomes 16, when that is at most `days` away; undefined otherwise. */
export function soonSixteen(person: Person, now: Moment, days: number): number | undefined {
  if (person.kind !== 'pupil' || !person.birthDate) return undefined;
  const day = birthday(toDay(person.birthDate), 16);
  const isNear = day > dayOf(now) && day <= dayOf(now + days * 86_400_000);
  return isNear ? day : undefined;
}
