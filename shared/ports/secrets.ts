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
  | `token/${string}/${string}`;
