import type { Answer } from '../../../shared/domain/consent-import/answers.ts';
import type { ColumnName } from '../../../shared/domain/consent-import/columns.ts';
import type { AnsweredBy, Extent } from '../../../shared/domain/consent-import/mapping.ts';
import type { Words } from '../../../shared/domain/language.ts';
import type { ImportRecord } from '../../../shared/records/imports.ts';
import type { UploadList, UploadRecord } from '../../../shared/records/uploads.ts';
import type { Standing } from '../standing.ts';

export const columnNames: Readonly<Record<ColumnName, Words>> = {
  pupilNumber: { nl: 'Leerlingnummer', en: 'Pupil number' },
  firstName: { nl: 'Roepnaam', en: 'First name' },
  prefix: { nl: 'Tussenvoegsel', en: 'Prefix of the last name' },
  lastName: { nl: 'Achternaam of hele naam', en: 'Last name or whole name' },
  birthDate: { nl: 'Geboortedatum', en: 'Birth date' },
  className: { nl: 'Klas of groep', en: 'Class' },
  schoolYear: { nl: 'Schooljaar', en: 'School year' },
  changedAt: { nl: 'Datum van het antwoord', en: 'Date of the answer' },
  givenBy: { nl: 'Ingevuld door', en: 'Filled in by' },
};

export const answerNames: Readonly<Record<Answer, Words>> = {
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
  unknown: { nl: 'onbekend', en: 'unknown' },
};

export const extentNames: Readonly<Record<Extent, Words>> = {
  full: { nl: 'Alle leerlingen van de school', en: 'All pupils of the school' },
  partial: { nl: 'Een deel van de leerlingen', en: 'Some of the pupils' },
};

export const accountNames: Readonly<Record<AnsweredBy, Words>> = {
  parents: { nl: 'Van de ouders', en: "The parents' account" },
  pupil: { nl: 'Van de leerling zelf', en: "The pupil's own account" },
  unknown: {
    nl: 'Dat weten we niet (dan telt geen enkele ja)',
    en: 'We do not know (then no yes counts)',
  },
};

export const listNames: Readonly<Record<UploadList, { title: Words; text: Words }>> = {
  toYes: {
    title: { nl: 'Van nee naar ja', en: 'From no to yes' },
    text: {
      nl: 'In het register staat nee, in het bestand ja. Of het mag nu niet, en door een geboortedatum of ouder uit het bestand wel. Iemand van de schoolleiding beslist mee.',
      en: 'The register says no, the file says yes. Or it is not allowed now, and a birth date or parent from the file changes that. Somebody of leadership decides as well.',
    },
  },
  toNo: {
    title: { nl: 'Van ja naar nee', en: 'From yes to no' },
    text: {
      nl: 'Deze nee telt meteen. Posts met deze leerlingen worden opnieuw bekeken.',
      en: 'This no counts at once. Posts with these pupils are looked at again.',
    },
  },
  conflict: {
    title: { nl: 'Bronnen spreken elkaar tegen', en: 'Sources contradict each other' },
    text: {
      nl: 'Het bestand zegt ja, maar er is ook op een andere manier nee gezegd. De nee geldt tot iemand van de schoolleiding akkoord gaat. Een nee van een andere ouder blijft ook dan gelden.',
      en: 'The file says yes, but no was also said in another way. The no counts until somebody of leadership agrees. A no of another parent counts even then.',
    },
  },
  older: {
    title: { nl: 'Nieuwere stand in register', en: 'Register is newer' },
    text: {
      nl: 'Het antwoord in het bestand is ouder. Het register blijft zoals het is.',
      en: 'The answer in the file is older. The register stays as it is.',
    },
  },
  new: {
    title: { nl: 'Nieuw', en: 'New' },
    text: {
      nl: 'Antwoorden die er nog niet waren. Soms naast hetzelfde antwoord van een ander, of van een vorig schooljaar.',
      en: 'Answers that were not there yet. Sometimes beside the same answer of somebody else, or of an earlier school year.',
    },
  },
  unknown: {
    title: { nl: 'Onbekend', en: 'Unknown' },
    text: {
      nl: 'Het bestand zegt niets. Zonder antwoord is het nee.',
      en: 'The file says nothing. No answer means no.',
    },
  },
  departed: {
    title: { nl: 'Niet in het bestand', en: 'Not in the file' },
    text: {
      nl: 'Deze leerlingen staan wel in het register. Misschien zijn ze van school. Je beslist dat na het inlezen, per leerling.',
      en: 'These pupils are on the register. Perhaps they left. You decide that after the import, pupil by pupil.',
    },
  },
};

export const uploadStandings: Readonly<Record<UploadRecord['status'], Standing>> = {
  mapping: {
    words: { nl: 'kolommen kiezen', en: 'choose columns' },
    tone: 'warn',
    icon: 'question',
  },
  preparing: {
    words: { nl: 'wordt vergeleken', en: 'being compared' },
    tone: 'calm',
    icon: 'clock',
  },
  shown: { words: { nl: 'wacht op jullie', en: 'waits for you' }, tone: 'warn', icon: 'question' },
  confirmed: {
    words: { nl: 'wordt ingelezen', en: 'being imported' },
    tone: 'calm',
    icon: 'clock',
  },
  settled: { words: { nl: 'ingelezen', en: 'imported' }, tone: 'good', icon: 'ok' },
  refused: { words: { nl: 'geweigerd', en: 'refused' }, tone: 'bad', icon: 'stop' },
};

export const importStandings: Readonly<Record<ImportRecord['status'], Standing>> = {
  running: { words: { nl: 'niet af', en: 'not finished' }, tone: 'warn', icon: 'clock' },
  complete: { words: { nl: 'geldt', en: 'stands' }, tone: 'good', icon: 'ok' },
  undone: { words: { nl: 'teruggedraaid', en: 'taken back' }, tone: 'calm', icon: 'gone' },
};

export const refusals: Readonly<Record<NonNullable<UploadRecord['because']>, Words>> = {
  lines: {
    nl: 'Er is niets ingelezen. Verbeter deze regels in de leerlingadministratie en exporteer opnieuw.',
    en: 'Nothing was imported. Correct these lines in the pupil administration and export again.',
  },
  interrupted: {
    nl: 'Een eerdere import is niet af. Lees dat bestand nog eens in of draai die import terug; daarna kan dit bestand.',
    en: 'An earlier import was not finished. Import that file again or take that import back; then this file can follow.',
  },
  incomplete: {
    nl: 'Het bestand is niet meer heel. Kies het bestand opnieuw.',
    en: 'The file is not complete any more. Choose the file again.',
  },
  changed: {
    nl: 'Het register is intussen veranderd. Dit is het nieuwe overzicht: kijk het opnieuw na.',
    en: 'The register changed meanwhile. This is the new overview: please check it again.',
  },
};
