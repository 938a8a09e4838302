import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { judgeComment } from '../../../../shared/domain/decency/judge-comment.ts';
import { decideComment } from '../../../../shared/domain/policy/decide-comment.ts';
import { silentPack } from '../../../../shared/domain/policy/packs/silent.ts';

const outcome = (text: string) => decideComment(judgeComment({ text }), silentPack).outcome;

/** Who is criticised, and whether one or more. */
const one = [
  'Jullie directeur',
  'De rector',
  'De school',
  'Deze school',
  'Het bestuur',
  'De directie',
  'De mentor van mijn zoon',
  'Die docent Frans',
  'Juf Anja',
  'Meneer de Boer',
  'De ouderraad',
  'Zij',
  'Hij',
];
const more = ['Jullie', 'De leraren', 'Die mentoren', 'Jullie leraren', 'Deze mensen', 'Ze'];
const told = ['U', 'Jij', 'Je'];
const fault = [
  'oneerlijk',
  'onbekwaam',
  'incompetent',
  'partijdig',
  'onbetrouwbaar',
  'hypocriet',
  'corrupt',
  'achterbaks',
  'arrogant',
  'laf',
  'lui',
  'asociaal',
  'ongeschikt voor dit vak',
  'totaal niet professioneel',
  'niet te vertrouwen',
  'belachelijk bezig',
  'zwak',
  'triest',
];
const sayer = [
  'leugenaar',
  'bedrieger',
  'hypocriet',
  'oplichter',
  'prutser',
  'draaikont',
  'lafaard',
  'klungel',
  'amateur',
  'clown',
  'fraudeur',
  'dief',
  'huichelaar',
];
const plural: Record<string, string> = {
  leugenaar: 'leugenaars',
  hypocriet: 'hypocrieten',
  dief: 'dieven',
  draaikont: 'draaikonten',
};
const deed = ['tegen alle ouders', 'over de veiligheid', 'al jaren over de cijfers'];
const does = ['liegt', 'liegt en bedriegt', 'zwijgt', 'jokt', 'draait'];
const strength = ['', 'echt', 'gewoon', 'allemaal', 'ronduit', 'totaal'];
const opener = ['', 'Schandalig. ', 'Mijn mening: ', 'Sorry maar ', 'Zoals altijd: '];

const criticism = fc
  .tuple(
    fc.constantFrom(...opener),
    fc.constantFrom(...strength),
    fc.oneof(
      fc.tuple(
        fc.constantFrom(...one),
        fc.constant('is'),
        fc.oneof(fc.constantFrom(...fault), fc.constantFrom(...sayer.map((word) => `een ${word}`))),
      ),
      fc.tuple(
        fc.constantFrom(...more),
        fc.constant('zijn'),
        fc.oneof(
          fc.constantFrom(...fault, 'waardeloos', 'niets waard'),
          fc.constantFrom(...sayer.map((word) => plural[word] ?? `${word}s`)),
        ),
      ),
      fc.tuple(
        fc.constantFrom(...told),
        fc.constant('bent'),
        fc.oneof(fc.constantFrom(...fault), fc.constantFrom(...sayer.map((word) => `een ${word}`))),
      ),
      fc.tuple(fc.constantFrom(...one), fc.constantFrom(...does), fc.constantFrom(...deed)),
    ),
    fc.constantFrom('', '!', '!!!', ', en dat weet iedereen', ' en dat is jammer'),
  )
  .map(([before, how, [who, verb, what], after]) =>
    `${before}${who} ${verb} ${how} ${what}${after}`.replaceAll(/ +/g, ' '),
  );

test('criticism, however sharp, is never hidden', () => {
  fc.assert(
    fc.property(criticism, (text) => {
      expect(outcome(text)).not.toBe('hide');
    }),
    { numRuns: 3000 },
  );
});

it.each([
  'Jullie directeur is een leugenaar',
  'Stelletje prutsers',
  'Leugenaars!',
  'Wat een leugenaar is die rector',
  'Jullie zijn niets waard als school',
  'You are liars',
  'This school is a joke and the principal is a liar',
  'The teachers are incompetent and dishonest',
  'Wat een kutschool',
  'Wat een rotzooi weer met dat rooster',
  'Die domme directeur heeft er weer niks van begrepen',
])('is never hidden: %s', (text) => {
  expect(outcome(text)).not.toBe('hide');
});

describe('an accusation of dishonesty is for a person to read, as smear', () => {
  it.each([
    'De directeur is een leugenaar',
    'Jullie zijn hypocrieten',
    'Leugenaars',
    'The principal is a liar',
  ])('%s', (text) => {
    expect(judgeComment({ text }).categories).toContainEqual(
      expect.objectContaining({ category: 'smear', band: 'review' }),
    );
    expect(outcome(text)).toBe('review');
  });
});

it.each([
  'Jij bent echt een vieze hoer',
  'De directeur is een klootzak en een leugenaar',
  'Wat een mongool, die leugenaar',
  'Marokkanen zijn leugenaars',
])('is no shelter for abuse: %s', (text) => {
  expect(outcome(text)).toBe('hide');
});

it.each(['Jullie liegen tegen ouders', 'De school is incompetent', 'Dit bestuur is partijdig'])(
  'is known for what it is: %s',
  (text) => {
    expect(judgeComment({ text })).toMatchObject({ categories: [], criticism: true });
  },
);
