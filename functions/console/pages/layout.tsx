import type { Child } from 'hono/jsx';
import { type Role, roleSchema } from '../../../shared/domain/policy/pack.ts';
import type { Viewer } from '../route.ts';
import type { Speech } from '../say.ts';
import { PostForm } from './parts.tsx';

/** The frame of every page, signed in or not. */
export function Document({
  title,
  speech,
  children,
}: {
  title: string;
  speech: Speech;
  children?: Child;
}) {
  return (
    <html lang={speech.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${title} – Schoolwacht`}</title>
        <link rel="stylesheet" href="/assets/console.css" />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
      </head>
      <body>{children}</body>
    </html>
  );
}

interface NavItem {
  path: string;
  words: [nl: string, en: string];
  roles: readonly Role[];
}

const everyone: readonly Role[] = roleSchema.options;
const ofPosts: readonly Role[] = ['communication', 'leadership'];
const ofRegister: readonly Role[] = ['administration', 'leadership'];

const navigation: readonly NavItem[] = [
  { path: '/', words: ['Start', 'Start'], roles: everyone },
  { path: '/posts', words: ['Posts', 'Posts'], roles: ofPosts },
  { path: '/tasks', words: ['Taken', 'Tasks'], roles: ofPosts },
  { path: '/comments', words: ['Reacties', 'Comments'], roles: ['moderation', 'leadership'] },
  { path: '/judging', words: ['Beoordelen', 'Judging'], roles: ['moderation', 'leadership'] },
  { path: '/people', words: ['Mensen', 'People'], roles: [...ofRegister, 'communication'] },
  { path: '/imports', words: ['Inlezen', 'Import'], roles: ofRegister },
  { path: '/asking', words: ['Vragen', 'Ask'], roles: ofRegister },
  { path: '/notices', words: ['Berichten', 'Messages'], roles: everyone },
  { path: '/parked', words: ['Geparkeerd', 'Parked'], roles: everyone },
  { path: '/protocol', words: ['Protocol', 'Protocol'], roles: everyone },
  { path: '/audit', words: ['Logboek', 'Log'], roles: ['leadership'] },
  { path: '/help', words: ['Hulp', 'Help'], roles: everyone },
];

/** A page of somebody who is signed in. */
export function Page({
  title,
  viewer,
  children,
}: {
  title: string;
  viewer: Viewer;
  children?: Child;
}) {
  const { say } = viewer;
  return (
    <Document title={title} speech={viewer}>
      <a class="skip" href="#main">
        {say('Naar de inhoud', 'Skip to content')}
      </a>
      <div class="frame">
        <header class="side">
          <a class="brand" href="/">
            <Mark />
            <span>
              Schoolwacht
              <small>{viewer.school.name}</small>
            </span>
          </a>
          <nav aria-label={say('Hoofdmenu', 'Main menu')}>
            <ul>
              {navigation
                .filter(({ roles }) => viewer.may(...roles))
                .map(({ path, words }) => (
                  <li>
                    <a
                      href={path}
                      {...(isHere(path, viewer.here) ? { 'aria-current': 'page' } : {})}
                    >
                      {say(...words)}
                    </a>
                  </li>
                ))}
            </ul>
          </nav>
        </header>
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <Footer viewer={viewer} />
      </div>
    </Document>
  );
}

const isHere = (path: string, here: string) =>
  path === '/' ? here === '/' : here === path || here.startsWith(`${path}/`);

function Footer({ viewer }: { viewer: Viewer }) {
  const { say } = viewer;
  const others = viewer.schools.filter(({ id }) => id !== viewer.school.id);
  return (
    <footer class="foot">
      <p>
        {say('Ingelogd als', 'Signed in as')} <strong>{viewer.user.name}</strong>
      </p>
      {others.length === 0 ? null : (
        <details class="schools">
          <summary>{say('Andere school', 'Other school')}</summary>
          <PostForm viewer={viewer} action="/school">
            {others.map(({ id, name }) => (
              <button type="submit" class="quiet" name="school" value={id}>
                {name}
              </button>
            ))}
          </PostForm>
        </details>
      )}
      <PostForm viewer={viewer} action="/language" class="inline">
        <input type="hidden" name="back" value={viewer.back} />
        <button
          type="submit"
          class="quiet"
          name="language"
          value={say('en', 'nl')}
          lang={say('en', 'nl')}
        >
          {say('English', 'Nederlands')}
        </button>
      </PostForm>
      <PostForm viewer={viewer} action="/sign-out" class="inline">
        <button type="submit" class="quiet">
          {say('Log uit', 'Sign out')}
        </button>
      </PostForm>
    </footer>
  );
}

/** A shield with an open eye: it watches over, it does not spy. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <path d="M16 2l12 4v9c0 7.5-5 12.6-12 15C9 27.6 4 22.5 4 15V6z" fill="currentColor" />
      <path
        d="M8.5 15.5c2-3.3 4.5-5 7.5-5s5.5 1.7 7.5 5c-2 3.3-4.5 5-7.5 5s-5.5-1.7-7.5-5z"
        fill="none"
        stroke="#fff"
        stroke-width="1.8"
      />
      <circle cx="16" cy="15.5" r="2.3" fill="#fff" />
    </svg>
  );
}
