import type { Database } from './database.ts';
import { letters } from './ids.ts';
import { type Account, accountRow, type TokenState } from './records.ts';

interface NewAccount {
  platform: string;
  id: string;
  title: string;
  username?: string | undefined;
  refreshes: boolean;
}

export interface Accounts {
  /** Adding a known account again answers it unchanged. */
  add(account: NewAccount): Account;
  all(): Account[];
  get(id: string): Account | null;
  byToken(token: string): Account | null;
  byRefreshToken(token: string): Account | null;
  setToken(id: string, state: TokenState): void;
  setSubscribed(id: string, isSubscribed: boolean): void;
  setHub(id: string, hub: { secret: string; callback: string; leaseUntil: string }): void;
}

/** A name as platforms with user names want it: small letters, digits and dots. */
export function usernameFrom(title: string): string {
  const plain = title.normalize('NFKD').toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, '.').replaceAll(/^\.|\.$/g, '') || 'account';
}

export function createAccounts(db: Database): Accounts {
  const get = (id: string) => db.one(accountRow, 'select * from accounts where id = ?', id);
  return {
    get,
    add({ platform, id, title, username, refreshes }) {
      const insert = `insert into accounts (id, platform, title, username, token, refresh_token)
        values (?, ?, ?, ?, ?, ?) on conflict do nothing`;
      const token = `EAA${letters(60)}`;
      const refreshToken = refreshes ? `1//${letters(60)}` : null;
      db.run(insert, id, platform, title, username ?? usernameFrom(title), token, refreshToken);
      const added = get(id);
      if (!added) throw new Error('the account just added could not be read');
      return added;
    },
    all: () => db.all(accountRow, 'select * from accounts order by rowid'),
    byToken: (token) => db.one(accountRow, 'select * from accounts where token = ?', token),
    byRefreshToken: (token) =>
      db.one(accountRow, 'select * from accounts where refresh_token = ?', token),
    setToken: (id, state) => db.run('update accounts set token_state = ? where id = ?', state, id),
    setSubscribed: (id, isSubscribed) =>
      db.run('update accounts set subscribed = ? where id = ?', isSubscribed ? 1 : 0, id),
    setHub: (id, { secret, callback, leaseUntil }) =>
      db.run(
        `update accounts set subscribed = 1, hub_secret = ?, hub_callback = ?, lease_until = ? where id = ?`,
        ...[secret, callback, leaseUntil, id],
      ),
  };
}
