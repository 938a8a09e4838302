import type { Words } from '../../../shared/domain/language.ts';
import type { Role } from '../../../shared/domain/policy/pack.ts';
import type { PlatformFacts } from '../dependencies.ts';
import type { StartFacts } from '../gather-start.ts';
import type { Viewer } from '../route.ts';
import { Page } from './layout.tsx';
import { Icon, Moment } from './parts.tsx';
import { tasksOf } from './start-tasks.ts';

/** What needs you now, worst first; and when nothing does, that nothing does. */
export function StartPage(props: {
  viewer: Viewer;
  facts: StartFacts;
  platforms: ReadonlyMap<string, PlatformFacts>;
}) {
  const { viewer, facts } = props;
  const { say } = viewer;
  const tasks = tasksOf(viewer, facts).filter(({ count }) => count.number > 0);
  return (
    <Page title="Start" viewer={viewer}>
      <h1>{say('Wat vraagt nu om jou?', 'What needs you now?')}</h1>
      {tasks.length === 0 ? (
        <p class="lead allgood">
          <Icon name="ok" />
          {say(
            'Niets. Alles wat binnenkwam is bekeken.',
            'Nothing. All that came in was looked at.',
          )}
        </p>
      ) : (
        <ul class="tasks">
          {tasks.map((task) => (
            <li>
              <a class={`task ${task.tone}`} href={task.href}>
                <span class="number">
                  {task.count.number}
                  {task.count.more ? '+' : ''}
                </span>
                <span>
                  <strong>
                    <Icon name={task.icon} />
                    {task.title}
                  </strong>
                  <span class="text">{task.text}</span>
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {facts.isNew ? <FirstMinutes viewer={viewer} /> : null}
      <Accounts {...props} />
      <p class="faint">{machineWords(viewer, facts)}</p>
    </Page>
  );
}

/** What somebody of these roles does first, in the order in which a school begins. */
const firstSteps: readonly { roles: readonly Role[]; href?: string; words: Words }[] = [
  {
    roles: ['leadership'],
    href: '/protocol',
    words: {
      nl: 'Kies het protocol van de school en beantwoord de open vragen. Een collega van de leiding keurt het goed.',
      en: "Choose the school's protocol and answer the open questions. A colleague of the leadership approves.",
    },
  },
  {
    roles: ['administration'],
    href: '/imports',
    words: {
      nl: 'Lees de export van de leerlingadministratie in: wie er op school zit en wie ja of nee zei.',
      en: 'Read in the export of the pupil administration: who is at school and who said yes or no.',
    },
  },
  {
    roles: ['administration'],
    href: '/people',
    words: {
      nl: 'Zoek een leerling op. Kloppen de geboortedatum en de ouders? Zij bepalen wie er mag antwoorden.',
      en: 'Look up a pupil. Are the birth date and the parents right? They decide who may answer.',
    },
  },
  {
    roles: ['administration'],
    href: '/asking',
    words: {
      nl: 'Maak het formulier en vraag de ouders en leerlingen van wie een antwoord mist.',
      en: 'Make the form and ask the parents and pupils whose answer is missing.',
    },
  },
  {
    roles: ['communication'],
    href: '/posts',
    words: {
      nl: 'Plan een post met een foto op het account van de school. Binnen een paar minuten staat die bij Posts.',
      en: 'Plan a post with a picture on the school account. Within minutes it shows under Posts.',
    },
  },
  {
    roles: ['communication'],
    words: {
      nl: 'Zeg bij elk genummerd gezicht wie het is. Schoolwacht zegt per persoon: mag, mag niet of vraag na.',
      en: 'Say for every numbered face who it is. Schoolwacht says per person: allowed, not allowed or ask.',
    },
  },
  {
    roles: ['moderation'],
    href: '/comments',
    words: {
      nl: 'Schrijf een reactie onder een post. Scheldt iemand, dan wordt de reactie verborgen; kritiek blijft staan.',
      en: 'Write a comment under a post. Abuse is hidden; criticism stays.',
    },
  },
  {
    roles: ['moderation'],
    words: {
      nl: 'Zet een verborgen reactie terug. Alles kan terug.',
      en: 'Put a hidden comment back. Everything can be undone.',
    },
  },
  {
    roles: ['leadership'],
    href: '/audit',
    words: {
      nl: 'Kijk in het logboek: daar staat wie wat deed. Er staan geen namen van leerlingen in.',
      en: 'Look in the log: it says who did what. It holds no names of pupils.',
    },
  },
];

function FirstMinutes({ viewer }: { viewer: Viewer }) {
  const { say, read } = viewer;
  return (
    <section class="card" aria-labelledby="first">
      <h2 id="first">{say('Je eerste tien minuten', 'Your first ten minutes')}</h2>
      <ol>
        {firstSteps
          .filter(({ roles }) => roles.some((role) => viewer.roles.includes(role)))
          .map(({ href, words }) => (
            <li>{href === undefined ? read(words) : <a href={href}>{read(words)}</a>}</li>
          ))}
        <li>
          <a href="/help">
            {say('Lees wat Schoolwacht niet kan.', 'Read what Schoolwacht cannot do.')}
          </a>
        </li>
      </ol>
    </section>
  );
}

function Accounts(props: {
  viewer: Viewer;
  facts: StartFacts;
  platforms: ReadonlyMap<string, PlatformFacts>;
}) {
  const { viewer, facts, platforms } = props;
  const { say } = viewer;
  if (facts.accounts.length === 0) {
    return (
      <section id="accounts">
        <h2>{say('Accounts', 'Accounts')}</h2>
        <p>
          {say(
            'Er is nog geen account van de school gekoppeld. Er wordt dus nog niets gecontroleerd.',
            'No school account is connected yet, so nothing is checked yet.',
          )}
        </p>
      </section>
    );
  }
  return (
    <section id="accounts" aria-labelledby="accounts-title">
      <h2 id="accounts-title">{say('Accounts van de school', "The school's accounts")}</h2>
      <ul class="rows">
        {facts.accounts.map(({ platform, title, trouble, heardAt }) => (
          <li class="row">
            <span class="grow">
              <strong>{title}</strong>
              <span class="faint"> {platforms.get(platform)?.title ?? platform}</span>
            </span>
            {trouble === null ? (
              <span class="badge good">
                <Icon name="ok" />
                {say('Werkt', 'Works')}
              </span>
            ) : (
              <span class="badge bad">
                <Icon name="warn" />
                {say('Antwoordt niet', 'Does not answer')}
              </span>
            )}
            <span class="faint small">
              {trouble !== null ? (
                <>
                  {say('sinds', 'since')} <Moment at={trouble.since} speech={viewer} />
                </>
              ) : heardAt !== null ? (
                <>
                  {say('gehoord', 'heard')} <Moment at={heardAt} speech={viewer} />
                </>
              ) : (
                say('nog niets gehoord', 'nothing heard yet')
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function machineWords({ say }: Viewer, { pending, dead }: StartFacts): string {
  if (pending === undefined) {
    return say(
      'De wachtrij antwoordt niet. Nieuw werk blijft liggen tot dat wel zo is.',
      'The queue does not answer. New work waits until it does.',
    );
  }
  const parts = [
    pending === 0
      ? say('Techniek: de wachtrij is leeg.', 'Technology: the queue is empty.')
      : say(`Techniek: ${pending} in de wachtrij.`, `Technology: ${pending} in the queue.`),
    dead === 0
      ? ''
      : say(
          `Opgegeven, komt bij Geparkeerd: ${dead}.`,
          `Given up, will show under Parked: ${dead}.`,
        ),
  ];
  return parts.join(' ').trim();
}
