import type { Words } from '../../language.ts';
import { isSuspected } from '../../pictures/picture-check.ts';
import type { PostEvidence } from '../evidence.ts';
import { pictureNumber } from './faces.ts';
import { notChecked, type Rule } from './rule.ts';

/**
 * A picture nobody could look at, a film, or media the platform does not list: not seen is not fine. What a
 * person watched from start to end was seen.
 */
export const unseenMedia: Rule = (evidence) => {
  const { post, looks } = evidence;
  const ids = new Set([...post.media.map(({ id }) => id), ...looks.map(({ mediaId }) => mediaId)]);
  const unseen = [...ids].flatMap((id) => {
    const reason = whyUnseen(id, evidence);
    return reason === undefined ? [] : [{ reason, number: numberFor(id, post) }];
  });
  return [
    ...unseen.map(({ reason, number }) =>
      notChecked({ detail: reason, text: reason === 'video' ? film(number) : picture(number) }),
    ),
    ...(post.mediaComplete ? [] : [incomplete]),
  ];
};

function whyUnseen(id: string, { post, looks }: PostEvidence): string | undefined {
  const own = looks.filter(({ mediaId }) => mediaId === id);
  const listed = post.media.filter((media) => media.id === id);
  if (own.length === 0) return 'not-looked-at';
  if (own.every(({ watched }) => watched !== undefined)) return undefined;
  if ([...own, ...listed].some(({ kind }) => kind === 'video')) return 'video';
  for (const { look, check, passed } of own) {
    // nobody is asked to look at that: `pictureContent` says what to do
    if (passed !== true && isSuspected(check)) continue;
    if (look.status !== 'analysed') return look.reason;
  }
  return undefined;
}

/** " 2" when there are several, so that a sentence can take it as it is. */
function numberFor(id: string, post: PostEvidence['post']): string {
  const number = pictureNumber(id, post);
  return post.media.length > 1 && number > 0 ? ` ${number}` : '';
}

function film(number: string): Words {
  return {
    nl: `Film${number} kan Schoolwacht niet bekijken. Kijk en luister zelf, en zeg wie erin te zien en te horen is.`,
    en: `Schoolwacht cannot look at film${number}. Watch and listen yourself, and say who is seen and heard in it.`,
  };
}

function picture(number: string): Words {
  return {
    nl: `Foto${number} kon niet worden bekeken. Kijk zelf, en zeg wie er herkenbaar op staat.`,
    en: `Picture${number} could not be looked at. Look yourself, and say who is recognisable.`,
  };
}

const incomplete = notChecked({
  detail: 'incomplete',
  text: {
    nl: 'Het platform laat niet alle beelden van dit bericht zien. Bekijk het bericht zelf.',
    en: 'The platform does not show every picture of this post. Look at the post yourself.',
  },
});
