/** The world around the comment: what is talked about when nobody is hurt. */
export const school = {
  place: `school scholen kantine aula klas lokaal gymzaal schoolplein plein fietsenstalling poort ingang kluisjes gebouw bibliotheek
    campus kleedkamer kleedkamers bushalte classroom playground`,
  picture: `foto fotos filmpje filmpjes video videos film beelden opname opnames screenshot screenshots screenshotje pic pics picture pictures
    vid vids clip clips fotoos fototje beeld`,
  share: `deel delen gedeeld stuur sturen gestuurd stuurt zet gezet post posten gepost plaats plaatsen geplaatst doorsturen doorgestuurd verspreid verspreiden
    rondsturen rondgestuurd upload uploaden geupload online share send posted sent shared leak leaked gelekt lekken`,
  channel: `tiktok insta instagram snap snapchat story telegram discord youtube whatsapp app groepsapp groepschat dm dms pb onlyfans dumpert twitter
    facebook kanaal`,
  secret: `wachtwoord wachtwoorden inlog inloggen inloggegevens login logins inlogcode password passwords pincode toegangscode account accounts`,
  system: `magister somtoday somtoday's parnassys zermelo teams classroom wifi netwerk server servers schoolsysteem systeem systemen website site
    itslearning digibord laptop laptops router elo portal portaal`,
  mark: `cijfer cijfers rapport rapporten punten punt absenties absentie spijbeluren grades marks`,
  exam: `examen examens eindexamen eindexamens toets toetsen tentamen tentamens proefwerk proefwerken so overhoring cito schoolexamen se repetitie exam exams
    test tests`,
  sport: `voetbal voetballen wedstrijd wedstrijden veld toernooi finale team winnen wint gewonnen verslaan score competitie potje game games spel
    quiz pubquiz hockey volleybal basketbal tennis trefbal schaken sportdag estafette beker cup kampioen derby goal doelpunt match fifa fortnite
    minecraft speurtocht levend battle training zaterdag tournament race verloren
    tikkertje verstoppertje bokaal penaltybokaal boksles kickboksles boksen kickboksen trefbaldag touwtjespringen achtbaan pretpark paintball
    olympiade panna bierpong bowlen lasergamen trefbal korfbal handbal slagbal judo darten penalty penaltys keeper rematch playoffs tegenstander`,
  laugh: `haha hahaha hahah lachen gelachen lach lol hilarisch grappig lmao 😂 🤣 jk grapje`,
} as const;
