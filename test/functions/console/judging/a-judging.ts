import { type Breaker, writeBreaker } from '../../../../shared/records/breakers.ts';
import { proposeRule } from '../../../../shared/records/rule-changes.ts';
import { type Alarm, pseudonym, writeAlarm } from '../../../../shared/records/threads.ts';
import { addWave, type Wave } from '../../../../shared/records/waves.ts';
import type { AConsole } from '../a-console.ts';

const at = '2026-03-02T09:00:00.000Z';

/** The group of all comments by the author of the story. */
export const knownGroup = pseudonym('school-a', 'author#facebook#1001#9');

export const aBreaker = (change: Partial<Breaker> = {}): Breaker => ({
  schoolId: 'school-a',
  platform: 'facebook',
  accountId: '1001',
  state: 'open',
  number: 1,
  openedAt: at,
  hides: 31,
  usual: 0,
  closed: null,
  ...change,
});

export const aWave = (change: Partial<Wave> = {}): Wave => ({
  id: 'wave-1',
  schoolId: 'school-a',
  by: 'user:somebody',
  at,
  wish: 'hide',
  note: 'Steeds hetzelfde',
  state: 'decided',
  members: [{ platform: 'facebook', key: '702', seen: 0, state: 'decided' }],
  ...change,
});

export const aThread = {
  schoolId: 'school-a',
  platform: 'facebook',
  accountId: '1001',
  post: '501',
};

export const anAlarm = (change: Partial<Alarm> = {}): Alarm => ({
  number: 1,
  raisedAt: '2026-03-02T09:00:00.000Z',
  lastAt: '2026-03-02T09:00:00.000Z',
  signals: ['grave', 'hostile-share'],
  finding: {
    code: 'THREAD_DERAIL',
    outcome: 'review',
    basis: 'protocol',
    articles: ['atlas-2021:B.2'],
    text: { nl: 'Dit gesprek dreigt te ontsporen.', en: 'This talk threatens to derail.' },
  },
  roles: ['leadership'],
  ...change,
});

/** A school's own rule that somebody proposed. */
export async function placeRule({ store, clock }: AConsole, id = 'rule-1'): Promise<void> {
  await proposeRule(store, 'school-a', {
    id,
    rule: { kind: 'word', category: 'insult', phrase: 'krentenbol', band: 'hide', inside: false },
    by: 'user:somebody',
    at: clock.now,
    note: 'Dat is hier een scheldwoord',
  });
}

/** One of everything about judging. */
export async function placeJudging(world: AConsole): Promise<void> {
  await placeRule(world);
  await addWave(world.store, aWave());
  await world.write(writeBreaker(aBreaker()), writeAlarm(aThread, anAlarm()));
}
