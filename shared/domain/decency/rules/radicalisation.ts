import type { Rule } from './rule.ts';
import { teaching } from './subjects.ts';

const category = 'radicalisation';
const attack =
  'aanslag|aanslagen|terreur|terroristen|terrorist|schietpartij|schutter|moordaanslag|onthoofding|bomaanslag|attack|attacks|shooting|shooter|bombing';
const movement =
  'isis|is-strijders|kalifaat|jihad|jihadi|jihadisten|taliban|hitler|nazi|nazis|nsb|kkk|breivik|tarrant|hamas|alqaida|nationaalsocialisme|holocaust|ss|combat 18|white power';

export const radicalisationRules: Rule[] = [
  {
    kind: 'praising an attack or who did it',
    category,
    sure: 'clear',
    say: [
      'leve (is|isis|kalifaat|jihad|taliban|hitler) $',
      'leve (de|het) (jihad|kalifaat|taliban|nsb|nazis)',

      `(${movement}) ..4 (werk|karwei|klus) ..3 niet ..1 (afgemaakt|afmaken)`,
      '(martelaar|martelaren|strijders|schutters) ..3 van ..3 (zijn|is) ..2 (helden|held|voorbeeld)',

      `(${attack}) ..4 (terecht|verdiend|held|helden|goed|mooi|geweldig|prachtig|nodig|verdienden|gerechtvaardigd|justified|hero|heroes|deserved|respect|legend|martelaar|top)`,
      `(held|helden|respect|hulde|lof|bewonder|eer|hero|heroes|legend|legende|👏) ..6 (${attack}|<killed>|dader|${movement})`,
      `(dader|daders) ..5 (held|helden|respect|gelijk|martelaar|legende)`,
      `(meer|more|volgende|nieuwe) ..3 (${attack}) ..3 (nodig|graag|hoop|komen|please|welkom|volgt|verdienen)`,
      `(${movement}) ..3 (had|hadden|heeft|hebben|was|waren|did|is) ..3 (gelijk|goed|goede|right|held|helden|hero|beste|nothing wrong|terugkomen|moeten|niets verkeerd)`,
      `(gelijk|leve|lang leve|heil|sieg|hail|heil|long live|viva) ..2 (${movement}|heil|kalifaat|fuhrer|führer)`,
      'sieg heil',
      'heil hitler',
      '(14 88|1488)',
      'white (power|pride)',
      '<group> ..2 (had|hadden) ..3 moeten ..3 (afmaken|<killed>|<kill>|vergassen)',
    ],
    unless: [
      'les|lessen|geschiedenis|herdenken|herdenking|slachtoffers|boek|film|spreekbeurt|werkstuk|docu|documentaire|museum|excursie|project',
      'hulpverlener|hulpverleners|politie|brandweer|omstanders|slachtoffers',
    ],
  },
  {
    kind: 'calling to join a fight or a group that fights',
    category,
    sure: 'clear',
    say: [
      '(verraders|volksverraders|landverraders|elite|politici) ..6 (boom|kogel|galg|ophangen|opknopen|hangen|dood|muur|opgehangen)',
      '(vecht|vechten|strijden|strijd) ..3 voor ..2 (zuivere|blanke|arische|ware|witte|eigen) ..1 (ras|bloed|volk|geloof)',
      '(ongelovigen|kafirs|kuffar|infidels|afvalligen|kaffers) ..3 (vernietigen|vernietigd|doden|verslaan|uitroeien|afslachten|slachten)',
      '(vernietigen|doden|slachten|bestrijden) ..3 (ongelovigen|kafirs|kuffar|infidels|afvalligen)',
      '(alleen|pas|enkel) ..1 (met|door) ..1 (bommen|geweld|wapens|aanslagen|bloed)',

      `(sluit|sluiten|join|word|kom|meld|vecht|strijd|doe|bereid|steun) ..5 (strijd|jihad|kalifaat|leger|groep|beweging|brigade|broeders|verzet|fight|holy|army|${movement}|rassenstrijd|revolutie) ..6 (<group>|ongelovigen|kafirs|kuffar|ras|blanken|allah|heilige|volk|geloof|infidels|white|dm|telegram|wapen|wapens)`,
      `(sluit|join) ..3 (${movement})`,
      `(word|sluit|kom|vecht) ..5 (${movement})`,
      `(wordt|word) lid ..3 (${movement}|rechtse|extreem|strijders|broeders)`,
      '(ongelovigen|kafirs|kuffar|kafir|kuffars|infidels|afvalligen|kaffirs) ..2 (moeten|mogen|verdienen|zullen|must|should|gaan|moet) ..4 (branden|dood|sterven|<killed>|hel|boeten|die|burn|onthoofd)',
      '(dood|death) (aan|to) ..1 de? (ongelovigen|kafirs|infidels|kuffar|afvalligen)',
      '(blanken|whites|blanke|witte|nederlanders|europeanen|patriotten|arische|moslims|broeders|jongeren) ..3 (word|wordt|wake|ontwaak|sta|verenig|verzet|strijd|vecht|arise|bewapen) ..3 (wakker|up|op|jullie|je|terug)',
      '(rassenoorlog|raceoorlog|rassenstrijd|omvolking|race war|raswar|heilige oorlog|boogaloo|day of the rope|volksverraders)',
      'omvolking|rassenoorlog|rassenstrijd|raceoorlog',
      '(wapens|wapen|bewapen|bewapenen|guns) ..4 (oorlog|strijd|revolutie|opstand|verzet)',
      '(martelaar|martelaren|martelaarschap|shahid|martyr|martyrs) ..4 (word|worden|zijn|sterven|paradijs|willen|wil|become)',
      '(wil|word|worden|sterven) ..3 (martelaar|martelaren|martyr)',
      'sharia ..3 (voor|invoeren|komt|nederland)',
      'democratie ..4 (omverwerpen|vernietigen)',
      'bloed ..3 (vloeien|moet) ..4 (revolutie|straten|verraders|land)',
      '(gewapend|gewapende) ..2 (strijd|verzet|opstand)',
      'geweld ..2 is ..3 (enige|beste|juiste) ..2 (oplossing|antwoord|weg|manier)',
    ],
    unless: [
      'les|lessen|geschiedenis|herdenken|herdenking|slachtoffers|boek|film|spreekbeurt|werkstuk|docu|documentaire|museum|excursie|project|schoolbeker|beker|quiz|debat|begrip',
    ],
  },
  {
    kind: 'praise of killers or a call to fight, in any words',
    category,
    sure: 'likely',
    say: [],
    together: [
      [
        'weg|einde|afschaffen|dood',
        'democratie|rechtsstaat|ongelovigen|grondwet',
        'alleen|wet|sharia|god|gods|allah|leider|volk',
      ],
      [
        'wapens|wapen',
        'op|pakken|nemen|grijpen',
        'overheid|regering|elite|staat|politie|ongelovigen|verraders',
      ],
      [
        'respect|hulde|top|held|helden|goed|mooi',
        'azc|moskee|synagoge|kerk|asielcentrum|gemeentehuis',
        'brand|fik|aangestoken|staken|opgeblazen|bekladden|stenen',
      ],

      [
        'schutter|dader|daders|aanslagpleger|terrorist|terroristen|breivik|tarrant|hitler|isis|aanslag|nazis|jihadisten',
        'legende|held|helden|respect|koning|voorbeeld|goat|idool|martelaar|martelaren|gelijk|terecht|hulde|bewonder|groot',
      ],
      [
        'gezuiverd|zuiveren|bevrijden|schoonvegen|omvolken|omvolking|remigratie|deporteren',
        'nederland|europa|land|volk|ras|blanke|wij',
      ],
      [
        'patriotten|broeders|strijders|jihad|kalifaat|kameraden|mujahideen|leeuwen',
        'wapens|telegramgroep|telegram|join|strijd|vecht|bewapen|training|dm|oorlog|geweld|sluit',
      ],
      [
        'wapens|bommen|geweld|explosieven|molotov',
        'regering|politiek|elite|ongelovigen|systeem|overheid|staat|opstand|revolutie',
        'tijd|nodig|luistert|alleen|pak|oplossing|moeten|straat',
      ],
    ],
    unless: [
      teaching,
      'slachtoffers|herdenken|herdenking|vrijheid|doelman|wedstrijd|voetbal|keeper|politie|debat|nieuws|carnaval|scouting|veroordeeld',
    ],
  },
];
