import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { aStage, type Stage } from './a-simulator.ts';

const anne = { id: '10223344556677889', name: 'Anne de Boer' };

/** How each platform is asked to hide or show. */
const calls: Record<string, (id: string, isHidden: boolean) => string> = {
  facebook: (id, isHidden) => `/facebook/${id}?is_hidden=${isHidden}`,
  instagram: (id, isHidden) => `/instagram/${id}?hide=${isHidden}`,
  youtube: (id, isHidden) =>
    `/youtube/comments/setModerationStatus?id=${id}&moderationStatus=${isHidden ? 'heldForReview' : 'published'}`,
};
const steps = ['api hide', 'api show', 'control hide', 'control show', 'control delete'] as const;
type Step = (typeof steps)[number];

async function take(stage: Stage, platform: string, id: string, token: string, step: Step) {
  const { control, write } = stage;
  if (step === 'api hide' || step === 'api show') {
    await write(calls[platform]!(id, step === 'api hide'), token);
  } else if (step === 'control hide') control.hideByPage(id);
  else if (step === 'control show') control.showByPage(id);
  else control.deleteComment(id);
}

/** What really changes, by the plainest model there is. */
function changesOf(taken: readonly Step[]): [string, string][] {
  let state = 'visible';
  const changes: [string, string][] = [];
  const names: Record<string, string> = { hide: 'hidden', show: 'shown', delete: 'removed' };
  const states: Record<string, string> = { hide: 'hidden', show: 'visible', delete: 'deleted' };
  for (const step of taken) {
    const [by, what] = step.split(' ') as [string, string];
    if (state === 'deleted' || state === states[what]) continue;
    state = states[what]!;
    changes.push([names[what]!, by]);
  }
  return changes;
}

test.each(Object.keys(calls))(
  'on %s the ledger holds exactly the effective changes, whoever asks how often',
  async (platform) => {
    const stage = await aStage();
    stage.control.set({ youtubeDailyUnits: 1_000_000 });
    const account = stage.control.addAccount({ platform, title: 'School' });
    const post = stage.control.publishPost({ accountId: account.id, text: 'Hoi' });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...steps), { maxLength: 12 }), async (taken) => {
        const { id } = stage.control.addComment({ postId: post.id, text: 'boe', author: anne });
        for (const step of taken) await take(stage, platform, id, account.token, step);
        const own = stage.control.ledger().filter((entry) => entry.id === id);
        expect(own.map(({ change, by }) => [change, by])).toEqual(changesOf(taken));
      }),
      { numRuns: 60 },
    );
  },
);

test('a comment the platform held back by itself is shown once', async () => {
  const { control, write } = await aStage();
  const account = control.addAccount({ platform: 'youtube', title: 'School' });
  const post = control.publishPost({ accountId: account.id, text: 'Hoi' });
  const spam = { postId: post.id, text: 'win!', author: anne, state: 'spam' as const };
  const { id } = control.addComment(spam);
  await write(calls.youtube!(id, true), account.token);
  await write(calls.youtube!(id, false), account.token);
  const changes = control.ledger().filter((entry) => entry.id === id);
  expect(changes).toMatchObject([{ change: 'shown', by: 'api' }]);
});
