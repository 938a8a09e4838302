import { addMonths, type Day, dayOf, type Moment, schoolYearOf } from '../consent/amsterdam.ts';
import { openFile, type Said } from '../consent/file.ts';
import type { Expiry, Policy } from '../consent/policy.ts';
import { closestCode, codeCovers } from '../consent/purposes.ts';
import type { ConsentInput } from '../consent/understand.ts';
import { expiryFor, termOf } from '../consent/validity.ts';
import type { Question } from './form.ts';

/** What one giver said last about one question, whoever else said something. */
export interface OwnAnswer {
  said: 'yes' | 'group' | 'no';
  moment: Moment;
  /** A yes whose time has passed, or passes without a new one (grace): it is asked again. */
  isOver: boolean;
}

/** The giver's own word per question, by its field; nothing about anybody else's. */
export function ownAnswers(
  input: ConsentInput,
  giver: string,
  questions: readonly Question[],
  now: Moment,
): Map<string, OwnAnswer> {
  const own = openFile(input).said.filter((one) => one.by === giver && one.moment <= now);
  const expiry = expiryFor(input.person.kind, input.policy);
  return new Map(
    questions.flatMap((question) => {
      const answer = answerTo(question, own, input.policy, expiry, dayOf(now));
      return answer === undefined ? [] : [[question.field, answer]];
    }),
  );
}

function answerTo(
  question: Question,
  own: readonly Said[],
  policy: Policy,
  expiry: Expiry,
  today: Day,
): OwnAnswer | undefined {
  const noes = own.filter((one) => !isYes(one) && isNoTo(question, one));
  const yeses = own.filter((one) => isYes(one) && isYesTo(question, one, policy));
  const no = last(noes);
  // who said both at one moment said no: a no is lifted by a later word only
  const later = yeses.filter((one) => no === undefined || one.moment > no.moment);
  const yes = last(later);
  if (yes === undefined) {
    return no === undefined ? undefined : { said: 'no', moment: no.moment, isOver: false };
  }
  const holds = later.filter((one) => today < termOf(one, expiry).until);
  const isGroup = (holds.length > 0 ? holds : later).every(
    ({ statement }) => statement.conditions?.groupOnly === true,
  );
  return { said: isGroup ? 'group' : 'yes', moment: yes.moment, isOver: holds.length === 0 };
}

const isYes = ({ statement }: Said) => statement.decision === 'grant';

function isNoTo({ purpose, modalities }: Question, { statement }: Said): boolean {
  if (statement.eventId || !statement.purposes.some((code) => codeCovers(code, purpose))) {
    return false;
  }
  return !statement.modalities || modalities.some((one) => statement.modalities?.includes(one));
}

function isYesTo({ purpose, modalities }: Question, { statement }: Said, policy: Policy): boolean {
  const { eventId, purposes, formVersion, provable } = statement;
  const code = closestCode(purposes, purpose);
  if (eventId || code === undefined || (policy.requireProvable && !provable)) return false;
  const named = formVersion ? policy.forms[formVersion] : undefined;
  if (named !== undefined && code !== purpose && !named.includes(purpose)) return false;
  const material = statement.modalities ?? ['photo', 'video'];
  return modalities.every((one) => material.includes(one));
}

function last(said: readonly Said[]): Said | undefined {
  return said.toSorted((a, b) => b.moment - a.moment)[0];
}

/** The first day a yes of this day no longer holds, by the school's rules; undefined: until somebody changes it. */
export function endOfYes(expiry: Expiry, given: Day): Day | undefined {
  if (expiry.type === 'none') return undefined;
  if (expiry.type === 'months') return addMonths(given, expiry.n);
  return (schoolYearOf(given) + 1) * 10_000 + 801;
}
