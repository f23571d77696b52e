import { commanded } from './commanded.js';
import type { Command } from './commands.js';
import { applied, type DutyFields, type Effect, type Running } from './duty.js';
import type { LedgerFact } from './fact.js';
import { firedStep } from './fire.js';
import { withdrawn } from './follow.js';
import type { Policy } from './policy.js';
import { settled } from './settle.js';
import { superseded } from './supersede.js';

/** What can move a duty: a fact with the ledger it stands in, the clock, a newer duty that takes its place, the one it followed from turning out in time, or an order. */
export type AdvanceInput =
  | { kind: 'fact'; fact: LedgerFact; ledger: readonly LedgerFact[]; now?: string }
  | { kind: 'tick'; now: string }
  | { kind: 'superseded'; fact: LedgerFact }
  | { kind: 'withdrawn'; fact: LedgerFact }
  | { kind: 'command'; command: Command; ledger: readonly LedgerFact[]; now: string };

/** Moves a duty by one input. Each effect is one version of the row; a tick fires at most one step, so it is repeated until nothing is due. */
export function advance<Row extends DutyFields>(
  running: Running<Row>,
  input: AdvanceInput,
  policy: Policy,
): Running<Row> & { effects: Effect[] } {
  const effects = effectsOf(running, input, policy);
  return { ...effects.reduce((moved, effect) => applied(moved, effect), running), effects };
}

function effectsOf(running: Running<DutyFields>, input: AdvanceInput, policy: Policy): Effect[] {
  switch (input.kind) {
    case 'fact': {
      const isKnown = input.ledger.some(({ factId }) => factId === input.fact.factId);
      const ledger = isKnown ? input.ledger : [...input.ledger, input.fact];
      return some(settled(running, { policy, ledger, now: input.now ?? input.fact.recordedAt, cause: input.fact }));
    }
    case 'tick':
      return some(firedStep(running, input.now, policy));
    case 'superseded':
      return running.duty.state === 'superseded' ? [] : [superseded(running, input.fact)];
    case 'withdrawn':
      return some(withdrawn(running, input.fact));
    case 'command':
      return commanded(running, input.command, input, policy);
  }
}

const some = (effect: Effect | null): Effect[] => (effect === null ? [] : [effect]);
