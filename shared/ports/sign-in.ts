import type { Role } from '../domain/policy/pack.ts';
import type { Result } from '../domain/result.ts';

/** Who somebody proved to be, with what they may do at which school. */
export interface SignedIn {
  /** Random or the identity provider's own; never a name, because it stands in the log. */
  id: string;
  name: string;
  schools: { schoolId: string; roles: Role[] }[];
}

/** One reason for every refusal, so that nobody learns which accounts exist or are slowed down. */
export type SignInProblem = 'refused';

interface KnowsPeople {
  /** Roles as they are now, asked at every request; undefined when the account is gone. */
  whoIs(userId: string): Promise<SignedIn | undefined>;
}

/** Accounts of our own: the console shows a form. */
export interface PasswordSignIn extends KnowsPeople {
  readonly kind: 'password';
  /** Slows down guessing by itself. `address`: where the request came from, where that is known. */
  check(attempt: {
    login: string;
    password: string;
    address: string | undefined;
  }): Promise<Result<SignedIn, SignInProblem>>;
}

/** Somebody else's accounts (OpenID Connect): the console sends people there and hears back. */
export interface RedirectSignIn extends KnowsPeople {
  readonly kind: 'redirect';
  /** Where to send the browser, and what to keep in it until it returns (state, nonce, PKCE verifier). */
  begin(): Promise<{ url: string; keep: string }>;
  /** `query`: what came back. Checks it against what was kept, and the person's second factor. */
  finish(query: URLSearchParams, kept: string): Promise<Result<SignedIn, SignInProblem>>;
}

export type SignInPort = PasswordSignIn | RedirectSignIn;
