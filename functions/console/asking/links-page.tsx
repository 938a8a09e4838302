import type { LinkRecord } from '../../../shared/records/links.ts';
import type { PersonRecord } from '../../../shared/records/person-record.ts';
import { Page } from '../pages/layout.tsx';
import { More, Nothing } from '../pages/list-parts.tsx';
import { Badge, Moment, PostForm } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import type { Standing } from '../standing.ts';
import { dayText } from './days.ts';
import { giverWords } from './group-page.tsx';

const standings = {
  live: { tone: 'good', icon: 'ok', words: { nl: 'werkt', en: 'works' } },
  ended: { tone: 'calm', icon: 'clock', words: { nl: 'verlopen', en: 'ended' } },
  revoked: { tone: 'calm', icon: 'stop', words: { nl: 'ingetrokken', en: 'revoked' } },
} as const satisfies Record<string, Standing>;

export interface ListedLink {
  link: LinkRecord;
  /** Undefined for somebody who is no longer on the register. */
  person: PersonRecord | undefined;
}

/** Every link: for whom, by whom, until when, and whether it was used. Never the link itself. */
export function LinksPage(props: {
  viewer: Viewer;
  links: ListedLink[];
  next: string | undefined;
  now: Date;
}) {
  const { viewer, links, next, now } = props;
  const { say } = viewer;
  const title = say('Links', 'Links');
  return (
    <Page title={title} viewer={viewer}>
      <p class="crumb">
        <a href="/asking">{say('Toestemming vragen', 'Ask for consent')}</a>
      </p>
      <h1>{title}</h1>
      {links.length === 0 ? (
        <Nothing>{say('Er zijn nog geen links.', 'There are no links yet.')}</Nothing>
      ) : null}
      <ul class="rows">
        {links.map((one) => (
          <Line of={one} viewer={viewer} now={now} />
        ))}
      </ul>
      <More
        href={next && `/asking/links?${new URLSearchParams({ after: next })}`}
        speech={viewer}
      />
    </Page>
  );
}

function Line({ of, viewer, now }: { of: ListedLink; viewer: Viewer; now: Date }) {
  const { say, language } = viewer;
  const { link, person } = of;
  const isLive = link.revokedAt === null && Date.parse(link.expiresAt) > now.getTime();
  const standing = isLive ? 'live' : link.revokedAt === null ? 'ended' : 'revoked';
  return (
    <li class="row">
      <Badge of={standings[standing]} speech={viewer} />
      <span class="grow">
        <strong>{`${link.number}. `}</strong>
        {person === undefined
          ? say('iemand die niet meer in het register staat', 'somebody no longer on the register')
          : nameOf(person, link.giver, viewer)}
        <br />
        <span class="faint small">
          {say('gemaakt', 'made')} <Moment at={link.madeAt} speech={viewer} />{' '}
          {link.madeBy === viewer.actor
            ? say('door jou', 'by you')
            : say('door een collega', 'by a colleague')}
          {' · '}
          {say('tot', 'until')} {dayText(Date.parse(link.expiresAt), language)}
          {' · '}
          {link.usedAt === null ? (
            say('niet gebruikt', 'not used')
          ) : (
            <>
              {say('gebruikt', 'used')} <Moment at={link.usedAt} speech={viewer} />
            </>
          )}
        </span>
      </span>
      {isLive ? (
        <PostForm viewer={viewer} action="/asking/links/revoke" class="inline">
          <input type="hidden" name="number" value={link.number} />
          <button type="submit" class="quiet">
            {say('Trek in', 'Revoke')}
          </button>
        </PostForm>
      ) : null}
    </li>
  );
}

function nameOf(person: PersonRecord, giver: string, viewer: Viewer): string {
  if (giver === 'self') return person.displayName;
  return `${giverWords(person, giver, viewer)} ${viewer.say('over', 'about')} ${person.displayName}`;
}
