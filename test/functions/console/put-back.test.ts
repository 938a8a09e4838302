import { describe, expect, it } from 'vitest';
import { takesTwo } from '../../../functions/console/put-back.ts';
import type { Finding } from '../../../shared/domain/policy/finding.ts';
import type { Role } from '../../../shared/domain/policy/pack.ts';
import { readDossier } from '../../../shared/records/dossier.ts';
import { listMistakes } from '../../../shared/records/mistakes.ts';
import { type AConsole, aConsole, type Browser } from './a-console.ts';
import { aComment, aCommentRef, aDecision, aFinding, place } from './a-story.ts';

const path = '/comments/facebook/701';
const person = (login: string, roles: Role[] = ['moderation']) => ({
  login,
  schools: [{ schoolId: 'school-a', roles }],
});

/** A comment that the rules hid for this, and two people of the school. */
async function aHidden(...findings: Partial<Finding>[]) {
  const world = await aConsole();
  const ref = aCommentRef();
  await place(
    world,
    { ref, comment: aComment({ isHidden: true }), open: false },
    aDecision(
      'hide',
      findings.map((finding) => aFinding(finding)),
    ),
    { action: 'hide-comment' },
  );
  const [anna, bram] = [await world.signIn(person('anna')), await world.signIn(person('bram'))];
  return { world, anna, bram };
}

const threat = { detail: 'threat' };
const story = async ({ store }: AConsole) => {
  const dossier = await readDossier(store, aCommentRef());
  if (dossier === undefined) throw new Error('expected the comment of a test');
  return dossier;
};
const outcomes = async (world: AConsole) =>
  (await story(world)).decisions.map(({ decision }) => decision.outcome);
const putBack = (browser: Browser, more: Record<string, string> = {}) =>
  browser.post(`${path}/decide`, { wish: 'show', seen: '1', note: 'Het is een liedje', ...more });
const askedAt = async (world: AConsole) => (await story(world)).content.data.putBackAsked?.at ?? '';

describe('putting back', () => {
  it.each(['threat', 'selfharm', 'sexual', 'radicalisation'])(
    'what was hidden for %s takes a second person',
    async (detail) => {
      const { world, anna, bram } = await aHidden({ detail });
      expect((await putBack(anna)).headers.get('location')).toBe(path);
      expect(await outcomes(world)).toEqual(['hide']);
      expect((await story(world)).actions.map(({ kind }) => kind)).toEqual(['hide-comment']);
      await putBack(bram, { asked: await askedAt(world) });
      expect(await outcomes(world)).toEqual(['hide', 'leave']);
      expect((await story(world)).actions.at(-1)?.kind).toBe('show-comment');
    },
  );

  it.each([
    ['insult', [{ detail: 'insult' }]],
    ['spam', [{ detail: 'spam' }]],
    ['private data alone', [{ detail: 'personal_data' }]],
    ['what a person hid on their own word', [{ detail: 'by-hand' }]],
    [
      'a threat that only waited',
      [{ detail: 'insult' }, { ...threat, outcome: 'review' as const }],
    ],
  ])('%s takes one person', async (_, findings) => {
    const { world, anna } = await aHidden(...findings);
    await putBack(anna, { note: '' });
    expect(await outcomes(world)).toEqual(['hide', 'leave']);
  });

  it('is no milder for what could not be read since', () => {
    const hidden = { decision: aDecision('hide', [aFinding(threat)]) };
    const articles = ['default:fail_closed'];
    const unread = { decision: aDecision('review', [aFinding({ outcome: 'review', articles })]) };
    expect(takesTwo({ decisions: [hidden, unread] } as never)).toBe(true);
  });

  it('private data beside something hostile takes two', async () => {
    const bullying = { detail: 'bullying', outcome: 'review' as const };
    const { world, anna } = await aHidden({ detail: 'personal_data' }, bullying);
    await putBack(anna);
    expect(await outcomes(world)).toEqual(['hide']);
  });

  it('is asked with a reason, which the second person reads', async () => {
    const { world, anna, bram } = await aHidden(threat);
    expect(await anna.text(path)).toContain('Vraag om terug te zetten');
    expect((await putBack(anna, { note: ' ' })).status).toBe(409);
    expect((await story(world)).content.data.putBackAsked ?? null).toBeNull();
    await putBack(anna);
    const page = await bram.text(path);
    expect(page).toContain('Een collega wil deze ernstige reactie terugzetten');
    expect(page).toContain('Het is een liedje');
    expect(await bram.text('/comments')).toContain('Vraagt een tweede');
  });

  it('never happens by the same person twice', async () => {
    const { world, anna } = await aHidden(threat);
    await putBack(anna);
    expect(await anna.text(path)).not.toContain('Ja, zet terug');
    const again = await putBack(anna, { asked: await askedAt(world) });
    expect(again.status).toBe(409);
    expect(await outcomes(world)).toEqual(['hide']);
  });

  it('does not happen by somebody who did not see that it was asked', async () => {
    const { world, anna, bram } = await aHidden(threat);
    await putBack(anna);
    for (const asked of [undefined, '2020-01-01T00:00:00.000Z']) {
      const answer = await putBack(bram, asked === undefined ? {} : { asked });
      expect(answer.status).toBe(409);
    }
    expect(await outcomes(world)).toEqual(['hide']);
  });

  it.each(['anna', 'bram'] as const)(
    'is off when %s says so, and can be asked again',
    async (who) => {
      const { world, ...people } = await aHidden(threat);
      await putBack(people.anna);
      await people[who].post(`${path}/decide`, { wish: 'keep', seen: '1' });
      expect((await story(world)).content.data).toMatchObject({ putBackAsked: null, open: false });
      expect((await world.audit()).map(({ what }) => what).slice(-2)).toEqual([
        'comment.put-back-asked',
        'comment.put-back-refused',
      ]);
      await putBack(people.anna);
      expect(await askedAt(world)).not.toBe('');
    },
  );

  it('names both in the story, and counts as a mistake of the rules', async () => {
    const { world, anna, bram } = await aHidden({ ...threat, rules: ['announcing violence'] });
    await putBack(anna);
    await putBack(bram, { asked: await askedAt(world), note: '' });
    const latest = (await story(world)).decisions.at(-1);
    expect(latest).toMatchObject({ note: 'Het is een liedje', askedBy: /^user:/ });
    expect(latest?.by).not.toBe(latest?.askedBy);
    expect(await bram.text(path)).toContain('gevraagd door');
    expect(await listMistakes(world.store, 'school-a', world.clock.now)).toMatchObject([
      { kind: 'put-back', rules: [{ category: 'threat', rule: 'announcing violence' }] },
    ]);
  });

  it('can be undone by whoever agreed, and that too, without a third person', async () => {
    const { world, anna, bram } = await aHidden(threat);
    await putBack(anna);
    await putBack(bram, { asked: await askedAt(world) });
    await bram.post(`${path}/undo`, { seen: '2' });
    await bram.post(`${path}/undo`, { seen: '3' });
    expect(await outcomes(world)).toEqual(['hide', 'leave', 'hide', 'leave']);
  });

  it('takes two again once somebody hid it again', async () => {
    const { world, anna, bram } = await aHidden(threat);
    await putBack(anna);
    await putBack(bram, { asked: await askedAt(world) });
    await anna.post(`${path}/decide`, { wish: 'hide', seen: '2' });
    await putBack(bram, { seen: '3' });
    expect(await outcomes(world)).toEqual(['hide', 'leave', 'hide']);
  });

  it('is no way round in a group', async () => {
    const { world, anna } = await aHidden(threat);
    for (const key of ['801', '802', '803', '804']) {
      const ref = aCommentRef({ key, id: `501_${key}` });
      await place(
        world,
        { ref, comment: aComment({ id: ref.id }) },
        aDecision('hide', [aFinding()]),
      );
    }
    const groups = await anna.text('/judging/waves');
    const group = /\/judging\/waves\/[0-9a-f]+/.exec(groups)?.[0] ?? '';
    const boxes = ['701', '801', '802', '803', '804'].map((key) => [`on:facebook:${key}`, '1']);
    const fields = { wish: 'show', note: 'Liedjes', count: '5', ...Object.fromEntries(boxes) };
    const answer = await anna.post(`${group}/decide`, fields);
    const done = await anna.text(answer.headers.get('location') ?? '');
    expect(done).toMatch(/4 besloten,.* 1 overgeslagen/);
    expect(await outcomes(world)).toEqual(['hide']);
  });
});

describe('undoing a hide', () => {
  async function aHideByAnna(detail: string) {
    const world = await aConsole();
    const ref = aCommentRef();
    const waits = { ref, comment: aComment(), open: true };
    await place(world, waits, aDecision('review', [aFinding({ detail, outcome: 'review' })]));
    const anna = await world.signIn(person('anna'));
    const hidden = await anna.post(`${path}/decide`, { wish: 'hide', seen: '1' });
    return { world, anna, told: hidden.headers.get('location') ?? '' };
  }
  const undo = (browser: Browser) => browser.post(`${path}/undo`, { seen: '2' });

  it.each([
    ['a slip, of a threat too', 'threat', 4, 303],
    ['no longer a slip, of a threat', 'threat', 6, 409],
    ['no longer a slip, of an insult', 'insult', 6, 303],
  ])('of one’s own: %s', async (_, detail, minutes, status) => {
    const { world, anna, told } = await aHideByAnna(detail);
    world.later(minutes);
    expect((await anna.text(told)).includes('Maak ongedaan')).toBe(status === 303);
    expect((await undo(anna)).status).toBe(status);
    expect(await outcomes(world)).toEqual([
      'review',
      'hide',
      ...(status === 303 ? ['review'] : []),
    ]);
  });
});
