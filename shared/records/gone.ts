import type { Store } from '../ports/store.ts';
import { type ContentRecord, writeContent } from './contents.ts';
import { setDue } from './due.ts';
import { setForgetByRules } from './forget.ts';
import { mustSettle } from './overtaken.ts';
import type { Stored } from './record.ts';
import { setUrgent } from './urgent.ts';
import { removeWaiting } from './waiting.ts';

/** A second look comes so much later; only then is what we cannot see called gone. */
const secondLookMs = 2 * 60_000;

/**
 * The platform does not show it. `isCertain` false (Facebook answers deleted and forbidden alike): what
 * was decided stands, and it is looked for once more, before it leaves the lists.
 */
export async function noteGone(
  store: Store,
  from: Stored<ContentRecord>,
  at: Date,
  isCertain: boolean,
): Promise<void> {
  const { data } = from;
  if (data.state === 'gone') return;
  const changedAt = at.toISOString();
  const missingSince = data.missingSince ?? changedAt;
  const isGone = isCertain || at.getTime() - Date.parse(missingSince) >= secondLookMs;
  const becomes: ContentRecord = isGone
    ? { ...data, state: 'gone', open: false, missingSince, changedAt }
    : { ...data, missingSince };
  const due = isGone ? undefined : new Date(Date.parse(missingSince) + secondLookMs);
  const writes = [writeContent(becomes, from), setDue(data.ref, due)];
  if (isGone) {
    const forget = setForgetByRules({ ref: data.ref, what: 'post', id: '' }, at);
    writes.push(removeWaiting(data.ref), forget);
    if (data.ref.kind === 'comment') writes.push(setUrgent(data.ref, undefined));
  }
  mustSettle(await store.commit({ writes }));
}
