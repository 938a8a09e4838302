import type { Words } from '../../../shared/domain/language.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import type { Viewer } from '../route.ts';
import type { PersonFacts } from './gather-person.ts';

export interface PersonPageProps {
  viewer: Viewer;
  facts: PersonFacts;
  packs: (id: string) => Pack | undefined;
  word: Words | undefined;
}
