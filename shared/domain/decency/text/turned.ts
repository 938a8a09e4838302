/** From a mark that turns the order of reading round to where it ends. */
const turnedRun = /\u202e([^\u202c\u2069\n]*)/g;

/**
 * A text as a reader sees it where marks turn it round: what is written backwards then reads forwards. Undefined where
 * nothing is turned.
 */
export function asShown(text: string): string | undefined {
  if (!text.includes('\u202e')) return undefined;
  return text.replace(turnedRun, (_, run: string) => [...run].reverse().join(''));
}
