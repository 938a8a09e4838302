import { type Answer, answerKey, readAnswer } from './answers.ts';
import { headerKey, type Table } from './table.ts';

/** A column of answers has a handful of words; one with more holds something else. */
const mostWords = 20;

export interface Unexplained {
  /** Words that nobody has said the meaning of, each once. */
  words: string[];
  /** Headers of columns with too many of them to be answers; their words are not shown. */
  notAnswers: string[];
}

/** What a person must explain before these columns can be read as answers. */
export function unexplainedIn(
  { headers, rows }: Table,
  columns: readonly string[],
  own: Readonly<Record<string, Answer>>,
): Unexplained {
  const wanted = new Set(columns.map(headerKey));
  const words = new Set<string>();
  const notAnswers: string[] = [];
  for (const [index, header] of headers.entries()) {
    if (!wanted.has(headerKey(header))) continue;
    const unknown = new Set(
      rows
        .map(({ cells }) => cells[index] ?? '')
        .filter((text) => readAnswer(text, own) === undefined)
        .map(answerKey),
    );
    if (unknown.size > mostWords) notAnswers.push(header);
    else for (const word of unknown) words.add(word);
  }
  return { words: [...words].toSorted(), notAnswers };
}
