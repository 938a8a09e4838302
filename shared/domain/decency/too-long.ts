import type { Concern, Judgement, PersonalData, Span } from './judgement.ts';
import { normalise } from './text/normalise.ts';

/** UTF-16 units from either end; fewer in scripts that grow when they are folded. */
const mostUnits = 4096;

type Part = { text: string; from: number };

/** The begin and the end of a text that is too long to be read: what must be heard at once often stands there. */
export function partsOfTooLong(text: string): readonly Part[] {
  return [partThat(text, 'begin'), partThat(text, 'end')];
}

function partThat(text: string, end: 'begin' | 'end'): Part {
  let units = Math.min(mostUnits, Math.floor(text.length / 2));
  const cut = (): Part =>
    end === 'begin'
      ? { text: text.slice(0, units), from: 0 }
      : { text: text.slice(text.length - units), from: text.length - units };
  let part = cut();
  while (units > 1 && normalise(part.text) === undefined) {
    units = Math.floor(units / 2);
    part = cut();
  }
  return part;
}

const firstConcern: readonly Concern[] = ['staff', 'abuse', 'distress'];

/** What was found at both ends, in its place in the whole; the rest was not judged, and that is said. */
export function joined(parts: readonly { from: number; judgement: Judgement }[]): Judgement {
  const moved = parts.map(({ from, judgement }) => ({
    ...judgement,
    categories: judgement.categories.map((hit) => ({
      ...hit,
      spans: hit.spans.map(([start, end]): Span => [start + from, end + from]),
    })),
    personalData: judgement.personalData.map(
      ({ span: [start, end], ...rest }): PersonalData => ({
        ...rest,
        span: [start + from, end + from],
      }),
    ),
  }));
  const concern = firstConcern.find((one) => moved.some((part) => part.concern === one));
  return {
    categories: moved.flatMap(({ categories }) => categories),
    personalData: moved.flatMap(({ personalData }) => personalData),
    care: moved.some(({ care }) => care),
    ...(concern === undefined ? {} : { concern }),
    criticism: moved.some(({ criticism }) => criticism),
    notChecked: 'too-long',
  };
}
