/** Doing harm: with hands, weapons, fire, words of warning; and what comes of it. */
export const hurt: Record<string, string> = {
  hit: 'sla slaat slaan sloeg sloegen geslagen slaag klap klappen klapt klapte mep mept meppen mepte gemept beuk beukt beuken beukte ram ramt rammen ramde geramd stoot stomp stompt stompen stompte timmer timmert timmeren timmerde getimmerd dreun dreunen optater opdonder opdoffer oplawaai lel lellen muilpeer watjekou kaakslag hengst hengsten peer hoek hoekte knal knalt knallen ros rost rossen rosse moker mokeren klop kloppen lap mot motten patat patatten toek toeken tik tikken punch punches punched punching slap slaps slapped beat beaten beating hit hits smack smash bash knock uppercut kopstoot elleboogstoot vuistslag handtastelijk afranselen aframmelen pak-slaag toetakelen toegetakeld bewerken aftuigen afgetuigd afrossen inslaan slag slagen klutsen',
  kick: 'schop schopt schoppen schopte geschopt trap trapt trappen trapte getrapt doodschop karatetrap knietje omvertrappen neertrappen sjot sjotten stamp stampt stampen stampte gestampt kick-tegen kicks kicked vertrappen vertrapt natrappen',
  fight:
    'vecht vechten vechtpartij vechtpartijen gevecht vocht gevochten knok knokken knokpartij knokploeg bakkeleien matten mat-partij ruzie ruzies ruziën bonje bonje heibel herrie mot stennis rel relletje rellen rellend kloppartij opstootje stechelen battelen boksen bokst fight fights fighting fought brawl scrap eropaf erop-of-eronder uitvechten afrekenen 1-tegen-1 1v1 eenmeteen',
  grab: 'grijp grijpt grijpen greep gegrepen pak pakt pakken pakte gepakt vastpakken vastgepakt vasthouden vastgehouden trek trekt trekken trok sleur sleurt sleuren sleurde gesleurd sleep sleept slepen sleepte duw duwt duwen duwde geduwd gooi gooit gooien gooide gegooid smijt smijten smeet gesmeten smijt-hem kwak kwakt flikker flikkeren klem klemmen klemzetten klemrijden klemgereden vang vangen ving grab grabs push pushed shove shoved drag throw threw',
  destroy:
    'sloop sloopt slopen sloopte gesloopt verniel vernielt vernielen vernieling vernield kapot kapotmaken kapotslaan kapotgemaakt vernietig vernietigen vernietigd breek breekt breken brak gebroken verbouw verbouwen verbouwd verpest verpesten verpulver verpulveren verpletter verpletteren plet pletten mol molt mollen gemold stuk stukslaan stukmaken afbreken afgebroken ruïneren gruzels puin moes gort gehakt gehaktbal destroy destroyed wreck wrecked crush smash ruin ruined verscheuren verscheur ontmantelen opruimen uit-elkaar halen',
  kill: 'vermoord vermoordt vermoorden vermoordde moord moorden moordenaar dood doden doodt gedood doodmaken doodgemaakt doodslaan doodgeslagen doodschieten doodgeschoten doodsteken doodgestoken doodtrappen doodschoppen doodrijden doodgereden doodbloeden doodknuppelen afmaken afmaak afgemaakt afslachten afgeslacht slacht slachten omleggen omgelegd leg-om koud-maken om-zeep mollen uitmoorden uitroeien uitgeroeid liquideren geliquideerd liquidatie executeren executie koudmaken onder-de-zoden wurg wurgt wurgen gewurgd keel-doorsnijden onthoofd onthoofden ophangen opgehangen ophang verzuip verzuipen verdrink verdrinken verdronken kill kills killed killing murder murdered slaughter strangle behead execute unalive van-kant kapotmaken kapot afknallen afgeknald neerhalen uitschakelen vergiftig vergiftigen vergiftigd gif rattengif arsenicum',
  stabCut:
    'steek steekt steken stak gestoken neersteken neergestoken prik prikt prikken prikte geprikt snij snijd snijdt snijden sneed gesneden doorsnijden kerf kerven kerfde hak hakt hakken hakte rijg rijgen geregen lek-prikken lekprikken openhalen opensnijden openritsen stab stabbed stabbing shank shanken shanked cut slash fileer fileren',
  shoot:
    'schiet schieten schoot geschoten neerschieten neergeschoten beschieten beschoten knal knalt knallen neerknallen kogel kogels lood vuren loop trekker school-shooting schoolshooting schietpartij schietincident shoot shooting shooter shot aanleggen doorzeven doorzeefd overhoopschieten',
  knifeWeapon:
    'mes messen mesje zakmes vleesmes keukenmes vlindermes stanleymes aardappelmes stiletto machete machetes kapmes hakmes zwaard dolk bijl hakbijl schaar schroevendraaier glasscherf scherf naald knife knives blade shank shanks nipte prikker ponjaard 🔪 🗡 🪓',
  gunWeapon:
    'pistool pistolen geweer wapen wapens vuurwapen alarmpistool gaspistool balletjespistool revolver ak47 ak kalasjnikov uzi glock strap blaffer blaffers ijzer gun guns rifle weapon weapons pipa tolli tollie burner munitie clip kogels 🔫 jachtgeweer mitrailleur',
  bluntWeapon:
    'knuppel knuppels honkbalknuppel bat hamer hamers moker sloophamer ketting kettingen boksbeugel boksbeugels stok stokken baksteen bakstenen steen stenen stoeptegel riem ijzeren-staaf staaf buis koevoet fles flessen ijzer gummiknuppel pan hockeystick cue taser pepperspray traangas',
  fireBomb:
    'brand branden brandt brandde verbrand verbranden verbrandt brandstichten brandstichting fik fikt fikken fikkie affikken afgefikt afbranden afgebrand afbrandt aansteken aangestoken aansteker lucifer lucifers benzine jerrycan vlam vlammen molotov molotovcocktail bom bommen bommetje bommelding bomaanslag explosie explosief explosieven ontploft ontploffen opblazen opgeblazen opblaas granaat handgranaat dynamiet cobra cobras vuurwerkbom nitraat nitraten semtex bomb bombs blow explode detoneren 💣 🧨 ontsteken kruit',
  acid: 'zuur zoutzuur bijtend bleek bleekmiddel chloor ammoniak gas gasfles gif loog acid',
  vehicleHarm:
    'overrijden overreden overreed aanrijden aangereden aanrijdt aanreed omverrijden van-de-weg van-je-fiets vanjefiets klemrijden klemgereden plat-rijden platrijden platgereden inrijden inreed remmen doorsnijden banden lek lekprikken lekgestoken lekgeprikt van-de-trap trap-af schaduwen inrijden scooter-over auto-over',
  getYou:
    'krijg krijgen kryg krygen te-pakken pakken pak krijg-je gekregen-nog opwachten opwacht wacht-op-je opzoeken opgezocht opsporen opgespoord terugpakken terugkrijgen terugkrijg terugbetalen wraak wreken wreek vergelden vergelding afrekenen afrekening getroffen boeten boet berouwen berouw bezuren spijt zul-je-voelen voelen te-grazen grazen nemen lesje mores leren afleren verslag payback revenge regret sorry-zijn gunnen',
  comingForYou:
    'langskomen langskom kom-langs komt-langs langsgekomen opzoeken verhaal-halen aanbellen aangebeld aanbel voor-je-deur deur ophalen ophaal onderweg onderweg-naar hierheen komen-eraan eraan aanzetten aankomen optrommelen neven jongens matties mannen ploeg gasten broers nemen mee meenemen neem-mee crew gang',
  warnFuture:
    'pas-op oppassen opletten let uitkijken kijk-uit wacht-maar wacht wachten zul zult merken merk-je merkt ondervinden meemaken beleven zien-wel zie-je-wel afwachten laatste voor-het-laatst waarschuwing waarschuw gewaarschuwd gevolgen consequenties consequentie nasleep tellen geteld dagen-geteld tik-tok klok aftellen tijd binnenkort genade genadeloos einde eindigt afgelopen klaar-met-je uitgepraat watch-out beware careful',
  safeNoMore:
    'veilig onveilig nergens-veilig slaap-lekker rustig-slapen over-je-schouder rug-kijken schouder omkijken achterom achteromkijken alleen-naar-huis nachtrust bang-maken angst bang trillen bibberen bidden bid sidderen smeken smeek genade verstoppen schuilen schuil duiken onderduiken bescherming bewaking beveiliging',
  listOfTargets:
    'lijst lijstje dodenlijst hitlist kill-list zwartboek zwarte-lijst nummer-een als-eerste eerste-op aan-de-beurt beurt volgende doelwit target doelwitten slachtoffer slachtoffers vijand vijanden',
  injury:
    'wond wonden bloed bloedt bloeden bloedneus bloedend blauw blauwe plek plekken buil bult gewond gewonden gewond-raken zwaargewond lichtgewond hersenschudding gebroken breuk kneuzing gekneusd hechting hechtingen gips ziekenhuis eerste-hulp spoedeisende ambulance ic coma kunstgebit rolstoel litteken zwelling striem striemen brandwond wounded injured hospital bruise bruises dokter',
  dieWish:
    'sterf sterft verrek verrekt verrekken stik stikt stikken crepeer crepeert creperen verongeluk verongelukken verdrinken verzuipen verzuip doodvallen val-dood dood-vallen doodgaan dood-neer hoop-dat onder-een-bus onder-de-bus onder-de-tram onder-de-trein trein kanker-krijgt uitsterven oprotten verdwijnen ophoepelen rotten wegrotten branden-in-de-hel hel hell rot-in hartaanval aneurysma hersentumor terminaal tumor kist graf',
  torture:
    'martel martelen marteling gemarteld folter folteren kwel kwellen gekweld pijnig pijnigen langzaam pijnlijk bloeden smeken villen stroop roosteren stenigen steniging gestenigd kruisig kruisigen vierendelen levend torture suffer lijden lijdt',
  rape: 'verkracht verkrachten verkrachting verkrachter verkrachters aanranden aangerand aanranding aanrander aanranders misbruik misbruikt misbruiken misbruikte betast betasten betastte ontucht pedo pedoseksueel rape raped rapist molest groep-verkrachting onzedelijk handtastelijk aanzitten aangezeten',
  bully:
    'pest pesten pest gepest pester pesters pestkop pestkoppen pestgedrag treiter treiteren treiterde getreiterd sar sarren zuig zuigen jennen jende klieren pesterij pesterijen plagen geplaagd plaag sarde pestslachtoffer bully bullied bullying bullies tease teased kwelgeest getreiter dissen diss gedist beledigen vernederen vernederd vernedering kleineren kleinering',
  spitPee:
    'spuug spuugt spugen spuugde bespugen bespuugd rochel rochelen fluim kwat plas-over pissen-op pis-op zeik bepissen kwak eieren bekogelen bekogeld bekogel smijten met-eieren tomaten sneeuwbal bak-water emmer',
  toilet_trick:
    'wc-pot pot-duwen kop-in-de-wc toiletpot doorspoelen prullenbak container kliko kluisje opsluiten opgesloten sluit-op vastbinden vastgebonden tape ducttape paal inzepen ontgroenen ontgroening ontgroend broek-naar-beneden broek-omlaag depantsen wedgie',
  sorry:
    'sorry excuus excuses excuseer spijt verontschuldig verontschuldiging vergeef vergeving vergeven goedmaken goedgemaakt apologies apologise apologize my-bad mijn-schuld',
  police:
    'politie agent agenten wijkagent aangifte aangeven aangegeven melding gevangenis bajes cel lik straf strafbaar strafblad justitie rechter rechtbank advocaat officier boete taakstraf celstraf veroordeeld veroordeling verdachte aangehouden opgepakt gearresteerd arrestatie halt bureau halt-straf popo wouten wout juut juten smeris smerissen scotoe flik flikken police cops cop jail prison court tbs',
};
