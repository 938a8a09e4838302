import type { Rule } from './rule.ts';
import { teaching } from './subjects.ts';

const category = 'stalking';

export const stalkingRules: Rule[] = [
  {
    kind: 'following or watching somebody',
    category,
    sure: 'clear',
    negated: false,
    say: [
      'ik volg (<you>|<they>|<name>) ..2 (elke|iedere|dagelijks|stiekem)',

      '(ik|i) ..1 (zie|zag|heb|kijk|keek|see|saw) ..3 (je|jouw|haar|your|her) ..1 (raam|gordijn|gordijnen|slaapkamer|slaapkamerraam|voordeur|kamer|window|bedroom)',
      'ik (sta|stond|wacht|zit|zat) ..6 op (je|jou|haar|hem) ..1 te? wachten ..4 (of|weer|elke|tot|niet)',
      'ik (sta|wacht|zit) ..2 (weer|elke|opnieuw|altijd) ..8 op (je|jou|haar|hem) ..1 te? wachten',
      'ik ..2 (ben|fiets|loop|rij|fietste|reed|liep|rijd) ..4 langs (je|jouw|haar|zijn) (huis|straat|raam)',

      '(ik|we|i|ben|heb) ..1 (<you>|<they>|<name>|achter) ..8 (gevolgd|achtervolgd|bespied|gestalkt|bekeken|stalken|achtervolgen|bespieden|followed|stalked|achterna)',
      '(ik|we|i) (volg|volgde|fiets|fietste|loop|liep|rij|followed|follow|following) (<you>|<they>|<name>|achter) ..4 (naar huis|overal|achterna|home|everywhere|aan|stiekem)',
      '(ik|we) ..1 (fiets|loop|rij|fietste|liep) ..2 achter (<you>|<they>|<name>)',
      '(ik|i|we) ..1 (zie|zag|see|saw|houd|hou|bekijk|filmde|kijk) (<you>|<they>|<name>) ..3 (elke|iedere|every|altijd|overal|slaapkamer|slapen|raam|thuis|huis|gaten|watching|window|through)',
      'ik ..2 (<you>|<they>) ..1 in de gaten',
      'ik (wacht|wachtte|sta) (elke|iedere|weer|nog|straks) ..3 (op|bij) (<you>|<they>|je|haar|jouw)',
      'ik weet ..2 precies ..1 (hoe|waar|wanneer|welke) (<you>|<they>)',
      'i know ..1 (where|when|what) you ..1 (live|lives|sleep|walk|get|go)',
      'waar je ook? ..2 (gaat|bent|heen) ..4 ik',
      'ik ..2 (heb|weet) ..2 (je|jouw|haar) ..1 adres',
      'ik (ben|was|sta|stond) ..3 (achter|vlakbij) <you> ..5 (zag|zagen|ziet) ..2 niet',
    ],
    unless: [
      'insta|instagram|facebook|youtube|tiktok|pagina|kanaal|website',
      'live|nieuws|website|livestream|kind|dochter|zoon|zwemles',
      'bus ..3 (komt|rijdt)',
      'voorstelling|optreden|musical|wedstrijd',
    ],
  },
  {
    kind: 'going on after a block or a no',
    category,
    sure: 'clear',
    negated: true,
    say: [
      '(<you>|<they>) (kan|mag|kunt|kunnen|mogen) (me|mij) ..2 (blokkeren|negeren|ontlopen|ontwijken|verwijderen)',
      '(blokkeer|negeer|verwijder) (me|mij) ..2 (maar|gerust|gewoon)',
      'ik vind (je|jou|jullie) (toch|altijd|overal|wel) (,|$)',
      'ik (stuur|app|bel|mail) ..4 (nog|weer) ..2 (<number>|vijftig|honderd|twintig|tien|dertig|veertig|een keer)',
      "(leest|beantwoordt|opent|negeert|leest) (mijn|m'n|al mijn) (appjes|berichten|berichtjes|dms|mails) ..8 (ik|stuur|blijf)",

      'waarom ..1 (blokkeer|blokkeert|blok|block|negeer|negeert|blocked|ontwijk|ontloop) (<you>|<they>|me|mij)',
      '(ik|i) ..2 (maak|maakte|make|heb) ..4 (nieuw|nieuwe|ander|andere|new|another|tiende|vijfde|derde|zoveelste) ..1 (account|accounts|nummer|nummers)',
      '(<you>|<they>) ..3 (blokkeert|blokkeren|geblokkeerd|blokkeer|block|blocked) (me|mij) ..6 (nieuw|nieuwe|ander|toch|weer|blijf|steeds|vind|opnieuw|new|again|anyway)',
      '(blokkeren|blokkeer) (heeft|helpt|werkt|haalt) ..1 (geen|niet|niks|toch) ..4 <i>?',
      '(ik|i) (stuur|sturen|app|bel|dm|text|call|mail|schrijf|message|bericht) ..1 (<you>|<they>|<name>) ..1 (elke|iedere|every|al|tien|twintig|vijftig|honderd|blijf|net zo lang|de hele)',
      '(ik|i) ..1 (elke|iedere|every) (dag|avond|uur|day|night|nacht) ..3 (appen|bellen|sturen|berichtje|berichtjes|text|bel|stuur|app)',
      '(al|nu) ..1 (<number>|tien|twintig|dertig|vijftig|honderd) ..1 (keer|berichten|berichtjes|appjes|dms) ..3 (gestuurd|gebeld|geappt) ..4 (<you>|<they>|blokkeer|antwoord|waarom)',
      'ik laat (<you>|<they>) ..1 (nooit|niet) ..2 met rust',
      '<you> (bent|hoort|wordt) ..1 (van mij|bij mij|alleen van mij) ..1 (of|en)? ..2 (niemand|alleen)',
    ],
    unless: [
      '(school|administratie|inschrijving|iemand|telefoniste|docent) ..3 (bellen|terugbellen|antwoord)',
      '(terugbellen|inschrijving|open dag|klantenservice|nieuwsbrief|mail van school)',
      'pesten|spam',
    ],
  },
  {
    kind: 'not letting somebody go, in any words',
    category,
    sure: 'likely',
    negated: true,
    say: [],
    together: [
      [
        'expres|stiekem|speciaal|altijd|overal',
        'ik',
        '<you>|<they>',
        'zie|volg|fiets|loop|wacht|kijk',
        'ochtend|huis|raam|school|elke|om',
      ],

      [
        'account|accounts|profiel|nummer',
        'nieuw|nieuwe|tweede|derde|ander|nep|extra|anoniem',
        '<i>',
        '<you>|<they>',
        'volgen|bereiken|blokkeert|geblokkeerd|blokkeren|blokkeer|verhalen|stories|bekijken',
      ],
      [
        'als|zolang|omdat|waarom',
        '<you>|<they>',
        'reageert|antwoordt|opneemt|opneem|reageer|antwoord|terugappt|blokkeert|negeert',
        'kom|sta|wacht|stuur|blijf|ga',
        'ik',
      ],
      [
        'stalken|stalk|achtervolgen|achtervolg|bespioneren|bespieden|schaduwen',
        '<i>|we',
        '<you>|<they>|<name>|<staff>',
      ],
    ],
    unless: [teaching, 'school|ouders|inschrijving|u|betaling|ouderportaal|groepsaccount'],
  },
  {
    kind: 'following, watching or insisting, in words that are also harmless',
    category,
    sure: 'likely',
    say: [
      'ik weet ..2 (hoe laat|wanneer|waar|welke) ..1 (<you>|<they>) ..3 (uit|thuis|traint|werkt|traint|klaar|fietst|loopt|slaapt|woont|bent|opstaat)',
      'ik (kom|kwam|ga) ..3 (naar|bij) (je|jouw|haar|zijn) ..1 (werk|huis|stage|training|kamer|sportclub|voordeur|baantje)',
      'ik ..2 (sta|stond|zit|zat|wacht|wachtte|kom|kwam|staan|zitten|wachten) ..5 (voor|bij|onder|op|langs) (je|jouw|haar|zijn|<you>|<they>) ..2 (huis|deur|raam|straat|kamer|voordeur|thuis|bushalte|fietspad|slaapkamerraam|stage|werk)',
      'ik (weet|ken) ..3 (welke|wat) voor ..2 (bus|route|trein|lijn|fietsroute|weg) ..2 (<you>|<they>)',
      '(elke|iedere) (ochtend|dag|avond|middag) ..3 achter (<you>|<they>) ..3 aan',
      'of (je|jij|ze) ..1 (wilt|wil) of niet',
      '(ik|i) (blijf|blijven|keep) ..3 (<you>|<they>|appen|bellen|sturen|berichten|wachten|messaging|texting|calling|schrijven|mailen|volgen) ..4 (tot|totdat|until|till|ook)',
      '(antwoord|reageer|answer|neem) ..2 (nou|dan|eens|op|toch|me) ..3 (ik|anders|tot)',
      '<you> ..1 (kan|kunt|kunnen|kun|zult|komt|raakt|cant) ..2 (niet|nooit|never|me) ..3 (ontsnappen|ontlopen|negeren|verstoppen|van|kwijt|escape|hide|af|vanaf)',
      'als ik (<you>|<they>) niet ..2 (krijg|mag|kan) ..2 dan',
      'net zo ..1 lang ..1 (tot|totdat) (<you>|<they>)',
    ],
    unless: [
      'oefen|oefenen|les|training|klas|school|dochter|zoon|mail|mailen|rijbewijs|sport|bus|rooster|docent',
    ],
  },
];
