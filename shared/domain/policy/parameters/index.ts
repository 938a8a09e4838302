import * as comments from './comments.ts';
import * as consent from './consent.ts';
import * as contacts from './contacts.ts';
import * as images from './images.ts';
import * as keeping from './keeping.ts';
import type { Parameter } from './parameter.ts';
import * as scope from './scope.ts';
import * as young from './young.ts';

/** Everything a protocol can say, in the order of the screens. A new question is its row, here by itself. */
export const parameters: readonly Parameter[] = [
  scope,
  consent,
  young,
  images,
  comments,
  contacts,
  keeping,
].flatMap((topic): Parameter[] => Object.values(topic));

const byName: ReadonlyMap<string, Parameter> = new Map(parameters.map((row) => [row.name, row]));

export function parameterOf(name: string): Parameter | undefined {
  return byName.get(name);
}
