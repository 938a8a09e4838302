import type { Moment } from './amsterdam.ts';
import { unlessStale, verdictAt } from './at-moment.ts';
import type { File } from './file.ts';
import { mayStay } from './keep-online.ts';
import type { Verdict } from './view.ts';

/** What the question asks, at any moment: may it be published then, or may it still stand? */
export type AnswerAt = (moment: Moment) => Verdict;

export function answering(file: File): AnswerAt {
  if (file.publication.mode === 'publish') {
    return (moment) => unlessStale(verdictAt(moment, file), moment, file);
  }
  const whenPublished = verdictAt(file.publishedAt, file);
  return (checkAt) => mayStay(whenPublished, checkAt, file);
}
