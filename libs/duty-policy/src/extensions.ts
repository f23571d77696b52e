import type { GrantedExtension } from './clock.js';
import type { DutyExtension, DutyInputs } from './duty-inputs.js';
import type { PackExtension, PackRow } from './pack.js';

/** The extension a row provides under an id, if it does. */
export function providedExtension(row: PackRow, extensionId: string): PackExtension | undefined {
  return row.extensions.find(({ id }) => id === extensionId);
}

/** The granted extensions that lengthen the period which is running: a restart gives the full period, and no more. */
export function grantedOf({ extensions }: Pick<DutyInputs, 'extensions'>, occurrence: number): DutyExtension[] {
  return extensions.filter(({ counts, occurrence: of }) => counts && of === occurrence);
}

/** How the granted extensions lengthen the period, in the order in which they were granted. */
export function grantedExtensions(row: PackRow, inputs: Pick<DutyInputs, 'extensions'>, occurrence: number): GrantedExtension[] {
  return grantedOf(inputs, occurrence).flatMap(({ extensionId }) => {
    const provided = providedExtension(row, extensionId);
    if (provided === undefined) return [];
    const { mode, value, unit, rollRule } = provided;
    return [{ mode, value, unit, ...(rollRule === undefined ? {} : { rollRule }) }];
  });
}
