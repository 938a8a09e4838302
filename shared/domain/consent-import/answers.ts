import * as z from 'zod';

export const answerSchema = z.enum(['yes', 'no', 'unknown']);
export type Answer = z.infer<typeof answerSchema>;

/** How school systems write a yes, a no and no answer. Anything else is for a person to explain. */
const written: Readonly<Record<Answer, readonly string[]>> = {
  yes: ['ja', 'j', 'yes', 'y', '1', 'x', 'true', 'akkoord', 'toestemming', 'wel'],
  no: ['nee', 'n', 'no', '0', 'false', 'geen toestemming', 'niet akkoord', 'bezwaar'],
  unknown: ['', 'leeg', 'onbekend', 'nvt', '?', '-', 'nog niet ingevuld'],
};

const meanings = new Map(
  answerSchema.options.flatMap((answer) => written[answer].map((text) => [text, answer] as const)),
);

export function answerKey(text: string): string {
  return text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/**
 * What a cell says; undefined when that is not known. `own` holds what the school itself has explained,
 * by `answerKey`; it adds words and never changes ours.
 */
export function readAnswer(
  text: string,
  own: Readonly<Record<string, Answer>> = {},
): Answer | undefined {
  const key = answerKey(text);
  return meanings.get(key) ?? (Object.hasOwn(own, key) ? own[key] : undefined);
}

const denials =
  /(^|[^\p{L}])(niet|geen|nee|nooit|no|not|none|never|zonder|bezwaar|weiger\p{L}*|onbekend)(?=$|[^\p{L}])/u;

/** The words a school explained: never a new meaning for ours, never a yes for a text with a denial in it. */
export const ownAnswersSchema = z
  .record(z.string().min(1).transform(answerKey), answerSchema)
  .refine((own) => Object.keys(own).every((text) => !meanings.has(text)), {
    error: 'expected words that have no meaning yet',
  })
  .refine(
    (own) => Object.entries(own).every(([text, answer]) => answer !== 'yes' || !denials.test(text)),
    { error: 'expected no yes for a text with a denial in it' },
  );
