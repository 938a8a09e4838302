import type { SchoolwachtEvent } from '../../events/index.ts';
import type { ContentRef } from '../domain/content.ts';
import { type Code, codes } from '../domain/policy/codes.ts';
import type { Decision, Finding } from '../domain/policy/finding.ts';
import { type Pack, packRef } from '../domain/policy/pack.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Store } from '../ports/store.ts';
import { commitWithAudit } from './audit.ts';
import { type ContentRecord, contentPk, writeContent } from './contents.ts';
import { plannedTimes } from './planned-times.ts';
import type { Stored } from './record.ts';
import { recordDecision } from './record-decision.ts';
import { readAccount, writeAccount } from './schools.ts';

/**
 * Lets "could not be checked" stand as the decision: a post is held, also kept from going live where it
 * was planned, and again when somebody plans it anew; a comment goes to a person. Nothing where that
 * stands already. What stands hidden stays so, for the reasons it has: it only waits for a person as well.
 * `reason` is a fixed word (`token`, `attempts-used-up` …).
 */
export async function recordUnchecked(
  store: Store,
  from: Stored<ContentRecord>,
  why: { reason: string; pack: Pack; source: string; at: Date },
): Promise<Result<void, 'conflict'>> {
  const { post, state } = from.data;
  const { plannedAt, postponedTo } = post === null ? from.data : plannedTimes(from.data, post);
  const mustWait = post?.state === 'scheduled' && plannedAt === null;
  if (state === 'unchecked' && !mustWait) return ok(undefined);
  if (from.data.ref.kind === 'comment' && from.data.outcome === 'hide') {
    return keepHidden(store, from, why);
  }
  return recordDecision(store, {
    from,
    becomes: {
      ...from.data,
      plannedAt,
      postponedTo,
      state: 'unchecked',
      open: true,
      // of a comment it stays what was read last: a person decides on that, and on nothing else
      ...(from.data.ref.kind === 'post' ? { fingerprint: null } : {}),
      ...(mustWait ? { plannedAt: post.publishAt } : {}),
    },
    decision: uncheckedDecision(from.data.ref.kind, why.reason, why.pack),
    by: 'rules',
    source: why.source,
    at: why.at,
    ...(mustWait ? { action: 'postpone-post' as const } : {}),
  });
}

/** A comment that was not read may say anything by now: no reason to show it. */
function keepHidden(
  store: Store,
  from: Stored<ContentRecord>,
  { reason, source, at }: { reason: string; source: string; at: Date },
): Promise<Result<void, 'conflict'>> {
  const { ref } = from.data;
  const changedAt = at.toISOString();
  const becomes = { ...from.data, state: 'unchecked' as const, open: true, changedAt };
  const fact = { at: changedAt, actor: source, what: 'content.unchecked', about: contentPk(ref) };
  const writes = [writeContent(becomes, from)];
  return commitWithAudit(store, ref.schoolId, { ...fact, detail: { reason } }, { writes });
}

/** Whether a decision only says that a comment could not be read. */
export const isUnread = ({ findings }: Pick<Decision, 'findings'>): boolean =>
  findings.some(({ articles }) => articles.includes(unread));

const unread = 'default:fail_closed';

function uncheckedDecision(kind: 'post' | 'comment', reason: string, pack: Pack): Decision {
  const finding = kind === 'post' ? unseenPost : unreadComment;
  return {
    outcome: finding.outcome,
    findings: [{ ...finding, detail: reason }],
    pack: packRef(pack),
  };
}

const resting = (code: Code) => ({
  code,
  basis: codes[code].basis,
  articles: [...codes[code].articles],
});

const unseenPost: Finding = {
  ...resting('POST_HOLD_UNKNOWN_FACE'),
  outcome: 'hold',
  text: {
    nl: 'Dit bericht kon niet worden gecontroleerd. Zolang dat zo is, mag het niet online.',
    en: 'This post could not be checked. Until it has been, it may not go online.',
  },
};

const unreadComment: Finding = {
  ...resting('COMMENT_REVIEW_DECENCY'),
  basis: 'default',
  articles: [unread],
  outcome: 'review',
  text: {
    nl: 'Deze reactie kon niet worden gecontroleerd. Lees haar zelf.',
    en: 'This comment could not be checked. Please read it yourself.',
  },
};

/** The word to a person that an account does not let us in. */
export function accountTrouble(
  of: { schoolId: string; platform: string; accountId: string },
  reason: string,
  source: string,
  at: Date,
): SchoolwachtEvent {
  const day = at.toISOString().slice(0, 10);
  return {
    id: `trouble#${of.platform}#${of.accountId}#${reason}#${day}`,
    type: 'trouble.found',
    source,
    time: at.toISOString(),
    data: {
      schoolId: of.schoolId,
      kind: 'account.unreachable',
      urgent: true,
      ref: null,
      reason: `${of.platform}: ${reason}`,
    },
  };
}

/**
 * Says it, and notes it on the account: the next poll that gets in again looks at everything that could
 * not be checked meanwhile.
 */
export async function sayAccountTrouble(
  store: Store,
  ref: Pick<ContentRef, 'schoolId' | 'platform' | 'accountId'>,
  reason: string,
  source: string,
  now: Date,
): Promise<void> {
  const account = await readAccount(store, ref.platform, ref.accountId);
  const at = now.toISOString();
  const events = [accountTrouble(ref, reason, source, now)];
  const isNews = account !== undefined && account.data.trouble === null;
  const trouble = { reason, since: at, metAt: at };
  const writes = isNews ? [writeAccount({ ...account.data, trouble }, account)] : [];
  const done = await store.commit({ writes, events });
  // somebody else wrote the account first: then only the word matters
  if (!done.ok) await store.commit({ writes: [], events });
}
