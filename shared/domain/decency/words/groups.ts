/**
 * Protected groups (origin, belief, orientation, gender, disability), as nouns and as adjectives before
 * "mensen" and the like. Naming a group is never an offence by itself.
 */
export const groups = {
  group: `moslim moslims moslima moslimas islamiet islamieten jood joden jodin joods christen christenen katholiek
    katholieken hindoe hindoes hindoestaan hindoestanen boeddhist boeddhisten gelovigen ongelovigen atheist atheisten
    marokkaan marokkanen marokkaantje marokkaantjes turk turken turkjes surinamer surinamers antilliaan antillianen
    pool polen roemeen roemenen bulgaar bulgaren syrier syriers somalier somaliers afghaan afghanen irakees irakezen
    iranier iraniers koerd koerden arabier arabieren afrikaan afrikanen aziaat aziaten chinees chinezen indonesier
    indonesiers molukker molukkers indo indos eritreeer eritreeers oekrainer oekrainers rus russen duitser duitsers
    belg belgen egyptenaar egyptenaren pakistaan pakistanen ghanees ghanezen nigeriaan nigerianen
    roma sinti zigeuner zigeuners buitenlander buitenlanders allochtoon allochtonen immigrant immigranten migrant
    migranten vluchteling vluchtelingen asielzoeker asielzoekers statushouder statushouders gelukszoeker gelukszoekers
    homo homos homoseksueel homoseksuelen homoseksuele lesbienne lesbiennes lesbo lesbos biseksueel biseksuelen
    transgender transgenders transvrouw transvrouwen transman transmannen transpersoon transpersonen transen
    travestiet travestieten queer queers lhbti lhbtiers lhbtqers nonbinair nonbinairen
    vrouw vrouwen vrouwtjes feministen dames mannen
    gehandicapte gehandicapten invalide invaliden autist autisten rolstoelers rolstoelgebruikers doven blinden slechtzienden
    dyslecten adhders
    zwarten negers zwartjes blanken witten bruintjes donkeren
    muslim muslims jew jews christian christians hindu hindus immigrants refugee refugees foreigner foreigners
    gay gays lesbian lesbians bisexuals trans women woman females disabled cripples blacks whites asians arabs
    mexicans africans pakistanis indians moroccans turks romanians poles gypsies`,
  groupAdjective: `zwart bruin donker gekleurd blank wit zwarte bruine donkere gekleurde blanke witte getinte joodse islamitische marokkaanse turkse surinaamse
    antilliaanse poolse afrikaanse arabische aziatische chinese syrische somalische homoseksuele lesbische biseksuele
    gehandicapte verstandelijk lichamelijk autistische buitenlandse allochtone dove blinde dikke transgender
    trans black white brown asian muslim jewish gay lesbian disabled arab african foreign turkish moroccan`,
  groupHolder: `persoon personen mens mensen man mannen vrouw vrouwen jongen jongens meisje meisjes kind kinderen leerling
    leerlingen leraar leraren docent docenten gezin gezinnen volk people person men women kids boys girls students folks`,
} as const;
