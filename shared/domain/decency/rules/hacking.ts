import type { Rule } from './rule.ts';
import { teaching } from './subjects.ts';

const category = 'hacking';

export const hackingRules: Rule[] = [
  {
    kind: "having or passing on somebody else's login",
    category,
    sure: 'clear',
    literal: true,
    say: [
      '(ik|wij|we) (zet|zetten|pas|verander|veranderen|maak|regel|haal) ..3 (je|jouw|jullie) ..1 (onvoldoende|onvoldoendes|cijfers|cijfer|absenties|punten|rapport|verzuim)',
      '(zet|pas|verander) (ik|we) ..2 (je|jouw|jullie) ..1 (onvoldoende|onvoldoendes|cijfers|cijfer|absenties|punten)',

      '(ik|we|wie|i|heb|hebben|hier|dit|wil|zoek|koop|verkoop|deel) ..3 (heb|hebben|heeft|ken|weet|wil|have|has|got|is|zijn|zoek|zoekt|deel|de|alle|verkoop) ..4 (wachtwoord|wachtwoorden|inlog|inlogcode|inlogcodes|inloggegevens|password|passwords|pincode|login|logins|toegangscode) ..2 (van|of|voor|from) ..4 (<staff>|<they>|<name>|<system>|<kid>|docenten|leraren|school|admin|wifi|kluisjes|systeembeheer|iedereen|klas)',
      '(wachtwoord|inlog|password|inlogcode|inloggegevens|pincode|login) ..1 (van|of|for) ..4 (<staff>|<name>|<they>|<kid>|<system>|admin|docenten|leraren) ..2 (is|:|staat|hier|heb|weet|zoeken|gevonden|te|dm|wie)',
      '(ik|we|i) ..1 (zit|zat|kan|kom|kwam|ben|log|got|ingelogd|waren) ..3 (in|binnen|into|op) ..2 (magister|somtoday|parnassys|itslearning|systeem|account|mail|docentenaccount|mailbox|server|admin) ..2 (van|of|,|:|wie|en|meneer|mevrouw)',
      '(<staff>|<name>|<they>|meneer|mevrouw) ..3 (wachtwoord|password|inlog) ..2 (is|:|staat)',
      '(zijn|haar|hun|his|her) (wachtwoord|wachtwoorden|password|inlog|login) (is|zijn|staat|:)',
      '(ik|wie|we) ..4 (cijfers|absenties|rapport|punten|cijfer|grades) ..3 (aanpassen|veranderen|wijzigen|ophogen|change|hacken)',
      '(cijfers|absenties|absentie|cijfer|punten|grades|rapport) ..3 laten? (aanpassen|veranderen|ophogen|wijzigen|wissen) ..2 (voor|dm|kost|euro|wil|wie|kan|via)',
      '(wie|iedereen) (wil|wilt|moet) ..3 (cijfers|punten|absenties|examens) ..3 (aanpassen|veranderen|inzien)',
    ],
    unless: [
      "(mijn|ons|onze|eigen|my|m'n) ..3 (wachtwoord|password|inlog|account)",
      'vergeten|kwijt|reset|resetten|vergat|forgot|forgotten',
      '(nooit|niet delen|geven|doorgeven)',
      'bewaar|kies|sterk|veilig|veilige',
      'nog niet',
      '(mag|mogen) ..2 (docent|leraar|school|ik|wij)',
    ],
  },
  {
    kind: 'offering or teaching how to break in',
    category,
    sure: 'clear',
    literal: true,
    say: [
      '(lees|kijk|lezen|luister) (<you>|<i>)? ..2 mee ..1 (in|met) ..3 (whatsapp|telefoon|snap|app|dms|insta|mail|gesprekken)',
      '(filter|schoolfilter|firewall|proctoring|blokkade|lockdown|beveiliging) ..3 (omzeil|omzeilen|omzeilt|bypass|kraken|kraak|uitzetten|bypassen)',
      '(omzeil|omzeilen|bypass|kraak) ..3 (filter|schoolfilter|firewall|proctoring|blokkade|beveiliging)',

      '(zo|hier|hoe|how) ..2 (hack|breek|kraak|kom|to) (<you>|to|hack|in|een) ..5 (account|accounts|magister|insta|instagram|snap|snapchat|wifi|wachtwoord|wachtwoorden|somtoday|systeem|telefoon|whatsapp|mail|tiktok)',
      '(zo|makkelijk|tool|hack|methode|truc) ..2 (kom|in|om|voor|to) ..4 (elk|ieder|elke|alle|any|every|iedereen) ..3 (account|accounts|magister|wifi|wachtwoord|insta|instagram|snap|snapchat)',
      '(ik|we|i) (hack|kraak|hacken|kraken|can hack|regel) ..3 (<you>|elk|alle|any|accounts|account|wachtwoord|wachtwoorden|insta|magister|systeem|cijfers|telefoons|voor)',
      '(ik|we|i) ..1 (kan|kunnen|can) ..4 (account|accounts|magister|insta|instagram|snap|snapchat|systeem|wachtwoord|wachtwoorden|wifi) ..2 (hacken|kraken|hack|binnenkomen|overnemen)',
      '(wie|iemand) ..1 (kan|kon|weet|wil) ..5 (hacken|kraken|hack)',
      '(account|accounts|magister|systeem|wachtwoorden|website|school|site|insta|snap|wifi|cijfers) ..1 (hacken|kraken|hack|gehackt) (voor|dm|kost|te|kan|euro|laten|doen|door) ..1 (mij|ons|dm)',
      '(tool|script|programma|app|software|keylogger|exploit|phishing|phishingmail|bot) ..5 (inbreken|hacken|wachtwoorden|wachtwoord|kraken|accounts|ddos|platleggen|meelezen|inloggen)',
      '(keylogger|ddos|ddossen|ddosaanval|ddosattack|stresser|booter|ransomware|phishinglink) ..3 (op|voor|school|geinstalleerd|kopen|op|starten|doen|installeren|dm|aanval)',
      '(hacker|hackers) te (huur|gezocht|nodig)',
      '(dm|app|pm) ..4 (hack|hacks|hacken|cheats|inloggegevens|accounts)',
    ],
    unless: [
      'workshop|les|cursus|ethisch|voorlichting|gastles|preventie|beveiliging|lifehack|lifehacks',
      'gehackt ..3 (negeer|let|pas)',
      '(mijn|my) ..1 (account|insta) ..2 (is|lijkt|werd|was) gehackt',
      '(bug bounty|minecraft|fortnite|let op)',
    ],
  },
  {
    kind: 'announcing that the school network goes down',
    category,
    sure: 'clear',
    say: [
      '(ik|we|wij|gaan|ga|laten|lets|wie|morgen|vandaag|straks) ..6 (wifi|netwerk|server|servers|systeem|site|website|magister|somtoday|internet|digibord|digiborden|laptops|network|zermelo|itslearning) ..4 (plat|platleggen|platgooien|leggen|down|hacken|ddossen|crashen|saboteren|lam|overnemen|kraken|uitzetten|slopen|platleg|kapotmaken|blokkeren)',
      '(leg|leggen|gooi|gooien|haal|halen) ..3 (wifi|netwerk|server|site|website|magister|systeem|internet|somtoday) ..3 (plat|eruit|down|neer|offline)',
      '(platgelegd|gehackt) door (mij|ons)',
      '(we|ik) (hebben|heb) ..3 (wifi|netwerk|server|site|website|magister|systeem|school|digibord) ..2 (gehackt|platgelegd|plat|overgenomen|gekraakt)',
    ],
    unless: ['(storing|onderhoud|ligt|lag|workshop|ethisch|update|weet iemand)'],
  },
  {
    kind: 'breaking in, in any words',
    category,
    sure: 'likely',
    literal: true,
    say: [],
    together: [
      [
        'link|linkje|tool|site|bestand',
        'toegang|inkijken|inzien',
        'cijfers|accounts|toetsen|dossiers|mails',
        'alle|iedereen|niet|andermans|docenten',
      ],
      [
        'phishing|phishingmail|keylogger|virus|malware',
        'gestuurd|geïnstalleerd|gemaakt|verstuurd|ingetrapt|sturen',
        '<staff>|leraren|docenten|school|computers|laptops|laptop|leerlingen',
      ],
      [
        'log|inloggen|ingelogd|inlog',
        'account|accounts|gegevens',
        'docent|docenten|leraar|mentor|<staff>|<name>',
        'ik|we|gewoon|haha',
      ],

      [
        'script|tool|bot|exploit|trucje|hack|keylogger|cheat|plugin',
        'toetsen|antwoorden|wachtwoorden|accounts|cijfers|wifi|magister|teams|somtoday|proctoring|itslearning',
        'verkoop|koop|haal|haalt|dm|waarmee|omzeil|omzeilt|kost|kraak|stuur|werkt|wie',
      ],
      [
        'overgenomen|hacken|gehackt|kraken|gekraakt|ingebroken|binnengedrongen|platgelegd|ddossen|ddos',
        '<system>|insta|snap|account|accounts|telefoon|mail|school',
        'ik|we|wij|wie|haha|lol|betaling|euro|dm|even|morgen|lachen',
      ],
      [
        'wachtwoord|wachtwoorden|inlog|inlogcode|pincode|toegangscode|inloggegevens',
        '<staff>|leraren|docenten|conciërge|admin|systeembeheer|<name>',
        'is|:|hier|gevonden|zijn|weet|heb|dm|staat',
      ],
    ],
    unless: [
      teaching,
      "(mijn|m'n|onze|vergeten|kwijt|lijkt|negeer|let op|waarschuwing|ethisch|wijzigen|wijzig|kies|rol|kunnen inloggen)",
    ],
  },
];
