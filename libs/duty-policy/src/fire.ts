import { proposedAct } from '@homeward/contracts';
import { releasedFromHold } from './brake.js';
import { stillMove, type DutyFields, type Effect, type FiredRung, type Running, type Step } from './duty.js';
import { disarmed, inFiringOrder, isWaiting, nextOf, onlyEnds } from './ladder.js';
import { hasNextOccurrence } from './next-occurrence.js';
import { rowOf, type Policy } from './policy.js';
import { withWake } from './wake.js';
import { instantOf } from './zone.js';

/** The one step that is due at this moment, as a move; null when none is, or the clock does not run. */
export function firedStep(running: Running<DutyFields>, now: string, policy: Policy): Effect | null {
  const { duty } = running;
  if (duty.state === 'paused') return reminded(duty, now);
  if (duty.state === 'held') return isAwake(duty, now) ? releasedFromHold(running, now, policy) : null;
  const steps = inFiringOrder(running.steps, duty.inputs.kind);
  const due = steps.find(isWaiting);
  if (duty.state !== 'open' || due === undefined || instantOf(due.at) > instantOf(now)) return null;
  const fired: Step = { ...due, state: 'fired', firedAt: now };
  const after = steps.map((step) => (step === due ? fired : step));
  if (due.rung > 0)
    return {
      ...moved(due, [fired], nextOf(after, duty.inputs.kind)),
      fact: 'duty.escalated',
      fired: firedRung(due, running, policy),
    };
  return onlyEnds(duty.inputs.kind) ? over(duty, fired, after) : missed(duty, fired, after, policy);
}

function over(duty: DutyFields, fired: Step, after: Step[]): Effect {
  const lapses = duty.inputs.kind === 'maximumValidity';
  const change = { ...nextOf(after, duty.inputs.kind), state: lapses ? 'lapsed' : 'elapsed', nextFiresAt: null } as const;
  return { ...moved(fired, [fired, ...disarmed(after)], change), fact: lapses ? 'duty.lapsed' : 'duty.elapsed' };
}

function missed(duty: DutyFields, fired: Step, after: Step[], policy: Policy): Effect {
  const change = { ...nextOf(after, duty.inputs.kind), missedAt: fired.at, missedCount: Math.max(1, duty.missedCount) };
  const opensNext = !duty.historical && hasNextOccurrence(duty, policy);
  return { ...moved(fired, [fired], change), fact: 'duty.missed', opensNext };
}

function moved(step: Step, steps: Step[], change: Partial<DutyFields>): Effect {
  return { ...stillMove(step.at), change, steps };
}

// Holder and supervisor hear of a clock that has stood still for long; the pause itself goes on.
function reminded(duty: DutyFields, now: string): Effect | null {
  const { wakesAt, pauses } = duty.inputs;
  if (wakesAt === null || !isAwake(duty, now)) return null;
  const told = pauses.map((pause) => (pause.to === null && pause.remindAt === wakesAt ? { ...pause, remindedAt: now } : pause));
  const targets = ['responsible-officer@own', 'unit-head@own'];
  return {
    ...stillMove(wakesAt),
    change: { inputs: withWake({ ...duty.inputs, pauses: told }, 'paused') },
    fired: { rung: 0, act: 'remind', targets, ack: false, proposal: null, legalTarget: false, passed: [] },
  };
}

function isAwake({ inputs: { wakesAt } }: DutyFields, now: string): boolean {
  return wakesAt !== null && instantOf(wakesAt) <= instantOf(now);
}

function firedRung({ rung, targets }: Step, { duty, steps }: Running<DutyFields>, policy: Policy): FiredRung | null {
  const configured = rowOf(policy, duty).ladder.find((each) => each.rung === rung);
  if (configured === undefined) return null;
  const { act, ack, proposal, legalTarget } = configured;
  const named = proposal === undefined ? null : (proposedAct.safeParse(proposal).data ?? null);
  return { rung, act, targets, ack, proposal: named, legalTarget: legalTarget ?? false, passed: passedBelow(rung, duty, steps) };
}

// Since the last rung that rang: what had passed before that one was told with it.
function passedBelow(rung: number, { cycle }: DutyFields, steps: readonly Step[]): number[] {
  const own = steps.filter((step) => step.cycle === cycle && step.rung > 0 && step.rung < rung);
  const rang = Math.max(0, ...own.filter(({ state }) => state === 'fired').map((step) => step.rung));
  const passed = own.filter((step) => step.rung > rang && step.state === 'skipped' && standsIn.has(step.reason));
  return passed.map((step) => step.rung).sort((one, other) => one - other);
}

const standsIn = new Set<Step['reason']>(['late-opening', 'moved', 'unmerged']);
