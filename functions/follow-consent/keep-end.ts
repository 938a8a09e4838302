import type { Pack } from '../../shared/domain/policy/pack.ts';
import type { Store } from '../../shared/ports/store.ts';
import { setEndDue } from '../../shared/records/enrolment-due.ts';
import { endOfRecognition } from '../../shared/records/recognition.ts';
import { templatesOf } from '../../shared/records/templates.ts';

/** Somebody's templates go when the school's last day of recognition is over, though nothing of theirs changes then. */
export async function keepEnd(
  store: Store,
  pack: Pick<Pack, 'parameters'>,
  of: { schoolId: string; personId: string },
): Promise<void> {
  const end = endOfRecognition(pack);
  if (end === undefined) return;
  if ((await templatesOf(store, of.schoolId, of.personId)).length === 0) return;
  await store.commit({ writes: [setEndDue(of, end)] });
}
