import type { Moment } from '../consent/amsterdam.ts';
import { type Modality, modalitySchema } from '../consent/statement.ts';
import type { ConsentInput } from '../consent/understand.ts';
import { type Question, subjectOf } from './form.ts';
import { type OwnAnswer, ownAnswers } from './own-answers.ts';

/** What a giver said about something that the form does not ask: on paper, in an older form, in an export. */
export interface Elsewhere {
  question: Question;
  answer: OwnAnswer;
}

/**
 * The giver's own answers that no question of the form shows, by place: alike ones together. So that what
 * counts can be seen, and each taken back by itself.
 */
export function saidElsewhere(
  input: ConsentInput,
  giver: string,
  questions: readonly Question[],
  now: Moment,
): Elsewhere[] {
  const own = input.statements.filter(({ by, eventId }) => by === giver && !eventId);
  const codes = new Set(own.flatMap(({ purposes }) => purposes));
  const answers = ownAnswers(input, giver, questions, now);
  const isShown = (purpose: string, modality: Modality) =>
    questions.some(
      (one) =>
        one.purpose === purpose && one.modalities.includes(modality) && answers.has(one.field),
    );
  return [...codes].flatMap((purpose) => {
    const hidden = modalitySchema.options.filter((one) => !isShown(purpose, one));
    const single = hidden.map((one) => questionOf(purpose, [one]));
    return alike(purpose, single, ownAnswers(input, giver, single, now));
  });
}

function alike(
  purpose: string,
  single: readonly Question[],
  answers: ReadonlyMap<string, OwnAnswer>,
): Elsewhere[] {
  const together = new Map<string, { modalities: Modality[]; answer: OwnAnswer }>();
  for (const { field, modalities } of single) {
    const answer = answers.get(field);
    if (answer === undefined) continue;
    const key = JSON.stringify(answer);
    const known = together.get(key)?.modalities ?? [];
    together.set(key, { modalities: [...known, ...modalities], answer });
  }
  return [...together.values()].map(({ modalities, answer }) => ({
    question: questionOf(purpose, modalities),
    answer,
  }));
}

function questionOf(purpose: string, modalities: readonly Modality[]): Question {
  const field = `elsewhere ${modalities.join('+')} ${purpose}`;
  return { field, purpose, subject: subjectOf(modalities[0]), modalities };
}
