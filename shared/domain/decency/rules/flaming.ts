import type { Rule } from './rule.ts';

const category = 'flaming';

/** Shouting and picking a fight. Anger about the school is allowed; how it is said is for a person to weigh. */
export const flamingRules: Rule[] = [
  {
    kind: 'telling people to shut up or get lost',
    category,
    sure: 'likely',
    say: [
      '(hou|houd|houden|hoi|hauw) ..2 (je|jullie|jouw|eens|toch|de|allemaal|gewoon) ..3 (bek|kop|smoel|muil|kanis|mond|klep|waffel|bakkes|snavel|smoelwerk)',
      '(bek|smoel|kop|klep|muil) (dicht|houden|toe)',
      'shut (up|it|your)',
      'shut the (fuck|hell) up',
      'stfu|gtfo|sybau',
      '(rot|flikker|sodemieter|donder|tyf|tief|lazer|pleur|pleurt|optyfen|kanker|teringop|kankerop|get|piss|fuck|fok|opkankeren|tiefop) ..2 (op|off|lost) ..2 (allemaal|iedereen|hier|met|naar|jullie|man|nou|dan|joh|gewoon|snel)',
      '(rot|flikker|sodemieter|donder|lazer|kanker) ..1 (toch|nou|maar|lekker|gewoon) ..1 (op|weg|heen)',
      'rot op',
      '<you> ..5 (oprotten|opdonderen|opsodemieteren|opflikkeren)',
      '(oprotten|optyfen|opkankeren|optiefen) (jullie|allemaal|nu|kanker|man)',
      '^ (oprotten|optyfen|opkankeren|optiefen) $',
      'ga ..2 (fietsen|huilen|janken|uit) ..3 (sukkels|losers|allemaal|mafkees|loser)',
      '(kan|kunnen) (jullie|je) allemaal ..2 de (pot|boom|kanker|tering|pest|klere) (op|in|krijgen)',
      'jullie (kunnen|kun) ..2 (allemaal|me) ..3 de (pot|boom|rug|kont|zak) ..2 (op|in|likken|opflikkeren)',
      'de pot op (met|jullie|allemaal)',
      '(krijg|krijgen|krijgt) ..1 (allemaal|lekker|toch) ..2 <disease>',
    ],
    unless: ['film|boek|rap|liedje', '(oppassen|pan|mijn mond)'],
  },
  {
    kind: 'going for everybody at once',
    category,
    sure: 'likely',
    say: [
      '(jullie|iedereen|allemaal|you) ..2 (zijn|bent|is|are|hier|daar) ..3 (allemaal|stuk|echt|zo|gewoon|all|een|stel|stelletje|zulke) ..4 (<insult>|<derogatory>|<maybe>|typjes|types|sukkels|losers|kleuters|hypocrieten|nsbers|zeikerds|zielepoten|schapen|hypocriet)',
      '(zielig|triest|achterlijk|kansloos|stom) (zooitje|volk|clubje|stelletje|gedoe)',
      '(zielige|domme|achterlijke|trieste|stomme|sneue|kansloze|hersenloze|verwende|hypocriete|laffe|pathetic) ..1 (typjes|types|mensen|lui|figuren|bende|kudde|reaguurders|ouders|people|zeikerds|toetsenbordridders|kindjes|volk|zooitje|club)',
      '(stelletje|stel|zooitje|kudde|troep) ..2 (hypocrieten|nsbers|zeikerds|schapen|kleuters|sukkels|idioten|leeghoofden|azijnpissers|huilebalken|toetsenbordhelden|verwende|mongolen|losers|amateurs|prutsers|clowns|ouders|aapjes|boeren)',
      '(niks|niets|nothing) (beters|better) (te|to) ..1 doen',
      '(kom|kom dan|come) ..2 (dan|maar|on|op) ..2 als (je|vechten|durft|durf|lef|naar buiten|man)',
      'als (je|jullie) ..2 (lef|ballen|durft|durf|durven) (hebt|heb|kom|zeg)',
      "(zeg|zeggen) (dat|het) ..3 in (mijn|m'n|me) (gezicht|face|recht)",
      'kom ..2 (vechten|knokken|matten|matje)',
      '(wie wil|moet|durft) ..2 (vechten|knokken|matten|ruzie|klappen)',
      'ik daag <you> uit ..4 (vechten|na|buiten|school)',
      'get a life',
      '(zoek|neem|krijg) een ..2 (leven|hobby)',
      '(huil|jank|cry) ..2 (maar|lekker|harder|more|about) ..2 (verder|door|it|ergens|harder)',
      '(cope|ratio|seethe) $',
    ],
    unless: [
      'trots|toppers|helden|geweldig|kanjers|lief|mooi|welkom|bedankt',
      'ik ben',
      'ruzie (over|met mijn)',
    ],
  },
  {
    kind: 'coarse abuse of the school or of everything',
    category,
    sure: 'likely',
    say: [
      '^ (kanker|kkr|tering|tyfus|kut|fuck|fck|godverdomme) $',

      '^ (kanker|kut|tering|fuck|klote|tyfus|kkr) ..1 (school|zooi|tent|leraren|docenten|directie) $',

      '(fuck|fok|fck|kanker|tering|kut|tyfus|klote|kkr|kk|screw|fuk) ..1 (deze|de|die|this|dit|alle|jullie|that|your|heel|hele) ..2 (school|zooi|schooltje|leraren|docenten|klas|bende|kutschool|directie|site|leven|team|juffen|teachers|iedereen|place|teringzooi)',
      'kutschool|rotschool|teringschool|kankerschool|kankertent|teringtent|tyfusschool|kkschool|kutdirectie|kutleraren',
      '(wat|what) (een|a) (kut|kanker|tering|klote|fucking|shit|tyfus) ..1 (school|zooi|tent|bende|plek|team|place|zooitje|directie|rooster|leraren)',
      '(gezeik|gelul|geouwehoer|gezeur|geneuzel|bullshit) ..2 (hier|allemaal|van) ..3 (jullie|deze|bek|zeg|man|allemaal)',
      'wat een ..2 (gezeik|gelul|geouwehoer|gelul|bullshit) ..3 (hier|van|bek|zeg|man|allemaal)',
      '(schijt|stront|kak) ..2 (aan|op) ..2 (jullie|deze) (school|iedereen|alles|school|directie)',
      '(kankeren|kanker|tering|godverdomme|kkr|fucking|tyfus) ..3 (kanker|tering|kut|tyfus|kkr|fuck|shit)',
      '(school|directie|leraren|docenten|jullie) ..2 (zuigt|zuigen|suckt|sucks|suck|suckt)',
      'jullie (kunnen|mogen) ..2 allemaal',
    ],
    unless: [
      '(opruimen|rotzooi) ..2 (opgeruimd|opruimen|gemaakt|blijven|op straat)',
      'afval|kamer|plastic',
      'kwf|onderzoek|patient|ziek|ziekenhuis|behandeling|oma|opa|moeder|vader',
      'jullie (kunnen|mogen) ..3 (trots|komen|ons|allemaal) ..2 (komen|mee|stemmen|inschrijven|aanmelden|helpen)',
      'plaats|komen',
    ],
  },
  {
    kind: 'daring somebody',
    category,
    sure: 'likely',
    say: [
      "in ..1 (mijn|m'n|me) gezicht ..1 (zeggen|herhalen)",
      '(hersens|hersenen|iq|verstand) van een ..1 (garnaal|vis|pinda|aardappel|steen|baksteen|mug|ei)',
      'wat een stel ..2 zijn jullie',
      'wat zijn jullie ..1 een ..2 (stel|stelletje|zooitje)',
      '(kutbende|tyfusbende|teringbende|kankerbende|kutzooi|teringzooi|kankerzooi) ..3 (daar|hier|school|jullie)',
    ],
    unless: [
      'opruimen|opgeruimd|kamer',
      'kanjers|toppers|helden|lieverds|schatten|talenten|bikkels',
    ],
  },
];
