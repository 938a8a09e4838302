import { type Context, Hono } from 'hono';
import type { Changes } from '../../world/changes.ts';
import type { Account, Comment, Medium, Post } from '../../world/records.ts';
import type { World } from '../../world/world.ts';
import { callerOf, parametersOf, switchOf } from '../meta/caller.ts';
import { type FieldTable, parseFields, readFields } from '../meta/fields.ts';
import { gone, refuse } from '../meta/graph-error.ts';
import { afterOf, graphPage, limitOf } from '../meta/paging.ts';
import { graphErrors } from '../meta/routes.ts';
import { debugToken } from '../meta/token-info.ts';
import {
  accountDefaults,
  commentDefaults,
  commentsCap,
  createInstagramNodes,
  listed,
  mediaDefaults,
} from './nodes.ts';

type Found =
  | { kind: 'media'; post: Post }
  | { kind: 'child'; post: Post; medium: Medium }
  | { kind: 'comment'; post: Post; comment: Comment };

function livePost(world: World, id: string): Post | null {
  const post = world.posts.get(id);
  return post?.platform === 'instagram' && post.state === 'live' ? post : null;
}

/** A medium, a comment, or (only within the caller's own posts) the child of a carousel. */
export function findThing(world: World, id: string, caller: Account | null): Found | null {
  const post = livePost(world, id);
  if (post) return { kind: 'media', post };
  const comment = world.comments.get(id);
  const under = comment && livePost(world, comment.postId);
  if (comment && under) {
    return comment.state === 'deleted' ? null : { kind: 'comment', post: under, comment };
  }
  for (const own of caller ? world.posts.of(caller.id, ['live']) : []) {
    const medium = world.media.of(own.id).find((one) => one.id === id);
    if (medium) return { kind: 'child', post: own, medium };
  }
  return null;
}

/** What stands for the Instagram part of the Graph API; `/me` as on graph.instagram.com works too. */
export function instagramApi(world: World, changes: Changes): Hono {
  const app = graphErrors(new Hono());
  const nodes = createInstagramNodes(world);
  const baseUrl = () => `${world.baseUrl()}/instagram`;
  const caller = (c: Context) => callerOf(c, world, 'instagram');
  const idOf = (c: Context) => c.req.param('id') ?? '';

  function thing(c: Context): Found {
    const account = caller(c);
    if (account.tokenState === 'no-permission') throw refuse(10);
    const found = findThing(world, idOf(c), account);
    if (found?.post.accountId !== account.id) throw gone();
    return found;
  }

  function ownAccount(c: Context): Account {
    const account = caller(c);
    if (idOf(c) !== account.id && idOf(c) !== 'me') throw gone();
    return account;
  }

  function show<Node>(c: Context, table: FieldTable<Node>, defaults: string, node: Node) {
    return readFields(table, parseFields(c.req.query('fields') ?? defaults), node);
  }

  function commentPage(c: Context, query: { postId: string; parentId: string | null }) {
    // a person's token sees an empty list instead of an error
    if (caller(c).tokenState === 'user') return c.json({ data: [] });
    const limit = limitOf(c.req.query('limit'), commentsCap, commentsCap);
    const after = afterOf(c.req.query('after'));
    const newestFirst = query.parentId === null;
    const wanted = { ...query, states: listed, after, newestFirst, limit: limit + 1 };
    const found = world.comments.list(wanted);
    const showComment = (one: Comment) => show(c, nodes.commentTable, commentDefaults, one);
    return c.json(graphPage(c, baseUrl(), { found, limit, show: showComment }));
  }

  app.get('/debug_token', (c) => c.json(debugToken(c, world)));
  app.get('/refresh_access_token', (c) => {
    const { token } = caller(c);
    return c.json({ access_token: token, token_type: 'bearer', expires_in: 5_183_944 });
  });

  app.get('/:id/media', (c) => {
    const account = ownAccount(c);
    if (account.tokenState === 'no-permission') throw refuse(10);
    const after = afterOf(c.req.query('after'));
    const since = Number(c.req.query('since') ?? 0) * 1000; // filters on the medium's own time
    const all = world.posts.of(account.id, ['live']);
    const from = after === undefined ? 0 : all.findIndex(({ seq }) => seq === after) + 1;
    const limit = limitOf(c.req.query('limit'), 25, 100);
    const found = all
      .slice(from, from + limit + 1)
      .filter(({ liveAt, createdAt }) => Date.parse(liveAt ?? createdAt) >= since);
    const showPost = (post: Post) => show(c, nodes.mediaTable, mediaDefaults, post);
    return c.json(graphPage(c, baseUrl(), { found, limit, show: showPost }));
  });

  app.get('/:id/children', (c) => {
    const { post } = thing(c);
    const all = world.media.of(post.id);
    const children = all.length > 1 ? all : [];
    return c.json({
      data: children.map((medium) => show(c, nodes.childTable, 'id', { medium, post })),
    });
  });

  app.get('/:id/comments', (c) => {
    const found = thing(c);
    if (found.kind !== 'media') throw gone();
    return commentPage(c, { postId: found.post.id, parentId: null });
  });

  app.get('/:id/replies', (c) => {
    const found = thing(c);
    if (found.kind !== 'comment') throw gone();
    return commentPage(c, { postId: found.post.id, parentId: found.comment.id });
  });

  app.get('/:id/subscribed_apps', (c) => {
    const fields = ownAccount(c).subscribed ? ['comments'] : [];
    return c.json({ data: fields.length > 0 ? [{ subscribed_fields: fields }] : [] });
  });
  app.post('/:id/subscribed_apps', (c) => {
    // succeeds at Standard Access as well; the comments never come
    world.accounts.setSubscribed(ownAccount(c).id, true);
    return c.json({ success: true });
  });

  app.get('/:id', (c) => {
    if (idOf(c) === caller(c).id || idOf(c) === 'me') {
      const account = ownAccount(c);
      const answer = show(c, nodes.accountTable, accountDefaults, account);
      // on graph.instagram.com `id` is scoped to the app and never matches a webhook's entry
      return c.json(idOf(c) === 'me' ? { ...answer, id: `9${account.id.slice(1)}` } : answer);
    }
    const found = thing(c);
    if (found.kind === 'media') return c.json(show(c, nodes.mediaTable, mediaDefaults, found.post));
    if (found.kind === 'child') return c.json(show(c, nodes.childTable, 'id', found));
    return c.json(show(c, nodes.commentTable, commentDefaults, found.comment));
  });

  app.post('/:id', async (c) => {
    const parameters = await parametersOf(c);
    const found = thing(c);
    if (caller(c).tokenState === 'user') throw refuse(200);
    const isHidden = switchOf(parameters, 'hide');
    if (found.kind !== 'comment' || isHidden === null) {
      throw refuse(100, undefined, '(#100) The parameter hide is required');
    }
    // the owner's own comments stay visible "even if hide=true", and success is answered all the same
    if (found.comment.author !== 'page') {
      changes.setComment(found.comment, isHidden ? 'hidden' : 'visible', 'api');
    }
    return c.json({ success: true });
  });

  app.delete('/:id', (c) => {
    const found = thing(c);
    if (found.kind === 'comment') changes.setComment(found.comment, 'deleted', 'api');
    else changes.removePost(found.post, 'api');
    return c.json({ success: true, deleted_id: idOf(c) });
  });
  return app;
}
