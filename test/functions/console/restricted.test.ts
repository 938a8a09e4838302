import { describe, expect, it } from 'vitest';
import { mayRead } from '../../../functions/console/may-read.ts';
import type { Role } from '../../../shared/domain/policy/pack.ts';
import { readContent } from '../../../shared/records/contents.ts';
import { readLocalUser, writeLocalUser } from '../../../shared/records/sign-in.ts';
import { aConsole } from './a-console.ts';
import { aComment, aCommentRef, aDecision, aFinding, place } from './a-story.ts';

const path = '/comments/facebook/701';
const text = 'Meester Jansen zit aan de leerlingen';
const person = (roles: Role[]) => ({ schools: [{ schoolId: 'school-a', roles }] });

async function anAccusation() {
  const world = await aConsole();
  await place(
    world,
    { ref: aCommentRef(), comment: aComment({ text }), restricted: true },
    aDecision('review', [
      aFinding({ detail: 'smear', outcome: 'review', subjects: [] }),
      aFinding({ detail: 'restricted', outcome: 'review', subjects: [] }),
    ]),
  );
  return world;
}

describe('a comment that may accuse somebody of the school', () => {
  it('is not there for moderators: not on the list, not by its address, not to decide about', async () => {
    const world = await anAccusation();
    const anna = await world.signIn(person(['moderation']));
    for (const page of ['/comments', '/comments?show=done', '/judging/waves', path]) {
      expect(await anna.text(page)).not.toContain('Jansen');
    }
    expect((await anna.get(path)).status).toBe(404);
    for (const [action, fields] of [
      ['decide', { wish: 'hide', seen: '1', note: 'x' }],
      ['decide', { wish: 'keep', seen: '1' }],
      ['undo', { seen: '1' }],
    ] as const) {
      expect((await anna.post(`${path}/${action}`, fields)).status).toBe(404);
    }
    expect((await readContent(world.store, aCommentRef()))?.data.outcome).toBe('review');
  });

  it('is read by school leadership behind a warning, and who did is logged', async () => {
    const world = await anAccusation();
    const head = await world.signIn(person(['leadership']));
    expect(await head.text('/comments')).toContain('Alleen schoolleiding');
    const page = await head.text(path);
    expect(page).toContain('Jansen');
    expect(page.indexOf('Gaat zij over jou?')).toBeLessThan(page.indexOf('Jansen'));
    expect(page).toMatch(/<details>\s*<summary>/);
    expect((await world.audit()).at(-1)).toMatchObject({ what: 'comment.viewed' });
  });

  it('stands in no list in its own words, also for who may read it, until it is opened', async () => {
    const world = await anAccusation();
    const head = await world.signIn(person(['moderation', 'leadership']));
    for (const page of ['/comments', '/comments?show=done']) {
      expect(await head.text(page)).not.toContain('Jansen');
    }
    expect((await world.audit()).map(({ what }) => what)).not.toContain('comment.viewed');
  });

  it('is never the next one by itself, and what was decided of it is told without its words', async () => {
    const world = await anAccusation();
    const other = aCommentRef({ key: '702', id: '501_702' });
    await place(
      world,
      { ref: other, comment: aComment({ text: 'sukkel' }) },
      aDecision('review', [aFinding()]),
    );
    const head = await world.signIn(person(['moderation', 'leadership']));
    const first = await head.post('/comments/facebook/702/decide', { wish: 'hide', seen: '1' });
    expect(first.headers.get('location')).toContain('/comments/facebook/702');

    const third = aCommentRef({ key: '703', id: '501_703' });
    await place(
      world,
      { ref: third, comment: aComment({ text: 'sukkel' }) },
      aDecision('review', [aFinding()]),
    );
    const second = await head.post(`${path}/decide`, { wish: 'hide', seen: '1', note: 'x' });
    const next = second.headers.get('location') ?? '';
    expect(next).toContain('/comments/facebook/703');
    expect(await head.text(next)).toContain('Alleen schoolleiding leest die reactie');
    expect(await head.text(next)).not.toContain('Jansen');
  });

  it.each([
    ['Piet Jansen', false],
    ['P. Jánsen', false],
    ['Jansen', false],
    ['Piet de Vries', true],
    ['Jan van der Berg', true],
  ])('is read by %s of school leadership: %s', (name, isRead) => {
    const user = { id: 'x', name, schools: [] };
    const content = { restricted: true, comment: aComment({ text }) };
    const viewer = { user, may: (...roles: Role[]) => roles.includes('leadership') };
    expect(mayRead(viewer, content as never)).toBe(isRead);
  });

  it.each([
    ['Juf Anna slaat ons', 'Anna Smit', false],
    ['Anna zegt dat de juf ons slaat', 'Anna Smit', true],
    ['juf anna slaat ons', 'Anna', false],
    ['de directeur doet niets, meester Kees betast mij', 'directeur', true],
    ['meneer van D\u200bijk slaat ons', 'Kees van Dijk', false],
    ['meneer van D\ufeffijk slaat ons', 'Kees van Dijk', false],
    ['meneer van D\u0456jk slaat ons', 'Kees van Dijk', false],
    [`${'lang verhaal '.repeat(1000)} meneer van Dijk`, 'Kees van Dijk', false],
  ])('knows whom it names, however it is written: %s, %s', (said, name, isRead) => {
    const user = { id: 'x', name, schools: [] };
    const content = { restricted: true, comment: aComment({ text: said }) };
    expect(mayRead({ user, may: () => true }, content as never)).toBe(isRead);
  });

  it('is a page that does not exist for whom it names, whatever their role', async () => {
    const world = await anAccusation();
    const browser = await world.signIn({ ...person(['leadership', 'moderation']), login: 'piet' });
    expect((await browser.get(path)).status).toBe(200);
    const known = await readLocalUser(world.store, 'piet');
    if (known === undefined) throw new Error('expected an account');
    const user = { ...known.data.user, name: 'Piet Jansen' };
    await world.write(writeLocalUser({ ...known.data, user }, known));
    world.later(2);
    expect((await browser.get(path)).status).toBe(404);
    expect(await browser.text('/comments')).not.toContain('zit aan');
  });
});
