import { bullyingRules } from './bullying.ts';
import { confidentialRules } from './confidential.ts';
import { discriminationRules } from './discrimination.ts';
import { englishRules } from './english.ts';
import { flamingRules } from './flaming.ts';
import { hackingRules } from './hacking.ts';
import { harmfulImageRules } from './harmful-images.ts';
import { impersonationRules } from './impersonation.ts';
import { insultRules } from './insult.ts';
import { radicalisationRules } from './radicalisation.ts';
import type { Rule } from './rule.ts';
import { selfharmRules } from './selfharm.ts';
import { sexualRules } from './sexual.ts';
import { smearRules } from './smear.ts';
import { spamRules } from './spam.ts';
import { stalkingRules } from './stalking.ts';
import { threatRules } from './threat.ts';
import { threatPlanRules } from './threat-plans.ts';

/** Every kind of sentence that is looked for. A new kind is one entry in its category's file. */
export const rules: readonly Rule[] = [
  bullyingRules,
  insultRules,
  threatRules,
  threatPlanRules,
  stalkingRules,
  smearRules,
  discriminationRules,
  sexualRules,
  radicalisationRules,
  hackingRules,
  impersonationRules,
  selfharmRules,
  spamRules,
  harmfulImageRules,
  flamingRules,
  confidentialRules,
  englishRules,
].flat();
