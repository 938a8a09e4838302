const causes =
  'lachen|lach|schaamte|schamen|verveling|honger|dorst|hitte|warmte|kou|schrik|moeheid|zenuwen|spanning|jaloezie|nieuwsgierigheid|trots|geluk|spierpijn|slaap|laughing|laughter|boredom|embarrassment|hunger|heat|nerves';
const schoolwork = 'toets|toetsen|wiskunde|huiswerk|proefwerk|examen|examens|leren|nakijken';
/** What is read, watched or played. */
const story =
  'boek|boekverslag|film|serie|game|liedje|lied|songtekst|musical|toneelstuk|verhaal|gedicht|fortnite|minecraft|aflevering';
const grief = 'zelfmoord|zelfdoding|suicide|zelfbeschadiging|automutilatie|mishandeling|sterven';

/**
 * Everyday ways of saying something else with the words of a cry. Each excuses only a cry whose last word it
 * covers, so "ik lach me dood, maar ik wil niet meer leven" is still heard.
 */
export const idiomPatterns: readonly string[] = [
  `dood (gaan|kunnen gaan)? (van|om|door|from|of) ..1 (${causes})`,
  `die ..1 (from|of) ..2 (${causes})`,
  '(lach|lacht|lachen|lachte|schaam|schaamt|schaamde|verveel|verveelt|verveelde|schrik|schrikt|schrok|werk|werkt|zweet|erger|ergert|vries) ..1 (me|mij|mezelf|ons|zich) ..1 (dood|kapot|rot)',
  'dood (graag|leuk|moe|saai)',
  '(dood|die) ..3 (voor|for) ..2 (pizza|koffie|ijsje|ijs|frietjes|friet|vakantie|cake|taart)',
  'verdwijnen (in|achter|naar) ..3 (boek|bed|menigte|vakantie|natuur|coulissen)',
  `(in|uit|volgens) (het|de|dit|deze|een|mijn|ons) (${story}) (wil|zegt|zei|zingt|speelt|gaat|sterft|moet|roept|denkt) ..9 (leven|dood|sterven|doodgaan|mezelf|zichzelf) (wil|,|$)`,
  `(in|uit|volgens) (het|de|dit|deze|een|mijn|ons) (${story}) (wil|zegt|zei|zingt|speelt|gaat|sterft|moet|roept|denkt) ..9 (leven|dood|sterven|doodgaan)`,
  `(${story}|werkstuk|spreekbeurt|project|les|gastles|voorlichting|documentaire|artikel|verslag) ..2 (over|about) ..4 (${grief})`,
  '(kan|kon|hou|houd|trek) ..2 niet meer ..1 (<laugh>|van het lachen)',
  '<laugh> ..1 (ik|wij) ..1 (kan|kon|hou|trek) ..2 niet meer',
  `niet meer ..1 (met|van|door|die|deze) ..2 (${schoolwork}|hitte|warmte)`,
  `(${schoolwork}) ..4 (slaat|geslagen)`,
  'nog niet naar huis',
  'naar huis ..6 (leuk|leuke|gezellig|gezellige|fijn|fijne|kamp|feest|mooi|mooie|geweldig|geweldige|vakantie|genoten|super|top)',
  '(snij|sneed|snijd) ..4 (vinger|vingers|duim|koken|techniek|papier|keuken|handvaardigheid)',
  '(mezelf|me) ..1 pijn ..3 (gym|voetbal|voetballen|training|trainen|hockey|sport|sportdag|gevallen|fiets|springen)',
  '(slaat|slaan|sloeg) ..1 (me|mij|ons) ..2 over',
  "(slaat|sloeg) ..1 (me|mij|ons) ..1 op (de|mijn|m'n) (schouder|schouders)",
  '(slaan|sloegen|beat|beats|slaat|sloeg) (ons|us|me) ..1 (met|by|at|in|at) ..1 (<number>|<sport>)',
  '(slaan|slaat|sloeg) ..3 (af|aan de haak)',
  'geslagen ..3 (voor|diploma|examen|examens)',
  'spring op de (trein|bus|fiets)',
  '(geen|nooit) ..1 (naaktfoto|naaktfotos|blootfoto|blootfotos|nudes)',
  '(geen|nooit) ..1 (blote|naakte|pikante) ..1 (foto|fotos|filmpje|filmpjes|plaatjes|selfie|selfies)',
  'bed ..4 (onweer|onweert|onweerde|nachtmerrie|nachtmerries|ziek|gedroomd|droom)',
  '(slaat|sloeg|slaan) ..1 (mijn|onze|ons) ..1 <kid> ..2 (over|gade)',
  '(heeft|had) ..3 (mijn|onze|ons|me|mij) ..1 <kid>? ..4 (dammen|schaken|<sport>) ..1 geslagen',
  '(slaat|sloeg) ..3 (mijn|onze|ons) ..1 <kid> ..2 (dammen|schaken|<sport>)',
  '(elke|iedere|elk) (ochtend|dag|avond|maaltijd|middag) ..4 (pillen|pil|medicijnen|medicatie)',
  '(elke|iedere|elk) (ochtend|dag|avond|maaltijd|middag) ..4 (pillen|pil|medicijnen|medicatie) in',
  '(pillen|pil|medicijnen|paracetamol) ..2 in ..4 (hoofdpijn|allergie|hooikoorts|adhd|dokter|huisarts|ontbijt)',
  '(springen|spring|sprong|sprongen) ..4 (brug|toren|dak|balkon) ..3 (water|zwembad|sloot|meer|zee|kussen|gym|gymles)',
  '(brug|toren|dak) ..1 (springen|sprong) ..3 (water|zwembad|sloot|kussen|gym|gymles)',
];
