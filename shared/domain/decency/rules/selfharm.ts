import type { Rule } from './rule.ts';
import { teaching } from './subjects.ts';

const category = 'selfharm';

export const selfharmRules: Rule[] = [
  {
    kind: 'telling somebody to end their life',
    category,
    sure: 'clear',
    say: [
      '(maak|breng) jezelf ..2 (kant|om|dood|af)',

      '(kys|kermit|killyourself|unalive) ..1 (<you>|yourself|bitch|loser)',
      'kys|killyourself',
      'spring (dan|nou|eindelijk|maar)',
      '(kill|unalive|hang|cut|shoot|off) (yourself|urself|yourselves|ur self)',
      '(spring|springen|spring|duik|jump) ..2 (toch|maar|gewoon|lekker|nou|eens|please|off|gerust|even|van|voor) ..3 (dak|brug|flat|trein|raam|balkon|toren|roof|bridge|building|spoor|gebouw|kliff)',
      '(ga|loop|stap|lig) ..3 (onder|voor|op) ..3 (trein|bus|vrachtwagen|spoor|rails|treinrails|metro|train)',
      'go (jump|die|hang|play) ..4 (roof|bridge|train|traffic|fire)',
      'go die $',
      '(gooi|gooi) jezelf ..3 (voor|van|onder) ..3 (trein|dak|brug|flat|bus)',
      'maak er ..2 (eind|einde) aan ..3 (iedereen|plezier|niemand|loser|leven|jezelf|sukkel|kneus)',
      '(hang|verhang|verzuip|verdrink|snij|snijd) jezelf',
      'hang (je|jullie|u) ..1 (maar|toch|lekker|gewoon)? op',
      '(verhang|verzuip|verdrink) (je|jullie) ..2 (toch|maar|gewoon|eens|dan)',
      '^ (verhang|verzuip|verdrink) (je|jullie) $',
      '(pleeg|pleegt|doe) ..3 (zelfmoord|suicide|zelfdoding)',
      'commit (suicide|die)',
      '(snij|snijd|cut|slit) ..2 (je|jezelf|jouw|your) ..2 (polsen|aders|armen|pols|wrists|veins)',
      'snij ..1 (dieper|harder)',
      '(slik|neem|drink) ..3 (pillen|pil|slaappillen|bleek|bleach|chloor|gif|paracetamol) ..4 (in|en|dan|dood|op|allemaal|potje)',
      'drink (bleach|chloor|gif)',
      '(maak|breng) ..2 (jezelf|je eigen) ..2 van kant',
      '(dood|kant) ..1 (jezelf|uzelf)',
      '(verlos|bespaar) ons ..2 (van|je) ..3 (jezelf|leven|bestaan|aanwezigheid)',
      'waarom ..3 (leef|leeft|ademen|adem|besta) <you> ..2 (nog|eigenlijk)',
      '(touw|strop) ..3 (<you>|kopen|nek|lenen|boom|balk)',
    ],
    unless: [
      '113|hulp|zelfmoordpreventie',
      '(praat|bel) ..3 (iemand|huisarts)',
      'duikplank|zwembad|trampoline|springkussen|parachute|bungee|gymles|hoge|water|feest',
      'spring ..3 (over|achterop|binnen|bij|mee)',
      'film|boek|serie|game|schaken',
      'wil ..2 niet',
      'pesten|pest|gepest|discussie|ruzie|gezeur',
    ],
  },
  {
    kind: 'telling somebody that the world is better off without them',
    category,
    sure: 'clear',
    negated: true,
    say: [
      'niemand ..4 erg ..3 als <you> ..3 (weg|dood|verdwijnt|er niet meer)',
      '<you> ..2 beter ..1 (nooit|niet) geboren',

      '(niemand|nobody|noone) (mist|misses|zou|would|zal|gaat) ..1 <you> ..3 (missen|mist|miss)',
      'niemand ..2 mist <you>',
      'niemand ..2 <you> (missen|huilen)',
      'niemand ..4 op (jouw|je) (begrafenis|uitvaart)',
      '(wereld|school|klas|iedereen|world|everyone) ..4 (beter|mooier|leuker|better|happier|plezier|fijner) ..4 (zonder|without) ..1 <you>',
      'zonder <you> ..4 wereld ..3 (beter|mooier)',
      '(doe|doet|doen|do) ..4 (iedereen|ons|wereld|everyone|us|world|allemaal) (een|a)? (lol|plezier|favor|favour|gunst) ..4 (verdwijn|spring|sterf|verhang|verdrink|dood|jezelf|yourself|die|besta|leef)',
      '(was|waren) <you> ..2 (maar|nooit) ..2 (dood|geboren)',
      '<you> (had|hadden) ..2 nooit ..2 geboren',
      '(had|hadden) (je|jouw|jullie) ..1 (moeder|ouders) ..5 (aborteren|abortus|laten weghalen|geaborteerd|condoom)',
      '<you> (kunt|kan|kun|bent) ..3 (beter|liever) dood',
      '<you> ..2 (beter|better) off (dead|dood)',
      '<you> ..2 (leven|bestaan) ..2 (is|heeft) ..2 (geen|niets|niks) (zin|waard|nut)',
      'niemand houdt van <you>',
      'niemand ..3 (merken|merkt|opvallen) ..5 (dood|weg|er niet|verdwijnt)',
    ],
    unless: ['(we|wij|ik) ..2 (missen|mis) <you>', 'herdenken|gemist', 'voorzitter|moties'],
  },
  {
    kind: 'pushing somebody to the edge, in any words',
    category,
    sure: 'likely',
    negated: true,
    say: [
      'verdwijn ..2 (altijd|voorgoed|uit|van)',
      'verdwijn voor (altijd|goed)',
      'waarom ..2 (hang|verhang|spring|besta|leef) <you> ..3 (nog|jezelf|eigenlijk|niet)',
    ],
    together: [
      [
        'beter|leuker|fijner|gelukkiger',
        'af|zonder|wereld|familie|iedereen|ouders',
        '<you>',
        'niet|weg|dood|zonder',
        'meer|bent|was|af',
      ],
      [
        'hoop|hopelijk|mag|moet',
        'jezelf',
        'iets|pijn|kant|wat',
        'aandoet|aandoen|doet|doen|maken|maakt',
      ],

      [
        'hang|ophangen|verhang|verhangen|zelfmoord|zelfdoding|strop|polsen|afmaken|vermoord|verdrink|verzuip',
        'jezelf|jullieself|yourself',
      ],
      [
        'slik|slikt|snijd|snij|spring|springt',
        '<you>',
        'hopelijk|genoeg|dieper|harder|dak|trein|brug|eindelijk',
      ],
      ['dood|sterven|sterf|doodgaan', 'liever|beter|graag|hopelijk|gauw|snel', 'je|jij|jullie|jou'],
    ],
    unless: [
      teaching,
      'hulp|113|trampoline|zwembad|duikplank|opa|oma|hond|kat|plant|planten|medicijn|batterij|lachen',
      'nooit ..2 jezelf',
      '(praat|bel) ..3 (iemand|huisarts)',
    ],
  },
  {
    kind: 'telling somebody to stop, in words that are also harmless',
    category,
    sure: 'likely',
    say: [
      '(maak|maken) (er|het) ..4 (eind|einde) aan',
      '(stap|stapte|stap) er ..2 uit ..4 (<you>|niemand|wereld|leven)',
    ],
    unless: [
      'pesten|pest|gepest|discussie|ruzie|gezeur|situatie|bus|trein|halte|directie|school|beleid',
    ],
  },
];
