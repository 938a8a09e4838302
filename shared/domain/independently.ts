/**
 * Does the work for each, one after the other, whatever becomes of the rest. Throws at the end what was
 * thrown on the way, so that a failure stays a failure.
 */
export async function independently<Each>(
  all: Iterable<Each>,
  work: (each: Each) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const each of all) {
    try {
      await work(each);
    } catch (failure) {
      failures.push(failure);
    }
  }
  throwTogether(failures);
}

/** Throws the one failure itself, several as one `AggregateError`; returns when there was none. */
export function throwTogether(failures: unknown[]): void {
  if (failures.length === 1) throw failures[0];
  if (failures.length > 1) throw new AggregateError(failures, `${failures.length} parts failed`);
}
