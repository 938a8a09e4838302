/** How things are said: denying, asking, telling, doubting, promising, comparing, amounts and time. Small words in all their spellings. */
export const ways: Record<string, string> = {
  notAtAll:
    'niet nie ni nit nait neet nait nimmer nooit geen gin ghien nergens niks niets nix noppes nauwelijks amper not no never dont don’t doesnt isnt wont cant cannot without zonder geenszins',
  mustDo:
    'moet moeten moest moesten mot motte hoeft hoeven zou zouden zult zul zullen zal gaat gaan ga must should ought have-to need verplicht dient dienen behoort horen hoort mag mogen mocht',
  canDo:
    'kan kun kunt kunnen konden kon lukt lukken mogelijk in-staat can could able durf durft durven durfde',
  wantIt:
    'wil wilt willen wilde wou wouden zin-in graag liefst liever hoop hopen hoopt wens wensen wenst want wants wish hope wanna verlangen',
  ifThen:
    'als indien wanneer zodra mits tenzij anders if unless when otherwise of-anders want-anders dan',
  telling:
    'zeg zegt zeggen zei zeiden gezegd roep roept roepen riep riepen geroepen schreeuw schreeuwde schreeuwen fluister noem noemt noemen noemde noemden genoemd vertel vertelt vertellen vertelde verteld schrijf schreef schrijven geschreven beweert beweren beweerde vindt meent said says told tells called calls quote citaat citeer uitspraak opmerking opmerkingen reactie reacties comment comments bericht woorden woord term',
  hearsay:
    'schijnt schijnbaar blijkbaar kennelijk hoor hoorde hoorden gehoord horen-zeggen naar-verluidt verluidt gerucht geruchten roddel roddels roddelen vernomen begrepen ze-zeggen men-zegt zeggen-ze wordt-gezegd iedereen-weet weet-iedereen iedereen-zegt algemeen-bekend bekend heel-het-dorp hele-dorp half-dorp heel-de-school in-de-wandelgangen wandelgangen uit-betrouwbare-bron bron bronnen insider toevallig-weten ik-weet-het-zeker waar-rook-is rook vuur eerlijk-waar echt-waar ik-zeg-niks ik-zeg-alleen zeg-maar-niks ik-noem-geen-namen geen-namen noem-geen you-know jullie-weten-wel weten-wel-wie wel-wie rumour rumor apparently allegedly heard word-is google-maar zoek-maar-op vraag-maar-aan',
  coverUp:
    'doofpot doofpotten stilgehouden stil-gehouden verzwegen verzwijgt verzwijgen toegedekt dekken-elkaar afgedekt onder-het-tapijt tapijt wegkijken weggekeken kijkt-weg hand-boven-het-hoofd hand-boven beschermd-door dekt-hem vriendjespolitiek ons-kent-ons belangenverstrengeling nepotisme zwijggeld afgekocht omgekocht omkopen steekpenningen smeergeld kickback achterkamertjes vuile-spelletjes spelletjes corrupt corruptie maffia bende cover-up hush',
  stealing:
    'steel steelt stelen stal stalen gestolen jat jat jatten jatte gejat pikt pikken pikte gepikt diefstal dief dieven kas kassa schoolkas klassenkas potje geldpot geld gelden eigen-zak in-eigen-zak zakken-vullen zak-steken achterover achterovergedrukt achteroverdrukken verduister verduistert verduisterd verduistering frauderen fraudeert fraude fraudeur fraudeurs sjoemelen sjoemelt gesjoemel sjoemelaar sjoemelaars oplichten oplicht oplichter oplichters oplichting bedrog bedriegen bedriegt bedrogen zwart-werk witwassen subsidie subsidies declareert declaraties gedeclareerd facturen factuur valse-facturen nepfacturen verbouwing-van vakantie-van-betaald steal stole stolen fraud embezzle scammer thief',
  lying:
    'liegt liegen loog gelogen leugen leugens leugenaar leugenaars verzint verzinnen verzonnen verdraait verdraaien gemanipuleerd manipuleert manipulatief manipulator vervalst vervalsen vervalste vervalsing nepdiploma nep-diploma valse-diploma diploma-gekocht gekocht papieren-vals onbevoegd onbevoegde bevoegd bevoegdheid niet-bevoegd geen-diploma geen-papieren knoeien geknoeid knoeit rotzooit-met geritseld cijfers-aangepast cijfers-geven omhoog-gezet gunst gunsten voorgetrokken lievelingetjes hypocriet achterbaks onbetrouwbaar lie lies lied lying liar dishonest fake-degree',
  scandalPrivate:
    'affaire affaires vreemdgaat vreemdgaan vreemdgegaan gaat-vreemd vreemd buitenechtelijk relatie-met iets-met iets-heeft-met heeft-iets-met rotzooit rommelt scharrelt ligt-te slaapt-met naar-bed-met het-bed-in zoenend betrapt betrapt-met gezien-met hotel verhouding leerling-relatie met-een-leerling met-leerlingen met-een-meisje minderjarige meisjes-van jonge-meisjes kleine-jongetjes kinderen-zit aan-kinderen aan-leerlingen zit-aan handtastelijk te-dichtbij grensoverschrijdend losse-handjes strafblad verleden vorige-school weggestuurd-bij vastgezeten gezeten veroordeeld zedendelict zedenzaak zeden ontuchtzaak kinderporno kinderlokker pedofiel pedo pedos pedoseksueel drugs-gebruikt verslaafd alcoholist alcoholiste aan-de-drank drankprobleem fles naar-drank dronken-voor-de-klas snuift dealt slaat-zijn-vrouw mishandelt-zijn scheiding schulden gokt gokverslaafd bijstandsfraude foute-man niet-pluis pluis',
  proof:
    'bewijs bewijzen bewezen bewijst ontken ontkent ontkennen screenshots-van heb-screenshots aantonen aangetoond feit feiten bron bronvermelding onderzoek onderzocht onderzoekt inspectierapport vrijgesproken klopt klopt-niet klopt-het klopt-het-dat is-het-waar waar-dat waarheid onwaar onzin-verhaal proof evidence true false facts',
  promise:
    'beloof belooft beloofde zweer zweert gezworen wollah wallah ewallah wullah w’allah erewoord garandeer garantie echt-waar serieus seri serieus-he meen meent dood-serieus bloedserieus geen-grap grap-niet reken reken-maar geloof-me i-swear promise for-real fr ongelogen echt-niet-grappig no-cap nocap',
  justJoking:
    'grapje grap geintje gein grappig gekkigheid lol jk just-kidding kidding joke joking voor-de-grap als-grap niet-serieus plagen plagerijtje sarcasme ironie ironisch knipoog 😉 😜 😝 😛 onschuldig maakte-een-grapje humor maar-een-grapje',
  degreeHigh:
    'heel hele erg zo zeer enorm enorme echt super ultra mega vet kei keihard bere gruwelijk gruwelijke ontzettend vreselijk verschrikkelijk ongelooflijk ongelofelijk onwijs waanzinnig bijzonder best behoorlijk dik zwaar hard fucking kanker- kapot- hartstikke hardstikke so very really totally absolutely completely totaal volledig helemaal compleet veels',
  amount:
    'veel veels weinig meer minder meeste alle alles beetje paar aantal tientallen honderden duizenden half helft dubbel genoeg teveel te-veel zat many much more few some most all every none',
  compare:
    'zoals als dan-een net-als lijkt lijkt-op lijken leek gelijk-aan soort-van ziet-eruit eruit zien-eruit uitziet eruitziet like looks-like same zelfde hetzelfde dezelfde verschil anders beter slechter erger ergste best beste slechtste ergst mooiste lelijkste domste grootste kleinste dikste worst better',
  addressCall:
    'hey hee hé heey hoi hallo hai yo ewa ey hello hi dag beste lieve geachte luister luister-eens zeg-eens zeg kijk-eens weet-je jij-daar gij-daar jonge jongen-toch man gast bro gozer broeder mattie meid schat lieverd dear guys jongens mensen oke ok okay nou tja ach pff pfff bah zucht ugh',
  askSomeone:
    'weet-iemand iemand-weet kan-iemand heeft-iemand wie-weet vraag vraagje vragen vraagt vroeg gevraagd vraagteken benieuwd nieuwsgierig info informatie mag-ik mogen-wij kunnen-jullie kunt-u zou-u zouden-jullie waarom waarvoor waardoor hoezo hoe hoeveel wanneer welke question anyone know does-anyone',
  givePut:
    'geef geeft geven gaf gegeven krijg krijgt krijgen kreeg gekregen breng brengt brengen bracht haal haalt halen haalde leg legt leggen zet zetten neem neemt nemen nam mee stuur leen lenen ruil bezorg lever give get take bring put send',
  comeGo:
    'kom komt komen kwam kwamen gekomen ga gaat gaan ging gingen gegaan loop loopt lopen liep rent rennen fiets rijd rij vertrek vertrekt arriveer blijf bleef terug heen langs binnen buiten voorbij come came go went leave arrive',
  thinkFeel:
    'denk denkt denken dacht gedacht vind vindt vinden vond vonden gevonden voel voelt voelde snap snapt snapte begrijp begrijpt geloof gelooft weet weten wist vergeet vergeten onthoud merk merkt lijkt think thought feel believe know understand',
  oneSelfPast:
    'ik-was was-ik ik-had had-ik vroeger toen-ik toen-wij als-kind destijds in-mijn-tijd zelf-ook ik-ook mezelf ik-ben ik-heb mij-overkomen overkwam overkomen meegemaakt ervaring ervaringen heb-zelf ben-zelf werd-zelf werd-vroeger ik-werd myself i-was used-to',
  helpAdvice:
    'tip tips advies raad raadt aanrader aanraden probeer proberen vraag-aan neem-contact bel-even mail-naar app-naar kijk-op zie-website website site nieuwsbrief aanmelden-via via-de schoolapp meer-info informatieavond welkom-om kom-gerust gerust iedereen-welkom samen helpen-jullie helpen-met meehelpen hulp-gezocht ouders-gezocht vrijwilligers-gezocht',
  teachTheme:
    'les-over lessen-over project-over werkstuk-over spreekbeurt-over film-over boek-over documentaire-over gastles voorlichting voorlichtingsavond thema themaweek themamaand week-van-de dag-van-de tegen-pesten museum tentoonstelling geleerd leren leerden leerzaam leerzame besproken bespreken discussie debat uitgelegd uitleg aandacht-voor gastspreker training cursus workshop',
  addressData:
    'adres straat straatje laan weg plein kade gracht singel dijk pad hof huisnummer nummer nr postcode woont woonachtig wonen woonplaats telefoonnummer nummertje mobiele mobiel telefoon 06 0031 +31 mailadres emailadres geboortedatum geboren-op geboren bsn burgerservicenummer sofinummer iban bankrekening rekeningnummer kenteken nummerbord paspoortnummer achternaam voornaam volledige-naam voluit leerlingnummer patiënt address phone-number lives-at street postcode zip',
  doxInvite:
    'zoek-hem-op zoek-haar-op bel-hem bel-haar app-hem app-haar stuur-hem stuur-haar ga-langs langsgaan bezoekje-brengen verras verrassen bestook bestoken lastigvallen laat-van-je-horen laat-weten-wat vraag-hem-zelf kom-verhaal spam-hem doe-ermee-wat doe-er-wat veel-plezier-ermee succes-ermee alsjeblieft-hier hier-heb-je hierbij-het voor-wie-wil noteer opgeslagen',
};
