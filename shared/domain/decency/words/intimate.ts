/** Bodies and sex. `bodyPart` words are harmless until somebody is told theirs is nice. */
export const intimate = {
  bodyPart: `kont konten kontje kontjes billen reet borsten borst tieten tiet tietjes memmen boezem decollete lippen benen heupen lichaam lijf
    figuurtje ass butt boobs tits body legs`,
  privatePart: `kut kutje pik piemel lul pikkie vagina penis poes tieten tieten ballen kont reet eikel pussy cock dick tits`,
  lust: `lekker lekkere lekkerste geil geile geilste sexy hete heet hot strakke strak neukbaar neukbare thick sexiest`,
  naked: `naakt naakte bloot blote naaktfoto naaktfotos naaktfotoos blootfoto blootfotos nude nudes nudie nudies dickpic dickpics naaktfilmpje naaktfilmpjes
    naaktvideo topless ondergoed lingerie bh beha string slipje onlyfans sexfoto seksfilmpje sekstape sextape seksvideo naaktbeelden`,
  sex: `neuken neuk neukt geneukt pijpen pijp pijpt gepijpt beffen bef vingeren vinger aftrekken afgetrokken rukken trekken klaarkomen
    seks sex wippen batsen naaien palen berijden trio blowjob suck fuck fucked bang sexting`,
} as const;
