/**
 * A pupil or a parent tells what somebody of the school did to them or to their child. Said with me, us or a child of ours
 * in it: gossip about two grown-ups is for `rules/smear.ts`.
 */
const us = 'mij|me|ons';
const mine = "mijn|mn|m'n|onze|ons";
const child = '<kid>|kleinzoon|kleindochter|nichtje|neefje|pleegkind|pleegzoon|pleegdochter';
const intimate =
  'borsten|borst|tieten|billen|kont|kruis|dij|dijen|bovenbeen|bovenbenen|benen|lichaam|lijf|heupen|piemel|vagina|kut';
const clothes =
  'broek|broekje|rok|rokje|shirt|trui|bh|beha|slip|slipje|onderbroek|ondergoed|kleren|jurk';
const bare =
  'naaktfoto|naaktfotos|blootfoto|blootfotos|nude|nudes|naaktfilmpje|naaktfilmpjes|naaktbeelden|dickpic|dickpics|seksfilmpje|sexfoto';
const barely = 'blote|naakte|pikante|sexy|stoute|geile|ondeugende';
const pictures =
  'foto|fotos|filmpje|filmpjes|plaatje|plaatjes|pic|pics|selfie|selfies|video|videos|beelden';
const sex = 'seks|sex|neuken|zoenen|vrijen|pijpen|trio|sexting';
const beats =
  'slaat|sloeg|schopt|schopte|trapt|trapte|knijpt|kneep|mept|mepte|stompt|stompte|wurgt|wurgde|krabt|krabde|bijt|beet|mishandelt|mishandelde|betast|betastte|zoent|zoende|kust|kuste';
const done =
  'geslagen|geschopt|getrapt|geknepen|gestompt|gewurgd|gebeten|mishandeld|gezoend|gekust|betast|aangeraakt|misbruikt|aangerand|verkracht|gefilmd onder';
const undressed =
  'douche|douches|kleedkamer|kleedkamers|kleedhok|wc|toilet|toiletten|omkleden|uitkleden|bikini|ondergoed';

export const byStaffPatterns: readonly string[] = [
  `<staff> ..3 (heeft|had|hebben) ..2 aan (${us}) ..2 (gezeten|gevoeld|gefriemeld|zitten)`,
  `<staff> ..3 (heeft|had|hebben) ..2 (aan|in|onder|bij) (${mine}) ..2 (${intimate}|${clothes}) (gezeten|gevoeld|zitten)`,
  `<staff> ..3 (zat|zit|kwam|komt|voelde|voelt|greep|grijpt|graaide|wreef|wrijft|pakte|streelde) ..4 (aan|in|onder|op|bij|tussen) (${mine}) (<kid>)? ..1 (${intimate})`,
  `<staff> ..3 (zat|zit|kwam|komt|voelde|voelt|ging|gaat|graaide|greep|grijpt) ..4 (in|onder) (${mine}) (<kid>)? ..1 (${clothes})`,
  `<staff> ..3 (zat|zit|kwam|komt) ..2 aan (${mine}) (${child}) (,|$|en|als|in|op|tijdens)`,
  `<staff> ..3 (vraagt|vroeg|wil|wilde|stuurt|stuurde|appt|appte|mailt|snapt) ..5 (${bare})`,
  `<staff> ..3 (vraagt|vroeg|wil|wilde|stuurt|stuurde|appt|appte|mailt|snapt) ..5 (${barely}) ..1 (${pictures})`,
  `<staff> ..3 (wil|wilt|wilde|wou|vraagt|vroeg|had|heeft) ..4 (${sex}) ..1 (met|van) (${us})`,
  `<staff> ..3 (wil|wilt|wilde|wou|vraagt|vroeg|had|heeft) ..2 met (${us}) ..2 (${sex}|naar bed|bed)`,
  `<staff> ..3 (wil|wilt|wilde|wou|had|heeft) ..2 (met|van) (${mine}) (${child}) ..2 (${sex}|naar bed)`,
  `<staff> ..3 (filmt|filmde|fotografeert|fotografeerde|begluurt|begluurde|bespiedt|bespiedde|gluurt|gluurde) ..2 (${us}|${child}) ..5 (${undressed})`,
  `<staff> ..3 (filmt|filmde|fotografeert|begluurt|gluurt|gluurde) ..5 (${undressed}) ..3 (${us}|${child})`,
  `<staff> ..2 (${beats}) ..1 (${mine}) ..1 (${child})`,
  `<staff> ..2 (heeft|had) ..1 (${mine}) ..1 (${child}) ..3 (${done})`,
  `<staff> ..2 (heeft|had) (${us}) ..3 (${done})`,
  `(${mine}) ..1 (${child}) (is|werd|wordt) ..3 (${done}) ..1 door ..2 <staff>`,
  `(ik|wij|we) (ben|werd|word|zijn|werden|worden) ..3 (${done}) ..1 door ..2 <staff>`,
  `<staff> ..2 (trekt|trok|sleurt|sleurde|grijpt|greep) ..1 (mij|me|${mine}) ..2 (haren|haar|keel|arm|nek|oor)`,
];
