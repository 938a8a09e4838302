import type { Rule } from './rule.ts';
import { teaching } from './subjects.ts';

const category = 'harmful_images';

export const harmfulImageRules: Rule[] = [
  {
    kind: 'pointing to a film or picture of somebody in trouble or unaware',
    category,
    sure: 'clear',
    say: [
      '<picture> ..1 van ..2 (<staff>|<name>|<they>|<kid>|<you>) ..6 (viral|slapend|slaapt|snurkt|snurkend|zoenend|dronken|kotst|kotsend|huilend|lelijk)',
      '(gaat|gaan|ging) ..1 (een|dat|die|er|het) ..1 (filmpje|foto|video|fotos|filmpjes|naaktfoto|screenshot|clip) ..1 rond ..2 (van|met)',
      '<picture> ..1 van ..1 (klappen|klap|knokpartij|vechten|pestpartij|vernedering|afgang|huilbui)',
      '<picture> ..3 (gaat|ga|gaan|moet) viral',
      '(les|leraar|docent|juf|meester|leraren|lessen) ..3 (opgenomen|gefilmd|filmen|stiekem) ..6 (youtube|tiktok|insta|snap|online|staat|post|discord)',

      '(ik|we|i|iemand|heb) ..3 (heb|hebben|had|heeft|gaan|ga|have|de|het|die) ..5 (vechtpartij|gevecht|ruzie|vechten|knokken|val|blunder|huilbui|ongeluk|matpartij|gevochten|flauwvallen|fight) ..3 (gefilmd|film|filmpje|opgenomen|filmen|video|beelden|filmed|gefilmed|op)',
      '(vechtpartij|gevecht|ruzie|knokpartij|fight|matpartij) ..4 (gefilmd|tiktok|insta|snap|online|filmpje|video|youtube|dumpert|opgenomen|beelden|telegram)',
      '<picture> ..3 (van|of|met|waar) ..4 (vechtpartij|gevecht|ruzie|fight|huilt|huilen|huilend|crying|vecht|kleedkamer|kleedkamers|wc|toilet|douche|douches|omkleden|omkleedt|ongeluk|flauwviel|geslagen)',
      '(ik|we|i) ..1 (heb|hebben|had|have) ..2 (<you>|<they>|<staff>|<name>|<kid>) ..3 (stiekem|secretly|opgenomen|gefilmd|gefotografeerd|filmed|betrapt)',
      '(ik|we|i) (heb|hebben|had|have|got|maakte|made) ..3 (stiekem|stiekeme|secret|secretly|ongemerkt|zonder toestemming|zonder te vragen) ..4 (<picture>|gefilmd|opgenomen|gefotografeerd)',
      '(stiekem|stiekeme|ongemerkt|heimelijk) ..4 (<picture>|gefilmd|opgenomen|gefotografeerd|filmen|opname|foto) ..4 (<they>|<staff>|<name>|<you>|les|klas|van|juf|meester|kleedkamer)',
      '(ik|we|i) ..2 (<staff>|<they>|<name>|<kid>) ..4 (gefilmd|opgenomen|gefotografeerd|filmed|filmen) ..6 (tiktok|insta|snap|story|online|youtube|groepsapp|app|zetten|gezet|staat|post|link|wie|haha|lol|😂|stiekem|posten|dm)',
      '(gefilmd|opgenomen|filmed) ..4 (staat|staan|zet|online|posted|link|nu) ..4 (tiktok|insta|snap|story|youtube|telegram|online|kanaal|profiel|channel)',
      '(wie|heeft|iemand) ..3 (heeft|wil|nog|het|die) ..3 (filmpje|video|foto|filmpjes|beelden|clip) ..2 (van|waar|waarop|met) ..2 (<they>|<name>|<you>|<staff>|<kid>) ..3 (gevecht|vecht|valt|huilt|kots|dronken|geslagen|viel|moest|pest|gepest|schreeuwt|flipt|ontploft|uitgelachen|blunder|klappen)',
      '<picture> ..2 van (<they>|<name>|<you>|<staff>|<kid>) ..2 (gaat|gaan|ga|wordt|zet|staat|online|lekken|rond|posten|viral|dumpen|gooi|deel|lek) ..4 (rond|viral|online|lekken|overal|zetten|insta|groepsapp|app|snap|tiktok|gezet|posten|iedereen)',
      '(deel|stuur|verspreid|share|screenshot) ..3 (die|dit|deze|het|dat|this|that) ..1 (filmpje|video|foto|clip) ..4 (<they>|<name>|voordat|iedereen|verwijderd|weg|hele school|snel)',
      'zonder (toestemming|dat) (<they>|ze) ..3 (wist|weet|doorhad|toestemming) ..3 (gefilmd|foto|filmpje|opgenomen)',
    ],
    unless: [
      '(mag|mogen|kan|kunnen|willen|wil) ..5 (eraf|weg|verwijderd|verwijderen|af)',
      '(musical|optreden|voorstelling|eindmusical|open dag|concert)',
      '(toneel|toneelstuk|pesten|pestprotocol|niet delen|niet doorsturen|meld|gemeld|lieve)',
      'moet ..1 stoppen',
    ],
    statement: false,
  },
  {
    kind: 'a made picture of a real person',
    category,
    sure: 'clear',
    say: [
      '(met|via|door) (chatgpt|ai|deepfake|grok|photoshop) ..2 van ..2 (<staff>|<name>|<they>|<you>|<kid>) ..5 (gemaakt|maken|veranderd|getoverd)',
      'van ..2 (<staff>|<name>) ..2 (met|door) (ai|chatgpt|deepfake|photoshop|grok)',

      '(heb|hebben|had|ga|gaan|laat|laten|maak|maakte|have|made) ..4 (<they>|<name>|<staff>|<you>|<kid>|gezicht|hoofd) ..5 (ai|deepfake|photoshop|gephotoshopt|faceswap|app|gemonteerd|chatgpt|grok|midjourney|nudify|bewerkt|ai-app)',
      '(ai|deepfake|faceswap|photoshop|deepfakes|nudify|grok) ..6 (<they>|<name>|<staff>|<you>|<kid>|gezicht|hoofd|leerlingen|docenten) ..4 (<naked>|bikini|kleren|uitgekleed|aangetrokken|uit|zonder|gemaakt|geplakt|dansen|zoenen|varken|aap|dik|maken|gezet|op)',
      '(<they>|<name>|<staff>|<you>|<kid>|gezicht|hoofd) ..4 (met|door|with|via) ..1 (ai|deepfake|photoshop|faceswap|nudify|grok) ..6 (<naked>|bikini|uitgekleed|kleren|aangetrokken|gemaakt|bewerkt|geplakt|varken|aap|veranderd|dansen|zoenen|link)',
      '(deepfake|deepfakes|faceswap|ainude|ai-naakt|nepfoto|nepfotos|nepnaakt|nepvideo|nepfilmpje) ..2 (van|of|met|gemaakt|maken) ..4 (<they>|<name>|<staff>|<you>|<kid>|juf|meester|directeur|iedereen|meisjes|klas)',
      '(gezicht|hoofd|kop|face|head) ..2 van ..3 (op|onto) ..3 (lichaam|lijf|foto|body|plakken|geplakt|gemonteerd|gezet|varken|aap|pornofoto|danser)',
      '<picture> ..3 (bewerkt|gephotoshopt|gemonteerd|edited) ..4 (<they>|<name>|<staff>|haar|zijn|juf|meester)',
      '(met|via|door) ai ..4 (uitgekleed|naakt|bloot|bikini|uitkleden|undressed)',
    ],
    unless: [
      '(kinderen|leerlingen|klas|groep) (maakten|maken|maakte|maakt)',
      'workshop|les|project|kunst|schilderij|zelfportret|superheld|dier|dieren|robot|cursus|gastles',
      '(mijn|eigen) ..1 (foto|gezicht|hond|kat|tekening)',
    ],
  },
  {
    kind: 'making a meme or sticker of somebody',
    category,
    sure: 'likely',
    about: 'meme',
    say: [
      '(perfect|goed|ideaal|top|geschikt) ..2 voor ..1 (meme|sticker|memes|stickers|gif)',

      '(maak|maken|maakt|make|gemaakt|maakte|made|wordt|worden|moet|doe|nieuwe|post) ..4 (meme|memes|sticker|stickers|memepje|gif|whatsappsticker) ..1 (van|of|over|met|from|out|maken)',
      '(meme|memes|sticker|stickers|whatsappsticker|gifje) ..2 (van|of|over|met) ..4 (<they>|<name>|<staff>|<you>|<kid>|dit|deze|die|hem|maken|gezicht|hoofd|kop|foto)',
      '(van|of) ..3 (<they>|<name>|<staff>|<you>|dit|deze|die) ..2 een ..1 (meme|sticker|gif) (maken|gemaakt|maak)',
      '(meme|memes|sticker) ..2 (materiaal|material|waardig|worthy|alert)',
      '(memepagina|memeaccount|meme account|page) ..3 (<staff>|school|docenten|klas|leerlingen|<name>)',
      '(dit|deze|die|hij|zij|kop|gezicht) ..4 (wordt|is|moet) ..4 (meme|sticker)',
    ],
    unless: [
      'workshop|les|project|wedstrijd|opdracht|wiskunde|huiswerk',
      'mijn ..2 (hond|kat|zelf|self|cavia)',
      'kinderboekenweek',
      'boeken',
    ],
  },
  {
    kind: 'images of somebody who did not choose it, in any words',
    category,
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
    kind: 'putting pictures online, in words that are also harmless',
    category,
    sure: 'likely',
    say: [
      'ik (zet|gooi|post|lek|deel|plaats|upload) ..2 (die|je|jouw|haar|zijn) ..2 <picture> ..4 (online|insta|tiktok|groepsapp|app|snap|internet|morgen|straks|overal|van)',
    ],
    unless: [
      teaching,
      'album|parro|besloten|toestemming|ouders|nieuwsbrief|kamp|musical|schoolfotos|avondvierdaagse|feest',
    ],
  },
];
