import { readComment } from './read-comment.ts';
import { normalise } from './text/normalise.ts';

const titles: ReadonlySet<string> = new Set(
  'meneer mevrouw mevr mvr dhr juf juffrouw meester mr mrs miss ms'.split(' '),
);
const particles: ReadonlySet<string> = new Set('van de der den ter ten het el al'.split(' '));
/** Words that stand behind a title without being a name: "juf is ziek". */
const small: ReadonlySet<string> = new Set(
  'is was die dat en of met van de het een in op te niet zo dan als maar moet kan heeft had gaat doet zegt u je jij we wij ik is are was the and who that has'.split(
    ' ',
  ),
);

/**
 * Whom a text names, each once and in small letters: what is written with a capital inside a sentence, what
 * follows "meneer" or "juf", and @handles. Wide on purpose: it only ever serves to see that several comments are
 * about the same person. Names stay within the process; keep a pseudonym.
 */
export function peopleNamed(text: string): string[] {
  const plain = normalise(text);
  if (plain === undefined) return [];
  const tokens = readComment(plain, text);
  const word = (index: number) => tokens[index]?.readings[0] ?? '';
  const named = tokens.flatMap((token, index) => {
    const reading = word(index);
    if (particles.has(reading) || titles.has(reading)) return [];
    const before = particles.has(word(index - 1)) ? word(index - 2) : word(index - 1);
    const isTitled = titles.has(before) && reading.length > 2 && !small.has(reading);
    return token.tags.has('name') || isTitled ? [reading] : [];
  });
  const handles = [...plain.text.matchAll(/@([\p{L}\p{N}_]{2,30})/gu)].map(([, handle]) =>
    (handle ?? '').toLowerCase(),
  );
  return [...new Set([...named, ...handles])];
}
