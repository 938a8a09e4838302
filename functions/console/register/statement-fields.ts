import * as z from 'zod';
import { formVersionOf } from '../../../shared/domain/asking/form.ts';
import {
  ageOn,
  dayOf,
  daySchema,
  toDay,
  toMoment,
} from '../../../shared/domain/consent/amsterdam.ts';
import { personSchema } from '../../../shared/domain/consent/person.ts';
import { isKnownPurpose } from '../../../shared/domain/consent/purposes.ts';
import {
  type Modality,
  modalitySchema,
  type Statement,
} from '../../../shared/domain/consent/statement.ts';
import { tidy } from '../../../shared/domain/consent-import/names.ts';
import type { Words } from '../../../shared/domain/language.ts';
import type { PersonFile } from '../../../shared/records/people.ts';
import {
  type OwnProof,
  type PersonRecord,
  proofWays,
} from '../../../shared/records/person-record.ts';
import { standing } from './standing-yeses.ts';

/** What somebody said, as written down by the school. Boxes are named `purpose:website`, `about:photo`. */
export const statementFieldsSchema = z.looseObject({
  by: z.string().max(100).default(''),
  decision: z.enum(['grant', 'deny', 'withdraw']).optional(),
  eventId: z.string().max(60).transform(tidy).default(''),
  groupOnly: z.string().optional(),
  receivedOn: z.string().max(20).default(''),
  how: z.enum(proofWays).exclude(['link']).optional(),
  /** A version of the school's own form; empty for another form. */
  form: z.string().max(10).default(''),
  formVersion: z.string().max(60).transform(tidy).default(''),
  kept: z.string().max(200).transform(tidy).default(''),
});
export type StatementFields = z.infer<typeof statementFieldsSchema>;

const ticked = (fields: StatementFields, mark: string) =>
  Object.entries(fields).flatMap(([name, value]) =>
    name.startsWith(`${mark}:`) && value === 'yes' ? [name.slice(mark.length + 1)] : [],
  );

interface Written {
  /** One, or a no with what it takes for it to stand. */
  statements: Statement[];
  proof: OwnProof;
}

/**
 * What was said as the engine takes it, with its proof; or what was expected. Received today counts from
 * this very moment, received earlier from that day on.
 */
export function statementOf(
  fields: StatementFields,
  { person, statements: before }: PersonFile,
  {
    now,
    by,
    extraPurposes,
    forms,
    events,
  }: {
    now: Date;
    by: `user:${string}`;
    extraPurposes: readonly string[];
    forms: readonly number[];
    /** The ids of the activities that posts of the school can be of. */
    events: readonly string[];
  },
): { ok: true; value: Written } | { ok: false; words: Words } {
  const { decision, receivedOn, how, eventId, kept } = fields;
  const form = fields.form === '' ? null : Number(fields.form);
  const formVersion = form === null ? fields.formVersion : formVersionOf(form);
  const purposes = ticked(fields, 'purpose');
  const abouts = z.array(modalitySchema).safeParse(ticked(fields, 'about'));
  const today = dayOf(now.getTime());
  if (!giversOf(person).includes(fields.by)) return refuse(words.giver);
  if (decision === undefined) return refuse(words.decision);
  if (purposes.length === 0) return refuse(words.purposes);
  if (!purposes.every((code) => isKnownPurpose(code, extraPurposes))) return refuse(words.unknown);
  if (!abouts.success) return refuse(words.about);
  if (decision === 'grant' && abouts.data.length === 0) return refuse(words.about);
  if (!daySchema.safeParse(receivedOn).success) return refuse(words.day);
  if (toDay(receivedOn) > today) return refuse(words.future);
  if (how === undefined) return refuse(words.how);
  if (eventId !== '' && !events.includes(eventId)) return refuse(words.event);
  if (form !== null && !forms.includes(form)) return refuse(words.form);
  const isToday = toDay(receivedOn) === today;
  const received = isToday ? now : new Date(toMoment(receivedOn));
  const modalities: Modality[] | undefined = abouts.data.length === 0 ? undefined : abouts.data;
  const statement: Statement = {
    by: fields.by,
    decision,
    purposes,
    at: isToday ? now.toISOString() : receivedOn,
    recordedAt: now.toISOString(),
    provable: true,
    ...(modalities === undefined ? {} : { modalities }),
    ...(eventId === '' ? {} : { eventId }),
    ...(fields.groupOnly === 'yes' && decision === 'grant'
      ? { conditions: { groupOnly: true } }
      : {}),
    ...(formVersion === '' ? {} : { formVersion }),
  };
  const proof: OwnProof = {
    how,
    receivedAt: received.toISOString(),
    recordedBy: by,
    form,
    ...(kept === '' ? {} : { kept }),
  };
  return { ok: true, value: { statements: standing(statement, before), proof } };
}

const refuse = (words: Words) => ({ ok: false as const, words });

/** Who can say something about this person: themselves, the guardians, the representative. */
export function giversOf({ consent }: PersonRecord): string[] {
  const known = personSchema.safeParse(consent).data;
  if (known === undefined) return [];
  const { guardians, legalRepresentative } = known;
  const others = [...guardians.map(({ id }) => id), legalRepresentative?.id ?? 'self'];
  return [...new Set(['self', ...others])];
}

const words = {
  giver: { nl: 'Kies wie dit zei.', en: 'Choose who said this.' },
  decision: { nl: 'Kies ja, nee of ingetrokken.', en: 'Choose yes, no or withdrawn.' },
  purposes: { nl: 'Kies waarvoor dit geldt.', en: 'Choose what this is about.' },
  unknown: {
    nl: 'Dit doel kent de school niet. Kies uit de lijst.',
    en: 'The school does not know this purpose. Choose from the list.',
  },
  about: {
    nl: 'Kies bij een ja waarvoor: foto, film, geluid of naam.',
    en: 'For a yes choose what it covers: photo, film, sound or name.',
  },
  day: {
    nl: 'Vul in op welke dag de school dit kreeg, als 2026-03-02.',
    en: 'Fill in the day the school received this, as 2026-03-02.',
  },
  future: {
    nl: 'De dag van ontvangst ligt in de toekomst. Kijk hem na.',
    en: 'The day of receipt lies in the future. Check it.',
  },
  event: {
    nl: 'Posts van de school kunnen niet bij deze activiteit horen. Kies er een uit de lijst, of geen: dan geldt het antwoord overal.',
    en: 'Posts of the school cannot be of this activity. Choose one from the list, or none: then the answer counts everywhere.',
  },
  form: {
    nl: 'Dit formulier heeft de school niet. Kies uit de lijst.',
    en: 'The school has no such form. Choose from the list.',
  },
  how: { nl: 'Kies hoe de school dit kreeg.', en: 'Choose how the school received this.' },
} as const satisfies Record<string, Words>;

/** A pupil under 16 of whom no parent and no representative is on file: nobody could say yes. */
export function isWithoutParents(person: PersonRecord, now: Date): boolean {
  const known = personSchema.safeParse(person.consent).data;
  if (known?.kind !== 'pupil' || !known.birthDate) return false;
  const isUnder16 = ageOn(dayOf(now.getTime()), toDay(known.birthDate)) < 16;
  return isUnder16 && known.guardians.length === 0 && !known.legalRepresentative;
}
