import type { Category } from './categories.ts';

/** Half-open, in UTF-16 units of the text as it was given. */
export type Span = [start: number, end: number];

export type Band = 'hide' | 'review';

/** One category a comment seems to fall under, with the places that show it. */
export type CategoryHit = {
  category: Category;
  /** How sure the rule is, not a measured probability: 90 clear, 75 likely, 60 only with a person's eye. */
  confidencePercent: number;
  band: Band;
  spans: Span[];
  /** A meme may be fun or harm; only a person can tell. */
  kind?: 'meme';
  /** What found it, so that mistakes can be counted: a rule's `kind`, `model`, `data:<type>`, `own:<id>`. */
  by?: string[];
};

export const personalDataTypes = [
  'phone',
  'email',
  'iban',
  'bsn',
  'pupil_number',
  'address',
  'name',
] as const;
export type PersonalDataType = (typeof personalDataTypes)[number];

/** Type and place only: the value itself stays in the text. */
export type PersonalData = { type: PersonalDataType; span: Span; band: Band };

/**
 * empty: nothing to read. only-attachment: nothing but a link or a file. too-long: more than can be read in
 * time. attachment: the text was judged, what hangs on it was not. undecodable: it was judged as far as it came
 * through, but it holds U+FFFD, the mark of bytes that were no text, or half a character, or words turned backwards
 * that read otherwise than they are written; what stood there nobody has read.
 */
export type NotChecked = 'empty' | 'only-attachment' | 'too-long' | 'attachment' | 'undecodable';

/**
 * distress: somebody may want to die or hurt themselves, or simply asks for help; abuse: somebody is being hurt; staff: it
 * may accuse somebody of the school of that.
 */
export type Concern = 'distress' | 'abuse' | 'staff';

/** What was seen in one comment. What to do about it is for `policy/decide-comment.ts`. */
export type Judgement = {
  categories: CategoryHit[];
  personalData: PersonalData[];
  /** A cry for help or a disclosure of abuse. Never an offence; always somebody's to read. */
  care: boolean;
  /** Whom it is for first; always set where `care` is. */
  concern?: Concern;
  /** Displeasure with the school, a decision, an event: free speech, and kept on purpose. */
  criticism: boolean;
  /** Set when something was not judged; an empty list then proves nothing. */
  notChecked?: NotChecked;
};
