import { describe, expect, it } from 'vitest';
import { judgeComment } from '../../../../../shared/domain/decency/judge-comment.ts';
import { decideComment } from '../../../../../shared/domain/policy/decide-comment.ts';
import { packById } from '../../../../../shared/domain/policy/packs/index.ts';

const pack = packById('atlas-2021');
if (pack === undefined) throw new Error('expected a pack');
const outcomeOf = (text: string) => decideComment(judgeComment({ text }), pack).outcome;
const categoriesOf = (text: string) =>
  judgeComment({ text }).categories.map(({ category }) => category);

const plans = [
  'vannacht slik ik een hele strip paracetamol',
  'ik heb alle slaappillen van mama ingenomen',
  'nu neem ik een overdosis',
  'straks spring ik van de flat',
  'straks spring ik van de flat, dan zijn jullie van me af',
  'morgen loop ik voor de metro',
  'ik lig straks op het spoor',
  'ik verhang me vanavond',
  'ik verzuip mezelf in het kanaal',
  'ik ga mezelf vergiftigen',
  'alles hoeft van mij niet meer',
];

describe('what somebody would do to themselves', () => {
  it.each(plans)('is a cry for help and no offence: %s', (text) => {
    expect(judgeComment({ text })).toMatchObject({ care: true, concern: 'distress' });
    expect(categoriesOf(text)).not.toContain('selfharm');
    expect(outcomeOf(text)).toBe('review');
  });

  it.each([
    'ik neem elke ochtend mijn pillen in',
    'ik slik paracetamol tegen de hoofdpijn',
    'straks spring ik op de trein naar Utrecht',
    'ik spring van de hoge brug in het water',
    'een overdosis chocola deze week',
    'ik slik niet alles wat de juf zegt',
    'die toets hoeft voor mij niet meer dan een uur te duren',
    'ik verdrink in het huiswerk',
    'ik sta elke dag voor de trein te wachten',
  ])('is an ordinary day: %s', (text) => {
    expect(judgeComment({ text })).toMatchObject({ care: false, categories: [] });
  });

  it.each([
    'spring toch van het dak',
    'slik al je pillen in',
    'ik hoop dat je van het dak springt',
    'ik zou van de brug springen als ik jou was',
    'Ik haat jou. Spring toch van het dak',
  ])('is still an offence when somebody else is told to: %s', (text) => {
    expect(categoriesOf(text)).toContain('selfharm');
  });
});

const byStaff = [
  'de conrector heeft aan mijn billen gezeten',
  'onze tennistrainer greep in mijn bh',
  "de muziekdocent appt me steeds om sexy foto's",
  'de coach fotografeerde ons onder de douche',
  'meester Wim schopt mijn dochter tegen haar schenen',
  'juf Marja heeft onze zoon geslagen',
  'de leraar wilde met mij naar bed',
  'de lerares wil seks met mij',
  "de surveillant stuurde mij dickpics en blote foto's",
  'mijn zoon is geschopt door de conciërge',
  'de trainer trok mij aan mijn haren',
];

describe('what somebody of the school did to a pupil', () => {
  it.each(byStaff)('is for few people to read, and no offence of who tells it: %s', (text) => {
    expect(judgeComment({ text })).toMatchObject({ care: true, concern: 'staff' });
    expect(outcomeOf(text)).toBe('review');
  });

  it.each([
    'de juf heeft mijn dochter geholpen met haar broek',
    'de meester zat aan de piano',
    'de trainer filmt ons op het veld',
    'meester Wim slaat mijn zoon over bij het uitdelen',
    "de mentor vraagt om geen naaktfoto's door te sturen",
    "de juf stuurt mij altijd leuke foto's van het kamp",
    'de juf heeft mij met dammen geslagen',
    'de mentor kwam bij ons aan tafel zitten',
    'de meester pakte mijn dochter bij de hand',
  ])('is nothing of the kind: %s', (text) => {
    expect(judgeComment({ text })).toMatchObject({ care: false, categories: [] });
  });

  it.each([
    ['lekker kontje heeft de mentor', 'sexual'],
    ['ik wil seks met de mentor', 'sexual'],
    ["de mentor wil seks met me, stuur jij je naaktfoto's ook", 'sexual'],
    ['De juf doet het met de stagiaire', 'smear'],
  ])('excuses nobody else: %s', (text, category) => {
    expect(categoriesOf(text)).toContain(category);
  });

  it('stays gossip where no child is in it', () => {
    expect(judgeComment({ text: 'De meester en de juf hebben gezoend op het feest' }).care).toBe(
      false,
    );
  });
});

it.each([
  ['mijn oom kwam vannacht weer bij mij in bed', true],
  ['mijn broertje kruipt bij me in bed als het onweert', false],
])('who comes into a bed: %s', (text, isHeard) => {
  expect(judgeComment({ text }).care).toBe(isHeard);
});
