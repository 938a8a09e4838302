import { judgeComment } from '../../../shared/domain/decency/judge-comment.ts';

/** How many comments one thread judges in a second, warm: `npm run bench -- comments [--count N]`. */
const rounds = Number(process.argv[2] ?? 5_000);
const comments = [
  'Wat een mooie dag was dat!',
  'Ik vind het echt heel slecht dat dit weer zo laat bekend wordt gemaakt.',
  'Bel de administratie voor meer informatie over de musical van groep acht.',
  'Wat ben jij een sukkel zeg',
];
judge(500);
const from = performance.now();
judge(rounds);
const seconds = (performance.now() - from) / 1000;
console.log(
  JSON.stringify({
    what: 'comments judged, one thread',
    perSecond: Math.round(rounds / seconds),
    microseconds: Math.round((seconds / rounds) * 1e8) / 100,
  }),
);

function judge(times: number) {
  for (let n = 0; n < times; n += 1) judgeComment({ text: `${comments[n % 4]} ${n}` });
}
