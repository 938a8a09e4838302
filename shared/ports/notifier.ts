import type { Role } from '../domain/policy/pack.ts';

/** A message to people. Never a pupil's name, a quote or a token: only "look at reference 123". */
export interface Message {
  role: Role;
  schoolId: string;
  /** Kind of message, for subscriptions to filter on: `post.hold`, `comment.hide`, `action.failed` … */
  kind: string;
  urgent: boolean;
  /** The same when a message is sent again after a lost answer. */
  reference: string;
  /** At most 100 ASCII characters (an SNS e-mail subject allows no more). */
  subject: string;
  /** Dutch first, then English. */
  body: string;
}

export interface Notifier {
  /** Resolves when the message was accepted for delivery; throws when a retry may cure it. */
  send(message: Message): Promise<void>;
}
