import * as z from 'zod';
import type { Words } from '../../language.ts';

/**
 * One question a school's protocol answers, or leaves open. Whatever is no value of `schema` cannot be
 * chosen: what the law never leaves to a school is simply not there.
 */
export interface Parameter<Value = unknown> {
  name: string;
  topic: Topic;
  /** A few words, for lists and for what changed. */
  title: Words;
  /** As it is put to a school. */
  question: Words;
  /**
   * Who does something with the answer: the consent engine, another part of the product, or `people`:
   * then it stands here for whoever needs it, and no software acts on it.
   */
  acts: 'engine' | 'product' | 'people';
  control: Control;
  schema: z.ZodType<Value>;
}

/** How it is put on a form, and how an answer reads. */
export type Control =
  | {
      kind: 'choice';
      options: Readonly<Record<string, Words>>;
      /** What a school may not choose, and why not. */
      refused: Readonly<Record<string, Words>>;
      /** The options go from strict to loose; otherwise they are only different. */
      ranked: boolean;
    }
  | { kind: 'several'; options: Readonly<Record<string, Words>>; none: Words; more: Direction }
  | {
      kind: 'whole';
      least: number;
      most: number;
      unit: Words;
      /** What it means to have no number; undefined where there must be one. */
      none?: Words;
      more: Direction;
    }
  /** `isFact`: a day on which something was done; it cannot be in the future. */
  | { kind: 'date'; none: Words; isFact: boolean }
  | { kind: 'codes'; none: Words }
  | { kind: 'text'; none: Words };

/** What a higher number, or one more of a set, makes of a rule. */
export type Direction = 'looser' | 'stricter' | 'other';

export const topics = {
  scope: { nl: 'Waar het over gaat', en: 'What it is about' },
  consent: { nl: 'Toestemming', en: 'Consent' },
  young: { nl: 'Ouders en leerlingen', en: 'Parents and pupils' },
  images: { nl: 'Beeld en geluid', en: 'Pictures and sound' },
  comments: { nl: 'Reacties', en: 'Comments' },
  contacts: { nl: 'Wie het hoort', en: 'Who is told' },
  records: { nl: 'Bewaren en nakijken', en: 'Keeping and reviewing' },
} as const satisfies Record<string, Words>;
export type Topic = keyof typeof topics;

type Asked = Pick<Parameter, 'topic' | 'title' | 'question' | 'acts'>;

/** One of these. List them from strict to loose and say so with `ranked`. */
export function choice<const Options extends Readonly<Record<string, Words>>>(
  name: string,
  asked: Asked & {
    options: Options;
    ranked?: boolean;
    refused?: Readonly<Record<string, Words>>;
  },
): Parameter<keyof Options & string> {
  const { options, ranked = false, refused = {}, ...rest } = asked;
  return {
    name,
    ...rest,
    control: { kind: 'choice', options, refused, ranked },
    schema: z.custom<keyof Options & string>(
      (value) => typeof value === 'string' && Object.hasOwn(options, value),
    ),
  };
}

export const yes: Words = { nl: 'ja', en: 'yes' };
export const no: Words = { nl: 'nee', en: 'no' };

/** Yes or no, where yes is the stricter of the two unless `loose` says otherwise. */
export function yesOrNo(
  name: string,
  asked: Asked & { loose?: 'yes'; refused?: { yes?: Words; no?: Words } },
): Parameter<'yes' | 'no'> {
  const { loose, refused = {}, ...rest } = asked;
  const options = loose === 'yes' ? { no, yes } : { yes, no };
  const open = Object.entries(options).filter(([option]) => !Object.hasOwn(refused, option));
  return {
    ...choice(name, { ...rest, options: Object.fromEntries(open), ranked: true, refused }),
    schema: z.enum(['yes', 'no']).refine((value) => refused[value] === undefined),
  };
}

/** Any of these, each once, in the order of the options. */
export function several(
  name: string,
  asked: Asked & { options: Readonly<Record<string, Words>>; none?: Words; more?: Direction },
): Parameter<string[]> {
  const { options, none = { nl: 'geen', en: 'none' }, more = 'other', ...rest } = asked;
  const order = Object.keys(options);
  return {
    name,
    ...rest,
    control: { kind: 'several', options, none, more },
    schema: z
      .array(z.string())
      .refine((given) => given.every((one) => order.includes(one)))
      .transform((given) => order.filter((one) => given.includes(one))),
  };
}

type Limits = { least: number; most: number; unit: Words; more?: Direction };

/** A whole number within limits. */
export function whole(name: string, asked: Asked & Limits): Parameter<number> {
  const { least, most, unit, more = 'other', ...rest } = asked;
  return {
    name,
    ...rest,
    control: { kind: 'whole', least, most, unit, more },
    schema: z.number().int().min(least).max(most),
  };
}

/** A whole number within limits, or none: nothing limits it then. */
export function wholeOrNone(
  name: string,
  asked: Asked & Limits & { none: Words },
): Parameter<number | null> {
  const { least, most, unit, none, more = 'other', ...rest } = asked;
  return {
    name,
    ...rest,
    control: { kind: 'whole', least, most, unit, none, more },
    schema: z.number().int().min(least).max(most).nullable(),
  };
}

/** A calendar day, or none. */
export function day(
  name: string,
  asked: Asked & { none: Words; isFact?: true },
): Parameter<string | null> {
  const { none, isFact = false, ...rest } = asked;
  return {
    name,
    ...rest,
    control: { kind: 'date', none, isFact },
    schema: z.iso.date().nullable(),
  };
}

/** A few words for people, or none. */
export function text(name: string, asked: Asked & { none?: Words }): Parameter<string> {
  const { none = { nl: 'niet ingevuld', en: 'not filled in' }, ...rest } = asked;
  const schema = z.string().trim().max(200);
  return { name, ...rest, control: { kind: 'text', none }, schema };
}
