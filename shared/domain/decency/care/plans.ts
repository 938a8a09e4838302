/**
 * Somebody says how they will end it, or that they need nothing any more. Said of pills only where it is all of them or too
 * many: one after breakfast is no plan. The order of words turns round behind "vanavond" or "straks".
 */
const me = 'ik|ikke|k|i|im';
const myself = 'mezelf|mijzelf|mij|me|me zelf|mij zelf|myself';
const height = 'trein|treinen|spoor|rails|metro|bus|vrachtwagen|dak|brug|flat|balkon|viaduct|toren';
const pills =
  'pillen|pil|slaappillen|paracetamol|paracetamols|medicijnen|tabletten|antidepressiva|oxazepam|pills';
const tooMany =
  'al mijn|al die|al mn|alle|allemaal|hele strip|hele doos|heel doosje|heel potje|hele pot|heel de strip|handvol|te veel|teveel|zoveel mogelijk|twintig|dertig|veertig|vijftig|honderd|all my|all the|all of my';
const taking = 'neem|neemt|nam|slik|slikt|slikte|take|swallow|neme|slikke';
const time = 'vanavond|vannacht|morgen|straks|nu|vandaag|tonight|nemen|genomen|neem|pakken|pillen';

export const planPatterns: readonly string[] = [
  `(${taking}) ..1 (${me}) ..2 (${tooMany}) ..2 (${pills})`,
  `(${me}) ..3 (${taking}|ga|wil|zal|heb) ..3 (${tooMany}) ..2 (${pills})`,
  `(${pills}) ..2 (allemaal|tegelijk|in een keer|achter elkaar) ..2 (in|nemen|slikken|innemen)`,
  `(${me}) ..4 overdosis (,|$|${time})`,
  `(neem|pak|slik) (${me}) ..3 overdosis (,|$|${time})`,
  `(${me}) slik ..1 alles (wat ik heb|wat er is|wat er ligt|in een keer|tegelijk|leeg|op)`,
  `slik (${me}) ..2 alles (wat ik heb|wat er is|wat er ligt|in een keer|tegelijk|leeg|op)`,
  `(${me}) ..1 (hang|verhang|verdrink|verzuip|wurg|vermoord|hing) (${myself}) ..2 (op|,|$|vanavond|vannacht|morgen|straks|vandaag)`,
  `(${me}) ..1 (verdrink|verzuip|verhang|wurg) (mezelf|mijzelf|me zelf)`,
  `(hang|verhang|verdrink|verzuip|wurg|vermoord) (${me}) (${myself}) ..2 (op|,|$)`,
  `(${me}) (ga|wil|zal|moet|kan|kom|zou) ..2 (${myself}) ..2 (ophangen|opknopen|verhangen|verdrinken|wurgen|vergiftigen|neerschieten|doodschieten|voor de kop schieten)`,
  `(ga|wil|zal|moet|kan|zou) (${me}) ..1 (${myself}) ..2 (ophangen|opknopen|verhangen|verdrinken|wurgen|vergiftigen|neerschieten|doodschieten)`,
  `(spring|stap|loop|gooi|gooi me|gooi mij|gooi mezelf) ..1 (${me}) ..3 (voor|van|onder) ..2 (${height})`,
  `(ga|lig|wil|zal|zou) ..1 (${me}) ..3 (voor|onder|op) ..1 (trein|treinen|spoor|rails|metro|vrachtwagen) ..1 (liggen|springen|gooien|stappen)`,
  `(${me}) ..3 (voor|onder|op) ..1 (trein|treinen|spoor|rails|metro|vrachtwagen) ..1 (liggen|ga liggen|springen)`,
  `(${me}) gooi (${myself}) ..1 (voor|van|onder) ..2 (${height})`,
  '(het|t|alles|leven) hoeft ..1 (voor|van) (mij|me) ..2 (niet|nie) (meer|mr) (,|$)',
  '(van|voor) (mij|me) hoeft (het|t|alles|leven) ..2 (niet|nie) (meer|mr) (,|$)',
];
