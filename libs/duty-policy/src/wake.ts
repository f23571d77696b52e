import type { DutyState } from './duty.js';
import type { DutyInputs } from './duty-inputs.js';

/** When the clock must look at a duty whose ladder is disarmed: to remind of a long pause, or to release what the brake held. */
export function withWake(inputs: DutyInputs, state: DutyState): DutyInputs {
  return { ...inputs, wakesAt: wakeOf(inputs, state) };
}

function wakeOf({ pauses, held }: DutyInputs, state: DutyState): string | null {
  if (state === 'held') return held?.releaseBy ?? null;
  if (state !== 'paused') return null;
  const waiting = pauses.flatMap(({ to, remindAt, remindedAt }) => (to === null && remindedAt === null ? [remindAt] : []));
  return waiting.sort()[0] ?? null;
}
