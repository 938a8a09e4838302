import { beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '../../../../shared/domain/policy/pack.ts';
import { readBreaker, writeBreaker } from '../../../../shared/records/breakers.ts';
import { readContent, writeContent } from '../../../../shared/records/contents.ts';
import { readDossier } from '../../../../shared/records/dossier.ts';
import { listActive, listEnded } from '../../../../shared/records/rule-changes.ts';
import { writeShadow } from '../../../../shared/records/rule-shadows.ts';
import { writeAlarm } from '../../../../shared/records/threads.ts';
import { type AConsole, aConsole, type Browser } from '../a-console.ts';
import {
  aComment,
  aCommentRef,
  aDecision,
  aFinding,
  place,
  placeComment,
  placePost,
} from '../a-story.ts';
import { aBreaker, anAlarm, aThread, knownGroup } from './a-judging.ts';

const person = (login: string, language: 'nl' | 'en' = 'nl', roles: Role[] = ['moderation']) => ({
  login,
  language,
  schools: [{ schoolId: 'school-a', roles }],
});

let world: AConsole;
let anna: Browser;
let bram: Browser;
beforeEach(async () => {
  world = await aConsole();
  anna = await world.signIn(person('anna'));
  bram = await world.signIn(person('bram'));
});

const comment = (key: string) => ({ schoolId: 'school-a', platform: 'facebook', key });
const outcomeOf = async (key: string) =>
  (await readContent(world.store, { ...comment(key), kind: 'comment' }))?.data.outcome;
const main = (text: string) => text.slice(text.indexOf('<main'), text.indexOf('</main>'));

describe('the test box', () => {
  it.each([
    ['nl', 'Wordt verborgen', 'bedreigen', 'art. A.10'],
    ['en', 'Is hidden', 'threatening', 'art. A.10'],
  ] as const)('says in %s what, why and by which article', async (language, ...words) => {
    const browser = await world.signIn(person('carla', language));
    const answer = await browser.post('/judging/try', { text: 'Ik sla je helemaal kapot' });
    const text = await answer.text();
    for (const word of words) expect(text).toContain(word);
    expect(text).toMatch(/<mark>[^<]*kapot/);
  });

  it.each(['', '  ', '\n'])('asks for a sentence where there is none: %j', async (text) => {
    const page = main(await (await anna.post('/judging/try', { text })).text());
    expect(page).toContain('Schrijf eerst een zin');
    expect(page).not.toContain('Het oordeel');
  });

  it('cuts nothing off: what is too long to judge is said to be', async () => {
    expect(await anna.text('/judging/try')).not.toContain('maxlength');
    const text = `${'Wat een mooie dag. '.repeat(2000)}Jij sukkel`;
    const page = main(await (await anna.post('/judging/try', { text })).text());
    expect(page).toContain('te lang om te controleren');
    expect(page).not.toContain('Blijft staan');
  });

  it('lets criticism stay and says so', async () => {
    const answer = await anna.post('/judging/try', {
      text: 'Ik vind dit een heel slecht besluit van de directie',
    });
    expect(await answer.text()).toContain('Dit is kritiek, en kritiek mag');
  });

  it('keeps nothing: no row, no log entry, no event', async () => {
    const before = (await world.audit()).length;
    const commits: unknown[] = [];
    const { commit } = world.store;
    world.deps.store.commit = (wanted) => {
      commits.push(wanted);
      return commit(wanted);
    };
    await anna.post('/judging/try', { text: 'Jij sukkel' });
    const kept = JSON.stringify(commits);
    expect(kept).not.toContain('sukkel');
    expect([(await world.audit()).length, world.events.length]).toEqual([before, 0]);
  });

  it.each(['', '\ud800', 'a\u0301'.repeat(2000), 'x'.repeat(8000), '\u202eesrever'])(
    'answers anything',
    async (text) => {
      expect((await anna.post('/judging/try', { text })).status).toBe(200);
    },
  );
});

async function propose(fields: Record<string, string> = {}): Promise<string> {
  const answer = await anna.post('/judging/rules/propose', {
    kind: 'word-hide',
    category: 'insult',
    phrase: 'krentenbol',
    note: 'Dat is hier een scheldwoord',
    ...fields,
  });
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
}
const sentence = { text: 'Je bent een krentenbol' };
const tried = async () => (await anna.post('/judging/try', sentence)).text();

describe('a rule of the school', () => {
  it('shows what it would have changed, as two lists, before anything changes', async () => {
    const text = 'Je bent een krentenbol';
    await placeComment(world, 'leave', { comment: aComment({ text }) });
    const page = main(await bram.text(await propose()));
    expect(page).toContain('Strenger: 1');
    expect(page).toContain('Milder: 0');
    expect(page).toContain('/comments/facebook/701');
    expect(await outcomeOf('701')).toBe('leave');
    expect(await tried()).toContain('Blijft staan');
  });

  it('leaves alone what a person decided', async () => {
    const text = 'Je bent een krentenbol';
    await placeComment(world, 'leave', { comment: aComment({ text }), byPerson: true });
    expect(main(await bram.text(await propose()))).toContain('Strenger: 0');
  });

  /** Looks on for a week, then somebody else agrees. */
  async function letHold(path: string): Promise<void> {
    await anna.post(`${path}/move`, { to: 'shadow' });
    world.later(7 * 24 * 60);
    anna = await world.signIn(person('anna'));
    bram = await world.signIn(person('bram'));
    expect((await bram.post(`${path}/move`, { to: 'live' })).status).toBe(303);
  }

  it('holds only once it looked on for seven days and a second person agrees', async () => {
    const path = await propose();
    expect((await anna.post(`${path}/move`, { to: 'live' })).status).toBe(409);
    const early = await bram.post(`${path}/move`, { to: 'live', note: 'Nu graag' });
    expect(await early.text()).toContain('moet eerst 7 dagen meekijken');
    expect(await tried()).toContain('Blijft staan');
    await letHold(path);
    expect(await tried()).toContain('Wordt verborgen');
  });

  it('holds sooner only by school leadership, with a reason that stands in its story', async () => {
    const path = await propose();
    const head = await world.signIn(person('head', 'nl', ['leadership']));
    expect(main(await bram.text(path))).not.toContain('Laat nu al gelden');
    expect(main(await head.text(path))).toContain('Laat nu al gelden');
    const silent = await head.post(`${path}/move`, { to: 'live', note: ' ' });
    expect(await silent.text()).toContain('waarom deze regel niet 7 dagen');
    expect(await tried()).toContain('Blijft staan');
    const said = await head.post(`${path}/move`, { to: 'live', note: 'Er loopt een pestactie' });
    expect(said.status).toBe(303);
    expect(await tried()).toContain('Wordt verborgen');
    expect(main(await bram.text(path))).toContain('Er loopt een pestactie');
    expect((await world.audit()).at(-1)).toMatchObject({
      what: 'rule.agreed',
      detail: { lookedOn: 'no' },
    });
  });

  it('of school leadership itself still takes somebody else', async () => {
    const head = await world.signIn(person('head', 'nl', ['leadership']));
    const fields = { kind: 'word-hide', category: 'insult', phrase: 'krentenbol', note: 'x' };
    const path = (await head.post('/judging/rules/propose', fields)).headers.get('location') ?? '';
    expect((await head.post(`${path}/move`, { to: 'live', note: 'Nu' })).status).toBe(409);
    expect(await tried()).toContain('Blijft staan');
  });

  it('only looks on in shadow, whoever started that', async () => {
    const path = await propose();
    expect((await anna.post(`${path}/move`, { to: 'shadow' })).status).toBe(303);
    expect(await tried()).toContain('Blijft staan');
    expect(main(await anna.text(path))).toContain('0 van 7 dagen');
    expect((await anna.post(`${path}/move`, { to: 'live' })).status).toBe(409);
  });

  it('can be stopped, and the story says who and why', async () => {
    const path = await propose();
    await letHold(path);
    await anna.post(`${path}/move`, { to: 'undone', note: 'Te streng' });
    expect(await tried()).toContain('Blijft staan');
    const page = main(await bram.text(path));
    for (const word of ['Dat is hier een scheldwoord', 'Te streng', 'stopte de regel']) {
      expect(page).toContain(word);
    }
    expect((await bram.post(`${path}/move`, { to: 'live' })).status).toBe(404);
    expect(await listActive(world.store, 'school-a')).toEqual([]);
    expect(await listEnded(world.store, 'school-a')).toHaveLength(1);
  });

  it('is logged by its kind, without the word', async () => {
    const path = await propose();
    await bram.post(`${path}/move`, { to: 'refused' });
    const entries = await world.audit();
    expect(entries.map(({ what }) => what)).toEqual(['rule.proposed', 'rule.refused']);
    expect(JSON.stringify(entries)).not.toContain('krentenbol');
  });

  it.each([
    { phrase: '' },
    { phrase: '!!' },
    { phrase: 'x'.repeat(81) },
    { category: 'nonsense' },
    { note: ' ' },
  ])('that makes no sense is refused: %o', async (fields) => {
    const answer = await anna.post('/judging/rules/propose', {
      kind: 'exception',
      category: 'insult',
      phrase: 'goed',
      note: 'x',
      ...fields,
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await listActive(world.store, 'school-a')).toEqual([]);
  });
});

describe('mistakes', () => {
  const ref = (key: string) => aCommentRef({ key, id: `501_${key}` });
  const hide = (key: string, ...findings: Parameters<typeof aFinding>) =>
    place(
      world,
      { ref: ref(key), comment: aComment({ text: `sukkel ${key}` }), open: false },
      aDecision('hide', [aFinding(...findings)]),
      { action: 'hide-comment' },
    );
  const putBack = (key: string, seen = '1') =>
    anna.post(`/comments/facebook/${key}/decide`, { wish: 'show', seen });

  it('are counted by kind, and the third offers a person first', async () => {
    for (const key of ['701', '702']) {
      await hide(key);
      await putBack(key);
    }
    expect(main(await anna.text('/judging'))).toContain('uitschelden of beledigen: 2');
    expect(await anna.text('/judging')).not.toContain('Stel voor: eerst een mens');
    await hide('703');
    await putBack('703');
    expect(await anna.text('/judging')).toContain('Stel voor: eerst een mens');
    await propose({ kind: 'review-only', phrase: '' });
    expect(await anna.text('/judging')).not.toContain('Stel voor: eerst een mens');
  });

  it('are no more when it is hidden after all', async () => {
    await hide('701');
    await putBack('701');
    await anna.post('/comments/facebook/701/undo', { seen: '2' });
    expect(await anna.text('/judging')).toContain('Niemand zette iets terug');
    expect(await anna.text('/judging/mistakes')).toContain('Er zijn geen fouten bekend');
  });

  it('are not what only waited for a person', async () => {
    await placeComment(world, 'review');
    await putBack('701');
    expect(await anna.text('/judging')).toContain('Niemand zette iets terug');
    expect(await anna.text('/judging/mistakes')).toContain('Er zijn geen fouten bekend');
  });

  it('are counted by rule, the worst first, with the comments to look at', async () => {
    const own = (await propose()).split('/').at(-1) ?? '';
    await hide('701', { rules: ['model'] });
    await hide('702', { rules: [`own:${own}`, 'calling names'] });
    await hide('703', { rules: ['calling names'] });
    for (const key of ['701', '702', '703']) await putBack(key);
    await placeComment(world, 'leave', { ref: ref('704'), comment: aComment({ text: 'gemeen' }) });
    await anna.post('/comments/facebook/704/decide', { wish: 'hide', seen: '1', note: 'pesten' });

    const page = main(await anna.text('/judging/mistakes'));
    const names = [...page.matchAll(/<h2>(.*?)<\/h2>/gs)].map(([, name = '']) =>
      name.replace(/<[^>]+>/g, '').trim(),
    );
    expect(names[0]).toBe('Een vaste regel over uitschelden of beledigen');
    expect(new Set(names)).toEqual(
      new Set([
        'Een vaste regel over uitschelden of beledigen',
        'Het getrainde model',
        '&quot;krentenbol&quot; is uitschelden of beledigen: verbergen',
        'Er werd niets gevonden',
      ]),
    );
    expect(page).toContain('2 keer teruggezet');
    expect(page).toContain('één keer gemist');
    expect(page).toContain('<code lang="en">calling names</code>');
    for (const text of ['sukkel 701', 'sukkel 702', 'gemeen']) expect(page).toContain(text);
    const english = await (await world.signIn(person('carla', 'en'))).text('/judging/mistakes');
    for (const words of ['The trained model', 'put back once', 'put back 2 times']) {
      expect(english).toContain(words);
    }
    expect(english).toContain('A built-in rule about name-calling or insulting');
  });

  it('say no word of what only school leadership may read', async () => {
    await hide('701', { rules: ['model'] });
    await putBack('701');
    const stored = await readContent(world.store, ref('701'));
    if (stored === undefined) throw new Error('expected the comment');
    await world.write(writeContent({ ...stored.data, restricted: true }, stored));
    expect(await anna.text('/judging/mistakes')).not.toContain('sukkel 701');
    const head = await world.signIn(person('head', 'nl', ['leadership']));
    expect(await head.text('/judging/mistakes')).toContain('sukkel 701');
  });

  it('lead nobody to what only school leadership may read, not even by its id', async () => {
    await hide('701', { rules: ['model'] });
    await putBack('701');
    const stored = await readContent(world.store, ref('701'));
    if (stored === undefined) throw new Error('expected the comment');
    await world.write(writeContent({ ...stored.data, restricted: true }, stored));
    const rule = await propose();
    const id = rule.split('/').at(-1) ?? '';
    await anna.post(`${rule}/move`, { to: 'shadow' });
    const shadow = { at: world.clock.now.toISOString(), before: 'review', after: 'hide' } as const;
    await world.write(writeShadow('school-a', id, { ref: ref('701'), ...shadow }));
    const head = await world.signIn(person('head', 'nl', ['leadership']));
    for (const page of ['/judging', '/judging/mistakes', rule]) {
      expect(await anna.text(page)).not.toContain('/701');
      expect(await head.text(page)).toContain('/701');
    }
    expect(await (await anna.post('/judging/mistakes/export')).text()).not.toContain('701');
    expect(await (await head.post('/judging/mistakes/export')).text()).toContain('701');
  });

  it('leave as a file without texts or names, and that is logged', async () => {
    await hide('701', { rules: ['model'] });
    await putBack('701');
    const answer = await anna.post('/judging/mistakes/export');
    expect(answer.headers.get('content-type')).toContain('text/csv');
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    const lines = (await answer.text()).trim().split(/\r?\n/);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^model;insult;put-back;facebook;701;2026-03-02T/);
    expect(lines.join()).not.toMatch(/sukkel|Somebody/);
    expect((await world.audit()).at(-1)).toMatchObject({ what: 'mistakes.exported' });
  });
});

describe('a wave', () => {
  const keys = ['801', '802', '803', '804', '805'];
  async function placeWave() {
    for (const key of keys) {
      const id = `501_${key}`;
      const outcome = key === '805' ? 'leave' : 'review';
      await placeComment(world, outcome, {
        ref: aCommentRef({ key, id }),
        comment: aComment({ id, text: key === '805' ? 'Gefeliciteerd' : `wat een sukkels ${key}` }),
      });
    }
  }
  const decide = (fields: Record<string, string>, boxes = keys.slice(0, 4)) =>
    anna.post(`/judging/waves/${knownGroup}/decide`, {
      wish: 'hide',
      note: 'Steeds hetzelfde',
      ...Object.fromEntries(boxes.map((key) => [`on:facebook:${key}`, '1'])),
      ...fields,
    });

  it('is said to begin at five', async () => {
    expect(main(await anna.text('/judging/waves'))).toContain('Vanaf 5 reacties');
  });

  it('shows all of it, what differs first and not ticked', async () => {
    await placeWave();
    const page = main(await anna.text(`/judging/waves/${knownGroup}`));
    expect([...page.matchAll(/<input type="checkbox"[^>]*>/g)]).toHaveLength(5);
    expect(page.match(/<input type="checkbox"[^>]*checked/g)).toHaveLength(4);
    expect(page.indexOf('Gefeliciteerd')).toBeLessThan(page.indexOf('sukkels'));
    expect(page).toContain('Wijkt af: niets gevonden');
  });

  it.each(['3', '5', '', 'vier', '4.0'])(
    'does nothing when "%s" is typed for four',
    async (count) => {
      await placeWave();
      expect((await decide({ count })).status).toBe(409);
      for (const key of keys.slice(0, 4)) expect(await outcomeOf(key)).toBe('review');
    },
  );

  it('is decided at once and undone at once', async () => {
    await placeWave();
    const answer = await decide({ count: '4' });
    const path = answer.headers.get('location') ?? '';
    expect(await Promise.all(keys.map(outcomeOf))).toEqual([
      ...Array.from({ length: 4 }, () => 'hide'),
      'leave',
    ]);
    expect(await anna.text(path)).toContain('4 besloten');
    await bram.post(`${path}/undo`);
    expect(await Promise.all(keys.map(outcomeOf))).toEqual([
      ...Array.from({ length: 4 }, () => 'review'),
      'leave',
    ]);
    expect(await anna.text(path)).toContain('4 teruggedraaid');
    expect((await world.audit()).map(({ what }) => what)).toContain('wave.undone');
  });

  it('hidden for a threat is not put back by one person who undoes it', async () => {
    for (const key of keys) {
      const id = `501_${key}`;
      const threat = aFinding({ detail: 'threat', outcome: 'review' });
      const content = { ref: aCommentRef({ key, id }), comment: aComment({ id }), open: true };
      await place(world, content, aDecision('review', [threat]));
    }
    const path = (await decide({ count: '4' })).headers.get('location') ?? '';
    await bram.post(`${path}/undo`);
    for (const key of keys.slice(0, 4)) expect(await outcomeOf(key)).toBe('hide');
    expect(await anna.text(path)).toContain('0 teruggedraaid, 4 overgeslagen');
  });

  it('leaves what somebody changed meanwhile, both ways', async () => {
    await placeWave();
    await bram.post('/comments/facebook/801/decide', { wish: 'show', seen: '1' });
    expect((await decide({ count: '4' })).status).toBe(404);
    await placeComment(world, 'review', {
      ref: aCommentRef({ key: '806', id: '501_806' }),
      comment: aComment({ id: '501_806' }),
    });
    const answer = await decide({ count: '3' }, ['802', '803', '804']);
    const path = answer.headers.get('location') ?? '';
    await bram.post('/comments/facebook/802/decide', { wish: 'show', seen: '2' });
    await anna.post(`${path}/undo`);
    expect(await anna.text(path)).toContain('2 teruggedraaid, 1 overgeslagen');
    expect(await outcomeOf('801')).toBe('leave');
    expect(await outcomeOf('802')).toBe('leave');
  });

  it('of more than a hundred is gone on with, and all of it goes back', async () => {
    const many = Array.from({ length: 120 }, (_, index) => String(1000 + index));
    for (const key of many) {
      const id = `501_${key}`;
      await placeComment(world, 'review', {
        ref: aCommentRef({ key, id }),
        comment: aComment({ id }),
      });
    }
    const answer = await decide({ count: '120' }, many);
    const path = answer.headers.get('location') ?? '';
    expect(await anna.text(path)).toContain('100 besloten');
    await anna.post(`${path}/go-on`);
    expect(await anna.text(path)).toContain('120 besloten');
    await anna.post(`${path}/undo`);
    await anna.post(`${path}/go-on`);
    expect(await anna.text(path)).toContain('120 teruggedraaid');
  });

  it('holds no cry for help: that is read on its own', async () => {
    await placeWave();
    const ref = aCommentRef({ key: '807', id: '501_807' });
    const text = 'Ik wil niet meer leven';
    const care = aFinding({ detail: 'care', outcome: 'review', subjects: [] });
    await place(
      world,
      { ref, comment: aComment({ id: '501_807', text }) },
      aDecision('review', [care]),
    );
    const page = main(await anna.text(`/judging/waves/${knownGroup}`));
    expect(page).toContain('sukkels');
    expect(page).not.toContain('niet meer leven');
    const answer = await decide({ count: '5' }, [...keys.slice(0, 4), '807']);
    expect(answer.status).toBe(409);
    expect(await outcomeOf('807')).toBe('review');
  });

  it('takes nothing of another school, whatever the form says', async () => {
    await placeWave();
    const eve = await world.signIn({
      login: 'eve',
      schools: [{ schoolId: 'school-b', roles: ['moderation'] }],
    });
    const fields = { wish: 'hide', note: 'x', count: '1', 'on:facebook:801': '1' };
    const answer = await eve.post(`/judging/waves/${knownGroup}/decide`, fields);
    expect(answer.status).toBe(404);
    expect(await outcomeOf('801')).toBe('review');
  });
});

describe('hiding that was paused', () => {
  it('is said, and goes on by itself when a person says so', async () => {
    await world.write(writeBreaker(aBreaker()));
    expect(await anna.text('/judging')).toContain('Op Facebook gaat verbergen niet meer vanzelf');
    const fields = { platform: 'facebook', account: '1001', number: '1' };
    expect((await anna.post('/judging/breaker', fields)).status).toBe(303);
    const of = { platform: 'facebook', accountId: '1001' };
    expect((await readBreaker(world.store, of))?.data.state).toBe('closed');
    expect((await anna.post('/judging/breaker', fields)).status).toBe(409);
    expect((await world.audit()).map(({ what }) => what)).toEqual(['breaker.closed']);
  });
});

describe('a talk that threatens to derail', () => {
  it('is said on its comments and its post while it lasts, with the article', async () => {
    await placePost(world);
    await placeComment(world, 'review');
    await world.write(writeAlarm(aThread, anAlarm({ lastAt: '2026-03-02T09:30:00.000Z' })));
    const head = await world.signIn(person('head', 'nl', ['leadership']));
    for (const path of ['/comments/facebook/701', '/posts/facebook/501']) {
      const text = await head.text(path);
      for (const word of ['dreigt te ontsporen', 'Niet reageren', 'art. B.2', 'bedreiging']) {
        expect(text).toContain(word);
      }
    }
    world.later(5 * 60 + 29);
    const late = await world.signIn(person('late'));
    expect(await late.text('/comments/facebook/701')).toContain('dreigt te ontsporen');
    world.later(1);
    expect(await late.text('/comments/facebook/701')).not.toContain('dreigt te ontsporen');
  });
});

it('a group decision keeps its reason with every comment', async () => {
  for (const key of ['801', '802', '803', '804', '805']) {
    const id = `501_${key}`;
    const ref = aCommentRef({ key, id });
    await placeComment(world, 'review', { ref, comment: aComment({ id }) });
  }
  await anna.post(`/judging/waves/${knownGroup}/decide`, {
    wish: 'hide',
    note: 'Steeds hetzelfde',
    count: '1',
    'on:facebook:801': '1',
  });
  const dossier = await readDossier(world.store, { ...comment('801'), kind: 'comment' });
  expect(dossier?.decisions.at(-1)).toMatchObject({ note: 'Steeds hetzelfde' });
  expect(dossier?.decisions.at(-1)?.decision.findings).toMatchObject([
    { detail: aFinding().detail, outcome: 'hide' },
  ]);
});
