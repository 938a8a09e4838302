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
    say: [
      'dikke|lelijke|domme|vieze|stomme|stinkende|schele <name>',
      ', baby|babytje|kleuter|huilie|kindje|dikke|dikzak|mietje $',
    ],
    together: [
      [
        'wie|niemand|iedereen|we|wij',
        '<they>|<name>|<you>|griezel|griezels',
        'groepje|team|groepsapp|feestje|tafel|kamer|tent|slaapkamer',
        'niet|nooit|niemand|geen|zonder|weg|liever',
      ],
      [
        'knip|knippen|verpest|verpesten|verziekt|weg',
        'foto|groepsfoto|klassenfoto',
        '<they>|<name>|<you>',
      ],
      [
        'medelijden|zielig|moest|moet|verplicht',
        'vragen|uitnodigen|uitgenodigd|meedoen',
        '<you>|<they>|<name>',
        'alleen|zeker',
      ],

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
      ['<weapon>', 'morgen|straks|vrijdag|maandag|school|klas', 'komt|kom|neem|breng|iemand|mee'],

      [
        'grazen|pakken|afrekenen|terugpakken|aftuigen',
        '<you>|jou|jullie|hem|<staff>|<name>',
        'we|ik|wij|morgen|straks|nog',
      ],
      [
        'ziekenhuis|rolstoel|coma|mortuarium|kerkhof',
        '<you>',
        'lig|ligt|liggen|beland|belandt|sla|trap|eindig|eindigt',
      ],
      [
        'steen|stenen|brandbom|molotov|vuurwerk|cobra',
        'ruit|ruiten|raam|brievenbus|huis|auto',
        '<you>|jouw|zijn|haar|<staff>|<i>',
        'gooi|gooien|door|knal',
      ],

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
      'keuken|koken|taart|brood|snijden|kamp|benzine|tank|klussen|timmeren|spijkers|handvaardigheid|techniek',
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
    kind: 'something criminal said of the school or its people',
    category: 'smear',
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
        '<group>|jongens|meisjes|mannen',
        'make-up|nagellak|jurk|jurken|rok|hand_in_hand',
        'walgelijk|vies|normaal|ziek|eng|gadver|bah|raar',
      ],
      [
        '<group>',
        'niveau|sfeer|buurt|wijk|school|land|cultuur',
        'verlagen|verpesten|verpest|omlaag|kapot|vernielen|achteruit|vernietigen',
      ],
      [
        '<group>',
        'nemen|pakken|neemt|pikken|krijgen',
        'boel|alles|banen|huizen|land|plekken',
        'over|in|af',
      ],

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
    kind: 'praise of killers or a call to fight, in any words',
    category: 'radicalisation',
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
  {
    kind: 'breaking in, in any words',
    category: 'hacking',
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
        'stem|handtekening|naam',
        'na|nadoen|vervals|vervalsen|nagemaakt|vervalst|misbruik',
        'moeder|vader|<staff>|ouders',
        'ik|we',
      ],
      [
        'nepaccount|nepprofiel|fakeaccount|parodieaccount|roddelaccount',
        'ons|mijn|volgers|volg|ik|we|wij|check',
      ],

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
        'klik|bekijk|check',
        'profiel|bio|foto|fotos|pagina',
        'mijn|leren|schat|schatje|lief|single|eenzaam|<number>',
      ],
      ['korting|sale|uitverkoop|off|promo', '<link>|bestel|code|nu|vandaag'],
      [
        'systeem|methode|cursus|masterclass|coach|ebook',
        'stuur|dm|app|info|link|reageer|typ',
        'leven|rijk|geld|verdien|vrijheid|inkomen|veranderd|euro',
      ],

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
        'stiekem|gefotografeerd|gefilmd|opgenomen',
        '<they>|<name>|<staff>|<kid>',
        'tafel|les|kleedkamer|wc|onder|rok|douche|pauze|trap',
      ],
      [
        'filmpje|foto|video|clip|opname',
        'huilende|vechtende|dronken|huilend|vallende|kotsende|blote|vastgebonden',
        'online|zet|deel|stuur|weer|app|wie|rond',
      ],

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
        'mr|medezeggenschapsraad|lerarenkamer|docentenkamer|teamoverleg|overleg|bestuur',
        '<staff>|leraren|docenten|ze|hij|zij',
        'zegt|hoorde|zei|gehoord|weet|vertelde',
        'uit|ontslagen|weg|ziek|scheiding|burnout|eruit|stopt|zwanger|geschorst|moeten',
      ],
      [
        'herkansing|herkansingsvragen|toetsvragen|examenvragen|antwoordblad|antwoordenblad|toets',
        'foto|drive|link|pdf|scan|discord|telegram|groepsapp',
        'staat|hier|van|delen|dm',
      ],

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
      'hersens|hersenen|iq|verstand van een ..1 garnaal|vis|pinda|aardappel|steen|baksteen|mug|ei',
      'wat een stel ..2 zijn jullie',
      'wat zijn jullie ..1 een ..2 stel|stelletje|zooitje',
      'kutbende|tyfusbende|teringbende|kankerbende|kutzooi|teringzooi|kankerzooi ..3 daar|hier|school|jullie',
    ],
    unless: [
      'opruimen|opgeruimd|kamer',
      'kanjers|toppers|helden|lieverds|schatten|talenten|bikkels',
    ],
  },
];
