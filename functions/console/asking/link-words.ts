import { type Subject, subjects } from '../../../shared/domain/asking/form.ts';
import type { OwnAnswer } from '../../../shared/domain/asking/own-answers.ts';
import { endOfYes } from '../../../shared/domain/asking/own-answers.ts';
import { purposeWords } from '../../../shared/domain/asking/purpose-words.ts';
import { ageOn, dayOf, toDay } from '../../../shared/domain/consent/amsterdam.ts';
import type { Modality } from '../../../shared/domain/consent/statement.ts';
import { expiryFor } from '../../../shared/domain/consent/validity.ts';
import type { Words } from '../../../shared/domain/language.ts';
import { firstName } from '../../../shared/records/asking.ts';
import type { Speech } from '../say.ts';
import { dayNumberText, dayText } from './days.ts';
import type { OpenLink } from './open-link.ts';

export const subjectWords: Readonly<Record<Subject, Words>> = {
  pictures: { nl: 'foto en film', en: 'photos and films' },
  sound: { nl: 'stem', en: 'voice' },
  name: { nl: 'naam erbij', en: 'name with it' },
};

const modalityWords: Readonly<Record<Modality, Words>> = {
  photo: { nl: 'foto', en: 'photos' },
  video: { nl: 'film', en: 'films' },
  audio: subjectWords.sound,
  name: subjectWords.name,
};

/** "foto en film, stem": what an answer is about; without any it is about everything. */
export function aboutWords(modalities: readonly Modality[] | null | undefined, { read }: Speech) {
  if (!modalities) return subjects.map((subject) => read(subjectWords[subject])).join(', ');
  const both = modalities.includes('photo') && modalities.includes('video');
  const rest = modalities.filter((one) => !both || (one !== 'photo' && one !== 'video'));
  const words = rest.map((one) => modalityWords[one]);
  return (both ? [subjectWords.pictures, ...words] : words).map(read).join(', ');
}

export const saidWords: Readonly<Record<OwnAnswer['said'], Words>> = {
  yes: { nl: 'ja', en: 'yes' },
  group: { nl: 'ja, alleen in een groep', en: 'yes, only in a group' },
  no: { nl: 'nee', en: 'no' },
};

/** Parents and representatives are addressed with u, pupils and employees with je. */
export const addressOf = ({ link }: OpenLink): 'u' | 'je' =>
  link.data.giver === 'self' ? 'je' : 'u';

export function titleOf(open: OpenLink, { say }: Speech): string {
  const name = firstName(open.file.person);
  return addressOf(open) === 'je'
    ? say('Mogen we jou laten zien?', 'May we show you?')
    : say(`Mogen we ${name} laten zien?`, `May we show ${name}?`);
}

/** "U zei op 3 september 2025: ja." Undefined where this giver said nothing. */
export function standsWords(open: OpenLink, answer: OwnAnswer | undefined, speech: Speech) {
  if (answer === undefined) return undefined;
  const { say, read, language } = speech;
  const on = dayText(answer.moment, language);
  const who = addressOf(open) === 'u' ? 'U zei' : 'Je zei';
  const over = answer.isOver ? say(' Dat geldt niet meer.', ' That has run out.') : '';
  return say(
    `${who} op ${on}: ${saidWords[answer.said].nl}.${over}`,
    `You said on ${on}: ${read(saidWords[answer.said])}.${over}`,
  );
}

/** How long a yes holds, and who decides from when, by the school's own rules. */
export function termPoints(open: OpenLink, now: Date, speech: Speech): string[] {
  const { say, language } = speech;
  const today = dayOf(now.getTime());
  const end = endOfYes(expiryFor(open.input.person.kind, open.policy), today);
  const until = end === undefined ? undefined : dayNumberText(end, language);
  const you = addressOf(open);
  const term =
    until === undefined
      ? say(
          `Een ja geldt tot ${you} het verandert, of tot het vertrek van school.`,
          'A yes holds until you change it, or until the time at school ends.',
        )
      : say(
          `Een ja geldt tot ${until}, een nee blijft gelden.`,
          `A yes holds until ${until}, a no stays.`,
        );
  return [term, ...sixteenPoint(open, today, speech)];
}

function sixteenPoint(open: OpenLink, today: number, { say }: Speech): string[] {
  const { kind, birthDate } = open.input.person;
  if (kind !== 'pupil' || !birthDate || open.link.data.giver === 'self') return [];
  if (ageOn(today, toDay(birthDate)) >= 16) return [];
  const name = firstName(open.file.person);
  return open.policy.ageRule === 'older_than_16'
    ? [
        say(
          `Is ${name} 16? Dan vragen we het aan u allebei. Vanaf 17 jaar beslist ${name} zelf.`,
          `At 16 we ask both of you. From 17 ${name} decides alone.`,
        ),
      ]
    : [say(`Vanaf 16 jaar beslist ${name} zelf.`, `From the age of 16 ${name} decides.`)];
}

/** "Facebook, foto en film" for one line of a receipt. */
export const placeWords = (purpose: string, { read }: Speech) => read(purposeWords(purpose));
