import { type Context, Hono } from 'hono';
import type { Changes } from '../../world/changes.ts';
import type { Account, Comment, CommentState, Post, PostState } from '../../world/records.ts';
import type { World } from '../../world/world.ts';
import { callerOf, parametersOf } from '../meta/caller.ts';
import { type FieldTable, parseFields, readFields } from '../meta/fields.ts';
import { gone, refuse } from '../meta/graph-error.ts';
import { afterOf, graphPage, limitOf } from '../meta/paging.ts';
import { graphErrors } from '../meta/routes.ts';
import { debugToken } from '../meta/token-info.ts';
import { lastPart } from './ids.ts';
import {
  attachmentDefaults,
  commentDefaults,
  createFacebookNodes,
  pageDefaults,
  postDefaults,
} from './nodes.ts';
import { createFacebookWrites } from './write.ts';

const listed: readonly CommentState[] = ['visible', 'hidden'];

/** A post or comment by any spelling of its id; null when it is gone. */
export function findThing(world: World, id: string): Post | Comment | null {
  const post = world.posts.get(id);
  if (post) return post.state === 'trashed' || post.state === 'deleted' ? null : post;
  const comment = world.comments.byKey(lastPart(id));
  if (comment?.platform !== 'facebook' || comment.state === 'deleted') return null;
  const under = world.posts.get(comment.postId);
  return under && under.state !== 'deleted' && under.state !== 'trashed' ? comment : null;
}

/** What stands for https://graph.facebook.com/v26.0, as far as a moderation pipeline needs it. */
export function facebookApi(world: World, changes: Changes): Hono {
  const app = graphErrors(new Hono());
  const nodes = createFacebookNodes(world);
  const writes = createFacebookWrites(world, changes);
  const caller = (c: Context) => callerOf(c, world, 'facebook');
  const baseUrl = () => `${world.baseUrl()}/facebook`;
  const idOf = (c: Context) => c.req.param('id') ?? '';

  function thing(c: Context): Post | Comment {
    const found = findThing(world, idOf(c));
    if (!found || found.accountId !== caller(c).id) throw gone();
    return found;
  }

  function page(c: Context): Account {
    const account = caller(c);
    if (idOf(c) !== account.id && idOf(c) !== 'me') throw gone();
    return account;
  }

  function show<Node>(c: Context, table: FieldTable<Node>, defaults: string, node: Node) {
    return readFields(table, parseFields(c.req.query('fields') ?? defaults), node);
  }

  function posts(states: readonly PostState[]) {
    return (c: Context) => {
      const account = page(c);
      if (account.tokenState === 'no-permission') throw refuse(10);
      const all = world.posts.of(account.id, states);
      const after = afterOf(c.req.query('after'));
      const since = Number(c.req.query('since') ?? 0) * 1000; // filters on the post's creation
      const from = after === undefined ? 0 : all.findIndex(({ seq }) => seq === after) + 1;
      const limit = limitOf(c.req.query('limit'), 25, 100);
      const found = all
        .slice(from, from + limit + 1)
        .filter(({ createdAt }) => Date.parse(createdAt) >= since);
      const showPost = (post: Post) => show(c, nodes.postTable, postDefaults, post);
      return c.json(graphPage(c, baseUrl(), { found, limit, show: showPost }));
    };
  }

  function comments(c: Context) {
    const account = caller(c);
    const of = thing(c);
    // a person's token, or the permission to read users' content gone: silence instead of an error
    if (account.tokenState === 'user' || account.tokenState === 'no-permission') {
      return c.json({ data: [] });
    }
    const limit = limitOf(c.req.query('limit'), 25, 100);
    const isStream = c.req.query('filter') === 'stream';
    const which =
      'postId' in of
        ? { postId: of.postId, parentId: of.id }
        : { postId: of.id, ...(isStream ? {} : { parentId: null }) };
    const newestFirst = c.req.query('order') === 'reverse_chronological';
    const after = afterOf(c.req.query('after'));
    const query = { ...which, states: listed, newestFirst, after };
    const found = world.comments.list({ ...query, limit: limit + 1 });
    const showComment = (comment: Comment) => show(c, nodes.commentTable, commentDefaults, comment);
    const answer = graphPage(c, baseUrl(), { found, limit, show: showComment });
    const total_count = world.comments.count({ ...which, states: listed });
    const order = newestFirst ? 'reverse_chronological' : 'chronological';
    const summary = { order, total_count, can_comment: true };
    return c.json(c.req.query('summary') === 'true' ? { ...answer, summary } : answer);
  }

  app.get('/debug_token', (c) => c.json(debugToken(c, world)));
  app.get('/:id/published_posts', posts(['live']));
  app.get('/:id/posts', posts(['live']));
  app.get('/:id/feed', posts(['live', 'draft', 'scheduled']));
  app.get('/:id/scheduled_posts', posts(['scheduled']));
  app.get('/:id/comments', comments);

  app.get('/:id/attachments', (c) => {
    const post = thing(c);
    if ('postId' in post) throw refuse(100, undefined, '(#100) Tried accessing nonexisting field');
    const found = nodes.attachmentsOf(post);
    return c.json({ data: found.map((one) => show(c, nodes.story, attachmentDefaults, one)) });
  });

  app.get('/:id/subscribed_apps', (c) => {
    const { subscribed } = page(c);
    const application = { id: '1234567890123456', name: 'Schoolwacht' };
    return c.json({ data: subscribed ? [{ ...application, subscribed_fields: ['feed'] }] : [] });
  });
  app.post('/:id/subscribed_apps', async (c) => {
    const account = page(c);
    const fields = (await parametersOf(c)).get('subscribed_fields') ?? '';
    if (!fields.split(',').includes('feed')) {
      const message = `(#100) Param subscribed_fields[0] must be one of {feed, mention, name}`;
      throw refuse(100, undefined, message);
    }
    world.accounts.setSubscribed(account.id, true);
    return c.json({ success: true });
  });
  app.delete('/:id/subscribed_apps', (c) => {
    world.accounts.setSubscribed(page(c).id, false);
    return c.json({ success: true });
  });

  app.get('/:id', (c) => {
    if (idOf(c) === caller(c).id || idOf(c) === 'me') {
      return c.json(show(c, nodes.pageTable, pageDefaults, page(c)));
    }
    const found = thing(c);
    if ('postId' in found) return c.json(show(c, nodes.commentTable, commentDefaults, found));
    return c.json(show(c, nodes.postTable, postDefaults, found));
  });
  app.post('/:id', async (c) => {
    const parameters = await parametersOf(c);
    const found = thing(c);
    if ('postId' in found) writes.comment(caller(c), found, parameters);
    else writes.post(caller(c), found, parameters);
    return c.json({ success: true });
  });
  app.delete('/:id', (c) => {
    writes.remove(caller(c), thing(c));
    return c.json({ success: true });
  });
  return app;
}
