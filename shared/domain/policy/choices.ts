import * as z from 'zod';
import type { Words } from '../language.ts';
import { fail, ok, type Result } from '../result.ts';
import { citedArticles, together } from './check-pack.ts';
import type { Pack, Standing } from './pack.ts';
import { type Change, compare } from './parameters/answers.ts';
import { parameterOf, parameters } from './parameters/index.ts';
import type { Parameter } from './parameters/parameter.ts';

/** A school's own answers, by parameter; what is not in it holds as the protocol says or we propose. */
export const choicesSchema = z.record(z.string(), z.unknown());
export type Choices = z.infer<typeof choicesSchema>;

/** Why an answer cannot stand. */
export interface Refusal {
  parameter: string;
  why: Words;
}

/** What of a school's answers cannot stand under this pack, each with the reason; empty when all can. */
export function refusalsOf(pack: Pack, choices: Choices): Refusal[] {
  const refusals = Object.entries(choices).flatMap(([name, value]): Refusal[] => {
    const row = parameterOf(name);
    if (row === undefined) return [{ parameter: name, why: unknownQuestion }];
    const why = whyNot(row, value);
    return why === undefined ? [] : [{ parameter: name, why }];
  });
  if (refusals.length > 0) return refusals;
  const isTogether = together(laid(pack, choices)).length === 0;
  return isTogether ? [] : [{ parameter: 'consent.face_matching', why: notAssessed }];
}

/** Days on which something is said to have been done and that have yet to come; `today` is `yyyy-mm-dd`. */
export function notYetOf(choices: Choices, today: string): Refusal[] {
  return Object.entries(choices).flatMap(([name, value]): Refusal[] => {
    const control = parameterOf(name)?.control;
    const isFact = control?.kind === 'date' && control.isFact;
    return isFact && typeof value === 'string' && value > today
      ? [{ parameter: name, why: notYet }]
      : [];
  });
}

function whyNot({ control, schema, name }: Parameter, value: unknown): Words | undefined {
  if (protocolsOwn.has(name)) return notAChoice;
  if (schema.safeParse(value).success) return undefined;
  const refused = control.kind === 'choice' ? control.refused : {};
  const asked = String(value);
  return (Object.hasOwn(refused, asked) ? refused[asked] : undefined) ?? noAnswer;
}

/** What a protocol says of itself: another answer would be another protocol. */
export const protocolsOwn: ReadonlySet<string> = new Set([
  'decency.categories',
  'consent.own_age_operator',
  'sanctions.text',
]);

/**
 * The rules a school works by: its protocol with its own answers laid over it. `number` is that of the
 * answers. What cannot stand is refused whole: rules half applied are nobody's rules.
 */
export function withChoices(
  pack: Pack,
  choices: Choices,
  number: number,
): Result<Pack, 'choices-refused'> {
  const refusals = refusalsOf(pack, choices);
  if (refusals.length > 0) {
    return fail('choices-refused', refusals.map(({ parameter }) => parameter).join(', '));
  }
  return ok({ ...laid(pack, choices), choices: number });
}

function laid(pack: Pack, choices: Choices): Pack {
  if (Object.keys(choices).length === 0) return pack;
  const chosen = Object.entries(choices).map(([name, value]): [string, Standing] => {
    const parsed = parameterOf(name)?.schema.safeParse(value).data;
    return [name, { value: parsed, basis: 'school_choice', articles: [], open: false }];
  });
  return { ...pack, parameters: { ...pack.parameters, ...Object.fromEntries(chosen) } };
}

/** Whether these answers only accept what the protocol says and we propose. */
export function onlyAccepts(pack: Pick<Pack, 'parameters'>, choices: Choices): boolean {
  return Object.entries(choices).every(([name, value]) => {
    const row = parameterOf(name);
    return row !== undefined && compare(row, pack.parameters[name]?.value, value) === 'same';
  });
}

/** What the protocol leaves to the school and the school has not answered. */
export function openQuestions(pack: Pick<Pack, 'parameters'>): Parameter[] {
  return parameters.filter(({ name }) => pack.parameters[name]?.open === true);
}

/** One parameter that holds otherwise under the second pack than under the first. */
export interface Difference {
  row: Parameter;
  before: Standing;
  after: Standing;
  /** What becomes of the rule. `same`: only what it rests on changes. */
  change: Change;
  /** How the new answer compares with what protocol or law itself says; undefined where they are silent. */
  against: { standing: Standing; change: Change } | undefined;
}

/** What changes when a school goes from one set of rules to another; `protocol` is the latter without choices. */
export function differences(before: Pack, after: Pack, protocol: Pack): Difference[] {
  return parameters.flatMap((row): Difference[] => {
    const [was, becomes] = [before.parameters[row.name], after.parameters[row.name]];
    const own = protocol.parameters[row.name];
    if (was === undefined || becomes === undefined || own === undefined) return [];
    const change = compare(row, was.value, becomes.value);
    if (change === 'same' && was.basis === becomes.basis && was.open === becomes.open) return [];
    const isFounded = own.basis === 'protocol' || own.basis === 'law';
    const against = isFounded
      ? { standing: own, change: compare(row, own.value, becomes.value) }
      : undefined;
    return [{ row, before: was, after: becomes, change, against }];
  });
}

/** Six years without a review is long for rules about platforms that change each year. Ours; no law sets it. */
const yearsWithoutReview = 6;

/** Whether the rules should have been looked at again by `today` (`yyyy-mm-dd`). */
export function isReviewOverdue({ inForce, parameters: said }: Pack, today: string): boolean {
  const due = said['pack.review_due']?.value;
  if (typeof due === 'string') return due < today;
  const year = Number(inForce.slice(0, 4)) + yearsWithoutReview;
  return `${year}${inForce.slice(4)}` < today;
}

/** Every article the rules of a school may show. */
export function shownArticles(pack: Pack): string[] {
  const ofParameters = Object.values(pack.parameters).flatMap(({ articles }) => articles);
  const own = ofParameters.filter((article) => !article.startsWith('law:'));
  return [...new Set([...citedArticles(pack), ...own])];
}

const unknownQuestion: Words = { nl: 'Deze vraag bestaat niet.', en: 'There is no such question.' };
const noAnswer: Words = {
  nl: 'Dit is geen mogelijk antwoord.',
  en: 'This is not a possible answer.',
};
const notYet: Words = {
  nl: 'Deze dag moet nog komen. Vul de dag in waarop het is gebeurd.',
  en: 'This day has yet to come. Fill in the day on which it was done.',
};
const notAChoice: Words = {
  nl: 'Dit staat in het protocol zelf. Een ander antwoord vraagt een ander protocol.',
  en: 'This stands in the protocol itself. Another answer takes another protocol.',
};
const notAssessed: Words = {
  nl: 'Gezichten herkennen mag pas als een DPIA is vastgesteld, de FG adviseerde, het bestuur besloot en vastligt wat de AP zei, wie vergelijkt en tot wanneer. Vul dat in bij "Bewaren en nakijken".',
  en: 'Faces may be recognised only once a DPIA was adopted, the DPO advised, the board decided, and it is recorded what the authority said, who compares and until when. Fill that in under "Keeping and reviewing".',
};
