import type { Decision, Finding } from './finding.ts';

/** What hurts somebody badly when it stands: one person alone does not put it back. */
const severe: ReadonlySet<string> = new Set(['threat', 'selfharm', 'sexual', 'radicalisation']);
/** Private data beside any of these is put there to hurt (Sr art. 285d); beside others it may be a slip. */
const hostile: ReadonlySet<string> = new Set([
  'threat',
  'stalking',
  'bullying',
  'insult',
  'discrimination',
  'smear',
  'sexual',
  'harmful_images',
  'flaming',
]);

/** Whether putting a comment back needs a second person: it stands hidden, for something severe. */
export function needsTwoToPutBack({ outcome, findings }: Pick<Decision, 'outcome' | 'findings'>) {
  if (outcome !== 'hide') return false;
  const hidden = findings.filter((finding) => finding.outcome === 'hide');
  return hidden.some(has(severe)) || (hidden.some(isPrivate) && findings.some(has(hostile)));
}

const has =
  (names: ReadonlySet<string>) =>
  ({ detail }: Finding): boolean =>
    names.has(detail ?? '');
const isPrivate = has(new Set(['personal_data']));
