import type { Words } from '../language.ts';
import type { Form, FormChoices } from './form.ts';

/**
 * What stands on every form, whatever the school writes (AVG art. 7 and 13; the AP's advice to say what
 * platforms do). `u` is read by parents; `je` takes its place for pupils and employees.
 */
export const fixedPoints: Form['points'] = {
  u: [
    {
      nl: 'Nee zeggen mag altijd. Het heeft geen gevolgen, ook niet voor uw kind.',
      en: 'You may always say no. It has no consequences, nor for your child.',
    },
    {
      nl: 'U mag uw antwoord altijd veranderen. Na een nee halen we beelden offline of maken we ze onherkenbaar.',
      en: 'You may change your answer at any time. After a no we take pictures offline or make people unrecognisable.',
    },
    ofPlatforms(),
    {
      nl: 'Laat u iets open? Dan verandert er niets. Geen ja is nee.',
      en: 'If you leave something open, nothing changes. No yes means no.',
    },
  ],
  je: [
    {
      nl: 'Nee zeggen mag altijd. Het heeft geen gevolgen voor jou.',
      en: 'You may always say no. It has no consequences for you.',
    },
    {
      nl: 'Je mag je antwoord altijd veranderen. Na een nee halen we beelden offline of maken we je onherkenbaar.',
      en: 'You may change your answer at any time. After a no we take pictures offline or make you unrecognisable.',
    },
    ofPlatforms(),
    {
      nl: 'Laat je iets open? Dan verandert er niets. Geen ja is nee.',
      en: 'If you leave something open, nothing changes. No yes means no.',
    },
  ],
};

function ofPlatforms(): Words {
  return {
    nl: 'Het bedrijf achter een platform (zoals Meta of Google) gebruikt de beelden ook voor eigen doelen. Anderen kunnen ze opslaan en delen.',
    en: 'The company behind a platform (such as Meta or Google) also uses the pictures for purposes of its own. Others can save and share them.',
  };
}

/** Complete and lawful as it is: the school's platforms, pictures and sound apart, names not asked. */
export function defaultForm(platforms: readonly string[]): FormChoices {
  return {
    intro: {
      // read by parents (u) and by pupils (je): it addresses neither
      nl: 'We laten graag zien wat er op school gebeurt. Beelden waarop iemand te herkennen is, plaatsen we alleen met een ja.',
      en: 'We like to show what happens at school. Pictures in which somebody can be recognised are only posted with a yes.',
    },
    contact: { nl: 'de administratie van de school', en: 'the school office' },
    purposes: platforms.map((platform) => `social_media.${platform}`),
    subjects: ['pictures', 'sound'],
    groupOnly: false,
  };
}
