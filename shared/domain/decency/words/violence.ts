/** What people threaten to do. `soft` verbs are also said of a match or a test. */
export const violence = {
  kill: `vermoorden vermoord vermoordt doodmaken doodslaan doodschieten doodsteken doodschoppen doodtrappen neersteken neersteek
    neerschieten neerknallen afknallen afslachten slachten wurgen verwurgen verzuipen verdrinken ophangen opknopen onthoofden
    verbranden vergassen uitroeien executeren liquideren omleggen kapotschieten afschieten opblazen doorsnijden stenigen martelen
    mishandelen verkrachten aanranden steken neerslaan uitmoorden doden aanvallen
    kill murder shoot stab strangle hang behead burn gas execute exterminate slaughter drown lynch choke attack rape torture`,
  soft: `afmaken kapotmaken slopen mollen vernietigen pakken slaan schoppen trappen rammen meppen beuken killen stompen krijgen
    opwachten grijpen verrotslaan kapotslaan inmaken
    beat hurt smash destroy crush punch kick slap fight hit wreck`,
  killed: `vermoord doodgemaakt doodgeslagen doodgeschoten neergestoken neergeschoten afgeslacht gewurgd verdronken opgehangen opgeknoopt
    onthoofd verbrand vergast uitgeroeid geexecuteerd geliquideerd afgemaakt opgeblazen gestenigd gemarteld mishandeld verkracht geruimd
    afgeknald doodgestoken neergeknald afgevoerd geslacht
    killed murdered shot stabbed strangled hanged hung beheaded burned burnt gassed executed exterminated slaughtered drowned lynched
    beaten wiped tortured`,
  blow: `sla slaat schop schopt trap trapt steek steekt schiet ram ramt mep mept beuk beukt breek breekt maak hak timmer stomp vermoord
    wurg sloop verzuip verrot`,
  effect: `elkaar kapot dood botten bot benen been nek nekken tanden kop bek gezicht ziekenhuis verrot neus armen vingers poten hersens ribben
    kaak gebit strot keel moes puin muur grond rolstoel coma blauw`,
  weapon: `mes messen pistool wapen wapens geweer machete bom bommen vlindermes boksbeugel steekwapen vuurwapen kalasjnikov honkbalknuppel
    knuppel hamer zoutzuur benzine explosief granaat steekmes gun knife bomb rifle weapon 🔪 🔫 💣 🗡`,
  dies: `sterft sterf sterven doodgaat doodgaan doodga crepeert crepeer creperen verongelukt verongelukken stikt stik verrekt verzuipt kanker
    kankert verdrinkt verbrandt overrijden aangereden`,
  disease: `kanker tering tyfus pleuris pest klere kolere pokken aids corona cancer aids`,
} as const;
