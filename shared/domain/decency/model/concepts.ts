/**
 * What words are about, so that the model can learn from one wording for another: a concept a line, its words
 * behind it; `stem*` is every word that begins so. They decide nothing: the model weighs them, and a
 * word may stand in several. Everyday concepts matter as much as harmful ones: they are what excuses.
 */
export const concepts: Record<string, string> = {
  me: "ik ikke k me mij mijn m'n mn mezelf mijzelf i my myself ich wij we ons onze wai mien us our",
  you: 'jij je jou jouw u uw jullie gij ge gullie ga jezelf uzelf you your ur u yourself doe dou dy dien dijn jim jimme oe ulder',
  third:
    'hij hem zijn zij haar hun hen ze zich zichzelf die dat he him his she her they them their hai zai em m zn z’n dr hur',
  all: 'iedereen allemaal alle heel hele ganse alleman everyone everybody all elkaar samen massaal iedre elk iederien allegearre klas groep',
  nobody:
    'niemand geen niet nooit nergens niks niets nie ni nit nait neet net no nobody none never not nix noppes zonder',
  staff:
    'juf* meester* leraar* leraren docent* lerares* mentor* rector* directeur* directrice* directie conrector* teamleider* conciërge* concierge* schoolleid* bestuur* penningmeester* voorzitter* decaan* coach trainer invaller stagiair* begeleider* leerkracht* onderwijzer* kantinejuf* gymleraar* stagebegeleider* ib-er administratie secretar* teacher* principal headmaster prof profs',
  child:
    'kind* leerling* pupil* kleuter* brugpieper* brugger* klasgenoot* klasgenoten jongen* meisje* meid* gast gozer* gastje jochie* student* zoon* dochter* broer* zus* kleinkind* kid kids boy girl peuter* wicht jonkie*',
  parent:
    'moeder* vader* ouder ouders mama* papa* pa ma opa* oma* verzorger* stiefvader* stiefmoeder* mam pap mem heit familie gezin tante* oom*',
  partner: 'ex vriend vriendin vriendje crush liefje verkering bestie bff',
  unnamed:
    'die dat ene gene iemand sommige sommigen bepaalde persoon types typje mens vent wijf kerel tante figuur mannetje ventje dat-ene someone somebody',

  kill: 'dood* doden vermoord* afmaken afgemaakt kapotmaken kapot omleggen afslachten neerschieten neersteken doodsteken doodschieten doodslaan ophangen wurgen keel strot executeren liquideren kill* dead die murder* dooien doodmaken',
  hit: 'slaan sla slaat geslagen slaag klappen klap meppen mep beuken beuk rammen ram schoppen trappen trap stompen stomp knokken vechten matten vuist* slopen sloop breken breek gebroken botten neus kaak tanden smoel hoek knietje beat punch smash elleboog knuppel* koppen in-elkaar ineenslaan klop afranselen moker mokeren',
  weapon:
    'mes messen steken steek pistool wapen* bom* schieten geweer* gun knife mannen-met tiefschop boksbeugel* shank* machete* benzine brandstichten honkbalknuppel* kogel* wapens vuurwapen* vuurwerk cobra explosie* fik brand* aansteken molotov',
  soon: 'morgen straks vanavond vanmiddag wacht wachten maandag dinsdag woensdag donderdag vrijdag na later binnenkort ooit tomorrow soon tonight eens',
  warn: 'pas opletten uitkijken spijt bezuren merken waarschuw* gewaarschuwd laatste keer oppassen zonde rekening wraak terugpakken terugkrijgen beleven lijst dodenlijst krijgen pakken pak gepakt boeten boet berouwen voel* afrekenen',
  police:
    'politie aangifte wijkagent agent gevangenis straf strafbaar melden meld gemeld melding aangeven advocaat rechter',

  follow:
    'volg* achterna achteraan achtervolg* stalk* opwachten wachtte gewacht stond sta stoep deur oprit voordeur raam ramen hek hoek huis straat auto portiek bushalte station bankje bosjes fiets thuis slaapkamer gordijn* kijken kijk zag gezien zie weet route fietsroute',
  again:
    'elke iedere dag avond nacht ochtend uur weer opnieuw steeds altijd blijf* dagelijks telkens keer keren maal honderd tien twintig dertig vijftig tot totdat nieuw nieuwe weken maanden every always',
  contact:
    'bel* bericht* app* mail* dm dm* sms* schrijf* schreef stuur* brief* brieven bloemen antwoord* reageer* reactie opneem* opnemen negeer* blokkeer* geblokkeerd block* ghost* account* snap* ontwijk* inbox pb',
  love: 'hou liefde houdt verliefd mooi knap schat lief kus* knuffel* hart trouwen eenzaam* verlang* droom* love miss crush samen',

  ugly: 'lelijk* vies* vieze stink* stonk lucht meur* ruik* rook* dik dikke vet vette mager* broodmager* bril brillenjood beugel* puist* flapo* haar kapsel hoofd kop* neus oren tanden tand kleren kleding broek schoenen trui jas outfit armoe* arm arme voedselbank kringloop luizen zweet zweten gezicht ugly fat kaal spillepoot* vogelnest bek piepstem stotter* wenkbrauwen pens buik snor neus wrat* neppe nep-nike sneakers patta* zeug varken olifant walvis aap nijlpaard',
  exclude:
    'uitnodig* uitgenodigd welkom buitensluit* buitengesloten negeer* negeren lucht praat* praten zit* zitten naast mee meedoen meespelen samen feestje kliek groepsapp groepschat appgroep verwijder* verwijderd gooi gooien kick* weg wegpesten overslaan alleen hoort horen mag niemand behalve stem* gestemd weggestemd links pauze spelen speelt kiezen gekozen niet-op vriend vrienden luchtje',
  laugh:
    'haha* hihi* hehe* lol lmao* lmfao rofl lach* uitlach* gelach grap* grapje* 😂 🤣 😹 💀 xd hahah* ahah* komisch',
  mock: 'loser* sneu sneue zielig* zielepoot raar rare freak* nerd* clown* bijnaam noemen noemt heet bespot* uitfluit* pest* gepest jank* huil* baby* mietje* slome kneus* kneusje sukkel* mongool* zuig* stom* schaam* cringe lachertje mislukk* mislukt* lozer* stakker* slapjanus pannekoek* watje* aansteller*',
  dumb: 'dom* domme stom* idioot* idiot* debiel* achterlijk* mongool* imbeciel* leeghoofd* ezel* rund* oen* hersens hersen* iq verstand* slim nul sukkel* kluns* prutser* faalhaas onbenul* sloom randdebiel* simpel* kwijlebab* droeftoeter* mafkees* mafketel* trien muts* geit kip gans kalf ui aardappel pannenkoek* hmar tapijt stupid* dumb* moron* idiots brainless clown',
  abuse:
    'kut* kanker* kk kkr tering* tyfus* tiefus* klote* hoer* bitch* slet* klootzak* lul* eikel* zak zakken rukker* flikker* teef kech* kechs trut* doos kreng* rotzak* smeerlap* schoft* hufter* tuig schorem gespuis uitschot addergebroed viezerik* engerd* griezel* geteisem fuck* fucking asshole* bastard* pussy* cunt* shit dick* schijt* stront* reet aso* asociaal* tfoe kahba* wajo sharmuta* siktir orospu motherfucker* sukkel* loeder* secreet kutwijf vuil vuile vuilak* vieze smerig* smerig klojo* lozer lapzwans* slijmjurk* slijmbal* apenkop* zeiksnor zeikerd* mafklapper* drol* drollen muppet* hond honden rat ratten varkens adder* slang slangen parasiet* uitvreter* karakterloos karakterloze godver* verdomme gvd jandorie mankgat prutswijf sjlet doerak* eejit',
  shut: 'bek kop mond muil smoel klep kwek houden hou hâld haal dicht dichthouden ophouden kappen kap stil zwijg* bakkes snavel waffel shut stfu gezeik gezeur janken zeiken zeuren optyfen opzouten oprotten rot-op opflikkeren ophoepelen donder sodemieter* flikker flikkert pleur* wegwezen oprot* optief* hoepel',
  everyone:
    'jullie allemaal stelletje stel zooi zootje bende volk allegaar allemaal types typjes zooitje soort kliek heel iedereen schapen klagers zeurders zeurpieten toetsenbord* toetsenbordridder* wappies kakkers boomers karens moedertjes gasten linkse rechtse rukkers',

  origin:
    'marokka* turk* surina* antilli* polen pool poolse roemen* bulga* syri* somali* afrika* neger* zwart* zwarte bruin* chinees chinezen chines* aziat* arabi* arabier* moslim* islam* jood* joden joods* jodin zigeuner* roma indo* buitenland* allochto* vluchteling* asielzoeker* azc* migrant* immigrant* gelukszoeker* import hoofddoek* moskee* koran* allah christen* christelijk* katholiek* kerk hindoe* belg* duits* oekra* blank* blanke wit witte tata* kaaskop* nationaliteit land landen achtergrond afkomst ras rassen kleur huidskleur cultuur geloof* religie* mocro* sranan zemmel* mussels fries* limburg*',
  gender:
    'homo* gay* lesb* trans* transgender* queer* lhbt* regenboog* flikker* nicht* pot potten mietje* vrouw* wijf wijven man mannen meisjes jongens gender* pride geaardheid vrouwtje* dames emancipatie feminis* incel* voornaamwoord*',
  disabled:
    'handicap* gehandicapt* rolstoel* beperking* downie* syndroom autis* autist* adhd add odd doof blind* dyslex* dyslect* spast* zorgleerling* mank* kreupel* stotter* speciaal gek* inrichting syndroom rugzakje',
  away: 'weg land eigen terug teruggaan terugsturen oprotten uitzetten opdonderen opkrassen grens grenzen boot bus zetten stuur sturen vol hierheen hoort horen thuis thuishoren wegsturen eruit verbieden weren naar mótte naor hoes niet-hier afkomst apart',
  generic:
    'altijd allemaal typisch echt gewoon zijn kunnen horen stelen steelt jatten jat lui crimineel* uitkering* parasit* baby’s fokken kweken dom crimineel ruik* stink* onderdruk* minder minderwaardig* soort volk mensen die dat zulke zoveel teveel meeste ze werken onbetrouwbaar beter* plaats plek aanrecht keuken leiding baas',

  steal:
    'steel* steelt stal gestolen jat* jatten diefstal dief* dieven kas geld* zak zakken euro* betaald betaal* omkoop* omgekocht smeergeld fraud* fraude* frauder* corrupt* verduister* witwas* sjoemel* gesjoemel knoei* vervals* gelogen lieg* liegt leugen* leugenaar* oplicht* oplichter* bedrieg* bedrog* nevenbaan* declar* kassa factuur facturen subsidie* keuken badkamer villa cadeau* vriendjespolitiek neef',
  vice: 'dronken drank drinkt zuip* gezopen drugs coke wiet blow* snuif* stoned affaire* vreemdgaan vreemd* bed hotel relatie rommelt rommelde scharrel* pedo* pedofiel* kinderlokker* misbruik* handtastelijk* aanrandde aanranding* verkracht* betast* vingers zedendelict* gluur* gluurder* handen billen aanzit zit verleden veroordeeld* vast gezeten bajes mishandel* slaat sloeg veegt criminal* nep-diploma diploma* vals valse gekocht',
  rumour:
    'schijnt hoor* gehoord zeggen zegt iedereen weet heel dorp stad fluister* gerucht* roddel* bekend algemeen schijnbaar blijkbaar vernomen bron waarheid doofpot doofpotten doofpot* stinkt zaakje bewijs bewezen toevallig zogenaamd nevens verzwijg* verzwegen geheim* stiekem expres opzet',

  sex: 'seks* sex* neuk* geneukt pijp* gepijpt naakt* nude* bloot blote porno* porn onlyfans tieten borsten boezem kont* konten reet* billen bil achterwerk decolleté decollete kutje piemel* pik lul lullen dick* dickpic* geil* geile heet hete lekker* sexy hot ondeugend* bespringen nat natte kreun* suck* blow* lik* likken tong zoen* kus* bed slaapkamer lingerie bikini string strak* strakke leggings legging rokje rok bh beha slip ondergoed trek* rukken smash* thicc thick dik booty ass milf* daddy sugardaddy* sugar dader* date daten dates betaal versier* wip wippen beurt beurten vingeren orale maagd standje condoom hoer* slet* stoeipoes horny send masseren muurtje plaat dekken nachtje klaarkomen',
  picture:
    'foto* fotoos filmpje* film gefilmd filmde filmen video* vid vids opname* opgenomen beeld* plaatje* screenshot* screen selfie* snap* stories story tiktok* insta* youtube livestream live meme* sticker* stickers gif gifs slowmo deepfake* ai ge-ai’d edit* bewerk* photoshop* faceswap* gemaakt gefotografeerd gemonteerd filmkes fotokes pics pic camera opnamen geluid* geluidsfragment voice* audio',
  share:
    'deel* delen gedeeld doorsturen doorgestuurd stuur* gestuurd sturen post* gepost plaats* geplaatst gooi* gegooid zet* gezet online viral rond rondsturen groepsapp appgroep groep doen verspreid* verspreiden lek* gelekt rondgaan rondgaat upload* geüpload staat link* linkje profiel bio kanaal telegram whatsapp* iedereen wie wil hebben heb',
  secretly:
    'stiekem geheim* zonder toestemming ongevraagd verborgen onder tafel deur raam sleutelgat wc kleedkamer* toilet* douche* omkleed* kleedhok weten wist hoofddoek niet-weet stilletjes stikum',
  victim:
    'val viel gevallen vecht* vechten vechtpartij* ruzie* klap klappen huil* huilt jank* janken slaap slapen kots* plas* plaste broek struikel* onderuit uitgleed klapte gezicht kop lachen belachelijk voor-schut schut',

  extreme:
    'jihad* kalifaat* isis is martelaar* ongelovig* kafir* kuffar* broeder* broeders zusters strijd* strijders strijden revolutie opstand* bloed* zuiver* zuivering* rassenoorlog* ras blank* hitler* adolf heil sieg 88 1488 nazi* neonazi* ss wehrmacht holocaust gas* gaskamer* omvolk* vervanging* replacement manifest* schutter* dader* aanslag* terrorist* terreur heldendaad held helden legende based incel* elliot breivik tarrant columbine azc volk volksverrad* verrader* systeem omver bestel elite ministers regering democratie burgeroorlog* wapen* gewapend* bewapen* milit* cel cellen trainingskamp* kameraden kameraad zuivere weerwolf rope bom autobom day sharia profeet kruis* hakenkruis* leider führer fuhrer',
  recruit:
    'sluit aan aansluit* word lid join groep bijeenkomst* verzamel* namen zoek* nodig mee doe meedoen wie dm pm prive privé telegram discord kanaal signal strijd* samen kom opstaan sta werven bereid wakker',
  praise:
    'held helden legende terecht goed gelijk respect verdien* verdiend verdiende prachtig mooi eindelijk trots hulde top juist gedaan deed had based koning king lof applaus hoed vlag vieren gevierd',

  account:
    'account* wachtwoord* ww password* pass* inlog* inloggen log login logins code codes pin pincode token* admin* beheerder* toegang* sleutel* laptop* computer* systeem* server* netwerk* wifi wachtwoorden icloud cloud mailbox gmail email e-mail magister somtoday parnassys elo teams chromebook* ipad* digibord* portal database* db zip bestand* account cijferlijst* cijfersysteem smartschool rfid pas pasje usb f12 router',
  hack: 'hack* gehackt kraak* gekraakt kraken inbreek* inbreken phish* ddos* platleg* plat leggen keylogger* virus* malware trojan brute force exploit* bypass* omzeil* vpn proxy crack* bot botje script* aimbot cheat* spoof* scrape* injectie sql bots overnemen overgenomen binnen kom* kom-ik verander* veranderen aanpassen wijzig* wijzigen uitzetten slopen lek* dump* gegokt geraden raad spiek* spieken exam-leak jailbreak* backdoor*',
  offer:
    'tientje euro* prijs betaal* verkoop* verkopen koop* kopen te-koop gratis dm appje stuur interesse snel wie wil doekoe cash saaf barkie doezoe brief* bestel* bestellen leveren geef krijg krijgt ruil voor per bedrag aanbieding tikkie',

  pose: 'echte officieel* officiële officieel namens ondergetekend* getekend groet* groeten directie secretariaat ministerie duo politie gemeente inspectie beheer beheerder* account* nep* nepaccount* nepprofiel* fake* vals valse doe doen alsof zich voordoen uitgeven naam namen noem ben spreek schrijf hierbij mededeling update bericht heet school schoolaccount pagina nieuwe oude helpdesk afdeling directeur rector klassenvertegenwoordiger',
  claim:
    'hierbij mededelen delen-mee gaat-niet-door vervalt vervallen afgelast afgesloten gesloten vrij dicht uitgesteld verplicht klik invullen vul gegevens bevestig* wachtwoord burgerservicenummer bsn pasfoto id bankgegevens rekening overmaken maak over storten tikkie betaal* prijs gewonnen deadline doorgeven stuur identiteit* verifi* verificatie inloggen link',

  suicide:
    'zelfmoord* zelfdoding suicide einde eind spring* sprong sprongen ophangen hang touw strop pillen brug spoor trein treinrails dak flat polsen pols snij* gesneden sneed krassen dood doodgaan kys kill yourself unalive sterf sterven sterft verdwijn* verdwijnt weg leven levend leven’ ophouden stop* missen mist gemist overlijd* graf kist begrafenis afscheid* afscheidsbrief slaap* wakker einde-maken maak-er-een best beter wereld zonder er-niet-meer uitstappen',
  urge: 'doe moet zou ga gewoon dan maar eens toch snel plezier lol dienst wereld beter graag beste beter-af durf durft niet-durf aandacht',
  hurt: 'slaat sloeg slaan geslagen schopt trapt sluit opgesloten kelder kamer knijpt pijn blauwe plek* plekken striemen riem bont schreeuwt schreeuwen dreig* bedreigt bedreigd dwing* dwingt gedwongen moeten aan zit aanraakt raakt aanraken aangeraakt betast bed onder zijn-hand misbruik* mishandel* eten honger koud auto slapen slaap mag-niet zeggen vertellen geheim* geheimpje bang bange durf durfde weggelopen weggestuurd trui mouwen littekens thuis huis veilig onveilig',
  despair:
    'niet-meer kan kan-niet houd-vol volhouden trek aankan moe op leeg hopeloos hoop uitweg zin zinloos nut nutteloos waard waardeloos last alleen eenzaam huil* huilend tranen nachten nacht slapeloos paniek* angst* bang depress* depri somber* zwart donker pijn verdriet kapot gebroken wanhoop* hulp help helpen help-me opgegeven opgeven genoeg klaar vol-houden niemand-ziet snapt begrijpt luistert ziet merkt kwijt mis hekel haat-mezelf crisis zorgen vallen weggaan fade numb anymore cutting',
  helpline:
    '113 0900 kindertelefoon veilig-thuis hulplijn praten praat vertrouwenspersoon* luisterend schoolmaatschappelijk* maatschappelijk huisarts psycholoog* therapeut* vertrouwens* hulp steun* awareness aandacht gesprek bespreekbaar preventie voorlichting',

  money:
    'verdien* verdienen inkomen geld euro bitcoin* crypto* trading forex invest* lening* lenen leen krediet* casino* gokken bonus jackpot winst winnen rijk passief extra-inkomen cashback bankpas* rekening forextrader rente belegg* aandelen robux vbucks giftcard* cadeaukaart* bol tegoed tikkie',
  advert:
    'korting* actie* aanbieding* sale gratis bestel* bestellen webshop shop winkel code kortingscode promotie reclame dealer distributeur partner leads influencer volgers likes views sub abonneer* abonneren subscribe f4f l4l s4s follow volg volgback kanaal channel check bio profiel link klik whatsapp app bel offerte schilder* dakkap* stucadoor schoonma* nagels lash* shampoo* oliën* olien afval* afvallen kilo pillen keto supplement* sieraden model vapes vape* snus sigaret* waterfilter* energie zonnepanelen rijles* bijles scriptie* werkstuk* klusbedrijf huis verhuur* kittens pups te-koop marktplaats vinted escort massage waarzegger* medium spell helderziend* kaartleg* dropship* mlm',
  beg: 'doneer* doneren donatie* gofundme inzamel* sponsor steun hondje operatie ziekenhuis arm weduwe prins erfenis miljoen* loterij* gewonnen winnaar prijs iphone* ps5 playstation airpods cadeaubon* pakket* postnl bezorg* ing rabo abn ideal belasting* terugbetaling*',

  address:
    'straat* weg laan plein kade gracht dijk pad hof singel adres* woont wonen woon huisnummer postcode nummer nr telefoon* tel mobiel* mobiele bereikbaar bellen 06 bsn iban rekeningnummer geboren geboortedatum kenteken achternaam heet naam namen volledige hoofdweg dorpsstraat kerkstraat flat etage',
  records:
    'dossier* lijst lijsten cijfers cijferlijst* notulen verslag* rapport* gespreksverslag* overleg teamoverleg vergadering* vertrouwelijk* geheim* intern* interne medisch* diagnose* therapie psycholoog* jeugdzorg voogd* gezinsvoogd* zorgplan* handelingsplan* verzuim* absent* salaris* salarissen contract* ontslag* ontslagen bezuinig* reorganisatie* formatie begroting* concept* burn-out burnout ziekmelding personeel* personeelsdossier* examen* examens antwoord* antwoordmodel* nakijkmodel* toets* toetsvragen tentamen* opgaven ce schoolexamen* zip kopie* gekopieerd scan scans print* geprint gelekt lek* uitgelekt vernomen doorgestuurd oppervlakkig doorspelen niet-verder-vertellen mondje mocht stond open tafel printer scherm mail mailtje cc map',

  sport:
    'voetbal* zaalvoetbal* hockey* volleybal* basketbal* tennis* tafeltennis* handbal* korfbal* trefbal* slagbal* estafette* toernooi* wedstrijd* finale* sport* gym* training* keeper* doelpunt* goal* match* veld team teams competitie* kampioen* beker* winnen gewonnen winst verlies verloren score* stand olympiade* tafelvoetbal panna schaak* schaken dammen bingo* quiz* game* gamen fortnite minecraft fifa mariokart kart* judo boks* zwem* zwemmen turnen kür bok mat bowlen* bierpong darts dartend skiën* schaats* race* hardlo* rennen avondvierdaagse loopt lat paal kunstgras tegenstander* pubquiz escaperoom',
  stage:
    'musical* toneel* theater* rol rollen tekst script kostuum* pruik* decor* film boek* verhaal* sprookje* heks koning* graaf schurk boef dief piraat* scène* scene première* premiere* lied* liedje* optreden* voorstelling* acteur* acteren acteerde speelt speelde spelen spel hoofdrol les lessen geschiedenis werkstuk spreekbeurt gastles workshop* project* documentaire museum lezen roman klucht gedicht* zin kür dansen dans* act',
  told: 'zei zeggen zegt gezegd riep roepen roept geroepen noemde noemt noem noemden genoemd schreef schrijft geschreven hoor hoorde hoort gehoord vertelde kreeg kregen krijgt las lees stond zo-noemden vroeger toen ooit werd was waren iemand ze mensen woorden woord opmerking* said told called',
  object:
    'pesten pestgedrag pestprotocol racisme racist* discriminat* discrimineer* kwetsend* kwets* respect respectloos stop niet-oke oke normaal acceptab* tolerant* gelijk gelijkwaardig* mag-niet kan-niet ingrijp* ingegrepen geschorst schorsing bespreek* besproken gesprek aangepakt opgelost verwijderd weggehaald meld* gemeld triest verdrietig fout verkeerd sorry excuus excuses trots strafbaar nooit-meer hulp gehackt waarschuw* nep-mail',
  food: 'taart* cake koek* pannenkoek* pannekoek* friet* frietjes tosti* broodje* snoep* chips pizza* koffie thee soep kaas appel* ijs ijsje* snack* lunch* eten drinken limonade kantine* keuken* koken recept* bakken gebakken oven bbq barbecue worst* kroket* kibbeling',
  joy: 'leuk* mooi* top* super* geweldig* fantastisch* prachtig* gezellig* fijn* heerlijk* trots* gefeliciteerd* proficiat* hoera* bedankt dank* dankjewel complimenten* knap* kanjer* toppers* feest* genoten genieten succes* veel plezier* jippie yes woehoe wauw wow hart ❤ 😍 🥳 👏 🎉 💪 🙏 😊 😄 ☀ liefs welkom mashallah bless* blij* enthousiast* lekker bezig zin benieuwd',
  complaint:
    'slecht* belachelijk* schandalig* schande* teleurgesteld* teleurstell* ontevreden jammer klacht* kritiek boos irritant* vervelend* frustrer* triest onzin waardeloos* wanbeleid* chaos* rommelig onduidelijk* communicatie* beleid* besluit* besloten regel* regels rooster* studiedag* lesuitval* uitval* bus* busje parkeer* verkeer* tarief duur dure kosten bijdrage* wc wc’s toiletten lokaal gebouw verwarming schoolbestuur fusie* directiekeuze werkdruk* stak* bezuiniging* website app schoolapp ouderavond* rapport* communiceren mail* laat telaat te-laat wachtlijst* antwoord reactie',
  question:
    'wanneer waar hoe wat wie welke waarom hoelaat hoeveel kan kunnen mag mogen is zijn moet moeten iemand weet when where how what',
  animal:
    'hond hondje* kat poes poezen konijn* cavia* hamster* paard* pony* kip kippen koe koeien geit geiten schaap schapen vogel* vis* slang spin* muis ezel* varkentje* kuiken* egel* dier dieren dierentuin* kinderboerderij* insect* vlinder*',
};
