import { formVersionOf } from '../../../shared/domain/asking/form.ts';
import type { MayAnswer } from '../../../shared/domain/asking/may-answer.ts';
import { toMoment } from '../../../shared/domain/consent/amsterdam.ts';
import { type Statement, statementSchema } from '../../../shared/domain/consent/statement.ts';
import type { Speech } from '../say.ts';
import { dayText } from './days.ts';
import { LinkFrame } from './link-page.tsx';
import { aboutWords, addressOf, placeWords, saidWords, titleOf } from './link-words.ts';
import type { OpenLink } from './open-link.ts';

/** One page for every link that does not work: unknown, ended, revoked, or of somebody no longer here. */
export function GonePage({ speech }: { speech: Speech }) {
  const { say } = speech;
  return (
    <LinkFrame
      title={say('Deze link werkt niet (meer)', 'This link does not work (any more)')}
      speech={speech}
      school={undefined}
    >
      <p>
        {say(
          'Een link werkt twee weken. Vraag de school om een nieuwe. Wat eerder is bewaard, blijft bewaard.',
          'A link works for two weeks. Ask the school for a new one. What was saved before stays saved.',
        )}
      </p>
    </LinkFrame>
  );
}

export function WaitPage({ speech }: { speech: Speech }) {
  const { say } = speech;
  return (
    <LinkFrame title={say('Even wachten', 'Please wait')} speech={speech} school={undefined}>
      <p>
        {say(
          'Er is te vaak een verkeerde link geprobeerd. Probeer het over een minuut opnieuw.',
          'A wrong link was tried too often. Please try again in a minute.',
        )}
      </p>
    </LinkFrame>
  );
}

const closed = {
  'pupil-decides': {
    nl: 'De leerling is 16 jaar of ouder en beslist nu zelf. De school vraagt het aan de leerling. U hoeft niets te doen.',
    en: 'The pupil is 16 or older and now decides. The school asks the pupil. There is nothing you need to do.',
  },
  represented: {
    nl: 'Een wettelijk vertegenwoordiger beslist hierover. Denkt u dat dit niet klopt? Bel dan de school.',
    en: 'A legal representative decides about this. Do you think this is wrong? Please phone the school.',
  },
  'too-young': {
    nl: 'Tot je 16e verjaardag beslissen je ouders of verzorgers. Wil je niet in beeld? Zeg het op school: dat telt ook. Vanaf je verjaardag kun je hier zelf antwoorden.',
    en: 'Until your 16th birthday your parents or carers decide. You do not want to be shown? Tell the school: that counts too. From your birthday you can answer here yourself.',
  },
} as const;

/** Somebody who may not answer here (any more): kindly why, and nothing of what the register holds. */
export function ClosedPage(props: {
  open: OpenLink;
  may: Exclude<MayAnswer, 'all' | 'only-no' | 'nobody'>;
  speech: Speech;
}) {
  const { open, may, speech } = props;
  return (
    <LinkFrame
      title={speech.say('Hier is nu niets te beantwoorden', 'There is nothing to answer here now')}
      speech={speech}
      school={open.school.name}
      path={`/t/${open.secret}`}
    >
      <p>{speech.read(closed[may])}</p>
    </LinkFrame>
  );
}

/** One click further everything is taken back: as easy as it was given. */
export function WithdrawPage({ open, speech }: { open: OpenLink; speech: Speech }) {
  const { say, language } = speech;
  const you = addressOf(open);
  const path = `/t/${open.secret}`;
  return (
    <LinkFrame
      title={say('Alles intrekken?', 'Withdraw everything?')}
      speech={speech}
      school={open.school.name}
      path={`${path}/withdraw`}
    >
      <p>
        {say(
          `Dan ${you === 'u' ? 'zegt u' : 'zeg je'} overal nee, ook op plekken die hier niet staan. De school zoekt de beelden op die al online staan.`,
          'Then you say no everywhere, also for places that are not listed here. The school looks up what is already online.',
        )}
      </p>
      <form method="post" action={`${path}/withdraw`}>
        <input type="hidden" name="language" value={language} />
        <p class="buttons">
          <button type="submit" class="main">
            {say('Ja, trek alles in', 'Yes, withdraw everything')}
          </button>
          <a class="button" href={`${path}?language=${language}`}>
            {say('Terug', 'Back')}
          </a>
        </p>
      </form>
    </LinkFrame>
  );
}

/** What was saved last with this link, to keep or print. */
export function ReceiptPage({ open, speech }: { open: OpenLink; speech: Speech }) {
  const { say, read, language, when } = speech;
  const { data } = open.link;
  const you = addressOf(open);
  const saved = savedLast(open);
  const at = data.usedAt;
  if (at === null || saved.length === 0) return <GonePage speech={speech} />;
  const path = `/t/${open.secret}`;
  return (
    <LinkFrame
      title={say('Bewaard. Bedankt!', 'Saved. Thank you!')}
      speech={speech}
      school={open.school.name}
      path={`${path}/receipt`}
    >
      <p>
        <strong>{titleOf(open, speech)}</strong>{' '}
        {say(you === 'u' ? 'U zei:' : 'Je zei:', 'You said:')}
      </p>
      <ul class="asking-receipt">
        {saved.map(({ statement }) => (
          <li>
            {statement.purposes.map((code) => placeWords(code, speech)).join(', ')} –{' '}
            {aboutWords(statement.modalities, speech)}:{' '}
            <strong>{read(saidWords[answerOf(statement)])}</strong>
          </li>
        ))}
      </ul>
      <dl class="exact">
        <dt>{say('Wanneer', 'When')}</dt>
        <dd>{when(at)}</dd>
        <dt>{say('Formulier', 'Form')}</dt>
        <dd>{saved[0]?.statement.formVersion ?? formVersionOf(open.form.number)}</dd>
        <dt>{say('Kenmerk', 'Reference')}</dt>
        <dd>{`${data.number}-${saved.map(({ number }) => number).join('-')}`}</dd>
      </dl>
      <p>
        {say(
          `Het geldt vanaf nu. Bewaar of print deze pagina als bewijs.`,
          'It counts from now on. Keep or print this page as proof.',
        )}
      </p>
      <p>
        <a href={`${path}?language=${language}`}>
          {say('Verander mijn antwoord', 'Change my answer')}
        </a>{' '}
        {say('Dat kan met deze link tot', 'You can with this link until')}{' '}
        {dayText(Date.parse(data.expiresAt), language)}
        {say(
          `. Daarna ${you === 'u' ? 'vraagt u' : 'vraag je'} de school om een nieuwe link.`,
          '. After that, ask the school for a new link.',
        )}
      </p>
    </LinkFrame>
  );
}

/** The statements of the last save: what a narrower yes took back a moment before is no answer of its own. */
function savedLast({ file, link }: OpenLink): { number: number; statement: Statement }[] {
  const saved = file.statements.flatMap(({ number, statement, proof }) => {
    const read = statementSchema.safeParse(statement);
    const isSave = proof !== undefined && 'how' in proof && proof.how === 'link';
    return read.success &&
      isSave &&
      proof.receivedAt === link.data.usedAt &&
      read.data.by === link.data.giver
      ? [{ number, statement: read.data }]
      : [];
  });
  const latest = Math.max(...saved.map(({ statement }) => toMoment(statement.at)));
  return saved.filter(({ statement }) => toMoment(statement.at) === latest);
}

function answerOf({ decision, conditions }: Statement) {
  if (decision !== 'grant') return 'no';
  return conditions?.groupOnly ? 'group' : 'yes';
}
