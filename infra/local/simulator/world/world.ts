import type { FakePlatform } from '../platforms/fake-platform.ts';
import { type Accounts, createAccounts } from './accounts.ts';
import { type Comments, createComments } from './comments.ts';
import type { Database } from './database.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { createMedia, type Media } from './media.ts';
import { createPosts, type Posts } from './posts.ts';
import type { Post } from './records.ts';
import { createSettings, type SettingsStore } from './settings.ts';

/** Everything that is true in the simulator, whatever was pushed about it. */
export interface World {
  db: Database;
  platforms: readonly FakePlatform[];
  settings: SettingsStore;
  accounts: Accounts;
  posts: Posts;
  comments: Comments;
  media: Media;
  ledger: Ledger;
  now: () => Date;
  /** Where the simulator itself is, once it listens. */
  baseUrl: () => string;
  callbackUrl: () => string;
  /** Where people see a post, or a comment under it: here, for the real platforms know neither. */
  permalinkOf: (post: Post, commentId?: string) => string;
  secrets: SimulatorSecrets;
}

/** Shared with the product, as the dashboards of the platforms show them. */
export interface SimulatorSecrets {
  metaAppSecret: string;
  metaVerifyToken: string;
  youtubeHubSecret: string;
}

export type WorldOptions = Pick<
  World,
  'db' | 'platforms' | 'now' | 'baseUrl' | 'callbackUrl' | 'secrets'
>;

export function createWorld(options: WorldOptions): World {
  const settings = createSettings(options.db);
  return {
    ...options,
    permalinkOf(post, commentId) {
      const query = commentId === undefined ? '' : `?comment=${encodeURIComponent(commentId)}`;
      return `${options.baseUrl()}/p/${encodeURIComponent(post.id)}${query}`;
    },
    settings,
    accounts: createAccounts(options.db),
    posts: createPosts(options.db),
    comments: createComments(options.db),
    media: createMedia({ ...options, settings }),
    ledger: createLedger(options.db),
  };
}

/** The platform of an account, post or comment. An unknown name is a mistake of the caller. */
export function platformOf(world: World, name: string): FakePlatform {
  const platform = world.platforms.find((candidate) => candidate.name === name);
  if (!platform) throw new Error(`no simulated platform is called ${JSON.stringify(name)}`);
  return platform;
}
