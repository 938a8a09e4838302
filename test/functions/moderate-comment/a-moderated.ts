import { decideCommentByHand } from '../../../functions/console/decide-comment-by-hand.ts';
import { undoCommentDecision } from '../../../functions/console/undo-comment-decision.ts';
import type { PictureDependencies } from '../../../functions/moderate-comment/look-at-pictures.ts';
import { moderateComment } from '../../../functions/moderate-comment/moderate-comment.ts';
import { callsFor } from '../../../functions/notify/calls.ts';
import type { PictureLabel } from '../../../shared/domain/pictures/picture-check.ts';
import { packs } from '../../../shared/domain/policy/packs/index.ts';
import { svok2021 } from '../../../shared/domain/policy/packs/svok-2021.ts';
import { type Platform, PlatformError } from '../../../shared/ports/platform.ts';
import type { Store } from '../../../shared/ports/store.ts';
import type { Actor } from '../../../shared/records/contents.ts';
import { type Dossier, readDossier } from '../../../shared/records/dossier.ts';
import { type ASchool, aSchool } from '../../support/a-school.ts';

type Written = Omit<Parameters<ASchool['control']['addComment']>[0], 'postId' | 'author'>;

export const photo = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);

/** One comment through the simulated platform and the use cases, step by step and nothing by itself. */
export async function aModerated(written: Written) {
  const school = await aSchool();
  const { platforms } = school.runtime;
  // its events go nowhere: nobody else works on it meanwhile
  const { get, query, commit } = school.runtime.store;
  const store: Store = { get, query, commit: (wanted) => commit({ ...wanted, events: [] }) };
  const accountId = school.accounts.facebook;
  const post = school.control.publishPost({ accountId, text: 'Vrijdag is de sponsorloop' });
  const author = { id: '900000000000001', name: 'Kanarievogel' };
  const comment = school.control.addComment({ postId: post.id, author, ...written });
  const key = platforms.get('facebook')?.contentKey('comment', comment.id) ?? '';
  const place = { schoolId: 'school', platform: 'facebook', key };
  const ref = { ...place, accountId, kind: 'comment' as const, id: comment.id };
  const now = () => school.clock.now;
  const deps = { store, platforms, now };
  const story = async (): Promise<Dossier> => {
    const dossier = await readDossier(store, ref);
    if (dossier === undefined) throw new Error('expected the comment');
    return dossier;
  };
  const seen = async () => (await story()).content.data.decision;
  const look = async (
    on: ReadonlyMap<string, Platform> = platforms,
    pictures?: PictureDependencies,
  ): Promise<Dossier> => {
    school.clock.advance(1);
    const run = moderateComment({ ...deps, platforms: on, packs, ...(pictures && { pictures }) });
    const envelope = { id: 'event', source: 'test', time: now().toISOString() };
    await run({ ...envelope, type: 'comment.changed', data: { ref, because: 'webhook' } } as never);
    return story();
  };
  return {
    ...{ school, deps, ref, story, look },
    edit: (text: string) => school.control.editComment({ commentId: comment.id, text }),
    /** Looks while the token is dead. */
    lookInVain: () => look(withoutToken(platforms)),
    lookAtPicture: (pictures: PictureDependencies) => look(platforms, pictures),
    isHiddenThere: () => school.control.comment(comment.id)?.state === 'hidden',
    async decide(who: string, wish: 'hide' | 'show', note: string | undefined = 'Daarom') {
      const by = `user:${who}` as const;
      return decideCommentByHand(deps, svok2021, { ...place, wish, note, by, seen: await seen() });
    },
    async undo(who: string, decidedBy: Actor = `user:${who}`) {
      const by = `user:${who}` as const;
      return undoCommentDecision(deps, { ...place, by, decidedBy, seen: await seen() });
    },
  };
}

function withoutToken(platforms: ReadonlyMap<string, Platform>): Map<string, Platform> {
  const real = platforms.get('facebook');
  if (real === undefined) throw new Error('expected the platform');
  const readComment = () => Promise.reject(new PlatformError('stop', 'token'));
  return new Map(platforms).set('facebook', { ...real, readComment });
}

/** A moderator that sees this in every picture; `gone`: the picture cannot be fetched. */
export const seeing = (labels: PictureLabel[], gone = false): PictureDependencies => ({
  media: {
    fetch: async () => (gone ? { ok: false, problem: 'gone' } : { ok: true, value: photo }),
  } as never,
  moderator: {
    version: 'test',
    check: async () => ({
      ...{ status: 'checked' as const, moderator: 'test', unseen: [] },
      labels: labels.map((label) => ({ label, confidencePercent: 90 })),
    }),
  },
});

export const outcomes = ({ decisions }: Dossier) =>
  decisions.map(({ by, decision }) => `${by === 'rules' ? 'rules' : 'person'} ${decision.outcome}`);

export const calls = ({ decisions }: Dossier) => {
  const latest = decisions.at(-1);
  const all = latest === undefined ? [] : callsFor('comment', latest);
  return all.map(({ role, kind, urgent }) => `${role} ${kind}${urgent ? '!' : ''}`);
};
