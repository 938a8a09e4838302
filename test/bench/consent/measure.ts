import { decideConsent, decideUnderstood } from '../../../shared/domain/consent/decide-consent.ts';
import { someQuestions, understood } from './a-register.ts';

/**
 * How many consent decisions one core takes in a second, each with the moment at which it will change:
 *
 *     node --import tsx test/bench/consent/measure.ts [DECISIONS]
 *
 * `ratio` is decisions per hundred million steps of a fixed loop, measured in turns with them, so that figures of
 * a busy and an idle machine compare. The last line reads every question anew, as the pipeline does.
 */
const decisions = Number(process.argv[2] ?? 1_000_000);
const questions = someQuestions(20_000);
const inputs = questions.map(understood);
const statuses = new Map<string, number>();
let withChange = 0;

measure('consent decisions, question read before', decisions, inputs, (input) => {
  const { status, nextChangeAt } = decideUnderstood(input);
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
  if (nextChangeAt !== null) withChange += 1;
});
print('of which', { ...Object.fromEntries(statuses), withChange });

measure('consent decisions, question read anew', decisions / 10, questions, (question) => {
  decideConsent(question.person, question.statements, question.publication, question.policy);
});

function measure<T>(what: string, count: number, list: readonly T[], once: (one: T) => void) {
  for (const one of list) once(one); // so that what is measured has been compiled
  statuses.clear();
  withChange = 0;
  const turns = 10;
  let [seconds, loopSeconds] = [0, 0];
  for (let turn = 0; turn < turns; turn += 1) {
    loopSeconds += timed(() => hundredMillionSteps(turn));
    seconds += timed(() => {
      for (let n = turn; n < count; n += turns) once(list[n % list.length] as T);
    });
  }
  print(what, {
    count,
    coreSeconds: round(seconds),
    perSecond: Math.round(count / seconds),
    ratio: Math.round((count / seconds) * (loopSeconds / turns)),
  });
}

/** Plain arithmetic that nothing can skip. */
function hundredMillionSteps(seed: number): number {
  let state = seed;
  for (let n = 0; n < 100_000_000; n += 1) state = (Math.imul(state, 1_664_525) + n) | 0;
  return state;
}

/** Seconds of one core: waiting for others on a busy machine does not count. */
function timed(work: () => unknown): number {
  const from = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(from);
  return (user + system) / 1e6;
}

function print(what: string, figures: object) {
  console.log(JSON.stringify({ what, ...figures }));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
