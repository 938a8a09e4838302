import { type Choices, openQuestions } from '../../../shared/domain/policy/choices.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import {
  type Parameter,
  type Topic,
  topics,
} from '../../../shared/domain/policy/parameters/parameter.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import type { Visit } from '../route.ts';
import type { Rules } from './gather-rules.ts';
import { askedAbout, isAsked } from './read-choices.ts';

/** One form about the rules: what it asks, and what its answers are laid over. */
export interface RulesForm {
  title: string;
  lead: string;
  action: string;
  /** What is filled in at first. */
  pack: Pack;
  /** The protocol it becomes, by itself, and the school's answers that stay unless the form says otherwise. */
  protocol: Pack;
  before: Choices;
  questions: readonly Parameter[];
  /** Sending the form answers every open question on it. */
  answers: boolean;
}

/** Undefined for what does not exist. */
export type FormOf = (
  visit: Visit,
  rules: Rules,
  deps: ConsoleDependencies,
) => RulesForm | undefined;

/** Everything a protocol leaves open, at once: for a new school, or one that takes another protocol. */
export const setupForm: FormOf = ({ c, viewer }, rules, { packs }) => {
  const protocol = packs(c.req.param('pack') ?? '');
  if (protocol === undefined) return undefined;
  const isOwn = protocol.id === rules.pack.id;
  const pack = isOwn ? rules.pack : protocol;
  return {
    title: viewer.say('Wat jullie school kiest', 'What your school chooses'),
    lead: viewer.say(
      `${protocol.title.nl} laat dit open. Bij elke vraag staat vast ingevuld wat wij voorstellen.`,
      `${protocol.title.en} leaves this open. What we propose is filled in for each question.`,
    ),
    action: `/protocol/setup/${protocol.id}/propose`,
    pack,
    protocol,
    before: isOwn ? (rules.standing?.choices ?? {}) : {},
    questions: openQuestions(pack).filter(isAsked),
    answers: true,
  };
};

/** The rules about one topic. */
export const topicForm: FormOf = ({ c, viewer }, rules) => {
  const topic = topicOf(c.req.param('topic'));
  if (topic === undefined || askedAbout(topic).length === 0) return undefined;
  const about = viewer.read(topics[topic]);
  return {
    title: viewer.say(`Verander: ${about}`, `Change: ${about}`),
    lead: viewer.say(
      'Verander wat anders moet. Er geldt nog niets: eerst zie je wat er verandert, en dan keurt een tweede persoon het goed.',
      'Change what should be different. Nothing holds yet: first you see what changes, then a second person approves.',
    ),
    action: `/protocol/change/${topic}/propose`,
    pack: rules.pack,
    protocol: rules.protocol,
    before: rules.standing?.choices ?? {},
    questions: askedAbout(topic),
    answers: false,
  };
};

export function topicOf(name: string | undefined): Topic | undefined {
  const known = Object.keys(topics).filter((one): one is Topic => Object.hasOwn(topics, one));
  return known.find((one) => one === name);
}
