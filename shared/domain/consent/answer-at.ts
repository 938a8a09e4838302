import type { Moment } from './amsterdam.ts';
import { unlessStale, verdictAt } from './at-moment.ts';
import type { File } from './file.ts';
import { keepOnline } from './keep-online.ts';
import type { Verdict } from './view.ts';

/** What the question asks, answered at one moment: may it be published then, or may it still stand? */
export function answerAt(moment: Moment, file: File): Verdict {
  return file.publication.mode === 'keep_online'
    ? keepOnline(moment, file)
    : unlessStale(verdictAt(moment, file), moment, file);
}
