/** Webhook secrets and access tokens, by name: never in the environment of a function, a log or an error. */
export interface Secrets {
  /** Every value that is accepted now: two during a rotation, the newest first. Empty when there is none. */
  get(name: SecretName): Promise<string[]>;
}

/** `token/<platform>/<account id>` is that account's access token; `refresh/…` renews it where the platform needs that. */
export type SecretName =
  | 'meta-app-secret'
  | 'meta-verify-token'
  | 'youtube-hub-secret'
  | 'api-token'
  | `token/${string}/${string}`
  | `face-key/${string}`;

/**
 * A key for each school, which everything that could tell a face is sealed with. Without it nobody reads
 * any of that, whoever has the store or a copy of it.
 */
export interface SchoolKeys {
  /** 32 bytes; undefined where the school has none, or none any more. */
  find(schoolId: string): Promise<Uint8Array | undefined>;
  /** The same, made at random where there is none. Whoever asks at the same time gets the same one; it is durable when this resolves. */
  ensure(schoolId: string): Promise<Uint8Array>;
  /** What was sealed with it stays sealed for good. A school without a key is no error. */
  remove(schoolId: string): Promise<void>;
}
