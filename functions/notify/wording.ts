import type { Words } from '../../shared/domain/language.ts';
import type { CallKind } from './calls.ts';

interface About {
  /** As people write its name. */
  platform: string | undefined;
  /** How many posts, where the sentence says so. */
  posts: { planned: number; online: number } | undefined;
}

/** Subject and text of a message. Fixed sentences: no name, no quote, no picture (AVG art. 5 lid 1c). */
export function wording(
  kind: CallKind,
  urgent: boolean,
  { platform, posts }: About,
): { subject: Words; body: Words } {
  const { subject, body } = sentences[kind];
  const where: Words =
    platform === undefined
      ? { nl: 'Schoolwacht', en: 'Schoolwacht' }
      : { nl: `Schoolwacht, ${platform}`, en: `Schoolwacht, ${platform}` };
  const urgency: Words = urgent ? { nl: 'DRINGEND - ', en: 'URGENT - ' } : { nl: '', en: '' };
  const count = posts === undefined ? { nl: '', en: '' } : counted(posts);
  return {
    subject: {
      nl: `${urgency.nl}${where.nl}: ${subject.nl}`,
      en: `${urgency.en}${where.en}: ${subject.en}`,
    },
    body: { nl: `${count.nl}${body.nl}`, en: `${count.en}${body.en}` },
  };
}

/** "Het gaat om 3 posts: 1 gepland en 2 online." */
function counted({ planned, online }: NonNullable<About['posts']>): Words {
  const all = planned + online;
  return {
    nl: `Het gaat om ${all} ${all === 1 ? 'post' : 'posts'}: ${planned} gepland en ${online} online. `,
    en: `This is about ${all} ${all === 1 ? 'post' : 'posts'}: ${planned} planned and ${online} online. `,
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
  'post.suspected': {
    subject: { nl: 'kijk niet naar deze foto', en: 'do not look at this picture' },
    body: say(
      'Een foto in een post is misschien een seksueel beeld. Bekijk hem niet en kopieer hem niet. De schoolleiding beslist en belt zo nodig de politie, 0900-8844 (112 bij direct gevaar).',
      'A picture in a post may be a sexual image. Do not look at it and do not copy it. School leadership decides and phones the police if needed, 0900-8844 (112 in immediate danger).',
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
  'comment.suspected': {
    subject: { nl: 'bel de politie, kijk niet zelf', en: 'phone the police, do not look' },
    body: say(
      'Onder een post staat misschien een seksueel beeld van een minderjarige. Schoolwacht verbergt de reactie en bewaart er niets van. Bekijk, bewaar en deel het beeld niet: dat is strafbaar. Bel de politie, 0900-8844, of 112 bij direct gevaar.',
      'A comment may hold a sexual image of a minor. Schoolwacht is hiding the comment and keeps nothing of it. Do not look at, save or share the image: that is a crime. Phone the police, 0900-8844, or 112 in immediate danger.',
    ),
  },
  'comment.care': {
    subject: { nl: 'iemand heeft misschien hulp nodig', en: 'somebody may need help' },
    body: say(
      'Een reactie klinkt als een roep om hulp. Lees haar nu en bel de zorgcoördinator. Bel 112 bij direct gevaar. 113 (of 0800-0113) denkt mee en is er ook voor de schrijver.',
      'A comment sounds like a cry for help. Read it now and phone the care coordinator. Call 112 in immediate danger. 113 (or 0800-0113) can advise and is there for the writer too.',
    ),
  },
  'comment.abuse': {
    subject: { nl: 'iemand heeft misschien hulp nodig', en: 'somebody may need help' },
    body: say(
      'In een reactie vertelt iemand misschien over pesten, mishandeling of misbruik. Lees haar nu, bel de aandachtsfunctionaris en volg de meldcode. Bel 112 bij direct gevaar.',
      'In a comment somebody may tell of bullying or abuse. Read it now, phone the child protection officer and follow the reporting code. Call 112 in immediate danger.',
    ),
  },
  'comment.restricted': {
    subject: {
      nl: 'iets voor de schoolleiding alleen',
      en: 'something for school leadership only',
    },
    body: say(
      'Een reactie gaat misschien over een medewerker. Alleen de schoolleiding kan haar lezen. Praat er met niemand anders over dan met het bestuur.',
      'A comment may be about a member of staff. Only school leadership can read it. Speak of it to nobody but the board.',
    ),
  },
  'comment.shown': {
    subject: { nl: 'een reactie is weer zichtbaar', en: 'a comment is visible again' },
    body: say(
      'Een verborgen reactie is op het platform zelf weer zichtbaar gemaakt. Kijk of dat klopt.',
      'A hidden comment was made visible again on the platform itself. See whether that is right.',
    ),
  },
  'thread.derailing': {
    subject: { nl: 'een gesprek dreigt te ontsporen', en: 'a talk threatens to get out of hand' },
    body: say(
      'Onder een post dreigt het gesprek te ontsporen. Reageer nog niet. Overleg eerst wat jullie doen.',
      'The talk under a post threatens to get out of hand. Do not answer yet. First agree on what to do.',
    ),
  },
  'hiding.paused': {
    subject: {
      nl: 'verbergen gaat niet meer vanzelf',
      en: 'hiding no longer happens by itself',
    },
    body: say(
      'Op een account is in korte tijd veel meer verborgen dan anders. Alleen ernstige reacties worden nog vanzelf verborgen. Over de andere beslist een mens.',
      'Far more than usual was hidden on one account in a short time. Only serious comments are still hidden by themselves. A person decides about the others.',
    ),
  },
  'action.failed': {
    subject: { nl: 'doe het met de hand', en: 'please do it by hand' },
    body: say(
      'Iets lukte niet op het platform. Het is daar dus nog te zien of nog ingepland.',
      'Something did not work on the platform, so it is still visible or still scheduled there.',
    ),
  },
  'consent.withdrawn': {
    subject: { nl: 'toestemming is ingetrokken', en: 'consent was withdrawn' },
    body: say(
      'Iemand mag niet meer in beeld. Wat gepland is, wordt tegengehouden. Kijk bij Taken wat er nog moet gebeuren.',
      'Somebody may not be shown any more. What is planned is being held back. See under Tasks what is left to do.',
    ),
  },
  'task.kept': {
    subject: { nl: 'een post blijft online', en: 'a post stays online' },
    body: say(
      'Iemand van school laat een post online staan met een persoon die niet meer in beeld mag, en gaf daarvoor een reden.',
      'Somebody at school lets a post stay online with a person who may not be shown any more, and gave a reason.',
    ),
  },
  'task.overdue': {
    subject: { nl: 'een taak is te laat', en: 'a task is late' },
    body: say(
      'Op een post staat nog iemand die niet meer in beeld mag. Dit had al klaar moeten zijn.',
      'A post still shows somebody who may not be shown any more. This should have been done by now.',
    ),
  },
  'pupil.turning-16.soon': {
    subject: { nl: 'een leerling wordt 16', en: 'a pupil turns 16' },
    body: say(
      'Binnen 30 dagen wordt een leerling 16. Vanaf die dag beslist de leerling zelf. Nodig de leerling op tijd uit.',
      'A pupil turns 16 within 30 days and decides for themselves from then on. Invite the pupil in time.',
    ),
  },
  'pupil.turning-16.now': {
    subject: { nl: 'een leerling is 16 geworden', en: 'a pupil has turned 16' },
    body: say(
      'Een leerling is 16 geworden en beslist nu zelf. Vraag de leerling om toestemming.',
      'A pupil has turned 16 and decides for themselves now. Ask the pupil for consent.',
    ),
  },
  'enrolment.due.soon': {
    subject: { nl: 'nieuwe foto’s om te herkennen', en: 'new photos to recognise by' },
    body: say(
      'Van iemand zijn de foto’s om te herkennen bijna een jaar oud. Maak binnen 30 dagen nieuwe. Daarna herkennen we diegene niet meer.',
      'The photos to recognise somebody by are almost a year old. Make new ones within 30 days. After that we no longer recognise them.',
    ),
  },
  'enrolment.due.over': {
    subject: {
      nl: 'foto’s om te herkennen zijn verlopen',
      en: 'photos to recognise by have run out',
    },
    body: say(
      'Van iemand zijn de foto’s om te herkennen een jaar oud. We herkennen diegene niet meer. Maak nieuwe foto’s als dat weer mag en moet.',
      'The photos to recognise somebody by are a year old. We no longer recognise them. Make new photos if that is still allowed and wanted.',
    ),
  },
  'import.failed': {
    subject: { nl: 'inlezen is niet gelukt', en: 'an import failed' },
    body: say(
      'Een bestand met toestemmingen is niet ingelezen. Tot dat lukt, geldt wat er al stond.',
      'A file with consents was not imported. Until it is, what was there before counts.',
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
