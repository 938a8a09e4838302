import type { Moment } from '../consent/amsterdam.ts';
import { unlessStale, verdictAt } from '../consent/at-moment.ts';
import { allows } from '../consent/decision.ts';
import { type File, openFile } from '../consent/file.ts';
import type { Person } from '../consent/person.ts';
import type { Policy } from '../consent/policy.ts';
import { type Modality, modalitySchema, type Statement } from '../consent/statement.ts';
import { fits } from '../consent/understand.ts';
import type { Answer } from './answers.ts';
import { momentOf } from './standing.ts';

/** Somebody as the register has them, or would have them. */
export interface Side {
  person: Person;
  statements: readonly Statement[];
}

/** What is asked of both sides: each of these purposes, at these moments. */
export interface Uses {
  purposes: readonly string[];
  moments: readonly Moment[];
  policy: Policy;
}

/** A purpose that the second side opens, and what it was and becomes. */
export interface Opened {
  purpose: string;
  was: Answer;
  answer: Answer;
}

/**
 * For what the rules would let somebody be shown by the second side and not by the first, and where a no
 * of the first no longer stands, whether or not anybody says yes yet. A side that cannot be understood lets
 * nobody be shown.
 */
export function opens(before: Side, after: Side, uses: Uses): Opened[] {
  const opened = new Map<string, Opened>();
  const sides = [before, after];
  const modalities = modalitiesOf(sides);
  const moments = momentsOf(sides, uses);
  for (const occasion of occasionsOf(sides, uses.policy)) {
    const [was, becomes] = sides.map((side) => answering(side, uses, { ...occasion, modalities }));
    const places = uses.purposes.flatMap((purpose) => modalities.map(() => purpose));
    for (const [place, purpose] of places.entries()) {
      for (const moment of moments) {
        const [known, answer] = [was?.(place, moment), becomes?.(place, moment)];
        const isOpened =
          (answer === 'yes' && known !== 'yes') || (answer === 'unknown' && known === 'no');
        if (!isOpened || opened.get(purpose)?.answer === 'yes') continue;
        opened.set(purpose, { purpose, was: known ?? 'no', answer });
      }
    }
  }
  return [...opened.values()];
}

/** Also when something counts that was said for later. */
function momentsOf(sides: readonly Side[], { moments }: Uses): Moment[] {
  const first = Math.min(...moments);
  const later = sides
    .flatMap(({ statements }) => statements.map(momentOf))
    .filter((moment) => moment > first);
  return [...new Set([...moments, ...later])];
}

/** Without a word about one kind of material, what opens for any opens for a photo. */
function modalitiesOf(sides: readonly Side[]): readonly Modality[] {
  const isApart = sides.some(({ statements }) => statements.some(({ modalities }) => modalities));
  return isApart ? modalitySchema.options : ['photo'];
}

interface Occasion {
  eventId: string | undefined;
  groupSize: number;
}

/** A yes or a no may be for one event or for groups only; where a school shows pupils at events only, any event. */
function occasionsOf(sides: readonly Side[], { mode, groupMin }: Policy): Occasion[] {
  const said = sides.flatMap(({ statements }) => statements);
  const events = said.flatMap(({ eventId }) => eventId ?? []);
  const isForGroups = said.some(({ conditions }) => conditions?.groupOnly === true);
  const plain = mode === 'normal' ? undefined : 'any event';
  return [...new Set([plain, ...events])].flatMap((eventId) =>
    (isForGroups ? [1, groupMin] : [1]).map((groupSize) => ({ eventId, groupSize })),
  );
}

/** What a side says of one place at one moment: `unknown` is neither a yes nor anybody's no. */
type AnswerAt = (place: number, moment: Moment) => Answer;

/** Undefined for a side that cannot be understood. */
function answering(
  { person, statements }: Side,
  { purposes, policy }: Uses,
  occasion: Occasion & { modalities: readonly Modality[] },
): AnswerAt | undefined {
  const publication = {
    ...occasion,
    modalities: [...occasion.modalities],
    purposes: [...purposes],
    at: '2000-01-01',
    mode: 'publish' as const,
    recognisable: true,
  };
  const input = { person, statements: [...statements], publication, policy };
  if (!fits(input)) return undefined;
  const file = openFile(input);
  return (place, moment) => {
    const target = file.targets[place];
    return target === undefined ? 'no' : answerAt(moment, { ...file, targets: [target] });
  };
}

function answerAt(moment: Moment, file: File): Answer {
  const verdict = unlessStale(verdictAt(moment, file), moment, file);
  if (allows(verdict)) return 'yes';
  return verdict.status === 'denied' || verdict.status === 'withdrawn' ? 'no' : 'unknown';
}
