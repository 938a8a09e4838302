/** Who is there, and in what part: family, school, friends, crowd, strangers; and how they are pointed at. */
export const people: Record<string, string> = {
  // pointing
  pointHim: 'hij hem hm zijn zn z’n him his he hem-self hai em dieje diejen dieen',
  pointHer: 'haar dr d’r zij she her hers heur dieë',
  pointThem: 'ze hen hun zij they them their theirs hullie hunnie hullie ulder hunlie',
  pointYouAll:
    'jullie gullie gulder julie juli jullies jelui jullieze jwz yall yous youse ollie ullie',
  pointYou:
    'je jij jou jouw u uw jezelf uzelf ge gij u-zelf you your yours ur u’re ya yourself jy dou dyn jo jow oe',
  pointMe: 'ik ikke ikzelf k mij me mezelf mijzelf mijn mn m’n i me my myself mine ich mien mig',
  pointUs: 'wij we ons onze onszelf wai us our ours ourselves wulder ulle wullie',
  pointThis: 'dit deze this these hier here alhier dees dezen deez dezes',
  pointThat: 'die dat daar gene ginds that those there ginder dieje da dah',
  who: 'wie who whos whoever wiens degene diegene degenen diegenen',
  aCertain:
    'bepaalde zekere ene eentje sommige sommigen someone somebody iemand some enkele zogenaamd zogenaamde zogeheten zogezegd zgn zekeren',
  nobodyAtAll: 'niemand geeneen gene geen-een nobody noone no-one niemendal',
  everybody:
    'iedereen elkeen alleman iedre ieder elk allen everyone everybody allemaal massaal gezamenlijk samen collectief unaniem',
  likeThat:
    'zulke zulk zo’n zon zoon dergelijke zulks such soort types typjes typetjes kaliber slag',
  // family
  mother:
    'moeder moeders mama mamas ma mam mams mamma mammie mammies moe moeke moekes mem mom mum mommy mummy moer moedertje anne',
  father: 'vader vaders papa papas pa pap paps pappa pappie heit dad daddy vaders vadertje baba',
  parents:
    'ouder ouders ouderpaar ouderraad oudercommissie ouderavond ouderapp parents parent voogd voogden verzorger verzorgers pleegouder pleegouders stiefouder stiefouders pleeggezin ouderlijk',
  stepfamily:
    'stiefvader stiefpa stiefmoeder stiefbroer stiefzus stiefdochter stiefzoon pleegvader pleegmoeder pluspapa plusmama vriend-van-mama schoonvader schoonmoeder schoonzus zwager',
  grandparent:
    'opa opas oma omas bomma bompa grootvader grootmoeder grootouders opaatje omaatje opoe beppe pake grandma grandpa overgrootoma oudje oudjes bejaarde bejaarden',
  sibling:
    'broer broers broertje broertjes broerke zus zussen zusje zusjes zuster zusters zuske tweeling brother brothers sister sisters bro’s sis halfbroer halfzus tweelingbroer tweelingzus',
  uncleAunt:
    'oom ooms tante tantes nonkel nonkels tantes neef neven neefje neefjes nicht nichten nichtje nichtjes uncle aunt cousin cousins ooms petekind peetoom achterneef',
  child:
    'kind kinderen kindje kindjes kids kid kinders kiddo kinderkes kinds kleuter kleuters peuter peuters baby babies babys dreumes ukkie ukkies hummel koter koters spruit kroost wicht bern',
  son: 'zoon zonen zoons zoontje zoontjes zoonlief son sons jong ventje kleinzoon',
  daughter: 'dochter dochters dochtertje dochtertjes dochterlief daughter daughters kleindochter',
  partner:
    'man-van vrouw-van vriend vriendin vriendje vriendinnetje verkering ex exje exen crush crushes liefje lief partner echtgenoot echtgenote verloofde boyfriend girlfriend hubby wifey wifeys vaste scharrel scharrels lover',
  friend:
    'vriend vrienden vriendin vriendinnen vriendschap maat maten maatje maatjes matties mattie maatjes bestie besties bff makker makkers kameraad kameraden kammeraad vriendengroep vriendenclub kliek kliekje squad homie homies mattie matti mati vriendinnengroep friend friends mate mates bro bros brada broeder broer gabber gabbers',
  // youth and grown-ups
  boy: 'jongen jongens jongetje jongetjes joch jochie jochies knul knullen knaap knapen gast gasten gastje gastjes gozer gozers gozertje kerel kerels kereltje vent venten ventje pik pikkie boy boys lad dude dudes guy guys manneke mannekes ketje jonk jonges jochies sap dushi-boy',
  girl: 'meisje meisjes meid meiden meiske meiskes meissie grietje griet grieten chick chicks chickie chickies wijfje mokkel mokkels sma smatje smatjes dushi dushis chay chaya girl girls deern deerns famke dame dametje ladies dames wicht wichter tory',
  man: 'man mannen mannetje mannetjes heer heren meneer vent kerel gozer gast snuiter sujet figuur figuren persoon personage manspersoon meneertje oude-man ouwe men mister',
  woman:
    'vrouw vrouwen vrouwtje vrouwtjes mevrouw mevrouwtje dame dames wijf wijven mens madam tante muts trien trut lady women mrs frau',
  pupil:
    'leerling leerlingen pupil pupils student studenten scholier scholieren klasgenoot klasgenoten klasgenootje klasgenootjes klasgenote brugger bruggers brugpieper brugpiepers brugklasser brugklassers eersteklasser eersteklassers zesdeklasser bovenbouwer onderbouwer examenkandidaat geslaagde geslaagden zittenblijver schoolgenoot schoolgenoten schoolkind schoolkinderen classmate classmates student students vwoer vwoers havist havisten mavoer vmboer vmboers vmbo’ers basiskader gymnasiast atheneumleerling mboer eerstejaars',
  newcomer:
    'nieuwe nieuweling nieuwelingen nieuwkomer nieuwkomers zij-instromer invaller invallers vervanger vervangers new newbie eerstejaars aanwinst',
  teacher:
    'juf juffie juffen juffrouw meester meesters meestertje leraar leraars leraren lerares leraressen leerkracht leerkrachten docent docenten docente docentes onderwijzer onderwijzeres prof profs teacher teachers coach tutor leraartje invaljuf invalmeester zorgjuf kleuterjuf gymleraar gymdocent gymjuf wiskundeleraar wiskundedocent natuurkundeleraar scheikundedocent *docent *docente *leraar *lerares *juf *meester',
  mentor:
    'mentor mentoren mentrix mentoruur tutor begeleider begeleiders begeleidster zorgcoordinator zorgcoördinator ib’er iber ambulant intern-begeleider decaan decanen vertrouwenspersoon vertrouwenspersonen leerlingbegeleider studiecoach leercoach loopbaancoach klassenouder',
  schoolhead:
    'directeur directeuren directrice directie rector rectoren conrector conrectrix adjunct schoolleider schoolleiders schoolleiding teamleider teamleiders afdelingsleider locatieleider bovenschools bestuurder bestuurders bestuur schoolbestuur raad-van-toezicht principal headmaster headteacher head directeurtje opperhoofd leidinggevende *directeur *leider *bestuur',
  helpers:
    'conciërge conciergerie conciërges concierges conciërge amanuensis toa kantinejuf kantinedame kantinemevrouw overblijfjuf overblijfmoeder overblijfvader overblijfouder tso schoonmaker schoonmaakster schoonmakers schoonmaak receptioniste secretaresse administratie administratief stagiair stagiaire stagiairs stagiaires onderwijsassistent klassenassistent verkeersbrigadier buschauffeur taxichauffeur leesmoeder leesvader luizenmoeder luizenmoeders kok tuinman caretaker janitor surveillant surveillanten pedel',
  volunteer:
    'vrijwilliger vrijwilligers vrijwillig oudercommissie ouderraad medezeggenschapsraad mr ouderhulp hulpouder hulpouders feestcommissie leerlingenraad penningmeester voorzitter commissie werkgroep actiegroep bestuurslid klassenvertegenwoordiger klassenouders',
  trainerCoach:
    'trainer trainers coach coaches leider elftalleider scheidsrechter scheids grensrechter badmeester zwemleraar rijinstructeur dansjuf scoutingleider akela stagebegeleider stagebaas werkgever baas chef manager',
  professional:
    'dokter huisarts arts psycholoog psychologe psychiater therapeut therapeute jeugdarts jeugdzorg schoolarts maatschappelijk-werk maatschappelijkwerker logopedist orthopedagoog hulpverlener hulpverleners hulpverlening ggz verpleegkundige tandarts ambulance wijkteam leerplicht leerplichtambtenaar inspectie gemeente wethouder burgemeester',
  neighbours:
    'buur buren buurman buurvrouw buurjongen buurmeisje buurt buurtbewoner omwonende omwonenden straatbewoners dorp dorpelingen dorpsgenoot wijk',
  strangers:
    'vreemde vreemden vreemdeling onbekende onbekenden voorbijganger voorbijgangers iemand-anders passant stranger strangers oude-man volwassene volwassenen volwassen meerderjarig',
  crowd:
    'mensen mens lui volk volkje bende zooi zooitje zootje stelletje stel clubje kudde menigte horde massa meute leger types typjes figuren lieden people folks gasten allegaartje spul',
  community:
    'klas groep school schooltje team club vereniging bestuur ploeg afdeling klasse jaarlaag kamp kampgroep leerjaar parallelklas bovenbouw onderbouw brugklas examenklas kleutergroep *klas *groep',
  youngAge:
    'minderjarig minderjarige minderjarigen onder-de-achttien jonger jong jonge jongeren jeugd puber pubers tiener tieners puberteit onvolwassen kinderachtig teen teens',
  firstName: `daan bram sem lucas levi finn noah luuk milan jesse thijs ruben lars tim tom thomas niels sander stijn jasper bas koen wouter jeroen joris pim guus gijs teun mees boaz jens dylan kevin
    mike nick rick rik roy robin dennis danny patrick michael jordy jeffrey joey wesley brian justin damian dean jayden jaylen quinten julian julius floris hugo max otto siem vince xavi lowie wout seppe jef jelle senne robbe
    mohamed mohammed mo ahmed ali hamza youssef yusuf bilal ilias ilyas ayoub amin amine anas omar rayan ibrahim ismail karim khalid rachid said mustafa mehmet emre kerem berkay yigit can deniz furkan burak hakan murat
    emma julia mila tess sophie sofie zoë zoe sara sarah anna nora eva lotte lisa fenna fleur maud isa liv yara olivia saar evi noor femke sanne anouk iris romy lieke lynn jasmijn
    naomi amber britt demi kim kelly chantal priscilla melissa samantha denise michelle wendy linda ingrid marieke annemiek annemarie marloes manon merel bo jip puck pien floor roos-marijn vera elin elise
    fatima aicha aïcha aisha samira nadia naima naïma hafsa khadija yasmina yasmine soumaya ikram imane dounia amira hanane zeynep elif ayse aysel merve esra busra kübra selin melike
    shanice shaniqua chanel jermaine delano gino giovanni ruvienne kenneth winston urvin rinesh sharda anjali priya ravi sunil
    piet jan kees henk klaas hans gerard willem johan bert frits theo cor wim ger ton peter paul mark-jan erik ronald marcel rob jos sjaak truus greet riet mien annie ria tineke corrie jannie ans bep joke thea
    wojtek kasia agnieszka piotr jakub olena oksana dmytro ivan svetlana yasin yassine soufiane sofiane mehdi marouan zakaria`,
  surnameLike:
    'jansen janssen bakker visser smit meijer mulder vries boer dijkstra hendriks dekker brouwer wit bos vos peters hendrik kuipers veenstra kramer scholten postma willems hoekstra koster prins huisman yilmaz ozturk kaya demir elamrani benali bouali peeters maes claes wouters goossens mertens',
};
