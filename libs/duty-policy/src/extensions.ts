import type { GrantedExtension } from './clock.js';
import type { DutyExtension, DutyInputs } from './duty-inputs.js';
import type { PackExtension, PackRow } from './pack.js';
import { instantOf } from './zone.js';

/** The extension a row provides under an id, if it does. */
export function providedExtension(row: PackRow, extensionId: string): PackExtension | undefined {
  return row.extensions.find(({ id }) => id === extensionId);
}

/** The granted extensions of the run that is under way: a restart gives the full period, and no more. */
export function grantedOf(
  { extensions, seriesFrom }: Pick<DutyInputs, 'extensions' | 'seriesFrom'>,
  occurrence: number,
): DutyExtension[] {
  const from = instantOf(seriesFrom);
  return extensions.filter(
    ({ granted, decidedAt, occurrence: of }) =>
      granted === true && of === occurrence && decidedAt !== null && instantOf(decidedAt) >= from,
  );
}

/** How the granted extensions lengthen the period, in the order in which they were granted. */
export function grantedExtensions(
  row: PackRow,
  inputs: Pick<DutyInputs, 'extensions' | 'seriesFrom'>,
  occurrence: number,
): GrantedExtension[] {
  return grantedOf(inputs, occurrence).flatMap(({ extensionId }) => {
    const provided = providedExtension(row, extensionId);
    if (provided === undefined) return [];
    const { mode, value, unit, rollRule } = provided;
    return [{ mode, value, unit, ...(rollRule === undefined ? {} : { rollRule }) }];
  });
}
