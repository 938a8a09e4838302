/** Displeasure with the school, its decisions or how something went. Kept, and said so. */
export const criticismPatterns: readonly string[] = [
  'slecht|slechte|slechtste|belachelijk|belachelijke|schandalig|schandalige|schande|teleurgesteld|teleurstellend|teleurstellende|ontevreden|oneens|onacceptabel|onzin|onterecht|onbegrijpelijk|waardeloos|waardeloze|jammer|klacht|klachten|kritiek|boos|ongelooflijk|chaos|rommelig|onduidelijk|onduidelijke|bad|terrible|disappointed|disappointing|ridiculous|unacceptable|complaint|poor|unfair|oneerlijk|oneerlijke|irritant|irritante|stom|stomme|vervelend|vervelende|frustrerend|triest|treurig|zonde|moe|achterhaald|ondermaats|dramatisch|drama',
  '(niet|nooit|geen|not|never) ..3 (eens|tevreden|goed|reactie|antwoord|geregeld|geholpen|blij|serieus|bereikbaar|leuk|happy|answer|answered|agree|doordacht|eerlijk|netjes)',
];
