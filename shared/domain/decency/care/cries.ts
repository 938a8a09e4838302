import { byStaffPatterns } from './by-staff.ts';
import { planPatterns } from './plans.ts';

/**
 * A cry for help, or telling that one is being hurt. Never an offence; somebody reads it today. A false alarm
 * costs a look, a miss can cost a life: so these are wide, and `idiomPatterns` excuse only the words they cover.
 */
const me = 'ik|ikke|k|i';
const not = 'niet|nie|ni|nooit|nit|niets';
const more = 'meer|mr|mer|langer|verder';
const notMore = '(niet meer|nie meer|ni meer|nie mr|ni mr|niet mr|nooit meer|niemeer|nimeer)';
const want = 'wil|wl|wou|wilde|zou|zal|will|want|wilt';
const little =
  '(echt|gewoon|nu|zo|liever|liefst|het|alleen|nog|maar|ook|soms|vaak|graag|eigenlijk|steeds|best|wel|weer|alsjeblieft|please|aub|really|just)?';
const dead =
  'dood|doodgaan|dood gaan|doodzijn|sterven|verdwijnen|er niet zijn|er niet meer zijn|er niet meer wezen|hier niet meer zijn|nooit meer wakker worden';
const oneself = 'mezelf|mijzelf|me zelf|mij zelf|mezelluf|myself|my self|mijn eigen';
const elder =
  '<staff>|<they>|vader|moeder|pa|ma|papa|mama|pap|mam|stiefvader|stiefmoeder|stiefpa|opa|oma|oom|tante|broer|broertje|zus|neef|vriend|vriendje|ex|ouders|pleegvader|pleegmoeder|buurman|buurjongen|trainer|iemand|dad|daddy|mum|mom|mommy|father|mother|stepdad|stepfather|stepmom|uncle|brother|parents|boyfriend|someone|guy';
const us = 'me|mij|ons|us';

const wishToDie: readonly string[] = [
  '^ (wil|wou) ..1 (dood|niet meer leven|nie meer leven)',
  '(hoef|wil|hoeft) ..1 (niet|nie|nooit) meer te? leven',
  'ik ..2 dat ik ..2 (weg kon|weg was|verdwenen was)',
  '(ik|k|i) ..8 (niet|nie|not) ..1 wakker (word|worden)',
  '(ik|k) ..8 er ..2 (niet|nie) meer (ben|was)',
  `(${me}) (${want}) (niemeer|nimeer) (,|$)`,
  '(i|ik) ..3 (should|maar beter|beter) just? (die|be gone|be dead|doodgaan)',
  '(want to|wanna) be (gone|dead|nothing)',
  '(als|wanneer) ik (doodga|dood ga|dood ben|sterf|er niet meer ben)',
  `(mag|kan|kon|laat|laten) (ik|me|mij) ${little} ${little} (${dead})`,
  '(wil|willen|wou) ..1 dat ..1 (alles|het|allemaal) ..3 (stopt|ophoudt|voorbij is|over is)',
  '(nooit|niet) meer ..1 wakker (worden|word|te worden)',
  '(ik|me|mij) ..8 er (niet|nie) meer ..1 (te|wil)? zijn',
  '(want|need) it ..1 to (stop|end|be over)',
  '(moe|zat|beu|klaar|tired) ..2 (leven|bestaan|of living|of being alive|of life)',
  '(ik wil|i want to be) (weg|away) (van|uit|from) (alles|deze wereld|iedereen|everything)',
  `(${me}) (${want}) ${little} ${little} ${little} (${dead})`,
  `(${want}) (${me}) ${little} ${little} ${little} (${dead})`,
  `(${me}) (${want}|hoef|kan|hoefde) ${little} (${not}) ${little} (${more}) (leven|bestaan|wakker|verder|doorgaan|door)`,
  `(${want}|hoef|kan|hoefde) (${me}) ${little} (${not}) ${little} (${more}) (leven|bestaan|wakker|verder|doorgaan|door)`,
  `(${me}) (hoef|wil) ${little} (${not}) verder $`,
  `(${me}) (wil|wl|hoef) ${little} (${not}) (meer|mr|verder) (,|$)`,
  `(wou|wil|wilde|willen|wens|wenste|hoop|wish) dat? (${me}) ${little} (dood|nooit geboren|niet geboren|er niet|er niet meer|never born|dead) (was|ben|were|ga)`,
  `was ik ${little} (dood|er niet|er niet meer|nooit geboren)`,
  'ik wou dat ik ..1 niet bestond',
  `dat (ik|hij|zij|ze) ${little} (dood|niet meer leven|er niet meer zijn) (wil|wilt|wilde|wou)`,
  `i ${little} wish (i was|i were|i wasnt|i werent) ..1 (dead|never born|born|alive|gone|here)`,
  '(want to|wanna|wanted to) ..1 (die|disappear|be dead|end it|be gone forever|sleep forever)',
  'i ..1 (dont|do not|didnt) ..1 (want to|wanna) ..1 (live|exist|wake up|be alive|be here anymore|be here any more)',
  'ik wil ..2 (voor altijd|nooit meer wakker|eeuwig) (slapen|weg|worden|verdwijnen)',
];

const noReason: readonly string[] = [
  '(kan|kon) ..2 (niet|nie) meer tegen ..2 (leven|alles)',
  '(alles|leven|bestaan|everything) ..2 (zinloos|nutteloos|pointless|meaningless|uitzichtloos)',
  '(ik|k|i|im) ..3 (depressief|depressed|zwaar depressief|leeg van binnen)',
  '(zie|zag) ..2 geen (licht|toekomst|hoop|uitweg)',
  '(whats|no) ..1 point ..1 (anymore|,|$)',
  '(alles|allemaal|leven|niks|bestaan) ..3 geen (zin|nut)',
  'voor (zin|nut) ..2 ik ..1 (leef|besta)',
  '(point|sense) (of|in) (living|life|being alive)',
  '(nobody|noone|no one|niemand) ..2 (care|notice|cry|huilen|merken) ..2 (if i|als ik) ..2 (died|die|was|disappeared|dood|weg|wegviel)',
  '(if i|als ik) (died|dood|was dead|were dead|killed myself) ..1 (,|$)',
  '(beter|better) (als|if) (ik|i) ..3 (niet|weg|dood|gone|dead|wasnt)',
  '(iedereen|everyone|everybody) ..1 (haat|hates) (mij|me) (,|$)',
  "(haat|hate) (me|mn|m'n|mij) leven",
  '(geen|no) ..1 (reden|reason) ..2 (leven|live|bestaan)',
  'leven ..1 (heeft|is) ..2 (geen zin|geen nut|zinloos|nutteloos|niks waard|niets waard|niet waard)',
  '(waarom|waarvoor|waartoe) (leef|besta) ik',
  'why am i ..1 (alive|still here)',
  '(ik|mij) ..2 (klaar|genoeg) (met|van) ..1 leven',
  'ik ben ..1 leven ..1 (zat|moe|beu)',
  'levensmoe|suicidaal|suicidal|zelfmoordgedachten|sewerslide',
  `(${me}) (zie|zag) ..1 (het|t) ..2 ${notMore} zitten`,
  `(${me}) (zie|heb) ..1 geen ..1 uitweg`,
  '(iedereen|everyone|jullie|wereld|everybody|familie) ..3 (beter|better|blijer|happier) ..2 zonder (mij|me)',
  '(iedereen|everyone|everybody|jullie|wereld) ..3 (better|happier) ..2 without me',
  'zonder mij ..2 (iedereen|jullie|wereld|allemaal) ..3 beter',
  'zonder mij ..3 (beter|blijer) ..1 af',
  'niemand ..2 (merken|merkt|opvallen|erg) ..3 ik ..2 (er niet|weg|dood|verdwijn|verdween)',
  '(niemand|nobody|noone|no one) ..2 (zou|zal|would|gaat|will) ..1 (me|mij) ..2 (missen|miss)',
  '(niemand|nobody|noone|no one) ..2 (zou|zal|would|gaat|will) (missen|miss) (me|mij)',
  '(niemand|nobody|noone|no one) ..1 (mist|misses) (me|mij) (,|$)',
  '(niemand|nobody|noone|no one) (geeft|houdt|houd|cares|loves) ..1 (om|van|about)? (mij|me) (,|$)',
  '(ik|i) ..1 (ben|am) ..2 (niks|niets|nothing|niet|niks meer) (waard|worth)',
  '(ik|i|im) ..1 worthless',
  `(${me}) ${little} (haat|hate) ${little} (${oneself})`,
  '(ik haat mijn|i hate my) leven',
  'i hate my life',
];

const endOfIt: readonly string[] = [
  '(ik|k) zit ..2 (doorheen|kapot)',
  'niet ..1 hoe ik ..1 verder ..1 (moet|kan) (,|$)',
  'niet ..1 hoe ik dit ..2 (volhoud|volhoudt)',
  `(${me}) (kan|kon|can) ${little} (${not}) (meer|mr|mer|langer) (,|$)`,
  `(${me}) (trek|kan|hou|houd) ${little} (het|dit|t|deze) ..1 (leven|school|thuis)? ..1 (${not}) (meer|mr|langer) (aan|vol|uit|,|$)`,
  '(i|im) (cant|can not|cannot) ..2 (this anymore|it anymore|go on|take it anymore|take this anymore|live like this)',
  'i cant anymore',
  '(im|i am) (done|so done) with (life|living)',
];

const announced: readonly string[] = [
  `(${me}) ..3 (in|over) (mijn|mn|me|m'n) (arm|armen|been|benen|polsen|pols) ..2 (gesneden|gekrast|snijden|krassen)`,
  '(ik|k|i) ..3 (touw|strop|scheermesjes|scheermes|rope) ..3 (gekocht|klaar|klaarliggen|bought|liggen)',
  '(sorry|vaarwel|vergeef) ..7 (laatste bericht|laatste keer|last message)',
  '(ik|k) ..3 datum ..3 (om te gaan|geprikt om|gekozen om)',
  '(zelfmoordpoging|suicidepoging|suicide attempt)',
  "(eind|einde) ..1 aan (mijn|me|m'n|mn) leven",
  '(gonna|going to|want to|wanna) end it',
  '(zeg|vertel|tell) ..3 (mama|papa|moeder|vader|ouders|familie|zusje|broertje|mom|mum|dad) ..1 (dat ik|that i|i) ..3 (hou|love|sorry)',
  `(${oneself}) ..3 (gesneden|gekrast|verwond|pijn gedaan|uitgehongerd|gebrand)`,
  '(arm|armen|polsen|benen|arms|wrists) ..4 (krassen|littekens|snijwonden|sneetjes|scars|cuts)',
  '(been|started|keep|kept) cutting (again|,|$)',
  '(ik|k) (eet|at) ..3 (dagen|weken) ..2 (niet|niks|niets|nie)',
  '(ik|k) (kots|braak) ..3 (eten|alles) ..1 uit',
  '(ik|i) ..3 (anorexia|boulimia|eetstoornis|anorexic|bulimic)',
  `(${me}) ..5 (${oneself}) ..3 (doodmaken|dood maken|dood|kant|ophangen|verhangen|verdrinken|doden|doodsteken|vermoorden|iets aandoen|iets aan|wat aandoen|wat aan|pijn|snijden|snij|snijd|krassen|kras|branden|beschadigen|kwetsen|uithongeren|kill|hurt|cut)`,
  `(ga|wil|zal|moet|kan|zou) (${me}) ..1 (${oneself}) ..3 (doodmaken|dood maken|dood|kant|ophangen|verhangen|verdrinken|doden|vermoorden|iets aandoen|snijden|pijn doen)`,
  '(kill|hurt|cut|hang|unalive|killing|cutting|hurting|starving) (myself|my self)',
  `(${me}) (snij|snijd|sneed|kras|kraste|cut|snijdt) ..1 (${oneself}|me|mij|in|mijn|mn) ..1 (arm|armen|pols|polsen|been|benen|wrist|wrists|elke|iedere|soms|weer|vaak|stiekem|al|,|$)`,
  `(${me}) (snij|snijd|sneed|kras|kraste|cut|snijdt) ..1 (${oneself})`,
  `(${me}) ..3 (automutilatie|zelfbeschadiging|zelfverwonding|self harm)`,
  `(${me}) ..2 (selfharm|automutileer)`,
  `(${me}) (maak|ga|wil|zal|gonna) ..3 er ..2 (eind|einde) aan`,
  `(${me}) ..3 er ..1 een (eind|einde) aan`,
  `(ga|wil|zal) (${me}) er ..2 (eind|einde) aan`,
  '(ik|i) ..3 (end it all|end my life)',
  'end (it all|my life)',
  `(${me}) ..4 (zelfmoord|zelfdoding|suicide) ..2 (pleeg|plegen|gepleegd|commit|doen)`,
  `(${me}) ..1 (pleeg|pleegde|plan|overweeg|commit) ..2 (zelfmoord|zelfdoding|suicide)`,
  `(${me}) ..4 (denk|dacht|denken|think|nadenken) ..3 (zelfmoord|zelfdoding|suicide|doodgaan|sterven)`,
  `(${me}) ..3 (spring|springen|sprong) ..3 (trein|dak|brug|flat|spoor|balkon|gebouw|roof|bridge)`,
  `(${me}) ..3 (van|voor|onder) ..2 (trein|dak|brug|flat|spoor|balkon) ..2 (spring|springen|lopen|gooien|stappen)`,
  `(${me}) ..3 (afscheidsbrief|zelfmoordbrief|afscheidsbrieven|suicide note)`,
  `(${me}) ..3 (pillen|overdosis|paracetamol|slaappillen|pills) ..3 (geslikt|genomen|ingenomen|slikken|gespaard|klaarliggen|klaar)`,
  'i ..2 (took|swallowed) ..3 pills',
  `(${me}) stap ..2 (er|dr) ..1 uit (,|$)`,
  `(${me}) stap ..1 eruit`,
  '^ kms $',
  '(ga|wil|gonna|wanna|to|will|gewoon|just|imma|finna|zal|might) kms',
  '(morgen|straks|binnenkort|vannacht) ben ik er ..1 (niet meer|nie meer) $',
  '(vaarwel|afscheid) ..3 (allemaal|wereld|leven)',
  '(jullie|iedereen) ..2 (straks|gauw|binnenkort|morgen|vanavond) van (me|mij) af',
];

/** A parent, friend or brother who tells of somebody else. */
const ofSomebodyNear: readonly string[] = [
  '(vriendin|vriend|dochter|zoon|zus|zusje|broer|broertje|kind|leerling|hij|zij|ze) ..8 (er|het) ..1 (een|n)? (eind|einde) aan (gaat|ga|wil|zal|maakt|maken)',
  `(mijn|onze|ons|m'n|mn|een) ..1 (<kid>|vriend|vriendin|vriendje|bestie|nichtje|neefje|buurmeisje) ..4 (wil|wilt|wilde|wou) ..2 (dood|doodgaan|sterven|niet meer leven|nie meer leven|er niet meer zijn)`,
  `(hij|zij|ze|<name>) (wil|wilt|wilde|wou) ${little} (dood|doodgaan|niet meer leven|nie meer leven|er niet meer zijn)`,
  '(snijdt|snijd|krast|verwondt|beschadigt|haat) ..1 (zichzelf|zich zelf|haarzelf|hemzelf|zn eigen)',
  '(zichzelf|haarzelf|hemzelf) ..2 (snijdt|snijden|snijd|krast|verwondt|beschadigt|doden|kant|ophangen|iets aandoen|iets aan)',
  '(<kid>|friend|he|she) ..2 (wants to|wanted to|tried to|is going to) (die|kill himself|kill herself|kill themselves|end it|hurt himself|hurt herself)',
  '(kill|cut|hurt|killing|cutting|hurting) (himself|herself)',
];

/** Somebody tells that they, or others, are being hurt. */
export const hurtPatterns: readonly string[] = [
  ...byStaffPatterns,
  "(mijn|m'n|mn) (vader|stiefvader|oom|opa|broer|neef|buurman|zwager|pleegvader) ..2 (kruipt|komt|kwam|kroop|ligt|lag|slaapt|sliep) ..4 (bij|naast|in) (mij|me|mijn) ..1 bed",
  `(${elder}) (slaat|sloeg|schopt|mishandelt) (mijn|mn|m'n|my) (moeder|mama|zus|zusje|broertje|broer)`,
  'thuis ..8 (slaat|slaan|hel|mishandelt)',
  `(${elder}) ..2 (knijpt|kneep|slaapt|hurts|kicks|duwt|trekt|gooit|brandt) ..1 (me|mij|us) ..3 (hard|elke|als|bont|pijn|tegen|when|every)`,
  '(op|bij) ..1 schoot ..5 (aan me|aan mij|moet|moest|wil|kom)',
  '(moet|moest) ..5 (kleren|broek|shirt|ondergoed) ..1 uit ..3 (van|voor|bij) ..1 (<staff>|<they>|oom|opa|stiefvader|vader|broer|trainer)',
  '(bij ons thuis|at home) ..11 (bang|scared|afraid)',
  '(told|tells) me ..3 (keep|kept) ..2 secret',
  "(snachts|s nachts|'s nachts|at night) ..6 (bij mij|bij me|my room|my bed|mijn kamer|mijn bed)",
  `(${elder}) ..5 (in|into|op|naar) (mijn|my|m'n|me) (kamer|slaapkamer|bed|room)`,
  '(keeps|kept|started) (touching|hitting|hurting|beating) (me|us)',
  'thuis ..3 (slaan|slaat|sloeg) ..2 (me|mij|ons)',
  '(krijg|kreeg) ik ..3 (klappen|slaag|rammen)',
  'dingen ..3 (doen|laten) ..4 (niet|nie) ..1 (wil|wilde|wou)',
  '(ik|k) durf ..2 (niemand|niet|niks|niets|nie) ..3 (vertellen|zeggen|praten)',
  'thuis ..6 bang (ben|voor)',
  `(${elder}) ..2 (slaat|slaad|slaan|sloeg|sloegen|mept|schopt|schopte|trapt|wurgt|mishandelt|mishandeld|mishandelde|misbruikt|misbruikte|verkracht|verkrachtte|betast|betastte|bedreigt|bedreigd|chanteert|chanteerd|opsluit|hits|hit|beats|beat|abuses|abused|raped|molests|molested|chokes|threatens) (${us})`,
  '(me|mij) ..1 (slaat|slaan|sloeg|mishandelt|misbruikt|verkracht|betast)',
  `(${elder}) ..2 (heeft|had|hebben) ..2 (me|mij|ons) ..4 (aangeraakt|misbruikt|verkracht|geslagen|aangerand|betast|mishandeld|gewurgd|gedwongen)`,
  `(${elder}) (zit|zat|zitten|komt|kwam) ..2 aan (me|mij|mijn) (lichaam|borsten|billen|lijf|kont|broek|steeds|en|als|,|$)`,
  `(${elder}) ..3 (raakt|raakte) ..1 (me|mij|ons) ..3 aan`,
  '(he|she|dad|daddy|stepdad|stepfather|uncle|brother|coach|teacher) ..1 (touches|touched|touching) (me|my)',
  `(${elder}) ..2 (dwingt|dwong|forces|forced) (me|mij|us)`,
  '(kruipt|komt|kwam|kroop) ..3 (bij me in bed|snachts op mijn kamer|in mijn bed)',
  '(ik|i) (word|wordt|werd|ben|get|got|am|was|wor) ..4 (geslagen|mishandeld|misbruikt|verkracht|aangerand|opgesloten|abused|beaten|raped|molested|bedreigd|gechanteerd|afgeperst|seksueel geintimideerd)',
  '(word|wordt|werd|ben) ik ..4 (geslagen|mishandeld|misbruikt|verkracht|aangerand|bedreigd|gechanteerd|afgeperst)',
  'im ..2 (abused|beaten|raped|molested|bullied)',
  '(ik|i) (word|wordt|wor|get|am) ..4 (gepest|bullied)',
  '(word|wordt) ik ..4 gepest',
  '(ik|k) (durf|wil|kan|mag) (niet|nooit|nie|ni) ..1 naar huis',
  '(ik|i|im) ..2 (bang|scared|afraid) (voor|van|of|om) ..1 (mijn|mn|my|thuis|naar huis) ..3 (vader|moeder|broer|ouders|stiefvader|stiefmoeder|pa|ma|papa|oom|opa|vriend|thuis|huis|dad|stepdad|uncle|mum)',
  '(ik|i|im) ..1 bang (thuis|om naar huis)',
  '(scared|afraid) ..2 to go home',
  '(thuis|home) ..3 (geslagen|klappen|slaag|mishandeld|niet veilig|onveilig|unsafe|not safe)',
  '(klappen|slaag) ..3 thuis',
  'help (me|mij) ..3 (alsjeblieft|please|ik|aub) ..4 (niet meer|dood|geslagen|bang|slaat)',
];

export const distressPatterns: readonly string[] = [
  ...wishToDie,
  ...noReason,
  ...endOfIt,
  ...announced,
  ...ofSomebodyNear,
  ...planPatterns,
];

/** Said together, in any order: by somebody who is asked to keep it secret, or of a pupil. */
export const careTogether: readonly (readonly string[])[] = [
  [
    '<staff>|oom|stiefvader|trainer|coach|buurman|vader|opa|broer|uncle|stepdad',
    'mij|me|my',
    'niks|niemand|niets|geheim|geheimpje|nobody|anyone|secret',
    'zeggen|vertellen|geheim|geheimpje|tell|secret|houden',
  ],
  // what somebody of the school did to a pupil, in words that mean nothing else
  [
    '<staff>',
    '<kid>|mij|me|ons|us',
    'aangerand|misbruikt|misbruikte|verkracht|verkrachtte|betast|betastte|mishandelt|mishandeld|mishandelde|molested|raped',
  ],
];
