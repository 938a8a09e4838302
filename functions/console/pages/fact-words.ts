import type { Words } from '../../../shared/domain/language.ts';

/** What the log says of each kind of fact. A kind without words is shown by its own name. */
export const factWords: ReadonlyMap<string, Words> = new Map([
  ['content.decided', { nl: 'Er is een besluit genomen', en: 'A decision was taken' }],
  [
    'content.look-requested',
    { nl: 'Er is gevraagd opnieuw te kijken', en: 'A new look was asked for' },
  ],
  [
    'comment.put-back-asked',
    {
      nl: 'Gevraagd om een ernstige reactie terug te zetten',
      en: 'Asked to put back a serious comment',
    },
  ],
  [
    'comment.put-back-refused',
    { nl: 'Een ernstige reactie blijft verborgen', en: 'A serious comment stays hidden' },
  ],
  [
    'comment.viewed',
    {
      nl: 'Een reactie voor de schoolleiding is gelezen',
      en: 'A comment for school leadership was read',
    },
  ],
  [
    'mistakes.exported',
    { nl: 'De lijst met fouten is gedownload', en: 'The list of mistakes was downloaded' },
  ],
  ['content.unchecked', { nl: 'Een controle is niet gelukt', en: 'A check did not work' }],
  ['face.named', { nl: 'Een gezicht kreeg een naam', en: 'A face was named' }],
  ['face.drawn', { nl: 'Een gezicht is aangewezen', en: 'A face was pointed out' }],
  [
    'film.person-added',
    { nl: 'Iemand op de lijst van een film gezet', en: 'Put somebody on the list of a film' },
  ],
  [
    'film.person-removed',
    { nl: 'Iemand van de lijst van een film gehaald', en: 'Took somebody off the list of a film' },
  ],
  [
    'film.watched',
    { nl: 'Gezegd wie er in een hele film zijn', en: 'Said who is in the whole of a film' },
  ],
  ['picture.passed', { nl: 'Gezegd dat een foto mag', en: 'Said that a picture may be used' }],
  [
    'picture.pass-taken-back',
    {
      nl: 'Gezegd dat een foto toch niet mag',
      en: 'Said that a picture may not be used after all',
    },
  ],
  [
    'picture.overview',
    { nl: 'Gezegd dat een foto een overzicht is', en: 'Said that a picture is an overview' },
  ],
  [
    'suggestions.taken-over',
    { nl: 'Voorstellen voor namen zijn overgenomen', en: 'Suggested names were taken over' },
  ],
  [
    'suggestion.refused',
    { nl: 'Een voorstel voor een naam is afgewezen', en: 'A suggested name was refused' },
  ],
  [
    'redaction.asked',
    { nl: 'Een onherkenbare kopie is gevraagd', en: 'An unrecognisable copy was asked for' },
  ],
  [
    'redaction.made',
    {
      nl: 'Een onherkenbare kopie is gemaakt en nagekeken',
      en: 'An unrecognisable copy was made and checked',
    },
  ],
  [
    'redaction.failed',
    { nl: 'Een onherkenbare kopie is niet gelukt', en: 'An unrecognisable copy did not work' },
  ],
  [
    'redaction.signed',
    { nl: 'Een onherkenbare kopie is goedgekeurd', en: 'An unrecognisable copy was approved' },
  ],
  [
    'redaction.refused',
    { nl: 'Een onherkenbare kopie is afgekeurd', en: 'An unrecognisable copy was turned down' },
  ],
  [
    'redaction.taken',
    { nl: 'Een onherkenbare kopie is gedownload', en: 'An unrecognisable copy was downloaded' },
  ],
  [
    'pictures.forgotten',
    { nl: 'Oude foto’s en namen zijn gewist', en: 'Old pictures and names were erased' },
  ],
  [
    'enrolment.asked',
    {
      nl: 'Foto’s om iemand te herkennen zijn gegeven',
      en: 'Photos to recognise somebody were given',
    },
  ],
  [
    'enrolment.made',
    { nl: 'Foto’s zijn bekeken en gewist', en: 'Photos were looked at and erased' },
  ],
  [
    'enrolment.failed',
    {
      nl: 'Foto’s waren niet te gebruiken en zijn gewist',
      en: 'Photos could not be used and were erased',
    },
  ],
  [
    'enrolment.discarded',
    { nl: 'Een aanmelding om te herkennen is gestopt', en: 'An enrolment was stopped' },
  ],
  [
    'person.enrolled',
    { nl: 'Iemand kan een jaar worden herkend', en: 'Somebody can be recognised for a year' },
  ],
  [
    'templates.removed',
    {
      nl: 'Gegevens om iemand te herkennen zijn gewist',
      en: 'What recognises somebody was erased',
    },
  ],
  [
    'post.everyone-named',
    { nl: 'Bevestigd dat iedereen benoemd is', en: 'Confirmed that everyone is named' },
  ],
  [
    'post.second-confirmed',
    { nl: 'Een tweede persoon heeft bevestigd', en: 'A second person confirmed' },
  ],
  [
    'post.activity-said',
    { nl: 'Gezegd bij welke activiteit een post hoort', en: 'Said which activity a post is of' },
  ],
  [
    'activity.added',
    { nl: 'Een openbare activiteit is toegevoegd', en: 'A public activity was added' },
  ],
  [
    'task.claimed',
    {
      nl: 'Gezegd dat een post offline of vervangen is',
      en: 'Said that a post is down or replaced',
    },
  ],
  ['task.kept', { nl: 'Een post blijft staan, met een reden', en: 'A post stays, with a reason' }],
  ['task.reopened', { nl: 'Een taak is weer open', en: 'A task is open again' }],
  ['notice.seen', { nl: 'Een bericht is gezien', en: 'A message was seen' }],
  [
    'work.started-again',
    { nl: 'Geparkeerd werk is opnieuw gestart', en: 'Parked work was started again' },
  ],
  ['work.put-away', { nl: 'Geparkeerd werk is weggelegd', en: 'Parked work was put away' }],
  [
    'consent.stated',
    { nl: 'Een toestemming of nee is vastgelegd', en: 'A yes or a no was recorded' },
  ],
  [
    'person.added',
    { nl: 'Iemand is toegevoegd aan het register', en: 'Somebody was added to the register' },
  ],
  [
    'person.changed',
    { nl: 'Gegevens van iemand zijn veranderd', en: 'Somebody’s details were changed' },
  ],
  [
    'person.viewed',
    { nl: 'Gegevens van iemand zijn bekeken', en: 'Somebody’s details were looked at' },
  ],
  [
    'person.exported',
    { nl: 'Gegevens van iemand zijn gedownload', en: 'Somebody’s details were downloaded' },
  ],
  [
    'person.protected',
    { nl: 'Iemand mag niet meer worden getoond', en: 'Somebody must no longer be shown' },
  ],
  [
    'person.released',
    {
      nl: 'Iemand mag weer worden getoond, met toestemming',
      en: 'Somebody may be shown again, with consent',
    },
  ],
  ['person.left', { nl: 'Iemand is van school', en: 'Somebody left the school' }],
  [
    'person.erased',
    { nl: 'Gegevens van iemand zijn gewist', en: 'Somebody’s details were erased' },
  ],
  [
    'change.asked',
    {
      nl: 'Gevraagd om gegevens te veranderen waardoor meer mag',
      en: 'A change of details that allows more was asked for',
    },
  ],
  [
    'change.taken-back',
    { nl: 'Verzoek om een verandering ingetrokken', en: 'A request for a change was taken back' },
  ],
  ['erasure.asked', { nl: 'Gevraagd om gegevens te wissen', en: 'Erasure was asked for' }],
  [
    'erasure.taken-back',
    { nl: 'Verzoek om te wissen ingetrokken', en: 'A request for erasure was taken back' },
  ],
  [
    'dismissal.asked',
    { nl: 'Gevraagd om een bezwaar terzijde te leggen', en: 'Asked to set an objection aside' },
  ],
  [
    'objection.dismissed',
    { nl: 'Een bezwaar is terzijde gelegd', en: 'An objection was set aside' },
  ],
  ['register.exported', { nl: 'Het register is gedownload', en: 'The register was downloaded' }],
  ['form.changed', { nl: 'Het formulier is veranderd', en: 'The form was changed' }],
  ['link.made', { nl: 'Een persoonlijke link is gemaakt', en: 'A personal link was made' }],
  [
    'link.revoked',
    { nl: 'Een persoonlijke link is ingetrokken', en: 'A personal link was revoked' },
  ],
  [
    'import.received',
    { nl: 'Een bestand is ontvangen om in te lezen', en: 'A file was received for import' },
  ],
  [
    'import.mapped',
    {
      nl: 'Gezegd wat de kolommen van een bestand zijn',
      en: 'Said what the columns of a file are',
    },
  ],
  [
    'import.proposed',
    { nl: 'Een bestand wacht op de schoolleiding', en: 'A file waits for school leadership' },
  ],
  [
    'import.agreed',
    {
      nl: 'De schoolleiding is het eens met een bestand',
      en: 'School leadership agreed with a file',
    },
  ],
  [
    'import.confirmed',
    { nl: 'Gevraagd om een bestand in te lezen', en: 'Asked to carry an import out' },
  ],
  ['import.started', { nl: 'Het inlezen is begonnen', en: 'An import began' }],
  ['import.completed', { nl: 'Een bestand is ingelezen', en: 'An import was completed' }],
  ['import.discarded', { nl: 'Een bestand is weggegooid', en: 'A file was discarded' }],
  [
    'import.undo-asked',
    { nl: 'Gevraagd om een bestand terug te draaien', en: 'Asked to undo an import' },
  ],
  ['import.undo-refused', { nl: 'Terugdraaien kon niet', en: 'An import could not be undone' }],
  ['import.undone', { nl: 'Een ingelezen bestand is teruggedraaid', en: 'An import was undone' }],
  ['policy.proposed', { nl: 'Andere regels voorgesteld', en: 'Other rules were proposed' }],
  ['policy.approved', { nl: 'Andere regels goedgekeurd', en: 'Other rules were approved' }],
  [
    'policy.withdrawn',
    { nl: 'Voorstel voor regels ingetrokken', en: 'A proposal of rules was taken back' },
  ],
  [
    'policy.refused',
    { nl: 'Voorstel voor regels afgewezen', en: 'A proposal of rules was turned down' },
  ],
  [
    'thread.derailing',
    { nl: 'Een gesprek dreigt te ontsporen', en: 'A talk threatens to get out of hand' },
  ],
  ['breaker.opened', { nl: 'Vanzelf verbergen is gestopt', en: 'Hiding by itself was stopped' }],
  [
    'breaker.closed',
    { nl: 'Vanzelf verbergen staat weer aan', en: 'Hiding by itself is on again' },
  ],
  ['rule.proposed', { nl: 'Een eigen regel is voorgesteld', en: 'A rule of our own was proposed' }],
  ['rule.shadowed', { nl: 'Een eigen regel kijkt mee', en: 'A rule of our own looks on' }],
  ['rule.agreed', { nl: 'Een eigen regel geldt', en: 'A rule of our own holds' }],
  ['rule.undone', { nl: 'Een eigen regel is gestopt', en: 'A rule of our own was stopped' }],
  ['rule.refused', { nl: 'Een eigen regel is afgewezen', en: 'A rule of our own was turned down' }],
  [
    'rule.withdrawn',
    { nl: 'Een eigen regel is ingetrokken', en: 'A rule of our own was taken back' },
  ],
  ['wave.began', { nl: 'Een groep reacties beslist', en: 'A group of comments was decided' }],
  ['wave.undone', { nl: 'Een groepsbesluit teruggedraaid', en: 'A group decision was undone' }],
  ['audit.exported', { nl: 'Het logboek is gedownload', en: 'The log was downloaded' }],
  ['user.signed-in', { nl: 'Iemand logde in', en: 'Somebody signed in' }],
  ['user.signed-out', { nl: 'Iemand logde uit', en: 'Somebody signed out' }],
  [
    'action.done',
    { nl: 'Een actie op het platform is gelukt', en: 'An action on the platform succeeded' },
  ],
  [
    'task.opened',
    { nl: 'Er is een taak bij een post gekomen', en: 'A task was opened for a post' },
  ],
  ['task.ended', { nl: 'Een taak is klaar', en: 'A task is done' }],
  [
    'task.refuted',
    { nl: 'De post bleek nog online te staan', en: 'The post proved to be online still' },
  ],
  ['task.seen', { nl: 'Er is naar een taak gekeken', en: 'A task was looked at' }],
  [
    'action.no-effect',
    {
      nl: 'Het platform zei ja, maar er veranderde niets',
      en: 'The platform said yes and nothing changed',
    },
  ],
  [
    'action.failed',
    { nl: 'Een actie op het platform is mislukt', en: 'An action on the platform failed' },
  ],
  [
    'action.superseded',
    { nl: 'Een actie was niet meer nodig', en: 'An action was no longer needed' },
  ],
]);
