import { describe, expect, it } from 'vitest';
import { act } from '../../../functions/act/act.ts';
import { aModerated, photo, seeing } from '../moderate-comment/a-moderated.ts';

/** Hidden by our own hand, and read back; the echo of it has not come yet. */
async function aHidden(text: string, pictures = seeing([])) {
  const world = await aModerated({ text, photo });
  const { content } = await world.lookAtPicture(pictures);
  await act(world.deps)({ data: { ref: world.ref, action: content.data.action } } as never);
  expect(world.isHiddenThere()).toBe(true);
  return (await world.story()).content.data;
}

describe('what is read back after hiding a comment', () => {
  it('is kept without words or name beside a suspected picture', async () => {
    const { suspected, comment } = await aHidden('zwavelgeel', seeing(['explicit']));
    expect({ suspected, comment }).toMatchObject({
      suspected: true,
      comment: { text: '', authorName: null, isHidden: true },
    });
  });

  it('is never kept with the address of a picture', async () => {
    const { comment } = await aHidden('Ik sla je helemaal kapot');
    expect(comment?.pictures).toMatchObject([{ url: null }]);
    expect(comment).toMatchObject({ text: 'Ik sla je helemaal kapot', isHidden: true });
  });
});
