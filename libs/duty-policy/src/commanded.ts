import { acknowledged } from './acknowledge.js';
import { kept, releasedFromHold } from './brake.js';
import { cancelledByHand, endedByClosing, reassigned } from './by-hand.js';
import type { Command } from './commands.js';
import { startDecided, startProposed, withStart } from './correct-start.js';
import { applied, type DutyFields, type Effect, type Running } from './duty.js';
import { extensionDecided, extensionRequested } from './extend.js';
import type { LedgerFact } from './fact.js';
import { supersededByMerge, unlinked } from './merge.js';
import type { Policy } from './policy.js';
import { recomputed } from './recompute.js';
import { dutyFinal } from './refusals.js';
import { settled } from './settle.js';
import { standingOf } from './standing.js';

interface Ordered {
  ledger: readonly LedgerFact[];
  now: string;
}

/** Carries out an order: its own move, and what follows from it for the clock. A final duty takes none. */
export function commanded(running: Running<DutyFields>, command: Command, ordered: Ordered, policy: Policy): Effect[] {
  const { state } = running.duty;
  const isLinked = state === 'superseded' && command.kind === 'unlink';
  if (state !== 'open' && state !== 'paused' && state !== 'held' && !isLinked) {
    if (command.kind === 'unlink' || command.kind === 'supersede-by-merge' || command.kind === 'close-matter') return [];
    throw dutyFinal(state);
  }
  const own = ownMove(running, command, ordered, policy);
  const moved = own === null ? running : applied(running, own);
  const settling = { policy, ledger: ordered.ledger, now: ordered.now, cause: null };
  const following = changesClock(command) ? followed(moved, command, settling) : null;
  return [own, following].flatMap((effect) => (effect === null ? [] : [effect]));
}

function ownMove(running: Running<DutyFields>, command: Command, ordered: Ordered, policy: Policy): Effect | null {
  const { now } = ordered;
  switch (command.kind) {
    case 'acknowledge':
      return acknowledged(running, command, now, policy);
    case 'request-extension':
      return extensionRequested(running.duty, command, now, policy);
    case 'decide-extension':
      return extensionDecided(running.duty, command, now, policy);
    case 'reassign':
      return reassigned(running.duty, command, now);
    case 'cancel':
      return cancelledByHand(running, command, now, policy);
    case 'close-matter':
      return endedByClosing(running, now, policy);
    case 'supersede-by-merge':
      return supersededByMerge(running, command, now);
    case 'unlink':
      return unlinked(running, command.linkId, ordered, policy);
    case 'hold':
      return kept(running, now, policy);
    case 'release-hold':
      return releasedFromHold(running, now, policy);
    case 'propose-start':
      return startProposed(running.duty, command, now, policy);
    case 'correct-start':
      return startDecided(running.duty, command, now);
    case 'recompute':
      return null;
  }
}

function changesClock({ kind }: Command): boolean {
  return ['decide-extension', 'unlink', 'correct-start', 'recompute'].includes(kind);
}

function followed(running: Running<DutyFields>, command: Command, settling: Parameters<typeof settled>[1]): Effect | null {
  if (command.kind === 'recompute') return recomputed(running, command, settling);
  if (command.kind !== 'correct-start') return settled(running, settling);
  return settled(running, settling, keptCycle(running.duty, withStart(running.duty), settling));
}

// A restart that lies before the corrected start does not count any more; the steps of the cycle it began stand all the same.
function keptCycle(before: DutyFields, corrected: DutyFields, { policy, ledger }: Parameters<typeof settled>[1]): DutyFields {
  const fallen = before.cycle - standingOf(corrected, policy, ledger).cycle;
  if (fallen <= 0) return corrected;
  return { ...corrected, inputs: { ...corrected.inputs, pastCycles: (corrected.inputs.pastCycles ?? 0) + fallen } };
}
