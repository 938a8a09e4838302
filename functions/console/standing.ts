import type { Words } from '../../shared/domain/language.ts';
import type { ActionRecord, ContentRecord } from '../../shared/records/contents.ts';

/** How something stands, said in three ways at once: a word, an icon and a colour. */
export interface Standing {
  words: Words;
  icon: 'ok' | 'stop' | 'warn' | 'question' | 'clock' | 'hidden' | 'gone';
  tone: 'good' | 'bad' | 'warn' | 'calm';
}

const waiting: Standing = {
  words: { nl: 'Wordt bekeken', en: 'Being looked at' },
  icon: 'clock',
  tone: 'calm',
};
const gone: Standing = {
  words: { nl: 'Niet meer online', en: 'No longer there' },
  icon: 'gone',
  tone: 'calm',
};
const unchecked: Standing = {
  words: { nl: 'Niet gecontroleerd', en: 'Not checked' },
  icon: 'question',
  tone: 'bad',
};

/** For what somebody must read now. */
export const urgentStanding: Standing = {
  words: { nl: 'Dringend', en: 'Urgent' },
  icon: 'warn',
  tone: 'bad',
};

/** Somebody wants it back; nothing happens before somebody else agrees. */
export const secondStanding: Standing = {
  words: { nl: 'Vraagt een tweede', en: 'Asks a second person' },
  icon: 'question',
  tone: 'warn',
};

/** Not for everybody who sees comments. */
export const restrictedStanding: Standing = {
  words: { nl: 'Alleen schoolleiding', en: 'Leadership only' },
  icon: 'warn',
  tone: 'bad',
};

export function postStanding({ state, outcome, post, open }: ContentRecord): Standing {
  if (state === 'gone') return gone;
  if (state === 'waiting') return waiting;
  const online = post?.state === 'published';
  if (state === 'unchecked') {
    return online
      ? { ...unchecked, words: { nl: 'Online, niet gecontroleerd', en: 'Online, not checked' } }
      : unchecked;
  }
  if (outcome === 'clear') {
    return { words: { nl: 'Mag online', en: 'May go online' }, icon: 'ok', tone: 'good' };
  }
  if (online) {
    return open
      ? { words: { nl: 'Online, let op', en: 'Online, attention' }, icon: 'warn', tone: 'bad' }
      : {
          words: { nl: 'Online, blijft staan', en: 'Online, stays' },
          icon: 'question',
          tone: 'warn',
        };
  }
  if (outcome === 'flag') {
    return { words: { nl: 'Mag niet online', en: 'May not go online' }, icon: 'stop', tone: 'bad' };
  }
  return { words: { nl: 'Tegengehouden', en: 'Held back' }, icon: 'stop', tone: 'bad' };
}

/** `latest`: the newest action on this comment; "hidden" is said only when the platform confirmed it. */
export function commentStanding(
  { state, outcome, comment }: ContentRecord,
  latest: Pick<ActionRecord, 'kind' | 'status'> | undefined,
): Standing {
  if (state === 'gone') return gone;
  if (state === 'waiting') return waiting;
  if (state === 'unchecked') return unchecked;
  if (outcome === 'review') {
    return { words: { nl: 'Wacht op jou', en: 'Waits for you' }, icon: 'question', tone: 'warn' };
  }
  const asked = latest?.status === 'intended';
  const failed = latest?.status === 'failed' || latest?.status === 'no-effect';
  if (outcome === 'hide') {
    if (failed) {
      return { words: { nl: 'Niet verborgen', en: 'Not hidden' }, icon: 'warn', tone: 'bad' };
    }
    if (asked) {
      return { words: { nl: 'Wordt verborgen', en: 'Being hidden' }, icon: 'clock', tone: 'calm' };
    }
    const hidden = comment?.isHidden === true || latest?.status === 'done';
    return hidden
      ? { words: { nl: 'Verborgen', en: 'Hidden' }, icon: 'hidden', tone: 'calm' }
      : { words: { nl: 'Nog zichtbaar', en: 'Still visible' }, icon: 'warn', tone: 'bad' };
  }
  if (asked) {
    return {
      words: { nl: 'Wordt teruggezet', en: 'Being put back' },
      icon: 'clock',
      tone: 'calm',
    };
  }
  if (failed && latest?.kind === 'show-comment') {
    return { words: { nl: 'Niet teruggezet', en: 'Not put back' }, icon: 'warn', tone: 'bad' };
  }
  return { words: { nl: 'Blijft staan', en: 'Stays' }, icon: 'ok', tone: 'good' };
}
