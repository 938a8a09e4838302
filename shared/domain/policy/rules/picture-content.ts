import { isSuspected, pictureLabels } from '../../pictures/picture-check.ts';
import { decencyBasis } from '../decide-comment.ts';
import { pictureDetail, policeTask } from '../decide-pictures.ts';
import type { EvidenceLook, PostEvidence } from '../evidence.ts';
import type { Finding } from '../finding.ts';
import type { Pack } from '../pack.ts';
import { pictureNumber } from './faces.ts';
import { notChecked, type Rule } from './rule.ts';

/**
 * Nudity or violence that a machine thinks it sees: a person looks before the post goes on. A check that was wanted
 * and did not work is no "nothing found". What a person said of a picture stands.
 */
export const pictureContent: Rule = ({ post, looks }, pack) =>
  looks.flatMap((look) => {
    if (look.check === undefined || look.passed === true) return [];
    if (isSuspected(look.check)) return suspicion(look, post, pack);
    if (look.check.status === 'checked') return doubts(look, post, pack);
    // a file that no face was searched in is held by that already, until a person has watched it
    const isHeld = look.look.status !== 'analysed' && look.watched === undefined;
    return isHeld ? [] : [unread(numberFor(look, post))];
  });

/** " 2" when there are several. */
function numberFor({ mediaId }: EvidenceLook, post: PostEvidence['post']): string {
  return post.media.length > 1 ? ` ${pictureNumber(mediaId, post)}` : '';
}

function suspicion(look: EvidenceLook, post: PostEvidence['post'], pack: Pack): Finding[] {
  const number = numberFor(look, post);
  return [
    {
      code: 'POST_PARK_DOUBT',
      outcome: 'hold',
      ...decencyBasis('sexual', 'COMMENT_REVIEW_DECENCY', pack),
      text: {
        nl: `Foto${number} is misschien een seksueel beeld. Op school kan er een minderjarige op staan. Schoolwacht laat de foto niet zien en bewaart hem niet. De schoolleiding beslist.`,
        en: `Picture${number} may be a sexual image. At a school it may show a minor. Schoolwacht neither shows nor keeps it. School leadership decides.`,
      },
      detail: pictureDetail('explicit'),
    },
    policeTask(pack, 'hold'),
  ];
}

function doubts(look: EvidenceLook, post: PostEvidence['post'], pack: Pack): Finding[] {
  const number = numberFor(look, post);
  const labels = look.check?.status === 'checked' ? look.check.labels : [];
  return labels.map(({ label }) => {
    const { category, words } = pictureLabels[label];
    return {
      code: 'POST_PARK_DOUBT',
      outcome: 'hold',
      ...decencyBasis(category, 'COMMENT_REVIEW_DECENCY', pack),
      text: {
        nl: `Op foto${number} is misschien ${words.nl} te zien. Kijk zelf en zeg of de foto mag.`,
        en: `Picture${number} may show ${words.en}. Look yourself and say whether it may be used.`,
      },
      detail: pictureDetail(label),
    };
  });
}

function unread(number: string): Finding {
  return notChecked({
    detail: 'picture-not-checked',
    text: {
      nl: `Foto${number} kon niet worden gecontroleerd op naakt en geweld. Kijk zelf en zeg of de foto mag.`,
      en: `Picture${number} could not be checked for nudity and violence. Look yourself and say whether it may be used.`,
    },
  });
}
