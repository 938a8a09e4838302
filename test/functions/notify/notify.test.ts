import { describe, expect, it, onTestFinished } from 'vitest';
import type { SchoolwachtEvent } from '../../../events/index.ts';
import { notify } from '../../../functions/notify/notify.ts';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { createSqliteStore } from '../../../shared/adapters/stores/sqlite.ts';
import type { Outcome, Post } from '../../../shared/domain/content.ts';
import type { Message } from '../../../shared/ports/notifier.ts';
import { openContent, readContent } from '../../../shared/records/contents.ts';
import { everyRow } from '../../../shared/records/record.ts';
import { recordDecision } from '../../../shared/records/record-decision.ts';
import { aContentRef } from '../../support/events.ts';

const now = () => new Date('2026-03-02T09:00:00.000Z');
const ref = aContentRef({ kind: 'post', id: '1_2', key: '2' });
const post: Post = {
  id: '1_2',
  state: 'scheduled',
  publishAt: '2026-03-03T09:00:00.000Z',
  text: 'Sponsorloop',
  media: [],
  mediaComplete: true,
  isRepost: false,
  permalink: null,
};

/** A store, a notifier that may be down, and the events that decisions lead to. */
function aDesk() {
  const database = openDatabase(':memory:');
  onTestFinished(() => database.close());
  const said: SchoolwachtEvent[] = [];
  const store = createSqliteStore(database, (events) => said.push(...events));
  const sent: Message[] = [];
  const desk: { isDown: boolean; unreachable?: string } = { isDown: false };
  const tell = notify({
    store,
    now,
    platformTitles: new Map([['facebook', 'Facebook']]),
    notifier: {
      send: async (message) => {
        if (desk.isDown || desk.unreachable === message.role) throw new Error('mail is down');
        sent.push(message);
      },
    },
  });
  return {
    desk,
    tell,
    sent,
    store,
    /** Lets a decision stand and returns the event that tells of it. */
    async decide(outcome: Outcome, state: Post['state'] = 'scheduled') {
      await openContent(store, ref, now());
      const from = await readContent(store, ref);
      if (from === undefined) throw new Error('expected the content');
      await recordDecision(store, {
        from,
        becomes: { ...from.data, state: 'decided', post: { ...post, state } },
        decision: { outcome, findings: [], pack: { id: 'svok-2021', version: 1 } },
        by: 'rules',
        source: 'test',
        at: now(),
      });
      return said.filter(({ type }) => type === 'content.decided').at(-1)!;
    },
    async hear(event: SchoolwachtEvent) {
      if (event.type === 'content.decided' || event.type === 'trouble.found') await tell(event);
    },
  };
}

const what = ({ role, kind, urgent }: Message) => `${role} ${kind}${urgent ? '!' : ''}`;

describe('people are told', () => {
  it('once, however often the event comes', async () => {
    const { decide, hear, sent } = aDesk();
    const event = await decide('flag');
    for (let time = 0; time < 3; time += 1) await hear(event);
    expect(sent.map(what)).toEqual(['communication post.flag', 'leadership post.flag']);
  });

  it('nothing new by a second decision that calls for the same', async () => {
    const { decide, hear, sent } = aDesk();
    await hear(await decide('hold'));
    await hear(await decide('hold'));
    expect(sent.map(what)).toEqual(['communication post.hold']);
  });

  it('again, urgently, when what was held goes online', async () => {
    const { decide, hear, sent } = aDesk();
    await hear(await decide('hold'));
    await hear(await decide('hold', 'published'));
    expect(sent.map(what)).toEqual(['communication post.hold', 'communication post.hold!']);
  });

  it('that a post may go at last, and nothing of one that was clear from the start', async () => {
    const { decide, hear, sent } = aDesk();
    await hear(await decide('clear'));
    expect(sent).toEqual([]);
    await hear(await decide('hold'));
    await hear(await decide('clear'));
    expect(sent.map(what)).toEqual(['communication post.hold', 'communication post.clear']);
  });

  it('under the same reference when mail was down, and the page shows it meanwhile', async () => {
    const { desk, decide, hear, sent, store } = aDesk();
    const event = await decide('hold');
    desk.isDown = true;
    await expect(hear(event)).rejects.toThrow('mail is down');
    const page = { table: 'core', by: 'index', pk: 'S#school-a#notice' } as const;
    const [shown] = await everyRow(store, page);
    desk.isDown = false;
    await hear(event);
    expect(sent).toHaveLength(1);
    expect(shown?.data).toMatchObject({ reference: sent[0]?.reference, sent: false });
  });

  it('also while others cannot be reached, who hear it later and once', async () => {
    const { desk, decide, hear, sent, store } = aDesk();
    const event = await decide('flag', 'published');
    desk.unreachable = 'communication';
    for (let time = 0; time < 3; time += 1) await expect(hear(event)).rejects.toThrow();
    expect(sent.map(what)).toEqual(['leadership post.flag!']);
    const page = { table: 'core', by: 'index', pk: 'S#school-a#notice' } as const;
    expect(await everyRow(store, page)).toHaveLength(2);
    delete desk.unreachable;
    await hear(event);
    expect(sent.map(what)).toEqual(['leadership post.flag!', 'communication post.flag!']);
  });

  it('in words that hold no more than the platform and a reference', async () => {
    const { decide, hear, sent } = aDesk();
    await hear(await decide('hold', 'published'));
    const [{ subject, body, reference } = { subject: '', body: '', reference: '' }] = sent;
    expect(subject).toMatch(/^DRINGEND - Schoolwacht, Facebook: /);
    expect(subject.length).toBeLessThanOrEqual(100);
    expect(body).toContain(reference);
    expect(body).not.toContain('Sponsorloop');
  });
});

describe('what the register brings', () => {
  const event = (type: string, data: object) =>
    ({ id: 'event', type, source: 'test', time: now().toISOString(), data }) as never;
  const schoolId = 'school-a';
  const postRef = ref;
  const parked = { schoolId, kind: 'work.parked', urgent: false, ref: null };

  it.each([
    {
      type: 'consent.withdrawn',
      data: { schoolId, planned: 2, online: 0 },
      told: ['communication consent.withdrawn'],
    },
    {
      type: 'consent.withdrawn',
      data: { schoolId, planned: 0, online: 1 },
      told: ['communication consent.withdrawn urgent', 'leadership consent.withdrawn urgent'],
    },
    { type: 'task.kept', data: { ref: postRef }, told: ['leadership task.kept'] },
    { type: 'task.overdue', data: { ref: postRef }, told: ['leadership task.overdue urgent'] },
    {
      type: 'pupil.turning-16',
      data: { schoolId, when: 'soon' },
      told: ['administration pupil.turning-16.soon'],
    },
    {
      type: 'pupil.turning-16',
      data: { schoolId, when: 'now' },
      told: ['administration pupil.turning-16.now'],
    },
    {
      type: 'enrolment.due',
      data: { schoolId, when: 'soon' },
      told: ['administration enrolment.due.soon'],
    },
    {
      type: 'enrolment.due',
      data: { schoolId, when: 'over' },
      told: ['administration enrolment.due.over'],
    },
    {
      type: 'trouble.found',
      data: { ...parked, reason: 'import-consent' },
      told: ['administration import.failed', 'communication import.failed'],
    },
    { type: 'trouble.found', data: { ...parked, reason: 'act' }, told: ['communication trouble'] },
  ])('$type is told to those whose work it is, once: $told', async ({ type, data, told }) => {
    const { tell, sent } = aDesk();
    await tell(event(type, data));
    await tell(event(type, data));
    expect(
      sent.map(({ role, kind, urgent }) => `${role} ${kind}${urgent ? ' urgent' : ''}`),
    ).toEqual(told);
    for (const { subject } of sent) expect(subject.length).toBeLessThanOrEqual(100);
  });
});
