import type { DemoPictureName } from './pictures.ts';

export interface DemoPost {
  accountId: string;
  text: string;
  pictures: DemoPictureName[];
  hasVideo?: boolean;
  /** Hours from now that it goes live; negative: it did, that long ago. */
  inHours: number;
  comments: { text: string; author: string; photo?: true }[];
}

/** Posts and comments that show every outcome: what each is for stands beside it. */
export const demoPosts: DemoPost[] = [
  {
    // a text without personal data: clear
    accountId: '104000000000000101',
    text: 'Vrijdag is de sponsorloop! Kom je ook juichen? We starten om 13.00 uur op het plein.',
    pictures: [],
    inHours: -20,
    comments: [
      { text: 'Wat leuk, wij komen zeker!', author: 'Petra' },
      // criticism stays
      {
        text: 'Ik vind het erg slecht dat dit weer op een werkdag is. Denk eens aan werkende ouders.',
        author: 'Ronald',
      },
      // an insult is hidden
      { text: 'Wat ben jij een ongelofelijke sukkel, rot toch op', author: 'xX_boos_Xx' },
      // somebody else's phone number is hidden
      { text: 'Bel de moeder van dat kind maar op: 06-12345678', author: 'Anoniem 12' },
      { text: 'Moeten ze zelf hun hesje meenemen?', author: 'Fatima' },
    ],
  },
  {
    // scheduled with faces nobody named: held before it goes live
    accountId: '104000000000000101',
    text: 'Wat een leuke studiedag was dat.',
    pictures: ['studiedag'],
    inHours: 26,
    comments: [],
  },
  {
    // Instagram pushes no media: poll finds it
    accountId: '17841400000000102',
    text: 'Feestavond! #teamzonnewijzer',
    pictures: ['feestavond'],
    inHours: -3,
    comments: [{ text: 'Haha geweldig', author: 'sam_87' }],
  },
  {
    // somebody who agreed, recognised: clear
    accountId: '104000000000000201',
    text: 'Maak kennis met de nieuwe mentor van klas 1.',
    pictures: ['mentor'],
    inHours: -5,
    comments: [
      // a threat is hidden and leadership hears of it
      { text: 'Wacht maar tot na school, ik maak je af', author: 'n0name' },
      // a cry for help: nobody's offence, somebody must read it
      { text: 'Ik wil niet meer leven en niemand op school merkt het', author: 'anoniempje' },
      { text: 'Welkom op school!', author: 'Klas 1B' },
      // only a picture: nobody has read it, so a person does
      { text: '', author: 'Kees', photo: true },
    ],
  },
  {
    // scheduled; one of them withdrew, others are unknown: held
    accountId: '104000000000000201',
    text: 'Terugblik op de studiedag.',
    pictures: ['studiedag'],
    inHours: 50,
    comments: [],
  },
  {
    // online, and consent was withdrawn yesterday: flagged
    accountId: '17841400000000202',
    text: 'Onze decaan vertelt over profielkeuze.',
    pictures: ['decaan'],
    inHours: -48,
    comments: [
      { text: 'Volg mij terug ik volg iedereen f4f bit.ly/gratis-iphone', author: 'promo.king' },
    ],
  },
  {
    // no engine looks at a film: a person does
    accountId: 'UCstroomdalCollege00000A',
    text: 'Open dag: de film',
    pictures: [],
    hasVideo: true,
    inHours: -30,
    comments: [
      { text: 'Die gymleraar zit aan kinderen, dat weet iedereen', author: 'weetikveel' },
      { text: 'Mooie school!', author: 'Oma Truus' },
    ],
  },
];
