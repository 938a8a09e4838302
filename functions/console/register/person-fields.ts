import * as z from 'zod';
import { ageOn, dayOf, daySchema, toDay } from '../../../shared/domain/consent/amsterdam.ts';
import { personSchema } from '../../../shared/domain/consent/person.ts';
import { displayNameOf, tidy } from '../../../shared/domain/consent-import/names.ts';
import type { Words } from '../../../shared/domain/language.ts';
import type { PersonRecord } from '../../../shared/records/person-record.ts';
import { rawConsent } from './raw-consent.ts';

const text = (most: number) => z.string().max(most).transform(tidy).default('');
const day = z.union([z.literal(''), daySchema]).default('');

/** The fields of the form for somebody: as typed, before they are understood. */
export const personFieldsSchema = z.object({
  kind: z.enum(['pupil', 'employee', 'trainee', 'visitor', 'alumnus']),
  first: text(80),
  infix: text(30),
  last: text(80),
  className: text(40),
  pupilNumber: text(30),
  birthDate: z.string().max(20).default(''),
  enrolledUntil: z.string().max(20).default(''),
  deceasedOn: z.string().max(20).default(''),
  allGuardians: z.string().optional(),
});
export type PersonFields = z.infer<typeof personFieldsSchema>;

/** Nobody on a register is older. */
const oldest = 120;

/** What is wrong with the form, and what was expected; undefined when it can be kept. */
export function troubleOf(fields: PersonFields, now: Date): Words | undefined {
  const { first, last, kind, className, birthDate, enrolledUntil, deceasedOn } = fields;
  const today = dayOf(now.getTime());
  if (first === '' && last === '') return words.name;
  for (const text of [birthDate, enrolledUntil, deceasedOn]) {
    if (!day.safeParse(text).success) return words.day;
  }
  if (birthDate !== '' && toDay(birthDate) > today) return words.future;
  if (birthDate !== '' && ageOn(today, toDay(birthDate)) > oldest) return words.past;
  if (deceasedOn !== '' && toDay(deceasedOn) > today) return words.deceased;
  if (kind === 'pupil' && className === '') return words.className;
  return undefined;
}

/** Somebody as the form says; what the form does not ask stays as it was. Undefined where that cannot be read: nothing of it may get lost. */
export function personOf(
  fields: PersonFields,
  before: Pick<PersonRecord, 'id' | 'schoolId'> & Partial<PersonRecord>,
  { withDeceased }: { withDeceased: boolean },
): PersonRecord | undefined {
  const { first, infix, last, className, pupilNumber } = fields;
  const kind = fields.kind === 'trainee' ? 'employee' : fields.kind;
  const { name: _name, isTrainee: _trainee, pupilNumber: _number, ...rest } = before;
  const consent = personSchema.safeParse({
    ...rawConsent(before),
    kind,
    birthDate: fields.birthDate === '' ? null : fields.birthDate,
    enrolledUntil: fields.enrolledUntil === '' ? null : fields.enrolledUntil,
    requireAllGuardians: fields.allGuardians === 'yes',
    ...(withDeceased ? { deceasedOn: fields.deceasedOn === '' ? null : fields.deceasedOn } : {}),
  }).data;
  if (consent === undefined) return undefined;
  return {
    ...rest,
    kind,
    displayName: displayNameOf(first, infix, last),
    className: className === '' ? null : className,
    consent,
    name: { first, infix: infix === '' ? null : infix, last },
    ...(fields.kind === 'trainee' ? { isTrainee: true } : {}),
    ...(pupilNumber === '' ? {} : { pupilNumber }),
  };
}

/** Which fields another form changed, as words of the log. */
export function changedFields(before: PersonRecord, after: PersonRecord): string {
  const flat = ({ consent, name: _, ...rest }: PersonRecord) => ({
    ...rest,
    ...personSchema.safeParse(consent).data,
  });
  const [one, other] = [
    new Map(Object.entries(flat(before))),
    new Map(Object.entries(flat(after))),
  ];
  const names = [...new Set([...one.keys(), ...other.keys()])];
  return names
    .filter(
      (name) => JSON.stringify(one.get(name) ?? null) !== JSON.stringify(other.get(name) ?? null),
    )
    .join(' ');
}

const words = {
  name: { nl: 'Vul een naam in.', en: 'Fill in a name.' },
  day: {
    nl: 'Deze datum bestaat niet. Schrijf hem als 2014-04-03.',
    en: 'This date does not exist. Write it as 2014-04-03.',
  },
  future: {
    nl: 'De geboortedatum ligt in de toekomst. Kijk hem na.',
    en: 'The birth date lies in the future. Check it.',
  },
  past: {
    nl: 'De geboortedatum ligt meer dan 120 jaar terug. Kijk hem na.',
    en: 'The birth date is more than 120 years ago. Check it.',
  },
  deceased: {
    nl: 'De datum van overlijden ligt in de toekomst.',
    en: 'The date of death lies in the future.',
  },
  className: {
    nl: 'Een leerling hoort bij een klas. Vul de klas in.',
    en: 'A pupil belongs to a class. Fill in the class.',
  },
} as const satisfies Record<string, Words>;
