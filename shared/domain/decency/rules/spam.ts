import type { Rule } from './rule.ts';

const category = 'spam';
const contact =
  '<link>|app|dm|whatsapp|telegram|klik|link|bio|pm|inbox|click|text|bel|appje|snap|website|prive|privé|message|number|bericht';

export const spamRules: Rule[] = [
  {
    kind: 'easy money',
    category,
    sure: 'clear',
    literal: true,
    say: [
      `(verdiende|verdiend|verdien|verdient|earned) ..3 <number> ..1 (euro|dollar|euros|dollars) ..2 (met|via|door|with)`,
      '(snel|makkelijk) geld $',
      '(wil|wilt|zoek|need) <you>? ..2 (snel|makkelijk|extra|gratis|fast|quick) (geld|cash|money)',
      `(verdien|verdient|verdiende|verdienen|earn|make|earning|maak|earned|win|krijg|ontvang) ..5 (euro|euros|dollar|dollars|eurootjes|geld|money|cash|winst|profit|<number>|bitcoin) ..8 (${contact}|dag|week|maand|uur|thuis|per|day|daily|home|weekly|huis|zonder|snel|online|month|hour)`,
      '(snel|makkelijk|gratis|extra|easy|fast|quick|free|instant) (geld|cash|money|bijverdienen|winst) ..4 (verdienen|maken|earn|dm|thuis|online|app|klik|link|bij)',
      '(bijverdienen|thuiswerk|passief inkomen|financieel vrij|financiele vrijheid|side hustle|passive income)',
      'thuis ..2 werken ..6 (dm|app|klik|link|verdien|euro)',
      '(investeer|investeren|belegging|beleggen|crypto|bitcoin|forex|trading|trader|invest|investment|ethereum|dropshipping|nft) ..8 (winst|verdubbel|verdubbelen|gegarandeerd|rendement|dm|app|link|profit|profits|verdien|verdiend|rijk|mentor|broker|signals|guaranteed|returns|dankzij)',
      '(lening|leningen|krediet|loan|loans) ..5 (zonder|bkr|snel|direct|toetsing|app|mail|quick|apply|nodig|binnen)',
      '(dankzij|thanks to|via) (mr|mrs|expert|coach|trader) ..8 (winst|profit|euro|terug|recovered|verdiend)',
      '(gewonnen|winnaar|winner|geselecteerd|congratulations|selected|uitgekozen) ..6 (klik|claim|prijs|bon|prize|ontvang|click|link|cadeaubon|iphone|dm)',
    ],
    unless: [
      '(goede doel|goed doel|stichting|opgehaald|kika|bijbaan|stage|vacature|vakantiewerk|school zoekt|rente)',
      'loterij ..2 ouderraad',
      '(scriptie|les economie)',
    ],
  },
  {
    kind: 'free things behind a link',
    category,
    sure: 'clear',
    literal: true,
    say: [
      '(goedkope|goedkoop|originele|replica|cheap) ..2 (merkschoenen|merkkleding|schoenen|tassen|horloges|kleding|sneakers|parfum|iphones|jassen|trainingspakken)',
      '(bezoek|visit|ga|surf|check|kijk) ..2 <link> ..2 (nu|snel|gratis|now|today|en|voor)',
      "(check|luister|bekijk|stream|beluister) ..3 (mijn|m'n|me) ..2 (single|track|nummer|video|kanaal|stream|twitch|podcast|ep|album|merch|mixtape|clip|tiktok)",
      '(bestel|koop|shop|verkrijgbaar) ..2 (via|in|op|link) ..1 (bio|profiel|dm|mijn pagina)',

      `(gratis|free|korting|giveaway|winactie|cadeaubon|cadeaukaart|gift|goedkope|goedkoop|kortingscode|sale|discount|nep|replica|replicas) ..6 (iphone|iphones|airpods|ps5|playstation|robux|vbucks|v-bucks|samsung|macbook|giftcard|card|skins|nike|jordans|louis|gucci|rolex|ray|cadeaubon|bol|netflix|spotify|followers|volgers|likes|tickets|schoenen|tassen|horloges|vapes|vape|sneakers|coins|credits)`,
      `(klik|click|check|tap|claim) ..3 (<link>|hier|link|here|bio|profiel|profile) ..4 (gratis|free|win|prijs|euro|claim|ontvang|korting|geld|iphone|nu|snel|<link>|cadeau)`,
      '(gratis|free|win|korting) ..8 (klik|click|claim|<link>|dm|bio)',
      '<link> ..4 (gratis|free|korting|win|winnen|cheap|goedkoop|promo)',
      '(vapes|vape|wiet|snus|sigaretten|lachgas|elfbar|pods|drugs|pillen|xtc|hasj|weed|3mmc|steroids|steroiden|diploma|diplomas|rijbewijs|vuurwerk|cobra|cobras) ..4 (kopen|bestellen|koop|bestel|te koop|verkoop|verkopen|dm|leveren|bezorgd|bezorgen|app|snap|goedkoop|levering|for sale|prijzen|prijslijst)',
      '(te koop|verkoop|verkopen|bestel|sell|selling) ..4 (vapes|vape|wiet|snus|pillen|xtc|weed|nepdiploma|vuurwerk|cobra|lachgas|volgers|followers|likes)',
      '(afvallen|kilo|weight|slank|buikvet|dieetpillen|slim) ..6 (link|klik|bestel|pillen|dagen|zonder|dm|click|thee|product)',
      '(spell|spells|medium|waarzegger|voodoo|helderziende|marabout) ..6 (contact|app|bel|whatsapp|terug|ex|dr|number|mail)',
      '(bezoek|visit|check|bekijk) ..3 (mijn|onze|my|our) ..2 (webshop|shop|website|site|store|kanaal|channel|profiel|onlyfans|page|video|merch)',
      '(check|bekijk|see|watch) ..1 out ..2 (my|this|our) ..3 (channel|video|page|song|cover|music|remix|profile|videos|account)',
      '(kortingscode|promocode|discount code|code|actiecode) :',
    ],
    unless: [
      '(ijsje|ijsjes|koffie|thee|entree|toegang|ouderraad|open dag|nieuwsbrief|rondleiding|proefles|schoolkamp|boek|boeken|fietsverlichting|kaartjes|parkeren|lunch|les)',
      '(drugs|vape|vapes) ..3 (verboden|gevaarlijk|voorlichting)',
      'rookvrij',
    ],
  },
  {
    kind: 'fishing for followers',
    category,
    sure: 'clear',
    literal: true,
    say: [
      'f4f|l4l|s4s|fff|follow4follow|followforfollow|like4like|sub4sub|c4c|lfl|followback|volgvoorvolg|l4f|spam4spam',
      '(volg|follow|abonneer|subscribe|sub|like) ..3 (mij|me|mijn|my|terug|back|ons|us) ..6 (ik|i|iedereen|volg|follow|terug|back|allemaal|everyone|f4f|kanaal|channel|pls|please|1000|abonnees|volgers|like)',
      '(ik|i) (volg|follow|sub|like) ..1 (iedereen|everyone|iedereen|altijd|direct|always) ..1 (terug|back)',
      '(volg|abonneer) ..3 (op|mijn|mn) ..2 (kanaal|tiktok|insta|youtube|pagina|account|twitch|channel)',
      '(subscribe|sub) ..2 (to|my|me) ..2 (channel|my|me|us|pls|please)',
      '(subscribe|abonneer) $',
      '(please|pls|plz|come) ..2 (subscribe|sub|like my|check my)',
      'like ..2 (en|and)? ..1 (deel|share|volg|subscribe) ..4 (winnen|kans|win|kanaal|channel|maak)',
      '(meer|1000|more|gratis|duizend|10k|1k|koop) (volgers|followers|abonnees|subs|likes)',
      'help me ..3 (1000|10000|100|1k|10k|<number>) ..2 (subs|subscribers|volgers|abonnees|likes)',
      'thumbs (up|like) ..2 (if|als) ..6 <link>',
      '(deel|stuur|copy|kopieer) ..3 (bericht|dit|message|this|paste) ..4 (<number>|tien|vijftien|ten|iedereen|15|10|andere) ..4 (of|anders|vrienden|contacten|ongeluk|videos|people|or)',
    ],
    unless: ['volg ..2 (onze|de) school', 'moties|kunstenaar|nieuws', 'teruggevonden'],
  },
  {
    kind: 'only a shortened or shouting link',
    category,
    sure: 'likely',
    literal: true,
    say: [
      '^ <link> $',
      '^ <link> <link>',
      '(klik|click) op? (hier|here|link|<link>)',
      'link ..2 (in|op) ..1 (bio|profiel)',
      '(http|www|bit) ..2 <link>',
    ],
    unless: [
      'aanmelden|inschrijven|nieuwsbrief|school|website|artikel|nieuws|agenda|formulier|rooster',
      'niet ..2 (klikken|klik)',
    ],
  },
  {
    kind: 'asking for an audience',
    category,
    sure: 'likely',
    literal: true,
    say: [],
    together: [
      [
        'klik|bekijk|check',
        'profiel|bio|foto|fotos|pagina',
        'mijn|leren|schat|schatje|lief|single|eenzaam|<number>',
      ],
      ['korting|sale|uitverkoop|off|promo', '<link>|bestel|code|nu|vandaag'],
      [
        'systeem|methode|cursus|masterclass|coach|ebook',
        'stuur|dm|app|info|link|reageer|typ',
        'leven|rijk|geld|verdien|vrijheid|inkomen|veranderd|euro',
      ],

      [
        'kanaal|channel|vlog|stream|clip|onlyfans|video|videos|song|cover|page|beat|mixtape',
        "mijn|m'n|my|mn|our",
        'abonneer|abonneren|abonnees|kijken|check|sub|subscribe|volg|like|liken|subscribers|watch|listen|visit|support|click',
      ],
      ['subscribe|sub|subscribers', 'please|pls|plz|me|my|channel|back|guys|hey'],
      [
        'crypto|bitcoin|forex|trading|investeren|beleggen',
        'rijk|winst|mentor|verdien|verdiend|whatsapp|telegram|gegarandeerd|dm|profit|rendement',
      ],
      [
        'volgers|followers|likes|views|abonnees',
        'koop|gratis|kopen|euro|goedkoop|buy|free|get|more',
      ],
      [
        'helderziende|medium|waarzegger|spellcaster|marabout|hackerdienst',
        'hielp|geholpen|bel|app|contact|terug|whatsapp|help',
      ],
      [
        '<link>',
        'gratis|free|win|klik|click|bestel|korting|vote|stem|check|visit|subscribe|watch|please|earn|money|bezoek',
      ],
    ],
    unless: [
      '(school|nieuwsbrief|aanmelden|inschrijven|musical|kaartjes|ouderraad|les|scriptie|open dag|rooster|formulier|doel|goede|kika|stichting)',
    ],
  },
];
