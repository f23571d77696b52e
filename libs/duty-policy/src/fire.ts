import type { DutyFields, Effect, FiredRung, Running, Step } from './duty.js';
import { disarmed, inFiringOrder, nextOf, onlyEnds } from './ladder.js';
import { hasNextOccurrence } from './next-occurrence.js';
import { rowOf, type Policy } from './policy.js';
import { instantOf } from './zone.js';

/** The one step that is due at this moment, as a move; null when none is, or the clock does not run. */
export function firedStep(running: Running<DutyFields>, now: string, policy: Policy): Effect | null {
  const { duty } = running;
  const steps = inFiringOrder(running.steps, duty.inputs.kind);
  const due = steps.find(({ state }) => state === 'armed');
  if (duty.state !== 'open' || due === undefined || instantOf(due.at) > instantOf(now)) return null;
  const fired: Step = { ...due, state: 'fired', firedAt: now };
  const after = steps.map((step) => (step === due ? fired : step));
  if (due.rung > 0) return { ...moved(due, [fired], nextOf(after)), fact: 'duty.escalated', fired: firedRung(due, duty, policy) };
  return onlyEnds(duty.inputs.kind) ? over(duty, fired, after) : missed(duty, fired, after, policy);
}

function over(duty: DutyFields, fired: Step, after: Step[]): Effect {
  const lapses = duty.inputs.kind === 'maximumValidity';
  const change = { ...nextOf(after), state: lapses ? 'lapsed' : 'elapsed', nextFiresAt: null } as const;
  return { ...moved(fired, [fired, ...disarmed(after)], change), fact: lapses ? 'duty.lapsed' : 'duty.elapsed' };
}

function missed(duty: DutyFields, fired: Step, after: Step[], policy: Policy): Effect {
  const change = { ...nextOf(after), missedAt: fired.at, missedCount: Math.max(1, duty.missedCount) };
  const opensNext = !duty.historical && hasNextOccurrence(duty, policy);
  return { ...moved(fired, [fired], change), fact: 'duty.missed', opensNext };
}

function moved(step: Step, steps: Step[], change: Partial<DutyFields>): Effect {
  return { fact: null, change, steps, occurredAt: step.at, causeFactId: null, reason: null, fired: null, opensNext: false };
}

function firedRung({ rung, targets }: Step, duty: DutyFields, policy: Policy): FiredRung | null {
  const configured = rowOf(policy, duty).ladder.find((each) => each.rung === rung);
  if (configured === undefined) return null;
  const { act, ack, proposal, legalTarget } = configured;
  return { rung, act, targets, ack, proposal: proposal ?? null, legalTarget: legalTarget ?? false };
}
