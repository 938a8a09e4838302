import { type Category, categoryRow } from '../decency/categories.ts';
import type { CategoryHit, Judgement, Span } from '../decency/judgement.ts';
import type { Words } from '../language.ts';
import { cite } from './cite.ts';
import { type Basis, type Code, codes } from './codes.ts';
import type { Decision, Finding } from './finding.ts';
import { type Pack, packRef } from './pack.ts';

/**
 * Turns what was seen in a comment into leave, review or hide, with a reason for each. The most severe
 * reason wins and all are kept. A text that was not judged, and a cry for help, go to a person; displeasure
 * with the school is left standing, and the record says that it was on purpose.
 */
export function decideComment(judgement: Judgement, pack: Pack): Decision {
  const findings = [
    ...notCheckedFindings(judgement),
    ...judgement.categories.map((hit) => categoryFinding(hit, pack)),
    ...(judgement.care ? [careFinding(judgement)] : []),
    ...(judgement.concern === 'staff' ? [restrictedFinding] : []),
  ];
  if (findings.length === 0 && judgement.criticism) findings.push(criticismFinding(pack));
  const outcome = findings.some((finding) => finding.outcome === 'hide')
    ? 'hide'
    : findings.some((finding) => finding.outcome === 'review')
      ? 'review'
      : 'leave';
  return { outcome, findings, pack: packRef(pack) };
}

const unchecked: Record<NonNullable<Judgement['notChecked']>, Words> = {
  empty: { nl: 'Er staat geen tekst in deze reactie', en: 'This comment holds no text' },
  'only-attachment': {
    nl: 'Deze reactie is alleen een link of bijlage',
    en: 'This comment is only a link or an attachment',
  },
  attachment: {
    nl: 'Bij deze reactie hoort een bijlage die niet is bekeken',
    en: 'This comment has an attachment that was not looked at',
  },
  'too-long': {
    nl: 'Deze reactie is te lang om te controleren',
    en: 'This comment is too long to check',
  },
  undecodable: {
    nl: 'Een deel van deze reactie is niet te lezen',
    en: 'A part of this comment cannot be read',
  },
};

function notCheckedFindings({ notChecked }: Judgement): Finding[] {
  if (notChecked === undefined) return [];
  const { nl, en } = unchecked[notChecked];
  return [
    {
      code: 'COMMENT_REVIEW_DECENCY',
      outcome: 'review',
      basis: 'default',
      articles: ['default:not_checked'],
      text: { nl: `${nl}. Iemand kijkt ernaar.`, en: `${en}. A person looks at it.` },
      detail: `not-checked:${notChecked}`,
    },
  ];
}

/** No protocol calls a cry for help a breach, so none is cited. */
function careFinding({ concern }: Judgement): Finding {
  const isAbuse = concern === 'abuse' || concern === 'staff';
  return {
    code: 'COMMENT_REVIEW_DECENCY',
    outcome: 'review',
    basis: 'default',
    articles: ['default:care'],
    text: isAbuse ? abuseWords : distressWords,
    detail: 'care',
    rules: [`care:${isAbuse ? 'abuse' : 'distress'}`],
  };
}

const distressWords: Words = {
  nl: 'Dit lijkt een roep om hulp. Het is geen overtreding. Lees de reactie nu en bel de zorgcoördinator. Voor wie aan zelfmoord denkt: bel 113 of 0800-0113, gratis. Bel 112 bij direct gevaar.',
  en: 'This looks like a cry for help. It is no breach. Read the comment now and phone the care coordinator. For whoever thinks of suicide: phone 113 or 0800-0113, free. Call 112 in immediate danger.',
};

const abuseWords: Words = {
  nl: 'Dit lijkt een verhaal van iemand die wordt gepest, geslagen of misbruikt. Het is geen overtreding. Lees de reactie nu, bel de aandachtsfunctionaris en volg de meldcode. Advies: Veilig Thuis, 0800-2000. Bel 112 bij direct gevaar.',
  en: 'This looks like an account of somebody who is bullied, beaten or abused. It is no breach. Read the comment now, phone the child protection officer and follow the reporting code (meldcode). Advice: Veilig Thuis, 0800-2000. Call 112 in immediate danger.',
};

/** Whoever works at a school tells its board of such a thing at once (for primary schools: WPO art. 4a). */
const restrictedFinding: Finding = {
  code: 'COMMENT_REVIEW_DECENCY',
  outcome: 'review',
  basis: 'default',
  articles: ['default:inspector'],
  text: {
    nl: 'Deze reactie gaat misschien over een medewerker die iemand iets aandoet. Alleen de schoolleiding ziet haar. Vertel het meteen aan het bestuur; dat belt de vertrouwensinspecteur, 0900-1113111. Zeg niets tegen degene over wie het gaat.',
    en: 'This comment may be about a member of staff who harms somebody. Only school leadership sees it. Tell the board at once; it phones the confidential inspector, 0900-1113111. Say nothing to whom it is about.',
  },
  detail: 'restricted',
};

function criticismFinding(pack: Pack): Finding {
  return {
    code: 'COMMENT_KEEP_CRITICISM',
    outcome: 'leave',
    ...cite('COMMENT_KEEP_CRITICISM', pack),
    text: {
      nl: 'Dit is kritiek, en kritiek mag. De reactie blijft staan.',
      en: 'This is criticism, and criticism is allowed. The comment stays.',
    },
    detail: 'criticism',
  };
}

function categoryFinding(hit: CategoryHit, pack: Pack): Finding {
  const { words, strongest } = categoryRow(hit.category);
  const isHidden = hit.band === 'hide' && strongest === 'hide' && hit.kind !== 'meme';
  const code = codeOf(hit, isHidden);
  return {
    code,
    outcome: isHidden ? 'hide' : 'review',
    ...decencyBasis(hit.category, code, pack),
    // a reason, not a report: whether hiding worked is for whoever carries it out to say
    text: isHidden
      ? {
          nl: `Reden om te verbergen: ${words.nl}.`,
          en: `Reason to hide: ${words.en}.`,
        }
      : {
          nl: `Deze reactie lijkt op ${words.nl}. Een medewerker beslist.`,
          en: `This comment looks like ${words.en}. A person decides.`,
        },
    detail: hit.category,
    subjects: hit.spans.map(([start, end]: Span) => `${start}-${end}`),
    ...(hit.by === undefined ? {} : { rules: hit.by }),
  };
}

function codeOf({ category, kind }: CategoryHit, isHidden: boolean): Code {
  if (category === 'personal_data' && isHidden) return 'COMMENT_HIDE_PERSONAL_DATA';
  if (category === 'impersonation') return 'COMMENT_CASE_FAKE_ACCOUNT';
  if (kind === 'meme') return 'COMMENT_REVIEW_MEME';
  return isHidden ? 'COMMENT_HIDE_DECENCY' : 'COMMENT_REVIEW_DECENCY';
}

/**
 * The articles that name this category, of those this code may cite; where the protocol does not, the law
 * or our own default. Its open clause ("otherwise harming") is only ever a reason for a person to look,
 * never one to hide.
 */
export function decencyBasis(
  category: Category,
  code: Code,
  pack: Pack,
): { basis: Basis; articles: string[] } {
  const citable = pack.articles[code] ?? [];
  const own = pack.decency.categories[category]?.filter((article) => citable.includes(article));
  const withPack = (articles: readonly string[]) =>
    articles.map((article) => `${pack.id}:${article}`);
  if (own !== undefined && own.length > 0) return { basis: 'protocol', articles: withPack(own) };
  if (code === 'COMMENT_REVIEW_DECENCY' && pack.decency.openClause.length > 0) {
    return { basis: 'protocol', articles: withPack(pack.decency.openClause) };
  }
  const { law } = categoryRow(category);
  if (law !== undefined) return { basis: 'law', articles: [law] };
  const { basis, articles } = codes[code];
  return { basis, articles: [...articles] };
}
