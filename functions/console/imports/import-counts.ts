import type { ImportCounts } from '../../../shared/domain/consent-import/preview.ts';

/** Counts as they were kept; what was not counted yet when an older import was kept is none. */
export function importCounts(kept: Readonly<Record<string, number>>): ImportCounts {
  const of = (name: keyof ImportCounts) => kept[name] ?? 0;
  return {
    rows: of('rows'),
    toYes: of('toYes'),
    toNo: of('toNo'),
    older: of('older'),
    new: of('new'),
    unknown: of('unknown'),
    same: of('same'),
    newPupils: of('newPupils'),
    missingFromFile: of('missingFromFile'),
    withoutNumber: of('withoutNumber'),
    erased: of('erased'),
    refused: of('refused'),
  };
}
