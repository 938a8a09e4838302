import { categories, categoryNames } from '../../../shared/domain/decency/categories.ts';
import type { Words } from '../../../shared/domain/language.ts';
import type { RuleChange } from '../../../shared/records/rule-changes.ts';
import { Page } from '../pages/layout.tsx';
import { Nothing } from '../pages/list-parts.tsx';
import { PostForm, Word } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import { RuleRows } from './rule-parts.tsx';

/** A school's own rules, at work and over, and the form for a new one. */
export function RulesPage(props: {
  viewer: Viewer;
  active: RuleChange[];
  ended: RuleChange[];
  word: Words | undefined;
}) {
  const { viewer, active, ended } = props;
  const { say, read } = viewer;
  return (
    <Page title={say('Eigen regels', 'Rules of our own')} viewer={viewer}>
      <p class="crumb">
        <a href="/judging">{say('Beoordelen', 'Judging')}</a>
      </p>
      <h1>{say('Eigen regels', 'Rules of our own')}</h1>
      <p class="lead">
        {say(
          'Een woord dat bij jullie telt, of juist niet. Een regel geldt pas als een tweede persoon het ermee eens is.',
          'A word that counts with you, or does not. A rule holds only once a second person agrees.',
        )}
      </p>
      {props.word === undefined ? null : (
        <Word tone="bad" live>
          {read(props.word)}
        </Word>
      )}
      {active.length === 0 ? (
        <Nothing>{say('Er zijn nog geen eigen regels.', 'There are no own rules yet.')}</Nothing>
      ) : (
        <RuleRows viewer={viewer} changes={active} />
      )}
      <Propose viewer={viewer} />
      {ended.length === 0 ? null : (
        <section aria-labelledby="ended">
          <h2 id="ended">{say('Niet meer van kracht', 'No longer in force')}</h2>
          <RuleRows viewer={viewer} changes={ended} />
        </section>
      )}
    </Page>
  );
}

function Propose({ viewer }: { viewer: Viewer }) {
  const { say, read } = viewer;
  return (
    <section class="card" aria-labelledby="propose">
      <h2 id="propose">{say('Stel een regel voor', 'Propose a rule')}</h2>
      <PostForm viewer={viewer} action="/judging/rules/propose">
        <label for="kind">{say('Wat moet er gebeuren?', 'What should happen?')}</label>
        <select id="kind" name="kind">
          <option value="word-review">
            {say('Dit woord telt: een mens kijkt', 'This word counts: a person looks')}
          </option>
          <option value="word-hide">
            {say('Dit woord telt: verbergen', 'This word counts: hide')}
          </option>
          <option value="exception">{say('Dit woord mag', 'This word is fine')}</option>
          <option value="review-only">
            {say('Bij deze soort kijkt eerst een mens', 'A person looks first at this kind')}
          </option>
        </select>
        <label for="category">{say('Soort', 'Kind')}</label>
        <select id="category" name="category">
          {categoryNames.map((name) => (
            <option value={name}>{read(categories[name].words)}</option>
          ))}
        </select>
        <label for="phrase">{say('Het woord of de woorden', 'The word or words')}</label>
        <input id="phrase" name="phrase" maxlength={80} aria-describedby="phrase-hint" />
        <p class="faint small" id="phrase-hint">
          {say(
            'Andere schrijfwijzen herkent Schoolwacht zelf. Schrijf geen namen op. Kritiek wordt nooit vanzelf verborgen.',
            'Schoolwacht recognises other spellings by itself. Write no names. Criticism is never hidden by itself.',
          )}
        </p>
        <label class="check">
          <input type="checkbox" name="inside" value="yes" />
          {say('Ook als deel van een langer woord', 'Also as a part of a longer word')}
        </label>
        <label for="why">{say('Waarom?', 'Why?')}</label>
        <textarea id="why" name="note" rows={2} maxlength={500} required />
        <div class="buttons">
          <button type="submit" class="main">
            {say('Bekijk wat dit verandert', 'See what this changes')}
          </button>
        </div>
      </PostForm>
    </section>
  );
}
