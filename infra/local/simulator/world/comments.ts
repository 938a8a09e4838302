import * as z from 'zod';
import type { Database } from './database.ts';
import { type Comment, type CommentState, commentRow } from './records.ts';

type NewComment = Omit<Comment, 'seq'>;

interface CommentQuery {
  postId?: string | undefined;
  /** null: top level only; a comment's id: its replies; absent: both. */
  parentId?: string | null | undefined;
  states: readonly CommentState[];
  /** Only comments behind this one in the asked order. */
  after?: number | undefined;
  limit: number;
  newestFirst?: boolean | undefined;
}

interface ThreadQuery {
  /** Of one post or of the whole account. */
  of: { postId: string } | { accountId: string };
  state: CommentState;
  orReplies: boolean;
  after?: number | undefined;
  limit: number;
}

export interface Comments {
  add(comment: NewComment, key: string): void;
  get(id: string): Comment | null;
  byKey(key: string): Comment | null;
  /** What the platform lists; unlisted ones never. */
  list(query: CommentQuery): Comment[];
  /** Top-level comments in this state, or (where asked) with a reply in it; newest first. */
  threads(query: ThreadQuery): Comment[];
  count(query: Pick<CommentQuery, 'postId' | 'parentId' | 'states'>): number;
  setText(id: string, text: string, updatedAt: string): void;
  setState(id: string, state: CommentState, updatedAt: string): void;
}

const countRow = z.object({ count: z.number() });

function where({ postId, parentId, states }: Pick<CommentQuery, 'postId' | 'parentId' | 'states'>) {
  const parts = ['is_unlisted = 0', `state in (${states.map(() => '?').join(', ')})`];
  const values: string[] = [...states];
  if (postId !== undefined) {
    parts.push('post_id = ?');
    values.push(postId);
  }
  if (parentId === null) parts.push('parent_id is null');
  else if (parentId !== undefined) {
    parts.push('parent_id = ?');
    values.push(parentId);
  }
  return { sql: parts.join(' and '), values };
}

export function createComments(db: Database): Comments {
  return {
    add(comment, key) {
      db.run(
        `insert into comments (id, key, platform, account_id, post_id, parent_id, text, author,
           attachment, state, is_unlisted, created_at, updated_at)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[comment.id, key, comment.platform, comment.accountId, comment.postId],
        ...[comment.parentId, comment.text],
        comment.author === null ? null : JSON.stringify(comment.author),
        comment.attachment === null ? null : JSON.stringify(comment.attachment),
        ...[comment.state, comment.isUnlisted ? 1 : 0, comment.createdAt, comment.updatedAt],
      );
    },
    get: (id) => db.one(commentRow, 'select * from comments where id = ?', id),
    byKey: (key) => db.one(commentRow, 'select * from comments where key = ?', key),
    list(query) {
      const { sql, values } = where(query);
      const order = query.newestFirst ? 'desc' : 'asc';
      const after = query.after === undefined ? '' : `and seq ${query.newestFirst ? '<' : '>'} ?`;
      return db.all(
        commentRow,
        `select * from comments where ${sql} ${after} order by seq ${order} limit ?`,
        ...values,
        ...(query.after === undefined ? [] : [query.after]),
        query.limit,
      );
    },
    threads({ of, state, orReplies, after, limit }) {
      const [column, id] = 'postId' in of ? ['post_id', of.postId] : ['account_id', of.accountId];
      const reply =
        'select 1 from comments r where r.parent_id = c.id and r.state = ? and r.is_unlisted = 0';
      return db.all(
        commentRow,
        `select * from comments c where ${column} = ? and parent_id is null and is_unlisted = 0
           and state not in ('rejected', 'deleted') and seq < ?
           and (state = ? or (? and exists (${reply}))) order by seq desc limit ?`,
        ...[id, after ?? Number.MAX_SAFE_INTEGER, state, orReplies ? 1 : 0, state, limit],
      );
    },
    count(query) {
      const { sql, values } = where(query);
      const select = `select count(*) as count from comments where ${sql}`;
      return db.one(countRow, select, ...values)?.count ?? 0;
    },
    setText: (id, text, updatedAt) =>
      db.run('update comments set text = ?, updated_at = ? where id = ?', text, updatedAt, id),
    setState: (id, state, updatedAt) =>
      db.run('update comments set state = ?, updated_at = ? where id = ?', state, updatedAt, id),
  };
}
