import { expect, it } from 'vitest';
import { mediaHash } from '../../../../shared/records/media-hash.ts';
import { aConsole, allRoles } from '../a-console.ts';
import { aMedia, aPicture, at, pictureName, placePost } from '../a-story.ts';

const path = '/posts/facebook/501';
const said = { by: 'user:x', at } as const;
const word = 'wacht op een tweede';

async function pagesOf(
  naming: { as: 'not-recognisable'; why: 'turned' } | { as: 'no-face' },
  confirmed: 'nobody' | 'these' | 'others',
) {
  const world = await aConsole();
  world.blobs.set(pictureName, aPicture);
  const media = aMedia({ names: { '1': { ...said, ...naming } } });
  const second = {
    ...said,
    judged: [],
    media: confirmed === 'these' ? mediaHash([media]) : 'b'.repeat(64),
  };
  await placePost(world, confirmed === 'nobody' ? {} : { secondPerson: second }, [media]);
  const browser = await world.signIn({ schools: [{ schoolId: 'school-a', roles: allRoles }] });
  return { post: await browser.text(path), redact: await browser.text(`${path}/redact`) };
}

const turned = { as: 'not-recognisable', why: 'turned' } as const;

it.each([
  [turned, 'nobody'],
  [turned, 'others'],
  [{ as: 'no-face' }, 'nobody'],
] as const)(
  'what the engine saw and %j overrules waits for a second person, who agreed: %s',
  async (naming, who) => {
    const { post, redact } = await pagesOf(naming, who);
    expect(post).toContain(word);
    expect(redact).toContain(word);
    expect(redact).toMatch(/name="face-1" value="yes" checked/);
  },
);

it('may be shown once a second person agreed about these files and names', async () => {
  const { post, redact } = await pagesOf(turned, 'these');
  expect(post).not.toContain(word);
  expect(redact).not.toMatch(/name="face-1" value="yes" checked/);
});
