import { decideConsent, decideUnderstood } from '../../../shared/domain/consent/decide-consent.ts';
import { statuses } from '../../../shared/domain/consent/decision.ts';
import { someQuestions, understood } from './a-register.ts';

/**
 * How many consent decisions one core takes in a second, each with the moment at which it will change:
 *
 *     node --import tsx test/bench/consent/measure.ts [DECISIONS]
 *
 * `ratio` is against a fixed loop (a million steps of plain arithmetic) in the same run, so that figures
 * of different machines compare. The second line reads every question anew, as the pipeline does.
 */
const decisions = Number(process.argv[2] ?? 1_000_000);
const questions = someQuestions(20_000);
const inputs = questions.map(understood);

const yardstick = loopsPerSecond();
const statusOf = new Map<string, number>(statuses.map((status) => [status, 0]));
let withChange = 0;

print('consent decisions, question read before', decisions, (n) => {
  const input = inputs[n % inputs.length];
  if (input === undefined) return;
  const { status, nextChangeAt } = decideUnderstood(input);
  statusOf.set(status, (statusOf.get(status) ?? 0) + 1);
  if (nextChangeAt !== null) withChange += 1;
});
console.log(JSON.stringify({ what: 'of which', ...Object.fromEntries(statusOf), withChange }));

print('consent decisions, question read anew', decisions / 10, (n) => {
  const question = questions[n % questions.length];
  if (question === undefined) return;
  decideConsent(question.person, question.statements, question.publication, question.policy);
});

function print(what: string, count: number, once: (n: number) => void) {
  for (let n = 0; n < Math.min(count, inputs.length); n += 1) once(n);
  statusOf.forEach((_, status) => {
    statusOf.set(status, 0);
  });
  withChange = 0;
  const from = performance.now();
  for (let n = 0; n < count; n += 1) once(n);
  const seconds = (performance.now() - from) / 1000;
  const perSecond = Math.round(count / seconds);
  const figures = {
    count,
    seconds: round(seconds),
    perSecond,
    ratio: round(perSecond / yardstick),
  };
  console.log(JSON.stringify({ what, ...figures }));
}

/** How often a second this machine does a million steps of arithmetic that nothing can skip. */
function loopsPerSecond(): number {
  const rounds = 50;
  let state = 1;
  const from = performance.now();
  for (let n = 0; n < rounds * 1_000_000; n += 1) state = (Math.imul(state, 1_664_525) + n) | 0;
  const seconds = (performance.now() - from) / 1000;
  return state === 0.5 ? 0 : rounds / seconds;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
