import type { Reason } from '../../../shared/domain/consent/decision.ts';
import type { Words } from '../../../shared/domain/language.ts';

/** Why the answer is what it is, for whoever keeps the register. Editors read less (`consent-of-face.ts`). */
export const reasonWords: Readonly<Record<Reason, Words>> = {
  // why somebody is protected, and that they are, is for leadership only
  protection_hold: {
    nl: 'Mag niet. De schoolleiding weet meer.',
    en: 'Not allowed. Leadership knows more.',
  },
  deceased: { nl: 'Deze persoon is overleden.', en: 'This person has died.' },
  policy_unrecognisable_only: {
    nl: 'De school laat leerlingen alleen onherkenbaar zien.',
    en: 'The school shows pupils only when nobody can recognise them.',
  },
  denied_by_grantor: { nl: 'Er is nee gezegd.', en: 'The answer was no.' },
  objection_parent: { nl: 'Een ouder zei nee.', en: 'A parent said no.' },
  objection_pupil: { nl: 'De leerling zelf zei nee.', en: 'The pupil said no.' },
  objection_no_authority: {
    nl: 'Iemand zonder gezag zei nee. De schoolleiding kan dat opzijzetten.',
    en: 'Somebody without parental authority said no. Leadership can set that aside.',
  },
  objection_employee: { nl: 'De medewerker zei nee.', en: 'The employee said no.' },
  withdrawn: { nl: 'De toestemming is ingetrokken.', en: 'Consent was withdrawn.' },
  representative_must_decide: {
    nl: 'Alleen de wettelijk vertegenwoordiger kan ja zeggen.',
    en: 'Only the legal representative can say yes.',
  },
  pupil_must_decide: {
    nl: 'De leerling moet nu zelf ja zeggen.',
    en: 'The pupil must say yes now.',
  },
  pupil_too_young: {
    nl: 'De leerling was te jong om zelf ja te zeggen.',
    en: 'The pupil was too young to say yes.',
  },
  no_authority: {
    nl: 'Wie ja zei, heeft geen gezag.',
    en: 'Whoever said yes has no parental authority.',
  },
  left_school: { nl: 'Deze persoon is van school.', en: 'This person has left the school.' },
  term_over: { nl: 'De termijn van het ja is voorbij.', en: 'The term of the yes is over.' },
  school_year_over: {
    nl: 'Het ja was voor een schooljaar dat voorbij is.',
    en: 'The yes was for a school year that is over.',
  },
  retention_exceeded: {
    nl: 'Dit staat langer online dan de school afsprak.',
    en: 'This is online for longer than the school agreed.',
  },
  unidentified_person: { nl: 'We weten niet wie dit is.', en: 'We do not know who this is.' },
  birthdate_unknown: {
    nl: 'De geboortedatum ontbreekt. Vul die in.',
    en: 'The birth date is missing. Fill it in.',
  },
  awaiting_other_parent: {
    nl: 'Alle ouders moeten ja zeggen. Er ontbreekt er een.',
    en: 'All parents must say yes. One is missing.',
  },
  double_lock_incomplete: {
    nl: 'Leerling en ouder moeten allebei ja zeggen. Er ontbreekt er een.',
    en: 'Pupil and parent must both say yes. One is missing.',
  },
  not_yet_valid: { nl: 'Het ja geldt nog niet.', en: 'The yes does not count yet.' },
  not_provable: { nl: 'Het ja is niet te bewijzen.', en: 'The yes cannot be proven.' },
  modality_not_covered: {
    nl: 'Er is wel ja gezegd, maar niet hiervoor (foto, film, geluid of naam).',
    en: 'There is a yes, but not for this (photo, film, sound or name).',
  },
  condition_not_met: {
    nl: 'Er is alleen ja gezegd voor een foto met meer mensen.',
    en: 'The yes is only for a picture with more people.',
  },
  event_not_covered: {
    nl: 'Er is alleen ja gezegd voor een bepaalde activiteit.',
    en: 'The yes is only for a certain event.',
  },
  platform_not_on_form: {
    nl: 'Dit platform stond niet op het formulier.',
    en: 'This platform was not on the form.',
  },
  purpose_not_covered: {
    nl: 'Er is wel ja gezegd, maar niet hiervoor.',
    en: 'There is a yes, but not for this.',
  },
  no_statement: { nl: 'Er is nog geen antwoord.', en: 'There is no answer yet.' },
  stale_source: {
    nl: 'Het register is te lang niet vergeleken met de leerlingadministratie.',
    en: 'The register has not been compared with the pupil administration for too long.',
  },
  late_consent: {
    nl: 'Het ja kwam pas na de publicatie.',
    en: 'The yes came after the publication.',
  },
  carried_over_from_parent: {
    nl: 'Het ja van de ouder geldt nog. Vertel de leerling dat die zelf mag kiezen.',
    en: 'The yes of the parent still counts. Tell the pupil that they may choose themselves.',
  },
  in_grace: {
    nl: 'Het ja is van vorig schooljaar en geldt nog even.',
    en: 'The yes is from last school year and counts a little longer.',
  },
  published_under_valid_consent: {
    nl: 'Bij de publicatie was er toestemming.',
    en: 'There was consent when it was published.',
  },
  ok: { nl: 'Er is toestemming.', en: 'There is consent.' },
  legitimate_interest: {
    nl: 'Toestemming is hier niet nodig (gerechtvaardigd belang).',
    en: 'No consent is needed here (legitimate interest).',
  },
  crowd_overview: { nl: 'Een overzicht van een menigte.', en: 'An overview of a crowd.' },
  not_recognisable: { nl: 'Niet herkenbaar.', en: 'Not recognisable.' },
};
