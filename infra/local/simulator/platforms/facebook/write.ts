import type { Changes } from '../../world/changes.ts';
import type { Account, Comment, Post } from '../../world/records.ts';
import type { World } from '../../world/world.ts';
import { switchOf } from '../meta/caller.ts';
import { refuse } from '../meta/graph-error.ts';

const minute = 60_000;
const shortestMinutes = 10;
const longestMinutes = 30 * 24 * 60;

type Parameters = ReadonlyMap<string, string>;

/** A person's token may not act as the page; a token whose permission was taken away may not act at all. */
function mustManage(caller: Account): void {
  if (caller.tokenState === 'user') throw refuse(200);
  if (caller.tokenState === 'no-permission') throw refuse(10);
}

/** Seconds since 1970 or a date as text, as the API takes both. */
function timeOf(text: string): Date {
  const time = new Date(/^\d+$/.test(text) ? Number(text) * 1000 : text);
  if (Number.isNaN(time.getTime())) {
    throw refuse(100, undefined, '(#100) The specified scheduled publish time is invalid.');
  }
  return time;
}

export function createFacebookWrites(world: World, changes: Changes) {
  function hide(comment: Comment, isHidden: boolean): void {
    if (comment.author === 'page') {
      throw refuse(100, undefined, '(#100) This comment can not be hidden');
    }
    // hiding twice is answered with a 500 that never goes away
    if (isHidden && comment.state === 'hidden') throw refuse(1, 1446036);
    changes.setComment(comment, isHidden ? 'hidden' : 'visible', 'api');
  }

  function schedule(post: Post, text: string): void {
    if (post.state === 'live') {
      throw refuse(100, undefined, '(#100) A published post cannot be scheduled');
    }
    const at = timeOf(text);
    const minutes = (at.getTime() - world.now().getTime()) / minute;
    if (minutes < shortestMinutes || minutes > longestMinutes) {
      throw refuse(100, undefined, '(#100) The specified scheduled publish time is invalid.');
    }
    changes.schedulePost(post, at, 'api');
  }

  return {
    comment(caller: Account, comment: Comment, parameters: Parameters): void {
      mustManage(caller);
      const isHidden = switchOf(parameters, 'is_hidden');
      if (isHidden !== null) hide(comment, isHidden);
      const message = parameters.get('message');
      if (message === undefined) return;
      // @NOTE `message` on a comment edits it: allowed on the page's own only
      if (comment.author !== 'page') throw refuse(200);
      changes.editComment(comment, message);
    },

    post(caller: Account, post: Post, parameters: Parameters): void {
      mustManage(caller);
      const isPublished = switchOf(parameters, 'is_published');
      const time = parameters.get('scheduled_publish_time');
      if (isPublished === false && post.state === 'live') {
        throw refuse(100, undefined, '(#100) A published post cannot be unpublished');
      }
      if (time !== undefined && isPublished !== true) schedule(post, time);
      if (isPublished === true) changes.goLive(post, 'api');
      const message = parameters.get('message');
      if (message !== undefined) changes.editPost(post, message, null);
    },

    remove(caller: Account, thing: Post | Comment): void {
      mustManage(caller);
      if ('postId' in thing) changes.setComment(thing, 'deleted', 'api');
      else changes.removePost(thing, 'api');
    },
  };
}
