import type { Database } from './database.ts';
import { type Post, type PostState, postRow } from './records.ts';

type NewPost = Omit<Post, 'seq'>;

export interface Posts {
  add(post: NewPost): void;
  get(id: string): Post | null;
  /** Newest first. */
  of(accountId: string, states: readonly PostState[]): Post[];
  due(now: string): Post[];
  setText(id: string, text: string, updatedAt: string): void;
  setState(id: string, change: Pick<Post, 'state' | 'scheduledFor' | 'liveAt' | 'updatedAt'>): void;
}

export function createPosts(db: Database): Posts {
  return {
    add(post) {
      db.run(
        `insert into posts (id, platform, account_id, text, state, is_repost, author, created_at,
           updated_at, scheduled_for, live_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[post.id, post.platform, post.accountId, post.text, post.state, post.isRepost ? 1 : 0],
        ...[post.author === null ? null : JSON.stringify(post.author), post.createdAt],
        ...[post.updatedAt, post.scheduledFor, post.liveAt],
      );
    },
    get: (id) => db.one(postRow, 'select * from posts where id = ?', id),
    of(accountId, states) {
      const all = 'select * from posts where account_id = ? order by created_at desc, seq desc';
      return db.all(postRow, all, accountId).filter((post) => states.includes(post.state));
    },
    due: (now) =>
      db.all(
        postRow,
        `select * from posts where state = 'scheduled' and scheduled_for <= ? order by scheduled_for`,
        now,
      ),
    setText: (id, text, updatedAt) =>
      db.run('update posts set text = ?, updated_at = ? where id = ?', text, updatedAt, id),
    setState: (id, { state, scheduledFor, liveAt, updatedAt }) =>
      db.run(
        'update posts set state = ?, scheduled_for = ?, live_at = ?, updated_at = ? where id = ?',
        ...[state, scheduledFor, liveAt, updatedAt, id],
      ),
  };
}
