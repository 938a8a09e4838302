import type { Context } from 'hono';
import type { Role } from '../../shared/domain/policy/pack.ts';
import type { SignedIn } from '../../shared/ports/sign-in.ts';
import type { School } from '../../shared/records/schools.ts';
import type { Speech } from './say.ts';

/** The person behind a request, at one school, in one language. */
export interface Viewer extends Speech {
  user: SignedIn;
  /** `user:<id>`, as decisions and the log name a person. */
  actor: `user:${string}`;
  school: School;
  schools: School[];
  roles: readonly Role[];
  csrf: string;
  /** Path of this page, for coming back to it. */
  here: string;
  /** The same with what was asked of it: `/asking/group?of=…`. */
  back: string;
  secret: string;
  /** When this sign-in began. */
  since: string;
  /** The console runs on this very machine, without TLS. */
  onThisMachine: boolean;
  may: (...roles: Role[]) => boolean;
}

/** One request of somebody who is signed in and may do this. */
export interface Visit {
  c: Context;
  viewer: Viewer;
  /** The fields of a POST; empty for a GET. Parsed by whoever needs them. */
  form: Readonly<Record<string, unknown>>;
}

/** One thing the console can do. Whatever has no row here does not exist. */
export type Route = {
  method: 'GET' | 'POST';
  path: string;
  /** For the one form that sends a file; every other is small. */
  mostBytes?: number;
} & (
  | {
      roles: 'anyone';
      /**
       * Opened by the secret in its path and by nothing a browser adds of itself, so that a form elsewhere
       * can only be sent by who knows the secret: telephones that keep quiet about where it came from may.
       */
      isKeyed?: true;
      handle: (c: Context) => Response | Promise<Response>;
    }
  | { roles: readonly Role[]; handle: (visit: Visit) => Response | Promise<Response> }
);
