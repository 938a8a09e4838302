import {
  hasLookedOn,
  proposerOf,
  type RuleChange,
  shadowDays,
} from '../../../shared/records/rule-changes.ts';
import { PostForm } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import { rulePath } from './rule-parts.tsx';

/**
 * What can be done with a rule now. It never holds by one person's word alone, nor before it looked on for seven days:
 * only school leadership skips that, and says why.
 */
export function SettleRule(props: { viewer: Viewer; change: RuleChange; now: Date }) {
  const { viewer, change, now } = props;
  const { say } = viewer;
  const { id, state } = change;
  const isMine = proposerOf(change) === viewer.actor;
  const isPending = state === 'proposed' || state === 'shadow';
  if (!isPending && state !== 'live') return null;
  const isEarly = isPending && !hasLookedOn(change, now);
  const mayAgree = isPending && !isMine && (!isEarly || viewer.may('leadership'));
  const button = (to: string, nl: string, en: string, main = false) => (
    <button type="submit" name="to" value={to} {...(main ? { class: 'main' } : {})}>
      {say(nl, en)}
    </button>
  );
  return (
    <section class="card" aria-labelledby="settle">
      <h2 id="settle">{say('Wat wil je?', 'What do you want?')}</h2>
      {isPending ? <p>{whatItTakes(viewer, { isMine, isEarly, mayAgree })}</p> : null}
      <PostForm viewer={viewer} action={`${rulePath(id)}/move`}>
        <label for="note">
          {mayAgree && isEarly
            ? say(
                `Waarom? (nodig om de ${shadowDays} dagen over te slaan)`,
                `Why? (needed to skip the ${shadowDays} days)`,
              )
            : say('Waarom? (mag leeg blijven)', 'Why? (may stay empty)')}
        </label>
        <textarea id="note" name="note" rows={2} maxlength={500} />
        <div class="buttons">
          {mayAgree && !isEarly
            ? button('live', 'Laat de regel gelden', 'Let it hold', true)
            : null}
          {state === 'proposed'
            ? button(
                'shadow',
                `Laat ${shadowDays} dagen meekijken`,
                `Look on for ${shadowDays} days`,
                true,
              )
            : null}
          {mayAgree && isEarly ? button('live', 'Laat nu al gelden', 'Let it hold now') : null}
          {isPending && isMine ? button('withdrawn', 'Trek in', 'Take back') : null}
          {isPending && !isMine ? button('refused', 'Wijs af', 'Turn down') : null}
          {state === 'live' ? button('undone', 'Stop deze regel', 'Stop this rule') : null}
        </div>
      </PostForm>
    </section>
  );
}

function whatItTakes(
  { say }: Viewer,
  { isMine, isEarly, mayAgree }: { isMine: boolean; isEarly: boolean; mayAgree: boolean },
): string {
  const second = isMine
    ? say(
        'Iemand anders moet het ermee eens zijn voordat de regel geldt. ',
        'Somebody else has to agree before the rule holds. ',
      )
    : '';
  if (!isEarly) return second;
  const days = say(
    `De regel kijkt eerst ${shadowDays} dagen mee. `,
    `The rule looks on for ${shadowDays} days first. `,
  );
  return mayAgree
    ? `${second}${days}${say('Jij kunt dat overslaan, met een reden.', 'You can skip that, with a reason.')}`
    : `${second}${days}`;
}
