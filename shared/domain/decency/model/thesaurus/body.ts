/** Bodies, clothes, health, what a body does, how somebody looks. */
export const body: Record<string, string> = {
  head: 'hoofd hoofdje kop koppie kopje bol harses knar gezicht gezichtje smoel smoelwerk smoeltje tronie bakkes bek porum face head facie snoet snoetje toet toetje muil wang wangen kin voorhoofd',
  mouthTalk:
    'mond bek muil smoel klep kwek snavel waffel kwebbel snater lippen tong strot keel trap moel mouth',
  eyesEars:
    'oog ogen oogjes oor oren oortjes flapoor flaporen neus neuzen gok bril brillenjood brilletje wenkbrauw wenkbrauwen wimpers eyes ears nose',
  teeth:
    'tand tanden gebit konijnentanden paardentanden paardengebit beugel beugelbekkie gaatjes overbeet slotjes teeth',
  hair: 'haar haren haartjes kapsel knot kuif pony krullen krul rosse ros rooie rood-haar rossige vuurtoren peen bloempotkapsel kaal kale kaalkop toupet staart vlecht vlechten afro snor baard baardje highlights geverfd geblondeerd blond blonde blondje brunette roodharige',
  skin: 'huid vel puist puisten puistenkop acne pukkel pukkels mee-eters eczeem sproet sproeten sproetenkop moedervlek litteken littekens wrat uitslag vlekken bleek bruin getint skin',
  limbs:
    'arm armen been benen knie knieen knieën hand handen vinger vingers vuist voet voeten teen tenen schouder schouders pols polsen elleboog enkel poot poten jatten arms legs',
  torso:
    'buik buikje pens rug borst borstkas ribben rib maag middel heup heupen ruggengraat nek keel strot schouders navel hals buikspieren sixpack',
  innards:
    'bot botten schedel hersens hersenen brein hart lever nier nieren darmen longen bloed bloedneus aderen organen ruggengraat hersenpan brains guts skull bones bone',
  behind:
    'kont kontje kontjes reet achterwerk achterste billen bil bips bibs bats poepert derrière booty ass arse butt bumper achterkant gat',
  chest:
    'borsten borst borstjes tieten tiet tietjes memmen mem boezem prammen voorgevel decolleté decollete cups cup joekels boobs boob tits bosom jetsers meloenen airbags',
  crotch:
    'kruis piemel piemels pik pikkie lul lulletje penis eikel ballen zak leuter jongeheer snikkel kut kutje vagina poes poesje spleet flamoes doos pruim muis dick dicks cock pussy willy crotch erectie stijve paal tampeloeres',
  figureShape:
    'figuur figuurtje lichaam lijf lijfje bouw rondingen bouwjaar curves body silhouet taille lengte maat model lichaamsbouw',
  fat: 'dik dikke dikker dikkerd dikkerdje dikzak dikkie vet vette vetzak vetkwab vetklep vetklomp mollig zwaar log plomp moddervet papzak tonnetje rond ronde spek spekkie spekje varken nijlpaard walvis olifant obees obesitas overgewicht dikbil vreetzak vreten vreet volgevreten kilo kilos weegschaal afvallen dieet zwaarlijvig fat fatty chubby whale hippo bolle bolletje bolletjes',
  thin: 'mager magere broodmager scharminkel skelet lat graat spriet bonenstaak anorexia anorexiapatiënt vel-over-been iel skinny lucifer lange-lijs tengel slungel stakerig uitgemergeld',
  short:
    'klein kleine kleintje dwerg dwergen kabouter kabouters onderdeurtje smurf lilliputter ukkie mini peuter-formaat kort ondermaats hobbit midget shrimp garnaal minimens gnoom',
  tall: 'lang lange giraffe reus reuzin slungel boomlang lat mast vuurtoren wolkenkrabber tall',
  ugly: 'lelijk lelijke lelijker lelijkste lelijkerd lelijkheid onaantrekkelijk afzichtelijk afzichtelijke wanstaltig wanstaltige monster monsterlijk gedrocht trol orc gargoyle gollum vogelverschrikker heks spook ugly hideous mismaakt misvormd afstotelijk afstotend oerlelijk foeilelijk spuuglelijk aartslelijk nachtmerrie schrikbarend aangezicht bruinkop paardenkop varkenskop aap apenkop aardappelhoofd mormel onding',
  pretty:
    'mooi mooie mooier mooiste mooierd knap knappe knapperd schoonheid prachtig prachtige beeldschoon leuk leuke schattig schattige cute pretty beautiful handsome schoon schone lief lieve snoezig fraai plaatje',
  smellBad:
    'stink stinkt stinken stonk stonken stinkend stinkende stinkie stinkerd stinkbom stinkzwam stank ruikt riekt rieken meurt meuren meur walm walmt zweetlucht zweet zweten zweetvoeten bezweet oksel oksels deo deodorant deodorant douchen douche gedoucht ongewassen muf muffe pislucht putlucht vislucht visboer zeep reek reeks-of smell smells smelly lucht luchtje geurtje geur parfum axe odeur wasmiddel frisheid',
  dirty:
    'vies vieze viezer viezigheid goor gore goorder smerig smerige smeerboel vuil vuile ranzig ranzige onhygiënisch luis luizen vlooien neten schurft schimmel snot snottebel snotneus pulken poep poepen kak kakken pis pissen plas broekpoeper plasbroek bah jakkes jak getver gadver gatver ieuw ew yuck gross disgusting vunzig vunze smerigste onfris unhygienic',
  clothes:
    'kleren kleding kleertjes broek broeken broekje jurk jurkje rok rokje shirt tshirt shirtje trui truien hoodie jas jasje schoenen schoen sneakers nikes outfit outfits tas tassen rugzak pet petje muts sokken legging leggings topje crop croptop pak pakje kostuum uniform sjaal handschoenen hoofddoek merkkleding primark zeeman wibra action kringloop tweedehands afdankertjes voddenzak vodden lompen lomp clothes shoes dress shorts joggingbroek trainingspak spijkerbroek skinny-jeans',
  underwear:
    'ondergoed onderbroek onderbroeken slip slipje string strings bh bhs beha lingerie boxer boxershort panty bikini badpak zwembroek pyjama nachthemd bralette thong panties undies zwempak tanga',
  poor: 'arm arme armoe armoede armoedig armoedige armoedzaaier armoedzaaiers pauper paupers zwerver zwervers bedelaar bedelaars sloeber sloebers bijstand bijstandsmoeder uitkering voedselbank kringloop schulden blut rut failliet berooid minima toeslag minimumloon stoffig woonwagen kamper kampers kampvolk tokkie tokkies asociaal asociale broke achterstandswijk achterbuurt',
  rich: 'rijk rijke rijkeluiskind rijkeluiskindje kakker kakkers kak kakkineus verwend verwende bekakt villa porsche geld-zat snob snobs elite rijkelui poen dure-auto bmw mercedes hockeykakker',
  sickness:
    'ziek zieke ziekte ziektes ziekjes griep koorts verkouden corona kanker tumor gezwel aids hiv tyfus tbc tering pest longontsteking hoofdpijn migraine buikpijn misselijk astma diabetes suiker epilepsie besmettelijk virus bacterie operatie geopereerd ziekenhuis gips gebroken-been herstel beterschap',
  madness:
    'gek gekke gekkie gestoord gestoorde gestoorden getikt mafkees knettergek psycho psychisch psychopaat gesticht inrichting gekkenhuis dwangbuis schizo schizofreen bipolair labiel instabiel ziek-in-zijn-hoofd doorgedraaid doorgeslagen geschift krankzinnig waanzinnig mesjogge crazy insane lunatic mental knots kierewiet niet-goed-wijs draadje-los schroefje steekje-los opname opgenomen pillen pilletje medicatie ritalin',
  vomit:
    'kots kotsen kotst kotsmisselijk kotsneiging overgeven spuug spugen spuugt kokhals kokhalzen braak braken walg walgt walging weerzin afkeer misselijk-van rillingen kippenvel puke vomit kotst-van brok',
  body_fluids:
    'bloed pis poep kak snot kwijl kwijlen kwijlt zweet tranen spuug rochel rochelen scheet scheten boer boeren kwak diarree schijt ongesteld menstruatie sperma zaad',
  disability:
    'gehandicapt gehandicapte gehandicapten handicap invalide invaliden beperking beperkt beperkte rolstoel rolstoelen rollator krukken doof dove doven slechthorend gehoorapparaat hoortoestel blind blinde blinden slechtziend autisme autist autisten autistisch autistische autisti autie adhd adher adhders add asperger dyslexie dyslectisch dyslect dyslecten dyscalculie down downie downies downsyndroom syndroom mongool mongolen mongooltje spast spastisch tourette stotteraar stottert stotteren hersenbeschadiging verstandelijk zorgkind zorgkinderen rugzakje zorgleerling speciaal-onderwijs vso praktijkschool sociale-werkplaats busje kreupel mank manke eenarmig prothese downers retard retarded cripple wheelchair disabled disability special-needs cerebrale slechtzienden rolstoeler rolstoelers',
  death:
    'dood dode doden doodgaan doodgegaan overleden overlijden overlijdt overleed gestorven sterven sterft sterf stierf begrafenis begraven begraaf crematie graf kist lijk lijken kerkhof rouw rouwen condoleance uitvaart nabestaanden heengaan heengegaan dead die died death funeral grave rip doodskist zerk grafsteen lijkzak mortuarium',
  sleepWake:
    'slaap slaapt slapen sliep geslapen slaapkamer wakker bed bedje droom dromen droomde gedroomd nachtmerrie insomnia doorhalen opstaan opgestaan uitslapen dutje moe vermoeid bekaf gesloopt sleep asleep',
};
