/** Who a sentence is about. Tag → words; plurals without their apostrophe (homo's is listed as homos). */
export const people = {
  i: 'ik ikke wij we mij me ons onszelf mezelf mn mijn i we my myself im ive ourselves',
  you: `je jij jou jouw jullie u uw jelui jij's gij ge jezelf jullieze jwz julie juli
    you u your youre ur ya yall yours yourself youve`,
  they: `hij zij ze hem haar hun hen
    he she they him her them hes shes theyre`,
  staff: `juf juffie juffen juffrouw meester meesters meneer mevrouw mvr dhr leraar lerares leraren
    docent docente docenten mentor mentoren mentrix conciërge concierge conrector rector directeur directrice
    directie teamleider teamleiders afdelingsleider schoolleider schoolleiding adjunct bestuur bestuurder
    penningmeester stagiair stagiaire stagiaires stagiairs invaller invaljuf onderwijsassistent ib'er decaan
    coach trainer begeleider overblijfjuf overblijfmoeder leerkracht leerkrachten personeel surveillant
    teacher teachers principal headmaster headteacher janitor caretaker tutor staff`,
  kid: `leerling leerlingen kind kinderen jongen jongens meisje meisjes meid meiden gozer gast vent kerel vrouwtje
    mens wijf wijven gassie klasgenoot klasgenoten dochter zoon zoontje broer broertje zus zusje moeder vader
    ouder ouders brugger bruggers brugklasser brugklassers student studenten buurjongen buurmeisje kleuter
    kid kids boy boys girl girls guy pupil pupils student students classmate son daughter brother sister mother
    mom mum dad father parent parents`,
  anyone: 'iemand niemand iedereen mensen men somebody someone nobody everyone everybody people',
} as const;

/** A word that ends like one of these names a person with a job at school: wiskundeleraar, gymjuf. */
export const staffEndings = [
  'leraar',
  'lerares',
  'docent',
  'docente',
  'juf',
  'meester',
  'directeur',
  'mentor',
  'leidster',
  'leider',
  'begeleider',
  'trainer',
  'coach',
];
