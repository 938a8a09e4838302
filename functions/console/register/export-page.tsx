import { purposeWords } from '../../../shared/domain/asking/purpose-words.ts';
import type { Modality } from '../../../shared/domain/consent/statement.ts';
import { modalitySchema } from '../../../shared/domain/consent/statement.ts';
import type { Speech } from '../say.ts';
import type { AccessExport } from './access-export.ts';
import { decisionWords, modalityWords } from './words.ts';

/** The export as a page of its own that can be kept, printed and handed over: no address leads out of it. */
export function ExportDocument({ of, speech }: { of: AccessExport; speech: Speech }) {
  const { say, read, date, dayOf } = speech;
  const moment = (iso: string | null) => (iso === null || iso === '' ? '–' : dayOf(iso));
  const material = (names: readonly string[]) =>
    names.map((name) => (isModality(name) ? read(modalityWords[name]) : name)).join(', ');
  return (
    <html lang={speech.language}>
      <head>
        <meta charset="utf-8" />
        <title>{say('Inzage', 'Access')}</title>
      </head>
      <body>
        <h1>
          {say(
            'Wat de school van u of uw kind bewaart',
            'What the school keeps of you or your child',
          )}
        </h1>
        <p>
          {of.school} · {moment(of.madeAt)}
        </p>
        <h2>{say('Gegevens', 'Record')}</h2>
        <ul>
          <li>{`${say('Naam', 'Name')}: ${of.person.name}`}</li>
          <li>{`${say('Klas', 'Class')}: ${of.person.className ?? '–'}`}</li>
          <li>{`${say('Nummer', 'Number')}: ${of.person.pupilNumber ?? '–'}`}</li>
          <li>{`${say('Geboortedatum', 'Birth date')}: ${of.person.birthDate === null ? '–' : date(of.person.birthDate)}`}</li>
          {of.contact === null ? null : (
            <li>{`${say('Deze inzage is voor', 'This is for')}: ${of.contact.name || of.contact.id}`}</li>
          )}
        </ul>
        <h2>{say('Wat er gezegd is', 'What was said')}</h2>
        <ul>
          {of.statements.map((one) => (
            <li>
              {moment(one.at)}: {read(wordOf(one.decision))} –{' '}
              {one.purposes.map((code) => read(purposeWords(code))).join(', ')}
              {one.modalities === null ? '' : ` (${material(one.modalities)})`}
              {one.by === 'somebody-else'
                ? ` · ${say('door iemand anders', 'by somebody else')}`
                : ''}
              {one.setAsideAt === null
                ? ''
                : ` · ${say('opzijgezet', 'set aside')} ${moment(one.setAsideAt)}`}
            </li>
          ))}
        </ul>
        <h2>{say('Waar mag deze persoon nu in beeld?', 'Where may this person be shown now?')}</h2>
        <ul>
          {of.mayBeShown.map(({ purpose, modalities, status, until }) => (
            <li>
              {read(purposeWords(purpose))} ({material(modalities)}): {read(statusWords(status))}
              {until === null ? '' : `, ${say('tot', 'until')} ${moment(until)}`}
            </li>
          ))}
        </ul>
        <h2>{say('Posts met deze persoon', 'Posts with this person')}</h2>
        <ul>
          {of.posts.map((post) => (
            <li>
              {post.platform} · {moment(post.publishedAt)} · {post.address ?? ''}
              <br />
              {say('Op dat moment', 'At that moment')}: {read(statusWords(post.allowedThen))}
              <ul>
                {post.decisions.map(({ at, by, outcome, articles }) => (
                  <li>
                    {moment(at)} ·{' '}
                    {by === 'rules'
                      ? say('de regels', 'the rules')
                      : say('een medewerker', 'an employee')}
                    : {outcome} {articles.join('; ')}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
        <h2>{say('Wanneer keek iemand van school', 'When somebody of the school looked')}</h2>
        <ul>
          {of.looks.map(({ at }) => (
            <li>{moment(at)}</li>
          ))}
        </ul>
        <p>
          {say(
            'Klopt iets niet, of wilt u iets anders? Zeg het de school. U mag ook naar de Autoriteit Persoonsgegevens.',
            'Is something wrong, or do you want something else? Tell the school. You may also go to the Dutch data protection authority.',
          )}
        </p>
      </body>
    </html>
  );
}

const isModality = (name: string): name is Modality => modalitySchema.safeParse(name).success;

const wordOf = (decision: string) =>
  Object.entries(decisionWords).find(([name]) => name === decision)?.[1] ?? {
    nl: decision,
    en: decision,
  };

function statusWords(status: string) {
  if (status === 'may') return { nl: 'mag', en: 'allowed' };
  return status === 'may-not'
    ? { nl: 'mag niet', en: 'not allowed' }
    : { nl: 'niet bekend', en: 'not known' };
}
