import type { Words } from '../../language.ts';
import type { Direction, Parameter } from './parameter.ts';

/** An answer as people read it. */
export function answerWords({ control }: Parameter, value: unknown): Words {
  switch (control.kind) {
    case 'choice':
      return wordsOf(control.options, String(value));
    case 'several': {
      const chosen = listOf(value).map((one) => wordsOf(control.options, one));
      return chosen.length === 0 ? control.none : listed(chosen);
    }
    case 'whole':
      return typeof value === 'number' ? counted(value, control.unit) : (control.none ?? unknown);
    case 'date':
      return typeof value === 'string' ? { nl: value, en: value } : control.none;
    case 'codes': {
      const codes = listOf(value).join(', ');
      return codes === '' ? control.none : { nl: codes, en: codes };
    }
    case 'text':
      return typeof value === 'string' && value !== '' ? { nl: value, en: value } : control.none;
  }
}

/** What the fields of a form give as an answer; whether it is one is for the parameter's schema to say. */
export function answerFrom({ control }: Parameter, given: readonly string[]): unknown {
  const [first = ''] = given;
  switch (control.kind) {
    case 'several':
      return given.filter((one) => one !== '');
    case 'whole':
      return first.trim() === '' ? null : Number(first);
    case 'date':
      return first === '' ? null : first;
    case 'codes':
      return first.split(/[\s,;]+/).filter((one) => one !== '');
    default:
      return first;
  }
}

/** An answer as the field of a form shows it. */
export function fieldOf(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : value === null ? '' : String(value);
}

export type Change = Direction | 'same';

/** What becomes of a rule when its answer changes. */
export function compare({ control }: Parameter, before: unknown, after: unknown): Change {
  if (JSON.stringify(before) === JSON.stringify(after)) return 'same';
  switch (control.kind) {
    case 'choice': {
      if (!control.ranked) return 'other';
      const order = Object.keys(control.options);
      return order.indexOf(String(after)) > order.indexOf(String(before)) ? 'looser' : 'stricter';
    }
    case 'several':
      return ofSets(listOf(before), listOf(after), control.more);
    case 'whole': {
      // no number is no limit
      const isLooser = limit(after) > limit(before) === (control.more === 'looser');
      return control.more === 'other' ? 'other' : isLooser ? 'looser' : 'stricter';
    }
    default:
      return 'other';
  }
}

function ofSets(before: string[], after: string[], more: Direction): Change {
  const added = after.some((one) => !before.includes(one));
  const gone = before.some((one) => !after.includes(one));
  if (more === 'other' || (added && gone)) return 'other';
  return added === (more === 'looser') ? 'looser' : 'stricter';
}

const limit = (value: unknown) => (typeof value === 'number' ? value : Number.POSITIVE_INFINITY);

const unknown: Words = { nl: 'onbekend', en: 'unknown' };

function wordsOf(options: Readonly<Record<string, Words>>, option: string): Words {
  return (Object.hasOwn(options, option) ? options[option] : undefined) ?? unknown;
}

function counted(number: number, unit: Words): Words {
  return { nl: `${number} ${unit.nl}`, en: `${number} ${unit.en}` };
}

function listed(all: Words[]): Words {
  return { nl: all.map(({ nl }) => nl).join(', '), en: all.map(({ en }) => en).join(', ') };
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
