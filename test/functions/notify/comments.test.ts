import { describe, expect, it } from 'vitest';
import { notify } from '../../../functions/notify/notify.ts';
import type { Message } from '../../../shared/ports/notifier.ts';
import { aModerated, calls, photo, seeing } from '../moderate-comment/a-moderated.ts';

const accusation = 'Meester Kees betast mij';
const threat = 'Ik sla je helemaal kapot';

/** Who is told of the latest decision, or of trouble with the comment. */
async function toldOf(
  world: Awaited<ReturnType<typeof aModerated>>,
  type: 'content.decided' | 'trouble.found' | 'action.settled' = 'content.decided',
): Promise<string[]> {
  const sent: Message[] = [];
  const notifier = { send: async (message: Message) => void sent.push(message) };
  const tell = notify({ ...world.deps, notifier, platformTitles: new Map() });
  const { decision } = (await world.story()).content.data;
  const { ref } = world;
  const data = {
    'content.decided': { ref, decision },
    'trouble.found': { schoolId: 'school', kind: 'comment.shown', urgent: false, ref, reason: 'x' },
    'action.settled': { ref, action: 1, kind: 'hide-comment', status: 'failed' },
  }[type];
  await tell({ id: `${type}#${decision}`, type, source: 'test', time: '', data } as never);
  return sent.map(({ role, kind, urgent }) => `${role} ${kind}${urgent ? '!' : ''}`).toSorted();
}

describe('a comment that only leadership may read', () => {
  it.each([
    ['Leuk!', []],
    ['Wat een stelletje prutsers zijn jullie daar zeg', ['leadership comment.review']],
    [threat, ['leadership comment.alert!', 'leadership comment.hide']],
    ['Ik wil niet meer leven', ['leadership comment.care!']],
  ])('and says something else now is told to nobody else: %s', async (text, told) => {
    const world = await aModerated({ text: accusation });
    await world.look();
    expect(await toldOf(world)).toEqual(['leadership comment.restricted!']);
    world.edit(text);
    await world.look();
    expect(await toldOf(world)).toEqual(told);
  });

  it('and was shown on the platform, or could not be hidden, is told to nobody else', async () => {
    const world = await aModerated({ text: accusation });
    await world.look();
    expect(await toldOf(world, 'trouble.found')).toEqual(['leadership comment.shown']);
    expect(await toldOf(world, 'action.settled')).toEqual(['leadership action.failed!']);
  });
});

describe('a comment that says something worse now', () => {
  it.each([
    ['Ik sla je morgen in elkaar', 'er ligt een bom in de aula', 'leadership comment.alert!'],
    ['Ik wil niet meer leven', 'Ik wil echt niet meer leven', 'moderation comment.care!'],
  ])('is told again where it cannot wait: %s, %s', async (text, then, told) => {
    const world = await aModerated({ text });
    await world.look();
    await toldOf(world);
    world.edit(then);
    await world.look();
    expect(await toldOf(world)).toContain(told);
  });

  it('is not told again where nothing changed, or it can wait', async () => {
    const world = await aModerated({ text: 'Wat een stelletje prutsers zijn jullie daar zeg' });
    await world.look();
    expect(await toldOf(world)).toEqual(['moderation comment.review']);
    world.edit('Wat een stelletje prutsers zijn jullie daar toch');
    await world.look();
    expect(await toldOf(world)).toEqual([]);
  });
});

describe('beside a picture that nobody may look at', () => {
  it.each([
    ['Leuk!', []],
    [threat, ['leadership comment.alert!']],
    ['Ik wil niet meer leven', ['leadership comment.care!']],
    [accusation, ['leadership comment.abuse!', 'leadership comment.restricted!']],
  ])('leadership also hears what the words say: %s', async (text, more) => {
    const world = await aModerated({ text, photo });
    const told = calls(await world.lookAtPicture(seeing(['explicit'])));
    expect(told.toSorted()).toEqual([...more, 'leadership comment.suspected!'].toSorted());
  });
});

it('what is too long to be read is told to leadership too, at once', async () => {
  const world = await aModerated({ text: 'mooi weer '.repeat(1000) });
  await world.look();
  const urgent = ['leadership comment.review!', 'moderation comment.review!'];
  expect(await toldOf(world)).toEqual(urgent);
});
