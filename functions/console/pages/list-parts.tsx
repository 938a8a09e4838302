import type { Child } from 'hono/jsx';
import type { Speech } from '../say.ts';

/** Ways to look at one list; the current one is said, not only coloured. */
export function Tabs(props: {
  label: string;
  tabs: { href: string; title: string; current: boolean }[];
}) {
  return (
    <nav class="tabs" aria-label={props.label}>
      <ul>
        {props.tabs.map(({ href, title, current }) => (
          <li>
            <a href={href} {...(current ? { 'aria-current': 'page' } : {})}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function More({ href, speech }: { href: string | undefined; speech: Speech }) {
  if (href === undefined) return null;
  return (
    <p class="more">
      <a href={href}>{speech.say('Toon oudere', 'Show older')}</a>
    </p>
  );
}

export function Nothing({ children }: { children?: Child }) {
  return <p class="nothing">{children}</p>;
}

/** The first words of a text for a list; a text may be very long. */
export function Excerpt({ text, speech }: { text: string; speech: Speech }) {
  const words = text.trim();
  if (words === '') return <em class="faint">{speech.say('zonder tekst', 'without text')}</em>;
  return <bdi>{words.length > 140 ? `${[...words].slice(0, 140).join('')}…` : words}</bdi>;
}
