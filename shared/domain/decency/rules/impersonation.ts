import type { Rule } from './rule.ts';

const category = 'impersonation';

/** Who really writes cannot be seen from a text; the sentence can only ask for a person's look. */
export const impersonationRules: Rule[] = [
  {
    kind: 'claiming to be the real one',
    category,
    sure: 'likely',
    say: [
      '(<staff>|administratie|schoolleiding|systeembeheer|helpdesk|ict) hier (:|,)',
      'met (de|het|uw|je) (administratie|directie|schoolleiding|bank|systeembeheer|helpdesk|ict|gemeente) ..2 , ..1 (stuur|geef|klik|bel|vul|maak|app|wij|we)',
      'wij (zijn|dit is) (de|het|een)? ..1 (echte|officiele|enige) ..2 (school|account|directie|pagina|juf|meester)',

      '(ik|i|dit|this) (ben|am|is) ..2 (echt|echte|real|officiële|officiele|official|gewoon) ..2 (<staff>|directeur|<name>|juf|meester|school|account)',
      '(ik|wij|dit|im) (ben|zijn|is|met) ..2 de? (<staff>|meneer|mevrouw|administratie|schoolleiding|systeembeheer|helpdesk|ict) ..6 (stuur|deel|klik|geef|app|mail|mijn|nieuwe|nieuw|betaal|maak|inloggen|wachtwoord|volg|vrij|send|click|share|over|reageer|inlog|dm)',
      'dit is (de|het) (directie|schoolleiding|directeur|rector|school|bestuur|administratie|ministerie|inspectie|politie) ..1 :',
      'dit (is|hier) ..1 de? (directie|schoolleiding|directeur|rector|bestuur|administratie) ..4 (vrij|uitval|vervalt|deel|gesloten|dicht|geen|morgen)',
      '(hier|hoi|hallo) ..1 de? (directie|directeur|rector|schoolleiding|administratie) ..2 :',
      '(nieuw|nieuwe|mijn|echte|enige|officiele) ..3 (account|profiel|insta|pagina) ..4 (<staff>|meneer|mevrouw|school|directie|directeur|juf|meester) ..4 (volg|oude|gehackt|echte|nep|dm)',
      'ik (ben|dit) is ..4 en (dit|dit|,) ..1 is? ..1 (niet|geen nep|fake|grap)',
      'volg ..3 (nieuw|nieuwe|echte) ..2 (account|profiel|insta|pagina) ..6 (ben|is) ..3 (<staff>|juf|meester|echte|school|directeur)',
      '(oude|vorige) (account|profiel) ..3 (gehackt|werkt|geblokkeerd) ..4 (volg|dit|nieuw|hier)',
      'i (am|im) the? (real|new) (principal|teacher|school)',
    ],
    unless: [
      '(let op|pas op|opgelet|waarschuwing)',
      'is dit',
      '(nepaccount|nepprofiel) ..3 (rond|gemeld|melden)',
    ],
    statement: true,
  },
  {
    kind: "making or running somebody else's account",
    category,
    sure: 'likely',
    literal: true,
    say: [
      '(ik|we) (doe|deed|geef|gaf|ga|doen) ..1 (me|mij|ons) ..2 (voor|uit) (als|voor|alsof)',
      '(account|profiel|insta|pagina|tiktok) ..2 (gemaakt|aangemaakt|maken) (als|namens|van|voor|op naam van) ..3 (<staff>|<name>|<they>|meneer|mevrouw)',
      '(insta|account|profiel|tiktok|pagina) van ..3 (<staff>|<name>|meneer|mevrouw) ..3 (gemaakt|nep|fake|beheerd door)',
      '(wie|ik|we) ..3 (reageer|reageren|post|posten) ..3 (als|namens|onder de naam) ..3 (<staff>|<name>|meneer|mevrouw)',

      '(ik|we|wie|wij|iemand|i|laten) ..4 (nepaccount|nepprofiel|nepaccounts|fakeaccount|fakeprofiel|nepinsta|nep-account|fake|nepmail) ..6 (gemaakt|maken|aangemaakt|maakt|volg|beheert|runnen|van|made|maak|of|beginnen|starten|op)',
      '(nepaccount|nepprofiel|fakeaccount|nepinsta|fake|nep|parodieaccount|roddelaccount|confessionsaccount) ..1 (account|profiel|insta|pagina)? ..2 (van|of|voor|met|over) ..3 (<staff>|meneer|mevrouw|juf|meester|<name>|<they>|<kid>|directeur|school) ..4 (gemaakt|aangemaakt|volg|online|live|staat|lachen|haha|😂|lol|check|gemaakt|made|maken)',
      '(ik|we|i) ..1 (heb|hebben|maak|maken|maakte|made|run|beheer|ben|doe) ..2 (account|profiel|insta|snap|tinder|pagina|tiktok) ..2 (op|in|met|onder|als|van|as) ..2 (naam|foto|naam|<staff>|<they>|<name>|meneer|mevrouw)',
      '(ik|we|wie) ..2 (doe|doen|deed|geef|geven|gaf|heb|voordoen|ga|gaan) ..2 (me|mij|ons) ..2 (voor|uit|voordoen) (als|alsof)',
      'ik ..4 (uit|in) naam van ..2 (<staff>|<name>|<they>|meneer|mevrouw) ..4 (gemaild|geappt|gestuurd|gereageerd|mailen|appen|reageren|mail|app|gepost)',
      '(ik|we) (mail|app|reageer|post|bel|mailde|belde|appte) ..4 (als|namens|alsof) ..3 (<staff>|<name>|<they>|directeur|school|meneer|mevrouw|moeder)',
      '(ziekmelden|ziekgemeld|afgemeld|afmelden) ..4 (als|alsof) ..3 (moeder|vader|ouder)',
      '(<staff>|meneer|mevrouw) ..3 op (tinder|onlyfans|grindr) (gezet|aangemeld|gemaakt)',
    ],
    unless: [
      '(let op|pas op|opgelet|waarschuwing)',
      'rond|gemeld|melden|klikken|rapporteer|rapporteren',
      'er (gaat|is|zijn) ..3 (nepaccount|nepprofiel|fakeaccount)',
      'toneel|musical|rol|verkleed|carnaval|sint|sinterklaas|zwarte|theater|speelde|speelt',
    ],
  },
  {
    kind: 'acting in the name of somebody else, in any words',
    category,
    sure: 'likely',
    literal: true,
    statement: true,
    say: [
      'ik (ben|met|hier) ..3 (<staff>|administratie|bank) ..10 (rekening|tikkie|overmaken|bsn|gegevens|inlog|code)',
      'ik ben de? (nieuwe|echte) ..1 <staff> ..10 (over|betaal|stuur|klik|deel)',
      "als (mijn|m'n|je|zijn) (vader|moeder|ouders|ma|pa) ..3 (mail|gemaild|mailtje|gebeld|bericht|afgemeld|ziekgemeld|gemaild)",
      '(doen|doe|deden|deed) ..2 (of|alsof) ..2 de? (<staff>|school|echte|directie) ..2 (zijn|ben|is|waren)',
    ],
    together: [
      [
        'stem|handtekening|naam',
        'na|nadoen|vervals|vervalsen|nagemaakt|vervalst|misbruik',
        'moeder|vader|<staff>|ouders',
        'ik|we',
      ],
      [
        'nepaccount|nepprofiel|fakeaccount|parodieaccount|roddelaccount',
        'ons|mijn|volgers|volg|ik|we|wij|check',
      ],

      [
        'alsof|voordoen|voorgedaan|voordoe|namens|nepaccount|fakeaccount|nepprofiel',
        '<staff>|school|directie|vader|moeder',
        'account|pagina|mail|gestuurd|gemaild|geappt|insta|tiktok|whatsapp',
        'ik|we|wij',
      ],
      [
        'stiekem|gehackt|nep',
        'beheer|beheren|run|runnen|gemaakt|maken',
        'account|pagina|profiel|insta',
        '<staff>|school|<name>|mevrouw|meneer',
      ],
    ],
    unless: [
      '(toneel|musical|rol|sinterklaas|carnaval|theater|let op|pas op|waarschuwing|melden|verkleed|nepmail|nepmails)',
    ],
  },
];
