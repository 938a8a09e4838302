import type { ActionKind, ActionRequested, ActionSettled } from '../../events/action-events.ts';
import type { SchoolwachtEvent } from '../../events/index.ts';
import type { ContentRef } from '../../shared/domain/content.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import { type Account, type Platform, PlatformError } from '../../shared/ports/platform.ts';
import type { Store } from '../../shared/ports/store.ts';
import { commitWithAudit } from '../../shared/records/audit.ts';
import {
  type ActionRecord,
  type ContentRecord,
  contentPk,
  readAction,
  readContent,
  writeAction,
  writeContent,
} from '../../shared/records/contents.ts';
import { setDue } from '../../shared/records/due.ts';
import { mustSettle, startingAgain } from '../../shared/records/overtaken.ts';
import type { Stored } from '../../shared/records/record.ts';
import { sayAccountTrouble } from '../../shared/records/unchecked.ts';
import { type Step, steps } from './steps.ts';

export interface ActDependencies {
  store: Store;
  platforms: ReadonlyMap<string, Platform>;
  now: Clock;
}

interface Settlement {
  status: Exclude<ActionRecord['status'], 'intended'>;
  reason: string | null;
  /** What the content looks like afterwards, as read back. */
  becomes: ContentRecord;
  /** The platform does not let us in at all: more than this one action is at stake. */
  shutOut?: boolean;
}

/**
 * Carries out a recorded intent on the platform: look first, act only where it is still needed, read
 * back, record. Only a wish that fits what is decided now counts. After a lost answer the next run sees the effect and does
 * nothing again.
 */
export function act(dependencies: ActDependencies) {
  return ({ data }: ActionRequested): Promise<void> =>
    startingAgain(() => fulfil(dependencies, data));
}

async function fulfil(
  dependencies: ActDependencies,
  { ref, action }: ActionRequested['data'],
): Promise<void> {
  const { store, platforms, now } = dependencies;
  const intent = await readAction(store, ref, action);
  const content = await readContent(store, ref);
  if (intent === undefined || content === undefined) {
    throw new Error('expected the intent of an action that was asked for');
  }
  if (intent.data.status !== 'intended') return;
  const platform = platforms.get(ref.platform);
  if (platform === undefined) throw new Error('expected a platform of platforms/index.ts');
  const settlement =
    unwanted(content.data, intent.data) ??
    (await carryOut(platform, content.data, intent.data.kind, now()));
  if (settlement.status === 'no-effect' && intent.data.tries < mostTries) {
    const tries = intent.data.tries + 1;
    await store.commit({ writes: [writeAction(ref, { ...intent.data, tries }, intent)] });
    throw new NoEffectError(tries);
  }
  await settle(dependencies, ref, intent, content, settlement);
}

/** A platform that says yes and does nothing is asked so many times more before people are told. */
const mostTries = 2;

class NoEffectError extends Error {
  override readonly name = 'NoEffectError';
  /** Seconds until the next try. */
  readonly afterSeconds: number;
  constructor(tries: number) {
    super('the platform said yes and nothing changed');
    this.afterSeconds = 5 * tries;
  }
}

/**
 * A wish that no longer fits what was decided since. Should it have been
 * carried out in this very moment, the look that follows sees that, and asks for what is wanted now.
 */
function unwanted(content: ContentRecord, intent: ActionRecord): Settlement | undefined {
  if (steps[intent.kind].fits(content)) return undefined;
  return { status: 'superseded', reason: 'no-longer-wanted', becomes: content };
}

async function carryOut(
  platform: Platform,
  content: ContentRecord,
  kind: ActionKind,
  now: Date,
): Promise<Settlement> {
  const step: Step = steps[kind];
  const account: Account = { platform: content.ref.platform, id: content.ref.accountId };
  const at = { platform, account, content, now };
  try {
    const before = await step.look(at);
    if (before.state === 'gone') return { status: 'superseded', reason: 'gone', becomes: content };
    if (before.state === 'reached')
      return { status: 'done', reason: null, becomes: before.becomes };
    if (before.state === 'impossible') {
      return { status: 'failed', reason: before.reason, becomes: content };
    }
    await step.take(at);
    const after = await step.look(at);
    return after.state === 'reached'
      ? { status: 'done', reason: null, becomes: after.becomes }
      : { status: 'no-effect', reason: 'read-back-differs', becomes: content };
  } catch (error) {
    if (!(error instanceof PlatformError) || error.kind !== 'stop') throw error;
    return { status: 'failed', reason: error.reason, becomes: content, shutOut: true };
  }
}

const firstRecheckMs = 3_600_000;

async function settle(
  { store, now }: ActDependencies,
  ref: ContentRef,
  intent: Stored<ActionRecord>,
  content: Stored<ContentRecord>,
  { status, reason, becomes, shutOut = false }: Settlement,
): Promise<void> {
  const at = now().toISOString();
  const { number, kind } = intent.data;
  const settledEvent: ActionSettled = {
    id: `settled#${contentPk(ref)}#${number}`,
    type: 'action.settled',
    source: 'act',
    time: at,
    data: { ref, action: number, kind, status },
  };
  const stuck = status === 'failed' || status === 'no-effect';
  const next = stuck ? { ...becomes, open: true } : becomes;
  const writes = [writeAction(ref, { ...intent.data, status, settledAt: at, reason }, intent)];
  if (next !== content.data) writes.push(writeContent(next, content));
  if (shutOut) await sayAccountTrouble(store, ref, reason ?? kind, 'act', now());
  const fact = {
    at,
    actor: 'act',
    what: `action.${status}`,
    about: contentPk(ref),
    detail: { kind, number, reason },
  };
  const events: SchoolwachtEvent[] = [settledEvent];
  if (reason === 'no-longer-wanted') {
    events.push({
      id: `look#${settledEvent.id}`,
      type: ref.kind === 'post' ? 'post.changed' : 'comment.changed',
      source: 'act',
      time: at,
      data: { ref, because: 'replay' },
    });
  }
  // what is hidden is looked at again: somebody, or the platform, may show it
  if (kind === 'hide-comment' && status === 'done') {
    writes.push(setDue(ref, new Date(now().getTime() + firstRecheckMs)));
  }
  // when the content changed meanwhile, the next start looks again and finds the effect in place
  mustSettle(await commitWithAudit(store, ref.schoolId, fact, { writes, events }));
}
