import type { Context } from 'hono';
import * as z from 'zod';
import {
  type Choice,
  statementsOf,
  withdrawalOf,
} from '../../../shared/domain/asking/statements.ts';
import { everyPurpose } from '../../../shared/domain/consent/purposes.ts';
import type { Statement } from '../../../shared/domain/consent/statement.ts';
import { languages } from '../../../shared/domain/language.ts';
import { useLink } from '../../../shared/records/links.ts';
import { recordStatements } from '../../../shared/records/record-statements.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { render } from '../render.ts';
import type { Route } from '../route.ts';
import { answerProblem, fields, seeOther } from '../routes/answers.ts';
import { type Speech, speech } from '../say.ts';
import { ClosedPage, GonePage, ReceiptPage, WaitPage, WithdrawPage } from './link-answers.tsx';
import { choicesOf, elsewhereOf, LinkPage, type LinkProblem } from './link-page.tsx';
import { isTooManyTries, type OpenLink, openLink } from './open-link.ts';

/**
 * The page behind a personal link. The secret in the path is all that opens it: nobody signs in, no cookie
 * is set, and reading changes nothing, so that a mail program may look before the parent does.
 */
export function linkRoutes(deps: ConsoleDependencies): Route[] {
  const path = '/t/:secret';
  const open = { roles: 'anyone', isKeyed: true } as const;
  return [
    {
      method: 'GET',
      path,
      ...open,
      handle: (c: Context) => onOpen(deps, c, queryLanguage(c), showForm(deps)),
    },
    { method: 'POST', path, ...open, handle: postAnswer(deps) },
    {
      method: 'GET',
      path: `${path}/receipt`,
      ...open,
      handle: (c: Context) => onOpen(deps, c, queryLanguage(c), showReceipt),
    },
    {
      method: 'GET',
      path: `${path}/withdraw`,
      ...open,
      handle: (c: Context) => onOpen(deps, c, queryLanguage(c), showWithdraw),
    },
    { method: 'POST', path: `${path}/withdraw`, ...open, handle: postWithdrawal(deps) },
  ];
}

type Answer = (c: Context, link: OpenLink, speech: Speech) => Response | Promise<Response>;

const languageSchema = z.enum(languages).catch('nl');
const queryLanguage = (c: Context) => languageSchema.parse(c.req.query('language'));

/** Answers with the page for somebody who may answer; else with the words for whoever may not. */
async function onOpen(
  deps: ConsoleDependencies,
  c: Context,
  language: (typeof languages)[number],
  answer: Answer,
): Promise<Response> {
  const words = speech(language, deps.now());
  c.header('X-Robots-Tag', 'noindex, nofollow, noarchive');
  const link = await openLink(deps, c.req.param('secret') ?? '');
  if (link === undefined) return answerGone(deps, c, words);
  const { may } = link;
  if (may === 'nobody') return answerGone(deps, c, words);
  if (may !== 'all' && may !== 'only-no') {
    return render(c, <ClosedPage open={link} may={may} speech={words} />);
  }
  return answer(c, link, words);
}

async function answerGone(deps: ConsoleDependencies, c: Context, words: Speech) {
  if (await isTooManyTries(deps, c)) {
    c.header('Retry-After', '60');
    return render(c, <WaitPage speech={words} />, 429);
  }
  return render(c, <GonePage speech={words} />, 404);
}

const showForm =
  ({ now }: ConsoleDependencies, problem?: LinkProblem): Answer =>
  (c, open, words) =>
    render(
      c,
      <LinkPage open={open} speech={words} now={now()} problem={problem} />,
      problem === undefined ? 200 : problem === 'form-changed' ? 409 : 400,
    );

const showReceipt: Answer = (c, open, words) =>
  render(c, <ReceiptPage open={open} speech={words} />);

const showWithdraw: Answer = (c, open, words) =>
  render(c, <WithdrawPage open={open} speech={words} />);

const answerSchema = z.object({
  language: languageSchema,
  form: z.coerce.number().int().positive(),
});

const postAnswer = (deps: ConsoleDependencies) => async (c: Context) => {
  const form = await c.req.parseBody();
  const language = languageSchema.parse(form.language);
  return save(deps, c, language, async (open, words) => {
    const given = fields(answerSchema, form);
    const at = deps.now();
    const choices = given.ok ? choicesIn(open, form, at) : undefined;
    if (!given.ok || choices === undefined) return answerProblem(c, words, 'form');
    if (given.value.form !== open.form.number)
      return showForm(deps, 'form-changed')(c, open, words);
    if (choices.length === 0) return showForm(deps, 'nothing-chosen')(c, open, words);
    return statementsOf(choices, sayingOf(open, at));
  });
};

const withdrawalSchema = z.object({ language: languageSchema });

const postWithdrawal = (deps: ConsoleDependencies) => async (c: Context) => {
  const { language } = withdrawalSchema.parse(await c.req.parseBody());
  return save(deps, c, language, async (open) => {
    const codes = everyPurpose(open.policy.extraPurposes);
    return [withdrawalOf(codes, sayingOf(open, deps.now()))];
  });
};

function sayingOf(open: OpenLink, at: Date) {
  const elsewhere = elsewhereOf(open, at).map(
    ({ question, answer }) => [question.field, answer] as const,
  );
  return {
    giver: open.link.data.giver,
    form: open.form.number,
    at,
    own: new Map([...open.own, ...elsewhere]),
  };
}

/** Undefined for an answer that was not offered: a yes of somebody who cannot agree, a word of one's own. */
function choicesIn(open: OpenLink, form: Record<string, unknown>, now: Date): Choice[] | undefined {
  const chosen: Choice[] = [];
  for (const { question, answer } of elsewhereOf(open, now)) {
    const value = form[question.field];
    if (value === undefined) continue;
    if (value !== 'no' || answer.said === 'no') return undefined;
    chosen.push({ question, says: 'no' });
  }
  for (const question of open.questions) {
    const value = form[question.field];
    if (value === undefined || value === '') continue;
    const says = choicesOf(open, question).find((one) => one === value);
    if (says === undefined) return undefined;
    chosen.push({ question, says });
  }
  return chosen;
}

/** Somebody else may save or revoke at the same moment; then everything is looked at anew. */
const mostAttempts = 4;

/** Saves what `said` makes of the link as it stands, on the condition that it still stands so. */
async function save(
  deps: ConsoleDependencies,
  c: Context,
  language: (typeof languages)[number],
  said: (open: OpenLink, words: Speech) => Promise<Statement[] | Response>,
): Promise<Response> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const answer = await onOpen(deps, c, language, async (_, open, words) => {
      const statements = await said(open, words);
      if (statements instanceof Response) return statements;
      const isSaved = await saveOnce(deps, open, statements);
      return isSaved ? seeOther(c, `/t/${open.secret}/receipt?language=${language}`) : unsaved;
    });
    if (answer !== unsaved) return answer;
  }
  throw new Error('expected an answer to be saved within four attempts');
}

const unsaved = new Response(null, { status: 409 });

async function saveOnce(
  { store, now }: ConsoleDependencies,
  { secret, link, form }: OpenLink,
  statements: Statement[],
): Promise<boolean> {
  const at = now();
  const { schoolId, personId } = link.data;
  const done = await recordStatements(store, {
    schoolId,
    personId,
    statements,
    proof: {
      how: 'link',
      receivedAt: at.toISOString(),
      recordedBy: null,
      form: form.number,
      kept: `link ${link.data.number}`,
    },
    actor: 'link',
    source: 'console',
    at,
    writes: [useLink(secret, link, at)],
  });
  return done.ok;
}
