import type { Words } from '../../shared/domain/language.ts';
import type { CallKind } from './calls.ts';

/** Subject and text of a message. Fixed sentences: no name, no quote, no picture (AVG art. 5 lid 1c). */
export function wording(
  kind: CallKind,
  urgent: boolean,
  platform: string | undefined,
): { subject: Words; body: Words } {
  const { subject, body } = sentences[kind];
  const where: Words =
    platform === undefined
      ? { nl: 'Schoolwacht', en: 'Schoolwacht' }
      : { nl: `Schoolwacht, ${platform}`, en: `Schoolwacht, ${platform}` };
  const urgency: Words = urgent ? { nl: 'DRINGEND - ', en: 'URGENT - ' } : { nl: '', en: '' };
  return {
    subject: {
      nl: `${urgency.nl}${where.nl}: ${subject.nl}`,
      en: `${urgency.en}${where.en}: ${subject.en}`,
    },
    body,
  };
}

const logIn: Words = { nl: 'Log in om het te zien.', en: 'Sign in to see it.' };
const say = (nl: string, en: string): Words => ({
  nl: `${nl} ${logIn.nl}`,
  en: `${en} ${logIn.en}`,
});

const sentences: Record<CallKind, { subject: Words; body: Words }> = {
  'post.hold': {
    subject: { nl: 'een post wacht op jou', en: 'a post is waiting for you' },
    body: say(
      'Een post mag nog niet online. Er ontbreekt iets: bijvoorbeeld wie er op de foto staat.',
      'A post may not go online yet. Something is missing, such as who is in the picture.',
    ),
  },
  'post.flag': {
    subject: { nl: 'een post mag niet online', en: 'a post may not be online' },
    body: say(
      'Op een post staat iemand herkenbaar die daar geen toestemming voor gaf.',
      'A post shows a recognisable person without valid consent.',
    ),
  },
  'post.clear': {
    subject: { nl: 'een post mag online', en: 'a post may go online' },
    body: say(
      'Een post die was tegengehouden, mag nu online.',
      'A post that was held back may go online now.',
    ),
  },
  'comment.hide': {
    subject: { nl: 'een reactie is verborgen', en: 'a comment was hidden' },
    body: say(
      'Een reactie paste niet bij de fatsoensregels en wordt verborgen. Je kunt haar terugzetten.',
      'A comment broke the decency rules and is being hidden. You can put it back.',
    ),
  },
  'comment.review': {
    subject: { nl: 'een reactie om te bekijken', en: 'a comment to look at' },
    body: say(
      'Een reactie staat nog zichtbaar en heeft een mens nodig.',
      'A comment is still visible and needs a person.',
    ),
  },
  'comment.alert': {
    subject: { nl: 'een ernstige reactie', en: 'a serious comment' },
    body: say(
      'Er is een ernstige reactie gevonden. Bel 112 bij direct gevaar.',
      'A serious comment was found. Call 112 if there is immediate danger.',
    ),
  },
  'comment.care': {
    subject: { nl: 'iemand heeft misschien hulp nodig', en: 'somebody may need help' },
    body: say(
      'Een reactie klinkt als een roep om hulp. Lees haar nu. Bel 112 bij direct gevaar; 113 denkt mee.',
      'A comment sounds like a cry for help. Read it now. Call 112 in immediate danger; 113 can advise.',
    ),
  },
  'comment.shown': {
    subject: { nl: 'een reactie is weer zichtbaar', en: 'a comment is visible again' },
    body: say(
      'Een verborgen reactie is op het platform zelf weer zichtbaar gemaakt. Kijk of dat klopt.',
      'A hidden comment was made visible again on the platform itself. See whether that is right.',
    ),
  },
  'action.failed': {
    subject: { nl: 'doe het met de hand', en: 'please do it by hand' },
    body: say(
      'Iets lukte niet op het platform. Het is daar dus nog te zien of nog ingepland.',
      'Something did not work on the platform, so it is still visible or still scheduled there.',
    ),
  },
  trouble: {
    subject: { nl: 'een controle lukte niet', en: 'a check did not work' },
    body: say(
      'Schoolwacht kon iets niet controleren. Wat niet is gecontroleerd, geldt niet als goed.',
      'Schoolwacht could not check something. What was not checked does not count as good.',
    ),
  },
};
