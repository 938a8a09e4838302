import { describe, expect, it } from 'vitest';
import { type ASchool, aSchool } from '../support/a-school.ts';

const author = (number: number) => ({ id: `90000000000000${number}`, name: `Iemand ${number}` });
const insults = [
  'Wat ben jij een ongelofelijke sukkel',
  'Jullie zijn allemaal losers',
  'Rot op met je kutmening, eikel',
];

function aPost(school: ASchool) {
  return school.control.publishPost({
    accountId: school.accounts.facebook,
    text: 'Vrijdag is de sponsorloop, kom je ook?',
  });
}

const say = (school: ASchool, postId: string, text: string, who = 1) =>
  school.control.addComment({ postId, text, author: author(who) });

async function derailings(school: ASchool, postId: string) {
  const told = await school.told('facebook', postId);
  return told?.notifications.filter(({ kind }) => kind === 'thread.derailing') ?? [];
}

describe('a talk that threatens to derail', () => {
  it.each([
    { packId: 'zevensprong-2017', role: 'leadership' },
    { packId: 'aeres-2013', role: 'communication' },
  ])('is told once to whom $packId names', async ({ packId, role }) => {
    const school = await aSchool({ packId });
    const post = aPost(school);
    await school.settle();
    insults.forEach((text, n) => {
      say(school, post.id, text, n + 1);
    });
    await school.settle();
    expect(await derailings(school, post.id)).toMatchObject([{ role }]);
    school.clock.advance(5);
    say(school, post.id, `${insults[0]}!`, 4);
    await school.settle();
    expect(await derailings(school, post.id)).toHaveLength(1);
  });

  it('by one threat is told at once, and again only after six quiet hours', async () => {
    const school = await aSchool();
    const post = aPost(school);
    await school.settle();
    const threat = 'Wacht maar tot na school, ik breek al je botten';
    say(school, post.id, threat);
    await school.settle();
    expect(await derailings(school, post.id)).toHaveLength(1);
    school.clock.advance(5 * 60);
    say(school, post.id, `${threat} morgen`, 2);
    await school.settle();
    school.clock.advance(5 * 60);
    say(school, post.id, `${threat} straks`, 3);
    await school.settle();
    expect(await derailings(school, post.id)).toHaveLength(1);
    school.clock.advance(6 * 60);
    await school.runtime.runs.sweep();
    await school.settle();
    expect(await derailings(school, post.id)).toHaveLength(1);
    say(school, post.id, `${threat} nu`, 4);
    await school.settle();
    expect(await derailings(school, post.id)).toHaveLength(2);
  });

  it('does not come of ordinary talk, nor of one angry person', async () => {
    const school = await aSchool();
    const post = aPost(school);
    await school.settle();
    for (let n = 0; n < 12; n += 1) say(school, post.id, `Leuk, wij komen ook met z'n ${n}`, n);
    for (const text of insults) say(school, post.id, text, 1);
    await school.settle();
    expect(await derailings(school, post.id)).toEqual([]);
  });

  it('under one post is not the talk under another', async () => {
    const school = await aSchool();
    const posts = insults.map(() => aPost(school));
    await school.settle();
    posts.forEach(({ id }, n) => {
      say(school, id, insults[n] ?? '', n + 1);
    });
    await school.settle();
    for (const { id } of posts) expect(await derailings(school, id)).toEqual([]);
  });
});
