import type { Rule } from './rule.ts';
import { teaching } from './subjects.ts';

const category = 'threat';
const whose = 'je|jouw|jullie|zijn|haar|hun|your|their|his';
const people = '<you>|<staff>|<name>|<they>|<kid>';
const property =
  'huis|huizen|auto|autos|scooter|fiets|kamer|deur|tuin|schuur|winkel|zaak|house|car|home';
/** Only ever said of people: a drawing is hung up, a balloon is blown up. */
const murder =
  'vermoorden|doodmaken|doodslaan|doodschieten|doodsteken|neersteken|neerschieten|neerknallen|afslachten|wurgen|onthoofden|liquideren|mishandelen|verkrachten|neer te steken|neer te schieten|neer te slaan|dood te maken|dood te slaan|dood te schieten|dood te steken|dood maken|te vermoorden|te wurgen|te mishandelen|murder|kill';
const deadly =
  'vuurwapen|pistool|geweer|machete|kalasjnikov|bom|granaat|wapen|wapens|vlindermes|steekmes|boksbeugel|honkbalknuppel|mes|gun|knife|rifle|bomb';

/** Threats of fire, of what is planned and with whom; a question or a plan is a threat as well. */
export const threatPlanRules: Rule[] = [
  {
    kind: 'setting fire to what somebody owns',
    category,
    sure: 'clear',
    say: [
      `(steek|steken|zet|zetten|fik|fikken|brand|branden) ..2 (${whose}) ..1 (${property}) ..3 (in brand|in de brand|in de fik|in de hens|in vlammen|af|plat|on fire)`,
      `(steek|steken|zet|zetten|fik|fikken|brand|branden) ..2 (huis|auto|huizen) van (${people}) ..3 (in brand|in de brand|in de fik|in de hens|af|plat)`,
      `(${whose}) ..1 (${property}) ..1 (in brand|in de brand|in de fik|in de hens) (steken|steek|zetten|zet)`,
      `(jouw|jullie|hun) (${property}) (gaat|gaan|vliegt|vliegen) ..3 (in vlammen|in de fik|in de hens|in brand|in rook) (op|,|$)`,
      `(je|zijn|haar) (huis|auto|huizen) (gaat|gaan|vliegt) ..2 (morgen|straks|vannacht|vanavond|binnenkort) ..2 (in vlammen|in de fik|in de hens|in brand|in rook)`,
      `(burn|torch|set) (${whose}) ..1 (house|car|home) ..1 (down|on fire)`,
    ],
    unless: ['brandweer|oefening|brandoefening|rookmelder|kaars|kaarsen|bbq', teaching],
  },
  {
    kind: 'saying that somebody will not come through',
    category,
    sure: 'clear',
    negated: true,
    soft: true,
    say: [
      '(<you>|<they>|<staff>|<name>|<kid>) ..1 (overleeft|overleven|overleef) ..1 (morgen|vandaag|vannacht|vanavond|het|dit|de|deze) ..2 (niet|nooit)',
      '(<you>|<they>|<staff>|<name>|allemaal) (gaat|gaan|ga) er ..2 aan (,|$|morgen|straks|vanavond|vannacht|vandaag|om|maandag|vrijdag)',
      '(gaan|gaat) (<you>|<staff>|<name>) er ..2 aan (,|$|morgen|straks|vanavond|vannacht|vandaag|om|maandag|vrijdag)',
      '(<you>|<staff>|<name>) ..1 haalt ..1 (ochtend|avond|volgende dag) niet',
    ],
    unless: [
      'koffie|lachen|warmte|hitte|kou|regen|honger|zonder|suiker|speech|plant|planten|telefoon|batterij|accu|laptop|kamer|vis|hamster|trein|bus|vliegtuig|toets|toetsen|winter',
      teaching,
    ],
  },
  {
    kind: 'coming with a weapon',
    category,
    sure: 'clear',
    soft: true,
    say: [
      `(ik|we|wij|i) ..1 (heb|hebben|haal|koop|kocht|regel|pak|got|have) ..3 (${deadly}) ..3 (kom|komen|coming|come) ..2 (naar|langs|to|morgen|straks)`,
      `(ik|we|wij|i) ..1 (kom|komen|coming) ..5 (${deadly}) ..2 (bij me|mee|op zak|in mijn tas)`,
    ],
    unless: [
      'keuken|koken|kookles|taart|brood|snijden|kaas|appels|handvaardigheid|techniek|museum|musical|toneel|kostuum|verkleed|verkleden|plastic|speelgoed|water|nep|carnaval|sinterklaas|klussen|klusdag',
      teaching,
      'film|game|fortnite|minecraft|controle|politie|verboden',
    ],
  },
  {
    kind: 'looking for help with a murder',
    category,
    sure: 'clear',
    say: [
      `(wie|iemand|who|anyone) ..4 (<you>|<staff>|<name>|<they>|<kid>|iedereen) ..3 (${murder})`,
      `(zullen|gaan|kunnen|moeten|laten|zal|shall|lets|can) (we|wij|ik) ..2 (<you>|<staff>|<name>|<they>|<kid>|iedereen) ..3 (${murder})`,
      `(hoe|wanneer|waar) (gaan|kunnen|zullen|kan|zal|ga) (we|ik|wij) ..1 (<you>|<staff>|<name>|<they>) ..3 (${murder})`,
      `(help|helpt|helpen) ..2 (mij|me|ons) ..2 (<you>|<staff>|<name>|<they>) ..3 (${murder})`,
    ],
    unless: [
      '(wie heeft|wie wilde)',
      'detective|moordspel|weerwolven|cluedo|escaperoom|raadsel|dader|verdachte|rechter|politie|nieuws|krant|hoofdstuk|aflevering|personage|mug|muggen|wesp|wespen|spin|onkruid',
      teaching,
      'film|game|boek|serie|fortnite|minecraft|spel|schaken|lachen|lach',
    ],
  },
];
