/** Following, waiting, contacting, wanting somebody; hiding it; places and times of it. */
export const follow: Record<string, string> = {
  followAfter:
    'volg volgt volgen volgde gevolgd achterna achterna-lopen achteraan achterhaal achtervolg achtervolgt achtervolgen achtervolgd nagelopen nalopen schaduw schaduwen schaduwde stalk stalkt stalken stalker stalkers gestalkt meegefietst meefietsen meegelopen achter-je-aan achter-haar-aan follow followed following stalking tail spoor speur traceer traceren gps airtag tracker locatie snapmap volgsysteem',
  waitFor:
    'wacht wachten wachtte gewacht opwachten opgewacht wacht-op sta staat staan stond stonden gestaan post posten postte zit-te-wachten hang hangt rondhangen hing blijf bleef blijven wait waited waiting klaarstaan klaar-staan',
  watch:
    'kijk kijkt kijken keek bekijk bekeken bekijken zag zie ziet zien gezien gluur gluurt gluren gluurder gluurde begluren bespied bespieden bespioneer bespioneren spion spioneren in-de-gaten houd-in-de-gaten gadeslaan observeer observeren turen tuur staar staart staren staarde aanstaren loer loeren beloer beloeren verrekijker camera webcam watch watched watching stare stared spy look looking bekijkt oog-op toekijken toegekeken',
  knowWhere:
    'weet weten wist waar woont woon woonde wonen adres huisnummer straat route rooster lesrooster roosters tijden trein bus halte lijn uit welke-bus hoelaat hoe-laat voordeur kamer verdieping raam slaapkamerraam fietsroute parkeert nummerbord kenteken know knows where-you-live uitgezocht uitgevonden achterhaald achtergekomen gevonden vind vinden opgezocht googelen gegoogeld googelde',
  houseSpots:
    'huis deur voordeur achterdeur stoep oprit tuin raam ramen venster gordijn gordijnen hek poort brievenbus garage balkon slaapkamer kamer licht-aan lamp bel deurbel portiek flat galerij trap kelder zolder schuur schutting heg bosjes struiken struik house door window porch garden',
  routeSpots:
    'route weg fietspad tunnel tunneltje brug bushalte halte station perron trein bus tram metro hoek kruispunt stoplicht steeg steegje park bos bospad parkeerplaats winkel supermarkt jumbo ah sporthal zwembad fietsenstalling fietsenhok fietsenrek rotonde viaduct dijk sloot kanaal',
  messageMany:
    'app appt appen appte geappt appje appjes bericht berichten berichtje berichtjes bel belt bellen belde gebeld belletje mail mailt mailen mailde gemaild sms smsen smste dm dms dmen gedmd dmed schrijf schrijft schreef geschreven brief brieven briefje briefjes kaart kaartje kaartjes bloemen cadeautje cadeautjes stuur stuurde sturen gestuurd spam spammen voicemail voicemails gemist oproep oproepen oproepje text texts texted texting call called calls calling inbox pb snapt snapje snaps chat chatten chatte contact contacteren contacteer zoek-contact',
  answerMe:
    'antwoord antwoordt antwoorden antwoordde beantwoord reageer reageert reageren reageerde reactie terugappen terugbellen neem-op opnemen opgenomen opneemt opneem lezen gelezen blauwe-vinkjes vinkjes seen negeer negeert negeren genegeerd negeerde ghost ghosten ghosted geghost ignore ignored ignoring wegdrukken ophangt reply respond answer terugsturen iets-terug',
  blockedAgain:
    'blokkeer blokkeert blokkeren geblokkeerd blokkeerde block blocked blocken geblockt geblokt deblokkeer ontvriend ontvrienden unfollow ontvolgen afgeschermd prive nieuw-account ander-account tweede-account nepaccount fakeaccount nummer-veranderd nieuw-nummer ander-nummer simkaart andere-simkaart account accounts weer-een',
  repeatAlways:
    'elke iedere alle dag dagen avond avonden nacht nachten ochtend week weken maand maanden uur uren steeds telkens weer opnieuw nogmaals altijd constant continu voortdurend blijf blijft blijven blijvend dagelijks wekelijks doorgaan door keer keren maal honderd honderden twintig dertig veertig vijftig zestig tachtig duizend non-stop every always again over-en-over maanden-lang urenlang nachtenlang net-zolang zolang totdat tot eindeloos onophoudelijk herhaaldelijk vaak',
  neverStop:
    'opgeven geef-niet-op opgeef nooit stoppen stop-nooit loslaten laat-los rust niet-rusten ontkom ontkomen ontsnap ontsnappen ontloop ontlopen kom-je-niet-vanaf vanaf-komen verstoppen verberg verbergen vluchten vlucht wegrennen wegkruipen kwijt vergeten doorgaan volhouden give-up let-go escape run hide',
  obsession:
    'obsessie geobsedeerd verliefd verliefde verliefdheid hou-van houd-van hou-van-je liefde houden mijn-alles voor-mij bestemd voorbestemd samen-zijn van-mij mijne eigendom toebehoren soulmate zielsverwant lotsbestemming droom-van denk-aan denken-aan gedachten hoofd bezeten jaloers jaloezie afwijzen afgewezen afwijzing wijs-af love loved obsessed mine meant-to-be forever voor-altijd verlang verlangen hunker mis-je',
  meetAlone:
    'afspreken afspraak afgesproken spreek-af ontmoeten ontmoeting ontmoet alleen alleen-met zonder-ouders stiekem thuis-alleen langskomen kom-langs ophalen haal-op oppikken meekomen meegaan ga-mee rijden lift liftje auto auto’s vrijdagavond sleepover logeren uitgaan date daten dates uit-eten bioscoop meet meetup hookup alone come-over ride',
  ageGap:
    'hoe-oud leeftijd jaar jaren oud ouder jonger volwassen verschil twaalf dertien veertien vijftien zestien zeventien 12 13 14 15 16 17 rijp wijs-voor oud-genoeg groot-genoeg age old legal mature',
  secretKeep:
    'geheim geheimpje geheimpjes geheimen stiekem stiekeme heimelijk stilletjes stilhouden stil-houden onder-ons tussen-ons niet-verder niet-vertellen niet-doorvertellen vertel-niemand niemand-weet hoeft-niemand mondje-dicht verzwijg verzwijgen verzwegen verborgen achter-mijn-rug achter-rug achterbaks stilzwijgen in-vertrouwen secret secretly sneaky hidden between-us sssst sst psst ssst wissen verwijder-dit delete',
  night:
    'nacht nachten nachts snachts vannacht middernacht avond avonden savonds vanavond laat donker duister duisternis in-het-donker drie-uur vier-uur night midnight tonight dark slaapt slapen',
  tomorrow:
    'morgen overmorgen straks vanavond vanmiddag vanmorgen vandaag zometeen zo-meteen binnenkort maandag dinsdag woensdag donderdag vrijdag zaterdag zondag weekend volgende week maandagochtend pauze na-school eerste-uur laatste-uur tomorrow today tonight monday friday soon nu direct meteen aanstaande komende deze-week kerst vakantie',
  yesterday:
    'gisteren eergisteren vorige laatst vroeger toen ooit net zojuist daarnet afgelopen geleden gisteravond gistermiddag destijds indertijd yesterday last ago once vanochtend deze-week eerder voorheen',
  schoolSpots:
    'plein schoolplein speelplaats kantine aula gymzaal gymlokaal kleedkamer kleedkamers kleedhok douche douches wc wc’s toilet toiletten lokaal klaslokaal gang kluisje kluisjes trappenhuis fietsenstalling fietsenhok poort schoolpoort hek bibliotheek mediatheek studieruimte lerarenkamer koffiekamer stiltelokaal zandbak klimrek voetbalveld achterlangs achter-de-gymzaal achter-school ingang uitgang overblijf bso opvang refter turnzaal hallway cafeteria playground locker lockers',
};
