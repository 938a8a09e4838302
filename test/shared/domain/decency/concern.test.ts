import { describe, expect, it } from 'vitest';
import { judgeComment } from '../../../../shared/domain/decency/judge-comment.ts';

const concernOf = (text: string) => judgeComment({ text }).concern;

describe('whom a comment is for first', () => {
  it.each(['Ik wil niet meer leven', 'ik snij mezelf elke avond', 'i want to kill myself'])(
    'despair: %s',
    (text) => {
      expect(concernOf(text)).toBe('distress');
    },
  );

  it.each([
    'mijn stiefvader slaat me elke dag',
    'thuis word ik geslagen. De juf is lief',
    'ik durf niet naar huis',
    'my uncle touches me',
  ])('somebody is hurt: %s', (text) => {
    expect(concernOf(text)).toBe('abuse');
  });

  it.each([
    'de juf slaat mij als niemand kijkt',
    'De meester heeft me aangeraakt en ik mag het niemand vertellen',
    'Die gymleraar zit aan kinderen, dat weet iedereen',
    'Meneer de Vries is een pedofiel',
    'de coach heeft mij misbruikt',
    'mijn dochter is aangerand door de gymleraar',
    'De conciërge gluurt bij de meisjes',
    "de trainer stuurt naaktfoto's naar meisjes",
  ])('it may accuse somebody of the school: %s', (text) => {
    expect(concernOf(text)).toBe('staff');
  });

  it.each([
    'Bedankt juf, het was een mooi jaar',
    'Ik vind het een slecht besluit van de directeur',
    'De penningmeester steelt uit de kas',
    'Jij bent een pedo',
    'Ik lach me dood om die meester',
    'Pesten hoort niet op onze school',
  ])('nobody before others: %s', (text) => {
    expect(concernOf(text)).toBeUndefined();
  });
});

const backwards = (text: string) => [...text].reverse().join('');

describe('words that are turned round', () => {
  it.each([
    `\u202e${backwards('Ik sla je helemaal kapot')}`,
    `Hallo \u202e${backwards('ik sla je kapot')}\u202c dag`,
    `\u202e${backwards('Ik wil niet meer leven')}`,
  ])('are not left by whoever cannot read them', (text) => {
    expect(judgeComment({ text }).notChecked).toBe('undecodable');
  });
  it.each(['Leuk\u202e feest!', `\u202e${backwards('Wat een mooie dag')}`])(
    'are left where they say nothing bad: %s',
    (text) => {
      expect(judgeComment({ text }).notChecked).toBeUndefined();
    },
  );
  it('hide nothing that stands beside them', () => {
    const { categories } = judgeComment({ text: 'Ik sla je kapot \u202e!' });
    expect(categories).toMatchObject([{ category: 'threat', band: 'hide' }]);
  });
});

it('half a character is not read by anybody', () => {
  expect(judgeComment({ text: 'hallo \ud800 wereld' }).notChecked).toBe('undecodable');
  expect(judgeComment({ text: 'hallo 😀 wereld' }).notChecked).toBeUndefined();
});
