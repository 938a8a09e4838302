import { describe, expect, it } from 'vitest';
import { type ASchool, aSchool } from '../support/a-school.ts';

const author = { id: '900000000000001', name: 'Sanne de Wit' };

async function heard(text: string): Promise<{ school: ASchool; id: string }> {
  const school = await aSchool();
  const accountId = school.accounts.facebook;
  const post = school.control.publishPost({ accountId, text: 'De musical was een feest' });
  const { id } = school.control.addComment({ postId: post.id, text, author });
  // no minute passes: what follows is told at once
  await school.settle();
  return { school, id };
}

const callsOf = async ({ school, id }: Awaited<ReturnType<typeof heard>>) =>
  (await school.told('facebook', id))?.notifications
    .map(({ role, kind }) => `${role} ${kind}`)
    .toSorted();

describe('somebody who does not want to live', () => {
  const text = 'Ik wil niet meer leven';
  it('is told of at once, to those who read comments and to school leadership', async () => {
    expect(await callsOf(await heard(text))).toEqual([
      'leadership comment.care',
      'moderation comment.care',
    ]);
  });

  it('broke no rule: nothing is hidden, and the reason shows the care coordinator, 113 and 112', async () => {
    const { school, id } = await heard(text);
    const told = await school.told('facebook', id);
    expect(told).toMatchObject({ outcome: 'review', actions: [] });
    expect(told?.findings.map(({ articles }) => articles)).toEqual([['default:care']]);
    for (const word of ['zorgcoördinator', '113', '0800-0113', '112', 'geen overtreding']) {
      expect(told?.findings[0]?.text).toContain(word);
    }
  });
});

describe('somebody who tells of being hurt at home', () => {
  const text = 'mijn stiefvader slaat me elke dag';
  it('is told of at once, as something for the child protection officer and the reporting code', async () => {
    const found = await heard(text);
    expect(await callsOf(found)).toEqual(['leadership comment.abuse', 'moderation comment.abuse']);
    const told = await found.school.told('facebook', found.id);
    expect(told).toMatchObject({ outcome: 'review', actions: [] });
    for (const word of ['aandachtsfunctionaris', 'meldcode', '0800-2000', '112']) {
      expect(told?.findings[0]?.text).toContain(word);
    }
  });
});

describe.each([
  'De meester heeft me aangeraakt en ik mag het niemand vertellen',
  'Meneer de Vries zit aan kinderen, dat weet iedereen',
])('what may accuse somebody of the school: %s', (text) => {
  it('is told to school leadership, at once and nobody else', async () => {
    expect(await callsOf(await heard(text))).toEqual(['leadership comment.restricted']);
  });

  it('goes to the board and the confidential inspector, and waits for a person', async () => {
    const { school, id } = await heard(text);
    const told = await school.told('facebook', id);
    expect(told?.outcome).toBe('review');
    const texts = told?.findings.map((finding) => finding.text).join(' ');
    for (const word of ['bestuur', 'vertrouwensinspecteur', '0900-1113111']) {
      expect(texts).toContain(word);
    }
  });
});

it.each([
  'Ik wil niet meer leven',
  'mijn stiefvader slaat me elke dag',
  'Meneer de Vries zit aan kinderen',
])('no message holds a word of it: %s', async (text) => {
  const { school, id } = await heard(text);
  const told = JSON.stringify((await school.told('facebook', id))?.notifications);
  expect(told).not.toMatch(/leven|stiefvader|Vries|Sanne/);
});
