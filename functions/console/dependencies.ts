import type { Context } from 'hono';
import type { ConsentDecision } from '../../shared/domain/consent/decision.ts';
import type { Policy } from '../../shared/domain/consent/policy.ts';
import type { Words } from '../../shared/domain/language.ts';
import type { Pack } from '../../shared/domain/policy/pack.ts';
import type { Blobs } from '../../shared/ports/blobs.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { PlatformAbilities } from '../../shared/ports/platform.ts';
import type { QueueCounts } from '../../shared/ports/queue.ts';
import type { SchoolKeys } from '../../shared/ports/secrets.ts';
import type { SignInPort } from '../../shared/ports/sign-in.ts';
import type { Store } from '../../shared/ports/store.ts';

/** What the console needs to know of a platform. */
export interface PlatformFacts {
  readonly title: string;
  readonly can: PlatformAbilities;
  readonly hiddenMeans: Words;
}

/** The consent engine; throws `ConsentInputError` for what it does not understand. */
export type DecideConsent = (
  person: unknown,
  statements: unknown,
  publication: unknown,
  policy: Policy,
) => ConsentDecision;

export interface ConsoleDependencies {
  store: Store;
  blobs: Blobs;
  /** What photos to recognise somebody by are sealed with. */
  keys: Pick<SchoolKeys, 'ensure'>;
  queueCounts: () => Promise<QueueCounts>;
  platforms: ReadonlyMap<string, PlatformFacts>;
  packs: (id: string) => Pack | undefined;
  decideConsent: DecideConsent;
  now: Clock;
  /** Every `scheme://host[:port]` people may reach us at; any other Host or Origin is refused. Read at each request. */
  publicOrigins: readonly string[];
  /** True behind TLS: `__Host-` cookies and HSTS. */
  secureCookies: boolean;
  signIn: SignInPort;
  /** Where a request came from, for slowing down guesses; without it only accounts are slowed down. */
  addressOf?: (c: Context) => string | undefined;
  /** Hears of every unexpected failure with the reference number the person saw. */
  report?: (reference: string, cause: unknown) => void;
}
