import type { Speech } from '../say.ts';
import { Document, Mark } from './layout.tsx';

export type Problem =
  | 'missing'
  | 'not-yours'
  | 'not-ours'
  | 'form'
  | 'too-large'
  | 'file-too-large'
  | 'broken';

/** Whatever went wrong, in words that give nothing away; a reference number where somebody can look it up. */
export function ProblemPage(props: { speech: Speech; problem: Problem; reference?: string }) {
  const { say, read } = props.speech;
  const { title, text } = words[props.problem];
  return (
    <Document title={read(title)} speech={props.speech}>
      <main class="door" id="main">
        <p class="brand">
          <Mark />
          <span>Schoolwacht</span>
        </p>
        <h1>{read(title)}</h1>
        <p>{read(text)}</p>
        {props.reference === undefined ? null : (
          <p>
            {say('Nummer voor de beheerder:', 'Number for the administrator:')}{' '}
            <code>{props.reference}</code>
          </p>
        )}
        <p>
          <a href="/">{say('Naar het begin', 'Back to start')}</a>
        </p>
      </main>
    </Document>
  );
}

const words = {
  missing: {
    title: { nl: 'Niet gevonden', en: 'Not found' },
    text: {
      nl: 'Deze pagina is er niet (meer).',
      en: 'This page does not exist (any more).',
    },
  },
  'not-yours': {
    title: { nl: 'Dit hoort niet bij jouw rol', en: 'Not part of your role' },
    text: {
      nl: 'Vraag de schoolleiding als je dit wel nodig hebt.',
      en: 'Ask school leadership if you do need this.',
    },
  },
  'not-ours': {
    title: { nl: 'Dit verzoek is geweigerd', en: 'This request was refused' },
    text: {
      nl: 'Het kwam niet van een pagina van Schoolwacht, of de pagina was te oud. Ga terug, ververs en probeer het opnieuw.',
      en: 'It did not come from a page of Schoolwacht, or the page was too old. Go back, refresh and try again.',
    },
  },
  form: {
    title: { nl: 'Dit formulier klopt niet', en: 'Something is wrong with this form' },
    text: {
      nl: 'Ga terug, ververs de pagina en probeer het opnieuw.',
      en: 'Go back, refresh the page and try again.',
    },
  },
  'too-large': {
    title: { nl: 'Dit is te veel tekst', en: 'This is too much text' },
    text: {
      nl: 'Ga terug en maak het korter.',
      en: 'Go back and make it shorter.',
    },
  },
  'file-too-large': {
    title: { nl: 'Dit bestand is te groot', en: 'This file is too large' },
    text: {
      nl: 'Een export van een school is kleiner dan 10 MB (in de cloud 4 MB). Ga terug en kies het goede bestand.',
      en: 'The export of a school is smaller than 10 MB (4 MB in the cloud). Go back and choose the right file.',
    },
  },
  broken: {
    title: { nl: 'Er ging iets mis', en: 'Something went wrong' },
    text: {
      nl: 'Er is niets veranderd wat je niet ziet. Probeer het over een minuut opnieuw.',
      en: 'Nothing has changed that you cannot see. Try again in a minute.',
    },
  },
} as const;
