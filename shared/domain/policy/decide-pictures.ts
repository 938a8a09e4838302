import type { Words } from '../language.ts';
import { isSuspected, type PictureCheck, pictureLabels } from '../pictures/picture-check.ts';
import { cite } from './cite.ts';
import { decencyBasis } from './decide-comment.ts';
import type { Decision, Finding } from './finding.ts';
import type { Pack } from './pack.ts';

/** Of whatever was suspected: who sees it in the findings knows that nobody may look. */
export const suspectedDetail = 'suspected-image';

/** What a finding in a picture is called: `picture:nudity`. */
export const pictureDetail = (label: keyof typeof pictureLabels) => `picture:${label}` as const;

/**
 * A decision about a comment with what was seen in its pictures. A picture is a reason for a person to look, and
 * never a reason to leave anything: what was found in the text stays. What may be a sexual image of a minor is
 * hidden at once, for leadership alone.
 */
export function withPictures(
  decision: Decision,
  checks: readonly PictureCheck[],
  pack: Pack,
): Decision {
  if (checks.length === 0) return decision;
  if (checks.some(isSuspected)) {
    // nobody is asked to look at it
    const others = decision.findings.filter((finding) => !isUnlooked(finding));
    const findings = [hiddenImage(pack), policeTask(pack, 'review'), ...others];
    return { ...decision, outcome: 'hide', findings };
  }
  const told = decision.findings.map((one) => (isUnlooked(one) ? withSeen(one, checks) : one));
  const found = checks.flatMap((check) => commentFindings(check, pack));
  const outcome = decision.outcome === 'hide' ? 'hide' : 'review';
  return { ...decision, outcome, findings: [...told, ...found] };
}

/** "An attachment hangs on it that nobody looked at". */
const isUnlooked = ({ detail }: Finding): boolean =>
  detail === 'not-checked:attachment' || detail === 'not-checked:only-attachment';

/** The same reason in words that say what was looked for. */
function withSeen(finding: Finding, checks: readonly PictureCheck[]): Finding {
  return { ...finding, text: checks.every(isClean) ? unfound : unchecked };
}

const isClean = (check: PictureCheck): boolean =>
  check.status === 'checked' && check.labels.length === 0;

const unfound: Words = {
  nl: 'Bij deze reactie hoort een foto. Schoolwacht zocht naar naakt en vond niets. Dat zegt niet dat de foto goed is. Iemand kijkt ernaar.',
  en: 'A picture comes with this comment. Schoolwacht looked for nudity and found none. That does not make the picture fine. A person looks at it.',
};

const unchecked: Words = {
  nl: 'Bij deze reactie hoort een foto. Iemand kijkt ernaar.',
  en: 'A picture comes with this comment. A person looks at it.',
};

function commentFindings(check: PictureCheck, pack: Pack): Finding[] {
  if (check.status === 'not-checked') return [notCheckedPicture];
  return check.labels.map(({ label }) => {
    const { category, words } = pictureLabels[label];
    return {
      code: 'COMMENT_REVIEW_DECENCY',
      outcome: 'review',
      ...decencyBasis(category, 'COMMENT_REVIEW_DECENCY', pack),
      text: {
        nl: `Op de foto bij deze reactie is misschien ${words.nl} te zien. Een medewerker beslist.`,
        en: `The picture with this comment may show ${words.en}. A person decides.`,
      },
      detail: pictureDetail(label),
    };
  });
}

const notCheckedPicture: Finding = {
  code: 'COMMENT_REVIEW_DECENCY',
  outcome: 'review',
  basis: 'default',
  articles: ['default:not_checked'],
  text: {
    nl: 'De foto bij deze reactie kon niet worden gecontroleerd op naakt en geweld.',
    en: 'The picture with this comment could not be checked for nudity and violence.',
  },
  detail: 'picture-not-checked',
};

/** `sexual` as in a text: the breaker lets it through, and one person alone does not put it back. */
function hiddenImage(pack: Pack): Finding {
  return {
    code: 'COMMENT_HIDE_DECENCY',
    outcome: 'hide',
    ...decencyBasis('sexual', 'COMMENT_HIDE_DECENCY', pack),
    text: {
      nl: 'Reden om te verbergen: de foto is misschien een seksueel beeld. Op school kan er een minderjarige op staan.',
      en: 'Reason to hide: the picture may be a sexual image. At a school it may show a minor.',
    },
    detail: 'sexual',
  };
}

/** What leadership does now. Having or copying such an image is a crime of its own (Sr art. 252). */
export function policeTask(pack: Pack, outcome: 'review' | 'hold'): Finding {
  return {
    code: 'CASE_POLICE_TASK',
    outcome,
    ...cite('CASE_POLICE_TASK', pack),
    text: policeWords,
    detail: suspectedDetail,
  };
}

const policeWords: Words = {
  nl: 'Bekijk de foto niet, sla hem niet op en stuur hem niet door: ook bezit is strafbaar. Schoolwacht heeft er niets van bewaard. Bel nu de politie, 0900-8844, of 112 bij direct gevaar. Noteer alleen waar en wanneer de foto stond. Meld de foto ook bij het platform.',
  en: 'Do not look at the picture, do not save it and do not send it on: having it is a crime too. Schoolwacht kept nothing of it. Phone the police now, 0900-8844, or 112 in immediate danger. Note only where and when the picture stood. Report it to the platform as well.',
};
