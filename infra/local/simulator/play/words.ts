/** Everything the play page says, in both languages of the product. */
const nl = {
  title: 'Speelplein',
  intro:
    'Hier speel je Facebook, Instagram en YouTube na. Plaats een bericht of een reactie, en kijk in de console wat Schoolwacht ermee doet. Niets hiervan gaat naar echte sociale media.',
  toConsole: 'Naar de console',
  otherLanguage: 'English',
  accounts: 'Accounts',
  noAccounts: 'Er is nog geen account.',
  addAccount: 'Voeg een account toe',
  addAccountHint:
    'Schoolwacht leert het account kennen zodra er iets gebeurt: plaats een bericht of een reactie.',
  platform: 'Platform',
  accountName: 'Naam van het account (verzonnen)',
  submitAccount: 'Voeg toe',
  refresh: 'Ververs deze pagina',
  publish: 'Plaats een bericht',
  publishHint: 'Je plaatst het als de school zelf.',
  videoHint: 'Dit wordt een video. De eerste regel is de titel, de foto is het voorbeeldplaatje.',
  pictureHint: 'Zonder foto komt er een grijs vlak te staan.',
  text: 'Tekst',
  pictures: 'Kies foto’s',
  upload: 'Of kies eigen foto’s van je computer (JPEG, PNG, WebP of GIF)',
  commentPicture: 'Foto erbij (mag leeg blijven)',
  withPicture: 'met foto',
  when: 'Wanneer?',
  now: 'Nu',
  inMinutes: (minutes: number) => `Over ${minutes} ${minutes === 1 ? 'minuut' : 'minuten'}`,
  inHours: (hours: number) => `Over ${hours} uur`,
  inDays: (days: number) => `Over ${days} ${days === 1 ? 'dag' : 'dagen'}`,
  submitPost: 'Plaats',
  feed: 'Wat het publiek ziet',
  feedEmpty: 'Er staat nog niets.',
  scheduled: 'Ingepland, nog niet zichtbaar',
  scheduledEmpty: 'Er is niets ingepland.',
  drafts: 'Concept, gaat niet vanzelf online',
  goesLiveAt: (time: string) => `Gaat online op ${time}`,
  notScheduled: 'Geen tijdstip meer: dit gaat niet vanzelf online.',
  postedAt: (time: string) => `Geplaatst op ${time}`,
  shared: 'gedeeld bericht van een ander',
  comments: (count: number) => (count === 1 ? '1 reactie' : `${count} reacties`),
  hidden: 'verborgen voor het publiek',
  rejected: 'afgewezen, komt niet meer terug',
  school: 'de school',
  someone: 'iemand zonder zichtbare naam',
  writeComment: 'Schrijf een reactie',
  name: 'Je naam (verzonnen)',
  defaultName: 'Robin',
  comment: 'Reactie',
  submitComment: 'Reageer',
  samplesTitle: 'Of plaats meteen een voorbeeld:',
  samples: {
    insult: {
      label: 'Belediging',
      text: 'Wat zijn jullie toch een stelletje waardeloze idioten daar.',
    },
    criticism: {
      label: 'Kritiek',
      text: 'Ik vind dit slecht geregeld. Weer te laat gehoord dat de gym uitvalt.',
    },
    phone: { label: 'Telefoonnummer', text: 'Bel haar moeder maar even: 06-12345678' },
    threat: {
      label: 'Bedreiging',
      text: 'Ik wacht jullie morgen op en dan sla ik jullie in elkaar.',
    },
    care: {
      label: 'Roep om hulp',
      text: 'Ik zie het niet meer zitten. Ik wil er niet meer zijn.',
    },
    question: { label: 'Vraag', text: 'Hoe laat begint de ouderavond?' },
  },
  hideByPage: 'Verberg als school',
  showByPage: 'Toon weer',
  deletePost: 'Verwijder dit bericht',
  deleteComment: 'Verwijder',
  ledger: 'Logboek: wat er echt veranderde',
  ledgerEmpty: 'Nog niets.',
  by: { api: 'door Schoolwacht', platform: 'vanzelf, op tijd', control: 'door jou' },
  kinds: { post: 'Bericht', comment: 'Reactie' },
  changes: {
    hidden: 'verborgen',
    shown: 'weer zichtbaar',
    rejected: 'afgewezen',
    scheduled: 'ingepland',
    unscheduled: 'niet meer ingepland',
    live: 'online',
    unpublished: 'offline gehaald',
    trashed: 'in de prullenbak',
    removed: 'verwijderd',
  },
  until: (time: string) => `op ${time}`,
  problems: {
    'nothing-to-post': 'Schrijf een tekst of kies een foto.',
    'no-picture': 'Een van de bestanden is geen JPEG, PNG, WebP of GIF.',
    'no-name': 'Geef het account een naam.',
    'nothing-to-say': 'Schrijf een reactie of kies een voorbeeld.',
    gone: 'Dat bestaat niet meer.',
  },
};

const en: typeof nl = {
  title: 'Playground',
  intro:
    'Here you play Facebook, Instagram and YouTube. Publish a post or a comment, and see in the console what Schoolwacht does with it. None of this goes to real social media.',
  toConsole: 'To the console',
  otherLanguage: 'Nederlands',
  accounts: 'Accounts',
  noAccounts: 'There is no account yet.',
  addAccount: 'Add an account',
  addAccountHint:
    'Schoolwacht gets to know the account as soon as something happens: publish a post or a comment.',
  platform: 'Platform',
  accountName: 'Name of the account (made up)',
  submitAccount: 'Add',
  refresh: 'Refresh this page',
  publish: 'Publish a post',
  publishHint: 'You publish it as the school itself.',
  videoHint: 'This becomes a video. The first line is the title, the picture is the still.',
  pictureHint: 'Without a picture there will be a grey area.',
  text: 'Text',
  pictures: 'Choose pictures',
  upload: 'Or choose pictures from your computer (JPEG, PNG, WebP or GIF)',
  commentPicture: 'A picture with it (may stay empty)',
  withPicture: 'with a picture',
  when: 'When?',
  now: 'Now',
  inMinutes: (minutes) => `In ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
  inHours: (hours) => `In ${hours} ${hours === 1 ? 'hour' : 'hours'}`,
  inDays: (days) => `In ${days} ${days === 1 ? 'day' : 'days'}`,
  submitPost: 'Publish',
  feed: 'What the public sees',
  feedEmpty: 'There is nothing yet.',
  scheduled: 'Scheduled, not visible yet',
  scheduledEmpty: 'Nothing is scheduled.',
  drafts: 'Draft, does not go live by itself',
  goesLiveAt: (time) => `Goes live at ${time}`,
  notScheduled: 'No time any more: this does not go live by itself.',
  postedAt: (time) => `Published at ${time}`,
  shared: 'somebody else’s post, shared',
  comments: (count) => (count === 1 ? '1 comment' : `${count} comments`),
  hidden: 'hidden from the public',
  rejected: 'rejected, will not come back',
  school: 'the school',
  someone: 'somebody without a visible name',
  writeComment: 'Write a comment',
  name: 'Your name (made up)',
  defaultName: 'Robin',
  comment: 'Comment',
  submitComment: 'Comment',
  samplesTitle: 'Or post an example at once:',
  samples: {
    insult: { label: 'Insult', text: 'You lot really are a bunch of worthless idiots.' },
    criticism: {
      label: 'Criticism',
      text: 'I think this is badly organised. We heard too late again that PE is cancelled.',
    },
    phone: { label: 'Phone number', text: 'Just call her mother: 06-12345678' },
    threat: { label: 'Threat', text: 'I will wait for you tomorrow and beat you up.' },
    care: {
      label: 'Cry for help',
      text: 'I can’t go on like this. I don’t want to be here any more.',
    },
    question: { label: 'Question', text: 'What time does the parents’ evening start?' },
  },
  hideByPage: 'Hide as the school',
  showByPage: 'Show again',
  deletePost: 'Delete this post',
  deleteComment: 'Delete',
  ledger: 'Ledger: what really changed',
  ledgerEmpty: 'Nothing yet.',
  by: { api: 'by Schoolwacht', platform: 'by itself, on time', control: 'by you' },
  kinds: { post: 'Post', comment: 'Comment' },
  changes: {
    hidden: 'hidden',
    shown: 'visible again',
    rejected: 'rejected',
    scheduled: 'scheduled',
    unscheduled: 'no longer scheduled',
    live: 'live',
    unpublished: 'taken offline',
    trashed: 'in the trash',
    removed: 'removed',
  },
  until: (time) => `at ${time}`,
  problems: {
    'nothing-to-post': 'Write a text or choose a picture.',
    'no-picture': 'One of the files is not a JPEG, PNG, WebP or GIF.',
    'no-name': 'Give the account a name.',
    'nothing-to-say': 'Write a comment or choose an example.',
    gone: 'That does not exist any more.',
  },
};

export type Words = typeof nl;
export const languages = { nl, en };
export type Language = keyof typeof languages;
export type Problem = keyof Words['problems'];
export type Sample = keyof Words['samples'];

/** In the largest unit that fits. */
export function shownWait(minutes: number, words: Words): string {
  if (minutes % 1440 === 0) return words.inDays(minutes / 1440);
  return minutes % 60 === 0 ? words.inHours(minutes / 60) : words.inMinutes(minutes);
}

export const otherLanguage = (language: Language): Language => (language === 'nl' ? 'en' : 'nl');

export function isSample(text: unknown): text is Sample {
  return typeof text === 'string' && Object.hasOwn(nl.samples, text);
}

export function keysOfSamples({ samples }: Words): Sample[] {
  return Object.keys(samples).filter(isSample);
}
