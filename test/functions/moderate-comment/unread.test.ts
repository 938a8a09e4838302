import { describe, expect, it } from 'vitest';
import { aModerated, calls, outcomes } from './a-moderated.ts';

const threat = 'Ik sla je helemaal kapot';
const accusation = 'Meester Kees betast mij';

describe('a comment that stands hidden and cannot be read any more', () => {
  it('stays hidden for the reason it has, and waits for a person', async () => {
    const world = await aModerated({ text: threat });
    await world.look();
    const { content, decisions } = await world.lookInVain();
    expect(content.data).toMatchObject({ state: 'unchecked', outcome: 'hide', open: true });
    expect(decisions).toHaveLength(1);
  });

  it('is not put back by one person where it takes two', async () => {
    const world = await aModerated({ text: threat });
    await world.look();
    await world.lookInVain();
    expect(await world.decide('anna', 'show')).toMatchObject({ ok: false, problem: 'second' });
    expect(outcomes(await world.story())).toEqual(['rules hide']);
  });

  it('is judged anew when it can be read again', async () => {
    const world = await aModerated({ text: threat });
    await world.look();
    await world.lookInVain();
    world.edit('Leuk!');
    expect(outcomes(await world.look())).toEqual(['rules hide', 'rules leave']);
  });

  it('stays as the person wanted who hid it', async () => {
    const world = await aModerated({ text: 'Leuk!' });
    await world.look();
    await world.decide('anna', 'hide');
    await world.lookInVain();
    const dossier = await world.look();
    expect(outcomes(dossier)).toEqual(['rules leave', 'person hide']);
    expect(dossier.content.data).toMatchObject({ state: 'decided', byPerson: true, open: false });
  });
});

describe('a comment that a person decided on before anybody could read it', () => {
  it('is judged as soon as it is read, whatever they let stand', async () => {
    const world = await aModerated({ text: threat });
    await world.lookInVain();
    await world.decide('anna', 'show');
    const dossier = await world.look();
    expect(outcomes(dossier)).toEqual(['rules review', 'person leave', 'rules hide']);
    expect(calls(dossier)).toContain('leadership comment.alert!');
  });

  it('stands as they let it stand where nothing in it cannot wait', async () => {
    const world = await aModerated({ text: 'Wat een sukkels zijn jullie' });
    await world.lookInVain();
    await world.decide('anna', 'show');
    const dossier = await world.look();
    expect(dossier.content.data).toMatchObject({ outcome: 'leave', byPerson: true, open: false });
    expect(outcomes(await world.look()).at(-1)).not.toContain('hide');
  });

  it('is restricted as soon as it is read', async () => {
    const world = await aModerated({ text: accusation });
    await world.lookInVain();
    await world.decide('anna', 'show');
    const dossier = await world.look();
    expect(dossier.content.data).toMatchObject({ restricted: true, open: true });
    expect(calls(dossier)).toEqual(['leadership comment.restricted!']);
  });

  it.each(['Leuk!', accusation])('stays hidden where they hid it: %s', async (text) => {
    const world = await aModerated({ text });
    await world.lookInVain();
    await world.decide('anna', 'hide');
    const dossier = await world.look();
    expect(dossier.content.data).toMatchObject({ outcome: 'hide', byPerson: true });
    expect(dossier.content.data.restricted === true).toBe(text === accusation);
    expect(outcomes(await world.look())).toHaveLength(3);
  });

  it('vouches for the words that were kept from before, and for no others', async () => {
    const world = await aModerated({ text: 'Wat een mooie dag' });
    await world.look();
    await world.lookInVain();
    await world.decide('anna', 'show');
    expect(outcomes(await world.look())).toHaveLength(3);
    world.edit(threat);
    expect(outcomes(await world.look()).at(-1)).toBe('rules hide');
  });

  it('is unread again when the decision is undone', async () => {
    const world = await aModerated({ text: 'Wat een mooie dag' });
    await world.look();
    await world.lookInVain();
    await world.decide('anna', 'show');
    await world.undo('anna');
    expect((await world.story()).content.data).toMatchObject({ state: 'unchecked', open: true });
  });
});
