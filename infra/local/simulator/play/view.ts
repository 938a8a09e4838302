import type { FakePlatform } from '../platforms/fake-platform.ts';
import type { Account, Comment, LedgerEntry, Post } from '../world/records.ts';
import { type Language, languages, type Problem, type Words } from './words.ts';

export interface DemoPicture {
  /** Letters, digits and hyphens. */
  name: string;
  label: { nl: string; en: string };
  bytes: Uint8Array;
}

export interface PostView {
  post: Post;
  pictures: string[];
  comments: Comment[];
}

/** All that one rendering of the play page shows. */
export interface View {
  language: Language;
  words: Words;
  accounts: { account: Account; platform: FakePlatform }[];
  /** On which an account can be added here. */
  platforms: readonly FakePlatform[];
  chosen: { account: Account; platform: FakePlatform } | null;
  live: PostView[];
  waiting: PostView[];
  drafts: PostView[];
  ledger: LedgerEntry[];
  pictures: readonly DemoPicture[];
  consoleUrl: string;
  problem: Problem | null;
}

/** In the school's own time zone, in the reader's language. */
export function shownTime(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: 'Europe/Amsterdam',
  }).format(new Date(iso));
}

export function pageUrl(accountId: string | undefined, language: Language): string {
  const query = new URLSearchParams({ lang: language });
  if (accountId !== undefined) query.set('account', accountId);
  return `/?${query}`;
}

export function isProblem(text: string | undefined): text is Problem {
  return text !== undefined && Object.hasOwn(languages.nl.problems, text);
}

export function isLanguage(text: unknown): text is Language {
  return text === 'nl' || text === 'en';
}
