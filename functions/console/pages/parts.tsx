import type { Child } from 'hono/jsx';
import type { Words } from '../../../shared/domain/language.ts';
import { articleText, citation } from '../../../shared/domain/policy/citation.ts';
import type { Basis } from '../../../shared/domain/policy/codes.ts';
import type { Finding } from '../../../shared/domain/policy/finding.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import type { Viewer } from '../route.ts';
import type { Speech } from '../say.ts';
import type { Standing } from '../standing.ts';

/** Line drawings on a 16 × 16 grid; the word beside them carries the meaning. */
const icons: Readonly<Record<Standing['icon'], string>> = {
  ok: 'M3 8.5l3.2 3.2L13 5',
  stop: 'M5 1.8h6L14.2 5v6L11 14.2H5L1.8 11V5z M5 8h6',
  warn: 'M8 2L14.5 13.5h-13z M8 6.5v3.2 M8 11.6v.2',
  question:
    'M8 1.8a6.2 6.2 0 1 1 0 12.4a6.2 6.2 0 0 1 0-12.4z M6.2 6.3a1.9 1.9 0 1 1 2.6 1.9c-.6.3-.8.6-.8 1.2 M8 11.3v.2',
  clock: 'M8 1.8a6.2 6.2 0 1 1 0 12.4a6.2 6.2 0 0 1 0-12.4z M8 4.6V8l2.3 1.6',
  hidden: 'M2 8c1.6-2.7 3.6-4 6-4s4.4 1.3 6 4c-1.6 2.7-3.6 4-6 4s-4.4-1.3-6-4z M2.5 13.5l11-11',
  gone: 'M3 4.5h10 M6.2 4.3V2.6h3.6v1.7 M4.3 4.5l.7 9h6l.7-9',
};

export function Icon({ name }: { name: Standing['icon'] }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={icons[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** Word, icon and colour together. */
export function Badge({ of, speech }: { of: Standing; speech: Speech }) {
  return (
    <span class={`badge ${of.tone}`}>
      <Icon name={of.icon} />
      {speech.read(of.words)}
    </span>
  );
}

/** A moment people read and machines can too. */
export function Moment({ at, speech }: { at: string; speech: Speech }) {
  return (
    <time datetime={at} title={speech.when(at)}>
      {speech.moment(at)}
    </time>
  );
}

/** Every form that changes something: it carries the session's own token. */
export function PostForm(props: {
  viewer: Viewer;
  action: string;
  class?: string;
  id?: string;
  /** It sends a file. */
  withFile?: true;
  children?: Child;
}) {
  return (
    <form
      method="post"
      action={props.action}
      {...(props.withFile ? { enctype: 'multipart/form-data' } : {})}
      {...(props.class === undefined ? {} : { class: props.class })}
      {...(props.id === undefined ? {} : { id: props.id })}
    >
      <input type="hidden" name="csrf" value={props.viewer.csrf} />
      {props.children}
    </form>
  );
}

/** What is the product's own or the school's choice says so in its citation. */
const bases: Readonly<Record<Basis, Words | undefined>> = {
  protocol: {
    nl: 'Dit staat in het protocol van de school',
    en: "This is in the school's protocol",
  },
  law: { nl: 'Dit staat in de wet', en: 'This is in the law' },
  school_choice: undefined,
  default: undefined,
};

function introOf(basis: Basis, { read }: Speech): string | undefined {
  const words = bases[basis];
  return words === undefined ? undefined : read(words);
}

interface Cited {
  packs: (id: string) => Pack | undefined;
  pack: Pack;
  speech: Speech;
}

/** Which articles, by the name people know them by, and behind a click what they come down to. */
export function Articles(
  props: Cited & { articles: readonly string[]; intro: string | undefined },
) {
  const { articles, packs, pack, speech } = props;
  if (articles.length === 0) return null;
  const cited = articles.map((article) => {
    const from = packs(article.slice(0, article.indexOf(':'))) ?? pack;
    return { name: speech.read(citation(article, from)), text: articleText(article, from) };
  });
  const explained = cited.flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }]));
  const names = (
    <>
      {props.intro === undefined ? '' : `${props.intro}: `}
      <cite>{cited.map(({ name }) => name).join('; ')}</cite>
    </>
  );
  if (explained.length === 0) {
    return <p class="articles">{names}</p>;
  }
  return (
    <details class="articles">
      <summary>{names}</summary>
      <ul>
        {explained.map(({ name, text }) => (
          <li>
            <cite>{name}</cite>: {speech.read(text)}
          </li>
        ))}
      </ul>
    </details>
  );
}

export function Findings(props: Cited & { findings: readonly Finding[] }) {
  const { speech } = props;
  return (
    <ul class="findings">
      {props.findings.map((finding) => (
        <li>
          <p>{speech.read(finding.text)}</p>
          <Articles {...props} articles={finding.articles} intro={introOf(finding.basis, speech)} />
        </li>
      ))}
    </ul>
  );
}

/** A link out, only where it is certainly a web page; never anything a browser would run. */
export function OutLink(props: { href: string | null; viewer: Viewer; children?: Child }) {
  const { href, viewer, children } = props;
  if (href === null || !isWebPage(href, viewer.onThisMachine)) return null;
  return (
    <a href={href} rel="noopener noreferrer nofollow" target="_blank" class="out">
      {children}
    </a>
  );
}

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Simulated platforms have their pages on this machine, without TLS; nobody else has. */
function isWebPage(href: string, onThisMachine: boolean): boolean {
  if (!URL.canParse(href)) return false;
  const { protocol, hostname } = new URL(href);
  return protocol === 'https:' || (onThisMachine && protocol === 'http:' && loopback.has(hostname));
}

/**
 * Something to know at this place. `live`: it answers what somebody just did, so it is read out; what went
 * wrong also gets the focus, for whoever reads from there.
 */
export function Word(props: { tone: Standing['tone']; live?: boolean; children?: Child }) {
  const { tone, live } = props;
  const wrong = { role: 'alert', tabindex: -1, autofocus: true };
  const role = live === true ? (tone === 'bad' ? wrong : { role: 'status' }) : {};
  return (
    <div class={`word ${tone}`} {...role}>
      {props.children}
    </div>
  );
}
