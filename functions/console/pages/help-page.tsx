import type { Words } from '../../../shared/domain/language.ts';
import type { Viewer } from '../route.ts';
import type { Standing } from '../standing.ts';
import { Page } from './layout.tsx';
import { Badge } from './parts.tsx';

interface Meaning {
  of: Standing;
  means: Words;
}

/** What the words mean, and where Schoolwacht stops. */
export function HelpPage({
  viewer,
  platforms,
}: {
  viewer: Viewer;
  platforms: { title: string; hiddenMeans: Words }[];
}) {
  const { say, read } = viewer;
  return (
    <Page title={say('Hulp', 'Help')} viewer={viewer}>
      <h1>{say('Hulp', 'Help')}</h1>
      <section aria-labelledby="posts">
        <h2 id="posts">{say('Wat een post kan zijn', 'What a post can be')}</h2>
        <Meanings meanings={postMeanings} viewer={viewer} />
      </section>
      <section aria-labelledby="faces">
        <h2 id="faces">{say('Wat bij een gezicht staat', 'What stands with a face')}</h2>
        <Meanings meanings={faceMeanings} viewer={viewer} />
        <p>
          {say(
            'Je ziet nooit wie nee zei of waarom. Een nee hoef je niet uit te leggen en je vraagt er niet naar.',
            'You never see who said no or why. Nobody has to explain a no, and you do not ask about it.',
          )}
        </p>
      </section>
      <section aria-labelledby="comments">
        <h2 id="comments">{say('Wat een reactie kan zijn', 'What a comment can be')}</h2>
        <Meanings meanings={commentMeanings} viewer={viewer} />
      </section>
      <section aria-labelledby="hiding">
        <h2 id="hiding">
          {say('Wie een verborgen reactie nog ziet', 'Who still sees a hidden comment')}
        </h2>
        <dl class="meanings">
          {platforms.map(({ title, hiddenMeans }) => (
            <>
              <dt>{title}</dt>
              <dd>{read(hiddenMeans)}</dd>
            </>
          ))}
        </dl>
      </section>
      <section aria-labelledby="pages">
        <h2 id="pages">{say('Wat je waar doet', 'What you do where')}</h2>
        <dl class="meanings">
          {places.map(({ name, does }) => (
            <>
              <dt>{read(name)}</dt>
              <dd>{read(does)}</dd>
            </>
          ))}
        </dl>
      </section>
      <section aria-labelledby="limits">
        <h2 id="limits">{say('Wat Schoolwacht niet kan', 'What Schoolwacht cannot do')}</h2>
        <ul>
          {limits.map((limit) => (
            <li>{read(limit)}</li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

function Meanings({ meanings, viewer }: { meanings: readonly Meaning[]; viewer: Viewer }) {
  return (
    <dl class="meanings">
      {meanings.map(({ of, means }) => (
        <>
          <dt>
            <Badge of={of} speech={viewer} />
          </dt>
          <dd>{viewer.read(means)}</dd>
        </>
      ))}
    </dl>
  );
}

const postMeanings: readonly Meaning[] = [
  {
    of: { words: { nl: 'Mag online', en: 'May go online' }, icon: 'ok', tone: 'good' },
    means: {
      nl: 'Alles is bekeken, iedereen die herkenbaar is heeft een naam en mag erop.',
      en: 'Everything was looked at, everyone recognisable is named and may be shown.',
    },
  },
  {
    of: { words: { nl: 'Tegengehouden', en: 'Held back' }, icon: 'stop', tone: 'bad' },
    means: {
      nl: 'Er ontbreekt iets. Kan het platform het, dan is de post uitgesteld; anders krijg je een bericht.',
      en: 'Something is missing. Where the platform can, the post was postponed; else you get a message.',
    },
  },
  {
    of: { words: { nl: 'Online, let op', en: 'Online, attention' }, icon: 'warn', tone: 'bad' },
    means: {
      nl: 'De post staat al op het platform en er is iets mee. Haal hem weg, of vervang het beeld.',
      en: 'The post is on the platform already and something is wrong. Take it down or replace the picture.',
    },
  },
  {
    of: { words: { nl: 'Niet gecontroleerd', en: 'Not checked' }, icon: 'question', tone: 'bad' },
    means: {
      nl: 'De controle is niet gelukt. Niet gezien is niet goedgekeurd.',
      en: 'The check did not work. Not seen is not approved.',
    },
  },
];

const faceMeanings: readonly Meaning[] = [
  {
    of: { words: { nl: 'mag', en: 'allowed' }, icon: 'ok', tone: 'good' },
    means: {
      nl: 'Er is toestemming voor deze post, of die is niet nodig.',
      en: 'There is consent for this post, or none is needed.',
    },
  },
  {
    of: { words: { nl: 'mag niet', en: 'not allowed' }, icon: 'stop', tone: 'bad' },
    means: {
      nl: 'Kies een andere foto of maak de persoon onherkenbaar.',
      en: 'Choose another picture or make the person unrecognisable.',
    },
  },
  {
    of: { words: { nl: 'vraag na', en: 'ask' }, icon: 'question', tone: 'warn' },
    means: {
      nl: 'Het is niet bekend. Vraag het, of kies een andere foto. Geen antwoord is geen ja.',
      en: 'It is not known. Ask, or choose another picture. No answer is not a yes.',
    },
  },
];

const commentMeanings: readonly Meaning[] = [
  {
    of: { words: { nl: 'Verborgen', en: 'Hidden' }, icon: 'hidden', tone: 'calm' },
    means: {
      nl: 'Het platform heeft bevestigd dat de reactie verborgen is. Je kunt haar altijd terugzetten.',
      en: 'The platform confirmed that the comment is hidden. You can always put it back.',
    },
  },
  {
    of: { words: { nl: 'Wacht op jou', en: 'Waits for you' }, icon: 'question', tone: 'warn' },
    means: {
      nl: 'Het is niet duidelijk genoeg. Jij beslist; de reactie staat zo lang gewoon zichtbaar.',
      en: 'It is not clear enough. You decide; until then the comment is visible.',
    },
  },
  {
    of: { words: { nl: 'Blijft staan', en: 'Stays' }, icon: 'ok', tone: 'good' },
    means: {
      nl: 'Er is niets mis mee. Ook kritiek, een klacht of een grap blijft staan.',
      en: 'Nothing is wrong with it. Criticism, a complaint or a joke stays too.',
    },
  },
];

const places: readonly { name: Words; does: Words }[] = [
  {
    name: { nl: 'Mensen', en: 'People' },
    does: {
      nl: 'Wie er op school is, en per plek: mag, mag niet of vraag na. De administratie legt hier ook vast wat iemand zei.',
      en: 'Who is at school, and per place: allowed, not allowed or ask. The office also records here what somebody said.',
    },
  },
  {
    name: { nl: 'Inlezen', en: 'Import' },
    does: {
      nl: 'Een export van de leerlingadministratie overnemen. Je ziet eerst wat er verandert, en het kan terug.',
      en: 'Taking over an export of the pupil administration. You see what changes first, and it can be undone.',
    },
  },
  {
    name: { nl: 'Vragen', en: 'Ask' },
    does: {
      nl: 'Het formulier, wie nog niet antwoordde, en persoonlijke links voor ouders en leerlingen. Geen antwoord blijft nee.',
      en: 'The form, who has not answered yet, and personal links for parents and pupils. No answer stays no.',
    },
  },
  {
    name: { nl: 'Taken', en: 'Tasks' },
    does: {
      nl: 'Posts met iemand die er niet meer op mag. Haal de post weg of maak de persoon onherkenbaar, en zeg dat het klaar is.',
      en: 'Posts with somebody who may no longer be shown. Take the post down or blur the person, and say that it is done.',
    },
  },
  {
    name: { nl: 'Protocol', en: 'Protocol' },
    does: {
      nl: 'De regels van de school, met het artikel erbij. Twee mensen van de leiding veranderen ze samen.',
      en: "The school's rules, with the article. Two people of the leadership change them together.",
    },
  },
];

const limits: readonly Words[] = [
  {
    nl: 'Het zoekt gezichten en kan er een missen. Een rug, een rugnummer, kleding of een naam herkent het niet. Daarom bevestigt een mens elke post.',
    en: 'It looks for faces and may miss one. It does not see a back, a shirt number, clothes or a name. So a person confirms every post.',
  },
  {
    nl: 'Het bekijkt geen video en luistert niet naar geluid. Dat doe je zelf.',
    en: 'It does not watch video or listen to sound. You do that yourself.',
  },
  {
    nl: 'Het leest geen plaatjes, stickers en links in reacties. Die wachten op een mens.',
    en: 'It does not read pictures, stickers and links in comments. Those wait for a person.',
  },
  {
    nl: 'Het begrijpt geen sarcasme en niet elk dialect. Het kan te veel en te weinig vinden. Zet terug wat ten onrechte verborgen is.',
    en: 'It does not understand sarcasm or every dialect. It may find too much or too little. Put back what was hidden wrongly.',
  },
  {
    nl: 'Het kijkt alleen naar accounts van de school zelf. Niet naar privéaccounts, appgroepen of doorgestuurde beelden.',
    en: "It looks at the school's own accounts only. Not at private accounts, chat groups or pictures passed on.",
  },
  {
    nl: 'Het geeft geen straf en doet geen aangifte. Bij direct gevaar bel je 112.',
    en: 'It gives no punishment and files no police report. In immediate danger call 112.',
  },
];
