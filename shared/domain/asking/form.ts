import * as z from 'zod';
import { isKnownPurpose, purposeSchema } from '../consent/purposes.ts';
import type { Modality } from '../consent/statement.ts';
import { wordsSchema } from '../language.ts';

/** What is asked apart about each place: a yes to a picture is none to a voice or a name. */
export const subjects = ['pictures', 'sound', 'name'] as const;
export const subjectSchema = z.enum(subjects);
export type Subject = z.infer<typeof subjectSchema>;

const modalitiesOf: Readonly<Record<Subject, readonly Modality[]>> = {
  pictures: ['photo', 'video'],
  sound: ['audio'],
  name: ['name'],
};

/** Under which of the three somebody would look for it; pictures where it is open. */
export function subjectOf(modality: Modality | undefined): Subject {
  const found = subjects.find((one) => modality && modalitiesOf[one].includes(modality));
  return found ?? 'pictures';
}

/**
 * Consent that stands alone in law is never one of many boxes: recognition of faces is biometric (AVG
 * art. 9), pictures made over by AI need a question of their own.
 */
const neverOnThisForm: ReadonlySet<string> = new Set(['face_recognition', 'ai_edit']);

/** A general code would leave open which platforms are meant; each is asked by its own name (AP). */
const tooGeneral: ReadonlySet<string> = new Set(['social_media']);

export function mayBeAsked(code: string): boolean {
  return isKnownPurpose(code, []) && !neverOnThisForm.has(code) && !tooGeneral.has(code);
}

const textSchema = z.object({
  nl: z.string().trim().min(1).max(600),
  en: z.string().trim().min(1).max(600),
});

/** What the school may choose on its form. The sentences that the law wants cannot be left out. */
export const formChoicesSchema = z.object({
  intro: textSchema,
  /** Who answers questions. */
  contact: textSchema,
  purposes: z
    .array(purposeSchema.refine(mayBeAsked))
    .min(1)
    .max(12)
    .refine((codes) => new Set(codes).size === codes.length),
  subjects: z
    .array(subjectSchema)
    .min(1)
    .refine((asked) => new Set(asked).size === asked.length),
  /** Offers "only in a group" beside yes and no. */
  groupOnly: z.boolean(),
});
export type FormChoices = z.infer<typeof formChoicesSchema>;

/** A form as people read it: what the school chose and the sentences that always stand on it. */
export const formSchema = formChoicesSchema.extend({
  points: z.object({ u: z.array(wordsSchema), je: z.array(wordsSchema) }),
});
export type Form = z.infer<typeof formSchema>;

/** One question with one yes or no. */
export interface Question {
  /** Name of its field: "pictures social_media.facebook". */
  field: string;
  purpose: string;
  subject: Subject;
  modalities: readonly Modality[];
}

/** Every question of a form, by place. */
export function questionsOf({ purposes, subjects: asked }: Pick<Form, 'purposes' | 'subjects'>) {
  return purposes.flatMap((purpose): Question[] =>
    subjects
      .filter((subject) => asked.includes(subject))
      .map((subject) => ({
        field: `${subject} ${purpose}`,
        purpose,
        subject,
        modalities: modalitiesOf[subject],
      })),
  );
}

/** How a statement names the form it was given on. */
export const formVersionOf = (number: number) => `form-${number}`;
