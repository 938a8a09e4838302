import { categories } from '../../../shared/domain/decency/categories.ts';
import type { Words } from '../../../shared/domain/language.ts';
import type { Breaker } from '../../../shared/records/breakers.ts';
import type { RuleChange } from '../../../shared/records/rule-changes.ts';
import type { PlatformFacts } from '../dependencies.ts';
import { commentPath } from '../pages/comments-page.tsx';
import { Page } from '../pages/layout.tsx';
import { Nothing } from '../pages/list-parts.tsx';
import { Moment, PostForm, Word } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import type { MistakesOf } from './gather-judging.ts';
import { RuleRows } from './rule-parts.tsx';

export interface JudgingPageProps {
  viewer: Viewer;
  breakers: Breaker[];
  mistakes: MistakesOf[];
  active: RuleChange[];
  platforms: ReadonlyMap<string, PlatformFacts>;
  word: Words | undefined;
}

/** Everything by which people stay in charge of the judge. */
export function JudgingPage(props: JudgingPageProps) {
  const { viewer, active } = props;
  const { say, read } = viewer;
  return (
    <Page title={say('Beoordelen', 'Judging')} viewer={viewer}>
      <h1>{say('Beoordelen', 'Judging')}</h1>
      <p class="lead">
        {say(
          'Hoe Schoolwacht reacties beoordeelt, en hoe jij dat verandert.',
          'How Schoolwacht judges comments, and how you change that.',
        )}
      </p>
      {props.word === undefined ? null : (
        <Word tone="bad" live>
          {read(props.word)}
        </Word>
      )}
      {props.breakers.map((breaker) => (
        <Paused {...props} breaker={breaker} />
      ))}
      <div class="buttons">
        <a class="button" href="/judging/try">
          {say('Probeer een zin', 'Try a sentence')}
        </a>
        <a class="button" href="/judging/waves">
          {say('Groepen reacties', 'Groups of comments')}
        </a>
        <a class="button" href="/judging/rules">
          {say('Eigen regels', 'Rules of our own')}
        </a>
        <a class="button" href="/judging/mistakes">
          {say('Fouten per regel', 'Mistakes by rule')}
        </a>
      </div>
      <Mistakes {...props} />
      <section aria-labelledby="rules">
        <h2 id="rules">{say('Eigen regels', 'Rules of our own')}</h2>
        {active.length === 0 ? (
          <Nothing>{say('Jullie hebben geen eigen regels.', 'You have no own rules.')}</Nothing>
        ) : (
          <RuleRows viewer={viewer} changes={active} />
        )}
      </section>
    </Page>
  );
}

function Paused({ viewer, breaker, platforms }: JudgingPageProps & { breaker: Breaker }) {
  const { say } = viewer;
  const { platform, accountId, hides, number } = breaker;
  const title = platforms.get(platform)?.title ?? platform;
  return (
    <Word tone="bad">
      <p>
        <strong>
          {say(
            `Op ${title} gaat verbergen niet meer vanzelf.`,
            `On ${title} hiding no longer happens by itself.`,
          )}
        </strong>{' '}
        <Moment at={breaker.openedAt} speech={viewer} />
      </p>
      <p>
        {say(
          `In 10 minuten zijn daar ${hides} reacties verborgen. Dat is veel meer dan anders. Alleen ernstige reacties worden nog vanzelf verborgen; over de andere beslis jij. Kijk eerst of de verborgen reacties kloppen.`,
          `${hides} comments were hidden there in 10 minutes. That is far more than usual. Only serious comments are still hidden by themselves; you decide about the others. See first whether the hidden comments are right.`,
        )}
      </p>
      <div class="buttons">
        <a class="button" href="/comments?show=hidden">
          {say('Bekijk de verborgen reacties', 'See the hidden comments')}
        </a>
        <PostForm viewer={viewer} action="/judging/breaker" class="inline">
          <input type="hidden" name="platform" value={platform} />
          <input type="hidden" name="account" value={accountId} />
          <input type="hidden" name="number" value={String(number)} />
          <button type="submit">{say('Zet verbergen weer aan', 'Switch hiding on again')}</button>
        </PostForm>
      </div>
    </Word>
  );
}

function Mistakes({ viewer, mistakes }: JudgingPageProps) {
  const { say, read } = viewer;
  return (
    <section aria-labelledby="mistakes">
      <h2 id="mistakes">
        {say('Teruggezet in de laatste 90 dagen', 'Put back in the last 90 days')}
      </h2>
      {mistakes.length === 0 ? (
        <Nothing>
          {say(
            'Niemand zette iets terug wat Schoolwacht had verborgen.',
            'Nobody put anything back that Schoolwacht had hidden.',
          )}
        </Nothing>
      ) : null}
      <ul class="rules">
        {mistakes.map(({ category, latest, number, isOffered }) => (
          <li>
            <h3>
              {read(categories[category].words)}: {number}
            </h3>
            <p class="small">
              {latest.map((ref, index) => (
                <>
                  {index === 0 ? '' : ' · '}
                  <a href={commentPath(ref)}>
                    {say('reactie', 'comment')} {index + 1}
                  </a>
                </>
              ))}
            </p>
            {isOffered ? (
              <>
                <p>
                  {say(
                    'Dit ging drie keer of vaker mis. Wil je dat hier voortaan eerst een mens naar kijkt?',
                    'This went wrong three times or more. Should a person look first from now on?',
                  )}
                </p>
                <PostForm viewer={viewer} action="/judging/rules/propose" class="inline">
                  <input type="hidden" name="kind" value="review-only" />
                  <input type="hidden" name="category" value={category} />
                  <input
                    type="hidden"
                    name="note"
                    value={say(
                      `${number} keer teruggezet`,
                      number === 1 ? 'Put back once' : `Put back ${number} times`,
                    )}
                  />
                  <button type="submit">
                    {say('Stel voor: eerst een mens', 'Propose: a person first')}
                  </button>
                </PostForm>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
