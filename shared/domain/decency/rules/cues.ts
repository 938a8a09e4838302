import type { Rule } from './rule.ts';

const whom = '<you>|<they>|<name>|<staff>|<kid>';
const teaching =
  'les|lessen|workshop|voorlichting|gastles|spreekbeurt|werkstuk|project|training|cursus|boek|film|documentaire|museum|musical|toneel|rol|theater|liedje|quiz';

/**
 * Kinds of comments that can be said in too many orders for a pattern: what counts is which words stand
 * together in one sentence. Always for a person, never to hide.
 */
export const cueRules: Rule[] = [
  {
    kind: 'shutting out or mocking, in any words',
    category: 'bullying',
    sure: 'likely',
    negated: true,
    say: [', baby|babytje|kleuter|huilie|kindje|dikke|dikzak|mietje $'],
    together: [
      [
        'behalve|negeren|negeer|buitensluiten|lucht|wegpesten',
        '<you>|<they>|<name>',
        'feestje|feest|groepsapp|klas|iedereen|alsof|allemaal|app',
      ],
      [
        `<you>|<they>|<name>|<staff>`,
        'gezicht|kop|hoofd|neus|lijf|figuur|stem|adem|lach|tanden',
        'aardappel|paard|varken|aap|rat|trol|heks|ezel|walvis|olifant|kikker|clown|nijlpaard|monster|zwerver|lijk|hamster|kameel|bever',
      ],
      [
        'lelijk|lelijke|dikke|stink|stinkt|ranzig|ranzige|mismaakt|zielig',
        '<you>|<they>|<name>',
        'haha|hahaha|lol|😂|🤣|lachen|lmao|foto|kijk',
      ],
      [
        'vrienden|vriendinnen|vriend',
        'geen|nul|zonder|nooit',
        '<you>|<they>|<name>',
        'zielig|loser|haha|triest|wonder|lol|sneu|eenzaam',
      ],
      [
        'uitlachen|vernederen|treiteren|sarren|jennen|afzeiken|pranken',
        '<they>|<name>|<you>|<staff>',
        'we|wij|iedereen|laten|wie|morgen|samen|gaan|allemaal',
      ],
    ],
    unless: [
      teaching,
      'grime|schmink|masker|tekening|kostuum|verkleed|vermomd|stoppen|hulp|verdrietig|gepest|alleen maar',
      'lief|lieve|leuk|mooi|mooie|trots|schattig|hond|kat|paard ..2 rijden',
    ],
  },
  {
    kind: 'an insult in the same sentence as somebody with a job at school',
    category: 'insult',
    sure: 'likely',
    say: [
      'die|dat|wat een ..1 <insult>|<hard>',
      'daar is|heb|heeft|komt ..2 die|dat|deze ..1 <insult>|<hard>',
      "zo'n ..2 <insult>|<hard>",
    ],
    together: [
      ['<insult>|<hard>', '<staff>|directie|ouderraad|bestuur'],
      ['<insult>|<hard>', 'jij|jou|jullie|you|youre'],
    ],
    unless: [
      teaching,
      'ik|wij|we ben|was|waren|voel|zijn|zo',
      'was|ben|voel ik|wij',
      'zo idioot|debiel|asociaal',
      'water|strand|zee|kerstboom|bos|bakken|eten|lied|sinterklaas|gehandicapten|hond',
    ],
  },
  {
    kind: 'somebody to be hurt, in any words',
    category: 'threat',
    sure: 'likely',
    soft: true,
    say: [
      'niet heel|levend|ongedeerd ..2 thuis|thuiskomen|weg|wegkomen|buiten|terug',
      'verdient|verdienen ..1 de? doodstraf|dood|kogel|strop',
      "sta|staan|kom|komen ik|we|wij ..1 met ..1 mijn|m'n|onze|alle ..1 broers|neven|matties|vrienden|maten|jongens|broer|neef ..4",
    ],
    together: [
      [
        'kogel|pistool|knuppel|boksbeugel|machete|kopschot|kist|graf',
        whom,
        'geven|krijgen|krijgt|krijg|verdient|moeten|moet|straks|morgen|zal',
      ],
      [
        'rot_slaan|kapotslaan|neersteken|doodslaan|doodschieten|vermoorden|afranselen|lynchen|stenigen',
        whom,
        'moeten|moet|zou|ga|gaan|wil|zal|zullen|iemand|kom|komen',
      ],
    ],
    unless: [
      teaching,
      'game|fortnite|minecraft|politie|wedstrijd|oorlog|rechter|rechtbank|slachtoffer|slachtoffers|nieuws|krant|opa|oma|begrafenis|begraven|grafsteen|verdachte',
    ],
  },
  {
    kind: 'not letting somebody go, in any words',
    category: 'stalking',
    sure: 'likely',
    negated: true,
    say: [],
    together: [
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
    kind: 'something criminal said of the school or its people',
    category: 'smear',
    sure: 'likely',
    statement: true,
    say: [],
    together: [
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
  {
    kind: 'a group put down, in any words',
    category: 'discrimination',
    sure: 'likely',
    say: [
      'wat doen|doet|moet|moeten|zoeken ..3 <group> ..3 op|in|hier|bij',
      "weer een|zo'n <group> ..3 die|als ..4",
    ],
    together: [
      [
        'homoseksualiteit|transgenderisme|islam|jodendom|homohuwelijk|genderneutraal|autisme|transgender|homo|lesbisch',
        'is|zijn',
        'ziekte|afwijking|zonde|stoornis|gif|besmettelijk|walgelijk|ziekelijk|tegennatuurlijk|mode|achterlijk',
      ],
      [
        '<group>',
        'als',
        'directeur|rector|leraar|juf|meester|baas|trainer|<staff>',
        'niks|niets|nooit|belachelijk|onmogelijk|eng|vies|nee',
      ],
      [
        '<group>',
        'stelen|steelt|stinken|profiteren|verkrachten|dealen|uitkering|messentrekkers|verpesten|overnemen',
        'alleen|altijd|allemaal|hier|weer|typisch|enige|onze|ons|alles',
      ],
      [
        'inteelt|ras|rassen|minderwaardig|raszuiver|untermensch|untermenschen|apenland',
        '<group>|<you>|jullie',
      ],
    ],
    unless: [
      teaching,
      'welkom|trots|goed|mooi|discriminatie|acceptatie|vooroordeel|vooroordelen|onterecht|hond|honden|rasechte',
    ],
  },
  {
    kind: 'somebody as an object of lust, in any words',
    category: 'sexual',
    sure: 'likely',
    say: [],
    together: [
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
    kind: 'praise of killers or a call to fight, in any words',
    category: 'radicalisation',
    sure: 'likely',
    say: [],
    together: [
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
  {
    kind: 'breaking in, in any words',
    category: 'hacking',
    sure: 'likely',
    literal: true,
    say: [],
    together: [
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
      "mijn|m'n|onze|vergeten|kwijt|lijkt|negeer|let_op|waarschuwing|ethisch|wijzigen|wijzig|kies|rol|kunnen_inloggen",
    ],
  },
  {
    kind: 'acting in the name of somebody else, in any words',
    category: 'impersonation',
    sure: 'likely',
    literal: true,
    statement: true,
    say: [
      'ik ben|met|hier ..3 <staff>|administratie|bank ..10 rekening|tikkie|overmaken|bsn|gegevens|inlog|code',
      'ik ben de? nieuwe|echte ..1 <staff> ..10 over|betaal|stuur|klik|deel',
      "als mijn|m'n|je|zijn vader|moeder|ouders|ma|pa ..3 mail|gemaild|mailtje|gebeld|bericht|afgemeld|ziekgemeld|gemaild",
      'doen|doe|deden|deed ..2 of|alsof ..2 de? <staff>|school|echte|directie ..2 zijn|ben|is|waren',
    ],
    together: [
      [
        'alsof|voordoen|voorgedaan|voordoe|namens|nepaccount|fakeaccount|nepprofiel',
        '<staff>|school|directie|vader|moeder',
        'account|pagina|mail|gestuurd|gemaild|geappt|insta|tiktok|whatsapp',
        'ik|we|wij',
      ],
      [
        'stiekem|gehackt|nep',
        'beheer|beheren|run|runnen|gemaakt|maken',
        'account|pagina|profiel|insta',
        '<staff>|school|<name>|mevrouw|meneer',
      ],
    ],
    unless: [
      'toneel|musical|rol|sinterklaas|carnaval|theater|let_op|pas_op|waarschuwing|melden|verkleed|nepmail|nepmails',
    ],
  },
  {
    kind: 'pushing somebody to the edge, in any words',
    category: 'selfharm',
    sure: 'likely',
    negated: true,
    say: [
      'verdwijn ..2 altijd|voorgoed|uit|van',
      'verdwijn voor altijd|goed',
      'waarom ..2 hang|verhang|spring|besta|leef <you> ..3 nog|jezelf|eigenlijk|niet',
    ],
    together: [
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
      'hulp|113|praat|bel|trampoline|zwembad|duikplank|plezier ..2 kom|opa|oma|hond|kat|plant|planten|medicijn|batterij|nooit ..2 jezelf|lachen',
    ],
  },
  {
    kind: 'asking for an audience',
    category: 'spam',
    sure: 'likely',
    literal: true,
    say: [],
    together: [
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
      'school|nieuwsbrief|aanmelden|inschrijven|musical|kaartjes|ouderraad|les|scriptie|open_dag|rooster|formulier|doel|goede|kika|stichting',
    ],
  },
  {
    kind: 'images of somebody who did not choose it, in any words',
    category: 'harmful_images',
    sure: 'likely',
    say: [],
    together: [
      [
        'gefilmd|filmde|opgenomen|gefotografeerd|filmpje|video|screenshot|foto|fotos|filmen|snap',
        'viel|valt|huilt|huilde|vecht|vechten|klappen|bloot|blote|kleedkamer|wc|toilet|douche|dronken|kotst|lelijk|lelijke|gepest|geslagen|afgang|stiekem|slaapt|snurkt|onderbroek',
        'groepsapp|tiktok|insta|snap|story|online|deel|stuur|staat|viral|wie|ik|haha|dm|rond|zie|kijk',
      ],
      [
        'photoshop|photoshopt|photoshoppen|photoshopte|deepfake|ai|chatgpt|bewerkt|faceswap|faceapp|plakt|geplakt|plakken|monteer',
        'hoofd|gezicht|kop|foto|lichaam|lijf|kleren',
        '<staff>|<name>|<they>|<you>|<kid>|juf|meester',
      ],
    ],
    unless: [
      teaching,
      'podium|kamp|optreden|voorstelling|eigen|mijn|eraf|verwijderen|toestemming|mag|niet|kunst|superheld',
    ],
  },
  {
    kind: 'what was meant to stay inside, in any words',
    category: 'confidential',
    sure: 'likely',
    literal: true,
    statement: true,
    say: [],
    together: [
      [
        'gelekt|gelekte|uitgelekt|geheime|vertrouwelijk|vertrouwelijke|interne|geheim',
        'mail|email|brief|document|documenten|notulen|verslag|rapport|toets|examen|plan|memo|dossier|zorgdossier|lijst|gesprek|app|appgesprek',
      ],
      [
        'dossier|zorgdossier|leerlingdossier|personeelsdossier|salarissen|salaris|salarisstrook|loonstrook|diagnose|handelingsplan|verzuimoverzicht|iq',
        '<staff>|<name>|<they>|docenten|leraren|van',
        'kijk|hier|staat|lees|link|zie|rij|online|alle|screenshot|weet|zag|gezien',
      ],
      [
        '<exam>',
        'gezien|zag|foto|vraag|vragen|antwoorden|gejat|gekopieerd|gelekt|doorgestuurd',
        'morgen|maandag|alvast|neef|dinsdag|vrijdag|donderdag|woensdag|volgende|stiekem',
      ],
    ],
    unless: [
      teaching,
      'tip|santa|lootjes|sint|succes|nagekeken|herkansing|mijn|ouders|inzage|oefenvragen|nieuwsbrief|recept|leren|voorbereiden|surprise|bespreken|docent ..3 vragen|stellen|geen',
    ],
  },
  {
    kind: 'daring somebody',
    category: 'flaming',
    sure: 'likely',
    say: [
      "in ..1 mijn|m'n|me gezicht ..1 zeggen|herhalen",
      'kutbende|tyfusbende|teringbende|kankerbende|kutzooi|teringzooi|kankerzooi ..3 daar|hier|school|jullie',
    ],
    unless: ['opruimen|opgeruimd|kamer'],
  },
];
