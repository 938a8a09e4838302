import { describe, expect, it } from 'vitest';
import { aModerated, calls, outcomes, photo, seeing } from './a-moderated.ts';

const threat = 'Ik sla je helemaal kapot';

describe('a comment with a picture that may be a sexual image', () => {
  it('stays hidden and without words where the picture cannot be fetched any more', async () => {
    const world = await aModerated({ text: 'zwavelgeel', photo });
    await world.lookAtPicture(seeing(['explicit']));
    world.edit('zwavelgeel, kijk dan');
    const { content } = await world.lookAtPicture(seeing([], true));
    expect(content.data).toMatchObject({ suspected: true, restricted: true, outcome: 'hide' });
    expect(content.data.comment).toMatchObject({ text: '', authorName: null });
  });

  it('stays so after it could not be read for a while', async () => {
    const world = await aModerated({ text: 'zwavelgeel', photo });
    await world.lookAtPicture(seeing(['explicit']));
    await world.lookInVain();
    const { content } = await world.lookAtPicture(seeing([], true));
    expect(content.data).toMatchObject({ suspected: true, outcome: 'hide' });
    expect(JSON.stringify(content.data)).not.toContain('zwavelgeel');
  });
});

describe('what cannot wait', () => {
  /** A picture that comes when it is let. */
  function aSlowPicture() {
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    let asked = () => {};
    const isAsked = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const { media, moderator } = seeing(['explicit']);
    const fetch = async (url: string) => {
      asked();
      await arrived;
      return media.fetch(url);
    };
    return { pictures: { media: { ...media, fetch }, moderator }, isAsked, arrive };
  }

  it.each([
    [threat, 'rules hide', 'leadership comment.alert!'],
    ['Ik wil niet meer leven', 'rules review', 'leadership comment.care!'],
  ])('is decided and told before its picture is there: %s', async (text, outcome, told) => {
    const world = await aModerated({ text, photo });
    const { pictures, isAsked, arrive } = aSlowPicture();
    const looking = world.lookAtPicture(pictures);
    await isAsked;
    const early = await world.story();
    expect(outcomes(early)).toEqual([outcome]);
    expect(calls(early)).toContain(told);
    arrive();
    const late = await looking;
    expect(outcomes(late)).toEqual([outcome, 'rules hide']);
    expect(late.content.data).toMatchObject({ suspected: true, comment: { text: '' } });
    expect(late.actions).toHaveLength(1);
  });

  it('is looked at as a whole by the next run, should this one end before its picture is there', async () => {
    const world = await aModerated({ text: threat, photo });
    const { pictures, isAsked } = aSlowPicture();
    void world.lookAtPicture(pictures);
    await isAsked;
    const { content } = await world.lookAtPicture(seeing(['explicit']));
    expect(content.data).toMatchObject({ suspected: true, picturesDue: false });
    expect(outcomes(await world.lookAtPicture(seeing([])))).toHaveLength(2);
  });
});
