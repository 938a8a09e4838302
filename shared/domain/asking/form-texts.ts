import type { Form, FormChoices } from './form.ts';

/**
 * What stands on every form, whatever the school writes (AVG art. 7 and 13; the AP's advice to say what
 * platforms do). `u` is read by parents; `je` takes its place for pupils and employees.
 */
export const fixedPoints: Form['points'] = {
  u: [
    {
      nl: 'U hoeft geen ja te zeggen. Een nee heeft geen gevolgen, ook niet voor uw kind.',
      en: 'You do not have to say yes. A no has no consequences, nor for your child.',
    },
    {
      nl: 'U mag uw antwoord altijd veranderen. Na een nee halen we ook beelden weg die al online staan, of we maken ze onherkenbaar.',
      en: 'You may change your answer at any time. After a no we also take down what is already online, or make people unrecognisable.',
    },
    {
      nl: 'Wat op sociale media staat, gebruikt ook het bedrijf erachter (zoals Meta of Google), voor eigen doelen. Anderen kunnen het opslaan en delen.',
      en: 'What is on social media is also used by the company behind it (such as Meta or Google), for purposes of its own. Others can save and share it.',
    },
    {
      nl: 'Laat u iets open? Dan verandert er niets. Zolang er geen ja is, betekent dat nee.',
      en: 'If you leave something open, nothing changes. As long as there is no yes, that means no.',
    },
  ],
  je: [
    {
      nl: 'Je hoeft geen ja te zeggen. Een nee heeft geen gevolgen voor jou.',
      en: 'You do not have to say yes. A no has no consequences for you.',
    },
    {
      nl: 'Je mag je antwoord altijd veranderen. Na een nee halen we ook beelden weg die al online staan, of we maken ze onherkenbaar.',
      en: 'You may change your answer at any time. After a no we also take down what is already online, or make people unrecognisable.',
    },
    {
      nl: 'Wat op sociale media staat, gebruikt ook het bedrijf erachter (zoals Meta of Google), voor eigen doelen. Anderen kunnen het opslaan en delen.',
      en: 'What is on social media is also used by the company behind it (such as Meta or Google), for purposes of its own. Others can save and share it.',
    },
    {
      nl: 'Laat je iets open? Dan verandert er niets. Zolang er geen ja is, betekent dat nee.',
      en: 'If you leave something open, nothing changes. As long as there is no yes, that means no.',
    },
  ],
};

/** Complete and lawful as it is: the school's platforms, pictures and sound apart, names not asked. */
export function defaultForm(platforms: readonly string[]): FormChoices {
  return {
    intro: {
      nl: 'Wij laten op sociale media zien wat er op school gebeurt. Daarvoor maken we foto’s en films. Iemand die je kunt herkennen, plaatsen we alleen met een ja.',
      en: 'On social media we show what happens at school. We take photos and films for that. Somebody who can be recognised is only posted with a yes.',
    },
    contact: { nl: 'de administratie van de school', en: 'the school office' },
    purposes: platforms.map((platform) => `social_media.${platform}`),
    subjects: ['pictures', 'sound'],
    groupOnly: false,
  };
}
