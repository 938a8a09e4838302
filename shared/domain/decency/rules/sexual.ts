import type { Rule } from './rule.ts';
import { teaching, whom } from './subjects.ts';

const category = 'sexual';

export const sexualRules: Rule[] = [
  {
    kind: 'asking for, offering or passing on naked pictures',
    category,
    sure: 'clear',
    say: [
      '(mag|wil|kan|wou) (ik|i) ..1 (je|jouw|haar|zijn|your) ..1 (<bodyPart>|<privatePart>) ..2 (zien|aanraken|voelen|likken|knijpen)',

      '(zet|stuur|post|doe|maak|plaats|deel) ..4 (foto|fotos|pic|selfie|filmpje) ..3 (in|zonder) ..2 (bikini|badpak|ondergoed|lingerie|kleren|bh|string|shirt)',
      '<picture> ..3 (<they>|<name>|<staff>|<kid>) ..2 onder de? (douche|omkleedhok|bed)',

      '(stuur|stuurt|sturen|send|show|app|dm|laat|deel|geef|snap|doe|mag|wil|wie) ..5 <naked>',
      '(heb|heeft|hebben|got|has|ruil|ruilen|verkoop|koop|check|kijk|zet|link|wie|verzamel) ..4 <naked> ..4 (van|of|haar|hem|je|<name>|te|dm|story|telegram|link|voor|her|online|insta|snap|app|groepsapp)',
      '<naked> ..2 (van|of) ..2 (<they>|<name>|<you>|<staff>|<kid>)',
      '<picture> ..3 (van|of) ..3 (<they>|<name>|<staff>|<kid>) ..3 (in|zonder|with|without) ..2 (<naked>|kleren|shirt|broek|clothes|beha|handdoek|douche)',
      '<picture> ..3 (<they>|<name>|<staff>|<kid>) ..3 <naked>',
      '(naar|met) mij <naked>',
      '(doe|trek) ..2 (je|jouw) ..2 (shirt|trui|broek|kleren|bh|topje|rokje|beha) ..1 (uit|omhoog|eens)',
      '(take|show) ..1 off? your ..1 (clothes|top|bra|boobs|tits|body)',
      'laat ..2 (je|jouw|eens) ..3 (<bodyPart>|<privatePart>) zien',
      'laat ..3 zien ..2 (je|jouw) ..1 (<bodyPart>|<privatePart>)',
      'send (nudes|noods)',
      "(mijn|m'n|my) onlyfans",
      '(lid|abonneer) ..2 onlyfans',
    ],
    unless: [
      '(pop|lego|barbie|schilderij|beeld|museum|kunst|standbeeld|kunstgeschiedenis|wie stuurt|voorlichting|les|bespreken|pas op|waarschuwing|meld|melden|strafbaar|string quartet|musical|strand)',
    ],
  },
  {
    kind: 'remarks on the body of somebody',
    category,
    sure: 'clear',
    say: [
      '<lust> ..2 (<bodyPart>|<privatePart>)',
      '<lust> ..1 (<kid>|<staff>|ding|dingetje|stuk|wijfie|chick|vrouw|vrouwtje|body|milf|gast)',
      'wat ben <you> ..2 (geil|lekker|sexy|hot|heet)',
      '(wat|hoe) ..2 (<bodyPart>|<privatePart>|tieten|kont) ..2 (heeft|heb|hebben|hebt)',
      '<bodyPart> ..2 (van|bij) ..2 (<they>|<staff>|<name>|<kid>) ..2 (is|zijn|mag|zien|daar) ..3 (<lust>|er|geweldig|perfect|wauw|😍|🤤)',
      '(<staff>|<they>|<name>|<kid>|<you>) (is|bent|ben|are|ziet) ..3 (geil|sexy|neukbaar|hot|milf|dilf|heet|spetter|thick)',
      '(<staff>|<they>|<name>) ..2 (heeft|has) ..3 (<lust>|grote|dikke|flinke|mooie|strakke|big|nice) ..1 (<bodyPart>|<privatePart>)',
      '(mooie|dikke|grote|flinke|lekkere|stevige|big|nice) ..1 (tieten|borsten|tits|boobs|kont|ass|reet|billen|boezem|memmen)',
      '(geil|geile) ..2 (<staff>|<kid>|<they>|<name>|juf|foto|stagiaire)',
      '(word|wordt|krijg) ..2 (geil|hard|stijve|paal) ..2 van',
      'milf|dilf',
      '<you> ..3 (kont|billen|tieten|borsten) ..3 (<lust>|mooi|🍑|😍)',
      '(🍑|🍆|🤤|💦) ..2 (<you>|<staff>|<name>|<they>)',
      '(<staff>|<kid>|<they>|<name>) ..3 (🍑|🍆|💦)',
      '(zou|wil) ..1 (<they>|<staff>|<name>|<you>) wel ..2 (<sex>|een nachtje)',
    ],
    unless: [
      'koe|ezel|paard|hond|kip|taart|eten|koekjes|broodje|soep|pannenkoeken|cake|snack|bak|weer|bbq|ijsje|chocolade|appeltaart|smaakt|gegeten|smullen|musical|warm|thermometer|kopje|beenmode|gebroken|blessure',
      '(lekker|heerlijk) (bezig|gewerkt|gedaan|gespeeld|gegeten|geslapen)',
      '(hoe|zo|wie) heet',
    ],
  },
  {
    kind: 'asking for or announcing sex',
    category,
    sure: 'clear',
    say: [
      '(met|with) (<you>|<they>|<staff>|<name>) ..2 (naar|het|in) (bed|nest)',

      '(<they>|<name>|<staff>|<you>) (pijpt|neukt|beft|pijp|neuk|gepijpt)',
      '(<they>|<staff>|<name>|die) (zo|wel|best) ..1 neuken $',
      'ik zou (<they>|<staff>|<name>|die) (zo|wel|best) ..1 (doen|pakken) $',
      'ik (zou|zal) ..3 (<staff>|<name>|<they>) ..1 (zo|wel) ..1 (doen|pakken|palen) (,|$)',
      '(slet|hoer|slettig|hoerig) ..2 (kleden|gekleed|outfit|foto)',

      '(wil|wilt|zin|kom|ga|gaan|mag|kan|zou|zullen|want|wanna|lets) ..3 (<you>|<they>|<staff>|<name>|met|ik|mij|me|with) ..4 (neuken|pijpen|beffen|vingeren|batsen|wippen|seks|sex|fuck|trio|rollebollen)',
      '(seks|sex|neuken|wippen|trio) ..2 (met|with) ..1 (<you>|<they>|<staff>|<name>|mij|me|<kid>)',
      "(pijp|zuig|lik|suck|bef) ..1 (<i>|mijn|me|m'n|my|mij)",
      '(ik|we|i) (ga|zou|wil|heb|wanna|would) ..2 (<they>|<you>|<staff>|<name>) ..4 (neuken|geneukt|pijpen|fuck|bang|palen|batsen|beffen|vingeren)',
      '(neuk|fok) ..1 (<you>|<staff>|je moeder|haar|hem|jullie moeder)',
      'ga zitten op ..3 (gezicht|schoot|pik)',
      'ga op je knieen',
      '(hoeveel|wat kost|vraag|vraagt) (<you>|<they>) ..3 (nachtje|pijpbeurt)',
      'kom ..2 bij mij ..3 (slapen|bed|douchen|logeren) ..2 (schat|schatje|lekker|meisje|😏|😈|🍆)',
      '(<you>|<staff>|<kid>|<they>|<name>) ..4 (😏|😈) ..1 (bed|kamer|alleen)',
      '(pijpbeurt|gangbang|trekken) ..1 op ..3 (foto|<you>|<staff>|<they>|deze)',
      '<you> ..2 (maagd|ontmaagden)',
      'hoe ..1 (oud|lang|groot) (is|ben) ..3 <privatePart>',
      '(zit|zitten) <you> ..2 (strak|nauw|nat)',
      '(kijk|check|link|dm|stuur|gratis|free|watch) ..4 (porno|porn|pornhub|sexcam|seksdate|sexdate|seksfilm)',
    ],
    unless: [
      '(les|lessen|voorlichting|lespakket|vorming|bespreken|verslaving|boek|film|docu|documentaire|oven|gaan slapen|lege)',
      'zin in ..3 lunch',
    ],
  },
  {
    kind: 'somebody as an object of lust, in any words',
    category,
    sure: 'likely',
    say: [],
    together: [
      ['beurt|veeg|rondje|nachtje', '<staff>|<they>|<name>|stagiair', 'wil|zou|wel|geven'],
      [
        'onder',
        'rokje|jurkje|jurk|kleren|trui|shirt|truitje|broek',
        'draag|draagt|aan|heb',
        'wat|niks|niets',
      ],
      [
        'pikante|sexy|stoute|ondeugende|geile|blote',
        'plaatjes|foto|fotos|filmpje|pics|filmpjes',
        'deel|van|stuur|app|wie',
      ],

      [
        'kontje|billen|decollete|rokje|topje|broekje|gymbroek|legging|broek|jurkje|bikini|tieten|borsten|reet|benen|bh',
        'strak|strakke|jammie|yummie|mmm|mmmm|hmm|geil|geile|sexy|hot|lekker|lekkere|kort|korter|🍑|🤤|😍|👅|😏',
        whom.concat('|die|dat|stagiaire|mevrouw'),
      ],
      [
        'foto|fotos|filmpje|selfie|pic|video',
        'lichaam|lijf|borsten|kont|bloot|blote|bikini|ondergoed|sexy|spannend|spannende|pikant|pikante|bed|uitkleden',
        'stuur|geld|beltegoed|betaal|krijg|ruil|dm|snap|euro|tikkie|wil|zien',
      ],
      [
        'maagd|ontmaagd|ontmaagden|geneukt|klaarkomen|gangbang|sletje|bedprestaties|afgelebberd|gepijpt|vingeren',
        whom.concat('|wie'),
      ],
      [
        'nachtje|hotel|bed|slaapkamer|douche',
        '<staff>|stagiaire|schatje|liefje|meisje',
        'samen|met|kom|mij|wil|zou',
      ],
    ],
    unless: [
      teaching,
      'maria|kerst|blessure|gebroken|verkiezing|kamp|ziekenhuis|ziek|koud|warm|regen|voetbal|fiets|gips|maat|gewassen|verloren|vergeten|gevonden',
    ],
  },
  {
    kind: 'asking somebody over, in words that are also harmless',
    category,
    sure: 'likely',
    say: ['zin ..2 bij (mij|me) thuis? ..2 (langs|slapen|douchen|komen|bed)'],
    unless: ['spelen|speelafspraak|koffie|thee|knutselen|huiswerk|leren|gamen|eten'],
  },
];
