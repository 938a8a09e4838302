import { judgeComment } from '../../shared/domain/decency/judge-comment.ts';
import { measureBeside } from './faces/beside.ts';
import { measureIntake } from './webhooks/intake.ts';

/** `npm run bench`: how fast each step is, with ratios where one run can give them. Never part of the tests. */
const print = (what: string, figures: object) => console.log(JSON.stringify({ what, ...figures }));
const round = (value: number) => Math.round(value * 100) / 100;

const { bare, ours } = await measureIntake();
print('webhook intake, bare node:http + HMAC, nothing stored', bare);
print('webhook intake, ours, stored durably', {
  ...ours,
  ratio: round(ours.perSecond / bare.perSecond),
});

for (const { what, ...figures } of await measureBeside()) print(what, figures);

const comments = [
  'Wat een mooie dag was dat!',
  'Ik vind het echt heel slecht dat dit weer zo laat bekend wordt gemaakt.',
  'Bel de administratie voor meer informatie over de musical van groep acht.',
  'Wat ben jij een sukkel zeg',
];
for (let n = 0; n < 500; n += 1) judgeComment({ text: `${comments[n % 4]} ${n}` });
const commentsFrom = performance.now();
const rounds = 5_000;
for (let n = 0; n < rounds; n += 1) judgeComment({ text: `${comments[n % 4]} ${n}` });
const commentSeconds = (performance.now() - commentsFrom) / 1000;
print('comments judged, one thread', {
  perSecond: Math.round(rounds / commentSeconds),
  microseconds: round((commentSeconds / rounds) * 1e6),
});

await import('./consent/measure.ts');
await import('./comments/peers.ts');
