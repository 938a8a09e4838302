import type { Rule } from './rule.ts';
import { teaching } from './subjects.ts';

const category = 'smear';
/** What only those who must know may read. */
export const accusesOfAbuse = 'accusing somebody of abuse or of something sexual with pupils';
const somebody = '<staff>|<they>|<name>|die vrouw|die man|die vent|die kerel|dat mens|dat wijf';
const whom = '<staff>|<they>|<name>|school|ouderraad|mr|gemeente|wethouder|burgemeester';

/** Claims of fact that cost somebody their good name. A machine cannot know whether they are true: a person reads. */
export const smearRules: Rule[] = [
  {
    kind: accusesOfAbuse,
    category,
    sure: 'likely',
    statement: true,
    say: [
      `(${somebody}) (doet|deed|doen) ..1 het met ..2 (leerling|leerlingen|meisjes|meisje|student|studente|stagiaire|jongen)`,

      `(${somebody}) ..3 (zit|zat|komt|kwam|pakt|raakt|betast|zitten|graait|kan|touches|heeft) ..5 (aan|bij|met) (kinderen|leerlingen|meisjes|jongens|kids|leerling|pupils|hun|handen)`,
      `(${somebody}) ..3 (is|was|blijkt) ..4 (pedo|pedofiel|kinderlokker|kindermisbruiker|verkrachter|viezerik|pedophile|pervert|aanrander|potloodventer)`,
      `(${somebody}) ..3 (slaapt|sliep|doet|deed|heeft|had|rommelt|zoent|zoende|appt|vreemd|sleeps) ..3 (met|iets) ..2 (leerling|leerlingen|meisjes|meisje|student|studente|brugklasser|students|pupils|moeders)`,
      `(${somebody}) ..3 (slaat|sloeg|mishandelt|misbruikt|betast|verkracht|misbruikte|schopt|mishandelde|hits|beats|abuses|knijpt) ..3 (kinderen|leerlingen|kleuters|zijn|haar|kids|vrouw|leerling|children|pupils|jongens|meisjes)`,
      'pedo|pedofiel|kinderlokker|kindermisbruiker|pedophile',
    ],
    unless: ['bedankt|lief|geweldig|fijn|top|beschermen|voorlichting|les|training'],
  },
  {
    kind: 'accusing somebody of theft, fraud, drink or lies',
    category,
    sure: 'likely',
    statement: true,
    say: [
      `(${whom}) ..4 aan de (fles|drank|coke|drugs)`,
      `(${somebody}) ..4 (diploma|papieren|bevoegdheid|rijbewijs|titel) ..2 (gekocht|nep|vervalst|gestolen)`,
      `(${whom}) ..8 in ..1 eigen (zak|zakken|portemonnee)`,
      `(${whom}) ..2 (rotzooit|rotzooien|rommelt|rommelen|rommelde|sjoemelt|knoeit) (met|in)`,
      `(${somebody}) ..4 (ontslagen|geschorst|weggestuurd) (omdat|wegens|vanwege|voor)`,
      `(${whom}) ..3 (zijn|is) ..3 (corrupt|oplichters|fraudeurs|dieven|crimineel|criminelen|maffia)`,

      `(<staff>|<name>|school|ouderraad|mr) ..4 (stal|stelen|gestolen) ..4 (kas|geld|uit|van|spullen|telefoon|telefoons)`,
      `(${whom}) ..5 (steelt|jat|jatten|jatte|pikt|gejat|verduistert|verduisterd|steals|stole|graait)`,
      `(${whom}) ..3 (drukt|drukken|steekt|stak|stopt|sluist|sluizen) ..4 (achterover|zak|weg|eigen)`,
      `(${whom}) ..4 (vervalst|vervalsen|vervalste|vervalsten|sjoemelt|sjoemelen|sjoemelde|fraudeert|fraudeerde|fraude|fraudeur|fraudeurs|oplichter|oplichters|dief|dieven|corrupt|fraud|crook|thief|cheats|knoeit|knoeien)`,
      '(vervalsen|sjoemelen|frauderen|knoeien|rommelen) ..1 <they>? ..4 (cijfers|diploma|diplomas|geld|examens|toetsen|kas|resultaten)',
      `(${somebody}) ..4 (alcoholist|alcoholiste|alcoholic|drugsdealer|junk)`,
      `(${somebody}) ..1 (is|was|staat|komt|kwam|stond|zit|geeft|gaf) ..4 (dronken|bezopen|aangeschoten|drunk|high|stoned|verslaafd)`,
      `(${somebody}) ..2 (drinkt|zuipt|snuift|gebruikt|blowt|dealt) ..4 (op|tijdens|onder|school|werk|coke|drugs|les|pauze)`,
      `(${somebody}) ..4 (liegt|liegen|loog)`,
      '(he|she|they|teacher|teachers|principal|headmaster) ..2 (lies|lied)',
      `(${whom}|<you>) (is|was|zijn|bent|ben|are|blijft|blijven) ..3 <accusation>`,
      '(youre|theyre|hes|shes|ur) ..2 <accusation>',
      '(wat|stelletje|stel|zulke|zo een|die|typisch|what) (een|a)? ..1 <accusation>',
      '^ <accusation> ..3 $',
      ', <accusation> $',
      `<staff> ..4 (strafblad|veroordeeld|vastgezeten|gevangenis|bajes|ontslagen omdat|ontslagen wegens|criminal record)`,
      `(${somebody}) ..3 (laat|laten) (zich|ze) ..2 (omkopen|betalen)`,
      '(omgekocht|steekpenningen|smeergeld|doofpot|vriendjespolitiek|zwart geld)',
      '(gaat|ging|gaan) ..2 vreemd',
      `(${somebody}) ..3 (gaat|ging|gaan|doet) ..2 vreemd`,
      'geld ..4 (verdwijnt|verdwenen|verdween) ..5 (zak|zakken|rekening|eigen|penningmeester|kas)',
      `(${somebody}) ..3 (cijfers|antwoorden|punten|diploma) ..2 (verkoopt|verkocht|verkopen)`,
      `(${whom}) ..2 (verkoopt|verkocht|verkopen) ..2 (cijfers|antwoorden|diploma|diplomas|examens)`,
      `(${somebody}) ..2 (heeft|had) ..2 geen ..1 (diploma|bevoegdheid|papieren)`,
      `(${somebody}) ..4 (affaire|relatie) ..2 met ..2 (leerling|leerlingen|directeur|collega)`,
      '(ga|stuur) (nooit|niet) naar (deze|die) school ..2 (ze|daar)',
    ],
    unless: [
      'fiets|fietsen|show|hart|harten|honk|bal|moe|tranen',
      'rol|speelt|toneel|musical|film|sint|piet',
      '(stelen|stal) de show',
      '(over|les|voorlichting) (drugs|alcohol|fraude)',
    ],
  },
  {
    kind: 'something criminal said of the school or its people',
    category,
    sure: 'likely',
    statement: true,
    say: [],
    together: [
      [
        'verdwijnt|verdwenen|sluist|doorgesluisd|achterovergedrukt|weggesluisd',
        'geld|subsidie|subsidiegeld|schoolgeld|ouderbijdrage|kas',
        'school|<staff>|bestuur|privé|privérekening|privérekeningen|eigen|zakken',
      ],
      [
        'gluurt|gluren|loert|bespiedt|gluurder',
        '<staff>|die|hij',
        'kleedkamer|meisjeskleedkamer|meisjes|douche|douches|raam|toiletten',
      ],
      [
        'gelogen|verzonnen|vervalst|nep|gefraudeerd|gekocht',
        'cv|diploma|titel|papieren|bevoegdheid',
        '<staff>|die|haar|zijn',
      ],

      [
        'stomdronken|dronken|bezopen|jat|steelt|vervalst|vervalsen|sjoemelt|sjoemelen|fraude|omgekocht|zoent|zoenen|vreemdgaat|aanranding|ontucht|betast|coke|nepdiploma|affaire|doofpot|misbruikt|mishandelt|verduistert|oplichters|oplichter|witwast|drugs|omkopen',
        '<staff>|school|ouderraad|directie|bestuur|conciërge|coach|trainer',
      ],
    ],
    unless: [
      teaching,
      'tegen|preventie|aanpak|voorkomen|verboden|beleid|meldpunt|verkeer|politie|slachtoffer|begeleiding',
    ],
  },
];
