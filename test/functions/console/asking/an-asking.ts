import type { FormChoices } from '../../../../shared/domain/asking/form.ts';
import { defaultForm, fixedPoints } from '../../../../shared/domain/asking/form-texts.ts';
import { addForm } from '../../../../shared/records/forms.ts';
import { addLink, type LinkRecord } from '../../../../shared/records/links.ts';
import { personWrites } from '../../../../shared/records/person-writes.ts';
import type { AConsole } from '../a-console.ts';

/** The link that every page about links has. */
export const knownSecret = 'k'.repeat(43);

export async function placeForm(world: AConsole, change: Partial<FormChoices> = {}, seen = 0) {
  const chosen = { ...defaultForm(['facebook', 'instagram']), ...change };
  const done = await addForm(world.store, 'school-a', {
    form: { ...chosen, points: fixedPoints },
    seen,
    by: 'user:office',
    at: world.clock.now,
  });
  if (!done.ok) throw new Error('expected the form of a test to fit');
  return done.value;
}

/** A link that works for two weeks from now under a number that no link made by a test has. */
export async function placeLink(
  world: AConsole,
  change: Partial<LinkRecord> = {},
  secret = knownSecret,
): Promise<string> {
  const at = world.clock.now;
  await world.write(
    ...addLink(secret, {
      schoolId: 'school-a',
      number: 900,
      personId: 'p1',
      giver: 'g1',
      madeBy: 'user:office',
      madeAt: at.toISOString(),
      expiresAt: new Date(at.getTime() + 14 * 86_400_000).toISOString(),
      revokedAt: null,
      revokedBy: null,
      uses: 0,
      usedAt: null,
      ...change,
    }),
  );
  return `/t/${secret}`;
}

/** A pupil with the guardians and birth date of one's choice. */
export async function placePupil(
  world: AConsole,
  id: string,
  consent: object = {},
  className = '2B',
) {
  await world.write(
    ...personWrites({
      id,
      schoolId: 'school-a',
      kind: 'pupil',
      displayName: `Noor Bakker ${id}`,
      name: { first: 'Noor', infix: null, last: `Bakker ${id}` },
      className,
      consent: {
        kind: 'pupil',
        birthDate: '2013-05-01',
        guardians: [{ id: 'g1' }, { id: 'g2' }],
        ...consent,
      },
      contacts: [
        { id: 'g1', name: 'Moeder Bakker' },
        { id: 'g2', name: 'Vader Bakker' },
      ],
    }),
  );
}
