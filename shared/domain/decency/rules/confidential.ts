import type { Rule } from './rule.ts';
import { teaching } from './subjects.ts';

const category = 'confidential';

export const confidentialRules: Rule[] = [
  {
    kind: 'leaking a test, its answers or copyrighted school material',
    category,
    sure: 'likely',
    literal: true,
    say: [
      '(foto|fotos|scan|pdf|kopie|screenshot) ..2 van ..2 <exam> ..4 (morgen|maandag|vrijdag|volgende|dinsdag|woensdag|donderdag|euro|dm)',
      '<exam> ..3 van (morgen|maandag|volgende week) ..4 (dm|euro|te koop|wie|gratis|foto)',

      '(hier|dit|ik|wie|heb|check|deel|verkoop|stuur|krijg|iemand|we|zoek|gelekt|leaked|here|dm) ..5 (antwoorden|antwoordmodel|antwoordenblad|correctievoorschrift|opgaven|vragen|uitwerkingen|correctiemodel|answers|toets) ..2 (van|of|voor|to|from) ..5 (<exam>|examen|morgen|maandag|hoofdstuk|toetsweek|the|schoolexamen|vrijdag|repetitie)',
      '<exam> ..5 (gelekt|uitgelekt|lekken|leaked|gejat|onderschept|te koop)',
      '(ik|we|wie|heb|hebben|heeft) ..3 (heb|hebben|heeft|wil|de|het|alvast|al|foto|fotos) ..5 <exam> ..3 (gefotografeerd|gevonden|alvast|al|gejat|van morgen|van volgende|ingezien|dm|van) ..1 (maandag|morgen|vrijdag|dinsdag|donderdag|woensdag)',
      '(antwoorden|antwoordmodel|uitwerkingen|answers) ..4 <exam> ..4 (dm|app|link|telegram|hier|stuur|wie|voor|te|morgen|staan|groepsapp|discord|delen|euro)',
      '(verkoop|koop|deel|ruil|stuur|dm) ..3 (antwoorden|examens|toetsen|antwoordmodellen|proefwerken|tentamens)',
      '(pdf|scan|kopie|download|illegaal|gekraakt) ..3 (van|boek|lesboek|methode|licentie|lesmateriaal) ..4 (boek|lesboek|methode|werkboek|gratis|link|dm|drive|hier|lesmateriaal|schoolboek|schoolboeken)',
      '(heel|hele|volledige) (boek|lesboek|methode|werkboek) ..3 (pdf|gescand|scan|drive|online|gekopieerd)',
    ],
    unless: [
      '(pubquiz|quiz|speurtocht|puzzel|wanneer|examenuitslag|uitslag|examenuitslagen|oude|oefenexamen|oefenexamens|oefentoets|nagekeken|herkansing|bespreking|bespreken|inzage|examenblad|op magister|mijn|kerstpuzzel|succes)',
      '(mag|mogen) (ik|wij|we)',
    ],
  },
  {
    kind: 'telling what was said behind closed doors',
    category,
    sure: 'likely',
    literal: true,
    say: [
      '(volgens|in|uit) ..1 (zijn|haar|hun|het|je) (dossier|leerlingdossier|personeelsdossier|mail|handelingsplan)',
      '(mag|mocht) ik ..2 niet (zeggen|vertellen|verklappen|doorvertellen)',
      '(<staff>|<name>) ..2 (stapt|gaat|moet) ..1 (op|weg|eruit) ..6 (officieel|zeggen|verklappen|doorvertellen|geheim|bekend)',

      '(in|uit|tijdens|op|volgens|na) ..2 (personeelsoverleg|teamoverleg|teamvergadering|docentenvergadering|vergadering|lerarenvergadering|personeelsvergadering|rapportvergadering|mr|directieoverleg|zorgoverleg|overleg|leerlingbespreking|lerarenkamer|docentenkamer|bestuursvergadering|mail|memo) ..4 (gezegd|besloten|besproken|verteld|gehoord|hoorde|zei|zeiden|staat|bleek|bekend|gezien|las|gelezen)',
      '(vertrouwelijk|vertrouwelijke|geheim|geheime|intern|interne|confidential) ..4 (mail|document|documenten|stuk|stukken|memo|notulen|rapport|verslag|dossier|brief|brieven|gegevens|informatie|lijst|email|app)',
      '(notulen|dossier|leerlingdossier|personeelsdossier|handelingsplan|zorgdossier|verzuimlijst|personeelslijst|leerlinglijst|klassenlijst|adressenlijst|intern|interne|salarisstrook|beoordeling) ..2 (van|of|mail) ..6 (<staff>|<they>|<name>|mr|klas|gelekt|hier|link|screenshot|online|school|team|overleg|iedereen)',
      '(<staff>|meneer|mevrouw|<name>) ..3 (wordt|gaat|worden|is|krijgt) ..3 (ontslagen|geschorst|ontslag|overgeplaatst|weggestuurd|eruit) ..6 (overleg|gehoord|vergadering|hoorde|intern|geheim|nog niemand|mail|niet verder|doorvertellen|bekend|zei|gezegd|schijnt|wist)',
      '(<staff>|<name>) ..2 (wordt|worden) (ontslagen|geschorst|weggestuurd|op non-actief|ontslagen)',
      'niet (doorvertellen|verder vertellen|nog niet|onder ons|niemand weet) ..2 (officieel|bekend|maar|:) ..8 (<staff>|ontslagen|stopt|directeur|gescheiden|ziek|zwanger|geschorst)',
      '(<staff>|<name>|<kid>|<they>) ..3 (heeft|zit|krijgt|gebruikt|slikt) ..2 (bij|in|een|met|therapie) ..2 (jeugdzorg|depressie|burnout|burn-out|adhd|autisme|medicijnen|psycholoog|ritalin|uithuisplaatsing|soa|kanker|hiv) ..4 (dossier|gehoord|lijst|magister|staat|las|mail|weet|zei|stond|systeem)',
      'in ..2 (dossier|leerlingdossier) (van|staat)',
    ],
    unless: [
      '(bedankt|pensioen|bekendgemaakt|nieuwsbrief|website|welkom|openbaar|openbare|gefeliciteerd|zin|gezellig|beleidsplan|agenda|aanmelden|uitgenodigd|wie wil)',
      'ontslagen uit ..2 ziekenhuis',
      'ouders (zijn|mogen)',
      'boek',
    ],
  },
  {
    kind: "showing other people's marks or records",
    category,
    sure: 'likely',
    literal: true,
    say: [
      '(klassenlijst|leerlinglijst|adressenlijst|personeelslijst|telefoonlijst|cijferlijst|absentielijst) ..6 (online|hier|link|gezet|swipe|dm|gelekt|delen|gedeeld|screenshot)',
      '(cijferlijst|cijfers|rapporten|absenties) van ..1 (heel|hele|de hele|alle|iedereen)',

      '(screenshot|foto|screenshots|lijst|lijstje|overzicht|pdf|hier|excel|scan|fotos|kijk) ..4 (magister|somtoday|parnassys|systeem|alle|cijfers|cijferlijst|absenties|rapport|rapporten|gegevens|adressen|klassenlijst) ..4 van ..3 (klas|iedereen|alle|leerlingen|<name>|<they>|<kid>|<number>|3v|de|groep|docenten|jaar)',
      '(alle|de) (cijfers|rapporten|absenties|gegevens|adressen|telefoonnummers|nummers|medische) (van|of) ..3 (klas|iedereen|leerlingen|docenten|leraren|alle|3v|2c|groep|hele) ..4 (hier|link|gelekt|online|screenshot|magister|gezet|dm|staat|delen|gedeeld|wie|:)',
      '(cijfers|cijfer|rapport|absentie|absenties|cijferlijst) van (<name>|<they>|<kid>|iedereen|klas) ..4 (magister|gelekt|hier|zien|screenshot|gezien|staat|online|haha|😂|dm)',
      '(kijk|zie|haha|lol) ..3 (<they>|<name>) ..3 (heeft|haalt|staat|had) ..3 (een|<number>) ..1 (<number>|onvoldoende|1|2|3) ..3 (magister|gezien|screenshot|rapport)',
    ],
    unless: ['mijn|eigen|wanneer|waar|hoe', 'komen ..2 online', 'trots|geslaagd|gefeliciteerd'],
  },
  {
    kind: 'what was meant to stay inside, in any words',
    category,
    sure: 'likely',
    literal: true,
    statement: true,
    say: [],
    together: [
      [
        'mr|medezeggenschapsraad|lerarenkamer|docentenkamer|teamoverleg|overleg|bestuur',
        '<staff>|leraren|docenten|ze|hij|zij',
        'zegt|hoorde|zei|gehoord|weet|vertelde',
        'uit|ontslagen|weg|ziek|scheiding|burnout|eruit|stopt|zwanger|geschorst|moeten',
      ],
      [
        'herkansing|herkansingsvragen|toetsvragen|examenvragen|antwoordblad|antwoordenblad|toets',
        'foto|drive|link|pdf|scan|discord|telegram|groepsapp',
        'staat|hier|van|delen|dm',
      ],

      [
        'gelekt|gelekte|uitgelekt|geheime|vertrouwelijk|vertrouwelijke|interne|geheim',
        'mail|email|brief|document|documenten|notulen|verslag|rapport|toets|examen|plan|memo|dossier|zorgdossier|lijst|gesprek|app|appgesprek',
      ],
      [
        'dossier|zorgdossier|leerlingdossier|personeelsdossier|salarissen|salaris|salarisstrook|loonstrook|diagnose|handelingsplan|verzuimoverzicht|iq',
        '<staff>|<name>|<they>|docenten|leraren|van',
        'kijk|hier|staat|lees|link|zie|rij|online|alle|screenshot|weet|zag|gezien',
      ],
      [
        '<exam>',
        'gezien|zag|foto|vraag|vragen|antwoorden|gejat|gekopieerd|gelekt|doorgestuurd',
        'morgen|maandag|alvast|neef|dinsdag|vrijdag|donderdag|woensdag|volgende|stiekem',
      ],
    ],
    unless: [
      teaching,
      'tip|santa|lootjes|sint|succes|nagekeken|herkansing|inzage|oefenvragen|nieuwsbrief|recept|leren|voorbereiden|surprise|bespreken',
      'docent ..3 (vragen|stellen|geen)',
    ],
  },
];
