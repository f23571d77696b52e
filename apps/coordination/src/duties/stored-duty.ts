import type { Step } from '@homeward/duty-policy';
import { getMetadataArgsStorage } from 'typeorm';
import type { DutyRow } from './duty.js';
import { DutyEntity, DutyRungEntity } from './duty.entity.js';
import { columnOf } from './record-set.js';

/** A row as the driver reads it: its instants are of the driver's own kind. */
export type Stored = Record<string, unknown>;

const duties = shapeOf(DutyEntity, 'duty');
const steps = shapeOf(DutyRungEntity, 'step');

/** The columns of a duty, under the names of our code. */
export const dutyColumns = duties.columns;

/** The columns of a step, in the same way. */
export const stepColumns = steps.columns;

/** A duty with its instants as text. */
export const dutyOf = (stored: Stored): DutyRow => withTexts(stored, duties.instants) as unknown as DutyRow;

/** A step with its instants as text. */
export function stepOf({ cycle, rung, at, state, reason, firedAt, act, targets }: Stored): Step {
  return withTexts({ cycle, rung, at, state, reason, firedAt, act, targets }, steps.instants) as unknown as Step;
}

// Thousands of rows are read at once: what the entity says of them is looked up here and not with each.
function shapeOf(entity: new () => object, table: string): { columns: string; instants: readonly string[] } {
  const columns = getMetadataArgsStorage().columns.filter(({ target }) => target === entity);
  const named = columns.map(({ propertyName, options: { type } }) => {
    const column = `${table}.${columnOf(propertyName)}`;
    return `${type === 'date' ? `${column}::text` : column} AS "${propertyName}"`;
  });
  const instants = columns.filter(({ options: { type } }) => type === 'timestamptz').map(({ propertyName }) => propertyName);
  return { columns: named.join(', '), instants };
}

function withTexts(stored: Stored, instants: readonly string[]): Stored {
  const row = { ...stored };
  for (const name of instants) {
    const at = row[name];
    if (at instanceof Date) row[name] = at.toISOString();
  }
  return row;
}
