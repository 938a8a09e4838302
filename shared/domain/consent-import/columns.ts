import { type ImportProblem, problem } from './problem.ts';
import { headerKey, type Table } from './table.ts';

/** What a column may be about, beside one answer per purpose, and how school systems name it. */
export const columnWords = {
  pupilNumber: ['leerlingnummer', 'stamnummer', 'stamnr', 'leerlingnr', 'llnr'],
  firstName: ['roepnaam', 'voornaam', 'firstname'],
  prefix: ['tussenvoegsel', 'voorvoegsel', 'voorvoegsels', 'tv', 'prefix'],
  lastName: ['achternaam', 'naam', 'lastname'],
  birthDate: ['geboortedatum', 'gebdatum', 'birthdate'],
  className: ['klas', 'klasnaam', 'groep', 'stamgroep', 'basisgroep', 'class'],
  schoolYear: ['schooljaar', 'studyperiod'],
  changedAt: ['datum', 'gewijzigdop'],
  givenBy: ['door', 'ingevulddoor'],
} as const;
export type ColumnName = keyof typeof columnWords;

/** How forms name a purpose. A suggestion only: a person decides what a column is about. */
export const purposeWords: Readonly<Record<string, readonly string[]>> = {
  website: ['website', 'schoolwebsite', 'dewebsite'],
  newsletter: ['nieuwsbrief', 'digitalenieuwsbrief', 'newsletter'],
  school_guide: ['schoolgids'],
  social_media: ['socialmedia', 'socialemedia'],
  'social_media.facebook': ['facebook'],
  'social_media.instagram': ['instagram'],
  'social_media.linkedin': ['linkedin'],
  'social_media.tiktok': ['tiktok'],
  'social_media.youtube': ['youtube'],
  'social_media.x': ['x', 'twitter'],
  closed_app: ['parro', 'socialschools', 'ouderapp'],
  yearbook: ['jaarboek', 'yearbook'],
  class_photo: ['klassenfoto'],
  press: ['kranten', 'krant', 'pers', 'press'],
  recruitment: ['werving', 'wervingsmateriaal'],
  internal: ['interngebruik'],
  study: ['studie'],
  research: ['onderzoek'],
};

const ourHeaders: ReadonlySet<string> = new Set(
  [...Object.values(columnWords), ...Object.values(purposeWords)].flat(),
);

/** Whether a header is a word that school systems are known to use, so no name of somebody. */
export const isOurHeader = (text: string): boolean => ourHeaders.has(headerKey(text));

/** Data a consent import has no need of, so may not take in (AVG art. 5(1)(c), 9; UAVG art. 46 for the BSN). */
const refusedWords = [
  ['bsn', 'burgerservice', 'sofinummer', 'persoonsgebondennummer', 'onderwijsnummer'],
  [
    'adres',
    'address',
    'straat',
    'street',
    'huisnummer',
    'huisnr',
    'postcode',
    'zipcode',
    'postalcode',
    'woonplaats',
  ],
  ['etnisch', 'etnicit', 'ethnic', 'nationalit', 'geboorteland', 'herkomst', 'afkomst'],
  ['gewicht', 'religie', 'religion', 'godsdienst', 'geloof', 'medisch', 'diagnose'],
].flat();

/** Columns that must not be there at all, by name or, for the BSN, by what is in them. */
export function refusedColumns({ headerLine, headers, rows }: Table): ImportProblem[] {
  return headers.flatMap((header, index) => {
    const key = headerKey(header);
    const isMail = key.includes('mail');
    const isNamed = !isMail && refusedWords.some((word) => key.includes(word));
    if (!isNamed && !looksLikeBsn(rows.map(({ cells }) => cells[index] ?? ''))) return [];
    return [
      problem(
        headerLine,
        'een export zonder BSN, adres, herkomst, geloof of gewicht: die heeft toestemming niet nodig',
        'an export without BSN, address, origin, religion or weight: consent does not need them',
        index + 1,
      ),
    ];
  });
}

/** From this many numbers on, eleven-proof is no accident: one in eleven numbers passes. */
const fewestBsns = 5;

function looksLikeBsn(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter(Boolean);
  return filled.length >= fewestBsns && filled.every(isBsn);
}

/** Nine digits that weigh 9, 8 … 2 and -1 to a multiple of eleven. */
function isBsn(text: string): boolean {
  if (!/^\d{8,9}$/.test(text)) return false;
  const digits = [...text.padStart(9, '0')].map(Number);
  const sum = digits.reduce(
    (total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index),
    0,
  );
  return sum > 0 && sum % 11 === 0;
}
