import { describe, expect, it } from 'vitest';
import { closeBreaker, listOpenBreakers } from '../../shared/records/breakers.ts';
import { beatKey, turnHour } from '../../shared/records/pulse.ts';
import { writeVerdict } from '../../shared/records/threads.ts';
import { type ASchool, aSchool } from '../support/a-school.ts';

const insult = 'Wat ben jij een ongelofelijke sukkel';
const threat = 'Wacht maar tot na school, ik breek al je botten';
let said = 0;

async function insultTimes(school: ASchool, postId: string, times: number, text = insult) {
  const comments = Array.from({ length: times }, () => {
    said += 1;
    const author = { id: `9000000000${said}`, name: 'Iemand' };
    return school.control.addComment({ postId, text: `${text} ${said}`, author });
  });
  await school.settle();
  const told = await Promise.all(comments.map(({ id }) => school.told('facebook', id)));
  return told.map((one) => one?.outcome);
}

/** So many ordinary comments that everybody knows what is usual there. */
async function aQuietHour({ runtime: { store }, clock, accounts }: ASchool) {
  const of = { platform: 'facebook', accountId: accounts.facebook };
  for (let index = 0; index < 120; index += 1) {
    const id = `quiet-${index}`;
    const verdict = {
      ...{ id, parent: null, author: null, at: clock.now.toISOString(), isOwn: false },
      ...{ hits: [], score: 0, isCriticism: false, about: [] },
    };
    const thread = { ...of, schoolId: 'school', post: 'quiet' };
    await store.commit({
      writes: [writeVerdict(thread, verdict, clock.now, beatKey(of, 'other', clock.now, id))],
    });
  }
  await turnHour(store, of, clock.now);
}

async function aBusySchool() {
  const school = await aSchool();
  const post = school.control.publishPost({ accountId: school.accounts.facebook, text: 'Hoi' });
  await school.settle();
  await aQuietHour(school);
  school.clock.advance(120);
  return { school, postId: post.id };
}

const open = ({ runtime }: ASchool) => listOpenBreakers(runtime.store, 'school');

describe('much more hidden than usual on one account', () => {
  it('is nothing at thirty in ten minutes, and pauses hiding at thirty-one', async () => {
    const { school, postId } = await aBusySchool();
    expect(await insultTimes(school, postId, 30)).not.toContain('review');
    expect(await open(school)).toEqual([]);
    await insultTimes(school, postId, 1);
    expect(await open(school)).toMatchObject([{ hides: 31, platform: 'facebook' }]);
    expect(await insultTimes(school, postId, 2)).toEqual(['review', 'review']);
    expect(await insultTimes(school, postId, 1, threat)).toEqual(['hide']);
  });

  it('spread over more than ten minutes is nothing', async () => {
    const { school, postId } = await aBusySchool();
    await insultTimes(school, postId, 20);
    school.clock.advance(11);
    await insultTimes(school, postId, 20);
    expect(await open(school)).toEqual([]);
  });

  it('goes on by itself again only after a person said so, and counts anew', async () => {
    const { school, postId } = await aBusySchool();
    await insultTimes(school, postId, 31);
    school.clock.advance(60 * 24);
    expect(await insultTimes(school, postId, 1)).toEqual(['review']);
    const at = school.clock.now;
    const accountId = school.accounts.facebook;
    const of = { schoolId: 'school', platform: 'facebook', accountId, number: 1 };
    const wanted = { ...of, by: 'user:a', at } as const;
    expect(await closeBreaker(school.runtime.store, { ...wanted, schoolId: 'other' })).toEqual({
      ok: false,
      problem: 'missing',
    });
    expect(await closeBreaker(school.runtime.store, wanted)).toEqual({ ok: true });
    school.clock.advance(1);
    expect(await insultTimes(school, postId, 2)).toEqual(['hide', 'hide']);
    expect(await open(school)).toEqual([]);
  });
});
