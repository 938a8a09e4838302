import type { Context } from 'hono';
import { type Question, questionsOf } from '../../../shared/domain/asking/form.ts';
import { type MayAnswer, mayAnswer } from '../../../shared/domain/asking/may-answer.ts';
import { type OwnAnswer, ownAnswers } from '../../../shared/domain/asking/own-answers.ts';
import { dayOf } from '../../../shared/domain/consent/amsterdam.ts';
import type { Policy } from '../../../shared/domain/consent/policy.ts';
import { type ConsentInput, understand } from '../../../shared/domain/consent/understand.ts';
import type { FormRecord } from '../../../shared/records/forms.ts';
import { findLink, type LinkRecord } from '../../../shared/records/links.ts';
import { type PersonFile, readPersonFile } from '../../../shared/records/people.ts';
import type { Stored } from '../../../shared/records/record.ts';
import { readSchool, type School } from '../../../shared/records/schools.ts';
import { readAttempts, writeAttempts } from '../../../shared/records/sign-in.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { rulesOfAsking } from './school-form.ts';

/** What a working link opens, as the register stands at this moment. */
export interface OpenLink {
  secret: string;
  link: Stored<LinkRecord>;
  school: School;
  file: PersonFile;
  input: ConsentInput;
  form: FormRecord;
  policy: Policy;
  questions: Question[];
  may: MayAnswer;
  /** Only what this giver said; never anybody else's word. */
  own: Map<string, OwnAnswer>;
}

/** Undefined for every link that does not work, whatever the reason: they must look alike. */
export async function openLink(
  deps: Pick<ConsoleDependencies, 'store' | 'now' | 'packs'>,
  secret: string,
): Promise<OpenLink | undefined> {
  const { store } = deps;
  const at = deps.now();
  const link = await findLink(store, secret, at);
  if (link === undefined) return undefined;
  const { schoolId, personId, giver } = link.data;
  const [school, file, rules] = await Promise.all([
    readSchool(store, schoolId),
    readPersonFile(store, schoolId, personId),
    rulesOfAsking(deps, schoolId),
  ]);
  if (school === undefined || file === undefined || rules === undefined) return undefined;
  if (file.person.erased !== undefined) return undefined;
  const { form, policy } = rules;
  const questions = questionsOf(form.form);
  const read = understand(
    file.person.consent,
    file.statements.map(({ statement }) => statement),
    { purposes: form.form.purposes, at: at.toISOString() },
    policy,
  );
  if (!read.ok) return undefined;
  const input = read.value;
  const may = mayAnswer(input.person, giver, policy, dayOf(at.getTime()));
  if (may === 'nobody') return undefined;
  const own = ownAnswers(input, giver, questions, at.getTime());
  return { secret, link, school: school.data, file, input, form, policy, questions, may, own };
}

const mostWrongTries = 10;
const windowMs = 60_000;

/**
 * Counts a try with a link that does not work; true once an address made ten in a minute. It keeps
 * strangers from wearing us out. What makes guessing useless is the 256 bits, so a link that works is
 * never held back: nobody can lock somebody else out.
 */
export async function isTooManyTries(
  { store, now, addressOf }: Pick<ConsoleDependencies, 'store' | 'now' | 'addressOf'>,
  c: Context,
): Promise<boolean> {
  const who = `link#${addressOf?.(c) ?? ''}`;
  const at = now();
  for (;;) {
    const stored = await readAttempts(store, who);
    const recent = (stored?.data.failures ?? []).filter(
      (one) => Date.parse(one) > at.getTime() - windowMs,
    );
    if (recent.length >= mostWrongTries) return true;
    const tries = [...recent, at.toISOString()];
    if ((await store.commit({ writes: [writeAttempts(who, tries, at, stored)] })).ok) return false;
  }
}
