import type { ContentRef } from '../shared/domain/content.ts';
import type { SchoolwachtEvent } from './index.ts';

/** The post or comment an event is about; null where it is about none. */
export function contentOf({ data }: SchoolwachtEvent): ContentRef | null {
  return 'ref' in data ? data.ref : null;
}

/** The school an event belongs to; null where nobody can tell. */
export function schoolOf({ data }: SchoolwachtEvent): string | null {
  return 'schoolId' in data ? data.schoolId : data.ref.schoolId;
}
