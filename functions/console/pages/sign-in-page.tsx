import type { Speech } from '../say.ts';
import { Document, Mark } from './layout.tsx';
import { Word } from './parts.tsx';

/** The door. `problem`: the same words for every refusal. */
export function SignInPage(props: {
  speech: Speech;
  kind: 'password' | 'redirect';
  token: string;
  problem: 'refused' | 'ended' | undefined;
}) {
  const { say, language } = props.speech;
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <Document title={say('Inloggen', 'Sign in')} speech={props.speech}>
      <main class="door" id="main">
        <p class="brand">
          <Mark />
          <span>Schoolwacht</span>
        </p>
        <h1>{say('Inloggen', 'Sign in')}</h1>
        {props.problem === 'refused' ? (
          <Word tone="bad" live>
            {say(
              'Inloggen lukte niet. Controleer je naam en je wachtwoord. Na vijf keer moet je een kwartier wachten.',
              'Signing in did not work. Check your name and password. After five tries you have to wait a quarter of an hour.',
            )}
          </Word>
        ) : null}
        {props.problem === 'ended' ? (
          <Word tone="calm" live>
            {say('Je bent uitgelogd. Log opnieuw in.', 'You are signed out. Please sign in again.')}
          </Word>
        ) : null}
        <form method="post" action="/sign-in">
          <input type="hidden" name="token" value={props.token} />
          <input type="hidden" name="language" value={language} />
          {props.kind === 'password' ? (
            <>
              <label for="login">{say('Naam', 'Name')}</label>
              <input
                id="login"
                name="login"
                autocomplete="username"
                required
                autocapitalize="none"
              />
              <label for="password">{say('Wachtwoord', 'Password')}</label>
              <input
                id="password"
                name="password"
                type="password"
                autocomplete="current-password"
                required
              />
              <button type="submit" class="main">
                {say('Inloggen', 'Sign in')}
              </button>
            </>
          ) : (
            <button type="submit" class="main">
              {say('Inloggen met je schoolaccount', 'Sign in with your school account')}
            </button>
          )}
        </form>
        <p>
          <a href={`/sign-in?language=${other}`} lang={other} hreflang={other}>
            {say('English', 'Nederlands')}
          </a>
        </p>
      </main>
    </Document>
  );
}

/** A step of our own between here and somebody else's sign-in, on the way out and on the way back. */
export function OnTheWayPage({ speech, to }: { speech: Speech; to: string }) {
  const { say } = speech;
  const title = say('Even geduld', 'One moment');
  return (
    <Document title={title} speech={speech}>
      <main class="door" id="main">
        <h1>{title}</h1>
        <p>
          <a href={to}>{say('Verder', 'Continue')}</a>
        </p>
      </main>
    </Document>
  );
}
