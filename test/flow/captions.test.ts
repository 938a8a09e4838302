import { describe, expect, it } from 'vitest';
import { readDossier } from '../../shared/records/dossier.ts';
import { type ASchool, aPicture, aSchool } from '../support/a-school.ts';

/** What stood in the caption, which nothing but the caption may hold. */
const cases = [
  ['phone', 'Vragen over de musical? Bel 06-12345678.', '12345678'],
  ['email', 'Mail naar karin.devries@gmail.com voor kaartjes.', 'karin.devries'],
  ['iban', 'Maak over op NL91ABNA0417164300 van de ouderraad.', '0417164300'],
  ['bsn', 'Zijn BSN is 111222333.', '111222333'],
  ['address', 'Het feest is bij Daan thuis, Kerkstraat 14, 1964 AB Heemskerk.', '1964 AB'],
  ['name', 'Daan Visser uit 2C won de wedstrijd.', 'Visser'],
] as const;

async function posted(school: ASchool, text: string, minutes?: number) {
  const now = school.clock.now.getTime();
  const post = school.control.publishPost({
    accountId: school.accounts.facebook,
    text,
    media: [await aPicture()],
    ...(minutes === undefined ? {} : { scheduledFor: new Date(now + minutes * 60_000) }),
  });
  await school.settle();
  return post;
}

const dossierOf = async ({ runtime, accounts }: ASchool, id: string) => {
  const key = runtime.platforms.get('facebook')?.contentKey('post', id) ?? id;
  const ref = { schoolId: 'school', platform: 'facebook', accountId: accounts.facebook };
  const dossier = await readDossier(runtime.store, { ...ref, kind: 'post', key });
  if (dossier === undefined) throw new Error('expected the post');
  return dossier;
};

describe.each(cases)("%s in the school's own caption", (type, text, value) => {
  it.each([
    ['planned', 120],
    ['online', undefined],
  ])('holds a post that is %s, and says what and where', async (_, minutes) => {
    const school = await aSchool();
    const post = await posted(school, text, minutes);
    const { decisions } = await dossierOf(school, post.id);
    const found = decisions
      .at(-1)
      ?.decision.findings.find(({ code }) => code === 'POST_HOLD_PERSONAL_DATA');
    expect(found).toMatchObject({ detail: type, outcome: 'hold' });
    const [start, end] = (found?.subjects?.[0] ?? '').split('-').map(Number);
    expect(text.slice(start, end)).toContain(value);
    expect(JSON.stringify([decisions, await school.told('facebook', post.id)])).not.toContain(
      value,
    );
  });
});

it('what grows when it is folded hides nothing that stands behind it', async () => {
  const school = await aSchool();
  const post = await posted(school, `${'ﷺ'.repeat(1900)} bel 06-12345678`, 120);
  const { decisions } = await dossierOf(school, post.id);
  const details = decisions.at(-1)?.decision.findings.map(({ detail }) => detail);
  expect(details).toContain('phone');
});

it('no line of the log holds a value', async () => {
  const lines: string[] = [];
  const school = await aSchool({}, { writeLog: (line) => lines.push(line) });
  for (const [, text] of cases) await posted(school, text, 120);
  const all = lines.join('\n');
  for (const [, , value] of cases) expect(all).not.toContain(value);
});
