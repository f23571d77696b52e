import { applied, type DutyFields, type Effect, type Running } from './duty.js';
import type { LedgerFact } from './fact.js';
import { firedStep } from './fire.js';
import type { Policy } from './policy.js';
import { settled } from './settle.js';
import { superseded } from './supersede.js';

/** What can move a duty: a fact with the ledger it stands in, the clock, or a newer duty that takes its place. */
export type AdvanceInput =
  | { kind: 'fact'; fact: LedgerFact; ledger: readonly LedgerFact[] }
  | { kind: 'tick'; now: string }
  | { kind: 'superseded'; fact: LedgerFact };

/** Moves a duty by one input. Each effect is one version of the row; a tick fires at most one step, so it is repeated until nothing is due. */
export function advance<Row extends DutyFields>(
  running: Running<Row>,
  input: AdvanceInput,
  policy: Policy,
): Running<Row> & { effects: Effect[] } {
  const effect = effectOf(running, input, policy);
  return effect === null ? { ...running, effects: [] } : { ...applied(running, effect), effects: [effect] };
}

function effectOf(running: Running<DutyFields>, input: AdvanceInput, policy: Policy): Effect | null {
  switch (input.kind) {
    case 'fact': {
      const isKnown = input.ledger.some(({ factId }) => factId === input.fact.factId);
      return settled(running, policy, isKnown ? input.ledger : [...input.ledger, input.fact]);
    }
    case 'tick':
      return firedStep(running, input.now, policy);
    case 'superseded':
      return running.duty.state === 'superseded' ? null : superseded(running, input.fact);
  }
}
