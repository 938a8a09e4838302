import type { Person } from '../../../shared/domain/consent/person.ts';
import type { Statement } from '../../../shared/domain/consent/statement.ts';
import type { School } from '../../../shared/records/schools.ts';
import type { DemoPictureName } from './pictures.ts';

/** Two schools that do not exist, with people who do not exist. */
export const demoSchools = [
  {
    id: 'zonnewijzer',
    name: 'Basisschool De Zonnewijzer',
    packId: 'zevensprong-2017',
    recognition: 'off',
  },
  {
    id: 'stroomdal',
    name: 'Het Stroomdal College',
    packId: 'atlas-2021',
    recognition: 'allow-list',
  },
] as const satisfies School[];

/**
 * What one of them chose beside its protocol; the other has its open questions still to answer. Both dates
 * are days before the demo begins.
 */
export const demoChoices = {
  schoolId: 'stroomdal',
  daysAgo: 80,
  endsInDays: 365,
  choices: (day: string, end: string) => ({
    'consent.face_matching': 'separate_explicit_unconfirmed',
    'consent.face_matching_assessed': day,
    'consent.face_matching_decided': day,
    'consent.face_matching_advised': day,
    'consent.face_matching_consulted': 'not_required',
    'consent.face_matching_provider': 'eigen computer van de school',
    'consent.face_matching_until': end,
    'repost.check': 'yes',
  }),
  reason: 'Herkennen bespaart tijd. Alleen wie daar apart ja op zei, wordt herkend.',
} as const;

export type DemoSchoolId = (typeof demoSchools)[number]['id'];

export const demoAccounts = [
  {
    schoolId: 'zonnewijzer',
    platform: 'facebook',
    id: '104000000000000101',
    title: 'Basisschool De Zonnewijzer',
  },
  {
    schoolId: 'zonnewijzer',
    platform: 'instagram',
    id: '17841400000000102',
    title: 'de.zonnewijzer',
  },
  {
    schoolId: 'stroomdal',
    platform: 'facebook',
    id: '104000000000000201',
    title: 'Het Stroomdal College',
  },
  {
    schoolId: 'stroomdal',
    platform: 'instagram',
    id: '17841400000000202',
    title: 'stroomdal.college',
  },
  {
    schoolId: 'stroomdal',
    platform: 'youtube',
    id: 'UCstroomdalCollege00000A',
    title: 'Het Stroomdal College',
  },
] as const satisfies { schoolId: DemoSchoolId; platform: string; id: string; title: string }[];

export interface DemoPerson {
  schoolId: DemoSchoolId;
  displayName: string;
  className: string | null;
  person: Omit<Person, 'guardians' | 'requireAllGuardians' | 'protectionHold'> &
    Partial<Pick<Person, 'guardians' | 'protectionHold'>>;
  /** The names of `ouder-1` and `ouder-2`, as the school office knows them. */
  parents?: readonly string[];
  pupilNumber?: string;
  /** Instead of a birth date: so many days from now the 16th birthday. */
  turns16InDays?: number;
  /** Days ago, newest last. */
  said: (Pick<Statement, 'by' | 'decision' | 'purposes'> & { daysAgo: number })[];
  /** The picture the person is enrolled from, where the school recognises and the person agreed to that. */
  picture?: DemoPictureName;
}

const mother = { id: 'ouder-1', authority: true } as const;
const father = { id: 'ouder-2', authority: true } as const;

export const demoPeople: DemoPerson[] = [
  {
    schoolId: 'zonnewijzer',
    displayName: 'Sanne de Vries',
    className: 'groep 7',
    pupilNumber: '00714',
    parents: ['Marijke de Vries', 'Bart de Vries'],
    person: { kind: 'pupil', birthDate: '2015-04-18', guardians: [mother, father] },
    said: [
      { by: 'ouder-1', decision: 'grant', purposes: ['social_media', 'website'], daysAgo: 60 },
    ],
  },
  {
    schoolId: 'zonnewijzer',
    displayName: 'Daan Hoekstra',
    className: 'groep 7',
    pupilNumber: '00702',
    parents: ['Ilse Hoekstra'],
    person: { kind: 'pupil', birthDate: '2015-09-02', guardians: [mother] },
    said: [{ by: 'ouder-1', decision: 'deny', purposes: ['social_media'], daysAgo: 58 }],
  },
  {
    schoolId: 'zonnewijzer',
    displayName: 'Yara Bensaïd',
    className: 'groep 8',
    pupilNumber: '00803',
    parents: ['Samira Bensaïd', 'Karim Bensaïd'],
    person: { kind: 'pupil', birthDate: '2014-11-30', guardians: [mother, father] },
    said: [],
  },
  {
    schoolId: 'zonnewijzer',
    displayName: 'Juf Marieke Postma',
    className: null,
    person: { kind: 'employee' },
    said: [{ by: 'self', decision: 'grant', purposes: ['social_media', 'website'], daysAgo: 70 }],
  },
  {
    schoolId: 'zonnewijzer',
    displayName: 'Meester Joris Vink',
    className: null,
    person: { kind: 'employee' },
    said: [],
  },
  {
    schoolId: 'stroomdal',
    displayName: 'Noor Aydın (mentor)',
    className: null,
    person: { kind: 'employee' },
    said: [
      { by: 'self', decision: 'grant', purposes: ['social_media', 'website'], daysAgo: 75 },
      { by: 'self', decision: 'grant', purposes: ['face_recognition'], daysAgo: 75 },
    ],
    picture: 'mentor',
  },
  {
    schoolId: 'stroomdal',
    displayName: 'Eva Brouwer (conciërge)',
    className: null,
    person: { kind: 'employee' },
    said: [
      { by: 'self', decision: 'grant', purposes: ['social_media', 'website'], daysAgo: 75 },
      { by: 'self', decision: 'grant', purposes: ['face_recognition'], daysAgo: 75 },
    ],
    picture: 'conciërge',
  },
  {
    schoolId: 'stroomdal',
    displayName: 'Lotte Smits (decaan)',
    className: null,
    person: { kind: 'employee' },
    said: [
      { by: 'self', decision: 'grant', purposes: ['social_media', 'website'], daysAgo: 75 },
      { by: 'self', decision: 'grant', purposes: ['face_recognition'], daysAgo: 75 },
      { by: 'self', decision: 'withdraw', purposes: ['social_media'], daysAgo: 1 },
    ],
    picture: 'decaan',
  },
  {
    schoolId: 'stroomdal',
    displayName: 'Milan Kuipers',
    className: '3HB',
    pupilNumber: '21033',
    parents: ['Anouk Kuipers', 'Tom Kuipers'],
    person: { kind: 'pupil', birthDate: '2012-02-11', guardians: [mother, father] },
    said: [{ by: 'ouder-2', decision: 'grant', purposes: ['social_media'], daysAgo: 40 }],
  },
  {
    schoolId: 'stroomdal',
    displayName: "Sem van 't Hoff",
    className: '4HA',
    pupilNumber: '20117',
    parents: ["Petra van 't Hoff"],
    person: { kind: 'pupil', guardians: [mother] },
    turns16InDays: 20,
    said: [{ by: 'ouder-1', decision: 'grant', purposes: ['social_media'], daysAgo: 50 }],
  },
];
