import { applied, type DutyDraft, type DutyFields, type Effect, type Running } from './duty.js';
import type { LedgerFact } from './fact.js';
import { armedSteps, nextOf, type Arming } from './ladder.js';
import { clockPlace, rowOf, type Policy } from './policy.js';
import { settled } from './settle.js';
import { textOfInstant } from './zone.js';

/** Arms the ladder of a new duty and lets the ledger meet or cancel it at once. */
export function drafted(fields: DutyFields, policy: Policy, ledger: readonly LedgerFact[], arming: Arming): DutyDraft {
  const steps = armedSteps(fields, rowOf(policy, fields).ladder, clockPlace(policy, fields.inputs), arming);
  const duty = { ...fields, ...nextOf(steps, fields.inputs.kind) };
  const effect = settled({ duty, steps }, { policy, ledger, now: textOfInstant(arming.now), cause: null });
  return { duty, steps, effects: effect === null ? [] : [effect], supersedes: [] };
}

/** A draft as it stands after the moves it has made already. */
export function settledDraft({ duty, steps, effects }: DutyDraft): Running<DutyFields> {
  return effects.reduce((running: Running<DutyFields>, effect: Effect) => applied(running, effect), { duty, steps });
}
