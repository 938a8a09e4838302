import { personSchema } from '../../../../shared/domain/consent/person.ts';
import { statementSchema } from '../../../../shared/domain/consent/statement.ts';
import type { RegisterEntry } from '../../../../shared/domain/consent-import/register.ts';
import { momentOf } from '../../../../shared/domain/consent-import/standing.ts';

interface Told {
  pupilNumber?: string;
  displayName?: string;
  person?: object;
  said?: object[];
  isImported?: boolean;
}

/** A pupil on the register, Jan de Vries but for what is said otherwise. */
export function anEntry({
  pupilNumber,
  displayName = 'Jan de Vries',
  person,
  said = [],
  isImported = true,
}: Told): RegisterEntry {
  const guardians = [{ id: 'ouders', authority: 'unknown' }, { id: 'vader' }];
  const words = said.map((one) => {
    const statement = statementSchema.parse(one);
    return { statement, moment: momentOf(statement), isImported };
  });
  return {
    personId: `id-${pupilNumber}`,
    pupilNumber,
    displayName,
    className: '7',
    person: personSchema.parse({ kind: 'pupil', birthDate: '2014-04-03', guardians, ...person }),
    words,
  };
}
