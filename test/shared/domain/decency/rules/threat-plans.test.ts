import { describe, expect, it } from 'vitest';
import { judgeComment, withoutModel } from '../../../../../shared/domain/decency/judge-comment.ts';

const threats = (text: string) =>
  judgeComment({ text }, withoutModel).categories.filter(({ category }) => category === 'threat');

describe('a threat of fire, or a plan made with others', () => {
  it.each([
    'ik zet jouw auto in de fik',
    'vanavond fikken we zijn huis af',
    'jullie schuur gaat in rook op',
    'haar huis gaat vannacht in vlammen op',
    'meneer Bakker gaat er vrijdag aan',
    'jullie gaan er allemaal aan',
    'juf Sara overleeft het kamp niet',
    'ik heb een pistool en ik kom straks langs',
    'wij hebben een machete en komen morgen naar het plein',
    'wie durft juf Karin neer te steken?',
    'wanneer gaan we hem doodschieten?',
    'kan iemand de conrector vermoorden?',
    'help me Kevin te wurgen',
    'gaan we die mentor nog doodslaan?',
  ])('is hidden: %s', (text) => {
    expect(threats(text)).toMatchObject([{ band: 'hide' }]);
  });

  it.each([
    'ons oude huis ging in vlammen op',
    'we steken vanavond de kaarsen aan',
    'jullie gaan er allemaal aan wennen',
    'jullie gaan er aan meedoen',
    'ik overleef morgen niet zonder koffie',
    'juf overleeft de dag niet zonder koffie',
    'ik heb een mes en kom naar de kookles',
    'wie heeft meneer X vermoord? doe mee met ons moordspel',
    'zullen we hem ophangen in de gang?',
    'zullen we juf Anja verrassen?',
    'gaan we ze opblazen, die ballonnen?',
    'wie helpt juf Anja met opruimen?',
    'kunnen we haar helpen?',
    'hun huis is afgebrand, kunnen we iets doen?',
  ])('is not seen in: %s', (text) => {
    expect(threats(text)).toEqual([]);
  });
});
