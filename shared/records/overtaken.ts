/** Another worker changed the record first: what was decided rests on what is no longer true. */
class OvertakenError extends Error {
  override readonly name = 'OvertakenError';
}

/** Turns a commit's `conflict` into a new start of the work around it. */
export function mustSettle(done: { ok: boolean }): void {
  if (!done.ok) throw new OvertakenError('the record changed while it was being worked on');
}

const mostStarts = 3;

/** Runs the work again, from its reading on, while somebody else keeps getting in first; then gives up. */
export async function startingAgain(work: () => Promise<void>): Promise<void> {
  for (let start = 1; ; start += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof OvertakenError) || start === mostStarts) throw error;
    }
  }
}

/** Whether the work must start again, as opposed to having failed. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof OvertakenError;
}
