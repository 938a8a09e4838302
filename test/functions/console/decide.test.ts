import { describe, expect, it } from 'vitest';
import { decideCommentByHand } from '../../../functions/console/decide-comment-by-hand.ts';
import { atlas2021 } from '../../../shared/domain/policy/packs/atlas-2021.ts';
import { readAction, writeAction } from '../../../shared/records/contents.ts';
import { readDossier } from '../../../shared/records/dossier.ts';
import { type AConsole, aConsole, allRoles } from './a-console.ts';
import { aComment, aCommentRef, aDecision, place, placeComment } from './a-story.ts';

const schools = [{ schoolId: 'school-a', roles: allRoles }];

const dossierOf = async ({ store }: AConsole, ref = aCommentRef()) => {
  const dossier = await readDossier(store, ref);
  if (dossier === undefined) throw new Error('expected the comment of a test');
  return dossier;
};

const decide = async (world: AConsole, fields: Record<string, string>) =>
  (await world.signIn({ schools })).post('/comments/facebook/701/decide', fields);

describe('a person decides about a comment', () => {
  it('hides it: the decision, the wish to the platform and the log entry stand together', async () => {
    const world = await aConsole();
    await placeComment(world, 'review');
    const answer = await decide(world, { wish: 'hide', seen: '1', note: ' pesten ' });
    const { content, decisions, actions } = await dossierOf(world);
    expect(answer.status).toBe(303);
    expect(content.data).toMatchObject({ outcome: 'hide', byPerson: true, open: false });
    expect(decisions.at(-1)).toMatchObject({ note: 'pesten', decision: { outcome: 'hide' } });
    expect(decisions.at(-1)?.by).toMatch(/^user:/);
    expect(decisions.at(-1)?.decision.findings).toMatchObject([{ articles: ['atlas-2021:A.10'] }]);
    expect(actions).toMatchObject([{ kind: 'hide-comment', status: 'intended' }]);
    expect(world.events.slice(-2).map(({ type }) => type)).toEqual([
      'content.decided',
      'action.requested',
    ]);
    expect((await world.audit()).at(-1)).toMatchObject({ what: 'content.decided' });
  });

  it('puts it back, also while hiding is still on its way', async () => {
    const world = await aConsole();
    await placeComment(world, 'hide');
    await decide(world, { wish: 'show', seen: '1' });
    const { content, actions } = await dossierOf(world);
    expect(content.data).toMatchObject({ outcome: 'leave', byPerson: true, open: false });
    expect(actions.map(({ kind }) => kind)).toEqual(['hide-comment', 'show-comment']);
  });

  it('can change its mind as often as it likes, and nothing disappears from the story', async () => {
    const world = await aConsole();
    await placeComment(world, 'review');
    for (const [seen, wish] of ['hide', 'show', 'hide'].entries()) {
      await decide(world, { wish, seen: String(seen + 1) });
    }
    const { decisions, actions } = await dossierOf(world);
    expect(decisions.map(({ decision }) => decision.outcome)).toEqual([
      'review',
      'hide',
      'leave',
      'hide',
    ]);
    expect(actions.map(({ kind }) => kind)).toEqual([
      'hide-comment',
      'show-comment',
      'hide-comment',
    ]);
  });

  it('asks the platform for nothing when it is so already', async () => {
    const world = await aConsole();
    await placeComment(world, 'review');
    await decide(world, { wish: 'show', seen: '1' });
    expect((await dossierOf(world)).actions).toEqual([]);
  });

  it('asks again after hiding failed', async () => {
    const world = await aConsole();
    await placeComment(world, 'hide');
    const failed = await readAction(world.store, aCommentRef(), 1);
    if (failed === undefined) throw new Error('expected an action');
    await world.write(writeAction(aCommentRef(), { ...failed.data, status: 'failed' }, failed));
    await decide(world, { wish: 'hide', seen: '1' });
    expect((await dossierOf(world)).actions.map(({ status }) => status)).toEqual([
      'failed',
      'intended',
    ]);
  });

  it('keeps the decision but asks nothing of a platform that cannot hide', async () => {
    const world = await aConsole();
    const ref = aCommentRef({ platform: 'quiet' });
    await placeComment(world, 'review', { ref });
    const browser = await world.signIn({ schools });
    expect(await browser.text('/comments/quiet/701')).toContain('kan op Quiet niets verbergen');
    await browser.post('/comments/quiet/701/decide', { wish: 'hide', seen: '1' });
    const { content, actions } = await dossierOf(world, ref);
    expect([content.data.outcome, actions]).toEqual(['hide', []]);
  });

  it('is told when somebody else was first, and nothing is overwritten', async () => {
    const world = await aConsole();
    await placeComment(world, 'review');
    await decide(world, { wish: 'hide', seen: '1' });
    const answer = await decide(world, { wish: 'show', seen: '1', note: 'mijn reden' });
    const text = await answer.text();
    expect(answer.status).toBe(409);
    expect(text).toContain('Iemand was je voor');
    expect(text).toContain('mijn reden');
    expect((await dossierOf(world)).content.data.outcome).toBe('hide');
  });

  it('decides once when two press at the same moment', async () => {
    const world = await aConsole();
    await placeComment(world, 'review');
    const press = (wish: 'hide' | 'show', by: 'user:1' | 'user:2') =>
      decideCommentByHand(world.deps, atlas2021, {
        ...aCommentRef(),
        wish,
        note: undefined,
        by,
        seen: 1,
      });
    const answers = await Promise.all([press('hide', 'user:1'), press('show', 'user:2')]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await dossierOf(world)).decisions).toHaveLength(2);
  });

  it('gives a reason for hiding what was found harmless', async () => {
    const world = await aConsole();
    await placeComment(world, 'leave');
    expect((await decide(world, { wish: 'hide', seen: '1', note: '  ' })).status).toBe(409);
    expect((await decide(world, { wish: 'hide', seen: '1', note: 'pest Lisa' })).status).toBe(303);
    const { decisions } = await dossierOf(world);
    expect(decisions.at(-1)?.decision.findings).toMatchObject([
      { code: 'COMMENT_HIDE_DECENCY', basis: 'protocol', detail: 'by-hand' },
    ]);
    expect(JSON.stringify(await world.audit())).not.toContain('Lisa');
  });

  it('is led on to the next comment that waits', async () => {
    const world = await aConsole();
    await placeComment(world, 'review');
    await placeComment(world, 'review', { ref: aCommentRef({ key: '702' }) });
    const answer = await decide(world, { wish: 'show', seen: '1' });
    const next = answer.headers.get('location') ?? '';
    expect(next).toMatch(/^\/comments\/facebook\/702\?/);
    expect(next).not.toContain('sukkels');
  });

  it('cannot do anything to a comment that is gone', async () => {
    const world = await aConsole();
    const gone = { ref: aCommentRef(), comment: aComment(), state: 'gone' } as const;
    await place(world, gone, aDecision('review'));
    expect((await decide(world, { wish: 'hide', seen: '1' })).status).toBe(404);
  });

  it.each([
    { wish: 'delete', seen: '1' },
    { wish: 'hide', seen: '-1' },
    { wish: 'hide', seen: '1', note: 'x'.repeat(1001) },
    { seen: '1' },
  ])('understands no other form: %j', async (fields) => {
    const world = await aConsole();
    await placeComment(world, 'review');
    expect((await decide(world, fields)).status).toBe(400);
  });
});

describe('after deciding', () => {
  /** Decides, goes where that leads, and gives the page there. */
  const decideAnd = async (world: AConsole, wish: 'hide' | 'show', key = '701') => {
    const browser = await world.signIn({ login: 'anna', schools });
    const fields = { wish, seen: '1', note: 'x' };
    const answer = await browser.post(`/comments/facebook/${key}/decide`, fields);
    return { browser, page: await browser.text(answer.headers.get('location') ?? '') };
  };

  it.each([
    ['hide', 'review', 'De vorige reactie wordt verborgen.'],
    ['show', 'review', 'De vorige reactie blijft staan.'],
    ['show', 'hide', 'De vorige reactie wordt teruggezet.'],
  ] as const)(
    '%s after %s: the next page begins with that, and has the focus',
    async (wish, before, words) => {
      const world = await aConsole();
      await placeComment(world, before);
      await placeComment(world, 'review', { ref: aCommentRef({ key: '702' }) });
      const { page } = await decideAnd(world, wish);
      expect(page).toContain(words);
      expect(page).toMatch(/<main[^>]*><div class="word good done" role="status"[^>]* autofocus/);
      expect(page).toContain('action="/comments/facebook/701/undo"');
    },
  );

  it('says it of the comment itself when no other waits', async () => {
    const world = await aConsole();
    await placeComment(world, 'review');
    const { page } = await decideAnd(world, 'show');
    expect(page).toContain('Deze reactie blijft staan.');
  });

  it('never says "hidden" of what the platform cannot hide', async () => {
    const world = await aConsole();
    await placeComment(world, 'review', { ref: aCommentRef({ platform: 'quiet' }) });
    const browser = await world.signIn({ schools });
    const answer = await browser.post('/comments/quiet/701/decide', { wish: 'hide', seen: '1' });
    const page = await browser.text(answer.headers.get('location') ?? '');
    expect(page).toContain('Deze reactie moet je zelf verbergen.');
  });

  it('is not told of what somebody else did, or of what no longer stands', async () => {
    const world = await aConsole();
    await placeComment(world, 'review');
    await decide(world, { wish: 'hide', seen: '1' });
    const other = await world.signIn({ schools });
    const path = '/comments/facebook/701?on=facebook&key=701&did=';
    for (const number of ['2', '1', 'x', '']) {
      expect(await other.text(path + number)).not.toContain('role="status"');
    }
  });

  it('shows the rules’ finding as one from before, once a person decided otherwise', async () => {
    const world = await aConsole();
    await placeComment(world, 'hide');
    const before = await (await world.signIn({ schools })).text('/comments/facebook/701');
    expect(before).not.toContain('Schoolwacht vond eerder');
    const { page } = await decideAnd(world, 'show');
    expect(page.indexOf('Jij besloot')).toBeLessThan(page.indexOf('Schoolwacht vond eerder'));
    expect(page).toContain('Schoolwacht vond eerder');
  });
});

describe('undoing a decision', () => {
  const undo = async (world: AConsole, login: string, seen: string) =>
    (await world.signIn({ login, schools })).post('/comments/facebook/701/undo', { seen });
  const standsAs = async (world: AConsole) => {
    const { content, decisions, actions } = await dossierOf(world);
    const { outcome, byPerson, open, state } = content.data;
    return {
      outcome,
      byPerson,
      open,
      state,
      story: decisions.map(({ decision }) => decision.outcome).join(' '),
      asked: actions.map(({ kind }) => kind).join(' '),
    };
  };
  const byAnna = async (world: AConsole, wish: string, seen = '1') =>
    (await world.signIn({ login: 'anna', schools })).post('/comments/facebook/701/decide', {
      wish,
      seen,
    });

  it.each([
    ['review', 'hide', 'hide-comment show-comment', { open: true }],
    ['review', 'show', '', { open: true }],
    ['hide', 'show', 'hide-comment show-comment hide-comment', { open: false }],
  ] as const)(
    'of %s turned into %s puts back what stood before',
    async (before, wish, asked, more) => {
      const world = await aConsole();
      await placeComment(world, before, { fingerprint: 'f' });
      await byAnna(world, wish);
      expect((await undo(world, 'anna', '2')).status).toBe(303);
      const made = wish === 'hide' ? 'hide' : 'leave';
      expect(await standsAs(world)).toEqual({
        outcome: before,
        byPerson: false,
        state: 'decided',
        story: `${before} ${made} ${before}`,
        asked,
        ...more,
      });
      expect((await world.audit()).at(-1)).toMatchObject({ what: 'content.decided' });
    },
  );

  it('of what was never read leaves it unread', async () => {
    const world = await aConsole();
    await placeComment(world, 'review', { state: 'unchecked' });
    await byAnna(world, 'show');
    await undo(world, 'anna', '2');
    expect(await standsAs(world)).toMatchObject({ state: 'unchecked', open: true });
  });

  it('can be undone itself, and tells what it did', async () => {
    const world = await aConsole();
    await placeComment(world, 'hide');
    await byAnna(world, 'show');
    const answer = await undo(world, 'anna', '2');
    const browser = await world.signIn({ login: 'anna', schools });
    const page = await browser.text(answer.headers.get('location') ?? '');
    expect(page).toContain('Deze reactie wordt verborgen.');
    await undo(world, 'anna', '3');
    expect(await standsAs(world)).toMatchObject({ outcome: 'leave', byPerson: true });
  });

  it('is only of one’s own and only of the latest decision', async () => {
    const world = await aConsole();
    await placeComment(world, 'review');
    expect((await undo(world, 'anna', '1')).status).toBe(404);
    await byAnna(world, 'hide');
    expect((await undo(world, 'bob', '2')).status).toBe(404);
    expect((await undo(world, 'anna', '1')).status).toBe(409);
    expect((await undo(world, 'anna', '')).status).toBe(409);
    expect((await undo(world, 'anna', 'x')).status).toBe(400);
    expect(await standsAs(world)).toMatchObject({ story: 'review hide' });
  });

  it('happens once, however often somebody presses', async () => {
    const world = await aConsole();
    await placeComment(world, 'review');
    await byAnna(world, 'hide');
    const browser = await world.signIn({ login: 'anna', schools });
    const press = () => browser.post('/comments/facebook/701/undo', { seen: '2' });
    const answers = await Promise.all([press(), press(), press()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409, 409]);
  });
});
