import { judgeComment } from '../../../shared/domain/decency/judge-comment.ts';
import { findPersonalData } from '../../../shared/domain/decency/personal-data/index.ts';

/** The slowest texts we could think of; 50 ms each is the most we allow: `node --import tsx test/bench/comments/worst.ts` */
const fill = (part: string, length = 8000) =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length);
const texts: Record<string, string> = {
  '64 KB emoji': fill('😀', 65_536),
  '8 KB emoji': fill('🔪', 4000),
  Zalgo: fill('k\u0300\u0301\u0302\u0303u\u0316\u0317t\u0308 ', 3900),
  'right to left': fill('\u202eje bent\u202c مرحبا ', 4500),
  'lone surrogates': fill('\ud800a\udc00b', 3900),
  'one word': fill('a'),
  'ik ik ik': fill('ik '),
  'rule words': fill('ik ga je jullie hem een de niet dood school foto van account op '),
  insults: fill('jij bent een hoer '),
  groups: fill('moslims zijn vrouwen ze die '),
  quotes: fill('"je" \''),
  digits: fill('06 12 34 56 '),
  'digits without end': fill('1'),
  at: fill('a@b.'),
  stars: fill('k*t h**r kl**tzak '),
  leet: fill('k4nk3r h03r 1d100t '),
  'spaced letters': fill('k u t '),
  'ligatures that grow': fill('ﷺ', 2700),
  'NFKC growth under the cap': fill('ﬃ', 2700),
  postcodes: fill('1234 AB 5 '),
  'glued words': fill('moslimsdoorsnijdenvrouwen '),
};

for (const [name, text] of Object.entries(texts)) {
  judgeComment({ text });
  const began = process.hrtime.bigint();
  const { notChecked } = judgeComment({ text });
  const judged = Number(process.hrtime.bigint() - began) / 1e6;
  const from = process.hrtime.bigint();
  findPersonalData(text);
  const data = Number(process.hrtime.bigint() - from) / 1e6;
  console.log(
    `${name.padEnd(28)} judged in ${judged.toFixed(1)} ms ${notChecked ?? ''}; personal data ${data.toFixed(1)} ms`,
  );
}
