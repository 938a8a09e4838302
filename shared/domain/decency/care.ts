/**
 * A cry for help, or telling that one is being hurt. Never an offence; somebody reads it today. Better one
 * too many than one missed, so the guards are few: only the everyday "ik schaam me dood".
 */
export const carePatterns: readonly string[] = [
  '(ik|i) (wil|wou|wilde|zou|want|wanna) ..3 (dood|doodgaan|sterven|die|niet meer leven|er niet) meer zijn',
  '(ik|i) (wil|wou|hoef|kan|hoefde) ..2 (niet|nooit) ..1 (meer|verder) (leven|bestaan|verder|doorgaan)',
  'ik wil (niet|nooit) meer (leven|wakker|bestaan|verder)',
  'i ..1 dont want to ..1 (live|exist|wake|be alive|be here)',
  'ik wil er niet meer zijn',
  '(ik|i) ..2 (zelfmoord|zelfdoding|suicide)',
  '(ik|i) ..3 (mezelf|mijzelf|myself) ..3 (iets|dood|pijn|snijden|doden|ophangen|aandoen|kill|hurt|cut|kant|verdrinken)',
  '(ik|i) (snij|snijd|sneed|kras|cut|kras) (mezelf|me|mij|mijzelf|myself|in)',
  '(ik|i) (maak|ga|wil|will|gonna) ..3 er ..2 (eind|einde) aan',
  'ik stap ..2 er ..1 uit',
  '(kill|hurt|cut) myself',
  'end my life',
  'end it all',
  '^ kms $',
  'ik ..3 er ..1 een (eind|einde) aan ..2 (maken|maak)',
  '(niemand|nobody|noone) ..2 (zou|zal|would|gaat|will) (me|mij) ..2 (missen|miss)',
  '(niemand|nobody|noone) ..1 (mist|misses) (me|mij) ..3 (dood|weg|gone|$)',
  '(iedereen|everyone) ..3 (beter|better) ..2 (af|off) ..3 (zonder|without) (mij|me)',
  'mijn leven ..2 (heeft|is) ..2 geen (zin|nut|niks|niets) (waard|meer)',
  '(ik|i) zie ..1 (het|geen|geen) ..2 (uitweg|niet) meer (zitten|meer) zitten',
  'ik (trek|hou|kan) (het|dit) ..2 niet (meer|langer)',
  '(ik|i) (kan|can) ..1 (niet|not) ..1 (meer|anymore|go on) ..2 $',
  '(<kid>|<staff>|<they>|stiefvader|stiefmoeder|oom|opa|vriend|ouders|papa|mama|buurman|trainer|dad|mum|uncle) ..2 (slaat|slaan|sloeg|schopt|mishandelt|misbruikt|verkracht|verkrachtte|hits|beats|abuses|aangerand|bedreigt|misbruikte|raped|molested|betast|slaat) (me|mij|ons|us)',
  '(<kid>|<staff>|<they>|stiefvader|oom|opa|vriend|papa|mama|buurman|trainer|dad|uncle) (zit|zat|komt|kwam|raakt|touches|touched) ..3 (aan|bij) (me|mij|my)',
  '(<kid>|<staff>|<they>|stiefvader|oom|papa|mama|buurman|dad) (raakt|touches|touched) (me|mij)',
  '(<they>|<staff>|stiefvader|oom|opa|papa|buurman|vader) ..2 (heeft|had) ..2 (me|mij) ..3 (aangeraakt|misbruikt|verkracht|geslagen|aangerand|betast|mishandeld)',
  'ik (word|werd|ben|wordt|get|am|was) ..4 (geslagen|mishandeld|misbruikt|verkracht|aangerand|opgesloten|abused|beaten|raped|bedreigd|gechanteerd|afgeperst)',
  'ik (durf|wil|kan) (niet|nooit) ..2 naar huis',
  'ik ben bang (voor|van|om) (mijn|thuis|naar huis|zijn) ..3 (vader|moeder|stiefvader|ouders|oom|broer|thuis|huis|vriend)',
  'thuis ..2 (word|wordt|krijg) ik ..3 (geslagen|klappen|slaag|mishandeld)',
  'scared ..2 to go home',
  'help (me|mij) ..3 (alsjeblieft|please|ik) ..4 niet (meer|dood|geslagen|bang|slaat)',
  'ik word ..4 (elke|iedere|al|dag|steeds) ..4 gepest',
  'ik heb ..2 (pillen|overdosis) ..2 (geslikt|genomen|ingenomen)',
];

export const carelessPatterns: readonly string[] = [
  '(dood|doodga|die|dead) ..4 (lachen|lach|schamen|schaam|moe|verveling|honger|hitte|kou|schrik|gelachen|laughing|toets|huiswerk|wiskunde|van) ..2 lachen',
  '(lach|lachen|schaam|verveel|schrik|schrok|werk|zweet|erger|vries) (me|mij|mezelf) ..1 (dood|kapot)',
  'liedje|songtekst|boek|film|serie|game|fortnite|minecraft|toneel|musical|rol|schaken|monopoly|vragen',
  '(toets|wiskunde|huiswerk|proefwerk|examen) ..4 (slaat|geslagen|dood|kapot)',
  'slaat ..1 (me|mij|ons) ..2 op de (schouder|schouders|over)',
  '(dood|die) ..3 (voor|for) ..2 (pizza|koffie|ijsje|ijs|frietjes|friet|vakantie)',
];

/** Displeasure with the school, its decisions or how something went. Kept, and said so. */
export const criticismPatterns: readonly string[] = [
  'slecht|slechte|slechtste|belachelijk|belachelijke|schandalig|schandalige|schande|teleurgesteld|teleurstellend|teleurstellende|ontevreden|oneens|onacceptabel|onzin|onterecht|onbegrijpelijk|waardeloos|waardeloze|jammer|klacht|klachten|kritiek|boos|ongelooflijk|chaos|rommelig|onduidelijk|onduidelijke|bad|terrible|disappointed|disappointing|ridiculous|unacceptable|complaint|poor|unfair|oneerlijk|oneerlijke|irritant|irritante|stom|stomme|vervelend|vervelende|frustrerend|triest|treurig|zonde|moe|achterhaald|ondermaats|dramatisch|drama',
  '(niet|nooit|geen|not|never) ..3 (eens|tevreden|goed|reactie|antwoord|geregeld|geholpen|blij|serieus|bereikbaar|leuk|happy|answer|answered|agree|doordacht|eerlijk|netjes)',
];
