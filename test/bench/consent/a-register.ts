import { presets, resolvePolicy } from '../../../shared/domain/consent/presets.ts';
import { type ConsentInput, understand } from '../../../shared/domain/consent/understand.ts';

/** One question as it is asked: nothing of it read yet but the school's rules. */
export interface Unread {
  person: object;
  statements: object[];
  publication: object;
  policy: ConsentInput['policy'];
}

/**
 * So many questions as a school with people of all kinds would put them: mostly pupils of 4 to 20 with
 * two parents and up to six statements over three years, some staff, former pupils and guests; every
 * preset; new posts and posts that are online. The same ones at every run.
 */
export function someQuestions(count: number): Unread[] {
  const random = fromSeed(20_250_908);
  return Array.from({ length: count }, () => aQuestion(random));
}

/** The same, read. */
export function understood({ person, statements, publication, policy }: Unread): ConsentInput {
  const input = understand(person, statements, publication, policy);
  if (!input.ok) throw new Error(`expected a question that is understood: ${input.detail}`);
  return input.value;
}

const policies = Object.keys(presets).map((preset) => {
  const policy = resolvePolicy(preset);
  if (!policy.ok) throw new Error(policy.detail);
  return policy.value;
});

function aQuestion(random: () => number): Unread {
  const one = <T>(...values: [T, ...T[]]) =>
    values[Math.floor(random() * values.length)] ?? values[0];
  const chance = (share: number) => random() < share;
  const day = (from: number, to: number) =>
    `${from + Math.floor(random() * (to - from + 1))}-${pad(1 + random() * 12)}-${pad(1 + random() * 28)}`;

  const kind = one('pupil', 'pupil', 'pupil', 'pupil', 'pupil', 'pupil', 'alumnus', 'employee');
  const guardians =
    kind === 'employee' ? [] : [{ id: 'g1' }, { id: 'g2', authority: one(true, true, false) }];
  const person = {
    kind,
    birthDate: kind === 'employee' ? day(1960, 2000) : day(2005, 2020),
    guardians,
    ...(chance(0.1) ? { enrolledUntil: day(2024, 2026) } : {}),
    ...(chance(0.01) ? { protectionHold: true } : {}),
  };
  const givers: [string, ...string[]] =
    kind === 'employee' ? ['self'] : ['g1', 'g1', 'g1', 'g2', 'self'];
  const statements = Array.from({ length: Math.floor(random() * 7) }, () => ({
    by: one(...givers),
    decision: one('grant', 'grant', 'grant', 'grant', 'deny', 'withdraw'),
    purposes: one<string[]>(['social_media', 'website'], ['website'], ['social_media.instagram']),
    at: `${day(2023, 2025)}${one('', 'T10:15')}`,
    ...(chance(0.2) ? { modalities: ['photo', 'video', 'audio', 'name'] } : {}),
    ...(chance(0.3) ? { formVersion: '2024' } : {}),
  }));
  const stays = chance(0.3) ? { mode: 'keep_online', checkAt: `${day(2026, 2026)}T09:00` } : {};
  const publication = {
    purposes: one<string[]>(
      ['social_media.instagram'],
      ['social_media.facebook', 'social_media.instagram'],
    ),
    modalities: one<string[]>(['photo'], ['photo'], ['video', 'audio']),
    at: `${day(2025, 2025)}T15:00`,
    groupSize: one(1, 4, 25),
    ...stays,
  };
  return { person, statements, publication, policy: one(...atLeastOne(policies)) };
}

function atLeastOne<T>([first, ...rest]: T[]): [T, ...T[]] {
  if (first === undefined) throw new Error('expected one at least');
  return [first, ...rest];
}

const pad = (value: number) => String(Math.floor(value)).padStart(2, '0');

/** Numbers from 0 to 1 that are the same at every run (a linear congruential generator, modulus 2^32). */
function fromSeed(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
