/**
 * Words to put people down. `hard` wounds whatever the sentence; `insult` needs somebody to stick to;
 * `maybe` has an everyday meaning too (pot, zak, ezel) and only counts in "je bent een …".
 * `slur` puts down a protected group. `accusation` says that somebody is dishonest, `belittling` that they are no good:
 * hard words, but ones that criticism needs, so by themselves they never hide.
 */
export const insults = {
  hard: `klootzak klootzakken kloothommel klootviool klootviolen kutwijf kutwijven kutkind kutkinderen hoerenkind hoerenjong hoerenzoon
    hoerenzonen kankerlijer kankerlijers teringlijer teringlijers tyfuslijer tyfuslijers pleurislijer takkewijf takkewijven
    teringwijf tyfuswijf rotwijf pokkewijf kutzak lulhannes droplul eikelbijter kankerhoer kankerhoeren kankermongool kankermongolen
    kankerkind kankerjood kankerhomo kankerflikker kankerzwarte kankerturk kankermarokkaan kankerneger kankerwijf
    kankerkop teringhoer tyfushoer kuthoer vuilehoer hoerenloper moederneuker moerneuker cuntface motherfucker
    motherfuckers asshole assholes arsehole arseholes bastard bastards cunt cunts dickhead dickheads shithead shitheads
    douchebag douchebags wanker wankers twat twats fuckface dipshit scumbag scumbags whore whores slut sluts skank
    bitch bitches biatch bich`,
  insult: `sukkel sukkels loser losers mongool mongolen mongooltje debiel debielen imbeciel imbecielen idioot idioten randdebiel
    halvegare halvegaren achterlijke gestoorde kneus kneuzen mislukkeling mislukkelingen
    nietsnut nietsnutten niksnut hufter hufters lul lullen lullo lulletje eikels
    hoer hoeren slet sletten sletje sletjes sloerie sloeries teven wijf trut trutten troela kreng krengen rotzak rotzakken zakkenwasser
    zakkenwassers etter etters etterbak etterbakken rotjoch rotjongen rotkind rotkinderen stinkerd vuilak vuilakken viezerik
    viezeriken viespeuk viespeuken smeerlap smeerlappen schoft schoften schorem tuig uitschot smeerpijp
    slijmbal slijmballen lomperik lomperd boerenlul pannenkoek pannekoek pannenkoeken oen dombo dombos
    domkop domkoppen domoor dommerd stommeling stommelingen ezelskop droeftoeter droeftoeters droplul patjepeeer
    lafbek watje watjes mietje mietjes flapdrol drol drollen klojo klojos klerelijer klerelijers
    kwal kwallen papzak vetzak vetzakken vetklep dikzak dikzakken dikkerd papzakken spekkop lelijkerd mafkees mafkezen mafketel
    debiele spast spasten spasticus aso asos tokkie tokkies paupers pauper minkukel minkukels malloot
    malloten sukkeltje wannabe creep creeps griezel engerd engerds pedo pedos pedofiel psychopaat
    zielepoot zielenpoot zielenpiet zeikerd zeikerds gladiool aandachtsgeile zeikwijf aandachtshoer aandachtsgeil
    moron morons idiot idiots retard retards imbecile prick pricks jerk loserr fatso fatty
    weirdo dumbass dumbasses jackass dweeb tosser knobhead bellend nonce pedophile degenerate degenerates`,
  maybe: `eikel zak zakken pot potten ezel ezels varken varkens koe koeien rat ratten slang slangen heks heksen aap apen hond honden
    neger chink chinks dyke dykes fag fags spic spics paki pakis coon coons beest beesten muts doos dozen geit geiten flikker flikkers poot nicht nichten teef hoertje kip kippen walvis nijlpaard kutje boer boeren
    worm wormen zeug tang tangen gans pad padden parasiet parasieten monster dick dicks cow dog rat snake`,
  accusation: `leugenaar leugenaars bedrieger bedriegers hypocriet hypocrieten huichelaar huichelaars draaikont draaikonten achterbaks
    achterbakse gluiperd gluiperds knoeier knoeiers machtswellusteling machtswellustelingen liar liars hypocrite hypocrites fraud frauds`,
  belittling: `prutser prutsers klungel klungels lafaard lafaards aansteller aanstellers asociaal clown clowns joke onbenul onbenullen
    nitwit nitwits lapzwans amateur amateurs mislukking`,
  slur: `nikker nikkers zwartjoekel zwartjoekels roetmop roetmoppen kutmarokkaan kutmarokkanen kutturk kutturken rotmarokkaan
    geitenneuker geitenneukers kamelenneuker kamelenneukers kamelendrijver zandneger zandnegers theedoek theedoeken spleetoog spleetogen kreupele kreupelen sodomiet sodomieten niknok niknokken
    spleetoogje bosneger bosnegers pinda pindachinees loempia kutjood kutjoden rotjood jodenkop smous kutbuitenlander kutbuitenlanders
    kutpool kutpolen kutallochtoon kutallochtonen cultuurverrijker cultuurverrijkers kansenparel kansenparels kansenpareltje
    haatbaard haatbaarden kopvod kopvodden mocro's makak makaken bruinjoekel
    kutflikker kutflikkers rotflikker vieze-homo kuthomo kuthomos kontneuker kontneukers reetneuker flikkertje manwijf manwijven
    shemale shemales kutpot ruigpoot ruigpoten hoofddoekhoer halalhoer geitenneukertje
    nigger niggers nigga faggot faggots tranny trannies kike kikes gook gooks
    wetback wetbacks raghead ragheads towelhead towelheads sandnigger muzzie muzzies rapefugee rapefugees spastic mongoloid cripple camelfucker`,
  derogatory: `dommer luier viezer lelijker minderwaardiger dom domme domste stom stomme stomste lelijk lelijke lelijkste achterlijk achterlijke achterlijks walgelijk walgelijke walgelijkste
    weerzinwekkend weerzinwekkende afschuwelijk afschuwelijke smerig smerige smerigste vies vieze viezer vuil vuile zielig zielige zielige
    waardeloos waardeloze minderwaardig minderwaardige nutteloos nutteloze gestoord gestoorde debiele idiote onwetend onwetende gewelddadig gewelddadige
    wreed wrede crimineel criminele corrupt lui luie gevaarlijk gevaarlijke onmenselijk onmenselijke verneukt verknipt dik dikke vet
    hersenloos hersenloze triest trieste sneu sneue laf laffe kansloos kansloze lachwekkend belachelijk belachelijke ziekelijk
    abnormaal onnatuurlijk onbetrouwbaar onbetrouwbare onderontwikkeld gluiperig achterbakse asociale mislukt mislukte dombo
    disgusting stupid dumb ugly worthless pathetic filthy inferior useless fat retarded repulsive vile evil violent savage subhuman inhuman
    lazy ignorant dirty gross revolting crazy insane brainless clueless fucked abnormal unnatural nasty dumbest`,
  contempt: 'minachting walging afkeer verachting contempt disgust',
  nonsense: 'lulkoek onzin bullshit gelul kletskoek nonsens',
  vermin: `ongedierte afval vuil vuiligheid uitschot tuig schorem beesten beest dieren ratten kakkerlakken parasieten apen varkens kankergezwel
    gezwel tumor plaag pest ziekte virus bedreiging gevaar schande fout criminelen crimineel dieven terrorist terroristen verkrachters
    profiteurs uitvreters smeerlappen lafaards bedriegers hypocrieten huichelaars clowns honden insecten insect wezens beestjes rotte rotzakken leugenaars achterlijken barbaren barbaar
    vermin scum filth trash garbage animals rats cockroaches parasites cancer plague disease threat criminals terrorists rapists monkeys
    pigs savages barbarians subhumans creatures insects dirt maggots thieves`,
} as const;

/** First and last parts of made-up abuse: kut + wijf, kanker + mongool. Both lists are closed on purpose. */
export const abusivePrefixes = [
  'kanker',
  'kkr',
  'kut',
  'tering',
  'tyfus',
  'tyfes',
  'klote',
  'pleuris',
  'pokke',
  'takke',
  'klere',
  'hoeren',
  'kolere',
  'stront',
  'schijt',
  'rot',
  'teringkut',
];
export const abusedPersons = `wijf kind jong joch kop vent gozer juf meester leraar lerares docent directeur directrice kinderen
  jongen meisje meid moeder vader familie volk mens mensen turk marokkaan neger jood homo pool buitenlander bek smoel hoofd rector mentor
  conciërge concierge zwarte lijder lijer kinders ouders leraren docenten`;
