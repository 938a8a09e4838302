import type { Decision } from '../../../shared/domain/policy/finding.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import { Kinds } from '../pages/kinds.tsx';
import { Page } from '../pages/layout.tsx';
import { MarkedText } from '../pages/marked-text.tsx';
import { Badge, Findings, PostForm, Word } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import type { Standing } from '../standing.ts';

export interface Tried {
  text: string;
  decision: Decision;
}

/** A box for one sentence: what the judge would make of it, and why. Nothing is kept. */
export function TryPage(props: {
  viewer: Viewer;
  pack: Pack;
  packs: (id: string) => Pack | undefined;
  tried: Tried | undefined;
  /** There was nothing to judge. */
  isEmpty?: boolean;
}) {
  const { viewer, tried } = props;
  const { say } = viewer;
  return (
    <Page title={say('Probeer een zin', 'Try a sentence')} viewer={viewer}>
      <p class="crumb">
        <a href="/judging">{say('Beoordelen', 'Judging')}</a>
      </p>
      <h1>{say('Probeer een zin', 'Try a sentence')}</h1>
      <p class="lead">
        {say(
          'Zo zou Schoolwacht een reactie beoordelen, met jullie eigen regels. Er wordt niets bewaard.',
          'This is how Schoolwacht would judge a comment, with your own rules. Nothing is kept.',
        )}
      </p>
      {props.isEmpty === true ? (
        <Word tone="bad" live>
          {say('Schrijf eerst een zin.', 'Write a sentence first.')}
        </Word>
      ) : null}
      <PostForm viewer={viewer} action="/judging/try">
        <label for="text">{say('De zin', 'The sentence')}</label>
        <textarea id="text" name="text" rows={3} required>
          {tried?.text ?? ''}
        </textarea>
        <div class="buttons">
          <button type="submit" class="main">
            {say('Beoordeel', 'Judge')}
          </button>
        </div>
      </PostForm>
      {tried === undefined ? null : <Answer {...props} tried={tried} />}
    </Page>
  );
}

function Answer(props: {
  viewer: Viewer;
  pack: Pack;
  packs: (id: string) => Pack | undefined;
  tried: Tried;
}) {
  const { viewer, tried } = props;
  const { text, decision } = tried;
  const { say } = viewer;
  return (
    <section aria-labelledby="answer" role="status">
      <h2 id="answer">
        {say('Het oordeel', 'The verdict')}{' '}
        <Badge of={looks[decision.outcome] ?? asks} speech={viewer} />
      </h2>
      <p class="faint small">
        {say(
          'Bij een echte reactie telt ook mee waar zij onder staat.',
          'For a real comment it also counts what it stands under.',
        )}
      </p>
      <MarkedText text={text} findings={decision.findings} viewer={viewer} />
      <Kinds findings={decision.findings} viewer={viewer} />
      {decision.findings.length === 0 ? (
        <p>
          {say(
            'Schoolwacht vond niets wat niet mag.',
            'Schoolwacht found nothing that is not allowed.',
          )}
        </p>
      ) : (
        <Findings {...props} findings={decision.findings} speech={viewer} />
      )}
    </section>
  );
}

const asks: Standing = {
  words: { nl: 'Een mens moet kijken', en: 'A person must look' },
  icon: 'question',
  tone: 'warn',
};
const looks: Readonly<Record<string, Standing>> = {
  leave: { words: { nl: 'Blijft staan', en: 'Stays' }, icon: 'ok', tone: 'good' },
  review: asks,
  hide: { words: { nl: 'Wordt verborgen', en: 'Is hidden' }, icon: 'hidden', tone: 'bad' },
};
