import { describe, expect, it } from 'vitest';
import { decideCommentByHand } from '../../../functions/console/decide-comment-by-hand.ts';
import { atlas2021 } from '../../../shared/domain/policy/packs/atlas-2021.ts';
import { readAction, readDossier, writeAction } from '../../../shared/records/contents.ts';
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
    expect(answer.headers.get('location')).toBe('/comments/facebook/702');
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
