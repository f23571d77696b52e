import { recoveredPersonSummary, type RecoveredPersonSummary } from '@homeward/contracts';
import type { RecoveredPerson } from './recovered-person.js';

const shown = Object.keys(recoveredPersonSummary.shape) as (keyof RecoveredPersonSummary)[];

/** The recovered person without name, wish and remark. */
export function summaryOf(person: RecoveredPerson, moves: readonly string[]): RecoveredPersonSummary {
  const row: Record<string, unknown> = { ...person, allowedActions: [...moves] };
  return recoveredPersonSummary.parse(Object.fromEntries(shown.map((field) => [field, row[field]])));
}
